/** The one clock of the batch mode: the local calendar day as a serial. */
import { daySerial } from "../campaign/calendar/day";

export function today(): number {
  const now = new Date();
  return daySerial(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
