import { describe, expect, it } from "@jest/globals";
import { addMonths, periodEnd } from "../../../src/campaign/calendar/periodEnd";
import { formatDay } from "../../../src/campaign/calendar/day";
import { on, shown } from "./days";

describe("periodEnd (民法典 201–203)", () => {
  it.each([
    // The first day is not counted.
    ["2025-07-15", 20, "day", "2025-08-04"],
    ["2025-07-15", 10, "workday", "2025-07-29"],
    // Corresponding day, or the last of the month.
    ["2025-08-15", 1, "month", "2025-09-15"],
    ["2025-08-31", 1, "month", "2025-09-30"],
    ["2025-08-14", 1, "year", "2026-08-14"],
    // A last day that is a holiday moves on: Saturday 09-27 over to the make-up Sunday, National Day over to 10-09.
    ["2025-08-28", 30, "day", "2025-09-28"],
    ["2025-09-21", 10, "day", "2025-10-09"],
    ["2025-09-01", 1, "month", "2025-10-09"],
    // A make-up Saturday is no holiday.
    ["2025-10-01", 10, "day", "2025-10-11"],
  ] as const)("%s + %d %s ends on %s", (start, n, unit, end) => {
    expect(shown(periodEnd(on(start), n, unit, []))).toBe(end);
  });

  it("does not guess in a year without a table", () => {
    expect(periodEnd(on("2026-12-20"), 1, "month", [])).toEqual({ kind: "missing-year", year: 2027 });
  });
});

describe("addMonths", () => {
  it.each([["2025-01-31", 1, "2025-02-28"], ["2024-02-29", 12, "2025-02-28"], ["2025-03-31", -1, "2025-02-28"], ["2025-01-15", -2, "2024-11-15"], ["2025-11-30", 3, "2026-02-28"]])("%s + %d: %s", (day, n, expected) => {
    expect(formatDay(addMonths(on(day), n))).toBe(expected);
  });
});
