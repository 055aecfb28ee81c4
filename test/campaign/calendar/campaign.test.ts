import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { campaignDay, campaignSpan, lastCampaignDay } from "../../../src/campaign/calendar/campaignDay";
import { formatDay, weekday } from "../../../src/campaign/calendar/day";
import { campaignPeriods, monthOf, periodOf } from "../../../src/campaign/calendar/periods";
import { phaseOf, phases } from "../../../src/campaign/calendar/phases";
import type { Campaign } from "../../../src/campaign/settings";
import { on } from "./days";

const campaign: Campaign = { name: "百日攻坚", start: on("2025-07-15"), days: 100, countFirstDay: true };
const written = (days: readonly { first: number; last: number }[]): string[] => days.map(({ first, last }) => `${formatDay(first).slice(5)}…${formatDay(last).slice(5)}`);

describe("the days of a campaign", () => {
  it("end on day 100 = 10-22, or 10-23 where the first day is day 0", () => {
    expect(formatDay(lastCampaignDay(campaign))).toBe("2025-10-22");
    expect(formatDay(lastCampaignDay({ ...campaign, countFirstDay: false }))).toBe("2025-10-23");
    expect(campaignDay(campaign, on("2025-10-22"))).toBe(100);
    expect(campaignDay(campaign, on("2025-08-23"))).toBe(40);
    expect(campaignDay({ ...campaign, countFirstDay: false }, campaign.start)).toBe(0);
  });
});

describe("phaseOf", () => {
  it.each([[1, "开局"], [20, "开局"], [21, "攻坚"], [60, "攻坚"], [61, "冲刺"], [90, "冲刺"], [91, "收官"], [100, "收官"], [0, null], [101, null]])("day %d: %s", (day, name) => {
    expect(phaseOf(campaign, campaign.start + day - 1)).toBe(name);
  });

  it("counts day 0 to the first phase, and takes another table", () => {
    expect(phaseOf({ ...campaign, countFirstDay: false }, campaign.start)).toBe("开局");
    expect(phaseOf(campaign, campaign.start + 29, phases.map((phase, index) => ({ ...phase, until: (index + 1) / 4 })))).toBe("攻坚");
  });
});

describe("campaignPeriods", () => {
  it("clips months", () => {
    expect(written(campaignPeriods(campaign, "month"))).toEqual(["07-15…07-31", "08-01…08-31", "09-01…09-30", "10-01…10-22"]);
    expect(periodOf(campaign, on("2025-08-23"), "month")?.label).toBe("2025年8月");
  });

  it("halves months at the 15th", () => {
    expect(written(campaignPeriods(campaign, "halfMonth")).slice(0, 3)).toEqual(["07-15…07-15", "07-16…07-31", "08-01…08-15"]);
    expect(periodOf(campaign, on("2025-08-16"), "halfMonth")?.label).toBe("8月下半月");
  });

  it("runs weeks from Monday to Sunday", () => {
    const weeks = campaignPeriods(campaign, "week");
    expect(written(weeks).slice(0, 2)).toEqual(["07-15…07-20", "07-21…07-27"]);
    expect(weeks.slice(1).every(({ first }) => weekday(first) === 1)).toBe(true);
    expect(weeks.at(-1)).toMatchObject({ number: 15, label: "第15周", last: on("2025-10-22") });
  });

  it("counts 按战役30日 from the first day", () => {
    expect(written(campaignPeriods(campaign, "thirtyDays"))).toEqual(["07-15…08-13", "08-14…09-12", "09-13…10-12", "10-13…10-22"]);
    expect(written(campaignPeriods({ ...campaign, countFirstDay: false }, "thirtyDays"))[0]).toBe("07-15…08-14");
  });

  it("covers every day of any campaign once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40_000, max: 60_000 }), fc.integer({ min: 1, max: 400 }), fc.boolean(), fc.constantFrom("week", "halfMonth", "month", "thirtyDays"), (start, days, countFirstDay, kind) => {
        const any: Campaign = { name: "", start, days, countFirstDay };
        const periods = campaignPeriods(any, kind);
        const span = campaignSpan(any);
        expect([periods[0]?.first, periods.at(-1)?.last]).toEqual([span.first, span.last]);
        periods.forEach((period, index) => {
          expect(period.last).toBeGreaterThanOrEqual(period.first);
          expect(period.number).toBe(index + 1);
          if (index > 0) expect(period.first).toBe((periods[index - 1]?.last ?? 0) + 1);
        });
      }),
    );
  });

  it("knows nothing of days outside", () => {
    expect(periodOf(campaign, on("2025-07-14"), "week")).toBeNull();
    expect(periodOf(campaign, on("2025-10-23"), "month")).toBeNull();
  });
});

describe("monthOf", () => {
  it("is the whole month", () => {
    expect(monthOf(on("2025-08-23"))).toEqual({ year: 2025, month: 8, first: on("2025-08-01"), last: on("2025-08-31") });
  });
});
