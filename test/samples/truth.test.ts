/** The sample's true figures agree with each other, with the campaign's published targets and with what the sheets show. */
import { describe, expect, it } from "@jest/globals";
import { sampleTruth } from "../../scripts/samples/truth";
import { sampleSheets } from "../../scripts/samples/workbook";

const truth = sampleTruth();
const sheets = new Map(sampleSheets().map((sheet) => [sheet.name, sheet]));
const total = (of: (unit: (typeof truth.units)[number]) => number): number => truth.units.reduce((sum, unit) => sum + of(unit), 0);

describe("the sample's targets", () => {
  it("sum to 500 公顷, 50 亿元 and more than 30 projects", () => {
    expect(total(({ target }) => target.area) / 15).toBe(500);
    expect(total(({ target }) => target.revenue) / 10_000).toBe(50);
    expect(total(({ target }) => target.projects)).toBe(33);
    expect(total(({ target }) => target.funds)).toBe(120_000);
  });

  it("are of a campaign of 100 days from 2025-07-15, seen on its 78th", () => {
    expect(truth.campaign).toEqual({ start: 45853, end: 45952, days: 100, asOf: 45930, day: 78 });
  });
});

describe("the sample's land", () => {
  it("sold by the end of September is the sum of the units and of their months", () => {
    expect(total(({ sold }) => sold.total.hectares)).toBeCloseTo(truth.sold.hectares, 9);
    expect(total(({ sold }) => sold.total.revenue)).toBeCloseTo(truth.sold.revenue, 6);
    for (const { sold } of truth.units) {
      expect(sold.months[7].hectares + sold.months[8].hectares + sold.months[9].hectares).toBeCloseTo(sold.total.hectares, 9);
      expect(sold.months[7].revenue + sold.months[8].revenue + sold.months[9].revenue).toBeCloseTo(sold.total.revenue, 6);
    }
  });

  it("is behind an even pace as a whole, with units before and behind it", () => {
    expect(truth.sold.hectares).toBeGreaterThan(330);
    expect(truth.sold.hectares).toBeLessThan(370);
    expect(truth.sold.revenue / 10_000).toBeGreaterThan(33);
    expect(truth.sold.revenue / 10_000).toBeLessThan(36);
    const ahead = truth.units.filter(({ sold, target }) => (sold.total.hectares * 15) / target.area > 0.78);
    expect(ahead.map(({ name }) => name)).toEqual(["澄砚镇", "竹笙街道", "枫屿镇", "岫前街道"]);
  });

  it("has as many rows as the ledger numbers", () => {
    const ledger = sheets.get("宗地台账")!;
    const orders = [...ledger.cells].filter(([address, { value }]) => /^A\d+$/.test(address) && typeof value === "number");
    expect(orders.length).toBe(truth.parcels.count);
    expect(Object.values(truth.parcels.states).reduce((sum, count) => sum + count, 0)).toBe(truth.parcels.count);
    expect(truth.parcels.states["成交"]).toBe(truth.parcels.soldByAsOf + truth.parcels.soldAfterAsOf);
    expect(truth.parcels.soldAfterAsOf).toBeGreaterThan(0);
  });
});

describe("the sample's monthly reports", () => {
  it("differ from the ledger by rounding only, save for the stated units", () => {
    const differing = truth.units.flatMap(({ name, sold, reported }) => {
      const { area, revenue } = reported[9];
      if (area === null || revenue === null) return [];
      return [
        { unit: name, metric: "area", month: 9, difference: Math.round((area.cumulative - sold.total.hectares * 15) * 10) / 10 },
        { unit: name, metric: "revenue", month: 9, difference: Math.round((revenue.cumulative - sold.total.revenue) * 10) / 10 },
      ].filter(({ difference }) => difference !== 0);
    });
    expect(differing.sort((left, right) => right.difference - left.difference)).toEqual(truth.disagreements);
  });

  it("lack the unit that did not report for September", () => {
    const missing = truth.units.filter(({ reported }) => reported[9].area === null).map(({ name }) => name);
    expect(missing).toEqual([truth.notReported.unit]);
    const others = total(({ reported }) => reported[9].revenue?.cumulative ?? 0);
    expect(others).toBeCloseTo(truth.reportedTotal.revenue, 6);
  });
});

describe("the sample's projects, tasks and money", () => {
  it("sum over the units", () => {
    expect(total(({ securedProjects }) => securedProjects)).toBe(truth.projects.secured);
    expect(truth.projects.secured).toBe(26);
    expect(total(({ tasks }) => tasks.count)).toBe(truth.tasks.count);
    expect(total(({ tasks }) => tasks.overdue)).toBe(truth.tasks.overdue);
    expect(total(({ funds }) => funds.task)).toBe(120_000);
    expect(total(({ funds }) => funds.received)).toBe(truth.funds.received);
  });
});

describe("the sample's planted errors", () => {
  it("stand in the cells that are named, as they are printed", () => {
    for (const { code, sheet, cell, published } of truth.planted) {
      const value = sheets.get(sheet)?.cells.get(cell)?.value ?? null;
      const shown =
        value === null ? "（空白）" : typeof value === "string" ? value : code.startsWith("rate") || code === "digits-swapped" ? `${(value * 100).toFixed(2)}%` : value;
      expect({ cell, shown: typeof shown === "number" ? shown : String(shown) }).toEqual({ cell, shown: typeof shown === "number" ? Number(published) : published });
    }
    expect(new Set(truth.planted.map(({ code }) => code)).size).toBe(7);
  });

  it("do not say what is right, save where only the form is wrong", () => {
    for (const { code, published, expected } of truth.planted) {
      if (code === "rate-as-text") expect(published).toBe(expected);
      else expect(published).not.toBe(expected);
    }
  });

  it("come with the words that stand in place of figures", () => {
    for (const { sheet, cell, text } of truth.unreadable) expect(sheets.get(sheet)?.cells.get(cell)?.value).toBe(text);
    expect(truth.unreadable.filter(({ text }) => text === "待定" || text === "约合").length).toBe(truth.parcels.unreadableArea);
  });
});
