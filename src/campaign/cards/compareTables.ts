/** What a change of the tier table would do, before it is made: the same figures and history against both tables. */
import { escalate } from "./escalate";
import { evaluate } from "./evaluate";
import type { CardEvent } from "./events";
import type { CardRow } from "./cardLedger";
import { replay } from "./replay";
import { matterKey, type CardPeriod, type SubjectFacts } from "./subject";
import type { TierTable } from "./tiers";

export interface TableDifference {
  readonly unit: string;
  readonly matter: string;
  readonly title: string;
  /** Tier by the table of before and of after; null: none. */
  readonly before: string | null;
  readonly after: string | null;
  /** Chinese: who, which matter, from what to what, and why now. */
  readonly text: string;
}

/**
 * Subjects whose tier differs, in their order. Nothing is changed by asking.
 *
 * @param when `periodAfter` where the change is also one of 亮牌周期
 * @example 12.3 points behind, before 默认 (黄牌 above 10), after a bound of 15 → 「东镇 挂牌出让面积：原为黄牌，改后为提醒（…）」
 */
export function compareTables(
  subjects: readonly SubjectFacts[], events: readonly CardEvent[], before: TierTable, after: TierTable, when: { readonly asOf: number; readonly period: CardPeriod; readonly periodAfter?: CardPeriod },
): readonly TableDifference[] {
  const byMatter = new Map<string, CardRow[]>();
  for (const row of replay(events).rows) {
    const key = matterKey(row.subject.unit, row.subject.matter);
    byMatter.set(key, [...(byMatter.get(key) ?? []), row]);
  }
  const by = (facts: SubjectFacts, table: TierTable, period: CardPeriod) =>
    escalate(evaluate(facts, table, when.asOf), byMatter.get(matterKey(facts.unit, facts.matter)) ?? [], table, when.asOf, period);
  return subjects.flatMap((facts): TableDifference[] => {
    const was = by(facts, before, when.period).tier?.name ?? null;
    const { tier, explanation } = by(facts, after, when.periodAfter ?? when.period);
    const will = tier?.name ?? null;
    if (was === will) return [];
    return [{
      unit: facts.unit, matter: facts.matter, title: facts.title, before: was, after: will,
      text: `${facts.unit} ${facts.title}：原为${was ?? "不亮牌"}，改后为${will ?? "不亮牌"}（${explanation}）`,
    }];
  });
}
