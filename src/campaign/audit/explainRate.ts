/** The first explanation of a published percentage that does not agree with its inputs. */
import { completionRate } from "../progress/completionRate";
import { checkRate } from "./checkRate";
import { printedDigits } from "./printed";
import { staleRate } from "./staleRate";
import { swappedDigits } from "./swappedDigits";
import { slipBetween } from "./unitSlip";
import type { AuditVerdict } from "./verdict";

export interface PublishedRate {
  /** In percent. */
  readonly published: number | null;
  /** Digits after the point as printed; null: those of the figure. */
  readonly digits: number | null;
  readonly actual: number | null;
  readonly target: number | null;
  /** Last period's rate in percent, published or recomputed; null where there is none. */
  readonly before: number | null;
}

/**
 * `checkRate`, and where it says 不符, the likely reason: last period's figure, exchanged digits, or a unit taken for
 * another in one of the inputs. Falls back to the plain mismatch.
 *
 * @example explainRate({ published: 92.36, digits: 2, actual: 88, target: 95, before: null }).code // "digits-swapped"
 * @example explainRate({ published: 80, digits: 1, actual: 600, target: 50, before: null }).code // "unit-slip": 1200 % is 15 times 80 %
 */
export function explainRate({ published, digits, actual, target, before }: PublishedRate): AuditVerdict {
  const plain = checkRate(published, actual, target, digits);
  const rate = completionRate(actual, target);
  if (plain.outcome !== "differs" || published === null || rate === null) return plain;
  const places = digits ?? printedDigits(published);
  return (
    staleRate(published, rate * 100, before, places)
    ?? swappedDigits(published, rate * 100, places)
    ?? slipped(plain, published, rate * 100)
    ?? plain
  );
}

/** The published rate may be right and an input in the wrong unit, so the message leaves open which of them to correct. */
function slipped(plain: AuditVerdict, published: number, rate: number): AuditVerdict | null {
  const slip = slipBetween(published, rate);
  if (slip === null) return null;
  return { ...plain, code: "unit-slip", message: `${plain.message}（恰差${slip.times}倍，疑似完成数、目标数或完成率的单位不一致）` };
}
