/** 保留的填写内容: a row for what staff typed and what has no place of its own any more. It stays until they delete it. */
import type { Finding } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { wrappedHeight } from "../figures";
import { settingsSheet } from "../ownedSheets";
import type { SheetBuilder } from "../sheetBuilder";
import { putTyped } from "../staffRows";
import { inWords, type KeptRow } from "../written/typed";
import { sectionNotes } from "./explanations";
import { headings, keptHeader } from "./layout";
import type { NotePlacer } from "./placeNotes";
import { COLUMN_WIDTHS } from "./section";

/** The cells of its rows: where it stood, what the row was about, and what was typed. */
export const CONTENT = Object.values(keptHeader).indexOf(keptHeader.content);
/** So many are told one by one. */
const TOLD = 20;
const SHOWN = 40;

export const keptLine = ({ from, about, cells }: KeptRow): readonly PlanCell[] => [from, about === "" ? null : about, ...cells];

const isEmpty = (cell: PlanCell | undefined): boolean => cell === undefined || cell === null || cell === "";

/** A line whose content staff have moved away is no more. */
export const hasContent = (line: readonly PlanCell[]): boolean => line.slice(CONTENT).some((cell) => !isEmpty(cell));

/** Puts the section at `row`, if there is anything to keep. @returns the row after it, and what is said of its rows */
export function putKeptRows(sheet: SheetBuilder, row: number, lines: readonly (readonly PlanCell[])[], placer: NotePlacer): { readonly next: number; readonly findings: readonly Finding[] } {
  if (lines.length === 0) return { next: row, findings: [] };
  const heading = headings.kept;
  sheet.put(row, 0, [heading, null, sectionNotes[heading]], "section").height(row, row, 22);
  sheet.style({ top: row, bottom: row, left: CONTENT, right: CONTENT }, "footnote");
  sheet.put(row + 1, 0, Object.values(keptHeader), "head").height(row + 1, row + 1, 24);
  placer.section(heading, CONTENT + 1);
  placer.heading(heading, row);
  placer.header(heading, row + 1);
  const findings = lines.map((line, index): Finding => {
    const at = row + 2 + index;
    line.forEach((cell, column) => { if (!isEmpty(cell)) putTyped(sheet, at, column, cell, "inputText"); });
    sheet.height(at, at, Math.max(19, wrappedHeight(line.map((one, column) => [typeof one === "string" ? one : null, COLUMN_WIDTHS[column] ?? 20]))));
    const cell = cellAddress(at, CONTENT);
    const content = line.slice(CONTENT).filter((one) => !isEmpty(one)).map(inWords).join("、");
    const shown = content.length > SHOWN ? `${content.slice(0, SHOWN)}…` : content;
    return {
      severity: "info", code: "staff-text-kept", sheet: settingsSheet.name, cell,
      message: `「${settingsSheet.name}」${cell}：“${shown}”是在${inWords(line[0] ?? null)}手工填写的，那里由工具重写或已不在，移到此处保留；请抄到该放的地方，再删去这一行。`,
    };
  });
  const more = findings.length - TOLD;
  const told = more <= 0 ? findings : [...findings.slice(0, TOLD), {
    severity: "info", code: "staff-text-kept", sheet: settingsSheet.name, cell: cellAddress(row, 0),
    message: `「${settingsSheet.name}」${cellAddress(row, 0)}：“保留的填写内容”另有${more}行，请一并处理。`,
  } as const];
  return { next: row + 2 + lines.length + 1, findings: told };
}
