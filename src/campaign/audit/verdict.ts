/** What a check says of one published figure. Checks know no sheets: the caller adds sheet, cell and subject (AuditItem). */

export type AuditCode =
  | "rate-mismatch" | "rate-stale" | "digits-swapped" | "gap-mismatch" | "total-mismatch" | "rank-out-of-order" | "unit-slip"
  | "progress-regressed" | "figure-copied" | "day-in-future" | "pair-mismatch";

/**
 * `agrees`: as published. `last-digit`: within what rounding or cutting off explains, listed but no error.
 * `differs`: does not agree. `unknown`: cannot be recomputed, because a figure is missing.
 */
export type AuditOutcome = "agrees" | "last-digit" | "differs" | "unknown";

export interface AuditVerdict {
  /** The rule; kebab-case, stable. */
  readonly code: AuditCode;
  readonly outcome: AuditOutcome;
  readonly published: string;
  /** What should stand there; empty where that cannot be known. */
  readonly expected: string;
  /** Chinese fragment without subject and place: 不符：应为92.63. */
  readonly message: string;
}

/** Whether a verdict belongs into the list of what staff should look at. */
export const isFault = (verdict: AuditVerdict | null): verdict is AuditVerdict => verdict?.outcome === "differs";
