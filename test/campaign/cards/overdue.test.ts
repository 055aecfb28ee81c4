import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { dayOverdueBy, overdueDays, overdueMonths } from "../../../src/campaign/cards/overdue";
import { day } from "./support";

describe("逾期", () => {
  it("到期当日不算逾期", () => {
    expect(overdueDays(day("2025-07-15"), day("2025-07-15"))).toBe(0);
    expect(overdueDays(day("2025-07-15"), day("2025-07-16"))).toBe(1);
  });
  it.each([
    ["2025-07-15", "2025-07-15", 0],
    ["2025-07-15", "2025-07-30", 0.5],
    ["2025-07-15", "2025-08-15", 1],
    ["2025-07-15", "2025-08-30", 1.5],
    ["2025-01-31", "2025-02-28", 1],
    ["2024-01-31", "2024-02-29", 1],
    ["2024-12-31", "2025-02-28", 2],
    ["2025-11-30", "2026-02-28", 3],
  ])("%s到期，%s为逾期%s个月", (due, asOf, months) => expect(overdueMonths(day(due), day(asOf))).toBe(months));

  it("逐日增加，满期之日恰为整月、半月", () => {
    fc.assert(
      fc.property(fc.integer({ min: day("1950-01-01"), max: day("2100-01-01") }), fc.integer({ min: 0, max: 500 }), (due, days) => {
        expect(overdueMonths(due, due + days + 1)).toBeGreaterThan(overdueMonths(due, due + days));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: day("1950-01-01"), max: day("2100-01-01") }), fc.integer({ min: 1, max: 24 }), (due, halves) => {
        const on = dayOverdueBy(due, halves / 2);
        expect(overdueMonths(due, on)).toBe(halves / 2);
        expect(overdueMonths(due, on - 1)).toBeLessThan(halves / 2);
      }),
    );
  });
});
