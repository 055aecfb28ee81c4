import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { lightOf } from "../../../src/campaign/metrics/light";
import { roundHalfAway } from "../../../src/campaign/quantity/round";

const bounds = { warn: 0.05, severe: 0.1 };

describe("预警 light (domain rules §6, 默认)", () => {
  it.each([
    [0.0869, "ahead"], [0, "ahead"], [-0.0004, "ahead"], [-0.0005, "watch"], [-0.0494, "watch"], [-0.0495, "warn"], [-0.05, "warn"], [-0.1, "warn"], [-0.1004, "warn"], [-0.1005, "severe"], [-0.5, "severe"],
  ] as const)("a gap of %p is %s, judged as it is printed", (gap, light) => {
    expect(lightOf(gap, false, bounds)).toBe(light);
  });
  it("a target that is met is done, however far the pace", () => {
    expect(lightOf(-0.2, true, bounds)).toBe("done");
  });
  it("is none where there is no gap", () => {
    expect(lightOf(null, null, bounds)).toBeNull();
  });
  it("never says ahead of a figure that prints as behind, nor the other way", () => {
    fc.assert(fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (gap) => {
      expect(lightOf(gap, false, bounds) === "ahead").toBe(roundHalfAway(gap * 100, 1) >= 0);
    }));
  });
});
