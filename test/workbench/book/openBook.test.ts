import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { track } from "../../../src/actions/track";
import { openWorkbook } from "../../../src/workbook/file";
import { tinted } from "../../../workbench/book/colors";
import { openBook } from "../../../workbench/book/openBook";
import type { OpenedBook, OpenedSheet } from "../../../workbench/book/openBook";

let book: OpenedBook;
const sheet = (name: string): OpenedSheet => book.sheets.find(({ snapshot }) => snapshot.name === name)!;

beforeAll(async () => {
  const port = await openWorkbook(readFileSync(join(__dirname, "../../../assets/samples/百日攻坚台账.xlsx")));
  await track(port, { asOf: null, settingsFile: null, today: 45_930 });
  book = openBook(port.bytes());
});

describe("how a workbook looks", () => {
  it("is read for every cell that has a format", () => {
    const heading = sheet("宗地台账").look.cells.find(({ row, column }) => row === 2 && column === 0)!;
    expect(book.looks[heading.look]).toMatchObject({ horizontal: "Center", vertical: "Center", wrap: true, borders: { top: { style: "Continuous", weight: "Thin", color: "#000000" } } });
    expect(book.looks[heading.look]!.fill).toMatch(/^#[0-9A-F]{6}$/);
  });

  it("has widths, heights and frozen lines", () => {
    const { look } = sheet("宗地台账");
    expect(look.parts.freeze).toEqual({ rows: 4, columns: 3 });
    expect(look.columns.length).toBeGreaterThan(10);
    expect(look.rows[0]).toEqual({ row: 0, height: expect.any(Number) });
    expect(look.parts.tabColor).toBe("#FFC000");
  });

  it("has the conditions, lists and charts of the tracker", () => {
    const { look, charts } = sheet("百日看板");
    expect(look.parts.conditionalFormats.map(({ rule }) => rule.kind)).toEqual(expect.arrayContaining(["custom"]));
    const [chart] = charts;
    expect(chart!.series.length).toBeGreaterThan(0);
    for (const { values } of charts.flatMap(({ series }) => series)) expect(book.sheets.map(({ id }) => id)).toContain(values!.sheetId);
    const lists = sheet("攻坚设置").look.parts.validations.filter(({ rule }) => rule.kind === "list");
    expect(lists.length).toBeGreaterThan(0);
    expect(lists[0]!.prompt.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([["#000000", 0.5, "#808080"], ["#FFFFFF", -0.25, "#BFBFBF"], ["#4472C4", 0, "#4472C4"]])("tints %s by %d to %s", (color, tint, expected) => {
    expect(tinted(color, tint)).toBe(expected);
  });
});
