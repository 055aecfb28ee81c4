/** Looks of a bulletin on a sheet: the fonts and sizes of the printed document, black on white. */
import type { CellStyle } from "../../workbook/plan";
import type { Align, Table } from "../document";

const names = { body: "仿宋", title: "宋体", first: "黑体", second: "楷体" } as const;
const border = { sides: "all", weight: "thin", color: "#000000" } as const;
const middle = { verticalAlign: "middle" } as const;

const words = (name: string, size: number, align: Align, extra: CellStyle = {}): CellStyle =>
  ({ font: { name, size, color: "#000000" }, align, ...middle, wrap: true, ...extra });

const aligns: readonly Align[] = ["left", "center", "right"];
const numberFormats = { 0: "0", 1: "0.0", 2: "0.00" } as const;

const cells = (prefix: string, size: number): Record<string, CellStyle> => Object.fromEntries([
  ...aligns.map((align) => [`${prefix}_${align}`, words(names.body, size, align, { border })] as const),
  [`${prefix}_head`, words(names.first, size, "center", { border })] as const,
  ...aligns.flatMap((align) => Object.entries(numberFormats).flatMap(([digits, format]) => [
    [`${prefix}_${align}_${digits}`, words(names.body, size, align, { border, wrap: false, numberFormat: format })] as const,
    [`${prefix}_${align}_${digits}_signed`, words(names.body, size, align, { border, wrap: false, numberFormat: `+${format};-${format};${format}` })] as const,
    [`${prefix}_${align}_${digits}_percent`, words(names.body, size, align, { border, wrap: false, numberFormat: `${format}%` })] as const,
  ])),
]);

/** Keys begin with `bulletin_`, so that they stand beside the tracker's own in one plan. */
export const bulletinStyles: Readonly<Record<string, CellStyle>> = {
  bulletin_draft: words(names.first, 16, "right"),
  bulletin_header: { font: { name: names.title, size: 36, bold: true, color: "#FF0000" }, align: "center", ...middle, shrink: true },
  bulletin_number: words(names.body, 16, "center"),
  bulletin_numberLine: words(names.body, 16, "center", { border: { sides: "bottom", weight: "medium", color: "#FF0000" } }),
  bulletin_title: { font: { name: names.title, size: 22, bold: true, color: "#000000" }, align: "center", ...middle, shrink: true },
  bulletin_body: words(names.body, 16, "left", { verticalAlign: "top" }),
  bulletin_heading1: words(names.first, 16, "left"),
  bulletin_heading2: words(names.second, 16, "left"),
  bulletin_heading3: words(names.body, 16, "left"),
  bulletin_right: words(names.body, 16, "right"),
  bulletin_note: words(names.body, 10.5, "left", { verticalAlign: "top" }),
  bulletin_unitNote: words(names.body, 10.5, "right"),
  bulletin_imprint: words(names.body, 14, "left", { border: { sides: "top", weight: "thin", color: "#000000" } }),
  ...cells("bulletin_table", 10.5),
  ...cells("bulletin_small", 9),
  ...cells("bulletin_large", 14),
};

export const stylePrefix = { small: "bulletin_small", normal: "bulletin_table", large: "bulletin_large" } as const;

/** @example cellStyle("normal", "right", null) → "bulletin_table_right" */
export function cellStyle(size: Table["size"], align: Align, number: { readonly digits: number; readonly signed: boolean; readonly percent: boolean } | null): string {
  const base = `${stylePrefix[size]}_${align}`;
  if (number === null) return base;
  return `${base}_${number.digits}${number.percent ? "_percent" : number.signed ? "_signed" : ""}`;
}
