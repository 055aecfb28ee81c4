/** The form of 人工拟发: what is typed, and what is wrong or unusual about it. */
import type { SubjectFacts } from "../../campaign/cards";

export interface HandValues {
  readonly unit: string;
  readonly title: string;
  readonly tier: string;
  readonly explanation: string;
  readonly release: string;
  /** Where it was filled in from, or why it was not; empty: nothing to say. */
  readonly note: string;
  readonly warns: boolean;
  /** Matters of the row that it was filled in from, and its unit. */
  readonly titles: readonly string[];
  readonly rowUnit: string;
}

export const blankHand: HandValues = { unit: "", title: "", tier: "", explanation: "", release: "", note: "", warns: false, titles: [], rowUnit: "" };

/** Whether a person has typed anything: a form that a row has filled in may give place to another row. */
export const isTyped = ({ unit, title, tier, explanation, release, titles, rowUnit }: HandValues): boolean =>
  [tier, explanation, release].some((words) => words.trim() !== "") || unit !== rowUnit || title !== (titles[0] ?? "");

export type HandField = "unit" | "title" | "tier" | "explanation" | "release";
const required: readonly HandField[] = ["unit", "title", "tier", "explanation"];

/** Fields that must be filled in before the draft can be made. @example blankFields({ …blankHand, unit: "东镇" }) → ["title", "tier", "explanation"] */
export const blankFields = (values: HandValues): readonly HandField[] => required.filter((name) => values[name].trim() === "");

/** Units of the settings first, then others that the ledgers name. */
export const unitsFor = (units: readonly { readonly name: string }[], subjects: readonly SubjectFacts[]): readonly string[] =>
  [...new Set([...units.map(({ name }) => name), ...subjects.map(({ unit }) => unit)])];

/** Matters of a unit, those of the row first. */
export const titlesFor = (subjects: readonly SubjectFacts[], unit: string, first: readonly string[]): readonly string[] =>
  [...new Set([...first, ...subjects.flatMap((one) => (one.unit === unit.trim() ? [one.title] : []))])];
