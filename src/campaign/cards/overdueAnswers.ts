/** Issued cards whose answer day has passed without 回执, whatever the tier table makes of it. */
import type { CardRow } from "./cardLedger";

export interface OverdueAnswer {
  readonly row: CardRow;
  /** Calendar days past the answer day. */
  readonly days: number;
}

/**
 * The longest overdue first. The answer day itself is in time.
 *
 * @example issued, answerBy 2025-08-29: on 2025-08-29 none, on 2025-09-01 → [{ row, days: 3 }]
 */
export function overdueAnswers(rows: readonly CardRow[], asOf: number): readonly OverdueAnswer[] {
  return rows
    .flatMap((row) => (row.state === "issued" && row.answerBy !== null && row.answerBy < asOf ? [{ row, days: asOf - row.answerBy }] : []))
    .sort((a, b) => b.days - a.days);
}
