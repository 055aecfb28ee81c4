import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { countdown } from "../../src/functions/countdown";
import { COUNTDOWN } from "../../src/functions/functions";
import { declareEach, each } from "../../src/functions/declare";
import type { FilledCell } from "../../src/functions/cell";
import { spill } from "../../src/functions/spill";

/** Excel's own error class, as far as a door uses it. */
class ExcelError {
  constructor(readonly code: string, readonly message?: string) {}
}

beforeAll(() => { Object.assign(globalThis, { CustomFunctions: { Error: ExcelError } }); });
afterAll(() => { Reflect.deleteProperty(globalThis, "CustomFunctions"); });

const thrown = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return error;
  }
};

describe("a door", () => {
  it("hands a spill over as Excel wants it, errors in their cells", () => {
    const [[left] = [], [wrong] = [], [passed] = []] = COUNTDOWN([["2025-10-22"], ["明天"], [{ code: "#REF!" }]], [["2025-10-01"]]);
    expect(left).toBe(21);
    expect(wrong).toBeInstanceOf(ExcelError);
    expect(wrong).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("参数 deadline（截止日）") });
    // Excel takes a message with #VALUE! and #N/A only.
    expect(passed).toEqual(new ExcelError("#REF!"));
  });

  it("throws a single problem as Excel's own error, with its message", () => {
    expect(thrown(() => spill(countdown, ["明天", "2025-10-01"]))).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("明天") });
    expect(thrown(() => spill(countdown, ["2025-10-01", { type: "Error", basicValue: "#DIV/0!" }]))).toEqual(new ExcelError("#DIV/0!"));
  });

  it("reads each text of a range once, single values once, plain numbers without a cell, and runs the rule once a cell", () => {
    const read = { texts: 0, numbers: 0, others: 0 };
    const runs = { of: 0 };
    const counting = Object.assign((cell: FilledCell) => { read[cell.kind === "text" ? "texts" : "others"] += 1; return 1; }, { ofNumber: (value: number) => { read.numbers += 1; return value; } });
    const words = { label: "数", zh: "", en: "" };
    const declared = declareEach({ name: "COUNTED", zh: "", en: "", parameters: { a: each<number>(counting, words), b: each<number>(counting, words) } }, ({ a, b }) => { runs.of += 1; return a + b; });
    const cells = Array.from({ length: 100_000 }, (_, row) => [row % 2 === 0 ? row : `第${row % 40}`]);
    expect(spill(declared, [cells, "一"])).toHaveLength(100_000);
    expect(read).toEqual({ texts: 20 + 1, numbers: 50_000, others: 0 });
    expect(runs.of).toBe(100_000);
  });
});
