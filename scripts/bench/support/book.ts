/** The smallest workbook of large sheets: shared strings, numbers, formulas without results. */
import { strToU8, zipSync } from "fflate";
import { cellAddress } from "../../../src/workbook/address";

/** A text that begins with `=` is a formula. */
export type BenchCell = string | number | null;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export function bookOf(rows: readonly (readonly BenchCell[])[], sheet = "台账"): Uint8Array {
  const strings = new Map<string, number>();
  const indexOf = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const cell = (value: BenchCell, row: number, column: number): string => {
    if (value === null || value === "") return "";
    const open = `<c r="${cellAddress(row, column)}"`;
    if (typeof value === "number") return `${open}><v>${value}</v></c>`;
    return value.startsWith("=") ? `${open}><f>${escaped(value.slice(1))}</f></c>` : `${open} t="s"><v>${indexOf(value)}</v></c>`;
  };
  const data = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, at, column)).join("")}</row>`).join("");
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[["workbook", "sheet.main"], ["worksheets/sheet1", "worksheet"], ["sharedStrings", "sharedStrings"], ["styles", "styles"]].map(([part, kind]) => `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packaged}/relationships">${["worksheets/sheet1", "sharedStrings", "styles"].map((part, at) => `<Relationship Id="rId${at + 1}" Type="${relation}/${part.includes("/") ? "worksheet" : part}" Target="${part}.xml"/>`).join("")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 1 });
}
