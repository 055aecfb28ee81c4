/** Who is on pace and who is not, by name: the bands of 进展缓慢 and 严重滞后, units without progress, and 未报送 apart. */
import type { Settings } from "../../campaign/settings";
import type { Run } from "../document";
import { bound, count, points, printsZero } from "../figures";
import { say } from "../fill";
import { paceBands, phrases, strongBand } from "../phrases";
import { judged, unreported, withoutProgress, type MetricTable, type UnitRow } from "../compare";
import { names } from "./outline";

type PaceBasis = Settings["paceBasis"];

type Band = Pick<(typeof paceBands)[number], "word" | "points" | "ratio">;
/** What lies below is floating point's. */
const near = 1e-9;
const boundOf = (band: Band, basis: PaceBasis): number => (basis === "points" ? band.points : band.ratio);
const boundFigure = (band: Band, basis: PaceBasis) => bound(boundOf(band, basis), basis === "points" ? phrases.pointsUnit : "%", `规则/${band.word}`);

/** @example bandWord(-0.25, "points") → "严重滞后"; bandWord(-0.1, "points") → null (the bound itself is not beyond it) */
export function bandWord(gap: number | null, basis: PaceBasis): string | null {
  if (gap === null) return null;
  return paceBands.find((band) => -gap > boundOf(band, basis) + near)?.word ?? null;
}

/** On pace: at or above 序时, as printed. */
const onPace = ({ now }: UnitRow): boolean => now.paceGap !== null && (now.paceGap >= 0 || printsZero(points(now.paceGap, "", "")));

/** How many of a metric's units are on pace, and who is far from it. */
export function paceSentences(table: MetricTable, basis: PaceBasis): readonly (readonly Run[])[] {
  const rows = judged(table).filter(({ now }) => now.paceGap !== null);
  if (rows.length === 0) return [];
  const { metric } = table;
  const counted = (value: number, what: string) => count(value, "个", `单位/${metric}/${what}`);
  const ahead = rows.filter(onPace);
  if (ahead.length === rows.length) return [say(phrases.allOnPace, { units: [counted(rows.length, "单位数"), ...say("单位", {})] })];
  const parts: (readonly Run[])[] = [say(phrases.pace, {
    units: [counted(rows.length, "单位数"), ...say("单位", {})], ahead: counted(ahead.length, "达序时"), behind: counted(rows.length - ahead.length, "欠序时"),
  })];
  const strong = rows.filter(({ now }) => (now.paceGap ?? 0) > boundOf(strongBand, basis) + near);
  if (strong.length > 0) parts.push(say(phrases.strong, { units: names(strong), bound: boundFigure(strongBand, basis), word: strongBand.word }));
  for (const band of paceBands) {
    const members = rows.filter(({ now }) => bandWord(now.paceGap, basis) === band.word);
    if (members.length === 0) continue;
    parts.push(say(phrases.band, { units: names(members), bound: boundFigure(band, basis), word: band.word }));
  }
  return parts;
}

/** Named where the period brought nothing; empty where everybody moved. */
export function noneNew(table: MetricTable, periodWord: string, phrase: string = phrases.noneNew): readonly Run[] {
  const idle = withoutProgress(table);
  return idle.length === 0 ? [] : say(phrase, { units: names(idle), period: periodWord });
}

/** 挂牌出让面积： in front of sentences, where no heading says it. */
export function ofMetric({ metric }: MetricTable, ...parts: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  const said = parts.filter((part) => part.length > 0);
  return said.length === 0 ? [] : [say(phrases.metric, { metric }), ...said];
}

/** 未报送 of one metric; empty where all have reported. */
export function notReported(table: MetricTable): readonly Run[] {
  const silent = unreported(table);
  return silent.length === 0 ? [] : say(phrases.unreported, { units: names(silent) });
}

/** Units, each once, that some metric calls slow: those whom the demands of the last section are addressed to. */
export function slowUnits(tables: readonly MetricTable[], basis: PaceBasis): readonly { readonly unit: string }[] {
  const slow = new Set(tables.flatMap((table) => judged(table).filter(({ now }) => bandWord(now.paceGap, basis) !== null).map(({ unit }) => unit)));
  return [...slow].map((unit) => ({ unit }));
}

/** Units, each once, that have not reported some metric. */
export const silentUnits = (tables: readonly MetricTable[]): readonly { readonly unit: string }[] =>
  [...new Set(tables.flatMap((table) => unreported(table).map(({ unit }) => unit)))].map((unit) => ({ unit }));
