/** A unit that has not reported is nowhere judged: what its ledger adds up to is shown as such, and nothing is made of it. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { composeBulletin } from "../../src/actions/bulletins";
import { figuresOf } from "../bulletin/figures";
import { cardSubjects, combineTiers, evaluate } from "../../src/campaign/cards";
import { moren } from "../../src/campaign/cards/presets/moren";
import type { SnapshotRow } from "../../src/campaign/metrics/snapshots";
import { unitsOf, unreportedIn, unreportedWords } from "../../src/campaign/metrics/unreported";
import { SIDE } from "../../src/tracker/data/layout";
import { boardSheet, rankingSheet, snapshotSheet, tidyDataSheet } from "../../src/tracker/ownedSheets";
import { rankingColumn as at } from "../../src/tracker/rankingLayout";
import { snapshotHeader } from "../../src/tracker/snapshot/layout";
import { rankingTable } from "../../src/taskpane/ranking/texts";
import { explainRank } from "../../src/taskpane/ranking/rankExplain";
import { rankingOf } from "../../src/taskpane/ranking/rankingOf";
import { wordsOf } from "../../src/taskpane/words";
import type { PlanCell } from "../../src/workbook/plan";
import { day, measured, on, parcel, progress } from "../support/records";
import { allShown, rankingRows } from "../support/shownFigures";
import { rowsOf } from "../tracker/support";
import { AREA, madeOf, MONEY } from "./support";

const SILENT = "南关镇";
const WITHOUT_LEDGER = "区商务局";
const asOf = day("2025-09-30");
const goals = { 东关镇: 100, 西关镇: 80, 南关镇: 90, 北关镇: 60, 中关镇: 50, 上关镇: 40, 下关镇: 30 };
const sold = (unit: string, area: number, when: string) => parcel({ unit, use: "工业", area: measured(area, "公顷"), price: measured(area * 1000, "万元"), soldOn: on(when), stage: "已成交" });
const report = (unit: string, through: string, cumulative: number, period: number, metric = AREA) =>
  progress({ metric, unit, through: day(through), cumulative: measured(cumulative, metric === AREA ? "公顷" : "亿元"), period: measured(period, metric === AREA ? "公顷" : "亿元") });
const reporting = Object.keys(goals).filter((unit) => unit !== SILENT);

/** All report in August; in September all but one, whose ledger has more than any other. */
const part = {
  parcels: [...Object.keys(goals).map((unit, index) => sold(unit, 10 + index, "2025-08-10")), sold(SILENT, 75, "2025-09-20")],
  progress: [
    ...Object.entries(goals).map(([unit, goal]) => progress({ kind: "target", metric: AREA, unit, target: measured(goal, "公顷") })),
    ...Object.keys(goals).map((unit, index) => report(unit, "2025-08-31", 10 + index, 10 + index)),
    ...reporting.map((unit, index) => report(unit, "2025-09-30", 20 + index, 10)),
    ...reporting.map((unit) => report(unit, "2025-09-30", 2, 1, MONEY)),
  ],
};
const kept: readonly SnapshotRow[] = [{
  asOf: day("2025-09-15"), unit: SILENT, group: "各单位", metric: AREA, metricUnit: "公顷", target: 90, cumulative: 12, period: 12, completionRate: 12 / 90, timeProgress: 0.63, rank: 3, unreported: false, revision: 1,
}];

let made: Awaited<ReturnType<typeof madeOf>>;
beforeAll(async () => {
  made = await madeOf(part, asOf, {}, kept);
});
const planOf = (role: string) => made.plan.sheets.find((sheet) => sheet.role === role)!;
const cellsOf = (row: number): readonly PlanCell[] => planOf(rankingSheet.role).blocks.flatMap(({ row: top, column, cells }) => (column === 0 && row >= top && row < top + cells.length ? [cells[row - top]!] : []))[0]!;
const isFormula = (cell: PlanCell | undefined): cell is { readonly formula: string; readonly result: null } => typeof cell === "object" && cell !== null && "formula" in cell;

describe("未报送 in 月度排名", () => {
  it("has no rank, rate, light, gap, change or growth, neither as a figure nor as a formula that could bring one back", () => {
    const { row } = rankingRows(made).find(({ metric, unit }) => metric === AREA && unit === SILENT)!;
    const cells = cellsOf(row);
    for (const column of [at.rank, at.rate, at.light, at.gap, at.change, at.added, at.growth]) expect(cells[column] ?? null).toBeNull();
    const shown = rowsOf(planOf(rankingSheet.role))[row]!;
    expect([shown[at.period], shown[at.cumulative], shown[at.target], shown[at.note]]).toEqual([75, 87, 90, "未报送（列台账数）"]);
    expect([at.period, at.cumulative, at.target].every((column) => isFormula(cells[column]))).toBe(true);
    // Those that have reported have them all.
    const other = cellsOf(rankingRows(made).find(({ metric, unit }) => metric === AREA && unit === "东关镇")!.row);
    for (const column of [at.rank, at.rate, at.light, at.gap, at.growth]) expect(isFormula(other[column])).toBe(true);
  });

  it("stands below those that are ranked, in grey, and nothing on any sheet reads its rate", () => {
    const rows = rankingRows(made).filter(({ metric }) => metric === AREA);
    expect(rows.at(-1)!.unit).toBe(SILENT);
    const grey = planOf(rankingSheet.role).conditionalFormats.filter((format) => format.kind === "expression" && format.formula.includes('LEFT($N') && format.formula.includes("未报送"));
    expect(grey.some(({ range }) => rows.at(-1)!.row >= range.top && rows.at(-1)!.row <= range.bottom && range.left === at.rank && range.right === at.note)).toBe(true);
    const formulas = made.plan.sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat().flatMap((cell) => (isFormula(cell) ? [cell.formula] : []))));
    expect(formulas.filter((one) => one.includes(`月度排名'!C${rows.at(-1)!.row + 1}`) || one.includes(`月度排名!C${rows.at(-1)!.row + 1}`))).toEqual([]);
  });

  it("says where its figure is its own last report, and of an exempt unit that it has not reported either", async () => {
    const noLedger = await madeOf({
      progress: [...[WITHOUT_LEDGER, "东关镇"].map((unit) => progress({ kind: "target", metric: AREA, unit, target: measured(50, "公顷") })), report(WITHOUT_LEDGER, "2025-08-31", 20, 20), report("东关镇", "2025-09-30", 30, 10)],
    }, asOf);
    const notes = (one: typeof noLedger) => rankingRows(one).map(({ row, unit }) => [unit, rowsOf(one.plan.sheets.find(({ role }) => role === rankingSheet.role)!)[row]![at.note]]);
    expect(notes(noLedger)).toEqual([["东关镇", null], [WITHOUT_LEDGER, "未报送（列上次报数）"]]);
    const exempt = await madeOf(part, asOf, { units: [{ name: SILENT, aliases: [], group: "各单位", exempt: true }] });
    expect(notes(exempt)).toContainEqual([SILENT, "不参加排名，未报送"]);
  });
});

describe("未报送 on the other sheets", () => {
  it("is in no list of first or last, and in no chart of units; the foot names it with what is missing", () => {
    const board = rowsOf(planOf(boardSheet.role)).flat();
    expect(board.filter((cell) => cell === SILENT)).toEqual([]);
    expect(board).toContain(`未报送（1个单位2项，不判快慢）：${SILENT}。`);
    const data = rowsOf(planOf(tidyDataSheet.role));
    const rates = data.slice(data.findIndex((cells) => cells[SIDE] === "各单位完成率")).map((cells) => cells[SIDE]);
    expect(rates).toContain("东关镇");
    expect(rates).not.toContain(SILENT);
  });

  it("is kept in 快照 as 未报送, without rank and rate", () => {
    const rows = rowsOf(planOf(snapshotSheet.role));
    const header = rows.find((cells) => cells.includes(snapshotHeader.unit))!;
    const row = rows.find((cells) => cells[0] === asOf && cells.includes(SILENT) && cells.includes(AREA))!;
    const { cumulative, rate, rank, reported } = snapshotHeader;
    expect([cumulative, rate, rank, reported].map((name) => row[header.indexOf(name)])).toEqual([87, null, null, "未报送"]);
  });
});

describe("未报送 elsewhere", () => {
  it("is among the last of no month", () => {
    const own = made.computed.facts.units.find(({ unit }) => unit === SILENT)!.metrics.find(({ metric }) => metric === AREA)!;
    expect([own.rank, own.bottomRun]).toEqual([null, 0]);
  });

  it("has neither rate nor change on the pane's page of ranks, and says why", () => {
    const line = rankingOf(made.computed.facts).find(({ metric }) => metric === AREA)!.groups[0]!.lines.find(({ unit }) => unit === SILENT)!;
    expect([line.rank, line.rate, line.change, line.absence, line.period]).toEqual([null, null, null, "unreported", 75]);
    const words = wordsOf(rankingTable, "zh");
    const rules = explainRank(line, made.settings.ranking, 6, words);
    expect(rules.map(({ rule }) => rule)).toEqual([words.ledgerTotal(2), words.periodRule, words.notRanked]);
    expect(rules.at(-1)!.numbers).toBe(words.whyUnreported);
  });

  it.each(["weekly", "halfmonth", "month"] as const)("has neither rate nor gap in %s, in text and tables", (kind) => {
    const facts = figuresOf(composeBulletin(kind, made).bulletin).map(({ fact }) => fact);
    expect(facts).toContain(`单位/东关镇/${AREA}/完成率`);
    expect(facts.filter((fact) => [`单位/${SILENT}/${AREA}/完成率`, `单位/${SILENT}/${AREA}/超欠序时`, `单位/${SILENT}/${AREA}/名次`].includes(fact))).toEqual([]);
  });

  it("fires no card and has no figures on one", () => {
    const subject = cardSubjects(made.intake.records, made.settings, made.computed).subjects.find(({ unit, matter }) => unit === SILENT && matter === AREA)!;
    expect(evaluate(subject, combineTiers(moren, []), asOf)).toMatchObject({ outcome: "unreported", figures: [], tier: null });
  });

  it("shows no rate, gap or growth of it in any place that shows figures", () => {
    expect(allShown(made).filter(({ figure }) => [AREA, MONEY].some((metric) => ["完成率", "超欠序时", "环比"].some((what) => figure === `${SILENT}/${metric}/${what}`)))).toEqual([]);
  });
});

describe("counting", () => {
  it("says units and items, each unit once", () => {
    const rows = unreportedIn(made.computed.facts);
    expect(rows).toEqual([{ unit: SILENT, metric: AREA }, { unit: SILENT, metric: MONEY }]);
    expect([unreportedWords(rows), unitsOf(rows)]).toEqual(["1个单位2项", [SILENT]]);
  });
});
