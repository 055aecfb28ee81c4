/** Whatever a person types into any free cell of our sheets is in the workbook after the next refresh, once, and after the one after that. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { connect } from "../../src/actions/connect";
import { refresh } from "../../src/actions/refresh";
import { memoryWorkbook } from "../../src/workbook/memory";
import { headings } from "../../src/tracker/settings/layout";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";
import { snapshotOf } from "../support/grid";
import { clearedHeader, freeCells, holding, insertedColumn, insertedRow, sortedRows, typedAt, type Content } from "../support/staffEdits";
import { ledgers, options } from "./support";

/** With figures that cannot be read and a rate that does not agree, so that both lists have rows. */
const troubled = {
  sheets: [
    ...ledgers.sheets.map((sheet) => (sheet.name !== "宗地台账" ? sheet : { ...sheet, cells: [...sheet.cells, ["甲-7", "十来亩", "工业用地", "东关镇", "已挂牌", "八月", null, null], ["甲-8", "不详", "工业用地", "西关镇", "已挂牌", null, null, null]] })),
    { name: "资金", cells: [["责任单位", "年度任务（万元）", "已到位（万元）", "完成率"], ["东关镇", 100, 50, 0.6], ["西关镇", 100, 80, 0.8], ["北关镇", 200, 50, 0.5]] },
  ],
};

const connected = async (dateSystem: 1900 | 1904): Promise<WorkbookSnapshot> => {
  const port = memoryWorkbook(snapshotOf({ ...troubled, dateSystem }));
  await connect(port, options());
  return port.read();
};

const ROLES = ["board", "monthRanking", "tidyData", "findings", "audit", "settings"] as const;

type Edit =
  | { readonly kind: "type"; readonly role: string; readonly at: number; readonly content: "text" | "number" | "day" }
  | { readonly kind: "row" | "column" | "sort" | "header"; readonly role: string; readonly at: number };

const edits: fc.Arbitrary<Edit[]> = fc.array(fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("type" as const), role: fc.constantFrom(...ROLES, "settings", "findings"), at: fc.nat(1_000_000), content: fc.constantFrom("text", "number", "day") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("row" as const, "column" as const, "sort" as const, "header" as const), role: fc.constantFrom(...ROLES), at: fc.nat(1_000_000) }) },
), { minLength: 1, maxLength: 10 });

/** Carries the edits out; a typed content is of its own kind each time. */
function edited(workbook: WorkbookSnapshot, list: readonly Edit[]): { readonly workbook: WorkbookSnapshot; readonly typed: readonly (Content & { readonly where: string })[] } {
  const typed: (Content & { where: string })[] = [];
  let book = workbook;
  list.forEach((edit, index) => {
    const sheet = book.sheets.find(({ role }) => role === edit.role)!;
    switch (edit.kind) {
      case "type": {
        const free = freeCells(sheet);
        const cell = free[edit.at % free.length]!;
        const content: Content = edit.content === "text" ? { value: `手写${index}号`, day: false } : edit.content === "number" ? { value: 987_000 + index + 0.25, day: false } : { value: 47_000 + index, day: true };
        typed.push({ ...content, where: `${sheet.name} ${cell.row},${cell.column}` });
        book = typedAt(book, edit.role, cell, content);
        break;
      }
      case "row": book = insertedRow(book, edit.role, edit.at % (sheet.rowCount + 1)); break;
      case "column": book = insertedColumn(book, edit.role, edit.at % (sheet.columnCount + 1)); break;
      case "sort": book = sortedRows(book, edit.role, edit.at); break;
      case "header": book = clearedHeader(book, edit.role, edit.at); break;
    }
  });
  return { workbook: book, typed };
}

describe("a refresh", () => {
  it.each([1900, 1904] as const)("loses nothing that was typed, whatever else was done to the sheets (%s)", async (dateSystem) => {
    const before = await connected(dateSystem);
    await fc.assert(fc.asyncProperty(edits, async (list) => {
      const { workbook, typed } = edited(before, list);
      const port = memoryWorkbook(workbook);
      for (const times of ["first", "second"]) {
        await refresh(port, options());
        const after = await port.read();
        for (const content of typed) expect([times, content, holding(after, content)]).toEqual([times, content, "once"]);
      }
      await refresh(port, options());
      expect(JSON.stringify(port.applied.at(-1)?.sheets)).toBe(JSON.stringify(port.applied.at(-2)?.sheets));
    }), { numRuns: Number(process.env["STAFF_RUNS"] ?? 25) });
  }, 300_000);

  it.each<readonly [string, CellValue]>([["nothing", null], ["an error", { error: "#NAME?" }], ["another figure", 7]])("takes no cell of ours for the staff's where a program shows %s for our formulas", async (_, shown) => {
    const before = await connected(1900);
    const places = (sheet: SheetSnapshot) => new Set(sheet.formulas.map(({ row, column }) => `${row} ${column}`));
    const sheets = before.sheets.map((sheet) => {
      const formulas = sheet.role === null ? new Set<string>() : places(sheet);
      return { ...sheet, values: sheet.values.map((line, row) => line.map((value, column) => (formulas.has(`${row} ${column}`) ? shown : value))) };
    });
    const port = memoryWorkbook({ ...before, sheets });
    await refresh(port, options());
    expect((await port.read()).sheets.find(({ role }) => role === "settings")!.values.flat()).not.toContain(headings.kept);
  });

  it("leaves rows alone of which the record knows hardly any: it is of other rows", async () => {
    const before = await connected(1900);
    const tidy = before.sheets.find(({ role }) => role === "tidyData")!;
    const key = tidy.values.find((row) => row.includes("键"))!.indexOf("键");
    const renamed = { ...tidy, values: tidy.values.map((line) => line.map((value, column) => (column === key && typeof value === "string" && value !== "键" ? `旧${value}` : value))) };
    expect(tidy.values.filter((line) => typeof line[key] === "string").length).toBeGreaterThan(10);
    const port = memoryWorkbook({ ...before, sheets: before.sheets.map((sheet) => (sheet === tidy ? renamed : sheet)) });
    await refresh(port, options());
    expect((await port.read()).sheets.find(({ role }) => role === "settings")!.values.flat()).not.toContain(headings.kept);
  });
});
