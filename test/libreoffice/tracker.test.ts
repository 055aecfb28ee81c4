/** The leader's view: our workbook opened where the add-in is not, with every result computed anew. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { computeTracker, type Tracked } from "../../src/actions/track";
import { boardColumn } from "../../src/tracker/board/targets";
import { boardSheet, rankingSheet, snapshotSheet, tidyDataSheet } from "../../src/tracker/ownedSheets";
import { FIRST_ROW, targetColumn } from "../../src/tracker/data/layout";
import { rankingColumn } from "../../src/tracker/rankingLayout";
import { lightWords } from "../../src/campaign/metrics/light";
import { cellAddress } from "../../src/workbook/address";
import { openWorkbook } from "../../src/workbook/file";
import type { PlanCell } from "../../src/workbook/plan";
import { isCellError, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../src/workbook/sheet";
import { unzipSync, strFromU8 } from "fflate";
import { recalculate, withFilled, withTyped, type Recalculated } from "../support/libreoffice";
import { day } from "../support/records";

const sample = "assets/samples/百日攻坚台账.xlsx";
/** TODAY() cannot be told to LibreOffice: what hangs on it is compared by its form only. */
const VOLATILE = /TODAY\(\)|GJ_workdaysLeft/;
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
  const options = { settingsFile: null, today: day("2025-10-01") };
  // Two snapshots of earlier days, so that what is counted from them is there to be compared.
  for (const asOf of ["2025-08-31", "2025-09-15"]) await port.write(computeTracker(await port.read(), { ...options, asOf: day(asOf), keepSnapshot: true }).plan);
  tracked = computeTracker(await port.read(), { ...options, asOf: day("2025-09-30"), keepSnapshot: true });
  await port.write(tracked.plan);
  written = port.bytes();
  opened = recalculate(written);
}, 240_000);

describe("the tracked sample in LibreOffice, recalculated from nothing", () => {
  it("shows no error cell on our sheets", () => {
    expect(tracked.plan.sheets).toHaveLength(7);
    const errors = tracked.plan.sheets.flatMap(({ name }) => sheetOf(opened.workbook, name).values.flatMap((row, index) =>
      row.flatMap((value, column) => (isCellError(value) ? [`${name} ${cellAddress(index, column)} ${value.error}`] : []))));
    expect(errors).toEqual([]);
  });

  it("gives every formula of ours the result that the plan says", () => {
    let compared = 0;
    const wrong: string[] = [];
    for (const { name, blocks } of tracked.plan.sheets) {
      const sheet = sheetOf(opened.workbook, name);
      for (const { row, column, cells } of blocks) {
        cells.forEach((line, down) => line.forEach((cell, right) => {
          if (!isFormula(cell) || VOLATILE.test(cell.formula)) return;
          const seen = valueAt(sheet, row + down, column + right);
          const expected = typeof cell.result === "object" && cell.result !== null ? cell.result.day : cell.result === "" ? null : cell.result;
          const same = typeof expected === "number" && typeof seen === "number" ? Math.abs(seen - expected) <= 1e-9 * Math.max(1, Math.abs(expected)) : seen === expected;
          if (!same) wrong.push(`${name} ${cellAddress(row + down, column + right)} ${cell.formula}: ${JSON.stringify(seen)} for ${JSON.stringify(expected)}`);
          compared += 1;
        }));
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(1500);
  });

  it("gives each target the figures of facts.json, in 攻坚数据 and on the board", () => {
    const data = sheetOf(opened.workbook, tidyDataSheet.name);
    const board = sheetOf(opened.workbook, boardSheet.name);
    expect(tracked.json.targets.length).toBeGreaterThanOrEqual(4);
    const { start, days } = tracked.json.campaign!;
    const lastMoment = new Date(new Date(`${start}T00:00:00`).getTime() + days * 86_400_000);
    tracked.json.targets.forEach((target, index) => {
      const at = (column: number) => valueAt(data, FIRST_ROW + index, column);
      expect(at(targetColumn.metric)).toBe(target.metric);
      const row = board.values.findIndex((cells) => cells[boardColumn.name] === `${target.metric}（${target.unit}）`);
      const shown = (column: number) => valueAt(board, row, column);
      const figures: [number, number, number | null][] = [
        [targetColumn.target, boardColumn.target, target.target], [targetColumn.cumulative, boardColumn.cumulative, target.cumulative],
        [targetColumn.rate, boardColumn.rate, target.completionRate], [targetColumn.time, boardColumn.time, target.timeProgress],
        [targetColumn.required, boardColumn.required, target.requiredRate], [targetColumn.forecast, boardColumn.forecast, target.forecast],
      ];
      for (const [column, ofBoard, expected] of figures) {
        expect(expected).not.toBeNull();
        near(at(column), expected!);
        // By today's date no day may be left: then the board asks for nothing a day any more.
        if (ofBoard === boardColumn.required && new Date() > lastMoment) expect(shown(ofBoard)).toBe("—");
        else near(shown(ofBoard), expected!);
      }
      near(shown(boardColumn.gap), target.paceGap! * 100);
      near(shown(boardColumn.day), day(target.forecastDay!));
      expect(String(shown(boardColumn.light))).toContain(lightWords[target.light!].word);
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
      if (unit === undefined || facts === undefined) continue;
      const figures: [number, number | null][] = [
        [rankingColumn.rank, facts.rank], [rankingColumn.period, facts.period], [rankingColumn.cumulative, facts.cumulative], [rankingColumn.target, facts.target],
        [rankingColumn.rate, facts.completionRate], [rankingColumn.gap, facts.paceGap === null ? null : facts.paceGap * 100],
      ];
      for (const [column, expected] of figures) {
        if (expected === null) continue;
        near(row[column], expected);
        compared += 1;
      }
      if (!unit.exempt && !facts.unreported && facts.light !== null) expect(String(row[rankingColumn.light])).toContain(lightWords[facts.light].word);
    }
    expect(compared).toBeGreaterThan(200);
  });

  it("keeps the snapshots of three days, the latest equal to facts.json", () => {
    const { values } = sheetOf(opened.workbook, snapshotSheet.name);
    const ofDay = (text: string) => values.filter((row) => row[0] === day(text));
    expect(ofDay("2025-08-31").length).toBeGreaterThan(40);
    const whole = ofDay("2025-09-30").filter((row) => row[1] === "全区");
    expect(whole.map((row) => row[3])).toEqual(tracked.json.targets.map(({ metric }) => metric));
    whole.forEach((row, index) => near(row[6], tracked.json.targets[index]!.cumulative!));
  });

  it("has the board's two charts", () => {
    expect(opened.parts.filter((part) => /^xl\/charts\/chart\d+\.xml$/.test(part))).toHaveLength(2);
  });
});

describe("the board follows the ledgers without the add-in", () => {
  const cumulativeOf = (workbook: WorkbookSnapshot, metric: string): unknown => {
    const row = sheetOf(workbook, boardSheet.name).values.find((cells) => String(cells[boardColumn.name] ?? "").startsWith(`${metric}（`))!;
    return row[boardColumn.cumulative];
  };
  const before = (metric: string): number => tracked.json.targets.find((one) => one.metric === metric)!.cumulative!;
  const ledgerRows = (metric: string) => tracked.computed.contributions.filter((one) => one.kind === "ledger" && one.record === "parcel" && one.metric === metric);
  const columnOf = (sheet: string, field: string): number => tracked.intake.tables.find((table) => table.sheet === sheet && table.kind === "parcel")!.columns.find((one) => one.field === field)!.column;

  it("a figure changed in a cell marked 实时", () => {
    const one = ledgerRows("挂牌出让面积").find(({ amount, day: on }) => (amount?.live ?? null) !== null && on !== null && on <= tracked.asOf.day)!;
    const { live, cell, value } = one.amount!;
    const typed = recalculate(withTyped(written, partOf(cell.sheet), cellAddress(cell.row, cell.column), (value * live!.divide) / live!.multiply + 30));
    near(cumulativeOf(typed.workbook, "挂牌出让面积"), before("挂牌出让面积") + (30 * live!.multiply) / live!.divide);
  }, 120_000);

  it("a 成交 day and price typed into cells marked 待填, without a refresh", () => {
    const blank = ledgerRows("土地出让收入").find(({ awaits, amount, row, source }) => {
      const ledger = tracked.intake.records.parcels.find((parcel) => parcel.sheet === source.sheet && parcel.row === row);
      const isBlank = (field: string): boolean => valueAt(sheetOf(opened.workbook, source.sheet), row, columnOf(source.sheet, field)) === null;
      return awaits === "soldOn" && amount === null && (ledger?.area?.live ?? null) !== null && ledger?.use?.includes("工业") === true && isBlank("soldOn") && isBlank("price");
    })!;
    const { sheet } = blank.source;
    const area = ledgerRows("挂牌出让面积").find(({ row, source }) => row === blank.row && source.sheet === sheet)!;
    const filled = withFilled(written, partOf(sheet), {
      [cellAddress(blank.row, columnOf(sheet, "soldOn"))]: day("2025-09-20"), [cellAddress(blank.row, columnOf(sheet, "price"))]: 4000,
    });
    const { workbook } = recalculate(filled);
    near(cumulativeOf(workbook, "挂牌出让面积"), before("挂牌出让面积") + area.amount!.value);
    near(cumulativeOf(workbook, "土地出让收入"), before("土地出让收入") + 0.4);
  }, 120_000);

  it("a row written under a ledger is pointed at, not counted in silence", () => {
    const table = tracked.intake.tables.find(({ sheet }) => sheet === "时间账本")!;
    const filled = withFilled(written, partOf("时间账本"), Object.fromEntries(table.columns.filter(({ column }) => valueAt(sheetOf(opened.workbook, "时间账本"), table.range.bottom + 1, column) === null)
      .map(({ column }) => [cellAddress(table.range.bottom + 1, column), 1])));
    const lines = sheetOf(recalculate(filled).workbook, boardSheet.name).values.flat().filter((value) => typeof value === "string");
    expect(lines.filter((line) => line.includes("有1张台账增减了行，请刷新看板"))).toHaveLength(1);
    expect(sheetOf(opened.workbook, boardSheet.name).values.flat().filter((value) => typeof value === "string" && value.includes("增减了行"))).toEqual([]);
  }, 120_000);
});

const isFormula = (cell: PlanCell): cell is Extract<PlanCell, { formula: string }> => typeof cell === "object" && cell !== null && "formula" in cell;

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
