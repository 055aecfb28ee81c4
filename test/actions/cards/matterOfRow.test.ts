import { describe, expect, it } from "@jest/globals";
import { afterwards, draftCards, matterOfRow, readCards, type RowMatter } from "../../../src/actions/cards";
import { memoryWorkbook } from "../../../src/workbook/memory";
import type { WorkbookSnapshot } from "../../../src/workbook/sheet";
import { openSample, trackAt } from "./sample";
import { transition } from "./steps";

/** What a row of the sample, found by a text in it, is about. */
async function asked(workbook: WorkbookSnapshot, sheet: string, holds: string | number): Promise<RowMatter> {
  const tracked = trackAt(workbook, "2025-09-30");
  const row = typeof holds === "number" ? holds : workbook.sheets.find(({ name }) => name === sheet)!.values.findIndex((cells) => cells.includes(holds));
  return matterOfRow(workbook, tracked.intake, readCards(workbook, tracked), sheet, row);
}

describe("the matter of a row", () => {
  it("is a parcel, a task, or a unit with its metrics, as the ledgers know them", async () => {
    const workbook = await (await openSample()).read();
    expect(await asked(workbook, "宗地台账", "YXG2025-031")).toEqual({ kind: "matter", unit: "竹笙街道", titles: ["宗地YXG2025-031"] });
    const tracked = trackAt(workbook, "2025-09-30");
    const state = readCards(workbook, tracked);
    for (const [kind, records] of [["task", tracked.intake.records.tasks], ["parcel", tracked.intake.records.parcels]] as const) {
      for (const { sheet, row, unit } of records) {
        const found = matterOfRow(workbook, tracked.intake, state, sheet, row);
        expect(found).toMatchObject({ kind: "matter", unit });
        // The draft made from it is about the very matter that the preview judges.
        const judged = state.subjects.filter((one) => one.kind === kind && one.unit === unit && one.sources.some((cell) => cell.sheet === sheet && cell.row === row));
        if (found.kind === "matter") for (const { title } of judged) expect(found.titles).toContain(title);
      }
      expect(records.length).toBeGreaterThan(20);
    }
    const progress = tracked.intake.records.progress.find(({ kind }) => kind === "progress")!;
    expect(await asked(workbook, progress.sheet, progress.row)).toMatchObject({ kind: "matter", unit: progress.unit, titles: expect.arrayContaining([progress.metric]) });
  });

  it("is none of a title, a total or a sheet that is no ledger, with the row named and what to do", async () => {
    const workbook = await (await openSample()).read();
    const { tables } = trackAt(workbook, "2025-09-30").intake;
    const total = tables.find(({ totalRows }) => totalRows.length > 0)!;
    expect(await asked(workbook, "宗地台账", 0)).toEqual({ kind: "none", message: "「宗地台账」第1行不在认出的台账中；请选中宗地、任务或单位进度的一行再点“发起亮牌”，或在下面填写。" });
    expect(await asked(workbook, total.sheet, total.totalRows[0]!)).toMatchObject({ kind: "none", message: expect.stringContaining("是合计行") });
    const head = tables.find(({ kind }) => kind === "parcel")!;
    expect(await asked(workbook, head.sheet, head.headerRows[0]!)).toMatchObject({ kind: "none", message: expect.stringContaining("是标题行") });
    expect(await asked(workbook, "没有的表", 3)).toMatchObject({ kind: "none" });
  });

  it("is the card itself on a row of 亮牌台账", async () => {
    const port = memoryWorkbook(await (await openSample()).read());
    const workbook = await port.read();
    const tracked = trackAt(workbook, "2025-09-30");
    const outcome = draftCards(readCards(workbook, tracked), { actor: "张三", on: tracked.asOf.day, picked: null, adoptTable: false });
    if (outcome.kind !== "planned") throw new Error("nothing was drafted");
    await port.write(outcome.plan);
    const after = await port.read();
    const state = readCards(after, trackAt(after, "2025-09-30"));
    const { card } = state.rows[0]!;
    expect(await asked(after, "亮牌台账", card)).toEqual({ kind: "card", card });
    expect(await asked(after, "亮牌流水", 0)).toMatchObject({ kind: "none", message: expect.stringContaining("工具生成的工作表") });
  });
});

describe("the cards after an action", () => {
  it("are those that a fresh reading of the written workbook gives", async () => {
    const port = memoryWorkbook(await (await openSample()).read());
    const read = async () => { const workbook = await port.read(); return readCards(workbook, trackAt(workbook, "2025-09-30")); };
    const before = await read();
    const drafted = draftCards(before, { actor: "张三", on: before.asOf, picked: null, adoptTable: false });
    if (drafted.kind !== "planned") throw new Error("nothing was drafted");
    await port.write(drafted.plan);
    const known = afterwards(before, drafted.events, false);
    expect([known.rows, known.events, known.rules]).toEqual(await read().then(({ rows, events, rules }) => [rows, events, rules]));
    const { card, events: seen } = known.rows[0]!;
    const submitted = transition(known, { card, event: "submitted", seen, actor: "张三", on: before.asOf });
    if (submitted.kind !== "planned") throw new Error("not submitted");
    await port.write(submitted.plan);
    expect(afterwards(known, submitted.events, false).rows).toEqual((await read()).rows);
  });
});
