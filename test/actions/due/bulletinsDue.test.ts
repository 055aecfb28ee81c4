import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { bulletinsDue } from "../../../src/actions/due/bulletinsDue";
import { formatDay } from "../../../src/campaign/calendar/day";
import { day } from "../../support/records";

const campaign = { name: "百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: true };
const due = (today: string, archived: readonly (readonly [kind: string, asOf: string])[] = []) =>
  bulletinsDue(archived.map(([kind, asOf]) => ({ kind, asOf: day(asOf) })), campaign, day(today)).map(({ kind, on }) => `${kind} ${formatDay(on)}`);

describe("bulletins that are due", () => {
  it("fall on Fridays, on the 15th and at the end of the month", () => {
    expect(due("2025-09-30")).toEqual(["weekly 2025-09-26", "halfmonth 2025-09-30", "month 2025-09-30"]);
    expect(due("2025-08-15")).toEqual(["weekly 2025-08-15", "halfmonth 2025-08-15", "month 2025-07-31"]);
  });

  it("follow the weekday of the last 周调度 in the archive", () => {
    // 2025-09-22 is a Monday.
    expect(due("2025-09-30", [["周调度", "2025-09-22"]])[0]).toBe("weekly 2025-09-29");
    expect(due("2025-09-28", [["周调度", "2025-09-22"]])).not.toContainEqual(expect.stringMatching(/^weekly/));
  });

  it("are done once they are in the archive, also where their figures end a few days before", () => {
    const archive = [["月排名通报", "2025-09-28"], ["半月通报", "2025-09-30"], ["周调度", "2025-09-26"]] as const;
    expect(due("2025-09-30", archive)).toEqual([]);
    // The bulletin of August, whenever it was written in September's first days, is not September's.
    expect(due("2025-09-30", [["月排名通报", "2025-09-02"]])).toContain("month 2025-09-30");
    expect(due("2025-09-05", [["月排名通报", "2025-09-02"]])).not.toContainEqual(expect.stringMatching(/^month/));
  });

  it("fall on the campaign's last day too, and are forgotten a month after it", () => {
    expect(due("2025-10-25")).toEqual(["weekly 2025-10-22", "halfmonth 2025-10-22", "month 2025-10-22"]);
    expect(due("2025-12-01")).toEqual([]);
  });

  it("are none before the first of them, and none without a campaign", () => {
    expect(due("2025-07-10")).toEqual([]);
    expect(due("2025-07-16")).toEqual(["halfmonth 2025-07-15"]);
    expect(bulletinsDue([], null, day("2025-09-30"))).toEqual([]);
  });

  it("are never due in the future, and archiving them at their day always settles them", () => {
    fc.assert(fc.property(fc.integer({ min: campaign.start - 10, max: campaign.start + 140 }), (today) => {
      const open = bulletinsDue([], campaign, today);
      for (const { on } of open) expect(on).toBeLessThanOrEqual(today);
      const names = { weekly: "周调度", halfmonth: "半月通报", month: "月排名通报" };
      const rest = bulletinsDue(open.map(({ kind, on }) => ({ kind: names[kind], asOf: on })), campaign, today);
      expect(rest.filter(({ kind }) => kind !== "weekly")).toEqual([]);
    }));
  });
});
