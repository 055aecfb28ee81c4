/** A formula of the plan as the file holds it: no `=`, and newer functions under the prefix that they have there. */
import { PREFIXED_FUNCTIONS, SPILLING_FUNCTIONS } from "./writeFunctions";

/** Strings and quoted sheet names are passed over; a name before a bracket is a function. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu;

/** `fileFormula('=RANK.EQ(A1,B:B)&"IFS("')` → `'_xlfn.RANK.EQ(A1,B:B)&"IFS("'`. */
export const fileFormula = (formula: string): string =>
  formula.replace(/^=/, "").replace(TOKEN, (token: string, called?: string) =>
    called !== undefined && PREFIXED_FUNCTIONS.has(called.toUpperCase()) ? `_xlfn.${called}` : token,
  );

/** Functions of the formula that the file port does not write: `spillingFunctions("=SUM(FILTER(A:A,B:B))")` → `["FILTER"]`. */
export const spillingFunctions = (formula: string): string[] =>
  [...formula.matchAll(TOKEN)].flatMap(([, called]) => (called !== undefined && SPILLING_FUNCTIONS.has(called.toUpperCase()) ? [called] : []));
