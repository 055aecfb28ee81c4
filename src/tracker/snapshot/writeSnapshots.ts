/** 快照 with rows appended: what stood there stands there still, cell by cell. */
import type { SnapshotRow } from "../../campaign/metrics/snapshots";
import type { PlanCell, SheetPlan } from "../../workbook/plan";
import { snapshotSheet } from "../ownedSheets";
import { printOf } from "../print";
import { area, SheetBuilder } from "../sheetBuilder";
import { putAbove, styleDays } from "../staffRows";
import type { StyleName } from "../styles";
import { HEADER_ROW, SNAPSHOT_NOTE, SNAPSHOT_TITLE, snapshotHeaders, UNREPORTED, WHOLE } from "./layout";
import type { KeptSnapshots } from "./readSnapshots";

const columnStyles: readonly StyleName[] = [
  "dataDay", "dataText", "dataText", "dataText", "dataFlag", "dataAmount", "dataAmount", "dataAmount", "dataPercent", "dataPercent", "dataFlag", "dataFlag", "dataFlag", "dataDay",
];
const widths = [13, 18, 12, 16, 10, 15, 15, 15, 10, 10, 8, 9, 8, 13];

/** Days as they stand in the workbook's own date system: these two columns hold serials. */
const DAY_COLUMNS: ReadonlySet<number> = new Set([0, 13]);
const DAYS_TO_1904 = 1462;

/** @param keptOn 1900 serial of the day on which the button was pressed */
export function writeSnapshots(kept: KeptSnapshots, appended: readonly SnapshotRow[], keptOn: number, dateSystem: 1900 | 1904): SheetPlan {
  const sheet = new SheetBuilder();
  const headers = [...snapshotHeaders, ...kept.addedHeaders];
  const last = headers.length - 1;
  sheet.put(0, 0, [SNAPSHOT_TITLE], "section");
  sheet.put(1, 0, [SNAPSHOT_NOTE], "footnote");
  const headerRow = putAbove(sheet, HEADER_ROW, kept.above);
  sheet.put(headerRow, 0, headers, "dataHead").height(headerRow, headerRow, 24);
  const first = headerRow + 1;
  const asStood = (value: KeptSnapshots["raw"][number][number], column: number): PlanCell => {
    if (DAY_COLUMNS.has(column) && typeof value === "number" && Number.isInteger(value)) return { day: dateSystem === 1904 ? value + DAYS_TO_1904 : value };
    return value;
  };
  kept.raw.forEach((cells, index) => sheet.put(first + index, 0, cells.map(asStood)));
  appended.forEach((row, index) => sheet.put(first + kept.raw.length + index, 0, [
    { day: row.asOf }, row.unit ?? WHOLE, row.group, row.metric, row.metricUnit, row.target, row.cumulative, row.period, row.completionRate, row.timeProgress,
    row.rank, row.unreported ? UNREPORTED : "", row.revision, { day: keptOn }, ...kept.addedHeaders.map(() => null),
  ]));
  const bottom = first + kept.raw.length + appended.length - 1;
  if (bottom >= first) {
    columnStyles.forEach((style, column) => sheet.style(area(first, column, bottom, column), style));
    if (kept.addedHeaders.length > 0) sheet.style(area(first, columnStyles.length, bottom, last), "listInput");
    kept.raw.forEach((cells, index) => styleDays(sheet, first + index, columnStyles.length, cells.slice(columnStyles.length), "inputDay"));
  }
  widths.forEach((width, index) => sheet.width(index, index, width));
  return sheet.build(snapshotSheet, {
    freeze: { rows: headerRow + 1, columns: 0 }, gridlines: true,
    print: printOf(snapshotSheet.name, area(0, 0, Math.max(headerRow, bottom), last), { titleRows: { top: headerRow, bottom: headerRow } }),
  });
}
