/** 怎么算的 of a line of the ranking: rate, month, rank and change as formulas in words and numbers. */
import type { RankingSettings } from "../../campaign/settings";
import type { Step } from "../today/explain";
import { isJudged } from "../../campaign/metrics/judged";
import { percent, shownAmount } from "../format";
import type { RankLine } from "./rankingOf";
import type { rankingTable } from "./texts";
import type { Words } from "../words";

export type RankWords = Words<typeof rankingTable>;

/**
 * @param ranked how many units of the group have a rank
 * @example explainRank(line of rank 3, 5 before, { by: "rate", order: "descending" }, 12, words).at(-1)
 *   // { rule: "升降 = 上月名次 − 本月名次", numbers: "5 − 3 = +2" }
 */
export function explainRank({ rank, change, rate, absence, facts }: RankLine, { by, order }: Pick<RankingSettings, "by" | "order">, ranked: number, words: RankWords): readonly Step[] {
  const { cumulative, target, period, basis, parts, rankBefore, unit } = facts;
  const steps: Step[] = [];
  if (cumulative !== null) steps.push({ rule: basis === "ledger" ? words.ledgerTotal(parts.cumulative.length) : words.reportedTotal, numbers: `${shownAmount(cumulative, unit)} ${unit}` });
  if (isJudged(facts)) steps.push(rate === null || cumulative === null || target === null ? { rule: words.noTask, numbers: null } : { rule: words.rateRule, numbers: `${shownAmount(cumulative, unit)} ÷ ${shownAmount(target, unit)} = ${percent(rate)}` });
  if (period !== null) steps.push({ rule: words.periodRule, numbers: `${basis === "ledger" ? words.ledgerPeriod(parts.period.length) : words.reportedPeriod} = ${shownAmount(period, unit)} ${unit}` });
  if (rank === null) return [...steps, { rule: words.notRanked, numbers: { exempt: words.whyExempt, unreported: words.whyUnreported, unranked: words.whyUnranked }[absence] }];
  const rule = { rate: words.byRate, period: words.byPeriod, periodRate: words.byPeriodRate }[by];
  steps.push({ rule: order === "ascending" ? `${rule}${words.ascending}` : rule, numbers: words.place(rank, ranked) });
  if (rankBefore !== null && change !== null) steps.push({ rule: words.changeRule, numbers: `${rankBefore} − ${rank} = ${change > 0 ? "+" : change < 0 ? "−" : ""}${Math.abs(change)}` });
  return steps;
}
