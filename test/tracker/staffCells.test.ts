/** Whatever staff add outside our columns of 亮牌流水, 亮牌台账 and 快照 is there after the next writing, and after the one after that. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readEvents } from "../../src/tracker/cards/readEvents";
import { readLedgerNotes } from "../../src/tracker/cards/readLedgerNotes";
import { readSnapshots } from "../../src/tracker/snapshot/readSnapshots";
import { writeSnapshots } from "../../src/tracker/snapshot/writeSnapshots";
import { styles } from "../../src/tracker/styles";
import { plannedSheet } from "../../src/workbook/memory/apply";
import type { SheetPlan } from "../../src/workbook/plan";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";
import { day } from "../support/records";
import { cardPlan, logOf, rowsOf, story } from "./cards/support";

const log = logOf(story);
const known = new Set(rowsOf(log).map(({ card }) => card));
const bookOf = (plan: SheetPlan, dateSystem: 1900 | 1904): WorkbookSnapshot => ({ dateSystem, names: [], sheets: [plannedSheet(plan, styles, dateSystem)] });
const sheetOf = (role: string, workbook: WorkbookSnapshot | null): SheetPlan => {
  if (role === "snapshots") return writeSnapshots(readSnapshots(workbook ?? { dateSystem: 1900, names: [], sheets: [] }), workbook === null ? [{ asOf: day("2025-09-30"), unit: "东镇", group: "", metric: "面积", metricUnit: "公顷", target: 5, cumulative: 3, period: 1, completionRate: 0.6, timeProgress: 0.5, rank: 1, unreported: false, revision: 1 }] : [], 46000, workbook?.dateSystem ?? 1900);
  const events = workbook !== null && role === "cardEvents" ? readEvents(workbook) : log;
  const notes = workbook !== null && role === "cardLedger" ? readLedgerNotes(workbook, known) : undefined;
  if ("lost" in events || (notes !== undefined && "lost" in notes)) throw new Error("lost");
  return cardPlan(events, notes).sheets.find((plan) => plan.role === role)!;
};
const DATE = "yyyy/m/d";

describe.each([["cardEvents", 26, 4], ["cardLedger", 29, 4], ["snapshots", 14, 4]] as const)("%s", (role, width, rows) => {
  it.each([1900, 1904] as const)("keeps every cell outside our columns, days as days (%s)", (dateSystem) => {
    const cells = fc.array(fc.record({ row: fc.nat(rows - 1), column: fc.nat(3), dated: fc.boolean() }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(cells, (typed) => {
      const first = bookOf(sheetOf(role, null), dateSystem).sheets[0]!;
      const values: CellValue[][] = first.values.map((row) => [...row]);
      const formats = first.numberFormats.map((row) => [...row]);
      const put = new Map<string, { text: string; serial: number | null }>();
      typed.forEach(({ row, column, dated }, index) => put.set(`${row}|${width + 1 + column}`, { text: `手写${index}`, serial: dated && row !== 2 ? 44000 + index : null }));
      for (const [at, { text, serial }] of put) {
        const [row, column] = at.split("|").map(Number) as [number, number];
        while ((values[row] ??= []).length <= column) values[row]!.push(null);
        while ((formats[row] ??= []).length <= column) formats[row]!.push("General");
        values[row]![column] = serial ?? text;
        if (serial !== null) formats[row]![column] = DATE;
      }
      let sheet: SheetSnapshot = { ...first, values, numberFormats: formats, columnCount: Math.max(...values.map((row) => row.length)) };
      for (let run = 0; run < 2; run += 1) sheet = bookOf(sheetOf(role, { dateSystem, names: [], sheets: [sheet] }), dateSystem).sheets[0]!;
      for (const { text, serial } of put.values()) {
        const found = sheet.values.flatMap((row, at) => row.flatMap((value, column) => (value === (serial ?? text) || (typeof value === "string" && value === String(serial ?? text)) ? [sheet.numberFormats[at]?.[column] ?? "General"] : [])));
        expect([text, found.length]).toEqual([text, 1]);
        if (serial !== null) expect([text, found[0]]).toEqual([text, expect.stringContaining("y")]);
      }
    }), { numRuns: 40 });
  });
});
