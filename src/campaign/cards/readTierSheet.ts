/** A tier table from a range that staff keep: 攻坚设置, or any four columns 档次、口径、比较、数值. */
import { measures } from "./measures";
import { tableProblems } from "./tierTable";
import { anyTier, comparisonNamed, countedWords, layerWords, measureNamed, plainWord, repeatNamed, tierColumns, type TierColumn } from "./tierSheetWords";
import type { Condition, Repeat, Rule, Tier, TierTable } from "./tiers";
import type { TierCell } from "./writeTierSheet";

export type TierSheetReading =
  | { readonly kind: "table"; readonly table: TierTable }
  /** `row` counts from 1 within the range; 0 = the range as a whole. */
  | { readonly kind: "unreadable"; readonly row: number; readonly message: string };

/** Where the range has no header row. */
const shortColumns: readonly TierColumn[] = ["档次", "口径", "比较", "数值"];

type Row = (column: TierColumn) => TierCell;
type Draft = { first: Row; order: number | null; rules: Map<string, Condition[]>; repeats: Repeat[] };
type Line = { readonly message: string } | { readonly condition: Condition } | { readonly repeat: Repeat } | null;

/**
 * Tiers without 次序 rank as they stand, from mild to harsh. Rows of one tier with the same 条 hold together; rows
 * without 条 are alternatives. Blank rows are passed over.
 *
 * @param name how the table is called in explanations
 * @example [["黄牌", "低于序时（百分点）", "≥", 10], ["红牌", "低于序时（百分点）", ">", 30]] → two tiers, 红牌 the harsher
 */
export function readTierSheet(rows: readonly (readonly TierCell[])[], name: string): TierSheetReading {
  const header = (rows[0] ?? []).map((cell) => plainWord(String(cell ?? "")));
  const titled = header.includes("档次");
  const columns: readonly (TierColumn | null)[] = titled ? header.map((word) => tierColumns.find((column) => column === word) ?? null) : shortColumns;
  const lacking = shortColumns.filter((column) => !columns.includes(column));
  if (lacking.length > 0) return { kind: "unreadable", row: 1, message: `亮牌档次表缺列：${lacking.join("、")}，请补齐表头` };
  const drafts = new Map<string, Draft>();
  for (const [at, cells] of rows.entries()) {
    if ((titled && at === 0) || cells.every((cell) => text(cell) === "")) continue;
    const row: Row = (column) => cells[columns.indexOf(column)] ?? null;
    const tier = text(row("档次"));
    const unreadable = (message: string): TierSheetReading => ({ kind: "unreadable", row: at + 1, message: `亮牌档次表第${at + 1}行：${message}` });
    if (tier === "") return unreadable("没有填写档次");
    const draft = drafts.get(tier) ?? { first: row, order: null, rules: new Map<string, Condition[]>(), repeats: [] };
    drafts.set(tier, draft);
    if (text(row("次序")) !== "") {
      const order = numberOf(row("次序"));
      if (order === null) return unreadable("次序应为数字");
      draft.order = order;
    }
    const line = lineOf(row);
    if (line === null) continue;
    if ("message" in line) return unreadable(line.message);
    if ("repeat" in line) draft.repeats.push(line.repeat);
    else {
      const key = text(row("条")) === "" ? `行${at}` : text(row("条"));
      draft.rules.set(key, [...(draft.rules.get(key) ?? []), line.condition]);
    }
  }
  const tiers = [...drafts].map(([tier, draft], at) => tierOf(tier, draft, at + 1, name));
  if (typeof tiers.find((tier) => typeof tier === "string") === "string") return { kind: "unreadable", row: 0, message: tiers.filter((tier) => typeof tier === "string").join("；") };
  const table: TierTable = { name, source: name, tiers: tiers.filter((tier) => typeof tier !== "string").sort((a, b) => a.order - b.order) };
  const problems = tableProblems(table);
  return problems.length > 0 ? { kind: "unreadable", row: 0, message: problems.join("；") } : { kind: "table", table };
}

const text = (cell: TierCell): string => (cell === null ? "" : String(cell).trim());

/** A number, or a text that is one; `%` divides by 100. */
function numberOf(cell: TierCell): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  const plain = plainWord(text(cell));
  if (!/^[+-]?\d+(\.\d+)?%?$/.test(plain)) return null;
  return plain.endsWith("%") ? Number(plain.slice(0, -1)) / 100 : Number(plain);
}

function lineOf(row: Row): Line {
  const word = text(row("口径"));
  if (word === "") return null;
  const comparison = comparisonNamed(text(row("比较")));
  const value = numberOf(row("数值"));
  if (comparison === null) return { message: `“${text(row("比较"))}”不是比较方式，请用≥、>、≤、<` };
  if (value === null) return { message: `“${text(row("数值"))}”不是数值` };
  const measure = measureNamed(word);
  if (measure !== null) {
    const { unit } = measures[measure];
    const percent = text(row("数值")).endsWith("%") || text(row("数值")).endsWith("％");
    // 10 % typed into a column of points is a cell that holds 0.1: a tenth of a point is never what is meant.
    if (unit === "points" && !percent && value !== 0 && Math.abs(value) < 1) return { message: "百分点请写10，不写10%或0.1" };
    if (unit === "share" && Math.abs(value) > 5) return { message: "比例请写50%或0.5，不写50" };
    return { condition: { measure, operator: comparison.operator, inclusive: comparison.inclusive, bound: unit === "points" && !percent ? value / 100 : value } };
  }
  const kind = repeatNamed(word);
  if (kind === null) return { message: `“${word}”不是可用的口径` };
  const whole = comparison.inclusive || kind === "unanswered" ? value : value + 1;
  const least = kind === "unanswered" ? 0 : 1;
  if (comparison.operator !== ">" || !Number.isInteger(whole) || whole < least) return { message: `“${word}”应写为≥次数（整数）` };
  return repeatOf(kind, text(row("对象")), whole, kind === "unanswered" && comparison.inclusive);
}

function repeatOf(kind: Repeat["kind"], object: string, value: number, inclusive: boolean): Line {
  const on = object.split(/[、,，;；]/u).map((word) => word.trim()).filter((word) => word !== "").map((word) => (word === anyTier ? "*" : word));
  if (kind === "bottomRun") {
    const last = /^后?([1-9]\d{0,3})位?$/.exec(plainWord(object))?.[1];
    return last === undefined ? { message: "连续末位的对象请写“后2位”" } : { repeat: { kind, last: Number(last), periods: value } };
  }
  if (on.length === 0) return { message: `请在“对象”列写明档次，或写“${anyTier}”` };
  return { repeat: kind === "unanswered" ? { kind, on, pastBy: Math.max(0, inclusive ? value - 1 : value) } : { kind, on, times: value } };
}

/** A sentence instead of a tier where its common cells cannot be read. */
function tierOf(name: string, { first, order, rules, repeats }: Draft, place: number, table: string): Tier | string {
  const days = text(first("答复天数")) === "" ? null : numberOf(first("答复天数"));
  const points = text(first("加扣分")) === "" ? 0 : numberOf(first("加扣分"));
  if (text(first("答复天数")) !== "" && (days === null || !Number.isInteger(days) || days < 1)) return `档次“${name}”的答复天数应为不小于1的整数`;
  if (points === null) return `档次“${name}”的加扣分应为数字`;
  const grouped: readonly Rule[] = [...rules.values()].map((all) => ({ all }));
  return {
    name, order: order ?? place, rules: grouped, repeats, points,
    color: { word: text(first("颜色")), hex: text(first("色值")) },
    numberWord: text(first("文号字")),
    answer: days === null ? null : { days, counted: text(first("答复计日")) === countedWords.calendar ? "calendar" : "working" },
    consequence: text(first("后果")),
    source: text(first("依据")) || table,
    preset: text(first("来源规则")) || table,
    base: text(first("层级")) !== layerWords.overlay,
  };
}
