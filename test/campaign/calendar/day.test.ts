import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { chineseDay, dayParts, daySerial, daysInMonth, formatDay, from1904, lastSerial, weekday } from "../../../src/campaign/calendar/day";

describe("daySerial", () => {
  it.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 2, 29, 60],
    [1900, 3, 1, 61],
    [1970, 1, 1, 25569],
    [2000, 2, 29, 36585],
    [2025, 7, 15, 45853],
    [2025, 10, 22, 45952],
    [9999, 12, 31, lastSerial],
  ])("%d-%d-%d is %d", (year, month, day, serial) => {
    expect(daySerial(year, month, day)).toBe(serial);
    expect(dayParts(serial)).toEqual({ year, month, day });
  });

  it.each([[2025, 2, 29], [2100, 2, 29], [2025, 4, 31], [2025, 13, 1], [2025, 0, 1], [2025, 1, 0], [1899, 12, 31], [10000, 1, 1], [2025.5, 1, 1]])("%d-%d-%d is no day", (year, month, day) => {
    expect(daySerial(year, month, day)).toBeNull();
  });
});

describe("the calendar", () => {
  it("agrees with the platform's own on every day from 1900-03-01 to 2299, weekdays included", () => {
    const epoch = Date.UTC(1899, 11, 30);
    for (let serial = 61; serial < 146_000; serial += 1) {
      const date = new Date(epoch + serial * 86_400_000);
      const { year, month, day } = dayParts(serial);
      if (year !== date.getUTCFullYear() || month !== date.getUTCMonth() + 1 || day !== date.getUTCDate() || weekday(serial) % 7 !== date.getUTCDay()) {
        expect({ serial, year, month, day, weekday: weekday(serial) }).toBe(date.toISOString());
      }
    }
  });

  it("gives every serial back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: lastSerial }), (serial) => {
        const { year, month, day } = dayParts(serial);
        expect(daySerial(year, month, day)).toBe(serial);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the writing of a day", () => {
  it("pads in one form and not in the other", () => {
    expect(formatDay(45843)).toBe("2025-07-05");
    expect(chineseDay(45843)).toBe("2025年7月5日");
  });

  it("names Tuesday 2", () => {
    expect(weekday(45853)).toBe(2);
  });

  it("moves 1904 serials by 1462", () => {
    expect(formatDay(from1904(44391))).toBe("2025-07-15");
  });
});
