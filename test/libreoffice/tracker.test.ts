/** The leader's view: our workbook opened where the add-in is not, with every result computed anew. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { computeTracker, type Tracked } from "../../src/actions/track";
import { boardSheet, rankingSheet, settingsSheet, tidyDataSheet } from "../../src/tracker/ownedSheets";
import { TARGET_HEADER, targetColumn } from "../../src/tracker/tidyData";
import { rankingColumn } from "../../src/tracker/monthRanking";
import { parseRange } from "../../src/workbook/address";
import { openWorkbook } from "../../src/workbook/file";
import { isCellError, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../src/workbook/sheet";
import { unzipSync, strFromU8 } from "fflate";
import { recalculate, withTyped, type Recalculated } from "../support/libreoffice";
import { day } from "../support/records";

const sample = "assets/samples/百日攻坚台账.xlsx";
const ours = [boardSheet, rankingSheet, tidyDataSheet, settingsSheet];
let tracked: Tracked;
let written: Uint8Array;
let opened: Recalculated;

const sheetOf = (workbook: WorkbookSnapshot, name: string): SheetSnapshot => workbook.sheets.find((sheet) => sheet.name === name)!;
const near = (seen: unknown, expected: number): void => {
  expect(typeof seen).toBe("number");
  expect(Math.abs((seen as number) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
};

beforeAll(async () => {
  const port = await openWorkbook(readFileSync(sample));
  tracked = computeTracker(await port.read(), { asOf: null, settingsFile: null, today: day("2025-10-01") });
  await port.write(tracked.plan);
  written = port.bytes();
  opened = recalculate(written);
}, 240_000);

describe("the tracked sample in LibreOffice, recalculated from nothing", () => {
  it("shows no error cell on our sheets", () => {
    const errors = ours.flatMap(({ name }) => sheetOf(opened.workbook, name).values.flatMap((row, index) =>
      row.flatMap((value, column) => (isCellError(value) ? [`${name} ${index + 1}/${column + 1} ${value.error}`] : []))));
    expect(errors).toEqual([]);
  });

  it("computes every formula of ours: none is left without a result", () => {
    const before = sheetOf(recalculated(), tidyDataSheet.name);
    expect(before.formulas.length).toBeGreaterThan(100);
  });

  it("gives each target the figures of facts.json", () => {
    const sheet = sheetOf(opened.workbook, tidyDataSheet.name);
    const header = sheet.values.findIndex((row) => row[0] === TARGET_HEADER[0]);
    expect(tracked.json.targets.length).toBeGreaterThanOrEqual(3);
    tracked.json.targets.forEach((target, index) => {
      const at = (column: number) => valueAt(sheet, header + 1 + index, column);
      expect(at(targetColumn.metric)).toBe(target.metric);
      const figures: [number, number | null][] = [
        [targetColumn.target, target.target], [targetColumn.cumulative, target.cumulative], [targetColumn.rate, target.completionRate], [targetColumn.time, target.timeProgress],
        [targetColumn.gap, target.paceGap], [targetColumn.required, target.requiredRate], [targetColumn.forecast, target.forecast],
      ];
      for (const [column, expected] of figures) if (expected !== null) near(at(column), expected);
    });
  });

  it("gives each unit the figures and rank of facts.json", () => {
    const sheet = sheetOf(opened.workbook, rankingSheet.name);
    let compared = 0;
    let metric = "";
    for (const row of sheet.values) {
      const heading = /^(.+?)（/.exec(String(row[0] ?? ""))?.[1];
      if (heading !== undefined && tracked.settings.metrics.some((one) => one.metric === heading)) metric = heading;
      const unit = tracked.json.units.find((one) => one.unit === row[rankingColumn.unit]);
      const facts = unit?.metrics.find((one) => one.metric === metric);
      if (facts === undefined) continue;
      const figures: [number, number | null][] = [
        [rankingColumn.rank, facts.rank], [rankingColumn.period, facts.period], [rankingColumn.cumulative, facts.cumulative], [rankingColumn.target, facts.target],
        [rankingColumn.rate, facts.completionRate], [rankingColumn.gap, facts.paceGap === null ? null : facts.paceGap * 100],
      ];
      for (const [column, expected] of figures) {
        if (expected === null) continue;
        near(row[column], expected);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it("has the board's chart", () => {
    expect(opened.parts.filter((part) => /^xl\/charts\/chart\d+\.xml$/.test(part))).toHaveLength(1);
  });

  it("a new 成交 figure typed into a cell marked 实时 moves the board", () => {
    const live = liveLedgerArea();
    const before = tracked.json.targets.find(({ metric }) => metric === live.metric)!.cumulative!;
    const typed = recalculate(withTyped(written, partOf(live.sheet), live.cell, live.value + 30));
    const board = sheetOf(typed.workbook, boardSheet.name);
    const row = board.values.find((cells) => cells.includes(live.metric) && typeof cells[4] === "number")!;
    near(row[5], before + 30 * live.factor);
  }, 120_000);
});

const recalculated = (): WorkbookSnapshot => opened.workbook;

/** A counted parcel's area that 攻坚数据 follows natively. */
function liveLedgerArea(): { metric: string; sheet: string; cell: string; value: number; factor: number } {
  for (const one of tracked.computed.contributions) {
    if (one.kind !== "ledger" || one.record !== "parcel" || one.metric !== "挂牌出让面积") continue;
    if (one.amount === null || one.amount.live === null || one.day === null || one.day > tracked.asOf.day) continue;
    const { multiply, divide } = one.amount.live;
    const { sheet, row, column } = one.amount.cell;
    const address = `${String.fromCharCode(65 + column)}${row + 1}`;
    expect(parseRange(address)).not.toBeNull();
    return { metric: one.metric, sheet, cell: address, value: (one.amount.value * divide) / multiply, factor: multiply / divide };
  }
  throw new Error("the sample has no live area");
}

/** The part that holds a sheet, by way of the workbook's relations. */
function partOf(name: string): string {
  const parts = unzipSync(written);
  const workbook = strFromU8(parts["xl/workbook.xml"]!);
  const id = new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]+)"`).exec(workbook)?.[1];
  const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"]!);
  const relation = relations.split("<Relationship ").find((one) => one.includes(`Id="${id}"`))!;
  const target = /Target="([^"]+)"/.exec(relation)![1]!;
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}
