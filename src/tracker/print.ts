/** How our sheets print: A4 across, as wide as the page, named and numbered at the foot. */
import type { PrintSetup } from "../workbook/plan";
import type { CellRange } from "../workbook/sheet";

/** @param name of the sheet, printed in the footer */
export const printOf = (name: string, printed: CellRange, more: Partial<PrintSetup> & Pick<PrintSetup, "titleRows">): PrintSetup => ({
  area: printed, paper: "A4", orientation: "landscape", fitToWidth: 1, fitToHeight: 0,
  margins: { top: 14, right: 10, bottom: 14, left: 10 }, header: "", footer: `&L${name}&C第 &P 页，共 &N 页&R打印于 &D`, centerHorizontally: true, ...more,
});
