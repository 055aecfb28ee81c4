/** 按显示值: where an office takes gaps from displayed rates, cards go by the same gap as the sheets, say so, and ask for what releases. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { cardSubjects, combineTiers, evaluate, type SubjectFacts } from "../../../src/campaign/cards";
import { moren } from "../../../src/campaign/cards/presets/moren";
import { leastRate } from "../../../src/campaign/cards/release";
import { computeFacts } from "../../../src/campaign/metrics/computeFacts";
import { paceGap } from "../../../src/campaign/progress";
import { factorySettings, type Settings } from "../../../src/campaign/settings";
import { day, measured, progress, records } from "../../support/records";
import { subject } from "./support";

const table = combineTiers(moren, []);
const asOf = day("2025-08-23");
const metric = "挂牌出让面积";
const campaign = { name: "百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: true };

function subjectWith(more: Partial<Settings>, cumulative: number): { readonly one: SubjectFacts; readonly shown: number | null } {
  const settings: Settings = { ...factorySettings, campaign, targets: [{ metric, value: 100, unit: "公顷", comparator: ">=", curve: null }], ...more };
  const all = records({ progress: [progress({ kind: "target", metric, unit: "东镇", target: measured(100, "公顷") }), progress({ metric, unit: "东镇", through: asOf, cumulative: measured(cumulative, "公顷") })] });
  const computed = computeFacts(all, settings, asOf);
  return { one: cardSubjects(all, settings, computed).subjects[0]!, shown: computed.facts.units[0]!.metrics[0]!.paceGap };
}

describe("按显示值取差", () => {
  // 29.97% is displayed as 30.0%: 10.03 points behind 40% by the exact rate, 10.0 by the displayed one.
  it("档次随设置而定：按原值是黄牌，按显示值是提醒", () => {
    expect(evaluate(subjectWith({}, 29.97).one, table, asOf).tier?.name).toBe("黄牌");
    expect(evaluate(subjectWith({ gapFrom: "displayed" }, 29.97).one, table, asOf).tier?.name).toBe("提醒");
  });
  it("理由写明按显示值，数字与表上的一致", () => {
    const { one, shown } = subjectWith({ gapFrom: "displayed" }, 29.97);
    expect(one.paceGap).toBe(shown);
    expect(evaluate(one, table, asOf).explanation).toContain("完成率30.0%（按显示值计算）、序时进度40.0%，低于序时10.0个百分点");
    expect(evaluate(subjectWith({}, 29.97).one, table, asOf).explanation).not.toContain("显示值");
  });
  it("偏差口径是比例的办公室，档次表里的百分点仍是百分点", () => {
    expect(subjectWith({ gapFrom: "displayed", paceBasis: "ratio" }, 29.97).one.paceGap).toBeCloseTo(-0.1, 12);
  });
  it("leastRate：显示出来刚够的最小完成率", () => {
    expect([leastRate(0.3, false, 1), leastRate(0.3, true, 1), leastRate(0.30001, false, 1), leastRate(0.3, true, undefined)].map((rate) => Number(rate.toFixed(6)))).toEqual([0.2995, 0.3005, 0.3005, 0.3]);
  });
  it("补上所差之数，牌就不亮；差一点还亮", () => {
    const judged = (cumulative: number, target: number, timeProgress: number) => {
      const rate = cumulative / target;
      return evaluate(subject({ rate, timeProgress, paceGap: paceGap(rate, timeProgress, "points", 1), rateDigits: 1, target, cumulative, targetUnit: "公顷" }), table, asOf);
    };
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 10, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }), (target, percent, part) => {
      const time = percent / 100;
      const cumulative = part * Math.max(0, time - 0.051) * target;
      const now = judged(cumulative, target, time);
      expect(now.tier).not.toBeNull();
      const amount = now.release.find(({ measure }) => measure === "shortfallPoints")!.amount!.value;
      expect(judged(cumulative + amount + target * 1e-9, target, time).outcome).toBe("clear");
      if (amount > target * 1e-6) expect(judged(cumulative + amount - target * 1e-6, target, time).tier).not.toBeNull();
    }));
  });
});
