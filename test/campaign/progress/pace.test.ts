import { campaignDay, lastCampaignDay } from "../../../src/campaign/calendar/campaignDay";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  completionRate, elapsedDays, forecast, forecastDay, paceGap, requiredRate, spi, targetMet, timeProgress,
} from "../../../src/campaign/progress";
import { daySerial } from "../../../src/campaign/calendar/day";

const start = daySerial(2025, 7, 15)!;
const campaign = { start, days: 100, countFirstDay: true };
const day40 = daySerial(2025, 8, 23)!;

describe("the worked example: 7,500 亩, day 40 of 100, 2,400 亩", () => {
  const rate = completionRate(2400, 7500);
  const time = timeProgress(campaign, day40);
  it("is 32.0 % complete at 序时 40 %, 欠 8.0 个百分点, SPI 0.80", () => {
    expect(rate).toBeCloseTo(0.32, 12);
    expect(time).toBe(0.4);
    expect(paceGap(rate, time)).toBeCloseTo(-0.08, 12);
    expect(paceGap(rate, time, "ratio")).toBeCloseTo(-0.2, 12);
    expect(spi(rate, time)).toBeCloseTo(0.8, 12);
  });
  it("needs 85.0 亩 a day and ends at 6,000 亩", () => {
    expect(requiredRate(7500, 2400, 100 - elapsedDays(campaign, day40))).toBe(85);
    expect(forecast(2400, elapsedDays(campaign, day40), 100)).toBe(6000);
  });
  it("reaches the target on day 125", () => {
    expect(forecastDay(campaign, day40, 2400, 7500)).toBe(start + 124);
    expect(forecastDay({ ...campaign, countFirstDay: false }, day40 + 1, 2400, 7500)).toBe(start + 125);
  });
});

describe("days of the campaign", () => {
  it("counts 2025-07-15 as day 1 and 10-22 as day 100", () => {
    expect(campaignDay(campaign, start)).toBe(1);
    expect(campaignDay(campaign, daySerial(2025, 10, 22)!)).toBe(100);
    expect(lastCampaignDay(campaign)).toBe(daySerial(2025, 10, 22));
  });
  it("counts the first day as day 0 when it is not counted, and still runs 100 days", () => {
    const zero = { ...campaign, countFirstDay: false };
    expect(campaignDay(zero, start)).toBe(0);
    expect(lastCampaignDay(zero)).toBe(daySerial(2025, 10, 23));
    expect(elapsedDays(zero, lastCampaignDay(zero))).toBe(100);
  });
  it("is clipped before the first and after the last day", () => {
    expect(elapsedDays(campaign, start - 5)).toBe(0);
    expect(elapsedDays(campaign, start + 500)).toBe(100);
    expect(timeProgress(campaign, start - 1)).toBe(0);
    expect(timeProgress(campaign, start + 500)).toBe(1);
  });
});

describe("timeProgress by milestones", () => {
  const curve = [{ day: 25, share: 0.2 }, { day: 50, share: 0.5 }, { day: 75, share: 0.75 }];
  it("runs straight between two milestones", () => {
    expect(timeProgress(campaign, day40, curve)).toBeCloseTo(0.38, 12);
    expect(timeProgress(campaign, start + 9, curve)).toBeCloseTo(0.08, 12);
    expect(timeProgress(campaign, start + 87 - 1 + 1, curve)).toBeCloseTo(0.75 + 0.25 * (88 - 75) / 25, 12);
  });
  it("stands still between two milestones by step", () => {
    expect(timeProgress(campaign, day40, curve, "step")).toBe(0.2);
    expect(timeProgress(campaign, start + 23, curve, "step")).toBe(0);
    expect(timeProgress(campaign, start + 24, curve, "step")).toBe(0.2);
    expect(timeProgress(campaign, start + 99, curve, "step")).toBe(1);
  });
  it("takes milestones as serials, day numbers or shares of the period alike, in any order", () => {
    const serials = curve.map(({ day, share }) => ({ day: start + day - 1, share })).reverse();
    const shares = curve.map(({ day, share }) => ({ day: day / 100, share }));
    for (const asOf of [start, start + 20, day40, start + 60, start + 99]) {
      expect(timeProgress(campaign, asOf, serials)).toBeCloseTo(timeProgress(campaign, asOf, curve)!, 12);
      expect(timeProgress(campaign, asOf, shares)).toBeCloseTo(timeProgress(campaign, asOf, curve)!, 12);
    }
  });
  it("an empty curve is even pace; no length, no time", () => {
    expect(timeProgress(campaign, day40, [])).toBe(0.4);
    expect(timeProgress({ ...campaign, days: 0 }, day40)).toBeNull();
  });
  it("never runs backwards and stays within 0 and 1", () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 6 })
      .map((pairs) => {
        const shares = pairs.map(([, share]) => share).sort((a, b) => a - b);
        return pairs.map(([day]) => day).sort((a, b) => a - b).map((day, index) => ({ day: start + day - 1, share: shares[index]! }));
      });
    fc.assert(fc.property(points, fc.constantFrom("linear" as const, "step" as const), fc.integer({ min: -5, max: 110 }), (milestones, shape, offset) => {
      const earlier = timeProgress(campaign, start + offset, milestones, shape)!;
      const later = timeProgress(campaign, start + offset + 1, milestones, shape)!;
      expect(earlier).toBeGreaterThanOrEqual(0);
      expect(later).toBeLessThanOrEqual(1);
      expect(later).toBeGreaterThanOrEqual(earlier - 1e-12);
    }));
  });
});

describe("paceGap", () => {
  it("from the displayed rate (开平: 15.7 − 16.667 → −1.0) and from the exact one (江门: 13.8)", () => {
    expect(paceGap(20 / 127.1, 2 / 12, "points", 1)! * 100).toBeCloseTo(-0.967, 3);
    expect(paceGap(20 / 127.1, 2 / 12)! * 100).toBeCloseTo(-0.931, 3);
    expect(paceGap(629 / 647.4, 10 / 12)! * 100).toBeCloseTo(13.825, 3);
  });
  it("has no ratio before anything is due", () => {
    expect(paceGap(0.1, 0, "ratio")).toBeNull();
    expect(paceGap(0.1, 0)).toBe(0.1);
    expect(paceGap(null, 0.4)).toBeNull();
  });
  it("ratio = points / time = SPI − 1", () => {
    const share = fc.double({ min: 0.001, max: 1, noNaN: true });
    fc.assert(fc.property(fc.double({ min: 0, max: 3, noNaN: true }), share, (rate, time) => {
      expect(paceGap(rate, time, "ratio")).toBeCloseTo(paceGap(rate, time)! / time, 9);
      expect(paceGap(rate, time, "ratio")).toBeCloseTo(spi(rate, time)! - 1, 6);
    }));
  });
});

describe("pace identity", () => {
  const figures = fc.record({ target: fc.double({ min: 1, max: 1e6, noNaN: true }), part: fc.double({ min: 0.01, max: 0.99, noNaN: true }), elapsed: fc.integer({ min: 1, max: 99 }) });
  it("doing what is required each day left reaches the target exactly", () => {
    fc.assert(fc.property(figures, ({ target, part, elapsed }) => {
      const cumulative = target * part;
      expect((cumulative + requiredRate(target, cumulative, 100 - elapsed)! * (100 - elapsed)) / target).toBeCloseTo(1, 9);
    }));
  });
  it("forecast / target = SPI under even pace", () => {
    fc.assert(fc.property(figures, ({ target, part, elapsed }) => {
      const cumulative = target * part;
      expect(forecast(cumulative, elapsed, 100)! / target).toBeCloseTo(spi(part, elapsed / 100)!, 9);
    }));
  });
  it("the forecast day is the first on which the pace reaches the target", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 100 }), (target, done, elapsed) => {
      fc.pre(done < target);
      const reached = forecastDay(campaign, start + elapsed - 1, done, target)! - start + 1;
      expect(done * reached).toBeGreaterThanOrEqual(target * elapsed);
      expect(done * (reached - 1)).toBeLessThan(target * elapsed);
    }));
  });
  it("more done never asks for more nor forecasts less", () => {
    fc.assert(fc.property(figures, fc.double({ min: 0, max: 100, noNaN: true }), ({ target, part, elapsed }, more) => {
      const cumulative = target * part;
      expect(requiredRate(target, cumulative + more, 100 - elapsed)!).toBeLessThanOrEqual(requiredRate(target, cumulative, 100 - elapsed)!);
      expect(forecast(cumulative + more, elapsed, 100)!).toBeGreaterThanOrEqual(forecast(cumulative, elapsed, 100)!);
    }));
  });
});

describe("what is not known stays unknown", () => {
  it("no rate without a target, or by a target of 0", () => {
    expect(completionRate(5, null)).toBeNull();
    expect(completionRate(null, 5)).toBeNull();
    expect(completionRate(5, 0)).toBeNull();
    expect(completionRate(5, -1)).toBeNull();
    expect(completionRate(0, 5)).toBe(0);
  });
  it("no required rate when no day is left, none needed when reached", () => {
    expect(requiredRate(10, 5, 0)).toBeNull();
    expect(requiredRate(10, 5, null)).toBeNull();
    expect(requiredRate(10, 12, 0)).toBe(0);
    expect(requiredRate(null, 5, 10)).toBeNull();
  });
  it("no forecast before the first day, no forecast day without any progress", () => {
    expect(forecast(5, 0, 100)).toBeNull();
    expect(forecastDay(campaign, day40, 0, 7500)).toBeNull();
    expect(forecastDay(campaign, start - 1, 10, 7500)).toBeNull();
    expect(forecastDay(campaign, day40, 8000, 7500)).toBe(day40);
    expect(spi(0.3, 0)).toBeNull();
  });
});

describe("targetMet", () => {
  it("超过30个: 30 is not yet enough, 31 is", () => {
    expect(targetMet(30, 30, ">")).toBe(false);
    expect(targetMet(31, 30, ">")).toBe(true);
    expect(targetMet(30, 30, ">=")).toBe(true);
    expect(targetMet(29, 30, ">=")).toBe(false);
    expect(targetMet(null, 30, ">=")).toBeNull();
  });
  it("floating-point noise neither makes nor breaks a target", () => {
    expect(targetMet(0.1 + 0.2, 0.3, ">")).toBe(false);
    expect(targetMet(0.7 + 0.1, 0.8, ">=")).toBe(true);
  });
});
