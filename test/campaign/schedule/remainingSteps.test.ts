import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Stage } from "../../../src/campaign/records";
import { backwardPlan, contractPlan } from "../../../src/campaign/schedule/backwardPlan";
import { parcelPlan } from "../../../src/campaign/schedule/parcelPlan";
import { remainingSteps } from "../../../src/campaign/schedule/remainingSteps";
import { stages } from "../../../src/campaign/schedule/stages";
import type { Duration } from "../../../src/campaign/schedule/steps";
import { on, valueOf } from "../calendar/days";

const deadline = on("2025-10-22");
const names = (steps: ReturnType<typeof stepsOf>) => steps.map(({ step }) => step.name);
const stepsOf = (stage: Stage, since: string | null, asOf: string) => valueOf(remainingSteps(stage, since === null ? null : on(since), deadline, on(asOf), contractPlan));

describe("remainingSteps", () => {
  it("counts the worked example back: notice 稳妥 09-09, 不可逆转 09-22, and says by which length", () => {
    const steps = stepsOf("已批复", null, "2025-09-01");
    expect(names(steps)).toEqual(["征收土地公告", "出让方案和评估", "挂牌公告", "挂牌期", "签订出让合同"]);
    expect(steps[2]).toMatchObject({
      begun: false,
      safe: { start: on("2025-09-09"), end: on("2025-09-29"), by: { count: 20, unit: "day" } },
      last: { start: on("2025-09-22"), end: on("2025-10-12"), by: { count: 20, unit: "day" } },
    });
    // Maxima are not used on the way to 不可逆转日: the contract may be signed on the day of the sale.
    expect(steps[4]).toMatchObject({ safe: { start: on("2025-10-09"), end: deadline, by: { count: 10, unit: "workday" } }, last: { start: deadline, end: deadline, by: null } });
    expect(steps[0]!.safe).toBeNull();
  });

  it("counts the worked example on: listed on 08-04, sold at the earliest on 08-14", () => {
    const steps = stepsOf("公告中", "2025-07-15", "2025-07-20");
    expect(steps.map(({ earliest }) => earliest)).toEqual([
      { start: on("2025-07-15"), end: on("2025-08-04") }, { start: on("2025-08-04"), end: on("2025-08-14") }, { start: on("2025-08-14"), end: on("2025-08-14") },
    ]);
    expect(steps[0]).toMatchObject({ begun: true, verdict: null });
  });

  it("leaves open what the stage leaves open", () => {
    const [notice, listing] = stepsOf("公告中", null, "2025-09-20");
    expect(notice!.earliest).toBeNull();
    expect(listing!.earliest).toEqual({ start: on("2025-09-20"), end: on("2025-09-30") });
  });

  it("has nothing to plan where the parcel is there, or goes no further", () => {
    expect(stepsOf("已签合同", null, "2025-09-20").length).toBeLessThanOrEqual(1);
    expect(stepsOf("终止", null, "2025-09-20")).toEqual([]);
  });

  const length = fc.record({ count: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom<Duration["unit"]>("day", "workday") });
  it("agrees with the plan of the parcel, whatever the stage, the day and the lengths", () => {
    fc.assert(fc.property(
      fc.constantFrom(...stages.map(({ stage }) => stage)), fc.integer({ min: on("2025-07-15"), max: deadline + 20 }), fc.option(fc.integer({ min: 0, max: 60 })),
      fc.record({ 现状调查和稳评: length, 签协议和组卷报批: length, 出让方案和评估: length }, { requiredKeys: [] }),
      (stage, asOf, ago, durations) => {
        const options = { ...contractPlan, durations };
        const since = ago === null ? null : asOf - ago;
        const plan = valueOf(parcelPlan({ stage, since }, deadline, asOf, options));
        const steps = valueOf(remainingSteps(stage, since, deadline, asOf, options));
        if (plan.kind !== "open") return expect(steps).toEqual([]);
        expect(steps[0]!.step.name).toBe(plan.bottleneck.step);
        const next = steps.find(({ begun }) => !begun);
        expect(next?.step.name ?? null).toBe(plan.nextStep);
        if (next !== undefined) expect([next.safe?.start ?? null, next.last.start]).toEqual([plan.safeDay, plan.lastPossibleDay]);
        const last = steps.at(-1)!.earliest;
        if (last !== null) expect(Math.max(last.end, asOf)).toBe(plan.earliestEnd);
        const back = valueOf(backwardPlan(deadline, options, plan.bottleneck.step));
        expect(steps.map(({ last: { start } }) => start)).toEqual(back.map(({ lastPossibleDay }) => lastPossibleDay));
        // Where a length is named it spans the two days.
        for (const { safe } of steps) if (safe !== null && safe.by?.unit === "day") expect(safe.end - safe.start).toBe(safe.by.count);
      },
    ));
  });
});
