/** GJ.LATESTSTART and GJ.BACKPLAN: the backward plan of a land sale, from the day the contract must be signed. */
import { backwardPlan, contractPlan, type BackwardStep } from "../campaign/schedule/backwardPlan";
import { missingYearMessage } from "../campaign/calendar/known";
import { latestStart as latestOf } from "../campaign/schedule/latestStart";
import type { StepDurations } from "../campaign/schedule/span";
import { stepOf, type Duration, type StepName } from "../campaign/schedule/steps";
import { verdictOn } from "../campaign/schedule/verdict";
import { badArgument, isProblem, notEnoughData, quote, type Answer } from "./cell";
import { all, declareEach, declareTable, each, one } from "./declare";
import { extra } from "./extra";
import { day, oneOf, whole, type Kind } from "./kinds";
import { errorIn, readerOf, type RangeKind } from "./ranges";
import { asOf, deadline } from "./words";

const step: Kind<StepName> = (cell) =>
  (cell.kind === "text" ? stepOf(cell.text)?.name : undefined) ?? badArgument(`应是供地步骤，如 挂牌公告、挂牌期、签订出让合同，收到${quote(cell)}`);

const contractDay = { ...deadline, label: "合同截止日", zh: "最迟签订出让合同的日子：日期或日期文字。", en: "The day by which the contract must be signed." };

export const latestStart = declareEach(
  {
    name: "LATESTSTART",
    zh: "最迟开始日：要在截止日前签订出让合同，某一步骤最迟哪天开始。结果是日期序列值。",
    en: "The latest day on which a step may begin so that the contract is signed by the deadline.",
    parameters: {
      deadline: contractDay,
      step: each(step, { label: "步骤", zh: "步骤名称，如 挂牌公告、挂牌期、签订出让合同，可为区域。", en: "The step, such as 挂牌公告, 挂牌期, 签订出让合同, or a range of them." }),
      basis: each<"safe" | "last">(oneOf({ 稳妥: "safe", 极限: "last" }), { label: "口径", zh: "可选。“稳妥”（法定上限用足，默认）或“极限”（只留法定下限，过了这天就不可逆转）。", en: "Optional. 稳妥 (maxima used in full, default) or 极限 (minima only: the last possible day).", otherwise: "safe" }),
      extra,
    },
  },
  ({ deadline, step, basis, extra }) => {
    const answer = latestOf(deadline, step, basis, { ...contractPlan, extra });
    switch (answer.kind) {
      case "known":
        return answer.value;
      case "missing-year":
        return notEnoughData(missingYearMessage(answer.year));
      case "missing-durations":
        return notEnoughData(`法律没有规定这些步骤的时长：${answer.steps.join("、")}。请用 BACKPLAN 并给出本区设定`);
      case "not-on-the-way":
        return badArgument(`${answer.step}不在签订出让合同之前`);
    }
  },
);

const units = oneOf<Duration["unit"]>({ 日历日: "day", 天: "day", 工作日: "workday", 月: "month", 个月: "month", 年: "year" });
const lengthKind = whole(0, 3_650);

/** 步骤, 时长, 单位: the lengths that a district sets. */
const durations: RangeKind<StepDurations> = (range) => {
  const passed = errorIn(range);
  if (passed !== null) return passed;
  const found: Partial<Record<StepName, Duration>> = {};
  const [readStep, readLength, readUnit] = [readerOf(step), readerOf(lengthKind), readerOf(units)];
  for (const [row, cells] of range.entries()) {
    if (cells.length !== 3) return badArgument("应是三列的区域：步骤、时长、日历日或工作日");
    const [name, length, unit] = [readStep(cells[0]), readLength(cells[1]), readUnit(cells[2])] as const;
    for (const part of [name, length, unit]) if (isProblem(part)) return part.message === "" ? part : { ...part, message: `第 ${row + 1} 行${part.message}` };
    if (isProblem(name) || isProblem(length) || isProblem(unit) || (name === null && length === null)) continue;
    if (name === null || length === null || unit === null) return badArgument(`第 ${row + 1} 行三列应都有内容`);
    found[name] = { count: length, unit };
  }
  return found;
};

const header = ["步骤", "时长", "日历日/工作日", "稳妥日", "不可逆转日", "余量", "依据", "判断"] as const;
const unitNames = { day: "日历日", workday: "工作日", month: "月", year: "年" } as const;

export const backPlan = declareTable(
  {
    name: "BACKPLAN",
    zh: "倒排工期：从合同截止日往回推，每一步最迟哪天开始，带表头溢出。日期列是序列值，请设为日期格式。",
    en: "The backward plan from the contract's deadline: the latest beginning of every step. Spills with a header.",
    parameters: {
      deadline: one(day, { label: "合同截止日", zh: contractDay.zh, en: contractDay.en }),
      as_of: one(day, { label: asOf.label, zh: asOf.zh.replace("，可为区域", ""), en: asOf.en }),
      steps: all<StepDurations>(durations, { label: "本区时长", zh: "可选。三列区域：步骤、时长、“日历日”或“工作日”，补充法律没有规定的时长。", en: "Optional. Three columns: step, length, 日历日 or 工作日, for lengths that the law leaves open.", otherwise: {} }),
      extra,
    },
  },
  ({ deadline, as_of, steps, extra }) => {
    const plan = backwardPlan(deadline, { ...contractPlan, durations: steps, extra });
    return plan.kind === "missing-year" ? notEnoughData(missingYearMessage(plan.year)) : [header, ...plan.value.map((row) => line(row, as_of, steps[row.step.name]))];
  },
);

/** ≥ the law's minimum, ≤ its maximum, a plain number is the district's own. */
function line(row: BackwardStep, asOfDay: number, set: Duration | undefined): readonly Answer[] {
  const { name, least, most, source, unverified } = row.step;
  const length = set ?? least ?? most;
  const count = set?.count ?? (length === null ? "未设定" : `${least === null ? "≤" : "≥"}${length.count}`);
  return [
    name,
    count,
    length === null ? "" : unitNames[length.unit],
    row.safeDay ?? "",
    row.lastPossibleDay,
    row.lastPossibleDay - asOfDay,
    unverified ? `${source}（待核）` : source,
    verdictOn(asOfDay, row),
  ];
}
