/** The measures that conditions may look at, as one table: how each is called, read, and which side is worse. */
import { lastSerial } from "../calendar/day";
import { paceGap } from "../progress/paceGap";
import { sameWithin } from "./compare";
import { dayOverdueBy, overdueDays, overdueMonths } from "./overdue";
import type { SubjectFacts } from "./subject";
import type { Measure } from "./tiers";

/** Known, not known (with the words for what is missing), or not of this matter. */
export type Reading =
  /** `provided`: holds only where this, which nobody has said, is not so (是否办结). */
  | { readonly kind: "known"; readonly value: number; readonly provided?: string }
  | { readonly kind: "missing"; readonly what: readonly string[] }
  | { readonly kind: "none" };

export interface MeasureDefinition {
  /** As staff see it in the tier table. */
  readonly label: string;
  readonly unit: "points" | "share" | "days" | "months" | "periods";
  /** On which side the figure is worse. */
  readonly worse: "high" | "low";
  /** The day on which the bound is reached by the passing of days alone; null where figures, not days, decide. */
  readonly firesOn: ((due: number, bound: number, inclusive: boolean) => number) | null;
  readonly read: (facts: SubjectFacts, asOf: number) => Reading;
}

const none: Reading = { kind: "none" };
const known = (value: number): Reading => ({ kind: "known", value });

type Part = number | null | undefined;
/** Beyond this no figure of an office means anything; it is read as not known. */
const absurd = 1e12;
/** Whether a figure can be judged and printed. */
export const given = (part: Part): part is number => typeof part === "number" && Math.abs(part) < absurd;
const unknown = (part: Part): boolean => part !== undefined && !given(part);

const plain =
  (part: (facts: SubjectFacts) => Part, word: string) =>
  (facts: SubjectFacts): Reading => {
    const value = part(facts);
    return given(value) ? known(value) : unknown(value) ? { kind: "missing", what: [word] } : none;
  };

/** How far behind, in points; negative when ahead. */
function shortfall(facts: SubjectFacts): Reading {
  if (given(facts.paceGap)) return known(-facts.paceGap);
  const gap = given(facts.rate) && given(facts.timeProgress) ? paceGap(facts.rate, facts.timeProgress) : null;
  if (gap !== null) return known(gap === 0 ? 0 : -gap);
  const what = [...(unknown(facts.rate) ? ["完成率"] : []), ...(unknown(facts.timeProgress) ? ["序时进度"] : [])];
  if (what.length > 0) return { kind: "missing", what };
  if (unknown(facts.paceGap)) return { kind: "missing", what: ["超（欠）序时"] };
  if (facts.rate === undefined && facts.timeProgress === undefined) return none;
  return { kind: "missing", what: [facts.rate === undefined ? "完成率" : "序时进度"] };
}

/** Behind as a share of the plan. While nothing is due yet nobody is behind. */
function shortfallRatio(facts: SubjectFacts): Reading {
  const points = shortfall(facts);
  if (points.kind !== "known") return points;
  if (!given(facts.timeProgress)) return { kind: "missing", what: ["序时进度"] };
  return known(facts.timeProgress > sameWithin ? points.value / facts.timeProgress : Math.min(0, points.value));
}

const isDay = (day: Part): day is number => given(day) && day >= 1 && day <= lastSerial;

const byDue =
  (value: (due: number, asOf: number) => number | null) =>
  (facts: SubjectFacts, asOf: number): Reading => {
    if (facts.due === undefined || facts.closed === true) return none;
    if (!isDay(facts.due)) return { kind: "missing", what: ["到期日"] };
    if (!isDay(asOf)) return { kind: "missing", what: ["数据截至日"] };
    const days = value(Math.floor(facts.due), asOf);
    if (days === null) return none;
    return facts.closed === null ? { kind: "known", value: days, provided: "是否办结" } : known(days);
  };

export const measures: { readonly [M in Measure]: MeasureDefinition } = {
  shortfallPoints: { label: "低于序时（百分点）", unit: "points", worse: "high", firesOn: null, read: shortfall },
  shortfallRatio: { label: "低于序时（占计划比例）", unit: "share", worse: "high", firesOn: null, read: shortfallRatio },
  monthRate: { label: "月完成率", unit: "share", worse: "low", firesOn: null, read: plain((f) => f.monthRate, "月完成率") },
  growth: { label: "同比增幅", unit: "share", worse: "low", firesOn: null, read: plain((f) => f.growth, "同比增幅") },
  // Past the due day it is the overdue measures that speak.
  daysToDue: { label: "距到期（天）", unit: "days", worse: "low", firesOn: (due, bound, inclusive) => Math.ceil(due - bound) + (inclusive ? 0 : 1), read: byDue((due, asOf) => (asOf > due ? null : due - asOf)) },
  overdueDays: { label: "逾期（天）", unit: "days", worse: "high", firesOn: (due, bound, inclusive) => Math.ceil(due + bound) + (inclusive ? 0 : 1), read: byDue(overdueDays) },
  overdueMonths: { label: "逾期（月）", unit: "months", worse: "high", firesOn: (due, bound, inclusive) => dayOverdueBy(due, bound) + (inclusive ? 0 : 1), read: byDue(overdueMonths) },
  notStarted: { label: "连续应开未开（期）", unit: "periods", worse: "high", firesOn: null, read: plain((f) => f.notStarted, "开工情况") },
  missed: { label: "连续未完成（期）", unit: "periods", worse: "high", firesOn: null, read: plain((f) => f.missed, "各期完成情况") },
};

const order = Object.keys(measures);

/** Whether a word names a measure of this table. */
const isMeasure = (name: string): name is Measure => order.includes(name);
export const allMeasures: readonly Measure[] = order.filter(isMeasure);
