import { describe, expect, it } from "@jest/globals";
import { connect } from "../../src/actions/connect";
import { issuerPlace } from "../../src/actions/issuerPlace";
import { memoryWorkbook } from "../../src/workbook/memory";
import { parseRange } from "../../src/workbook/address";
import { snapshotOf } from "../support/grid";
import { ledgers, options } from "../tracker/support";

describe("issuerPlace", () => {
  it("is the cell beside the entry's name, or null where the workbook has none", async () => {
    const port = memoryWorkbook(snapshotOf(ledgers));
    expect(await issuerPlace(port)).toBeNull();
    await connect(port, options());
    const place = (await issuerPlace(port))!;
    const { top, left } = parseRange(place.cell)!;
    const sheet = (await port.read()).sheets.find(({ name }) => name === place.sheet)!;
    expect([sheet.role, sheet.values[top]![left - 1]]).toEqual(["settings", "落款单位"]);
  });
});
