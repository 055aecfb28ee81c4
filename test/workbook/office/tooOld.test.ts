/**
 * An Excel below the floor.
 * @jest-environment ./test/support/officeEnvironment.ts
 */
import { expect, it } from "@jest/globals";
import { officePort } from "../../../src/workbook/office";
import { WriteRefused } from "../../../src/workbook/port";
import { openOffice } from "../../support/office";
import { modelOf } from "../../support/officePort";
import { boardPlan } from "../../support/plan";

it("refuses every plan with what is missing, and asks Excel for nothing", async () => {
  const page = await openOffice(modelOf({ sheets: [{ name: "台账", cells: [["甲"]] }] }), { excelApi: "1.13" });
  const port = officePort();
  const [refusal] = await port.refuse(boardPlan(["新"]));
  expect(refusal).toMatchObject({ code: "hostTooOld", message: expect.stringContaining("ExcelApi 1.14") });
  await expect(port.write(boardPlan(["新"]))).rejects.toBeInstanceOf(WriteRefused);
  expect(page.batches.flatMap(({ members }) => members)).not.toContain("Formulas");
});
