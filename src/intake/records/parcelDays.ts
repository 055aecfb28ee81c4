/** The days of a parcel against each other: a sale before its listing or a contract before its sale is a slip of the pen. */
import type { MeasuredDay } from "../../campaign/records";
import type { DataRow } from "../rows";
import type { ReadTable } from "./context";

/** In the order in which things happen (domain-rules §7). */
const order = [
  { field: "noticeOn", name: "公告日" }, { field: "listedOn", name: "挂牌日" }, { field: "listingEndsOn", name: "挂牌截止日" },
  { field: "soldOn", name: "成交日" }, { field: "contractOn", name: "合同签订日" },
] as const;

/** Days further away from the campaign than this are slips in the year: 2052 for 2025. */
const farAfter = 366 * 2;
const farBefore = 366 * 30;

export type ParcelDays = Readonly<Record<(typeof order)[number]["field"], MeasuredDay | null>>;

/** The days of a row, each read once, with a finding for each that lies before the step it follows or far from the campaign. */
export function parcelDays(table: ReadTable, row: DataRow): ParcelDays {
  const { cells } = table;
  const days: ParcelDays = {
    noticeOn: cells.day(row, "noticeOn"), listedOn: cells.day(row, "listedOn"), listingEndsOn: cells.day(row, "listingEndsOn"),
    soldOn: cells.day(row, "soldOn"), contractOn: cells.day(row, "contractOn"),
  };
  let before: { readonly name: string; readonly day: MeasuredDay } | null = null;
  for (const { field, name } of order) {
    const day = days[field];
    if (day === null) continue;
    if (before !== null && day.day < before.day.day) {
      table.sink.add("warning", "day-order", day.source, `${name}早于${before.name}，次序不可能，请核对这两个日期`, name);
    }
    const { span } = table;
    if (span !== null && (day.day > span.end + farAfter || day.day < span.start - farBefore)) table.sink.add("warning", "day-unlikely", day.source, `${name}离攻坚期太远，疑似年份写错，请核对`, name);
    before = { name, day };
  }
  return days;
}
