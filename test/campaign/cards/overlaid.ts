/** What is proposed in September 2025 to a subject with a history of cards. */
import { combineTiers, propose, type BasePreset, type CardEvent, type CardPeriod, type OverlayPreset, type SubjectFacts } from "../../../src/campaign/cards";
import { yinchuan2025 } from "../../../src/campaign/cards/presets/yinchuan-2025";
import { cardStory } from "./history";
import { day, month, subject } from "./support";

export const [june, july, august, september] = [month("2025-06"), month("2025-07"), month("2025-08"), month("2025-09")];
export const on = day("2025-09-10");
export const red: Partial<SubjectFacts> = { rate: 0, timeProgress: 0.5 };
export const yellow: Partial<SubjectFacts> = { rate: 0.3, timeProgress: 0.5 };
export const fine: Partial<SubjectFacts> = { rate: 0.5, timeProgress: 0.5 };

export const given = (card: string, tier: string, period: CardPeriod, more: Partial<Parameters<typeof cardStory>[0]> = {}): readonly CardEvent[] =>
  cardStory({ card, tier, period, on: period.start + 5, ...more });

/** Kind and tier of every proposal, over 银川 2025 unless another base is named. */
export const next = (overlays: readonly OverlayPreset[], facts: Partial<SubjectFacts>, events: readonly CardEvent[], asOf = on, base: BasePreset = yinchuan2025): readonly (readonly [string, string | null])[] =>
  propose({ subjects: [subject(facts)], table: combineTiers(base, overlays), events, asOf, period: september, extraDays: [] }).proposals.map(({ kind, tier }) => [kind, tier?.name ?? null]);

export const tiersOf = (rows: ReturnType<typeof next>): readonly (string | null)[] => rows.map(([, tier]) => tier);
