/** What becomes of our sheets when a plan takes them away. */
import { expect, it } from "@jest/globals";
import { markName, WriteRefused } from "../../../src/workbook/port";
import type { WorkbookSnapshot } from "../../../src/workbook/sheet";
import { range } from "../../support/grid";
import { blockOf, boardPlan, sheetPlan, writePlan } from "../../support/plan";
import { contents, LEDGER, type MakePort, named, nameTarget } from "./ledger";

/**
 * `WritePlan.remove`: in Excel the sheet is deleted (not hidden), its mark and every workbook-wide name that refers to it are
 * deleted too (Excel leaves them behind as #REF!), and all of it happens before the plan's own sheets are written. What
 * the staff's formulas refer to is not the port's question: whoever makes the plan has looked.
 */
export function removingContract(makePort: MakePort): void {
  const two = writePlan({
    sheets: [sheetPlan({ role: "board", name: "百日看板", blocks: [blockOf(["甲"])] }), sheetPlan({ role: "ranking", name: "月度排名", blocks: [blockOf(["乙"])] })],
    names: [{ name: "攻坚_甲", target: { sheet: "百日看板", range: range("A1") } }, { name: "攻坚_乙", target: { sheet: "月度排名", range: range("A1") } }],
    active: "board",
  });

  it("takes away the sheets of these roles with their marks and names, and nothing else", async () => {
    const port = await makePort(LEDGER);
    const before = await port.read();
    await port.write(two);
    await port.write(writePlan({ remove: ["board", "ranking", "nothere"] }));
    const after = await port.read();
    expect(after.sheets.map(contents)).toEqual(before.sheets.map(contents));
    const plain = ({ names }: WorkbookSnapshot) => names.map(({ name, sheet }) => [name, sheet]);
    expect(plain(after)).toEqual(plain(before));
    expect(nameTarget(after, "本表合计", "7月 进度")).toEqual({ sheet: "7月 进度", range: range("B6") });
  });

  it("leaves sheets of ours of other roles, and writes what the same plan writes", async () => {
    const port = await makePort(LEDGER);
    await port.write(two);
    await port.write({ ...boardPlan(["新"]), remove: ["ranking"] });
    const after = await port.read();
    expect(after.sheets.map(({ name, role }) => [name, role])).toEqual([["百日看板", "board"], ["7月 进度", null], ["说明", null], ["空表", null]]);
    expect(named(after, "百日看板").values).toEqual([["新"]]);
    expect(after.names.map(({ name }) => name)).not.toContain("攻坚_乙");
  });

  it("gives a removed sheet's tab name to a sheet of the plan", async () => {
    const port = await makePort(LEDGER);
    await port.write(two);
    await port.write(writePlan({ sheets: [sheetPlan({ role: "newRanking", name: "月度排名", blocks: [blockOf(["丙"])] })], remove: ["ranking"] }));
    expect(named(await port.read(), "月度排名")).toMatchObject({ role: "newRanking", values: [["丙"]] });
  });

  it("refuses to leave the workbook without a sheet that can be seen", async () => {
    const port = await makePort({ sheets: [{ name: "底表", cells: [["甲"]], visibility: "hidden" }, { name: "改过名", cells: [["乙"]] }], names: [{ name: markName("board"), refersTo: "'改过名'!$A$1", sheet: null }] });
    const before = await port.read();
    await expect(port.write(writePlan({ remove: ["board"] }))).rejects.toBeInstanceOf(WriteRefused);
    expect(await port.read()).toEqual(before);
  });
}
