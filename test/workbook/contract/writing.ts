/** What a plan writes, and that nothing else changes. */
import { expect, it } from "@jest/globals";
import type { PlanCell, WritePlan } from "../../../src/workbook/plan";
import { markName } from "../../../src/workbook/port";
import { numberFormatAt, valueAt, type WorkbookSnapshot } from "../../../src/workbook/sheet";
import { type GridFixture, range } from "../../support/grid";
import { blockOf, boardPlan, sheetPlan, writePlan } from "../../support/plan";
import { byPlace, contents, LEDGER, type MakePort, named, nameTarget } from "./ledger";

/** What a port gives for a formula it has just written: a result, or only the formula, where nothing behind it computes. */
export interface Promises {
  readonly formulaResults: boolean;
}

export function writingContract(makePort: MakePort, { formulaResults }: Promises): void {
  /** Writes and reads back. */
  async function written(plan: WritePlan, fixture: GridFixture = LEDGER): Promise<WorkbookSnapshot> {
    const port = await makePort(fixture);
    expect(await port.refuse(plan)).toEqual([]);
    await port.write(plan);
    return port.read();
  }
  const board = async (plan: WritePlan, fixture?: GridFixture) => named(await written(plan, fixture), "百日看板");

  it("writes values of each type and leaves null cells empty", async () => {
    const sheet = await board(boardPlan(["海州区", 1200.5, true], [null, -0.25, false], ["第一行\n第二行", 0, "1e400"]));
    expect(sheet.values).toEqual([["海州区", 1200.5, true], [null, -0.25, false], ["第一行\n第二行", 0, "1e400"]]);
    expect(sheet.formulas).toEqual([]);
  });

  it("keeps text that looks like a formula, a number, a date, a boolean or an error as text", async () => {
    const texts = [
      "=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1", "001", "1.50", "2026-07-01", "7月1日", "1/2", "50%", "TRUE", "#REF!", "'甲", " 两边空格 ",
      "_x0041_", "<b>&amp;</b>", "1e5", "𠮷",
    ];
    const sheet = await board(boardPlan(...texts.map((text) => [text])));
    expect(sheet.values).toEqual(texts.map((text) => [text]));
    expect(sheet.formulas).toEqual([]);
  });

  it("writes formulas with results of their type", async () => {
    const sheet = await board(
      boardPlan(
        [{ formula: "=1+1", result: 2 }, { formula: '="完"&"成"', result: "完成" }],
        [{ formula: "=1=1", result: true }, { formula: "=DATE(2026,7,1)", result: { day: 46204 } }],
      ),
    );
    if (formulaResults) expect(sheet.values).toEqual([[2, "完成"], [true, 46204]]);
    expect(sheet.formulas.map((cell) => cell.formula)).toEqual(["=1+1", '="完"&"成"', "=1=1", "=DATE(2026,7,1)"]);
  });

  it("writes days in the workbook's own date system", async () => {
    const computed: PlanCell = { formula: "=DATE(2026,7,1)", result: { day: 46204 } };
    const plan = boardPlan([{ day: 46204 }, ...(formulaResults ? [computed] : [])]);
    const both = (day: number) => [formulaResults ? [day, day] : [day]];
    expect((await board(plan)).values).toEqual(both(46204));
    expect((await board(plan, { dateSystem: 1904, sheets: [{ name: "台账", cells: [["甲"]] }] })).values).toEqual(both(44742));
  });

  it("shows links as their text", async () => {
    const sheet = await board(boardPlan([{ text: "见台账", sheet: "7月 进度", range: range("A3") }]));
    if (formulaResults || sheet.formulas.length === 0) expect(sheet.values).toEqual([["见台账"]]);
  });

  it("gives cells the number format of the style laid on them last", async () => {
    const plan = writePlan({
      styles: { plain: { numberFormat: "0.00" }, rate: { numberFormat: "0.0%" }, bold: { font: { bold: true } } },
      sheets: [
        sheetPlan({
          role: "board",
          name: "百日看板",
          blocks: [blockOf([1, 2, 3])],
          styled: [
            { range: range("A1:C1"), style: "plain" },
            { range: range("B1"), style: "rate" },
            { range: range("C1"), style: "bold" },
          ],
        }),
      ],
    });
    const sheet = await board(plan);
    expect([0, 1, 2].map((column) => numberFormatAt(sheet, 0, column))).toEqual(["0.00", "0.0%", "General"]);
  });

  it("writes several blocks and merges", async () => {
    const plan = writePlan({
      sheets: [
        sheetPlan({
          role: "board",
          name: "百日看板",
          blocks: [blockOf(["标题"]), { row: 3, column: 1, cells: [["乙", 2]] }],
          merges: [range("A1:C2"), range("E1:E3")],
        }),
      ],
    });
    const sheet = await board(plan);
    expect(valueAt(sheet, 0, 0)).toBe("标题");
    expect([valueAt(sheet, 3, 1), valueAt(sheet, 3, 2)]).toEqual(["乙", 2]);
    expect(byPlace(sheet.merges)).toEqual([range("A1:C2"), range("E1:E3")]);
  });

  it("marks its sheets and puts them before the staff's, in the order of the plan", async () => {
    const plan = writePlan({ sheets: [sheetPlan({ role: "ranking", name: "月度排名" }), sheetPlan({ role: "board", name: "百日看板" })] });
    const workbook = await written(plan);
    expect(workbook.sheets.map(({ name, role }) => [name, role])).toEqual([
      ["月度排名", "ranking"],
      ["百日看板", "board"],
      ["7月 进度", null],
      ["说明", null],
      ["空表", null],
    ]);
    expect(nameTarget(workbook, markName("board"))).toEqual({ sheet: "百日看板", range: range("A1") });
  });

  it("puts a new sheet of ours behind those that stand, and those of a plan that leads before them", async () => {
    const port = await makePort(LEDGER);
    const ours = async () => (await port.read()).sheets.flatMap(({ role }) => role ?? []);
    const board = sheetPlan({ role: "board", name: "百日看板", blocks: [blockOf(["看板"])] });
    const cards = sheetPlan({ role: "cardLedger", name: "亮牌台账", blocks: [blockOf(["台账"])] });
    await port.write(writePlan({ sheets: [board] }));
    await port.write(writePlan({ sheets: [cards] }));
    expect(await ours()).toEqual(["board", "cardLedger"]);
    await port.write(writePlan({ sheets: [sheetPlan({ role: "settings", name: "攻坚设置" }), cards], leads: true }));
    expect(await ours()).toEqual(["settings", "cardLedger", "board"]);
    await port.write(writePlan({ sheets: [board], leads: true }));
    expect(await ours()).toEqual(["board", "settings", "cardLedger"]);
    const { sheets } = await port.read();
    expect(sheets.map(({ role }) => role)).toEqual(["board", "settings", "cardLedger", null, null, null]);
    expect(sheets.map(({ values }) => values[0]?.[0] ?? null).slice(0, 3)).toEqual(["看板", null, "台账"]);
  });

  it("adds names, to sheets whose names need quotes too", async () => {
    const plan = writePlan({
      sheets: [sheetPlan({ role: "board", name: "百日's 看板", blocks: [blockOf([1])] })],
      names: [{ name: "攻坚_截至日", target: { sheet: "百日's 看板", range: range("A1:B2") } }],
    });
    expect(nameTarget(await written(plan), "攻坚_截至日")).toEqual({ sheet: "百日's 看板", range: range("A1:B2") });
  });

  it("leaves the staff's sheets and names as they were", async () => {
    const port = await makePort(LEDGER);
    const before = await port.read();
    await port.write(boardPlan([{ formula: "='7月 进度'!B6", result: 1200.5 }]));
    const after = await port.read();
    for (const sheet of before.sheets) expect(contents(named(after, sheet.name))).toEqual(contents(sheet));
    expect(nameTarget(after, "进度表")).toEqual({ sheet: "7月 进度", range: range("A2:D6") });
    expect(nameTarget(after, "本表合计", "7月 进度")).toEqual({ sheet: "7月 进度", range: range("B6") });
  });
}
