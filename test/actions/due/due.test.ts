import { describe, expect, it } from "@jest/globals";
import { draftByHand, type CardsState, type TransitionRequest } from "../../../src/actions/cards";
import { connect } from "../../../src/actions/connect";
import { dueToday, type Due, type DueKind, type DueLine } from "../../../src/actions/due";
import { snapshot } from "../../../src/actions/snapshot";
import { sheetsOfTracker } from "../../../src/actions/sheetsOfTracker";
import { sourcesOf } from "../../../src/actions/sourcesOf";
import { computeTracker } from "../../../src/actions/track";
import { memoryWorkbook } from "../../../src/workbook/memory";
import type { WorkbookSnapshot } from "../../../src/workbook/sheet";
import { snapshotOf } from "../../support/grid";
import { day } from "../../support/records";
import { ledgers, options, trackedOf } from "../../tracker/support";
import { done, editedCells } from "../cards/support";
import type { CellValue } from "../../../src/workbook/sheet";
import { openSample, trackAt } from "../cards/sample";
import { transition } from "../cards/steps";

const lineOf = ({ lines }: Due, kind: DueKind): DueLine | undefined => lines.find((line) => line.kind === kind);
const dueOf = (workbook: WorkbookSnapshot, today: string): Due => dueToday(workbook, computeTracker(workbook, options({ today: day(today) })), day(today));
const asked = (today: string) => dueOf(snapshotOf(ledgers), today);

/** One hand-made card on 东关镇, issued on 2025-09-30, to be answered by the day. */
async function issued(answerBy: string): Promise<WorkbookSnapshot> {
  const port = memoryWorkbook(snapshotOf(ledgers));
  await connect(port, options());
  const tracked = computeTracker(await port.read(), options());
  const by = { actor: "张三", on: day("2025-09-30") };
  const step = (event: TransitionRequest["event"], more: Partial<TransitionRequest> = {}) => (state: CardsState) => transition(state, { card: state.rows[0]!.card, seen: state.rows[0]!.events, event, ...by, ...more });
  await done(port, tracked, (state) => draftByHand(state, { ...by, unit: "东关镇", title: "清表", tier: state.rules.inForce.table.tiers.at(-1)!.name, explanation: "未按时清表", release: "清完" }));
  await done(port, tracked, step("submitted"));
  await done(port, tracked, step("issued", { number: "督黄〔2025〕1号", approver: "李四", answerBy: day(answerBy) }));
  return port.read();
}

describe("今天要办", () => {
  it("tells answers two days beforehand, on their day, and as overdue from the next day on", async () => {
    const workbook = await issued("2025-10-11");
    const answers = (today: string) => lineOf(dueOf(workbook, today), "answers");
    expect(answers("2025-10-08")).toBeUndefined();
    expect(answers("2025-10-09")?.items.map(({ unit, title, days }) => [unit, title, days])).toEqual([["东关镇", "清表（督黄〔2025〕1号）", 2]]);
    expect(answers("2025-10-11")).toMatchObject({ count: 1, items: [{ days: 0 }] });
    expect(answers("2025-10-12")?.items[0]?.days).toBe(-1);
    expect(dueOf(workbook, "2025-10-12").cardsInForce).toBe(1);
  });

  it("names parcels with days left, step and department, and the cell of the row", () => {
    const parcels = lineOf(asked("2025-10-01"), "parcels")!;
    expect(parcels.items[0]).toMatchObject({ unit: expect.any(String), step: { name: expect.any(String), department: expect.any(String) }, place: { sheet: "宗地台账", cell: expect.stringMatching(/^A\d+$/) } });
    expect(parcels.count).toBe(parcels.items.length);
    expect(parcels.worse).toBe(parcels.items.filter(({ days }) => (days ?? 0) < 0).length);
    // A day later every one of them has a day less.
    const later = lineOf(asked("2025-10-02"), "parcels")!;
    const kept = parcels.items.filter(({ title }) => later.items.some((one) => one.title === title));
    expect(kept.length).toBeGreaterThan(0);
    for (const { title, days } of kept) expect(later.items.find((one) => one.title === title)!.days).toBe(days! - 1);
  });

  it("counts open tasks of the sample by how long they are overdue, those closed or later left out", async () => {
    const workbook = await (await openSample()).read();
    const tracked = trackAt(workbook, "2025-09-30");
    const { items, worse } = lineOf(dueToday(workbook, tracked, day("2025-09-30")), "tasks")!;
    const open = tracked.intake.records.tasks.filter(({ due, closed, closedOn }) => due !== null && due.day <= day("2025-09-30") && closed !== true && closedOn === null);
    expect(items).toHaveLength(open.length);
    expect(items.map(({ days }) => days)).toEqual([...items.map(({ days }) => days)].sort((one, other) => one! - other!));
    expect(worse).toBe(items.filter(({ days }) => days! < 0).length);
    const unreported = lineOf(dueToday(workbook, tracked, day("2025-09-30")), "unreported")!;
    expect(unreported.items.map(({ unit }) => unit)).toEqual(["鹤洄镇"]);
    const proposals = lineOf(dueToday(workbook, tracked, day("2025-09-30")), "proposals")!;
    expect(proposals.summary).toMatch(/^建议拟发/);
  });

  it("calls data old from the day after 数据过期天数 on", () => {
    expect(lineOf(asked("2025-10-03"), "oldData")).toBeUndefined();
    expect(lineOf(asked("2025-10-04"), "oldData")).toMatchObject({ count: 4 });
  });

  it("proposes nothing, and says where, when the log of cards has lost its header", async () => {
    const workbook = editedCells(await issued("2025-10-11"), "cardEvents", (values) => { for (const row of values) row.fill(null); values[0]![0] = "改过了"; });
    const due = dueOf(workbook, "2025-10-12");
    expect(lineOf(due, "cardsUnread")?.items[0]).toMatchObject({ title: expect.stringContaining("表头"), place: { sheet: "亮牌流水" } });
    expect(lineOf(due, "proposals")).toBeUndefined();
  });

  it("is the same whenever it is asked, and leaves the workbook alone", () => {
    const workbook = snapshotOf(ledgers);
    const before = JSON.stringify(workbook);
    expect(dueOf(workbook, "2025-10-01")).toEqual(dueOf(workbook, "2025-10-01"));
    expect(JSON.stringify(workbook)).toBe(before);
  });
});

describe("sources of a target's total", () => {
  it("are the very cells that add up to it, the largest first", () => {
    const tracked = trackedOf();
    const found = sourcesOf(tracked, "挂牌出让面积")!;
    expect(found.sources.map(({ unit, amount, sheet, cell }) => [unit, amount, sheet, cell])).toEqual([["东关镇", 60, "宗地台账", "B2"], ["西关镇", 40, "宗地台账", "B3"], ["北关镇", 15, "宗地台账", "B7"]]);
    expect(found).toMatchObject({ count: 3, without: 0 });
    expect(sourcesOf(tracked, "没有的指标")).toBeNull();
  });

  it("add up to the fact for every metric of the sample", async () => {
    const tracked = trackAt(await (await openSample()).read(), "2025-09-30");
    for (const { metric, cumulative } of tracked.computed.facts.targets) {
      expect([metric, sourcesOf(tracked, metric)!.sources.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([metric, expect.closeTo(cumulative!, 6)]);
    }
  });
});

describe("what 移除看板 would take away", () => {
  it("names every sheet of ours and which hold staff's work", async () => {
    const port = memoryWorkbook(snapshotOf(ledgers));
    await connect(port, options());
    const holds = async () => new Map(sheetsOfTracker(await port.read()).map(({ name, holds: what }) => [name, what]));
    const before = await holds();
    expect(before.get("百日看板")).toBeNull();
    expect(before.get("攻坚设置")).toBe("typed");
    expect([before.get("数据问题清单"), before.get("核对结果")]).toEqual([null, null]);
    expect(before.has("宗地台账")).toBe(false);
    await snapshot(port, options());
    const kept = sheetsOfTracker(await port.read()).find(({ name }) => name === "快照");
    expect(kept).toMatchObject({ holds: "snapshots", rows: expect.any(Number) });
    expect(sheetsOfTracker(await issued("2025-10-11")).find(({ name }) => name === "亮牌流水")).toEqual({ name: "亮牌流水", holds: "cards", rows: 3 });
  });
  it.each(["数据问题清单", "核对结果"])("%s holds the staff's work where they have filled in what was done", async (name) => {
    const port = memoryWorkbook(snapshotOf(ledgers));
    await connect(port, options());
    const workbook = await port.read();
    const filled = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => {
        if (sheet.name !== name) return sheet;
        const header = sheet.values.findIndex((row) => row.includes("处理情况"));
        const row = Array.from({ length: sheet.columnCount }, (_, column): CellValue => (column === sheet.values[header]!.indexOf("处理人") ? "张三" : null));
        return { ...sheet, values: [...sheet.values, row], rowCount: sheet.values.length + 1 };
      }),
    };
    expect(sheetsOfTracker(filled).find((sheet) => sheet.name === name)).toEqual({ name, holds: "typed", rows: null });
  });
});
