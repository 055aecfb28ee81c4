/** Short writing for the facts and cards of these tests. */
import { daySerial } from "../../../src/campaign/calendar/day";
import { combineTiers, evaluate, type BasePreset, type CardPeriod, type SubjectFacts } from "../../../src/campaign/cards";

export const day = (text: string): number => daySerial(...(text.split("-").map(Number) as [number, number, number]))!;

export const subject = (facts: Partial<SubjectFacts> = {}): SubjectFacts => ({
  kind: "unit", unit: "自然资源局", matter: "挂牌出让面积", title: "挂牌出让面积", reported: true, sources: [], ...facts,
});

/** Name of the tier, `""` for none, the missing inputs where it cannot be judged. */
export function light(preset: BasePreset, facts: Partial<SubjectFacts>, asOf = day("2025-08-23")): string {
  const { outcome, tier, missing } = evaluate(subject(facts), combineTiers(preset, []), asOf);
  return outcome === "undetermined" ? `无法判断：${missing.join("、")}` : (tier?.name ?? "");
}

/** Behind 序时 by so many points, at a 序时 of 40 %; both written as decimals that binary does not hold. */
export const behind = (points: number): Partial<SubjectFacts> => ({ rate: Number((0.4 - points / 100).toFixed(12)), timeProgress: 0.4 });
/** Behind by so many percent of a plan of 40 %. */
export const behindPlan = (percent: number): Partial<SubjectFacts> => ({ rate: Number((0.4 * (1 - percent / 100)).toFixed(12)), timeProgress: 0.4 });

export const month = (id: string): CardPeriod => {
  const [year, number] = id.split("-").map(Number) as [number, number];
  const next = number === 12 ? daySerial(year + 1, 1, 1)! : daySerial(year, number + 1, 1)!;
  return { id, start: daySerial(year, number, 1)!, end: next - 1 };
};
