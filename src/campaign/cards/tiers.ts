/** A tier table is data of the office: names, colours, order, conditions. Nothing in code knows a colour. */

/** What a condition looks at (`measures.ts` says how each is read from the facts). */
export type Measure =
  | "shortfallPoints"
  | "shortfallRatio"
  | "monthRate"
  | "growth"
  | "daysToDue"
  | "overdueDays"
  | "overdueMonths"
  | "notStarted"
  | "missed";

/** Bounds are in the unit of the measure: shares of 1 (10 个百分点 = 0.1), days, months, periods. */
export interface Condition {
  readonly measure: Measure;
  readonly operator: ">" | "<";
  readonly bound: number;
  readonly inclusive: boolean;
}

/** Fires when all its conditions hold. A tier fires when any of its rules does. */
export interface Rule {
  readonly all: readonly Condition[];
  readonly note?: string;
}

/** A tier by its name; `*` is every tier of the base table. */
export type TierRef = string;

/**
 * What fires by history. A card counts where its tier is one of `on` **or harsher**, so that a worse
 * card never interrupts a run; the tier that today's figures give counts as the last of the run.
 * Withdrawn and undecided drafts never count.
 */
export type Repeat =
  /** 连续: cards of the same matter in `times` adjoining periods. */
  | { readonly kind: "consecutive"; readonly on: readonly TierRef[]; readonly times: number }
  /** 累计: `times` cards on the same matter, in a row or not. */
  | { readonly kind: "count"; readonly on: readonly TierRef[]; readonly times: number }
  /** Among the last `last` of the group in each of the latest `periods` rankings. */
  | { readonly kind: "bottomRun"; readonly last: number; readonly periods: number }
  /** An issued card without 回执 whose answer day was more than `pastBy` calendar days ago. */
  | { readonly kind: "unanswered"; readonly on: readonly TierRef[]; readonly pastBy: number };

export interface AnswerTime {
  readonly days: number;
  readonly counted: "working" | "calendar";
}

interface TierCommon {
  readonly name: string;
  readonly color: { readonly word: string; readonly hex: string };
  /** What the number of a card says between the office and the year: `黄` in ×督黄〔2025〕3号. */
  readonly numberWord: string;
  readonly repeats: readonly Repeat[];
  /** Null where the source names none: the person who issues the card decides. */
  readonly answer: AnswerTime | null;
  readonly consequence: string;
  /** Added to the unit's score, usually ≤ 0. */
  readonly points: number;
  readonly source: string;
}

export interface BaseTier extends TierCommon {
  /** Higher is harsher. The only thing that ranks tiers. */
  readonly order: number;
  readonly rules: readonly Rule[];
}

/** Fires by history only. Stands just above the tier `after` (`*`: above all, null: below all of the base). */
export interface OverlayTier extends TierCommon {
  readonly after: TierRef | null;
}

export interface PresetSource {
  readonly title: string;
  readonly date: string;
  /** Null where only a summary was at hand. */
  readonly url: string | null;
  /** False: the text of the rule itself was not seen (待核). */
  readonly confirmed: boolean;
}

interface PresetCommon {
  readonly id: string;
  readonly name: string;
  readonly source: PresetSource;
  /** How doubtful readings were decided. */
  readonly notes: readonly string[];
}

/** Judges figures. */
export interface BasePreset extends PresetCommon {
  readonly kind: "base";
  readonly tiers: readonly BaseTier[];
}

/** Adds escalation to a base: by cards given (`cards`) or by unanswered deadlines (`deadlines`). */
export interface OverlayPreset extends PresetCommon {
  readonly kind: "overlay";
  readonly by: "cards" | "deadlines";
  readonly tiers: readonly OverlayTier[];
  /** What it adds to tiers of the base. */
  readonly amendments: readonly { readonly on: TierRef; readonly consequence: string; readonly points: number }[];
}

export type Preset = BasePreset | OverlayPreset;

/** A tier of the table in force: a base and its overlays in one order. */
export interface Tier extends BaseTier {
  readonly preset: string;
  /** Whether it stands in the base table (what `*` means). */
  readonly base: boolean;
}

export interface TierTable {
  readonly name: string;
  readonly source: string;
  /** From mild to harsh. */
  readonly tiers: readonly Tier[];
}
