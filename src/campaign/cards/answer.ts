/** The day by which a card is to be answered. */
import { addWorkdays } from "../calendar/workdays";
import { lastSerial } from "../calendar/day";
import { missingYearMessage } from "../calendar/known";
import type { ExtraDay } from "../calendar/extraDay";
import type { Tier } from "./tiers";

export interface AnswerDay {
  /** Null: the tier names no time, or the working-day table of a year is missing. */
  readonly day: number | null;
  readonly text: string;
}

/**
 * The day of issue is not counted (民法典 201).
 *
 * @param issuedOn 1900 serial
 * @example 5 working days from 2025-09-26 → 2025-10-10 (make-up Sunday 09-28 counts, 10-01 … 10-08 do not)
 */
export function answerDay({ answer }: Pick<Tier, "answer">, issuedOn: number, extraDays: readonly ExtraDay[]): AnswerDay {
  if (answer === null) return { day: null, text: "本档未定答复时限，请在发出时填写" };
  if (!Number.isInteger(answer.days) || answer.days < 1 || !Number.isInteger(issuedOn) || issuedOn < 1) return { day: null, text: "答复天数应为不小于1的整数，请在攻坚设置中改正" };
  if (answer.counted === "calendar") {
    const day = issuedOn + answer.days;
    return day > lastSerial ? { day: null, text: "答复期限超出可用日期，请改小答复天数" } : { day, text: `${answer.days}天内` };
  }
  const reached = addWorkdays(issuedOn, answer.days, extraDays);
  return reached.kind === "known"
    ? { day: reached.value, text: `${answer.days}个工作日内` }
    : { day: null, text: missingYearMessage(reached.year) };
}
