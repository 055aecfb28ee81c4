/** LibreOffice as the reader without the add-in: it gets our workbook without any cached result and has to compute all of it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { findLibreOffice } from "../../scripts/programs";
import { readWorkbook } from "../../src/workbook/file/read";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";

export interface Recalculated {
  readonly workbook: WorkbookSnapshot;
  /** Names of the parts of the file that LibreOffice wrote. */
  readonly parts: readonly string[];
}

/** The same workbook with the result of every formula taken out. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(part).replace(/(<c\b[^>]*?)(?:\st="[^"]*")?([^>]*>\s*<f\b[^>]*(?:\/>|>[^<]*<\/f>))\s*<v>[^<]*<\/v>/g, "$1$2");
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

/** The same workbook with another number typed into one cell that holds a plain number. */
export function withTyped(bytes: Uint8Array, part: string, cell: string, value: number): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = parts[part];
  if (sheet === undefined) throw new Error(`no part ${part}`);
  const before = strFromU8(sheet);
  const after = before.replace(new RegExp(`(<c r="${cell}"[^>]*>\\s*<v>)[^<]*(</v>)`), `$1${value}$2`);
  if (after === before) throw new Error(`${cell} holds no plain number`);
  parts[part] = strToU8(after);
  return zipSync(parts);
}

/** The same workbook with numbers typed into cells that are empty so far, in a row that is there. */
export function withFilled(bytes: Uint8Array, part: string, cells: Readonly<Record<string, number>>): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = parts[part];
  if (sheet === undefined) throw new Error(`no part ${part}`);
  let xml = strFromU8(sheet);
  for (const [cell, value] of Object.entries(cells)) {
    const filled = `<c r="${cell}"><v>${value}</v></c>`;
    const before = xml;
    xml = xml.replace(new RegExp(`<c r="${cell}"[^>]*(?:/>|></c>)`), filled);
    if (xml === before) xml = xml.includes(`<c r="${cell}"`) ? before : withNewCell(before, cell, filled);
    if (xml === before) throw new Error(`${cell} is not empty`);
  }
  parts[part] = strToU8(xml);
  return zipSync(parts);
}

/** Cells of a row stand in the order of their columns; a row that is not there is put at the end. */
function withNewCell(xml: string, cell: string, filled: string): string {
  const row = /\d+$/.exec(cell)![0];
  const found = new RegExp(`<row r="${row}"[^>]*?(/>|>([\\s\\S]*?)</row>)`).exec(xml);
  if (found === null) return xml.replace("</sheetData>", `<row r="${row}">${filled}</row></sheetData>`);
  const start = found[0].replace(/\/?>[\s\S]*$/, "");
  const place = (address: string): number => [...address.replace(/\d/g, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const cells = [...(found[2] ?? "").matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)].map(([text, address]) => ({ text, at: place(address!) }));
  const all = [...cells, { text: filled, at: place(cell) }].sort((a, b) => a.at - b.at);
  return xml.replace(found[0], () => `${start}>${all.map(({ text }) => text).join("")}</row>`);
}

export function recalculate(bytes: Uint8Array): Recalculated {
  const soffice = findLibreOffice();
  if (soffice === null) throw new Error("LibreOffice is not on this machine");
  const directory = mkdtempSync(join(tmpdir(), "recalculate-"));
  try {
    writeFileSync(join(directory, "in.xlsx"), withoutResults(bytes));
    const run = spawnSync(
      soffice,
      [`-env:UserInstallation=file://${join(directory, "profile")}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(directory, "done"), join(directory, "in.xlsx")],
      { encoding: "utf8", timeout: 120_000 },
    );
    if (run.status !== 0) throw new Error(`LibreOffice failed: ${run.stderr}`);
    const written = readFileSync(join(directory, "done", "in.xlsx"));
    return { workbook: readWorkbook(written), parts: Object.keys(unzipSync(written)) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
