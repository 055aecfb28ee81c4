import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isoSerial } from "../../../src/workbook/file/readDay";

describe("isoSerial", () => {
  // ECMA-376 part 1, 18.17.4.1: serials of both date systems.
  it.each([
    ["1900-01-01", 1900, 1],
    ["1900-02-28", 1900, 59],
    ["1900-03-01", 1900, 61],
    ["1904-01-01", 1904, 0],
    ["2026-07-01", 1900, 46204],
    ["2026-07-01", 1904, 44742],
    ["9999-12-31", 1900, 2958465],
    ["2026-07-01T12:00:00", 1900, 46204.5],
    ["2026-07-01T06:00:00.000Z", 1900, 46204.25],
    ["T18:00", 1900, 0.75],
    ["06:00:00", 1904, 0.25],
  ] as const)("%s in the %i system is %d", (text, dateSystem, serial) => expect(isoSerial(text, dateSystem)).toBeCloseTo(serial, 9));

  it.each(["", "2026-02-29", "2026-13-01", "2026-7-1", "2026年7月1日", "1899-12-31", "46204"])("%s is no date", (text) =>
    expect(isoSerial(text, 1900)).toBeNull(),
  );
  it("has nothing before 1904 in the 1904 system", () => expect(isoSerial("1903-12-31", 1904)).toBeNull());

  it("counts days as the calendar does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const iso = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
        expect(isoSerial(iso, 1900)).toBe(serial);
      }),
    );
  });
});
