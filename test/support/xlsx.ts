/** The smallest .xlsx that holds literal grids, made without a spreadsheet library, so that reader and writers are judged by another hand. */
import { strToU8, zipSync } from "fflate";
import { cellAddress, rangeAddress } from "../../src/workbook/address";
import type { SheetTable } from "../../src/workbook/sheet";
import { isCellError } from "../../src/workbook/sheet";
import { richCell } from "./grid";
import type { GridCell, GridFixture, GridSheet } from "./grid";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;").replaceAll("\n", "&#10;").replaceAll("\r", "&#13;");

/** What XML cannot hold, and what would read as an escape, as `_xHHHH_`. */
const escapeCell = (text: string): string =>
  escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, (bad) => `_x${bad.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );

/** Part paths and their text, zipped. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part])));

function cellXml(cell: GridCell, row: number, column: number, formats: readonly string[]): string {
  const { value, formula, format = "General" } = richCell(cell);
  const style = formats.indexOf(format);
  if (value === null && formula === undefined && style === 0) return "";
  const open = `<c r="${cellAddress(row, column)}" s="${style}"`;
  const computed = formula === undefined ? "" : `<f>${escapeXml(formula.slice(1))}</f>`;
  if (value === null) return `${open}>${computed}</c>`;
  if (isCellError(value)) return `${open} t="e">${computed}<v>${value.error}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${computed}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `${open}>${computed}<v>${value}</v></c>`;
  return formula === undefined
    ? `${open} t="inlineStr"><is><t xml:space="preserve">${escapeCell(value)}</t></is></c>`
    : `${open} t="str">${computed}<v>${escapeCell(value)}</v></c>`;
}

const mergesXml = (merges: readonly string[]): string =>
  merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

function sheetXml(sheet: GridSheet, formats: readonly string[]): string {
  const hidden = new Set(sheet.hiddenRows);
  const columns = (sheet.hiddenColumns ?? []).map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`).join("");
  const rows = sheet.cells.map((row, index) =>
    `<row r="${index + 1}"${hidden.has(index) ? ' hidden="1"' : ""}>${row.map((cell, column) => cellXml(cell, index, column, formats)).join("")}</row>`);
  const tables = (sheet.tables ?? []).map((_, index) => `<tablePart r:id="rId${index + 1}"/>`).join("");
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}">${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${rows.join("")}</sheetData>${mergesXml(sheet.merges ?? [])}${tables === "" ? "" : `<tableParts>${tables}</tableParts>`}</worksheet>`;
}

const relationsXml = (relations: readonly { readonly id: string; readonly kind: string; readonly target: string }[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.map(({ id, kind, target }) => `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

function tableXml(table: SheetTable, id: number, header: readonly GridCell[]): string {
  const ref = rangeAddress(table.range);
  const columns = Array.from({ length: table.range.right - table.range.left + 1 }, (_, index) => {
    const title = richCell(header[table.range.left + index] ?? null).value;
    return `<tableColumn id="${index + 1}" name="${typeof title === "string" && table.headerRow ? escapeXml(title) : `列${index + 1}`}"/>`;
  });
  return `${XML}<table xmlns="${MAIN}" id="${id}" name="${table.name}" displayName="${table.name}" ref="${ref}"${table.headerRow ? "" : ' headerRowCount="0"'}${table.totalsRow ? ' totalsRowCount="1"' : ""}><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`;
}

const stylesXml = (formats: readonly string[]): string => {
  const own = formats.map((format, index) => (index === 0 ? "" : `<numFmt numFmtId="${163 + index}" formatCode="${escapeXml(format)}"/>`)).join("");
  const cells = formats.map((_, index) => `<xf numFmtId="${index === 0 ? 0 : 163 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join("");
  return `${XML}<styleSheet xmlns="${MAIN}">${own === "" ? "" : `<numFmts count="${formats.length - 1}">${own}</numFmts>`}<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${cells}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
};

function workbookXml({ sheets, dateSystem = 1900, names = [] }: GridFixture): string {
  const tabs = sheets.map(({ name, visibility = "visible" }, index) =>
    `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${visibility === "visible" ? "" : ` state="${visibility}"`} r:id="rId${index + 1}"/>`);
  const defined = names.map(({ name, refersTo, sheet }) =>
    `<definedName name="${escapeXml(name)}"${sheet === null ? "" : ` localSheetId="${sheets.findIndex((candidate) => candidate.name === sheet)}"`}>${escapeXml(refersTo)}</definedName>`);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr${dateSystem === 1904 ? ' date1904="1"' : ""}/><sheets>${tabs.join("")}</sheets>${defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`}</workbook>`;
}

const contentType = (path: string): string => {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^xl\/workbook/, "sheet.main"], [/^xl\/worksheets/, "worksheet"], [/^xl\/tables/, "table"], [/^xl\/styles/, "styles"],
  ];
  const kind = kinds.find(([pattern]) => pattern.test(path))?.[1] ?? "";
  return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
};

/** The parts of the file as text, by path, for tests that alter one before zipping. */
export function partsOf(fixture: GridFixture): Record<string, string> {
  const formats = ["General", ...new Set(fixture.sheets.flatMap(({ cells }) => cells.flat().map((cell) => richCell(cell).format ?? "General")).filter((format) => format !== "General"))];
  const parts: Record<string, string> = { "xl/workbook.xml": workbookXml(fixture), "xl/styles.xml": stylesXml(formats) };
  let tableId = 0;
  fixture.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, formats);
    const tables = (sheet.tables ?? []).map((table) => {
      parts[`xl/tables/table${++tableId}.xml`] = tableXml(table, tableId, sheet.cells[table.range.top] ?? []);
      return `../tables/table${tableId}.xml`;
    });
    if (tables.length > 0) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationsXml(tables.map((target, table) => ({ id: `rId${table + 1}`, kind: "table", target })));
  });
  const overrides = Object.keys(parts).filter((path) => !path.endsWith(".rels")).map(contentType);
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationsXml([{ id: "rId1", kind: "officeDocument", target: "xl/workbook.xml" }]),
    "xl/_rels/workbook.xml.rels": relationsXml([
      ...fixture.sheets.map((_, index) => ({ id: `rId${index + 1}`, kind: "worksheet", target: `worksheets/sheet${index + 1}.xml` })),
      { id: `rId${fixture.sheets.length + 1}`, kind: "styles", target: "styles.xml" },
    ]),
    ...parts,
  };
}

/** A file that Excel opens, holding these grids. */
export const xlsxOf = (fixture: GridFixture): Uint8Array => zipOf(partsOf(fixture));

/** The same with some parts replaced (or, with null, left out). */
export const xlsxWith = (fixture: GridFixture, changes: Readonly<Record<string, string | null>>): Uint8Array =>
  zipOf(Object.fromEntries(Object.entries({ ...partsOf(fixture), ...changes }).filter((entry): entry is [string, string] => entry[1] !== null)));

