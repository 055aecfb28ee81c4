import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Stage } from "../../../src/campaign/records";
import { contractPlan } from "../../../src/campaign/schedule/backwardPlan";
import type { PlanOptions } from "../../../src/campaign/schedule/backwardPlan";
import { parcelPlan, parcelPlanner } from "../../../src/campaign/schedule/parcelPlan";
import type { OpenParcelPlan, ParcelPlan } from "../../../src/campaign/schedule/parcelPlan";
import { stages } from "../../../src/campaign/schedule/stages";
import type { Duration } from "../../../src/campaign/schedule/steps";
import { on, valueOf } from "../calendar/days";

const deadline = on("2025-10-22");
const days = (count: number): Duration => ({ count, unit: "day" });
const toSale: PlanOptions = { ...contractPlan, goal: "挂牌期" };

const planOf = (stage: Stage, since: string | null, asOf: string, options: PlanOptions = contractPlan): ParcelPlan =>
  valueOf(parcelPlan({ stage, since: since === null ? null : on(since) }, deadline, on(asOf), options));
const open = (stage: Stage, since: string | null, asOf: string, options: PlanOptions = contractPlan): OpenParcelPlan => {
  const plan = planOf(stage, since, asOf, options);
  if (plan.kind !== "open") throw new Error(plan.kind);
  return plan;
};

describe("parcelPlan: the worked example of 征收", () => {
  it("notice on 07-15: sale at the earliest on 09-27, 25 days left for what is not set", () => {
    expect(open("未启动", null, "2025-07-15", toSale)).toMatchObject({
      earliestEnd: on("2025-09-27"), spareDays: 25, verdict: "缺设定，无法判断",
      missing: ["现状调查和稳评的时长", "签协议和组卷报批的时长", "出让方案和评估的时长"],
      bottleneck: { step: "征收土地预公告", days: null },
    });
  });

  it("is possible by law and impossible as set, when the district needs longer than the 25 days", () => {
    const durations = { 现状调查和稳评: days(5), 签协议和组卷报批: days(30), 出让方案和评估: days(0) };
    expect(open("未启动", null, "2025-07-15", { ...toSale, durations })).toMatchObject({
      verdict: "按本区设定时长不可能", earliestEnd: on("2025-09-27"), earliestEndAsSet: on("2025-11-01"), missing: [],
    });
    const shorter = { ...durations, 签协议和组卷报批: days(20) };
    expect(open("未启动", null, "2025-07-15", { ...toSale, durations: shorter })).toMatchObject({ verdict: "可行", earliestEndAsSet: deadline });
  });

  it("is impossible by law a month later, whatever is set", () => {
    expect(open("未启动", null, "2025-08-15")).toMatchObject({ verdict: "法定最短时限已不可能", spareDays: expect.any(Number) });
    expect(open("未启动", null, "2025-08-15").spareDays).toBeLessThan(0);
  });
});

describe("parcelPlan: from the present step", () => {
  it("counts the days a notice has been out", () => {
    expect(open("公告中", "2025-09-10", "2025-09-20")).toEqual({
      kind: "open",
      bottleneck: { step: "挂牌公告", department: "公共资源交易中心", days: 10 },
      nextStep: "挂牌期",
      safeDay: on("2025-09-29"), lastPossibleDay: on("2025-10-12"),
      // The notice is out until 09-30.
      safeSlack: -1, lastSlack: 12,
      earliestEnd: on("2025-10-10"), earliestEndAsSet: on("2025-10-10"), spareDays: 12,
      verdict: "可行", missing: [], note: null,
    });
  });

  it("does not let a step be over before asOf", () => {
    expect(open("已挂牌", "2025-07-01", "2025-10-01")).toMatchObject({ earliestEnd: on("2025-10-01"), bottleneck: { days: 92 } });
  });

  it("begins what has not begun on asOf: the last day for a notice is 09-22", () => {
    expect(open("流拍", null, "2025-09-22")).toMatchObject({ nextStep: "挂牌公告", lastPossibleDay: on("2025-09-22"), lastSlack: 0, safeSlack: -13, verdict: "可行", earliestEnd: deadline });
    expect(open("流拍", null, "2025-09-23").verdict).toBe("法定最短时限已不可能");
  });

  it("starts again at the notice after 流拍, whenever the listing was", () => {
    const again = open("流拍", "2025-08-01", "2025-09-01");
    expect(again).toMatchObject({ bottleneck: { step: "挂牌公告", days: null }, earliestEnd: on("2025-10-01"), note: "流拍后重新从挂牌公告起算" });
  });

  it("has the deadline itself as the last day of the last step", () => {
    expect(open("已成交", "2025-10-09", "2025-10-10")).toMatchObject({
      nextStep: null, safeDay: deadline, lastPossibleDay: deadline, bottleneck: { step: "签订出让合同", days: 1 }, verdict: "可行",
    });
  });

  it("calls nothing impossible for want of the day a step began", () => {
    // A notice that is out since nobody knows when may end today; if it began today it is too late.
    expect(open("公告中", null, "2025-10-01")).toMatchObject({ verdict: "缺设定，无法判断", missing: ["挂牌公告的起始日"], earliestEnd: on("2025-10-11") });
    expect(open("公告中", null, "2025-10-13").verdict).toBe("法定最短时限已不可能");
    expect(open("公告中", null, "2025-09-20").verdict).toBe("可行");
  });

  it("gives 前期 the benefit of the doubt: all notices may be over", () => {
    expect(open("前期", null, "2025-09-01").verdict).toBe("缺设定，无法判断");
    expect(open("前期", null, "2025-09-23").verdict).toBe("法定最短时限已不可能");
  });

  it("is done behind the goal, and stopped at 终止", () => {
    expect(planOf("已成交", "2025-08-14", "2025-09-01", toSale)).toEqual({ kind: "done" });
    expect(planOf("已签合同", null, "2025-09-01")).toEqual({ kind: "done" });
    expect(planOf("已开工", null, "2025-09-01")).toEqual({ kind: "done" });
    expect(planOf("终止", null, "2025-09-01")).toEqual({ kind: "stopped" });
    expect(planOf("已签合同", "2025-08-28", "2025-09-01", { ...contractPlan, goal: "余款" })).toMatchObject({ kind: "open", bottleneck: { step: "余款", days: 4 } });
  });

  it("names the year whose table is missing", () => {
    expect(parcelPlan({ stage: "已成交", since: null }, on("2027-01-10"), on("2026-12-20"), contractPlan)).toEqual({ kind: "missing-year", year: 2027 });
  });
});

describe("parcelPlan: properties", () => {
  const durations = { 现状调查和稳评: days(15), 签协议和组卷报批: days(45), 出让方案和评估: days(20) };
  const anyStage = fc.constantFrom(...stages.map(({ stage }) => stage));
  const asOf = fc.integer({ min: on("2025-02-01"), max: on("2025-12-31") });

  it("later days and further deadlines never turn a verdict the wrong way", () => {
    const order = ["法定最短时限已不可能", "按本区设定时长不可能", "缺设定，无法判断", "可行"];
    fc.assert(
      fc.property(anyStage, fc.option(fc.integer({ min: 0, max: 60 })), asOf, fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 30 }), fc.boolean(), (stage, spent, day, ahead, more, isSet) => {
        const options = { ...contractPlan, durations: isSet ? durations : {} };
        const state = { stage, since: spent === null ? null : day - spent };
        const rank = (end: number): number | null => {
          const plan = parcelPlan(state, end, day, options);
          return plan.kind === "known" && plan.value.kind === "open" ? order.indexOf(plan.value.verdict) : null;
        };
        const near = rank(day + ahead);
        const far = rank(day + ahead + more);
        if (near !== null && far !== null) expect(far).toBeGreaterThanOrEqual(near);
      }),
      { numRuns: 500 },
    );
  });

  it("agrees with the backward plan on what is impossible", () => {
    fc.assert(
      fc.property(fc.constantFrom<Stage>("未启动", "待组卷", "已批复", "流拍"), asOf, fc.integer({ min: 0, max: 150 }), (stage, day, ahead) => {
        const plan = parcelPlan({ stage, since: null }, day + ahead, day, { ...contractPlan, durations });
        if (plan.kind !== "known" || plan.value.kind !== "open") return;
        expect(plan.value.verdict === "法定最短时限已不可能").toBe(plan.value.lastSlack < 0);
        expect(plan.value.earliestEndAsSet ?? 0).toBeGreaterThanOrEqual(plan.value.earliestEnd);
      }),
      { numRuns: 500 },
    );
  });
});

describe("parcelPlanner", () => {
  it("gives every parcel of a ledger the plan it has by itself", () => {
    const state = fc.record({ stage: fc.constantFrom(...stages.map(({ stage }) => stage)), since: fc.option(fc.integer({ min: on("2025-06-01"), max: on("2025-10-01") })) });
    fc.assert(fc.property(fc.array(state, { maxLength: 20 }), fc.integer({ min: on("2025-07-15"), max: on("2025-10-22") }), (ledger, asOf) => {
      const planOf = parcelPlanner(deadline, asOf, contractPlan);
      expect([...ledger, ...ledger].map(planOf)).toEqual([...ledger, ...ledger].map((one) => parcelPlan(one, deadline, asOf, contractPlan)));
    }));
  });
});
