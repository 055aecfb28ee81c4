/** How many findings there are, in the one phrase that the batch summary, the board and the bulletins use. */
import type { Finding } from "./records";

/**
 * 待核 are errors and warnings, 提示 what is only to be known.
 *
 * @returns null where there is nothing at all
 * @example countWords of 20 warnings and 18 infos // "20条待核（另有18条说明）"
 */
export function countWords(findings: readonly Pick<Finding, "severity">[]): string | null {
  const hints = findings.filter(({ severity }) => severity === "info").length;
  const open = findings.length - hints;
  if (findings.length === 0) return null;
  return open === 0 ? `${hints}条说明，没有待核` : `${open}条待核${hints === 0 ? "" : `（另有${hints}条说明）`}`;
}
