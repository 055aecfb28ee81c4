import { describe, expect, it } from "@jest/globals";
import { checkGap, checkPair, checkRanks, checkRate, checkTotal, explainRate, type AuditOutcome } from "../../../src/campaign/audit";
import { completionRate, paceGap } from "../../../src/campaign/progress";
import { isTotalLabel, rank } from "../../../src/campaign/ranking";
import { publishedAreas } from "../../fixtures/published/areas";
import { ningde } from "../../fixtures/published/ningde";
import { paceScalars } from "../../fixtures/published/paceScalars";
import { qianxinan } from "../../fixtures/published/qianxinan2020";
import { xiangxi } from "../../fixtures/published/xiangxi2021";
import { yunfu } from "../../fixtures/published/yunfu2017";
import { zhengding } from "../../fixtures/published/zhengding2020";

const outcomes = (all: readonly { readonly outcome: AuditOutcome }[]) =>
  Object.fromEntries((["agrees", "last-digit", "differs", "unknown"] as const).map((outcome) => [outcome, all.filter((each) => each.outcome === outcome).length]));

describe("published rates recomputed", () => {
  const xiangxiRates = xiangxi.rows.map(({ rate, done, plan }) => checkRate(rate, done, plan, 1));
  const qianxinanRates = [...qianxinan.rows, qianxinan.total].map(({ rate, done, target }) => checkRate(rate, done, target, 2));
  const yunfuRates = yunfu.rows.map(({ rate, done, plan }) => checkRate(rate, done, plan, 2));
  const scalars = paceScalars.filter(({ plan }) => plan !== null);
  const scalarRates = scalars.map(({ rate, rateDigits, done, plan }) => checkRate(rate, done, plan, rateDigits));

  it("of 29 rates of 湘西, 黔西南, 云浮 and the scalars 26 agree and 3 differ by one unit in the last digit", () => {
    const all = [...xiangxiRates, ...qianxinanRates, ...yunfuRates, ...scalarRates];
    expect(outcomes(all)).toEqual({ agrees: 26, "last-digit": 3, differs: 0, unknown: 0 });
  });
  it("the three: 州直 58.8 for 58.7, 闽清 52.99 for 53.00, 开平 27.1 for 27.2", () => {
    const named = [
      ...xiangxi.rows.map(({ unit }, index) => [unit, xiangxiRates[index]!] as const),
      ...scalars.map(({ place }, index) => [place, scalarRates[index]!] as const),
    ];
    expect(named.filter(([, verdict]) => verdict.outcome === "last-digit").map(([name, { published, expected }]) => [name, published, expected])).toEqual([
      ["州直", "58.8", "58.7"], ["闽清县省重点2024年1-6月", "52.99", "53.00"], ["开平市省重点2024年1-3月", "27.1", "27.2"],
    ]);
  });
  it("正定: 10 of 11 agree, the eleventh has two digits exchanged", () => {
    const rates = zhengding.rows.map(({ rate, done, task, digits }) => explainRate({ published: rate, digits, actual: done, target: task, before: null }));
    expect(outcomes(rates)).toEqual({ agrees: 10, "last-digit": 0, differs: 1, unknown: 0 });
    expect(rates[5]).toMatchObject({ code: "digits-swapped", published: "92.36", expected: "92.63" });
  });
});

describe("published totals", () => {
  it("湘西: 316 projects and 474.5亿元 are the sums of the rows", () => {
    expect(checkTotal(xiangxi.total.projects, xiangxi.rows.map(({ projects }) => projects), { exact: true }).outcome).toBe("agrees");
    expect(checkTotal(xiangxi.total.done, xiangxi.rows.map(({ done }) => done)).outcome).toBe("agrees");
  });
  it("湘西: the printed 74.1 % follows from the rows' plans", () => {
    const plan = xiangxi.rows.reduce((sum, row) => sum + row.plan, 0);
    expect(checkRate(xiangxi.total.rate, xiangxi.total.done, plan, 1).outcome).toBe("agrees");
  });
  it("黔西南: two columns add up to the unit, the third to one unit less, which rounding explains", () => {
    const check = (column: "target" | "received" | "done") => checkTotal(qianxinan.total[column], qianxinan.rows.map((row) => row[column]));
    expect([check("target").outcome, check("received").outcome]).toEqual(["agrees", "agrees"]);
    expect(check("done")).toMatchObject({ outcome: "last-digit", published: "6917679", expected: "6917678" });
  });
  it("正定: the four towns' 征地 tasks add up to 434.9023亩", () => {
    const towns = zhengding.rows.filter(({ metric, unit }) => metric === "征地" && !isTotalLabel(unit));
    expect(checkTotal(434.9023, towns.map(({ task }) => task), { digits: 4, exact: true }).outcome).toBe("agrees");
    expect(checkTotal(432.8723, towns.map(({ done }) => done), { digits: 4, exact: true }).outcome).toBe("agrees");
  });
  it("宁德: counties and city projects add up", () => {
    expect(checkTotal(ningde.city.projects, [ningde.byCounties.projects, ningde.byCity.projects], { exact: true }).outcome).toBe("agrees");
    expect(checkTotal(ningde.city.done, [ningde.byCounties.done, ningde.byCity.done]).outcome).toBe("agrees");
  });
});

describe("published order", () => {
  it("云浮 lists from low to high, 全市 first and unranked", () => {
    const rows = yunfu.rows.filter(({ unit }) => !isTotalLabel(unit));
    expect(rows).toHaveLength(3);
    const check = checkRanks(rows.map(({ place }) => place), rows.map(({ rate }) => rate));
    expect(check.convention.order).toBe("ascending");
    expect(outcomes(check.verdicts.flatMap((verdict) => verdict ?? []))).toMatchObject({ agrees: 3, differs: 0 });
    expect(rank(rows.map(({ rate }) => rate), { order: "ascending" })).toEqual([1, 2, 3]);
  });
  it("宁德 lists from high to low", () => {
    expect(rank(ningde.rows.map(({ rate }) => rate))).toEqual(ningde.rows.map((_, index) => index + 1));
  });
  it("湘西: 永顺 leads and 州直 is last, by printed rates as by recomputed ones", () => {
    const printedRanks = rank(xiangxi.rows.map(({ rate }) => rate));
    expect(printedRanks).toEqual([7, 9, 4, 2, 3, 8, 1, 6, 5, 10]);
    expect(rank(xiangxi.rows.map(({ done, plan }) => completionRate(done, plan)))).toEqual(printedRanks);
  });
});

describe("published distances to 序时", () => {
  it("宁德: all ten are printed rate − 66.667", () => {
    for (const { rate, gap } of ningde.rows) {
      expect(checkGap({ gap, digits: 1, rate, actual: null, target: null, time: ningde.time })).toMatchObject({ outcome: "agrees", from: "displayed" });
    }
  });
  it("云浮: 7.5 of 12 months = 62.5 %, the city 1.36 points behind, three named counties ahead", () => {
    expect(yunfu.time).toBe(0.625);
    expect(checkGap({ gap: yunfu.gap, rate: yunfu.rows[0].rate, actual: null, target: null, time: yunfu.time }).outcome).toBe("agrees");
    expect(yunfu.ahead.every(({ rate }) => paceGap(rate / 100, yunfu.time)! > 0)).toBe(true);
    expect(yunfu.rows.every(({ rate }) => paceGap(rate / 100, yunfu.time)! < 0)).toBe(true);
  });
  it("of the eleven scalars ten follow from rate and time; 江门 only from the exact rate; 某县's 5.3 should be 5.5 or so", () => {
    const checks = paceScalars.map(({ gap, gapDigits, rate, plan, done, months }) =>
      checkGap({ gap, digits: gapDigits, rate, actual: done, target: plan, time: months / 12 }));
    const wrong = checks.flatMap((check, index) => (check.outcome === "agrees" ? [] : [[paceScalars[index]!.place, check.outcome, check.expected]]));
    expect(wrong).toEqual([["某县1-5月", "differs", expect.stringMatching(/^5\.[56]$/)]]);
    expect(checks[0]!.from).toBe("exact");
    expect(checks.slice(1, -1).every(({ from }) => from === "displayed")).toBe(true);
  });
});

describe("published areas in two units", () => {
  const checks = publishedAreas.map(({ squareMetres, mu, digits }) => checkPair({ value: squareMetres, unit: "平方米" }, { value: mu, unit: "亩" }, digits)!);
  it("of 11 pairs 10 agree to the last digit", () => {
    expect(outcomes(checks)).toEqual({ agrees: 10, "last-digit": 0, differs: 1, unknown: 0 });
  });
  it("通城 G(2024)046: 4649.75㎡ is 6.97亩, published as 6.94", () => {
    const at = publishedAreas.findIndex(({ parcel }) => parcel === "G(2024)046");
    expect(checks[at]).toMatchObject({ code: "pair-mismatch", published: "6.94", expected: "6.97", message: "与4649.75平方米换算不符：应为6.97亩" });
  });
  it("says nothing of two quantities, or of a figure without its unit", () => {
    expect(checkPair({ value: 15, unit: "亩" }, { value: 30, unit: "户" })).toBeNull();
    expect(checkPair({ value: 15, unit: "亩" }, { value: 1, unit: null })).toBeNull();
    expect(checkPair({ value: 1, unit: "公顷" }, { value: 14.9, unit: "亩" }, 1)?.outcome).toBe("last-digit");
  });
});

describe("a rate in the text of a bulletin", () => {
  it("黔西南: 55.98 in the text is 55.89 with two digits exchanged", () => {
    expect(explainRate({ published: qianxinan.text.rate, digits: 2, actual: qianxinan.total.done, target: qianxinan.total.target, before: null }).code).toBe("digits-swapped");
  });
});
