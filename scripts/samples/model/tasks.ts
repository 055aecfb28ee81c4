/** The time ledger: what has to be done for each parcel and unit, by which day, and whether it was. */
import { asOf, serial, workdays } from "../days";
import { type SampleUnit, units } from "../district";
import { random } from "../random";
import { handedOverBefore, isSoldBy, parcels, type SampleParcel } from "./parcels";

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

/** `{}` stands for a parcel. What is done before the listing, for it, and after the sale. */
const before: readonly string[] = [
  "完成{}勘测定界及权属核查", "完成{}土地征收成片开发方案报批", "完成{}拟征收土地预公告及现状调查", "签订{}征地补偿安置协议", "完成{}农用地转用组卷上报",
  "完成{}规划条件论证并出具规划条件", "完成{}宗地评估及集体会审定价", "清理{}地上附着物及迁坟", "迁改{}范围内10kV高压线路", "化解{}历史遗留问题（一案一策）",
  "办理{}压覆矿产、地灾评估", "完成{}社会稳定风险评估", "协调{}用林手续", "开展{}土壤污染状况调查",
];
const listing: readonly string[] = ["发布{}挂牌出让公告", "组织{}竞买意向企业对接", "组织{}网上挂牌竞价"];
const contract = "签订{}国有建设用地使用权出让合同";
const handover = "完成{}净地交付";
const after: readonly string[] = [contract, "催缴{}土地出让首付款", handover, "办理{}建设用地规划许可"];

/** The step that is due for a parcel on a day. */
function stepOf(parcel: SampleParcel, due: number): readonly string[] {
  if (parcel.soldOn !== null && due > parcel.soldOn) return after;
  return parcel.listedFrom !== null && due > parcel.listedFrom - 22 ? listing : before;
}

/** Names of parcels that no id was given to are the places themselves. */
const label = (id: string | null, location: string): string => (id === null ? location : `${id}地块`);

/** One closed task in so many says 是 although no day of completion is given. */
const undatedEach = 35;

function unitTasks(unit: SampleUnit, count: number): SampleTask[] {
  const draw = random(`时间账本 ${unit.name}`);
  const own = parcels.filter((parcel) => parcel.unit === unit.name && parcel.state !== "终止");
  const early = workdays(serial(2025, 7, 18), serial(2025, 9, 28));
  const late = workdays(serial(2025, 10, 9), serial(2025, 10, 22));
  const unsold = own.filter((parcel) => !isSoldBy(parcel, asOf));
  // A unit that is behind with its land closes fewer of its tasks.
  const closing = Math.min(0.95, 0.12 + unit.done.area / 14_000);
  return Array.from({ length: count }, (_, index): SampleTask => {
    const parcel = index % 3 === 0 ? draw.pick(unsold) : own[(index * 3) % own.length]!;
    const due = draw.chance(0.72) ? draw.pick(early) : draw.pick(late);
    const step = stepOf(parcel, due);
    const matter = draw.pick(step);
    // Nothing is listed or sold before what leads to it is done; contracts and handing over are as the land ledger says.
    const listed = parcel.listedFrom !== null && parcel.listedFrom <= asOf;
    const needed = (listed && step === before) || (isSoldBy(parcel, asOf) && step === listing);
    const known = matter === contract ? parcel.contractOn !== null && parcel.contractOn <= asOf
      : matter === handover ? parcel.soldOn !== null && parcel.soldOn < handedOverBefore : null;
    const closed = known ?? (due <= asOf ? needed || draw.chance(closing) : draw.chance(0.1));
    const closedOn = !closed ? null : matter === contract ? parcel.contractOn
      : matter === handover ? Math.min(asOf, Math.max(due, (parcel.soldOn ?? due) + draw.int(12, 26)))
      : Math.min(asOf, Math.max(serial(2025, 7, 16), due + draw.int(-9, !needed && draw.chance(0.25) ? 12 : 0)));
    return {
      unit: unit.name,
      person: draw.pick(unit.people),
      matter: matter.replace("{}", label(parcel.id, parcel.location)),
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

function build(): SampleTask[] {
  let closed = 0;
  return units.flatMap((unit) => unitTasks(unit, share(unit))).map((task) => {
    if (task.closed) closed += 1;
    return task.closed && closed % undatedEach === 0 ? { ...task, closedOn: null } : task;
  });
}

/** Unit by unit; the ledger puts them under the month in which they are due. */
export const tasks: readonly SampleTask[] = build();

/** Due before `asOf` and not closed. */
export const isOverdue = (task: SampleTask): boolean => !task.closed && task.due < asOf;
