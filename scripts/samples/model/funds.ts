/** Money obtained from above (万元), and the pool of items that are being worked for. */
import { serial, workdays } from "../days";
import { type GroupName, type SampleUnit, units } from "../district";
import { random } from "../random";

export interface SampleFund {
  readonly unit: string;
  readonly project: string;
  readonly from: string;
  readonly channel: string;
  readonly level: "国家级" | "省级" | "市级";
  /** 万元 */
  readonly task: number;
  readonly received: number;
  readonly lastYear: number | null;
  readonly document: string | null;
  readonly receivedOn: number | null;
}

interface Source {
  readonly project: string;
  readonly from: string;
  readonly channel: string;
  readonly level: SampleFund["level"];
  readonly document: string;
}

const sources: readonly Source[] = [
  { project: "园区标准厂房及配套基础设施", from: "省发展改革部门", channel: "专项债券", level: "省级", document: "债" },
  { project: "城镇老旧小区改造配套", from: "住房城乡建设部门", channel: "中央预算内投资", level: "国家级", document: "投资" },
  { project: "污水管网提质增效工程", from: "生态环境部门", channel: "中央预算内投资", level: "国家级", document: "环投资" },
  { project: "高标准农田建设", from: "农业农村部门", channel: "转移支付", level: "省级", document: "农财" },
  { project: "农村公路联网补网", from: "交通运输部门", channel: "转移支付", level: "省级", document: "交计" },
  { project: "产业转型升级示范", from: "工业和信息化部门", channel: "省预算内投资", level: "省级", document: "工信投资" },
  { project: "冷链物流骨干设施", from: "商务部门", channel: "专项债券", level: "国家级", document: "商建" },
  { project: "全域土地综合整治试点", from: "自然资源部门", channel: "转移支付", level: "省级", document: "自然资财" },
  { project: "水系连通及水美乡村", from: "水利部门", channel: "转移支付", level: "国家级", document: "水财" },
  { project: "文化服务设施提升", from: "文化旅游部门", channel: "市级专项", level: "市级", document: "文旅" },
];

/** How far a unit has come with its money, share of the task. */
const received: Readonly<Record<string, number>> = {
  澄砚镇: 0.86, 鹤洄镇: 0.71, 竹笙街道: 0.93, 澜桥街道: 0.64, 雁陂镇: 0.58, 枫屿镇: 1.08, 岫前街道: 0.82, 棠汀镇: 0.49, 经开区管委会: 0.88, 物流园管委会: 0.75,
  区自然资源局: 0.8, 区国资中心: 0.52,
};

function unitFunds(unit: SampleUnit, order: number): SampleFund[] {
  const draw = random(`对上争取资金 ${unit.name}`);
  const count = unit.target.funds >= 14_000 ? 6 : unit.target.funds >= 8_000 ? 5 : 4;
  const days = workdays(serial(2025, 7, 15), serial(2025, 9, 29));
  const tasks = draw.split(unit.target.funds / 50, count, 0.5).map((part) => part * 50);
  return tasks.map((task, index): SampleFund => {
    const source = sources[(order * 3 + index) % sources.length]!;
    // The last item of every other unit has not come yet.
    const nothing = index === count - 1 && order % 2 === 1;
    const share = (received[unit.name] ?? 0) * (nothing ? 0 : 0.85 + draw.next() * 0.35);
    const got = Math.round((task * share) / 10) * 10;
    return {
      unit: unit.name,
      project: `${unit.name.replace(/管委会$|中心$/, "")}${source.project}`,
      from: source.from,
      channel: source.channel,
      level: source.level,
      task,
      received: got,
      lastYear: draw.chance(0.15) ? null : Math.round((task * (0.4 + draw.next() * 0.5)) / 10) * 10,
      document: got === 0 ? null : `云${source.document}〔2025〕${draw.int(11, 198)}号`,
      receivedOn: got === 0 ? null : draw.pick(days),
    };
  });
}

export const funds: readonly SampleFund[] = units.flatMap(unitFunds);

export type PoolPhase = "谋划储备" | "已申报" | "已获批" | "已开工" | "建设中" | "已投产";

export interface PoolItem {
  readonly unit: string;
  readonly project: string;
  readonly policy: string;
  readonly level: SampleFund["level"];
  readonly from: string;
  /** 万元 */
  readonly applied: number;
  readonly phase: PoolPhase;
  readonly remark: string | null;
}

const policies: readonly { readonly policy: string; readonly level: SampleFund["level"]; readonly from: string; readonly thing: string; readonly for: GroupName | null }[] = [
  { policy: "国家级大宗商品仓储设施建设试点", level: "国家级", from: "发展改革部门", thing: "大宗物资储备库", for: "区直部门" },
  { policy: "国家级中小企业特色产业集群", level: "国家级", from: "工业和信息化部门", thing: "智能传感产业集群", for: "区直部门" },
  { policy: "国家级低效用地再开发试点", level: "国家级", from: "自然资源部门", thing: "低效工业用地再开发", for: null },
  { policy: "省级开发区循环化改造", level: "省级", from: "发展改革部门", thing: "园区循环化改造", for: "区直部门" },
  { policy: "省级城镇低效用地再开发引导", level: "省级", from: "自然资源部门", thing: "老厂区更新改造", for: "镇街" },
  { policy: "省级工业用地“标准地”改革示范", level: "省级", from: "自然资源部门", thing: "“标准地”成片供应", for: null },
  { policy: "省级乡村振兴重点帮扶", level: "省级", from: "农业农村部门", thing: "农产品初加工园", for: "镇街" },
  { policy: "市级数字化转型奖补", level: "市级", from: "工业和信息化部门", thing: "企业数字化改造", for: null },
  { policy: "市级商贸流通体系补短板", level: "市级", from: "商务部门", thing: "镇级商贸中心", for: "镇街" },
];

const phases: readonly PoolPhase[] = ["谋划储备", "已申报", "已获批", "已开工", "建设中", "已投产"];

function buildPool(): PoolItem[] {
  const draw = random("对上争取项目");
  return units.flatMap(({ name, target, group }, order) =>
    Array.from({ length: target.funds >= 14_000 ? 4 : target.funds >= 7_000 ? 3 : 2 }, (_, index): PoolItem => {
      const open = policies.filter((candidate) => candidate.for === null || candidate.for === group);
      const { policy, level, from, thing } = open[(order * 3 + index) % open.length]!;
      const phase = draw.pick(phases);
      return {
        unit: name, project: `${name.replace(/管委会$|中心$/, "")}${thing}项目`, policy, level, from, applied: draw.int(6, 90) * 50, phase,
        remark: phase === "已申报" ? "待上级评审" : phase === "谋划储备" ? "前期资料编制中" : null,
      };
    }),
  );
}

export const pool: readonly PoolItem[] = buildPool();
