/** A unit's name that no formula can hold gets values instead, and no plan carries a text in a formula that Excel refuses. */
import { expect, it } from "@jest/globals";
import { connect } from "../../src/actions/connect";
import { memoryWorkbook } from "../../src/workbook/memory";
import { refusePlan } from "../../src/workbook/refuse";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { snapshotOf } from "../support/grid";
import { blockOf, sheetPlan, writePlan } from "../support/plan";
import { ledgers, options } from "./support";

it("connects a ledger with a unit of 300 characters", async () => {
  const read = snapshotOf(ledgers);
  const long: WorkbookSnapshot = { ...read, sheets: read.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => row.map((value) => (value === "东关镇" ? "东".repeat(300) : value))) })) };
  const port = memoryWorkbook(long);
  await connect(port, options());
  expect(port.applied).toHaveLength(1);
});

it.each([[255, 0], [256, 1]])("a text of %d characters in a formula gives %d refusals", (length, count) => {
  const cells = blockOf([{ formula: `=IF('a"b'!A1="","${"甲".repeat(length)}","")`, result: "" }]);
  expect(refusePlan(writePlan({ sheets: [sheetPlan({ role: "board", name: "百日看板", blocks: [cells] })] }), { sheets: [], names: [] })).toHaveLength(count);
});
