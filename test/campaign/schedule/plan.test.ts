import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { formatDay } from "../../../src/campaign/calendar/day";
import { backwardPlan, contractPlan } from "../../../src/campaign/schedule/backwardPlan";
import type { PlanOptions } from "../../../src/campaign/schedule/backwardPlan";
import { forwardSteps } from "../../../src/campaign/schedule/forwardSteps";
import { latestStart } from "../../../src/campaign/schedule/latestStart";
import { durationEnd, durationStart, stepEnd } from "../../../src/campaign/schedule/span";
import type { Basis, StepDurations } from "../../../src/campaign/schedule/span";
import { lengthText, statutorySteps, stepOf, stepsTo } from "../../../src/campaign/schedule/steps";
import type { Duration, StatutoryStep, StepName } from "../../../src/campaign/schedule/steps";
import { verdictOn } from "../../../src/campaign/schedule/verdict";
import { on, valueOf } from "../calendar/days";

const step = (name: StepName): StatutoryStep => stepOf(name)!;
const days = (count: number): Duration => ({ count, unit: "day" });
const deadline = on("2025-10-22");
/** Lengths for the three steps that the law leaves open. */
const allSet: StepDurations = { 现状调查和稳评: days(15), 签协议和组卷报批: days(45), 出让方案和评估: days(20) };

const table = (options: PlanOptions, from: StepName | null = null): (string | null)[][] =>
  valueOf(backwardPlan(deadline, options, from)).map((row) => [row.step.name, ...[row.safeDay, row.setDay, row.lastPossibleDay].map((day) => (day === null ? null : formatDay(day)))]);

describe("the statutory steps", () => {
  it("have a source each, and at most one of minimum and maximum", () => {
    for (const { source, least, most, after } of statutorySteps) {
      expect(source).not.toBe("");
      expect(least !== null && most !== null).toBe(false);
      expect(after === null || stepOf(after) !== null).toBe(true);
    }
    expect(statutorySteps.filter(({ unverified }) => unverified).map(({ name }) => name)).toEqual(["挂牌公告", "挂牌期", "成交结果公布"]);
  });

  it("lead to the contract past 成交结果公布, which runs beside it", () => {
    expect(stepsTo("签订出让合同").map(({ name }) => name)).toEqual([
      "征收土地预公告", "现状调查和稳评", "征地补偿安置公告", "签协议和组卷报批", "征收土地公告", "出让方案和评估", "挂牌公告", "挂牌期", "签订出让合同",
    ]);
  });

  it("are known by other words, and no others", () => {
    expect(stepOf(" 出让公告 ")?.name).toBe("挂牌公告");
    expect(stepOf("首付５０%")?.name).toBe("首付50%");
    expect(stepOf("验收")).toBeNull();
  });

  it("say their length", () => {
    expect([lengthText(step("挂牌公告")), lengthText(step("签订出让合同"), { count: 3, unit: "workday" }), lengthText(step("出让方案和评估")), lengthText(step("出让方案和评估"), days(20)), lengthText(step("余款"))]).toEqual([
      "不少于20个日历日", "不超过10个工作日（本区3个工作日）", "未设定", "20个日历日", "不超过1年",
    ]);
  });
});

/** From one step to the goal of a plan. */
const forwardPlan = (from: StepName, start: number, basis: Basis, options: PlanOptions) => {
  const way = stepsTo(options.goal);
  return forwardSteps(way.slice(way.findIndex(({ name }) => name === from)), start, basis, options);
};

describe("forwardSteps, as worked in the rules", () => {
  it("公告 07-15 → listing 08-04 → sale 08-14 → contract at the latest 08-28", () => {
    const steps = valueOf(forwardPlan("挂牌公告", on("2025-07-15"), "least", contractPlan));
    expect(steps.map(({ step: { name }, start }) => [name, formatDay(start ?? 0)])).toEqual([["挂牌公告", "2025-07-15"], ["挂牌期", "2025-08-04"], ["签订出让合同", "2025-08-14"]]);
    expect(valueOf(durationEnd(on("2025-08-14"), step("签订出让合同").most!, []))).toBe(on("2025-08-28"));
  });

  it("征收: notice 07-15 → 07-29 → 08-28 → sale 09-27, 25 days before the end", () => {
    const steps = valueOf(forwardPlan("征收土地预公告", on("2025-07-15"), "least", { ...contractPlan, goal: "挂牌期" }));
    const end = (name: StepName): string => formatDay(steps.find((row) => row.step.name === name)?.end ?? 0);
    expect([end("征收土地预公告"), end("征地补偿安置公告"), end("挂牌期")]).toEqual(["2025-07-29", "2025-08-28", "2025-09-27"]);
    expect(deadline - on(end("挂牌期"))).toBe(25);
  });

  it("stops at the first step whose length is not set", () => {
    const steps = valueOf(forwardPlan("签协议和组卷报批", on("2025-07-15"), "set", contractPlan));
    expect(steps[0]).toMatchObject({ start: on("2025-07-15"), end: null });
    expect(steps.at(-1)).toMatchObject({ start: null, end: null });
  });
});

describe("backwardPlan, as worked in the rules", () => {
  it("from a contract on 10-22: two days for each step", () => {
    expect(table(contractPlan, "挂牌公告")).toEqual([
      ["挂牌公告", "2025-09-09", "2025-09-22", "2025-09-22"],
      ["挂牌期", "2025-09-29", "2025-10-12", "2025-10-12"],
      ["签订出让合同", "2025-10-09", "2025-10-22", "2025-10-22"],
    ]);
  });

  it("names the settings that it lacks, and needs none for 不可逆转日", () => {
    const plan = valueOf(backwardPlan(deadline, contractPlan));
    expect(plan[0]).toMatchObject({ safeDay: null, setDay: null, missing: ["现状调查和稳评", "签协议和组卷报批", "出让方案和评估"] });
    expect(plan.find((row) => row.step.name === "出让方案和评估")).toMatchObject({ safeDay: null, lastPossibleDay: on("2025-09-22"), missing: ["出让方案和评估"] });
    expect(plan.find((row) => row.step.name === "挂牌公告")?.missing).toEqual([]);
    // 09-22 − 30 = 08-23; ten working days end on Saturday 08-23: the tenth back is Monday 08-11, so the notice may go out on Sunday 08-10.
    expect(formatDay(plan[0]?.lastPossibleDay ?? 0)).toBe("2025-08-10");
  });

  it("uses the district's lengths", () => {
    expect(table({ ...contractPlan, durations: { 出让方案和评估: days(20) } }, "征收土地公告")).toEqual([
      ["征收土地公告", "2025-07-30", "2025-09-02", "2025-09-22"],
      ["出让方案和评估", "2025-08-20", "2025-09-02", "2025-09-22"],
      ["挂牌公告", "2025-09-09", "2025-09-22", "2025-09-22"],
      ["挂牌期", "2025-09-29", "2025-10-12", "2025-10-12"],
      ["签订出让合同", "2025-10-09", "2025-10-22", "2025-10-22"],
    ]);
  });

  it("keeps a setting within the law", () => {
    const durations: StepDurations = { 挂牌公告: days(5), 挂牌期: days(15), 签订出让合同: days(60) };
    expect(table({ ...contractPlan, durations }, "挂牌公告")).toEqual([
      ["挂牌公告", "2025-09-04", "2025-09-04", "2025-09-22"],
      ["挂牌期", "2025-09-24", "2025-09-24", "2025-10-12"],
      ["签订出让合同", "2025-10-09", "2025-10-09", "2025-10-22"],
    ]);
  });

  it("stands still where a year has no table, and only there", () => {
    expect(backwardPlan(on("2025-01-20"), contractPlan)).toEqual({ kind: "missing-year", year: 2024 });
    expect(backwardPlan(on("2025-01-20"), contractPlan, "签订出让合同").kind).toBe("known");
  });
});

describe("latestStart", () => {
  it.each([["safe", "2025-09-09"], ["last", "2025-09-22"]] as const)("挂牌公告 for a contract on 10-22, %s: %s", (basis, day) => {
    expect(latestStart(deadline, "挂牌公告", basis, contractPlan)).toEqual({ kind: "known", value: on(day) });
  });

  it("says which settings it lacks, or that the step is not on the way", () => {
    expect(latestStart(deadline, "签协议和组卷报批", "safe", contractPlan)).toEqual({ kind: "missing-durations", steps: ["签协议和组卷报批", "出让方案和评估"] });
    expect(latestStart(deadline, "签协议和组卷报批", "last", contractPlan).kind).toBe("known");
    expect(latestStart(deadline, "余款", "safe", contractPlan)).toEqual({ kind: "not-on-the-way", step: "余款" });
    expect(latestStart(on("2027-03-01"), "挂牌公告", "safe", contractPlan)).toEqual({ kind: "missing-year", year: 2027 });
  });
});

describe("verdictOn", () => {
  const latest = { safeDay: 100, setDay: 110, lastPossibleDay: 120 };
  it("takes only the minima for impossible", () => {
    expect([110, 111, 120, 121].map((day) => verdictOn(day, latest))).toEqual(["可行", "按本区设定时长不可能", "按本区设定时长不可能", "法定最短时限已不可能"]);
    expect([120, 121].map((day) => verdictOn(day, { ...latest, safeDay: null, setDay: null }))).toEqual(["缺设定，无法判断", "法定最短时限已不可能"]);
  });
});

describe("plans: properties", () => {
  // Plans forward from the day after reach some way beyond the deadline.
  const day = fc.integer({ min: on("2025-10-01"), max: on("2026-11-15") });
  const unit = fc.constantFrom("day" as const, "workday" as const);
  const length = fc.record({ count: fc.integer({ min: 0, max: 20 }), unit });
  const settings = fc.record({ 现状调查和稳评: length, 签协议和组卷报批: length, 出让方案和评估: length }).chain((open) =>
    fc.record({ 挂牌公告: length, 签订出让合同: length, 征收土地公告: length }, { requiredKeys: [] }).map((more): StepDurations => ({ ...open, ...more })),
  );
  const bases: readonly (readonly [Basis, "safeDay" | "setDay" | "lastPossibleDay"])[] = [["most", "safeDay"], ["set", "setDay"], ["least", "lastPossibleDay"]];
  const goal = fc.constantFrom<StepName>("挂牌公告", "挂牌期", "签订出让合同", "首付50%", "余款");

  it("what begins on its latest day is over in time, and a day later it is not", () => {
    fc.assert(
      fc.property(day, settings, fc.constantFrom(...bases), (end, durations, [basis, field]) => {
        const options = { ...contractPlan, durations };
        const plan = backwardPlan(end, options);
        if (plan.kind === "missing-year") return;
        for (const row of plan.value) {
          const latest = row[field] ?? Number.NaN;
          const done = (start: number): number => valueOf(forwardPlan(row.step.name, start, basis, options)).at(-1)?.end ?? Number.NaN;
          expect(done(latest)).toBeLessThanOrEqual(end);
          expect(done(latest + 1)).toBeGreaterThan(end);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("稳妥日 ≤ as set ≤ 不可逆转日, and steps follow one another", () => {
    fc.assert(
      fc.property(day, settings, goal, (end, durations, to) => {
        const plan = backwardPlan(end, { ...contractPlan, goal: to, durations });
        if (plan.kind === "missing-year") return;
        plan.value.forEach((row, index) => {
          expect(row.safeDay ?? Number.NaN).toBeLessThanOrEqual(row.setDay ?? Number.NaN);
          expect(row.setDay ?? Number.NaN).toBeLessThanOrEqual(row.lastPossibleDay);
          const next = plan.value[index + 1];
          if (next) expect(row.lastPossibleDay).toBeLessThanOrEqual(next.lastPossibleDay);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("the latest beginning of a period is the last that ends in time, months and years too", () => {
    const anyUnit = fc.constantFrom("day" as const, "workday" as const, "month" as const, "year" as const);
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 14 }), anyUnit, (end, count, unitOfCount) => {
        const duration: Duration = { count, unit: unitOfCount };
        const start = durationStart(end, duration, []);
        if (start.kind === "missing-year") return;
        expect(valueOf(durationEnd(start.value, duration, []))).toBeLessThanOrEqual(end);
        const next = durationEnd(start.value + 1, duration, []);
        if (next.kind === "known") expect(next.value).toBeGreaterThan(end);
      }),
      { numRuns: 1000 },
    );
  });

  it("a step never ends before the law's minimum or after its maximum", () => {
    fc.assert(
      fc.property(day, length, fc.constantFrom(...statutorySteps), fc.constantFrom<Basis>("set", "most"), (start, set, any, basis) => {
        const end = stepEnd(any, start, basis, { [any.name]: set }, []);
        if (end.kind === "missing-year" || end.value === null) return;
        if (any.least) expect(end.value).toBeGreaterThanOrEqual(valueOf(durationEnd(start, any.least, [])));
        if (any.most) expect(end.value).toBeLessThanOrEqual(valueOf(durationEnd(start, any.most, [])));
      }),
    );
  });
});

describe("budget", () => {
  it("makes 10,000 backward plans well within the time of a refresh", () => {
    const started = performance.now();
    for (let i = 0; i < 10_000; i += 1) backwardPlan(deadline + (i % 300), { ...contractPlan, durations: allSet });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
