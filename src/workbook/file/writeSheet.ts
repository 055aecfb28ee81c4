/** A worksheet part of ours, whole, its elements in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
import { absoluteAddress, cellAddress, quoteSheet, rangeAddress } from "../address";
import type { PrintSetup, SheetPlan } from "../plan";
import { OFFICE_RELATIONSHIP, XML_HEAD } from "./patchPackage";
import { argb } from "./styleXml";
import { sheetDataXml } from "./writeCells";
import type { PlacedLink, WriteContext } from "./writeCells";
import type { SheetGrid } from "./writeGrid";
import { conditionalFormatsXml, dataBarExtension, validationsXml } from "./writeRules";
import { xstring } from "./writeText";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Elements that the sheet's relationships carry: its drawing, and comments that people have put on it. */
export interface SheetRelations {
  readonly drawing: string | null;
  readonly comments: string | null;
}

/** Pixels of a digit and of the padding in the default font: a width of n characters is stored with its padding. */
const DIGIT = 7;
const PADDING = 5;
const storedWidth = (characters: number): number => Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256;

const MILLIMETRES_PER_INCH = 25.4;
const inches = (millimetres: number): number => Math.round((millimetres / MILLIMETRES_PER_INCH) * 1e6) / 1e6;
/** Distance of header and footer from the paper's edge: Excel's default, less when the margin is smaller. */
const HEADER_INCHES = 0.3;

const isFitted = (print: PrintSetup | null): boolean => print !== null && (print.fitToWidth > 0 || print.fitToHeight > 0);

function sheetPropertiesXml({ tabColor, print }: SheetPlan): string {
  const inner = `${tabColor === null ? "" : `<tabColor rgb="${argb(tabColor)}"/>`}${isFitted(print) ? '<pageSetUpPr fitToPage="1"/>' : ""}`;
  return inner === "" ? "" : `<sheetPr>${inner}</sheetPr>`;
}

function viewXml({ gridlines, zoom, freeze }: SheetPlan, selected: boolean): string {
  const attributes = `${gridlines ? "" : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ""} zoomScale="${zoom}" zoomScaleNormal="${zoom}" workbookViewId="0"`;
  if (freeze === null || (freeze.rows === 0 && freeze.columns === 0)) return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const corner = cellAddress(freeze.rows, freeze.columns);
  const active = freeze.rows === 0 ? "topRight" : freeze.columns === 0 ? "bottomLeft" : "bottomRight";
  const panes = active === "bottomRight" ? ["topRight", "bottomLeft", "bottomRight"] : [active];
  const split = `${freeze.columns > 0 ? ` xSplit="${freeze.columns}"` : ""}${freeze.rows > 0 ? ` ySplit="${freeze.rows}"` : ""}`;
  const selections = panes.map((pane) => `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`).join("");
  return `<sheetViews><sheetView${attributes}><pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>${selections}</sheetView></sheetViews>`;
}

/** A later entry wins a column; neighbours of one width are one element. */
function columnsXml({ columnWidths }: SheetPlan): string {
  const widths: number[] = [];
  for (const { first, last, width } of columnWidths) for (let column = first; column <= last; column += 1) widths[column] = width;
  let xml = "";
  for (let first = 0; first < widths.length; ) {
    const width = widths[first];
    let last = first;
    while (last + 1 < widths.length && widths[last + 1] === width) last += 1;
    if (width !== undefined) xml += `<col min="${first + 1}" max="${last + 1}" width="${storedWidth(width)}" customWidth="1"/>`;
    first = last + 1;
  }
  return xml === "" ? "" : `<cols>${xml}</cols>`;
}

const mergesXml = ({ merges }: SheetPlan): string =>
  merges.length === 0
    ? ""
    : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join("")}</mergeCells>`;

function linksXml(links: readonly PlacedLink[]): string {
  if (links.length === 0) return "";
  const written = links.map(({ address, link }) => {
    const location = `${quoteSheet(link.sheet)}!${rangeAddress(link.range)}`;
    return `<hyperlink ref="${address}" location="${xstring(location)}" display="${xstring(link.text)}"/>`;
  });
  return `<hyperlinks>${written.join("")}</hyperlinks>`;
}

const PAPER = { A4: 9, A3: 8 } as const;

/** `id` is the row above the break, counted from 1; 16383 is the last column it reaches. */
const pageBreaksXml = (rows: readonly number[]): string =>
  rows.length === 0
    ? ""
    : `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("")}</rowBreaks>`;

function printXml(print: PrintSetup | null): string {
  if (print === null) return "";
  const { margins } = print;
  const fit = isFitted(print) ? ` fitToWidth="${print.fitToWidth}" fitToHeight="${print.fitToHeight}"` : "";
  const header = Math.min(HEADER_INCHES, inches(margins.top));
  const footer = Math.min(HEADER_INCHES, inches(margins.bottom));
  const texts = `${print.header === "" ? "" : `<oddHeader>${xstring(print.header)}</oddHeader>`}${print.footer === "" ? "" : `<oddFooter>${xstring(print.footer)}</oddFooter>`}`;
  return (
    `${print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : ""}` +
    `<pageMargins left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}" bottom="${inches(margins.bottom)}" header="${header}" footer="${footer}"/>` +
    `<pageSetup paperSize="${PAPER[print.paper]}"${fit} orientation="${print.orientation}"/>` +
    `${texts === "" ? "" : `<headerFooter>${texts}</headerFooter>`}` +
    pageBreaksXml(print.pageBreaks ?? [])
  );
}

const dimension = ({ rowCount, columnCount }: SheetGrid): string =>
  rowCount === 0 || columnCount === 0 ? "A1" : rangeAddress({ top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 });

export function worksheetXml(sheet: SheetPlan, grid: SheetGrid, selected: boolean, relations: SheetRelations, context: WriteContext): string {
  const { xml: sheetData, links } = sheetDataXml(sheet, grid, context);
  return [
    `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIP}">`,
    sheetPropertiesXml(sheet),
    `<dimension ref="${dimension(grid)}"/>`,
    viewXml(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    sheetData,
    mergesXml(sheet),
    conditionalFormatsXml(sheet, context),
    validationsXml(sheet, context),
    linksXml(links),
    printXml(sheet.print),
    relations.drawing === null ? "" : `<drawing r:id="${relations.drawing}"/>`,
    relations.comments === null ? "" : `<legacyDrawing r:id="${relations.comments}"/>`,
    dataBarExtension(sheet),
    "</worksheet>",
  ].join("");
}

/** Names that Excel keeps for printing a sheet: `[["_xlnm.Print_Area", "'看板'!$A$1:$H$40"]]`. */
export function printNames({ print, name }: SheetPlan): [name: string, refersTo: string][] {
  if (print === null) return [];
  const names: [string, string][] = [["_xlnm.Print_Area", `${quoteSheet(name)}!${absoluteAddress(print.area)}`]];
  if (print.titleRows !== null) names.push(["_xlnm.Print_Titles", `${quoteSheet(name)}!$${print.titleRows.top + 1}:$${print.titleRows.bottom + 1}`]);
  return names;
}
