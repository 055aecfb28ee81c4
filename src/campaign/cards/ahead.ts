/** What a card asks for by its answer day: 序时 on that day, so that 摘牌条件 names a figure and a date. */
import { timeProgress } from "../progress";
import type { Settings } from "../settings";
import { answerDay } from "./answer";
import { judge } from "./judge";
import type { SubjectFacts } from "./subject";
import type { TierTable } from "./tiers";

/**
 * Subjects with `ahead` set where their figures fire a tier with an answer day (after the campaign 序时 is 1).
 *
 * @example 黄牌 (5 working days) on 2025-09-26 → ahead: { day: 2025-10-10, timeProgress: 0.88 }
 */
export function withAnswerDays(subjects: readonly SubjectFacts[], table: TierTable, settings: Pick<Settings, "campaign" | "targets" | "extraDays">, asOf: number): readonly SubjectFacts[] {
  const { campaign } = settings;
  if (campaign === null) return subjects;
  return subjects.map((facts) => {
    if (facts.kind !== "unit") return facts;
    const { tier } = judge(facts, table, asOf);
    const day = tier === null ? null : answerDay(tier, asOf, settings.extraDays).day;
    const share = day === null ? null : timeProgress(campaign, day, settings.targets.find(({ metric }) => metric === facts.matter)?.curve ?? null);
    return day === null || share === null ? facts : { ...facts, ahead: { day, timeProgress: share } };
  });
}
