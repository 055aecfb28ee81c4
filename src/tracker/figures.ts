/** How a figure is shown: whole numbers for what is counted or large, two digits for what is measured. */
import { unitOf } from "../campaign/quantity/units";

/** From here on decimals only take room: 120,000 万元. */
const LARGE = 10_000;

/** @param figures those that share a column or a row, so that all of them are shown alike */
export const isWhole = (unit: string, figures: readonly (number | null)[]): boolean =>
  unitOf(unit)?.kind === "count" || figures.some((figure) => figure !== null && Math.abs(figure) >= LARGE);
