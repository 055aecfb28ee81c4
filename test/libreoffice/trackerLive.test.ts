/** What is marked live is live: figures changed in the ledgers give natively what a refresh gives, and so does 攻坚设置's target. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { parseSettingsFile } from "../../src/actions/settingsFile";
import { computeTracker, type Tracked } from "../../src/actions/track";
import { boardColumn } from "../../src/tracker/board/targets";
import { column, FIRST_ROW, SIDE, targetColumn } from "../../src/tracker/data/layout";
import { boardSheet, rankingSheet, settingsSheet, tidyDataSheet } from "../../src/tracker/ownedSheets";
import { rankingColumn } from "../../src/tracker/rankingLayout";
import { valueAt, type CellValue, type WorkbookSnapshot } from "../../src/workbook/sheet";
import { recalculate } from "../support/libreoffice";
import { differences, edited, isFormula, options, planOf, resultOf, same, sheetOf, track, type Edit } from "../support/nativeFigures";

const sample = "assets/samples/百日攻坚台账.xlsx";
describe("figures changed in the ledgers", () => {
  let native: WorkbookSnapshot;
  let refreshed: Tracked;
  let count = 0;
  beforeAll(async () => {
    const first = await track(readFileSync(sample), options("2025-09-30"));
    const { contributions } = first.tracked.computed;
    const { tasks, projects, funds } = first.tracked.intake.records;
    const figure = ({ cell, live, value }: { cell: { sheet: string; row: number; column: number }; live: { multiply: number; divide: number } | null; value: number }, by: number): Edit[] =>
      live === null ? [] : [{ ...cell, value: ((value * live.divide) / live.multiply) * by }];
    const measured = (one: { value: number; live: { multiply: number; divide: number } | null; source: { sheet: string; row: number; column: number } } | null, by: number): Edit[] =>
      one === null ? [] : figure({ ...one, cell: one.source }, by);
    const shifted = (one: { day: number; live: boolean; source: { sheet: string; row: number; column: number } } | null, days: number): Edit[] => (one?.live === true ? [{ ...one.source, value: one.day + days }] : []);
    // Of each third record another change: figures up, figures down, days shifted over the ends of a month and of the campaign.
    const edits = contributions.flatMap((one, index): Edit[] => [
      ...(one.amount === null ? [] : figure(one.amount, index % 3 === 0 ? 1.25 : index % 3 === 1 ? 1 : 0.5)), ...(one.period === null ? [] : figure(one.period, 1.5)),
      ...(one.record === "parcel" ? shifted(one.dayCell, index % 3 === 2 ? -20 : index % 7 === 0 ? 60 : 0) : []),
    ]);
    edits.push(...tasks.flatMap((one) => [...shifted(one.due, 3), ...shifted(one.closedOn, -2)]), ...projects.flatMap((one) => measured(one.investment, 2)), ...funds.flatMap((one) => measured(one.lastYear, 0.5)));
    const changed = edited(first.bytes, edits);
    count = changed.count;
    native = recalculate(changed.bytes).workbook;
    refreshed = computeTracker(native, options("2025-09-30"));
  }, 240_000);

  it("changes enough of them", () => {
    expect(count).toBeGreaterThan(250);
  });

  it("every row of 攻坚数据 that says 实时 or 待填 shows in every column what a refresh gives", () => {
    const plan = planOf(refreshed, tidyDataSheet.role);
    const seen = sheetOf(native, tidyDataSheet.name);
    const keyOf = (cells: readonly CellValue[]): string => [column.kind, column.metric, column.source].map((at) => String(cells[at] ?? "")).join("|");
    const shown = new Map(seen.values.slice(FIRST_ROW).map((cells) => [keyOf(cells), cells]));
    const rows = plan.blocks.flatMap(({ row, column: left, cells }) => (left === 0 && row >= FIRST_ROW ? cells.map((line) => line.map(resultOf)) : []));
    const wrong: string[] = [];
    let compared = 0;
    for (const cells of rows) {
      const now = shown.get(keyOf(cells));
      if (now === undefined || !["实时", "待填"].includes(String(now[column.state]))) continue;
      for (const at of [column.amount, column.day, column.period, column.unitFlag, column.totalFlag, column.due, column.state]) {
        compared += 1;
        if (!same(now[at] ?? null, cells[at] ?? null)) wrong.push(`${keyOf(cells)} ${at}: ${JSON.stringify(now[at])} for ${JSON.stringify(cells[at])}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(1500);
  });

  it("the summary, the curve and the board follow them to the figures of a refresh", () => {
    const data = differences(planOf(refreshed, tidyDataSheet.role), sheetOf(native, tidyDataSheet.name), (row, at, cell) => at >= targetColumn.target && row >= FIRST_ROW && row < FIRST_ROW + refreshed.computed.facts.targets.length && at <= targetColumn.forecastDay && isFormula(cell));
    expect(data.wrong).toEqual([]);
    expect(data.compared).toBeGreaterThanOrEqual(28);
    const board = sheetOf(native, boardSheet.name);
    for (const { metric, unit, cumulative, completionRate } of refreshed.computed.facts.targets) {
      const row = board.values.find((cells) => cells[boardColumn.name] === `${metric}（${unit}）`)!;
      expect([same(row[boardColumn.cumulative]!, cumulative), same(row[boardColumn.rate]!, completionRate)]).toEqual([true, true]);
    }
  });

  it("units' figures in 月度排名 follow them", () => {
    // Rows are in the order of the last refresh: compared by unit, under each metric's heading.
    const seen = sheetOf(native, rankingSheet.name);
    const wrong: string[] = [];
    let compared = 0;
    let silent = 0;
    let metric = "";
    for (const cells of seen.values) {
      const heading = /^(.+?)（/.exec(String(cells[0] ?? ""))?.[1];
      if (heading !== undefined && refreshed.settings.metrics.some((one) => one.metric === heading)) metric = heading;
      const facts = refreshed.computed.facts.units.find((one) => one.unit === cells[1])?.metrics.find((one) => one.metric === metric);
      if (facts === undefined) continue;
      if (facts.unreported) {
        silent += 1;
        // A ledger that moves brings no rate, light, gap or growth back: the unit has still not reported.
        for (const at of [rankingColumn.rank, rankingColumn.rate, rankingColumn.light, rankingColumn.gap, rankingColumn.change, rankingColumn.growth]) expect([cells[1], at, cells[at] ?? null]).toEqual([cells[1], at, null]);
      }
      for (const [at, expected] of [[0, facts.rank], [4, facts.period], [5, facts.cumulative], [6, facts.target], [2, facts.completionRate]] as const) {
        if (expected === null) continue;
        compared += 1;
        if (!same(cells[at] ?? null, expected)) wrong.push(`${metric} ${String(cells[1])} ${at}: ${JSON.stringify(cells[at])} for ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(150);
    expect(silent).toBe(2);
  });
});

describe("a target changed in 攻坚设置", () => {
  it("moves rate, gap and the whole curve without a refresh", async () => {
    const settingsFile = parseSettingsFile('{"targets":[{"metric":"挂牌出让面积","value":7500,"unit":"亩"},{"metric":"土地出让收入","value":50,"unit":"亿元"}]}');
    const { tracked, bytes } = await track(readFileSync(sample), options("2025-09-30", { settingsFile }));
    const settings = planOf(tracked, settingsSheet.role);
    const top = settings.blocks.find(({ cells }) => cells.some((line) => line[0] === "挂牌出让面积" && line[2] === 7500))!;
    const row = top.row + top.cells.findIndex((line) => line[0] === "挂牌出让面积" && line[2] === 7500);
    const changed = edited(bytes, [{ sheet: settingsSheet.name, row, column: 2, value: 15_000 }]);
    expect(changed.count).toBe(1);
    const before = recalculate(bytes).workbook;
    const after = recalculate(changed.bytes).workbook;
    const data = (workbook: WorkbookSnapshot) => sheetOf(workbook, tidyDataSheet.name);
    const rate = (workbook: WorkbookSnapshot): number => valueAt(data(workbook), FIRST_ROW, targetColumn.rate) as number;
    expect(valueAt(data(after), FIRST_ROW, targetColumn.target)).toBe(1000);
    expect(rate(after)).toBeCloseTo(rate(before) / 2, 12);
    const curve = (workbook: WorkbookSnapshot): number[] => {
      const { values } = data(workbook);
      const at = values.findIndex((cells) => cells[SIDE] === "进度曲线（占目标的比例）");
      return values.slice(at + 2).flatMap((cells) => (typeof cells[SIDE + 1] === "number" && typeof cells[SIDE + 3] === "number" ? [cells[SIDE + 3] as number] : []));
    };
    const [was, is] = [curve(before), curve(after)];
    expect(was.length).toBeGreaterThan(8);
    is.forEach((share, index) => expect(share).toBeCloseTo(was[index]! / 2, 12));
    expect(is.at(-1)).toBeCloseTo(rate(after), 12);
  }, 120_000);
});
