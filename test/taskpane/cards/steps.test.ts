import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { transitions } from "../../../src/campaign/cards";
import { formatDay } from "../../../src/campaign/calendar/day";
import { dayOfInput, faultsOf, fieldsOf, type StepEvent } from "../../../src/taskpane/cards/steps";
import { day } from "../../support/records";

const steps = transitions.filter(({ event }) => event !== "drafted");
const bounds = { today: day("2025-09-30"), last: day("2025-09-01") };

describe("what a step asks for", () => {
  it.each(steps.map(({ event, needs }) => [event as StepEvent, needs] as const))("%s: whatever the table of states demands must be filled in", (event, needs) => {
    const fields = fieldsOf(event);
    for (const part of needs) expect(fields).toContainEqual({ name: part, required: true });
    const faults = faultsOf(fields, {}, bounds);
    for (const part of needs) expect(faults[part]).toBe("blank");
  });

  it("asks nothing of 送审 and 恢复, and a day and an approver of 发出", () => {
    expect([fieldsOf("submitted"), fieldsOf("resumed")]).toEqual([[], []]);
    expect(fieldsOf("issued").map(({ name }) => name)).toEqual(["on", "number", "addressee", "answerBy", "approver"]);
  });

  it("offers an approver for 摘牌 without demanding one", () => {
    expect(fieldsOf("released")).toContainEqual({ name: "approver", required: false });
  });
});

describe("days that are typed", () => {
  it("are read as the day they name", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => dayOfInput(formatDay(serial)) === serial));
  });

  it.each([["", null], ["2025-02-29", null], ["30/9/2025", null], [undefined, null]])("%s is none", (text, expected) => {
    expect(dayOfInput(text)).toBe(expected);
  });

  it.each([
    ["on", "2025-10-01", "future"], ["on", "2025-08-31", "beforeLast"], ["on", "someday", "notADay"], ["on", "2025-09-01", undefined], ["on", "2025-09-30", undefined],
    ["until", "2025-09-29", "beforeToday"], ["until", "2025-09-30", undefined],
  ] as const)("%s %s → %s", (name, text, fault) => {
    expect(faultsOf([{ name, required: true }], { [name]: text }, bounds)[name]).toBe(fault);
  });

  it("leave an answer at least until the day of issue", () => {
    const fields = fieldsOf("issued");
    const values = { on: "2025-09-20", number: "1", addressee: "东镇", approver: "区长" };
    expect(faultsOf(fields, { ...values, answerBy: "2025-09-19" }, bounds)).toEqual({ answerBy: "beforeIssue" });
    expect(faultsOf(fields, { ...values, answerBy: "2025-09-20" }, bounds)).toEqual({});
  });
});
