/** How long until a deadline, in calendar or working days. */
import type { ExtraDay } from "./extraDay";
import { known } from "./known";
import type { Known } from "./known";
import { workdaysAfter } from "./workdays";

/**
 * Days left: 0 on the day itself, negative when overdue.
 *
 * @example countdown(45952, 45931, "day", []) → known 21 (2025-10-22 seen from 2025-10-01)
 * @example countdown(45952, 45939, "workday", []) → known 10 (seen from 2025-10-09)
 * @source functions.md COUNTDOWN
 */
export function countdown(deadline: number, asOf: number, mode: "day" | "workday", extra: readonly ExtraDay[]): Known<number> {
  return mode === "day" ? known(deadline - asOf) : workdaysAfter(asOf, deadline, extra);
}
