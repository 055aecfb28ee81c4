import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  amountScore, batchOf, conversionScore, evaluate, gradeOf, growthScores, policyScores, rewardList, stageWords, suggestedScale, summonsList, type EvaluationInput,
} from "../../../src/campaign/grading";

const scale = suggestedScale;
const national = { name: "试点", level: "国家级", evidence: "国办函〔2025〕1号" };
const unit = (name: string, over: Partial<EvaluationInput> = {}): EvaluationInput => ({
  unit: name, group: "部门", exempt: false, task: 1000, received: 1000, lastYear: 800, policies: [national], projectPhases: ["开工", "投产"], ...over,
});

describe("gradeOf", () => {
  it("好 ≥ 90, 中 ≥ 75, 差 below", () => {
    expect([100, 90, 89.99, 75, 74.99, 0, -3].map((score) => gradeOf(score)?.label)).toEqual(["好", "好", "中", "中", "差", "差", "差"]);
    expect(gradeOf(null)).toBeNull();
  });
  it("takes its own cut-offs in any order", () => {
    expect(gradeOf(60, [{ grade: "poor", label: "不合格", from: 0 }, { grade: "good", label: "合格", from: 60 }])?.label).toBe("合格");
    expect(gradeOf(60, [])).toBeNull();
  });
});

describe("the four indicators", () => {
  it("marks add up to 100", () => expect(Object.values(scale.marks).reduce((sum, marks) => sum + marks, 0)).toBe(100));
  it("资金规模: in proportion, capped, half of the surplus as bonus up to 5", () => {
    expect(amountScore(500, 1000, scale).points).toBe(20);
    expect(amountScore(1000, 1000, scale).points).toBe(40);
    expect(amountScore(1200, 1000, scale).points).toBeCloseTo(44, 9);
    expect(amountScore(9000, 1000, scale).points).toBe(45);
    expect(amountScore(1200, 1000, scale).note).toBe("已到位1200万元，任务1000万元，完成120%，得40分，超额加4分");
    expect(amountScore(1200, null, scale)).toMatchObject({ points: null, note: "缺年度任务，未计分" });
  });
  it("增速: first of the group 100 %, last 60 %, evenly between; no figure last year neutral 80 %", () => {
    const lines = growthScores([
      { received: 120, lastYear: 100 }, { received: 90, lastYear: 100 }, { received: 100, lastYear: 100 }, { received: 5, lastYear: null }, { received: 5, lastYear: 0 }, { received: null, lastYear: 3 },
    ], scale);
    expect(lines.map(({ points }) => points)).toEqual([20, 12, 16, 16, 16, null]);
    expect(lines[0]!.note).toBe("本期120万元，上年同期100万元，增长20%，组内第1位（共3家），折算100分");
    expect(lines[3]!.note).toBe("上年同期无数，按中性分80计");
  });
  it("增速 with nobody to compare with is neutral", () => {
    expect(growthScores([{ received: 120, lastYear: 100 }], scale)[0]!.points).toBe(16);
  });
  it("政策含金量: points by level scaled to the best of the group, only with evidence", () => {
    const province = { name: "试点", level: "省级", evidence: "省函1号" };
    const lines = policyScores([[national, national], [province], [{ ...national, evidence: " " }], null], scale);
    expect(lines.map(({ points }) => points)).toEqual([20, 5, 0, null]);
    expect(lines[0]!.note).toBe("国家级2项，积20分，组内最高20分");
    expect(lines[2]!.note).toBe("无计分事项，组内最高20分；1项缺依据或级别不在表内，未计");
    expect(policyScores([[], []], scale).map(({ points }) => points)).toEqual([0, 0]);
  });
  it("项目落地转化率: 开工 or later over obtained", () => {
    expect(conversionScore(["储备", "开工", "建设", "投产"], scale).points).toBe(15);
    expect(conversionScore(["谋划储备", "已开工", "建设中", "已投产"], scale)).toMatchObject({ points: 15, note: "争取4个，已开工及以后3个，转化率75%" });
    expect(conversionScore(["未开工", "待开工", "开工"], scale)).toMatchObject({ points: 20 / 3 });
    expect(conversionScore([], scale)).toMatchObject({ points: 0 });
    expect(conversionScore(null, scale).points).toBeNull();
  });
});

describe("stages as ledgers write them", () => {
  it.each([
    ["开工", ["开工", "已开工", " 已 开工。", "开工建设", "已开工建设", "开工一批", "新开工项目", "已开工（5月）"]],
    ["建设", ["建设", "在建", "建设中", "建设一批", "正在建设", "施工阶段", "在建项目"]],
    ["投产", ["投产", "已投产", "竣工", "已竣工", "完工", "建成投产", "投产一批"]],
    ["储备", ["储备", "谋划储备", "前期", "前期阶段", "未开工", "尚未开工", "待开工", "拟开工", "未开工项目", "已申报", "已获批", "储备一批"]],
  ] as const)("%s", (batch, words) => expect(words.map(batchOf)).toEqual(words.map(() => batch)));
  it("guesses nothing", () => expect(["停工", "部分开工待定", "开工（拟）", "5月", "中", "项目", "", " ", null].map(batchOf)).toEqual(Array(9).fill(null)));
  it("no word stands in two batches", () => {
    const words = stageWords.flatMap((line) => line.words);
    expect(new Set(words).size).toBe(words.length);
    expect(stageWords.every(({ source }) => source !== "")).toBe(true);
  });
  it("a stage that is not known is left out and said, never a 0", () => {
    expect(conversionScore(["储备", "已开工", null, "停工"], scale)).toMatchObject({ points: 10, note: "争取2个，已开工及以后1个，转化率50%；另有2个阶段未填或无法识别，未计" });
    expect(conversionScore([null, "停工"], scale)).toMatchObject({ points: null, note: "争取2个，阶段均未填或无法识别，未评分" });
    expect(evaluate([unit("甲局", { projectPhases: ["停工"] })])[0]).toMatchObject({ score: null, grade: null, rank: null });
  });
  it("says that the marks are suggested and have to be approved, not that there is a place to change them", () => {
    expect(scale.source).toContain("正式使用前请按本区办法核定");
    expect(scale.source).not.toContain("攻坚设置");
  });
});

describe("evaluate", () => {
  it("44 + 16 + 20 + 10 = 90 is 好, and the lines say why", () => {
    const [only] = evaluate([unit("区发改局", { received: 1200, projectPhases: ["储备", "开工"] })]);
    expect(only).toMatchObject({ score: 90, rank: 1, grade: { grade: "good" } });
    expect(only!.lines.map(({ name, points }) => [name, points])).toEqual([["资金规模", 44], ["增速", 16], ["政策含金量", 20], ["项目落地转化率", 10]]);
  });
  it("a missing figure leaves the unit without score, grade and rank", () => {
    expect(evaluate([unit("甲局", { task: null })])[0]).toMatchObject({ score: null, grade: null, rank: null });
  });
  it("exempt units and other groups shift nobody's score", () => {
    const own = [unit("甲局"), unit("乙局", { received: 700 })];
    const strong = { received: 5000, lastYear: 10, policies: [national, national, national] };
    const alone = evaluate(own);
    const among = evaluate([...own, unit("财政局", { ...strong, exempt: true }), unit("东关镇", { ...strong, group: "镇街" })]);
    expect(among.slice(0, 2)).toEqual(alone);
    expect(among[2]!.rank).toBeNull();
  });
  it("the score is the sum of its lines, within 0 and 105, and more money never lowers 资金规模", () => {
    const money = fc.integer({ min: 0, max: 5000 });
    const input = fc.record({ task: fc.integer({ min: 1, max: 3000 }), received: money, lastYear: fc.option(money), projectPhases: fc.array(fc.constantFrom("储备", "开工", "投产"), { maxLength: 5 }) });
    fc.assert(fc.property(fc.array(input, { minLength: 1, maxLength: 6 }), (inputs) => {
      for (const { score, lines } of evaluate(inputs.map((each, index) => unit(`局${index}`, each)))) {
        expect(score).toBeCloseTo(lines.reduce((sum, line) => sum + line.points!, 0), 1);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(105);
      }
      const [{ task, received }] = inputs as [(typeof inputs)[number]];
      expect(amountScore(received + 1, task, scale).points!).toBeGreaterThanOrEqual(amountScore(received, task, scale).points!);
    }));
  });
});

describe("lists", () => {
  const scored = (name: string, received: number) => unit(name, { received, lastYear: null });
  const period = (...received: readonly number[]) => evaluate(["甲局", "乙局", "丙局", "丁局"].map((name, index) => scored(name, received[index]!)));
  it("重奖: the good ones, best first", () => {
    const list = rewardList(period(1000, 1200, 500, 100));
    expect(list.map((listed) => listed.unit)).toEqual(["乙局", "甲局"]);
    expect(list[0]!.reason).toBe("综合得分100分，等次“好”");
  });
  it("约谈: in the last 2 of the group twice running", () => {
    const list = summonsList([period(1000, 900, 500, 100), period(1000, 200, 900, 100)]);
    expect(list.map((listed) => listed.unit)).toEqual(["丁局"]);
    expect(list[0]!.reason).toBe("连续2次居本组后2位（本次第4位，60分）");
    expect(summonsList([period(1000, 900, 500, 100)])).toEqual([]);
  });
});
