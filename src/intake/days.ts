/** Reads the days of a table as 1900 serials; a day that cannot be read is said, a word in its place (流拍) too. */
import { readDay } from "../campaign/calendar/readDay";
import type { MeasuredDay } from "../campaign/records";
import { textOf } from "./headerText";
import { short, type Span, type TableAccess } from "./tableAccess";
import type { YearContext } from "./through";
import type { FieldId } from "./types";

export interface DayReader {
  readonly day: (row: Span, field: FieldId) => MeasuredDay | null;
}

export function dayReader({ ownCell, say }: TableAccess, years: YearContext, dateSystem: 1900 | 1904): DayReader {
  function day(row: Span, field: FieldId): MeasuredDay | null {
    const cell = ownCell(row, field, null, true);
    if (cell === null) return null;
    const { value, ref, header } = cell;
    if (typeof value !== "string" && typeof value !== "number") {
      say("warning", "day-unreadable", ref, `「${header}」的“${textOf(value)}”不是日期，未读`);
      return null;
    }
    let reading = readDay(value, { year: years.year, dateSystem });
    // 1月5日 in a campaign that runs over New Year belongs to its second year.
    if (reading.kind === "day" && years.span !== null && years.year !== null && reading.day < years.span.start - 180 && typeof value === "string" && !/\d{4}/.test(value)) {
      const next = readDay(value, { year: years.year + 1, dateSystem });
      if (next.kind === "day" && next.day <= years.span.end) reading = next;
    }
    if (reading.kind === "none") return null;
    if (reading.kind === "unreadable" && typeof value === "string" && !/\d|[〇零一二三四五六七八九十]+[年月日]/.test(value)) {
      // 流拍, 待签 in the place of a day: there is none, and the word says why.
      say("info", "day-word", ref, `「${header}」写“${short(value)}”，没有日期`);
      return null;
    }
    if (reading.kind === "unreadable") {
      say("warning", "day-unreadable", ref, `「${header}」的“${short(textOf(value))}”读不出日期：${reading.reason}`);
      return null;
    }
    if (reading.kind === "month") {
      say("info", "day-month-only", ref, `「${header}」的“${short(textOf(value))}”只写到月，按当月最后一天计`);
      return { day: reading.last, source: ref, live: false };
    }
    return { day: reading.day, source: ref, live: typeof value === "number" && dateSystem === 1900 && value === reading.day };
  }

  return { day };
}
