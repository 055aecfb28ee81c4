import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { countdown } from "../../src/functions/countdown";
import { COUNTDOWN } from "../../src/functions/functions";
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

  it("answers 100,000 cells in one call without walking through days", () => {
    const days = Array.from({ length: 100_000 }, (_, row) => [45853 + (row % 400)]);
    const begun = performance.now();
    expect(COUNTDOWN(days, [["2025-07-15"]], [["工作日"]])).toHaveLength(100_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
