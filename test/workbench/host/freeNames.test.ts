import { describe, expect, it } from "@jest/globals";
import { freeNames } from "../../../workbench/host/freeNames";

describe("names of inserted sheets", () => {
  it("stay as they are, or get the next number that is free, whatever the case", () => {
    expect(freeNames(["台账", "目标"], [])).toEqual(["台账", "目标"]);
    expect(freeNames(["台账", "Sheet1"], ["台账", "台账 (2)", "sheet1"])).toEqual(["台账 (3)", "Sheet1 (2)"]);
  });
});
