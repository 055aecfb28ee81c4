import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { roundHalfAway } from "../../../src/campaign/quantity/round";

describe("roundHalfAway", () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [18.5, 0, 19],
    [0.5, 0, 1],
    [0.05, 1, 0.1],
    [97.158 - 83.333, 1, 13.8],
    [1250, -2, 1300],
    [49, -2, 0],
    [4, -5, 0],
    [123456789.125, 2, 123456789.13],
    [0.285 * 100, 0, 29],
  ])("rounds %d to %d digits as %d", (value, digits, expected) => {
    expect(roundHalfAway(value, digits)).toBe(expected);
  });

  it("leaves what has no more digits than asked, and what is not finite", () => {
    expect(roundHalfAway(1e300, 2)).toBe(1e300);
    expect(roundHalfAway(Number.NaN, 2)).toBeNaN();
    expect(roundHalfAway(-Infinity, 0)).toBe(-Infinity);
    expect(Object.is(roundHalfAway(-0.4, 0), 0)).toBe(true);
  });

  it("rounds every half away from zero, whatever binary makes of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 4 }), (whole, digits) => {
        const half = Number(`${whole}5e-${digits + 1}`);
        const up = Number(`${whole + 1}e-${digits}`);
        expect(roundHalfAway(half, digits)).toBe(up);
        expect(roundHalfAway(-half, digits)).toBe(-up);
      }),
    );
  });

  it("is odd, stays within half a step and does not move twice", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, digits) => {
        const rounded = roundHalfAway(value, digits);
        expect(roundHalfAway(-value, digits) + rounded).toBe(0);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-6);
        expect(roundHalfAway(rounded, digits)).toBe(rounded);
      }),
    );
  });

  it("never changes the order of two figures", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 }), (a, b, digits) => {
        expect(roundHalfAway(Math.min(a, b), digits)).toBeLessThanOrEqual(roundHalfAway(Math.max(a, b), digits));
      }),
    );
  });
});
