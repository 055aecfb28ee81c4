/** The time ledger: what has to be done for each parcel and unit, by which day, and whether it was. */
import { asOf, serial, workdays } from "../days";
import { type SampleUnit, units } from "../district";
import { random } from "../random";
import { parcels } from "./parcels";

export interface SampleTask {
  readonly unit: string;
  readonly person: string;
  readonly matter: string;
  readonly due: number;
  readonly closedOn: number | null;
  readonly closed: boolean;
  readonly status: string;
  readonly remark: string | null;
}

/** `{}` stands for a parcel. */
const matters: readonly string[] = [
  "完成{}勘测定界及权属核查", "完成{}土地征收成片开发方案报批", "完成{}拟征收土地预公告及现状调查", "签订{}征地补偿安置协议", "完成{}农用地转用组卷上报",
  "完成{}规划条件论证并出具规划条件", "完成{}宗地评估及集体会审定价", "发布{}挂牌出让公告", "组织{}网上挂牌竞价", "签订{}国有建设用地使用权出让合同",
  "催缴{}土地出让首付款", "完成{}净地交付", "清理{}地上附着物及迁坟", "迁改{}范围内10kV高压线路", "化解{}历史遗留问题（一案一策）",
  "办理{}压覆矿产、地灾评估", "完成{}社会稳定风险评估", "协调{}用林手续", "开展{}土壤污染状况调查", "组织{}竞买意向企业对接",
];

/** Names of parcels that no id was given to are the places themselves. */
const label = (id: string | null, location: string): string => (id === null ? location : `${id}地块`);

/** Rows whose cell 是否销号 says yes although no day of completion is given. */
const undated = new Set([33, 88, 151]);

function unitTasks(unit: SampleUnit, count: number): SampleTask[] {
  const draw = random(`时间账本 ${unit.name}`);
  const own = parcels.filter((parcel) => parcel.unit === unit.name && parcel.state !== "终止");
  const early = workdays(serial(2025, 7, 18), serial(2025, 9, 28));
  const late = workdays(serial(2025, 10, 9), serial(2025, 10, 22));
  // A unit that is behind with its land closes fewer of its tasks.
  const closing = Math.min(0.95, 0.45 + unit.done.area / 20_000);
  return Array.from({ length: count }, (_, index): SampleTask => {
    const parcel = own[(index * 3) % own.length]!;
    const due = draw.chance(0.72) ? draw.pick(early) : draw.pick(late);
    const closed = due <= asOf ? draw.chance(closing) : draw.chance(0.12);
    const closedOn = closed ? Math.min(asOf, Math.max(serial(2025, 7, 16), due + draw.int(-9, draw.chance(0.25) ? 12 : 0))) : null;
    return {
      unit: unit.name,
      person: draw.pick(unit.people),
      matter: draw.pick(matters).replace("{}", label(parcel.id, parcel.location)),
      due,
      closedOn,
      closed,
      status: closed
        ? closedOn !== null && closedOn < due ? draw.pick(["提前完成", "已办结", "已销号"]) : draw.pick(["已办结", "已销号", "已销号"])
        : due < asOf ? draw.pick(["进展滞后", "逾期", "未达序时", "正在办理"]) : draw.pick(["正在推进", "有序推进", "正在办理", "未启动"]),
      remark: !closed && due < asOf ? draw.pick(["补偿标准未达成一致", "待上级批复", "资金未到位", "涉及信访事项", null]) : null,
    };
  });
}

const share = (unit: SampleUnit): number => (unit.name === "经开区管委会" ? 36 : unit.group === "镇街" ? 15 : unit.exempt ? 8 : 18);

/** In the order of the ledger: by month of the due day, then by unit. */
export const tasks: readonly SampleTask[] = units
  .flatMap((unit) => unitTasks(unit, share(unit)))
  .map((task, index) => (task.closed && undated.has(index) ? { ...task, closedOn: null } : task));

/** Due before `asOf` and not closed. */
export const isOverdue = (task: SampleTask): boolean => !task.closed && task.due < asOf;
