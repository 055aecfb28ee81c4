/** A unit's figures from one period to the next: what fell, what was copied, what does not add up. */
import { checkTotal, explainSum, figureCopied, isFault, progressRegressed, type AuditVerdict } from "../../campaign/audit";
import type { AuditItem, Measured } from "../../campaign/records";
import type { FigureSet } from "../records/progress";
import { asWritten, auditItem } from "./item";

interface Pair {
  readonly now: FigureSet;
  readonly before: FigureSet;
}

/** Each set with that of the same unit and metric one period earlier. */
export function pairsOf(sets: readonly FigureSet[]): Pair[] {
  const series = new Map<string, FigureSet[]>();
  for (const set of sets) {
    if (set.through === null || set.base.unit === null || (set.cumulative === null && set.period === null)) continue;
    const key = `${set.base.unit}|${set.label}`;
    const list = series.get(key);
    if (list === undefined) series.set(key, [set]);
    else list.push(set);
  }
  return [...series.values()].flatMap((list) => {
    const ordered = [...list].sort((a, b) => (a.through ?? 0) - (b.through ?? 0));
    return ordered.flatMap((now, at) => {
      const before = ordered[at - 1];
      return before === undefined || before.through === now.through ? [] : [{ now, before }];
    });
  });
}

/** @param written the unit a figure's column is written in, for showing it as it stands there */
export function auditSeries(pairs: readonly Pair[], written: (figure: Measured) => string | null): AuditItem[] {
  return pairs.flatMap(({ now, before }) => {
    const { cumulative, period, label } = now;
    const unit = cumulative === null ? null : written(cumulative);
    const show = (figure: Measured | null): number | null => (figure === null ? null : asWritten(figure.value, figure.unit, unit));
    const name = `${now.base.unit ?? ""} ${label}`;
    if (cumulative === null) return [];
    const sum = sumOf(show(before.cumulative), show(period), show(cumulative), unit);
    // A figure in another unit falls or leaps: then the unit is the news.
    if (sum?.code === "unit-slip") return [auditItem(sum, cumulative.source, `${name} 累计完成`)];
    const fell = progressRegressed(show(cumulative), show(before.cumulative));
    if (isFault(fell)) return [auditItem(fell, cumulative.source, `${name} 累计完成`, "")];
    // A unit that reports nothing new is slow, not copied.
    const copied = period?.value === 0 ? null : figureCopied([show(period), show(cumulative)], [show(before.period), show(before.cumulative)]);
    if (isFault(copied)) return [auditItem(copied, cumulative.source, `${name} 累计完成`)];
    return isFault(sum) ? [auditItem(sum, cumulative.source, `${name} 累计完成`)] : [];
  });
}

/** 上期累计 and 本期 against 累计; null where one is missing. */
function sumOf(before: number | null, period: number | null, cumulative: number | null, unit: string | null): AuditVerdict | null {
  if (before === null || period === null || cumulative === null) return null;
  const verdict = checkTotal(cumulative, [before, period]);
  return explainSum({ ...verdict, message: `与上期累计加本期不符：应为${verdict.expected}` }, { published: cumulative, expected: before + period, unit });
}
