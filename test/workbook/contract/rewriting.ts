/** What becomes of our sheets when they are written again. */
import { expect, it } from "@jest/globals";
import { markName } from "../../../src/workbook/port";
import { numberFormatAt } from "../../../src/workbook/sheet";
import { range } from "../../support/grid";
import { blockOf, boardPlan, sheetPlan, writePlan } from "../../support/plan";
import { LEDGER, type MakePort, named, nameTarget } from "./ledger";

export function rewritingContract(makePort: MakePort): void {
  const first = writePlan({
    styles: { rate: { numberFormat: "0.0%" } },
    sheets: [
      sheetPlan({
        role: "board",
        name: "百日看板",
        blocks: [blockOf(["单位", "完成率"], ["海州区", 0.5], ["连云区", { formula: "=0.25*2", result: 0.5 }])],
        styled: [{ range: range("B2:B3"), style: "rate" }],
        merges: [range("D1:E2")],
      }),
      sheetPlan({ role: "ranking", name: "月度排名", blocks: [blockOf(["第一", 1])] }),
    ],
    names: [{ name: "攻坚_完成率", target: { sheet: "百日看板", range: range("B2:B3") } }],
  });

  it("replaces a sheet of ours and leaves no cell, formula, merge or format of the old one", async () => {
    const port = await makePort(LEDGER);
    await port.write(first);
    await port.write(boardPlan(["新"]));
    const sheet = named(await port.read(), "百日看板");
    expect(sheet).toMatchObject({ role: "board", values: [["新"]], formulas: [], merges: [], rowCount: 1, columnCount: 1 });
    expect(numberFormatAt(sheet, 1, 1)).toBe("General");
  });

  it("keeps sheets of ours that the plan does not name", async () => {
    const port = await makePort(LEDGER);
    await port.write(first);
    await port.write(boardPlan(["新"]));
    expect(named(await port.read(), "月度排名")).toMatchObject({ role: "ranking", values: [["第一", 1]] });
  });

  it("gives the same workbook when the same plan is written twice", async () => {
    const port = await makePort(LEDGER);
    await port.write(first);
    const once = await port.read();
    await port.write(first);
    expect(await port.read()).toEqual(once);
  });

  it("finds its sheet by the mark after a person renamed it, and gives it the plan's name", async () => {
    const port = await makePort({
      sheets: [{ name: "改过名", cells: [["旧", "旧"]] }, { name: "台账", cells: [["甲"]] }],
      names: [{ name: markName("board"), refersTo: "'改过名'!$A$1", sheet: null }],
    });
    await port.write(boardPlan(["新"]));
    const workbook = await port.read();
    expect(workbook.sheets.map(({ name, role }) => [name, role])).toEqual([["百日看板", "board"], ["台账", null]]);
    expect(named(workbook, "百日看板").values).toEqual([["新"]]);
  });

  it("moves a name of ours to its new range", async () => {
    const port = await makePort(LEDGER);
    await port.write(first);
    await port.write({ ...first, names: [{ name: "攻坚_完成率", target: { sheet: "百日看板", range: range("B2:B9") } }] });
    expect(nameTarget(await port.read(), "攻坚_完成率")).toEqual({ sheet: "百日看板", range: range("B2:B9") });
  });
}
