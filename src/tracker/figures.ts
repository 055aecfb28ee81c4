/** How a unit of measure is shown: whole numbers for what is counted, two digits for what is measured. */
import { unitOf } from "../campaign/quantity/units";

export const isCount = (unit: string): boolean => unitOf(unit)?.kind === "count";
