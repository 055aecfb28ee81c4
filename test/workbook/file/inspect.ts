/** Looks at a written file by its parts, with the zip library only. */
import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "../../../src/workbook/file";
import type { WritePlan } from "../../../src/workbook/plan";

export const unzipped = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

export const textOf = (bytes: Uint8Array, part: string): string => {
  const content = unzipped(bytes)[part];
  if (content === undefined) throw new Error(`no part ${part}`);
  return strFromU8(content);
};

/** The file after these plans, one after the other. */
export async function written(bytes: Uint8Array, ...plans: readonly WritePlan[]): Promise<Uint8Array> {
  const port = await openWorkbook(bytes);
  for (const plan of plans) await port.write(plan);
  return port.bytes();
}

/** Text of the worksheet part behind a tab. */
export function sheetXml(bytes: Uint8Array, tab: string): string {
  const id = new RegExp(`<sheet\\b[^>]*name="${tab}"[^>]*r:id="([^"]+)"`).exec(textOf(bytes, "xl/workbook.xml"))?.[1] ?? "";
  const tag = new RegExp(`<Relationship\\b[^>]*Id="${id}"[^>]*>`).exec(textOf(bytes, "xl/_rels/workbook.xml.rels"))?.[0] ?? "";
  const target = /Target="([^"]+)"/.exec(tag)?.[1] ?? "";
  return textOf(bytes, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
}

/** `<c …>…</c>` of one cell. */
export const cellXml = (sheet: string, address: string): string => new RegExp(`<c r="${address}"(?:[^>]*/>|[\\s\\S]*?</c>)`).exec(sheet)?.[0] ?? "";
