/** 数据截至日 after the campaign: what happens after its last day counts neither in the facts nor on the sheets. */
import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { parseSettingsFile } from "../../src/actions/settingsFile";
import { computeTracker } from "../../src/actions/track";
import { boardSheet, rankingSheet, tidyDataSheet } from "../../src/tracker/ownedSheets";
import { openWorkbook } from "../../src/workbook/file";
import { recalculate } from "../support/libreoffice";
import { differences, edited, isFormula, options, planOf, sheetOf, track } from "../support/nativeFigures";
import { day } from "../support/records";

const sample = "assets/samples/百日攻坚台账.xlsx";

describe("数据截至日 after the last day, some sales after it too", () => {
  it.each([["exact", "points"], ["displayed", "ratio"]])("sheets equal facts: gaps from %s rates, by %s", async (gapFrom, paceBasis) => {
    const probe = computeTracker(await (await openWorkbook(readFileSync(sample))).read(), options("2025-09-30"));
    const sold = probe.computed.contributions.filter(({ record, dayCell }) => record === "parcel" && dayCell?.live === true);
    const late = edited(readFileSync(sample), sold.filter((_, index) => index % 4 === 0).map(({ dayCell }, index) => ({ ...dayCell!.source, value: day("2025-10-21") + (index % 20) })));
    expect(late.count).toBeGreaterThan(5);
    const settingsFile = parseSettingsFile(JSON.stringify({ gapFrom, paceBasis }));
    const { tracked, bytes } = await track(late.bytes, options("2025-11-05", { settingsFile }));
    const { workbook } = recalculate(bytes);
    const found = [boardSheet, rankingSheet, tidyDataSheet].map(({ role, name }) => differences(planOf(tracked, role), sheetOf(workbook, name), (_, __, cell) => isFormula(cell)));
    expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(found.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(1000);
  }, 120_000);
});
