/** 摘牌条件 in words: what is printed is enough, and as short as a leader reads it. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { combineTiers, evaluate } from "../../../src/campaign/cards";
import { moren } from "../../../src/campaign/cards/presets/moren";
import { sanya2022 } from "../../../src/campaign/cards/presets/sanya-2022";
import { goalWords, nowWords } from "../../../src/campaign/cards/words";
import { paceGap } from "../../../src/campaign/progress";
import { day, subject } from "./support";

const asOf = day("2025-09-30");
const table = combineTiers(moren, []);

describe("摘牌条件", () => {
  it("到哪天累计多少，欠序时降到多少，现欠多少", () => {
    const [need] = evaluate(subject({ rate: 0.5, timeProgress: 0.78, target: 2, cumulative: 1, targetUnit: "个", ahead: { day: day("2025-10-14"), timeProgress: 0.92 } }), table, asOf).release;
    expect(need?.text).toBe("到10月14日累计至少2个，使欠序时不足5个百分点（现欠28.0个百分点）");
  });
  it("没有目标数的，只说差距；跨年的写明年份", () => {
    expect(evaluate(subject({ rate: 0.5, timeProgress: 0.78 }), table, asOf).release[0]?.text).toBe("欠序时不足5个百分点（现欠28.0个百分点）");
    expect(evaluate(subject({ rate: 0.5, timeProgress: 0.78, target: 100, targetUnit: "亩", ahead: { day: day("2026-01-09"), timeProgress: 1 } }), table, asOf).release[0]?.text).toMatch(/^到2026年1月9日累计至少95.01亩，/u);
  });
  it("一位小数，四舍五入；不把超过界限的数印成界限", () => {
    const over = { measure: "shortfallPoints", operator: ">", bound: 0.1, inclusive: false } as const;
    expect([0.28, 0.12345, 0.1235, 0.1001].map((value) => nowWords(over, value))).toEqual(["欠28.0个百分点", "欠12.3个百分点", "欠12.4个百分点", "欠10.01个百分点"]);
    expect(goalWords(over)).toBe("欠序时不超过10个百分点");
    expect(goalWords({ ...over, bound: 0 })).toBe("不低于序时");
    expect(goalWords({ measure: "monthRate", operator: "<", bound: 0.8, inclusive: false })).toBe("月完成率达到80%及以上");
  });
  it("照印出的数完成，牌就不亮", () => {
    const rules = fc.constantFrom(table, combineTiers(sanya2022, []));
    const digits = fc.constantFrom(undefined, 1);
    fc.assert(fc.property(rules, digits, fc.constantFrom("个", "亩", "万元"), fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 10, max: 100 }), fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (preset, shown, unit, target, percent, later, part) => {
      const time = percent / 100;
      const then = Math.min(100, percent + later) / 100;
      const at = (cumulative: number, timeProgress: number) => {
        const rate = cumulative / target;
        return subject({ rate, timeProgress, target, cumulative, targetUnit: unit, ...(shown === undefined ? {} : { rateDigits: shown, paceGap: paceGap(rate, timeProgress, "points", shown) }) });
      };
      const facts = at(part * Math.max(0, time - 0.1) * target, time);
      const { release } = evaluate({ ...facts, ahead: { day: day("2025-10-14"), timeProgress: then } }, preset, asOf);
      const need = release.find(({ measure }) => measure === "shortfallPoints" || measure === "shortfallRatio");
      const wanted = Number(/累计至少([\d.]+)/u.exec(need!.text)![1]);
      expect(evaluate(at(wanted, then), preset, asOf).tier).toBeNull();
      if (unit === "个") expect(Number.isInteger(wanted)).toBe(true);
    }), { numRuns: 500 });
  });
});
