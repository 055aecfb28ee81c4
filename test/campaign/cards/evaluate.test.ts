import { describe, expect, it } from "@jest/globals";
import { basePresets, closeCalls, combineTiers, evaluate, readTierSheet, type SubjectFacts } from "../../../src/campaign/cards";
import { holds } from "../../../src/campaign/cards/compare";
import { moren } from "../../../src/campaign/cards/presets/moren";
import { sanya2022 } from "../../../src/campaign/cards/presets/sanya-2022";
import { yinchuan2025 } from "../../../src/campaign/cards/presets/yinchuan-2025";
import { day, subject } from "./support";

const asOf = day("2025-08-23");
const table = combineTiers(moren, []);
const judged = (facts: Partial<SubjectFacts>) => evaluate(subject(facts), table, asOf);

describe("边界不受二进制小数影响", () => {
  it.each([
    [0.5, 0.4],
    [0.3, 0.2],
    [0.9, 0.8],
    [0.45, 0.35],
    [1, 0.9],
    [0.1 + 0.2, 0.2],
  ])("序时%s、完成率%s 恰低10个百分点", (timeProgress, rate) => {
    const exactly = { measure: "shortfallPoints", operator: ">", bound: 0.1, inclusive: true } as const;
    expect(holds(exactly, timeProgress - rate)).toBe(true);
    expect(holds({ ...exactly, inclusive: false }, timeProgress - rate)).toBe(false);
    expect(judged({ rate, timeProgress }).tier?.name).toBe("提醒");
    expect(evaluate(subject({ rate, timeProgress }), combineTiers(yinchuan2025, []), asOf).tier?.name).toBe("黄牌");
  });
  it("50亿元任务差1元仍分得清", () => {
    const target = 5_000_000_000;
    expect(judged({ rate: (0.3 * target) / target, timeProgress: 0.4 }).tier?.name).toBe("提醒");
    expect(judged({ rate: (0.3 * target - 1) / target, timeProgress: 0.4 }).tier?.name).toBe("黄牌");
  });
});

describe("不知道的不判", () => {
  it("缺完成率、缺序时，各说缺什么", () => {
    expect(judged({ rate: null, timeProgress: 0.4 })).toMatchObject({ outcome: "undetermined", missing: ["完成率"], explanation: "无法判断：缺完成率" });
    expect(judged({ rate: 0.2, timeProgress: null }).missing).toEqual(["序时进度"]);
    expect(judged({ rate: Number.NaN, timeProgress: 0.4 }).outcome).toBe("undetermined");
    expect(judged({}).missing).toEqual(["本表各档所需的数据"]);
  });
  it("未报送另列，不论数字如何", () => {
    expect(judged({ reported: false, rate: 0, timeProgress: 0.9 })).toMatchObject({ outcome: "unreported", tier: null, explanation: "本期未报送，不作快慢判断" });
  });
  it("已能亮牌而更重的档次缺数据的，亮牌并说明", () => {
    const { tier, missing, explanation } = judged({ rate: 0.2, timeProgress: 0.4, due: null, closed: false });
    expect(tier?.name).toBe("黄牌");
    expect(missing).toEqual(["到期日"]);
    expect(explanation).toContain("更重档次无法判断，缺到期日");
  });
  it("按显示值取差的单位，差由台账给出", () => {
    expect(judged({ rate: 0.3004, timeProgress: 0.4, paceGap: -0.101 }).tier?.name).toBe("黄牌");
  });
});

describe("每张牌都说明理由", () => {
  const slow = judged({ rate: 0.277, timeProgress: 0.4, target: 7500, cumulative: 2077.5, targetUnit: "亩", ahead: { day: day("2025-08-29"), timeProgress: 0.46 } });
  it("哪张表哪一档哪一条，什么数字", () => {
    expect(slow.rule).toMatchObject({ preset: "默认", tier: "黄牌", by: "figures", index: 0, text: "低于序时超过10个百分点" });
    expect(slow.explanation).toBe("完成率27.7%、序时进度40.0%，低于序时12.3个百分点，符合黄牌档：低于序时超过10个百分点");
    expect(slow.figures.map(({ label, text }) => `${label}${text}`)).toEqual(["完成率27.7%", "序时进度40.0%", "低于序时12.3个百分点"]);
  });
  it("还差多少、到哪天：摘牌要低于序时不到5个百分点", () => {
    const [need] = slow.release;
    expect(need).toMatchObject({ measure: "shortfallPoints", bound: 0.05, beyond: true });
    expect(need?.lacking).toBeCloseTo(0.073, 12);
    // 7,500 亩 × 7.3 个百分点；到 8 月 29 日序时 46%，须过 41%。
    expect(need?.amount?.value).toBeCloseTo(547.5, 8);
    expect(need?.ahead?.cumulative).toBeCloseTo(3075, 8);
    expect(need?.text).toBe("到8月29日累计至少3075.01亩，使欠序时不足5个百分点（现欠12.3个百分点）");
  });
  it("补上所差之数，牌就不亮；差一点还亮", () => {
    const need = slow.release[0]!;
    const rate = (2077.5 + need.amount!.value) / 7500;
    expect(judged({ rate: rate + 1e-6, timeProgress: 0.4 }).outcome).toBe("clear");
    expect(judged({ rate: rate - 1e-6, timeProgress: 0.4 }).tier?.name).toBe("提醒");
  });
  it("占计划比例的，所差按计划折算", () => {
    const [need] = evaluate(subject({ rate: 0.1, timeProgress: 0.4, target: 100, targetUnit: "公顷" }), combineTiers(sanya2022, []), asOf).release;
    expect(need).toMatchObject({ measure: "shortfallRatio", bound: 0, beyond: false });
    expect(need?.amount?.value).toBeCloseTo(30, 10);
  });
  it("贴着边界的数字多印几位，不与界限印成一样", () => {
    expect(judged({ rate: 0.29999, timeProgress: 0.4 }).explanation).toContain("低于序时10.001个百分点");
  });
  it("论个数的，所差取整：33.3%的3个项目，差的是整个项目", () => {
    const [need] = judged({ rate: 1 / 3, timeProgress: 0.48, target: 3, cumulative: 1, targetUnit: "个", ahead: { day: day("2025-09-05"), timeProgress: 0.53 } }).release;
    expect(need?.amount?.value).toBeCloseTo(0.29, 10);
    expect(need?.text).toBe("到9月5日累计至少2个，使欠序时不足5个百分点（现欠14.7个百分点）");
  });
  it("超过序时的，说高于，不说低于负数", () => {
    expect(judged({ rate: 0.5296, timeProgress: 0.48 }).explanation).toBe("未触及任何档次（完成率53.0%，序时进度48.0%，高于序时5.0个百分点）");
  });
  it("逾期的，办结销号才摘", () => {
    expect(judged({ due: day("2025-08-13"), closed: false }).release.map(({ text }) => text)).toEqual(["办结并销号（现逾期10天）"]);
  });
});

describe("临界", () => {
  const close = (facts: Partial<SubjectFacts>) => closeCalls(judged(facts), table, asOf).map(({ tier, distance, day: on }) => [tier, Number(distance.toFixed(6)), on]);
  it("差不超过3个百分点的列出，带距离", () => {
    expect(close({ rate: 0.36, timeProgress: 0.4 })).toEqual([["提醒", 0.01, null]]);
    expect(close({ rate: 0.38, timeProgress: 0.4 })).toEqual([["提醒", 0.03, null]]);
    expect(close({ rate: 0.3801, timeProgress: 0.4 })).toEqual([]);
    expect(close({ rate: 0.32, timeProgress: 0.4 })).toEqual([["黄牌", 0.02, null]]);
    expect(close({ rate: 0.3, timeProgress: 0.4 })).toEqual([["黄牌", 0, null]]);
  });
  it("快到期、快升档的，列出到哪天", () => {
    expect(close({ due: day("2025-09-02"), closed: false })).toEqual([["提醒", 3, day("2025-08-26")]]);
    expect(close({ due: day("2025-09-03"), closed: false })).toEqual([]);
    expect(close({ due: day("2025-08-21"), closed: false })).toEqual([]);
    expect(close({ due: day("2025-07-25"), closed: false })).toEqual([["问责建议", 2, day("2025-08-25")]]);
    expect(close({ due: day("2025-08-23"), closed: false })).toEqual([["黄牌", 1, day("2025-08-24")]]);
  });
  it("到了那天就真的亮", () => {
    expect(evaluate(subject({ due: day("2025-07-25"), closed: false }), table, day("2025-08-24")).tier?.name).toBe("黄牌");
    expect(evaluate(subject({ due: day("2025-07-25"), closed: false }), table, day("2025-08-25")).tier?.name).toBe("问责建议");
  });
  it("界距可以改；未报送、已办结不列", () => {
    const wide = { points: 0.05, share: 0, days: 0, months: 0, periods: 0 };
    expect(closeCalls(judged({ rate: 0.4, timeProgress: 0.4 }), table, asOf, wide).map(({ tier }) => tier)).toEqual(["提醒"]);
    expect(close({ reported: false, rate: 0.36, timeProgress: 0.4 })).toEqual([]);
    expect(close({ closed: true, rate: 0.36, timeProgress: 0.4 })).toEqual([]);
  });
});

describe("颜色不定轻重", () => {
  it("只认次序：把红排在前，红就最轻", () => {
    const reading = readTierSheet([["红", "低于序时（百分点）", "≥", 5], ["绿", "低于序时（百分点）", "≥", 10]], "衡阳式");
    expect(reading.kind === "table" && evaluate(subject({ rate: 0.2, timeProgress: 0.4 }), reading.table, asOf).tier?.name).toBe("绿");
  });
  it("各预设的颜色都由表给出", () => {
    for (const { tiers } of basePresets) for (const { color } of tiers) expect(color.hex).toMatch(/^#[0-9A-F]{6}$/);
  });
});
