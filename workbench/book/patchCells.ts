/** Changed cells put into the sheets of a file; everything else keeps its bytes, and a cell keeps its format. */
import { cellAddress, columnIndex } from "../../src/workbook/address";
import { openWritable } from "../../src/workbook/file/openWritable";
import { partText, reachable, removeContentTypes, setPart, zipParts } from "../../src/workbook/file/patchPackage";
import { withFullCalculation } from "../../src/workbook/file/patchWorkbook";
import { attributesOf, childNamed, childrenOf, escapeXml, prefixed, prefixOf, rootOf } from "../../src/workbook/file/patchXml";
import type { XmlElement } from "../../src/workbook/file/patchXml";
import { dropCalcChain } from "../../src/workbook/file/removeSheets";
import { fileFormula } from "../../src/workbook/file/writeFormula";
import { textElement, xstring } from "../../src/workbook/file/writeText";
import { isCellError } from "../../src/workbook/sheet";
import type { CellValue } from "../../src/workbook/sheet";

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With the leading `=`; null is a plain value; undefined keeps the formula that stands there and gives it a new result. */
  readonly formula: string | null | undefined;
}

/** Custom functions stand in files under this prefix: `_xldudf_GJ_COUNTDOWN`. */
export const customFromFile = (formula: string): string => formula.replace(/_xldudf_([A-Z][A-Z0-9]*)_([A-Z][A-Z0-9]*)/gi, "$1.$2");
const customToFile = (formula: string): string => formula.replace(/(?<![\p{L}\p{N}_.])(GJ)\.([A-Z][A-Z0-9]*)(?=\()/giu, "_xldudf_$1_$2");

/** Type and content of a cell. A formula's text result is `str`, a typed text stands in the cell itself. */
function content({ value, formula }: CellEdit, kept: string): { readonly type: string; readonly inner: string } {
  const written = formula === undefined ? kept : formula === null ? "" : `<f>${xstring(customToFile(fileFormula(formula)))}</f>`;
  if (value === null) return { type: "", inner: written };
  if (isCellError(value)) return { type: "e", inner: `${written}<v>${escapeXml(value.error)}</v>` };
  if (typeof value === "number") return { type: "", inner: `${written}<v>${value}</v>` };
  if (typeof value === "boolean") return { type: "b", inner: `${written}<v>${value ? 1 : 0}</v>` };
  return written === "" ? { type: "inlineStr", inner: `<is>${textElement(value)}</is>` } : { type: "str", inner: `${written}<v>${xstring(value)}</v>` };
}

/** Without prefixes: the caller puts them on. */
function cellXml(xml: string, prefix: string, edit: CellEdit, old: XmlElement | undefined): string {
  const style = old === undefined ? undefined : attributesOf(xml, old).get("s");
  const formula = old === undefined ? undefined : childNamed(xml, old, "f");
  const { type, inner } = content(edit, formula === undefined ? "" : xml.slice(formula.start, formula.end).replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</"));
  const head = `<c r="${cellAddress(edit.row, edit.column)}"${style === undefined ? "" : ` s="${style}"`}${type === "" ? "" : ` t="${type}"`}`;
  return inner === "" ? `${head}/>` : `${head}>${inner}</c>`;
}

/** The elements of `parent` with those of `made` put in at their places, in order. */
function woven(xml: string, parent: XmlElement, placeOf: (element: XmlElement, index: number) => number, made: ReadonlyMap<number, (old: XmlElement | undefined) => string>): string {
  const waiting = [...made].sort(([one], [other]) => one - other);
  let text = "";
  const putBefore = (place: number): void => {
    while (waiting[0] !== undefined && waiting[0][0] < place) text += waiting.shift()?.[1](undefined) ?? "";
  };
  childrenOf(xml, parent).forEach((element, index) => {
    const place = placeOf(element, index);
    putBefore(place);
    if (waiting[0]?.[0] === place) text += waiting.shift()?.[1](element) ?? "";
    else text += xml.slice(element.start, element.end);
  });
  putBefore(Infinity);
  return text;
}

/** `xml` is a worksheet part. */
export function patchedSheet(xml: string, edits: readonly CellEdit[]): string {
  const data = childNamed(xml, rootOf(xml), "sheetData");
  if (data === undefined || edits.length === 0) return xml;
  const prefix = prefixOf(xml);
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  const rows = new Map([...byRow].map(([row, changed]) => [row, (old: XmlElement | undefined): string => {
    const cells = new Map(changed.map((edit) => [edit.column, (cell: XmlElement | undefined): string => prefixed(cellXml(xml, prefix, edit, cell), prefix)]));
    const openTag = old === undefined ? `<${prefix}row r="${row + 1}">` : xml.slice(old.start, old.innerStart).replace(/\/>$/, ">").replace(/\sspans="[^"]*"/, "");
    const at = (cell: XmlElement, index: number): number => {
      const reference = attributesOf(xml, cell).get("r");
      return reference === undefined ? index : columnIndex(/^[A-Za-z]+/.exec(reference)?.[0] ?? "A");
    };
    const none: XmlElement = { name: "row", start: 0, end: 0, innerStart: 0, innerEnd: 0 };
    return `${openTag}${woven(xml, old ?? none, at, cells)}</${prefix}row>`;
  }]));
  const place = (row: XmlElement, index: number): number => Number(attributesOf(xml, row).get("r") ?? index + 1) - 1;
  return `${xml.slice(0, data.start)}<${prefix}sheetData>${woven(xml, data, place, rows)}</${prefix}sheetData>${xml.slice(data.end)}`;
}

/** By sheet name. */
export function patchCells(bytes: Uint8Array, edits: ReadonlyMap<string, readonly CellEdit[]>): Uint8Array {
  const { parts, book, bookXml, tabs } = openWritable(bytes);
  const touched = tabs.filter(({ name, part }) => part !== null && (edits.get(name)?.length ?? 0) > 0);
  if (touched.length === 0) return bytes;
  for (const { name, part } of touched) {
    if (part !== null) setPart(parts, part, patchedSheet(partText(parts, part), edits.get(name) ?? []));
  }
  const before = reachable(parts);
  dropCalcChain(parts, book, touched.map(({ sheetId }) => sheetId));
  const after = reachable(parts);
  const gone = new Set([...before].filter((part) => !after.has(part)));
  for (const part of gone) parts.delete(part);
  removeContentTypes(parts, gone);
  setPart(parts, book, withFullCalculation(bookXml));
  return zipParts(parts);
}
