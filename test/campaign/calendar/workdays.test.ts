import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { countdown } from "../../../src/campaign/calendar/countdown";
import { holidayTables } from "../../../src/campaign/calendar/holidays";
import { missingYearMessage } from "../../../src/campaign/calendar/known";
import { addWorkdays, workdays, workdaysAfter, workingDay } from "../../../src/campaign/calendar/workdays";
import type { ExtraDay } from "../../../src/campaign/calendar/extraDay";
import { monthlyWorkdays, nthWorkdays, workdayCounts } from "../../fixtures/published/workdays";
import { on, shown, valueOf } from "./days";

const missing = (year: number): unknown => ({ kind: "missing-year", year });
const off = (day: string): ExtraDay => ({ day: on(day), kind: "休" });
const table2027: readonly ExtraDay[] = [off("2027-01-01"), off("2027-05-01"), off("2027-10-01"), off("2027-10-04"), { day: on("2027-10-09"), kind: "班" }];

describe("workdays, as computed from the official lists", () => {
  it.each(workdayCounts)("%s … %s: %d", (start, end, count) => {
    expect(valueOf(workdays(on(start), on(end), []))).toBe(count);
  });

  it.each(monthlyWorkdays)("every month of %d", (year, counts) => {
    const days = counts.map((_, month) => valueOf(workdays(on(`${year}-${month + 1}-1`), month === 11 ? on(`${year}-12-31`) : on(`${year}-${month + 2}-1`) - 1, [])));
    expect(days).toEqual(counts);
    expect(days.reduce((sum, count) => sum + count)).toBe(248);
  });

  it("counts 68 in the campaign", () => {
    expect(valueOf(workdays(on("2025-07-15"), on("2025-10-22"), []))).toBe(68);
  });

  it("counts across New Year", () => {
    expect(valueOf(workdays(on("2025-12-31"), on("2026-01-05"), []))).toBe(3);
  });

  it("turns a swapped range's sign, as NETWORKDAYS does", () => {
    expect(valueOf(workdays(on("2025-10-11"), on("2025-09-28"), []))).toBe(-6);
    expect(Object.is(valueOf(workdays(on("2025-10-05"), on("2025-10-03"), [])), 0)).toBe(true);
  });
});

describe("addWorkdays, as computed from the official lists", () => {
  it.each(nthWorkdays)("%s, %d: %s", (start, n, day) => {
    expect(shown(addWorkdays(on(start), n, []))).toBe(day);
  });

  it("goes over National Day and its make-up day", () => {
    expect(shown(addWorkdays(on("2025-09-26"), 5, []))).toBe("2025-10-10");
    expect(shown(addWorkdays(on("2025-10-22"), -10, []))).toBe("2025-10-09");
  });

  it("stays on the start for 0, in any year", () => {
    expect(shown(addWorkdays(on("2025-10-01"), 0, []))).toBe("2025-10-01");
    expect(shown(addWorkdays(on("2031-10-01"), 0, []))).toBe("2031-10-01");
  });
});

describe("workingDay", () => {
  it.each([["2025-09-28", true], ["2025-10-11", true], ["2025-10-01", false], ["2025-10-18", false], ["2025-10-22", true], ["2026-02-14", true]])("%s: %s", (day, working) => {
    expect(valueOf(workingDay(on(day), []))).toBe(working);
  });

  it("knows every announced day, each make-up day being a weekend", () => {
    for (const { year, off: daysOff, atWork } of holidayTables) {
      for (const [month, day] of atWork) expect(valueOf(workingDay(on(`${year}-${month}-${day}`), []))).toBe(true);
      for (const [first, last] of daysOff) expect(valueOf(workdays(on(`${year}-${first.join("-")}`), on(`${year}-${last.join("-")}`), []))).toBe(0);
    }
  });
});

describe("a year without a table", () => {
  it("is an answer of its own, weekends included", () => {
    expect(workingDay(on("2027-10-01"), [])).toEqual(missing(2027));
    expect(workingDay(on("2027-10-02"), [])).toEqual(missing(2027));
    expect(workdays(on("2026-12-01"), on("2027-01-04"), [])).toEqual(missing(2027));
    expect(workdays(on("2024-12-31"), on("2025-01-04"), [])).toEqual(missing(2024));
    expect(addWorkdays(on("2026-12-31"), 1, [])).toEqual(missing(2027));
    expect(addWorkdays(on("2025-01-02"), -1, [])).toEqual(missing(2024));
    expect(workdaysAfter(on("2026-12-31"), on("2027-01-01"), [])).toEqual(missing(2027));
    expect(missingYearMessage(2027)).toContain("2027年");
  });

  it("does not matter where none of its days is asked for", () => {
    expect(shown(addWorkdays(on("2024-12-31"), 1, []))).toBe("2025-01-02");
    expect(shown(addWorkdays(on("2027-01-01"), -1, []))).toBe("2026-12-31");
    expect(valueOf(workdaysAfter(on("2024-12-31"), on("2025-01-02"), []))).toBe(1);
  });

  it("can be added by the settings, if all its fixed holidays are marked", () => {
    expect(valueOf(workingDay(on("2027-10-01"), table2027))).toBe(false);
    expect(valueOf(workingDay(on("2027-10-09"), table2027))).toBe(true);
    expect(valueOf(workdays(on("2027-10-01"), on("2027-10-10"), table2027))).toBe(5);
    expect(valueOf(workdays(on("2026-12-31"), on("2027-01-04"), table2027))).toBe(2);
    expect(workingDay(on("2027-10-01"), [off("2027-10-01")])).toEqual(missing(2027));
    expect(workingDay(on("2028-10-01"), table2027)).toEqual(missing(2028));
  });
});

describe("extra days", () => {
  it("lead over the built-in table, the last entry for a day over the first", () => {
    const extra: readonly ExtraDay[] = [off("2025-10-22"), { day: on("2025-10-01"), kind: "班" }, { day: on("2025-10-22"), kind: "班" }, off("2025-10-23")];
    expect(valueOf(workingDay(on("2025-10-22"), extra))).toBe(true);
    expect(valueOf(workingDay(on("2025-10-01"), extra))).toBe(true);
    expect(valueOf(workingDay(on("2025-10-23"), extra))).toBe(false);
    expect(valueOf(workingDay(on("2025-10-23"), []))).toBe(true);
  });
});

describe("countdown", () => {
  it.each([
    ["2025-10-22", "2025-10-01", "day", 21],
    ["2025-10-22", "2025-10-22", "day", 0],
    ["2025-10-22", "2025-10-25", "day", -3],
    ["2025-10-11", "2025-09-26", "workday", 6],
    ["2025-10-22", "2025-10-09", "workday", 10],
    ["2025-10-22", "2025-10-08", "workday", 11],
    ["2025-10-09", "2025-10-13", "workday", -3],
    ["2025-10-08", "2025-10-05", "workday", 0],
  ] as const)("%s seen from %s by %s: %d", (deadline, asOf, mode, left) => {
    expect(valueOf(countdown(on(deadline), on(asOf), mode, []))).toBe(left);
  });
});

describe("working days: properties", () => {
  const day = fc.integer({ min: on("2025-01-01"), max: on("2026-12-31") });
  const extras: readonly (readonly ExtraDay[])[] = [[], table2027, [off("2025-09-26"), { day: on("2025-10-02"), kind: "班" }]];
  const extra = fc.constantFrom(...extras);

  it("add and count are inverse in both directions", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -200, max: 200 }).filter((n) => n !== 0), extra, (start, n, days) => {
        const end = addWorkdays(start, n, days);
        if (end.kind === "missing-year") return;
        if (n > 0) expect(valueOf(workdaysAfter(start, end.value, days))).toBe(n);
        expect(valueOf(n > 0 ? workdays(start + 1, end.value, days) : workdays(end.value, start - 1, days))).toBe(Math.abs(n));
        expect(valueOf(workingDay(end.value, days))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("agrees with counting day by day", () => {
    fc.assert(
      fc.property(day, day, extra, (a, b, days) => {
        let count = 0;
        for (let each = Math.min(a, b); each <= Math.max(a, b); each += 1) if (valueOf(workingDay(each, days))) count += 1;
        expect(Math.abs(valueOf(workdays(a, b, days)))).toBe(count);
      }),
      { numRuns: 200 },
    );
  });

  it("splits anywhere", () => {
    fc.assert(
      fc.property(day, day, day, (...three) => {
        const [a, b, c] = [...three].sort((x, y) => x - y) as [number, number, number];
        expect(valueOf(workdaysAfter(a, b, [])) + valueOf(workdaysAfter(b, c, []))).toBe(valueOf(workdaysAfter(a, c, [])));
        expect(valueOf(workdaysAfter(c, a, []))).toBe(0 - valueOf(workdaysAfter(a, c, [])));
      }),
    );
  });
});

describe("budget", () => {
  it("counts 100,000 countdowns without walking through days", () => {
    const started = performance.now();
    for (let i = 0; i < 100_000; i += 1) countdown(45_700 + (i % 600), 45_700 + ((i * 7) % 600), "workday", []);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
