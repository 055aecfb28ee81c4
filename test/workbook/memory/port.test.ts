import { describe, expect, it } from "@jest/globals";
import { memoryWorkbook } from "../../../src/workbook/memory";
import { WriteRefused, markName } from "../../../src/workbook/port";
import { snapshotOf } from "../../support/grid";
import { boardPlan } from "../../support/plan";
import { portContract } from "../contract";

portContract("memory", (fixture) => Promise.resolve(memoryWorkbook(snapshotOf(fixture))));

const OURS = snapshotOf({
  sheets: [{ name: "百日看板", cells: [["旧"]] }, { name: "台账", cells: [["甲"]] }],
  names: [{ name: markName("board"), refersTo: "'百日看板'!$A$1", sheet: null }],
});

describe("memoryWorkbook", () => {
  it("shows what was last written for a role", async () => {
    const workbook = memoryWorkbook(OURS);
    expect(workbook.sheetPlan("board")).toBeNull();
    await workbook.write(boardPlan(["一"]));
    await workbook.write(boardPlan(["二"]));
    expect(workbook.applied).toHaveLength(2);
    expect(workbook.sheetPlan("board")?.blocks[0]?.cells).toEqual([["二"]]);
  });

  it("remembers which sheet is shown, until a plan says otherwise", async () => {
    const workbook = memoryWorkbook(OURS);
    await workbook.write({ ...boardPlan(["一"]), active: "board" });
    await workbook.write(boardPlan(["二"]));
    expect(workbook.active()).toBe("board");
  });

  it("refuses to update a protected sheet of ours, but does not mind a protected sheet of the staff's", async () => {
    const plan = boardPlan(["新"]);
    const ours = memoryWorkbook(OURS, { protectedSheets: ["百日看板"] });
    expect((await ours.refuse(plan)).map(({ code, sheet }) => [code, sheet])).toEqual([["sheetProtected", "百日看板"]]);
    await expect(ours.write(plan)).rejects.toBeInstanceOf(WriteRefused);
    expect(ours.applied).toEqual([]);
    expect(await memoryWorkbook(OURS, { protectedSheets: ["台账"] }).refuse(plan)).toEqual([]);
  });

  it("refuses a workbook whose structure is protected", async () => {
    const refusals = await memoryWorkbook(OURS, { protected: true }).refuse(boardPlan(["新"]));
    expect(refusals.map(({ code }) => code)).toEqual(["workbookProtected"]);
  });
});
