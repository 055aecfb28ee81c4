import { describe, expect, it } from "@jest/globals";
import { signedPoints } from "../../src/bulletin/figures";
import { parseSettingsFile } from "../../src/actions/settingsFile";
import { targetColumn } from "../../src/tracker/data";
import { FIRST_ROW } from "../../src/tracker/data/layout";
import { gapExpression, gapPoints } from "../../src/tracker/gap";
import { tidyDataSheet } from "../../src/tracker/ownedSheets";
import { ledgers, rowsOf, sheetPlanOf, trackedOf } from "./support";

const gapOf = (gapFrom: "exact" | "displayed"): { fact: number; shown: unknown } => {
  const settingsFile = parseSettingsFile(JSON.stringify({ targets: [{ metric: "挂牌出让面积", value: 333, unit: "公顷" }], gapFrom }));
  const tracked = trackedOf(ledgers, { settingsFile });
  return { fact: tracked.computed.facts.targets[0]!.paceGap!, shown: rowsOf(sheetPlanOf(tracked, tidyDataSheet.role))[FIRST_ROW]![targetColumn.gap] };
};

describe("偏差取数", () => {
  it("按原值: 115 of 333 is 34.5345 %, day 78 of 100", () => {
    expect(gapOf("exact").fact).toBeCloseTo(115 / 333 - 0.78, 12);
  });
  it("按显示值: the same from 34.5 %", () => {
    const { fact, shown } = gapOf("displayed");
    expect(fact).toBeCloseTo(0.345 - 0.78, 12);
    expect(shown).toBeCloseTo(fact, 10);
  });
  it.each([
    ["points", "exact", 'IF(ISNUMBER(A1),ROUND(A1-B1,12),"")'], ["points", "displayed", 'IF(ISNUMBER(A1),ROUND(ROUND(A1*100,1)/100-B1,12),"")'],
    ["ratio", "exact", 'IF(AND(ISNUMBER(A1),B1>0),ROUND((A1-B1)/B1,12),"")'], ["ratio", "displayed", 'IF(AND(ISNUMBER(A1),B1>0),ROUND((ROUND(A1*100,1)/100-B1)/B1,12),"")'],
  ] as const)("%s %s → %s", (paceBasis, gapFrom, expression) => {
    expect(gapExpression("A1", "B1", { paceBasis, gapFrom })).toBe(expression);
  });
});

describe("the digit that is shown", () => {
  it("of a gap that ends in 5 is the one of the bulletins: −11.6, not −11.5", () => {
    // 17.72 of 26.67 公顷 on day 78 of 100, as the double stands.
    const gap = -0.11549999999999994;
    expect(gap * 100).toBeGreaterThan(-11.55);
    expect(gapPoints(gap)).toBe(-11.55);
    expect(signedPoints(gap, "").display).toBe("-11.6");
    expect(signedPoints(gapPoints(gap) / 100, "").display).toBe("-11.6");
  });
});
