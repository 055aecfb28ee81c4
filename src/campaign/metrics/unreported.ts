/** Who has not reported what: the list behind every 未报送, and the words that count it. */
import type { Facts } from "./facts";

export interface Unreported {
  readonly unit: string;
  readonly metric: string;
}

/** One row a unit and metric, in the order of the facts. */
export const unreportedIn = ({ units }: Pick<Facts, "units">): readonly Unreported[] =>
  units.flatMap(({ unit, metrics }) => metrics.filter(({ unreported }) => unreported).map(({ metric }) => ({ unit, metric })));

/** Units and items (a unit and a metric each) together, so that neither is taken for the other. @example unitsAndItems(2, 3) // "2个单位3项" */
export const unitsAndItems = (units: number, items: number): string => `${units}个单位${items}项`;

/** @example unreportedWords([{ unit: "东关镇" }, { unit: "东关镇" }, { unit: "西关镇" }]) // "2个单位3项" */
export const unreportedWords = (rows: readonly Pick<Unreported, "unit">[]): string => unitsAndItems(unitsOf(rows).length, rows.length);

/** Each unit once. */
export const unitsOf = (rows: readonly Pick<Unreported, "unit">[]): readonly string[] => [...new Set(rows.map(({ unit }) => unit))];
