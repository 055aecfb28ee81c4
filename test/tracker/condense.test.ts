import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { computeFacts } from "../../src/campaign/metrics/computeFacts";
import { factorySettings } from "../../src/campaign/settings";
import { condense } from "../../src/tracker/data/condense";
import { day, measured, on, parcel, progress, records } from "../support/records";

const many = (sold: readonly (readonly [unit: string, date: number, hectares: number])[]) =>
  computeFacts(records({
    parcels: sold.map(([unit, date, hectares]) => parcel({ unit, use: "工业", area: measured(hectares, "公顷"), price: measured(hectares * 100, "万元"), soldOn: on(`2025-08-${String(date).padStart(2, "0")}`) })),
    progress: [progress({ kind: "target", metric: "挂牌出让面积", unit: "东镇", target: measured(100, "公顷") })],
  }), factorySettings, day("2025-08-31")).contributions;

describe("condense", () => {
  it("leaves a list that is short enough as it is", () => {
    const list = many([["东镇", 1, 2], ["东镇", 1, 3]]);
    expect(condense(list, 10)).toBe(list);
  });

  it("adds up the rows of a unit and day, marked as not live, and keeps targets", () => {
    const area = condense(many([["东镇", 1, 2], ["东镇", 1, 3], ["东镇", 2, 5], ["西镇", 1, 7]]), 1).filter(({ metric }) => metric === "挂牌出让面积");
    expect(area.map(({ kind, unit, day: date, amount, stage }) => [kind, unit, date, amount?.value, amount?.live === null, stage])).toEqual([
      ["target", "东镇", null, 100, false, null],
      ["ledger", "东镇", day("2025-08-01"), 5, true, "2条合计"],
      ["ledger", "东镇", day("2025-08-02"), 5, false, null],
      ["ledger", "西镇", day("2025-08-01"), 7, false, null],
    ]);
  });

  it("changes no sum of any metric, unit and day", () => {
    const sale = fc.tuple(fc.constantFrom("东镇", "西镇", "南镇"), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(fc.property(fc.array(sale, { maxLength: 60 }), (sold) => {
      const list = many(sold);
      const sums = (ones: typeof list) => {
        const total = new Map<string, number>();
        for (const one of ones) if (one.kind === "ledger") total.set(`${one.metric} ${one.unit} ${one.day}`, (total.get(`${one.metric} ${one.unit} ${one.day}`) ?? 0) + (one.amount?.value ?? 0));
        return [...total].map(([key, value]) => [key, Math.round(value * 1e9) / 1e9]);
      };
      expect(new Map(sums(condense(list, 0)) as [string, number][])).toEqual(new Map(sums(list) as [string, number][]));
    }), { numRuns: 100 });
  });
});
