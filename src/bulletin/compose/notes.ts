/** 说明 at the foot: the as-of day, 口径 of every metric that occurs, what the words mean, the preset and the sources. */
import { tableWords } from "../../campaign/cards/words";
import { day, text, type Run } from "../document";
import { bound } from "../figures";
import { joined, say } from "../fill";
import type { BulletinInput } from "../input";
import { noteWords, paceBands, phrases, strongBand } from "../phrases";
import { disputed, type MetricTable } from "../compare";

export interface NoteParts {
  /** The bulletin says 进展缓慢, 没有实质性进展 … */
  readonly pace: boolean;
  readonly ranking: boolean;
  readonly cards: boolean;
}

const byWords = { rate: "累计完成率", period: "本月增量", periodRate: "本月完成率" } as const;

/** How the day was given to the program is nothing to a reader; a cell of a ledger is. */
const notForReaders: readonly string[] = ["命令指定", "设置文件"];

/** @example originWords("「进度」A2的截至日期") → "（「进度」A2的截至日期）"; originWords("命令指定") → "" */
export const originWords = (from: string): string => (notForReaders.includes(from) ? "" : `（${from}）`);

export function notes(input: BulletinInput, tables: readonly MetricTable[], parts: NoteParts): readonly (readonly Run[])[] {
  const { facts, settings, period } = input;
  const points_ = settings.paceBasis === "points";
  const list: (readonly Run[])[] = [
    say(noteWords.asOf, { asOf: day(facts.asOf), from: originWords(input.asOfFrom), first: day(period.first, "short"), last: day(period.last, "short"), before: day(period.before, "short") }),
    ...tables.flatMap(({ metric, unit }) => {
      const definition = settings.metrics.find((one) => one.metric === metric);
      if (definition === undefined) return [];
      const leads = definition.measure === "reported" ? noteWords.reportedOnly : definition.leads === "reported" ? noteWords.leadsReported : noteWords.leadsLedger;
      return [say(noteWords.metric, { metric, unit, note: definition.note, leads })];
    }),
    ...tables.flatMap(({ metric, rows }) => {
      const units = rows.filter(disputed).map(({ unit }) => unit);
      return units.length === 0 ? [] : [say(noteWords.mixed, { units: units.join("、"), metric })];
    }),
    say(points_ ? noteWords.pacePoints : noteWords.paceRatio, {
      from: settings.gapFrom === "displayed" ? noteWords.fromDisplayed : noteWords.fromExact,
      curve: settings.targets.some(({ curve }) => curve !== null) ? noteWords.curve : "",
    }),
  ];
  if (parts.pace) {
    const words = [...paceBands].reverse().map((band) => say(noteWords.bands, {
      word: band.word, bound: bound(points_ ? band.points : band.ratio, points_ ? phrases.pointsUnit : phrases.ratioUnit, `规则/${band.word}`),
    }));
    const strong = say(noteWords.strong, { word: strongBand.word, bound: bound(points_ ? strongBand.points : strongBand.ratio, points_ ? phrases.pointsUnit : phrases.ratioUnit, `规则/${strongBand.word}`) });
    list.push([...joined([strong, ...words], "，"), text(`；${noteWords.noProgress}`)]);
  }
  if (parts.ranking) {
    const { by, order, ties } = settings.ranking;
    list.push(say(noteWords.ranking, { by: byWords[by], order: order === "descending" ? "从高到低" : "从低到高", ties: ties === "competition" ? "并列占位" : "并列不占位" }));
  }
  if (parts.cards) list.push(say(noteWords.preset, { preset: tableWords(input.preset) }));
  list.push(say(noteWords.sources, { sources: input.sources.length === 0 ? "无" : input.sources.map((sheet) => `「${sheet}」`).join("") }));
  return list;
}
