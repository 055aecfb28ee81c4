/** What changed since the snapshots that were kept: 本期新增, rank of the period before, and units that stand still or repeat themselves. */
import { dayParts, formatDay } from "../calendar/day";
import { monthOf } from "../calendar/periods";
import { change } from "../progress/change";
import { isCopied, regressions, stalledPeriods } from "../progress/series";
import type { Finding } from "../records";
import type { Settings } from "../settings";
import type { Facts, UnitFacts } from "./facts";
import { judgedCumulative } from "./judged";
import { figureKey, keptByFigure, type SnapshotRow } from "./snapshots";

export interface SinceSnapshots {
  /** The as-of day of the latest snapshot before this one; null: none was kept. */
  readonly before: number | null;
  /** 本期新增 and the snapshot it is counted from, by `figureKey(unit, metric)`. */
  readonly added: ReadonlyMap<string, { readonly from: SnapshotRow; readonly added: number | null }>;
  readonly findings: readonly Finding[];
}

/** Half-months counted through: one figure a half-month, whichever day of it was kept last. */
const halfMonth = (day: number): number => {
  const { year, month, day: date } = dayParts(day);
  return (year * 12 + month - 1) * 2 + (date > 15 ? 1 : 0);
};

/** One figure a half-month up to the one of `asOf`, from the first that was kept; null where none was. */
function series(rows: readonly SnapshotRow[], asOf: number, now: number | null): (number | null)[] {
  const first = rows[0];
  if (first === undefined) return [now];
  const start = halfMonth(first.asOf);
  const figures = new Array<number | null>(halfMonth(asOf) - start + 1).fill(null);
  for (const { asOf: day, cumulative } of rows) figures[halfMonth(day) - start] = cumulative;
  figures[figures.length - 1] = now;
  return figures;
}

/**
 * @param kept every row of 快照; rows of `asOf` itself and later ones are not looked back at
 * @example // 10 kept at 2025-09-15, now 12
 * sinceSnapshots(facts, kept, settings).added.get("东镇\n挂牌出让面积")?.added // 2
 */
export function sinceSnapshots(facts: Facts, kept: readonly SnapshotRow[], settings: Settings): SinceSnapshots {
  const earlier = kept.filter(({ asOf }) => asOf < facts.asOf);
  const byFigure = keptByFigure(earlier);
  const before = earlier.reduce<number | null>((latest, { asOf }) => (latest === null || asOf > latest ? asOf : latest), null);
  const added = new Map<string, { from: SnapshotRow; added: number | null }>();
  const note = (unit: string | null, metric: string, cumulative: number | null): readonly SnapshotRow[] => {
    const key = figureKey(unit, metric);
    const rows = byFigure.get(key) ?? [];
    const from = rows.at(-1);
    if (from !== undefined) added.set(key, { from, added: change(cumulative, from.cumulative) });
    return rows;
  };
  for (const { metric, cumulative } of facts.targets) note(null, metric, cumulative);
  const findings: Finding[] = [];
  for (const unit of facts.units) {
    for (const one of unit.metrics) {
      const { metric, target, unit: word } = one;
      const cumulative = judgedCumulative(one);
      const figures = series(note(unit.unit, metric, cumulative), facts.asOf, cumulative);
      const stalled = unit.exempt ? 0 : stalledPeriods(figures, target);
      if (stalled >= settings.stalledPeriods && settings.stalledPeriods > 0) {
        findings.push(finding("stalled", `${unit.unit}的${metric}已连续${stalled}个半月没有进展（累计${shown(cumulative)}${word}）；请核实进度，确无进展的按规定督办。`));
      }
      const fell = regressions(figures).at(-1);
      if (fell !== undefined && fell.index === figures.length - 1) {
        findings.push(finding("cumulative-fell", `${unit.unit}的${metric}累计由${shown(fell.before)}降为${shown(fell.value)}${word}；请核对台账是否改错，或在通报中说明核减原因。`));
      }
    }
    const copied = copiedFrom(unit, byFigure, facts.asOf);
    if (copied !== null) findings.push(finding("report-copied", `${unit.unit}本月上报的数与${formatDay(copied)}留存的完全相同，疑为照抄上期；请与该单位核实。`));
  }
  return { before, added, findings };
}

/** The day whose reported figures a unit has reported over again this month, or null. */
function copiedFrom({ unit, metrics }: UnitFacts, byFigure: ReadonlyMap<string, readonly SnapshotRow[]>, asOf: number): number | null {
  const { first } = monthOf(asOf);
  const now: (number | null)[] = [];
  const then: (number | null)[] = [];
  let day: number | null = null;
  for (const { metric, basis, cumulative, period, unreported } of metrics) {
    if (basis !== "reported" || unreported) continue;
    const last = byFigure.get(figureKey(unit, metric))?.filter((row) => row.asOf < first).at(-1);
    if (last === undefined) return null;
    now.push(cumulative, period);
    then.push(last.cumulative, last.period);
    day = last.asOf;
  }
  return isCopied(now, then) ? day : null;
}

const shown = (value: number | null): string => (value === null ? "—" : String(Math.round(value * 10000) / 10000));
const finding = (code: string, message: string): Finding => ({ severity: "warning", code, sheet: null, cell: null, message });
