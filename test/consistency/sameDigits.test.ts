/** One figure shows the same digits wherever it stands: board, 月度排名, 攻坚数据, 快照, the pane, the four bulletins, cards. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { parseSettingsFile } from "../../src/actions/settingsFile";
import { computeTracker } from "../../src/actions/track";
import type { Target } from "../../src/campaign/settings";
import { openWorkbook } from "../../src/workbook/file";
import { formatted } from "../support/numberFormat";
import { day, fund, measured, on, parcel, progress, project } from "../support/records";
import { allShown, contradictions } from "../support/shownFigures";
import { AREA, COUNT, madeOf, MONEY } from "./support";

const sample = "assets/samples/百日攻坚台账.xlsx";

describe("a number format, as Excel applies it", () => {
  it.each([
    [0.4305, "0.0%_)", "43.1%"], [-11.55, "+0.0_);-0.0_);0.0_)", "-11.6"], [1482.725, "#,##0.00_)", "1,482.73"], [30, '"＞"#,##0_)', "＞30"], [0, "+0.0_);-0.0_);0.0_)", "0.0"], [-0.001, "#,##0.00", "0.00"],
  ])("%d by %s is %s", (value, format, shown) => expect(formatted(value, format)).toBe(shown));
});

describe("the sample", () => {
  it.each(["exact", "displayed"] as const)("says every figure in the same digits (差 taken %s)", async (gapFrom) => {
    const workbook = await (await openWorkbook(readFileSync(sample))).read();
    for (const asOf of ["2025-08-15", "2025-08-31", "2025-09-30"]) {
      const tracked = computeTracker(workbook, { asOf: day(asOf), today: day(asOf), keepSnapshot: true, settingsFile: parseSettingsFile(JSON.stringify({ gapFrom })) });
      const { wrong, compared } = contradictions(allShown(tracked));
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(250);
    }
  });
});

/** Rates and gaps whose next digit is a 5, just so, or off by the noise of a sum. */
const share = fc.oneof(fc.integer({ min: 1, max: 1100 }).map((tenths) => (tenths + 0.5) / 1000), fc.integer({ min: 0, max: 11_000 }).map((steps) => steps / 10_000), fc.double({ min: 0, max: 1.2, noNaN: true }));
const target = fc.oneof(fc.integer({ min: 1, max: 800 }), fc.constantFrom(26.67, 333.33, 12.5, 0.8, 1482.73, 123_456.78));
/** Amounts that end where display rounds: 12.345, 1482.725. */
const edged = fc.oneof(fc.integer({ min: 0, max: 200_000 }).map((steps) => (steps * 10 + 5) / 1000), fc.double({ min: 0, max: 500, noNaN: true }));
const unit = fc.record({ goal: target, rate: share, split: fc.double({ min: 0, max: 1, noNaN: true }), price: edged, money: edged, before: edged, projects: fc.integer({ min: 0, max: 40 }), reports: fc.boolean() });
const made = fc.record({
  units: fc.array(unit, { minLength: 2, maxLength: 5 }), goal: target, passed: fc.integer({ min: 2, max: 99 }),
  paceBasis: fc.constantFrom("points", "ratio"), gapFrom: fc.constantFrom("exact", "displayed"), over: fc.integer({ min: 1, max: 60 }),
});
type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;

function trackedOf({ units, goal, passed, paceBasis, gapFrom, over }: Made) {
  const asOf = day("2025-07-15") + passed - 1;
  const names = ["东关镇", "西关镇", "南关镇", "北关镇", "中关镇"];
  const targets: Target[] = [
    { metric: AREA, value: goal, unit: "公顷", comparator: ">=", curve: null }, { metric: MONEY, value: goal * 3, unit: "亿元", comparator: ">", curve: null },
    { metric: COUNT, value: over, unit: "个", comparator: ">", curve: null },
  ];
  const sold = { day: asOf - 1, source: on("2025-07-15").source, live: true };
  const parts = units.map((one, index) => ({ ...one, name: names[index]! }));
  return madeOf({
    parcels: parts.flatMap(({ name, goal: own, rate, split, price }) => [split, 1 - split].map((part) => parcel({ unit: name, use: "工业", area: measured(own * rate * part, "公顷"), price: measured(price * part * 1000, "万元"), soldOn: sold, stage: "已成交" }))),
    progress: parts.flatMap(({ name, goal: own, rate, reports }) => [
      progress({ kind: "target", metric: AREA, unit: name, target: measured(own, "公顷") }),
      ...(reports ? [progress({ metric: AREA, unit: name, through: asOf, cumulative: measured(own * rate, "公顷"), period: measured(own * rate * 0.4, "公顷") })] : []),
    ]),
    funds: parts.map(({ name, money }) => fund({ unit: name, received: measured(money, "万元"), task: measured(money * 1.3 + 1, "万元"), receivedOn: sold })),
    projects: parts.flatMap(({ name, projects }) => Array.from({ length: projects }, (_, index) => project({ name: `${name}${index}`, unit: name, secured: true, securedOn: sold }))),
  }, asOf, { targets, paceBasis: paceBasis as "points", gapFrom: gapFrom as "exact" });
}

describe("made campaigns", () => {
  it("say every figure in the same digits, near the edges of rounding as well", async () => {
    await fc.assert(fc.asyncProperty(made, async (one) => {
      const { wrong, compared } = contradictions(allShown(await trackedOf(one)));
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(20);
    }), { numRuns: 60 });
  });

  it("0.05 points behind is behind by 0.1 everywhere, whatever the double says", async () => {
    // 0.6995 of 100 on day 70: the difference of the doubles is 0.00049999999999994.
    const tracked = await madeOf({
      parcels: [parcel({ unit: "东关镇", use: "工业", area: measured(69.95, "公顷"), soldOn: on("2025-08-01"), stage: "已成交" })],
      progress: [progress({ kind: "target", metric: AREA, unit: "东关镇", target: measured(100, "公顷") })],
    }, day("2025-07-15") + 69);
    const gaps = allShown(tracked).filter(({ figure }) => figure.endsWith("/超欠序时"));
    expect(new Set(gaps.map(({ where }) => where)).size).toBeGreaterThanOrEqual(7);
    expect([...new Set(gaps.map(({ digits }) => digits))]).toEqual([0.1]);
  });
});
