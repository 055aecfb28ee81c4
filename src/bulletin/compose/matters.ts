/** 存在问题 and 下周计划 in words: units, parcels and tasks by name; long lists are summed up and stand whole in an attachment. */
import { day, text, type Attachment, type Block, type Cell, type Run } from "../document";
import { count } from "../figures";
import { joined, say } from "../fill";
import { phrases } from "../phrases";
import type { UnitMatters } from "../problems";
import type { BulletinPeriod } from "../period";

const MATTERS = "问题清单";

/** Parcels with problems and past their day. */
export function parcelSentences(matters: readonly UnitMatters[], attachment: number | "only" | null): readonly (readonly Run[])[] {
  const parcels = matters.flatMap((one) => one.parcels);
  if (parcels.length === 0) return [say(phrases.noProblems, {})];
  const overdue = parcels.filter((one) => one.overdue > 0);
  const problems = parcels.filter(({ problem }) => problem !== null);
  const parts: (readonly Run[])[] = [say(phrases.problemParcels, { problems: count(problems.length, "宗", `${MATTERS}/存在问题`), overdue: count(overdue.length, "宗", `${MATTERS}/超期`) })];
  if (overdue.length > 0) parts.push(say(phrases.overdueParcelsIntro, { list: joined(matters.flatMap(worstOf), "；") }));
  if (attachment === "only") parts.push(say(phrases.seeOnlyAttachment, {}));
  else if (attachment !== null) parts.push(say(phrases.seeAttachment, { number: count(attachment, "", "附件") }));
  return parts;
}

function worstOf({ unit, parcels }: UnitMatters): readonly (readonly Run[])[] {
  const overdue = parcels.filter((one) => one.overdue > 0);
  const [worst] = overdue;
  if (worst === undefined) return [];
  const fields = { parcel: worst.parcel, days: count(worst.overdue, "天", `宗地/${worst.parcel}/超期天数`), problem: worst.problem ?? "" };
  const sentence = say(worst.problem === null ? phrases.worstParcel : phrases.worstParcelProblem, fields);
  return [overdue.length === 1 ? [text(unit), ...sentence] : say(phrases.overdueParcels, { unit, count: count(overdue.length, "宗", `单位/${unit}/超期宗地`), worst: sentence })];
}

/** Tasks past their day, by unit. */
export function taskSentences(matters: readonly UnitMatters[]): readonly Run[] {
  const late = matters.filter(({ overdueTasks }) => overdueTasks.length > 0);
  if (late.length === 0) return say(phrases.noOverdueTasks, {});
  const total = late.reduce((sum, { overdueTasks }) => sum + overdueTasks.length, 0);
  const list = late.map(({ unit, overdueTasks }) => say(phrases.overdueTask, {
    unit, count: count(overdueTasks.length, "项", `单位/${unit}/逾期任务`), days: count(overdueTasks[0]?.overdue ?? 0, "天", `单位/${unit}/最长逾期`),
  }));
  return say(phrases.overdueTasks, { count: count(total, "项", `${MATTERS}/逾期任务`), list: joined(list, "、") });
}

/** Tasks that fall due in the next period, by unit. */
export function nextSentences(matters: readonly UnitMatters[], { next }: BulletinPeriod): readonly Run[] {
  const days = { first: day(next.first, "short"), last: day(next.last, "short") };
  const due = matters.filter(({ dueNext }) => dueNext.length > 0);
  if (due.length === 0) return say(phrases.noNextWeek, days);
  const total = due.reduce((sum, { dueNext }) => sum + dueNext.length, 0);
  const list = due.map(({ unit, dueNext }) => say(phrases.unitCount, { unit, count: count(dueNext.length, "项", `单位/${unit}/下期到期`) }));
  return say(phrases.nextWeek, { ...days, count: count(total, "项", `${MATTERS}/下期到期`), list: joined(list, "、") });
}

/** 存在问题和逾期事项清单: every parcel and task that the text sums up. */
function mattersTable(matters: readonly UnitMatters[]): Block {
  const cell = (content: string): Cell => ({ runs: content === "" ? [] : [text(content)] });
  const dueCell = (due: number | null): Cell => ({ runs: due === null ? [] : [day(due, "short")], align: "center" });
  let number = 0;
  const row = (unit: string, what: string, problem: string, due: number | null, overdue: number, person: string | null): readonly Cell[] => {
    number += 1;
    return [
      { runs: [count(number, "", "序号")], align: "center" }, cell(unit), cell(what), cell(problem), dueCell(due),
      { runs: overdue === 0 ? [] : [count(overdue, "", `${what}/超期天数`)], align: "right" }, { runs: person === null ? [] : [text(person)], align: "center" },
    ];
  };
  const rows = matters.flatMap(({ unit, parcels, overdueTasks }) => [
    ...parcels.map((one) => row(unit, one.parcel, one.problem ?? "台账未填存在问题", one.due, one.overdue, one.person)),
    ...overdueTasks.map((one) => row(unit, one.matter, "任务逾期未办结", one.due, one.overdue, one.person)),
  ]);
  return {
    kind: "table", unitNote: "", size: "normal",
    columns: [9, 20, 39, 35, 22, 14, 17].map((width) => ({ width, align: "left" })),
    header: [["序号", "责任单位", "宗地（任务）", "存在问题", "完成时限", "超期\n（天）", "责任人"].map((word): Cell => ({ runs: [text(word)], align: "center" }))],
    rows,
  };
}

/** The attachment of all matters; null where there is none. */
export function mattersAttachment(matters: readonly UnitMatters[], role: string, sheetName: string): Attachment | null {
  const any = matters.some(({ parcels, overdueTasks }) => parcels.length + overdueTasks.length > 0);
  return any ? { title: "存在问题和逾期事项清单", landscape: false, blocks: [mattersTable(matters)], role, sheetName } : null;
}
