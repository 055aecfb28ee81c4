/** Days of the sample: serials, the working days of 2025 and the ways of writing a day. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { calendarDay, isWorkday, serial, workdays, workdaysAfter, writeDay } from "../../scripts/samples/days";

describe("serial", () => {
  it("is Excel's number of a day", () => {
    expect(serial(2025, 7, 15)).toBe(45853);
    expect(serial(2000, 3, 1)).toBe(36586);
  });

  it("comes back as the same calendar day", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 100_000 }), (day) => {
      const { year, month, day: of } = calendarDay(day);
      expect(serial(year, month, of)).toBe(day);
    }));
  });
});

describe("working days of 2025 (国办发明电〔2024〕12号)", () => {
  it("leave out the October holiday and count the make-up days", () => {
    expect(workdays(serial(2025, 8, 1), serial(2025, 8, 31)).length).toBe(21);
    expect(workdays(serial(2025, 9, 1), serial(2025, 9, 30)).length).toBe(23);
    expect(isWorkday(serial(2025, 9, 28))).toBe(true);
    expect(isWorkday(serial(2025, 10, 8))).toBe(false);
    expect(workdaysAfter(serial(2025, 9, 30), 3)).toBe(serial(2025, 10, 11));
  });
});

describe("writeDay", () => {
  it("writes a real day or the words of staff", () => {
    const day = serial(2025, 8, 5);
    expect(writeDay(day, "slash")).toEqual({ value: 45874, format: "yyyy/m/d" });
    expect(writeDay(day, "textDot").value).toBe("2025.8.5");
    expect(writeDay(day, "textShort").value).toBe("8月5日");
    expect(writeDay(day, "textCompact").value).toBe("20250805");
  });
});
