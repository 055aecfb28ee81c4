/** A milestone curve typed into 攻坚设置 gives one 序时: on the board, in the facts, in 月度排名, in bulletins and by GJ.TIMEPCT. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { composeBulletin } from "../../src/actions/bulletins";
import { computeTracker, type Tracked } from "../../src/actions/track";
import { figuresOf } from "../bulletin/figures";
import { boardColumn } from "../../src/tracker/board/targets";
import { FIRST_ROW, SIDE, targetColumn } from "../../src/tracker/data/layout";
import { boardSheet, rankingSheet, settingsSheet, tidyDataSheet } from "../../src/tracker/ownedSheets";
import { rankingColumn } from "../../src/tracker/rankingLayout";
import { targetHeader } from "../../src/tracker/settings/layout";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { evaluate } from "../functions/formula";
import { day } from "../support/records";
import { rankingRows } from "../support/shownFigures";
import { ledgers, options, rewritten, rowsOf, sheetPlanOf, typedInto } from "../tracker/support";
import { snapshotOf } from "../support/grid";

const AREA = "挂牌出让面积";
const MONEY = "土地出让收入";

/** As published plans state them: slow at first and steep at the end; 7.5 of 12 half-months; by quarters of the time. */
const curves = [
  ["7%、29%……", [["2025-07-31", 0.07], ["2025-08-15", 0.29], ["2025-09-15", 0.62], ["2025-10-22", 1]]],
  ["半月，到第五个半月62.5%", [["2025-07-31", 0.125], ["2025-08-15", 0.25], ["2025-08-31", 0.375], ["2025-09-15", 0.5], ["2025-09-30", 0.625], ["2025-10-22", 1]]],
  ["四分期20/50/75/100", [["2025-08-08", 0.2], ["2025-09-02", 0.5], ["2025-09-27", 0.75], ["2025-10-22", 1]]],
] as const;
/** A day before the first milestone, on one, between two, the day after one, the last. */
const days = ["2025-07-20", "2025-08-15", "2025-08-23", "2025-09-16", "2025-09-30", "2025-10-22"];

let tracker: WorkbookSnapshot;
beforeAll(async () => {
  ({ after: tracker } = await rewritten(snapshotOf(ledgers)));
});

/** The curve in the cell of the metric's row; a target for the metric, so that the row is there. */
function withCurve(text: string): WorkbookSnapshot {
  const { values } = tracker.sheets.find(({ role }) => role === settingsSheet.role)!;
  const head = values.findIndex((cells) => cells.includes(targetHeader.curve));
  const at = (header: string): number => values[head]!.indexOf(header);
  // The sheet states no target of its own yet: the first rows under the header are free.
  return typedInto(tracker, settingsSheet.role, [AREA, MONEY].flatMap((metric, index) => [
    [head + 1 + index, at(targetHeader.metric), metric] as const, [head + 1 + index, at(targetHeader.comparator), "不少于"] as const,
    [head + 1 + index, at(targetHeader.value), index === 0 ? 300 : 12] as const, [head + 1 + index, at(targetHeader.unit), index === 0 ? "公顷" : "亿元"] as const,
    ...(index === 0 ? [[head + 1, at(targetHeader.curve), text] as const] : []),
  ]));
}

describe.each(curves)("%s", (_, points) => {
  const sheet = points.map(([on, share]) => [day(on), share]);
  const text = points.map(([on, share]) => `${on}=${Number((share * 100).toFixed(6))}%`).join("；");

  it.each(days)("is one 序时 on %s, everywhere", (asOf) => {
    const tracked: Tracked = computeTracker(withCurve(text), options({ asOf: day(asOf), today: day(asOf) }));
    expect(tracked.settings.targets[0]).toMatchObject({ metric: AREA, curve: points.map(([on, share]) => ({ day: day(on), share })) });
    const [[due] = []] = evaluate(`=GJ.TIMEPCT("2025-07-15","2025-10-22","${asOf}",A1:B${points.length})`, sheet);
    expect(typeof due).toBe("number");
    const same = (value: unknown): void => expect(value).toBeCloseTo(due as number, 12);

    const [area, money] = tracked.computed.facts.targets;
    same(area!.timeProgress);
    expect(area!.paceGap).toBeCloseTo(area!.completionRate! - (due as number), 11);
    // A curve is of its own metric: the other keeps the even pace.
    const elapsed = day(asOf) - day("2025-07-15") + 1;
    expect(money!.timeProgress).toBeCloseTo(elapsed / 100, 12);

    const board = rowsOf(sheetPlanOf(tracked, boardSheet.role));
    same(board.find((cells) => cells[boardColumn.name] === `${AREA}（公顷）`)![boardColumn.time]);
    const data = rowsOf(sheetPlanOf(tracked, tidyDataSheet.role));
    same(data[FIRST_ROW]![targetColumn.time]);
    const course = data.findIndex((cells) => cells[SIDE] === "进度曲线（占目标的比例）");
    same(data.slice(course + 2).find((cells) => cells[SIDE + 1] === day(asOf))![SIDE + 2]);
    const ranking = rowsOf(sheetPlanOf(tracked, rankingSheet.role));
    const ranked = rankingRows(tracked).filter(({ metric }) => metric === AREA);
    expect(ranked.map(({ unit }) => unit).sort()).toEqual(["东关镇", "北关镇", "西关镇"]);
    for (const { row } of ranked) same(ranking[row]![rankingColumn.time]);
    for (const { metrics } of tracked.computed.facts.units) same(metrics.find(({ metric }) => metric === AREA)!.timeProgress);
    const stated = figuresOf(composeBulletin("weekly", tracked).bulletin).filter(({ fact }) => fact.endsWith(`/${AREA}/序时`));
    expect(stated).toHaveLength(3);
    for (const { value } of stated) expect(value / 100).toBeCloseTo(due as number, 12);
  });
});

describe("published points of the three curves", () => {
  it.each([[0, "2025-08-15", 0.29], [1, "2025-09-30", 0.625], [2, "2025-09-02", 0.5], [2, "2025-10-22", 1]] as const)("curve %d on %s is %d", (index, asOf, due) => {
    const text = curves[index]![1].map(([on, share]) => `${on}=${Number((share * 100).toFixed(6))}%`).join("；");
    expect(computeTracker(withCurve(text), options({ asOf: day(asOf), today: day(asOf) })).computed.facts.targets[0]!.timeProgress).toBeCloseTo(due, 12);
  });
});
