/** Types into cells of a .xlsx the way another program would: into the sheet's XML, with nothing of ours at work. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { columnIndex } from "../../src/workbook/address";

export interface TypedXlsxCell {
  readonly sheet: string;
  /** `N8` */
  readonly cell: string;
  readonly value: string | number;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const columnOf = (address: string): number => columnIndex(address.replace(/\d+/, ""));

function pathOf(parts: Readonly<Record<string, Uint8Array>>, sheet: string): string {
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`).exec(strFromU8(parts["xl/workbook.xml"]!))?.[1];
  const relation = strFromU8(parts["xl/_rels/workbook.xml.rels"]!).match(/<Relationship [^>]*>/g)?.find((one) => one.includes(`Id="${id ?? ""}"`));
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? "")?.[1];
  if (target === undefined) throw new Error(`no sheet ${sheet}`);
  return `xl/${target}`;
}

function withCell(xml: string, { cell, value }: TypedXlsxCell): string {
  const row = Number(/\d+/.exec(cell)![0]);
  const made = typeof value === "number" ? `<c r="${cell}"><v>${value}</v></c>` : `<c r="${cell}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  const rows = [...xml.matchAll(/<row [^>]*?r="(\d+)"[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)];
  const known = rows.find((one) => Number(one[1]) === row);
  if (known === undefined) {
    const before = rows.find((one) => Number(one[1]) > row);
    const at = before?.index ?? xml.indexOf("</sheetData>");
    return `${xml.slice(0, at)}<row r="${row}">${made}</row>${xml.slice(at)}`;
  }
  const cells = [...(known[2] ?? "").matchAll(/<c [^>]*?r="([A-Z]+)\d+"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)].filter((one) => columnIndex(one[1]!) !== columnOf(cell));
  const sorted = [...cells.map((one) => ({ at: columnIndex(one[1]!), text: one[0] })), { at: columnOf(cell), text: made }].sort((a, b) => a.at - b.at);
  const open = /^<row [^>]*?\/?>/.exec(known[0])![0].replace(/\/?>$/, "").replace(/ spans="[^"]*"/, "");
  return `${xml.slice(0, known.index)}${open}>${sorted.map(({ text }) => text).join("")}</row>${xml.slice(known.index + known[0].length)}`;
}

export function typedIntoXlsx(bytes: Uint8Array, cells: readonly TypedXlsxCell[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const one of cells) {
    const path = pathOf(parts, one.sheet);
    parts[path] = strToU8(withCell(strFromU8(parts[path]!), one));
  }
  return zipSync(parts);
}
