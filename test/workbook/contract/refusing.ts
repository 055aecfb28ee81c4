/** What a port refuses, before anything is written. */
import { expect, it } from "@jest/globals";
import type { WritePlan } from "../../../src/workbook/plan";
import { WriteRefused } from "../../../src/workbook/port";
import { range } from "../../support/grid";
import { blockOf, boardPlan, sheetPlan, writePlan } from "../../support/plan";
import { LEDGER, type MakePort } from "./ledger";

export function refusingContract(makePort: MakePort): void {
  const sheet = (name: string, role = "board") => sheetPlan({ role, name, blocks: [blockOf(["甲"])] });
  const refused: readonly (readonly [string, string, WritePlan])[] = [
    ["a name that a sheet of the staff's has", "sheetNameTaken", writePlan({ sheets: [sheet("说明")] })],
    ["a name that Excel does not allow", "sheetNameInvalid", writePlan({ sheets: [sheet("7/8月")] })],
    ["two sheets of one name", "sheetNameInvalid", writePlan({ sheets: [sheet("看板"), sheet("看板", "ranking")] })],
    ["two sheets of one role", "sheetNameInvalid", writePlan({ sheets: [sheet("看板"), sheet("排名")] })],
    ["a name that the staff use", "nameTaken", writePlan({ sheets: [sheet("看板")], names: [{ name: "进度表", target: { sheet: "看板", range: range("A1") } }] })],
    ["a style that is not defined", "unsupported", writePlan({ sheets: [{ ...sheet("看板"), styled: [{ range: range("A1"), style: "没有" }] }] })],
    ["a link to a sheet that is not there", "unsupported", boardPlan([{ text: "去", sheet: "没有", range: range("A1") }])],
    ["cells beyond the grid", "tooLarge", writePlan({ sheets: [{ ...sheet("看板"), blocks: [{ row: 1_048_576, column: 0, cells: [["甲"]] }] }] })],
    ["merges that overlap", "unsupported", writePlan({ sheets: [{ ...sheet("看板"), merges: [range("A1:B2"), range("B2:C3")] }] })],
  ];

  it.each(refused)("refuses %s (%s) in Chinese and changes nothing", async (_, code, plan) => {
    const port = await makePort(LEDGER);
    const before = await port.read();
    const refusals = await port.refuse(plan);
    expect(refusals.map((refusal) => refusal.code)).toContain(code);
    for (const { message } of refusals) expect(message).toMatch(/[\u4e00-\u9fff].*。$/);
    await expect(port.write(plan)).rejects.toBeInstanceOf(WriteRefused);
    expect(await port.read()).toEqual(before);
  });
}
