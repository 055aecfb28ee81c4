/** How a sheet is seen and printed: gridlines, tab, panes that stay, paper. Zoom is not in Office.js. */
import { cellAddress } from "../address";
import type { PrintSetup, SheetPlan } from "../plan";
import { calls } from "./steps";
import type { Step } from "./steps";
import { rangeIn } from "./writeLooks";

const POINTS_OF_MILLIMETRE = 72 / 25.4;

/** `&L左&C中` → its parts; what stands before any of them is in the middle. */
export function headerParts(text: string): { readonly left: string; readonly center: string; readonly right: string } {
  const parts = { L: "", C: "", R: "" };
  let place: keyof typeof parts = "C";
  for (const piece of text.split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(piece)) place = piece.charAt(1) as keyof typeof parts;
    else parts[place] += piece;
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}

function setPrint(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.setPrintArea(rangeIn(sheet, print.area));
  pageLayout.paperSize = print.paper;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = {
    ...(print.fitToWidth > 0 ? { horizontalFitToPages: print.fitToWidth } : {}),
    ...(print.fitToHeight > 0 ? { verticalFitToPages: print.fitToHeight } : {}),
    ...(print.fitToWidth > 0 || print.fitToHeight > 0 ? {} : { scale: 100 }),
  };
  if (print.titleRows !== null) pageLayout.setPrintTitleRows(`$${print.titleRows.top + 1}:$${print.titleRows.bottom + 1}`);
  pageLayout.topMargin = print.margins.top * POINTS_OF_MILLIMETRE;
  pageLayout.rightMargin = print.margins.right * POINTS_OF_MILLIMETRE;
  pageLayout.bottomMargin = print.margins.bottom * POINTS_OF_MILLIMETRE;
  pageLayout.leftMargin = print.margins.left * POINTS_OF_MILLIMETRE;
  pageLayout.centerHorizontally = print.centerHorizontally;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.pageBreaks ?? []) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
  const pages = pageLayout.headersFooters.defaultForAllPages;
  const [header, footer] = [headerParts(print.header), headerParts(print.footer)];
  pages.leftHeader = header.left;
  pages.centerHeader = header.center;
  pages.rightHeader = header.right;
  pages.leftFooter = footer.left;
  pages.centerFooter = footer.center;
  pages.rightFooter = footer.right;
}

function setView(sheet: Excel.Worksheet, { gridlines, tabColor, freeze }: SheetPlan): void {
  sheet.showGridlines = gridlines;
  sheet.tabColor = tabColor ?? "";
  sheet.freezePanes.unfreeze();
  if (freeze === null) return;
  if (freeze.columns === 0 && freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.rows === 0 && freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  else if (freeze.rows > 0) sheet.freezePanes.freezeAt(rangeIn(sheet, { top: 0, left: 0, bottom: freeze.rows - 1, right: freeze.columns - 1 }));
}

export const viewSteps = (sheet: Excel.Worksheet, plan: SheetPlan): readonly Step[] => {
  const { print } = plan;
  return [calls(10, () => setView(sheet, plan)), ...(print === null ? [] : [calls(24, () => setPrint(sheet, print), print)])];
};
