import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { computeFacts } from "../../../src/campaign/metrics/computeFacts";
import { sinceSnapshots } from "../../../src/campaign/metrics/sinceSnapshots";
import { appendedRows, latestRevisions, snapshotOf, type SnapshotRow } from "../../../src/campaign/metrics/snapshots";
import { factorySettings, type Settings } from "../../../src/campaign/settings";
import { day, measured, progress, records } from "../../support/records";

const settings: Settings = { ...factorySettings, campaign: { name: "百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: true }, units: [{ name: "东镇", aliases: [], group: "", exempt: false }] };
const report = (through: string, area: number, period: number, money: number, moneyPeriod: number) => [
  progress({ metric: "挂牌出让面积", unit: "东镇", cumulative: measured(area, "公顷"), period: measured(period, "公顷"), target: measured(100, "公顷"), through: day(through) }),
  progress({ metric: "土地出让收入", unit: "东镇", cumulative: measured(money, "亿元"), period: measured(moneyPeriod, "亿元"), target: measured(10, "亿元"), through: day(through) }),
];
const at = (asOf: string, rows: ReturnType<typeof report>) => computeFacts(records({ progress: rows }), settings, day(asOf)).facts;
const kept = (...facts: ReturnType<typeof at>[]) => facts.flatMap(snapshotOf);

describe("留存快照", () => {
  const now = snapshotOf(at("2025-08-31", report("2025-08-31", 20, 5, 2, 1)));
  it("keeps one row a metric for the whole and one a unit and metric", () => {
    expect(now.map(({ unit, metric, cumulative }) => [unit, metric, cumulative])).toEqual([
      [null, "挂牌出让面积", 20], [null, "土地出让收入", 2], ["东镇", "挂牌出让面积", 20], ["东镇", "土地出让收入", 2],
    ]);
  });
  it("appends nothing when pressed twice", () => {
    expect(appendedRows(now, now)).toEqual([]);
  });
  it("appends only what changed, as a later revision, and reads the latest", () => {
    const changed = snapshotOf(at("2025-08-31", report("2025-08-31", 22, 5, 2, 1)));
    const added = appendedRows(now, changed);
    expect(added.map(({ unit, metric, cumulative, revision }) => [unit, metric, cumulative, revision])).toEqual([[null, "挂牌出让面积", 22, 2], ["东镇", "挂牌出让面积", 22, 2]]);
    const latest = [...latestRevisions([...now, ...added]).values()];
    expect(latest.filter(({ metric }) => metric === "挂牌出让面积").map(({ cumulative }) => cumulative)).toEqual([22, 22]);
    expect(appendedRows([...now, ...added], changed)).toEqual([]);
  });
  it("never forgets a row, however often it is pressed", () => {
    const figures = fc.array(fc.record({ cumulative: fc.integer({ min: 0, max: 3 }), asOf: fc.integer({ min: 1, max: 3 }) }), { maxLength: 12 });
    fc.assert(fc.property(figures, (presses) => {
      let rows: SnapshotRow[] = [];
      for (const { cumulative, asOf } of presses) {
        const row = { ...now[2]!, asOf, cumulative };
        const before = rows;
        rows = [...rows, ...appendedRows(rows, [row])];
        expect(rows.slice(0, before.length)).toEqual(before);
        expect([...latestRevisions(rows).values()].find((one) => one.asOf === asOf)!.cumulative).toBe(cumulative);
      }
    }));
  });
});

describe("since the snapshots", () => {
  const codes = (facts: ReturnType<typeof at>, rows: readonly SnapshotRow[], changed: Partial<Settings> = {}) => sinceSnapshots(facts, rows, { ...settings, ...changed }).findings.map(({ code }) => code);
  it("本期新增 counts from the latest earlier day; snapshots of the same or a later day are not looked back at", () => {
    const rows = kept(at("2025-07-31", report("2025-07-31", 10, 10, 1, 1)), at("2025-08-15", report("2025-08-15", 15, 5, 1, 0)), at("2025-09-30", report("2025-09-30", 99, 1, 9, 1)));
    const since = sinceSnapshots(at("2025-08-31", report("2025-08-31", 22, 12, 2, 1)), rows, settings);
    expect(since.before).toBe(day("2025-08-15"));
    expect(since.added.get("东镇\n挂牌出让面积")?.added).toBe(7);
    expect(since.added.get("\n土地出让收入")?.added).toBe(1);
  });
  it("says nothing where nothing was kept", () => {
    const since = sinceSnapshots(at("2025-08-31", report("2025-08-31", 22, 12, 2, 1)), [], settings);
    expect([since.before, since.added.size, since.findings]).toEqual([null, 0, []]);
  });
  it("停滞: as many half-months without progress as the settings say", () => {
    const rows = kept(at("2025-07-31", report("2025-07-31", 10, 10, 1, 1)), at("2025-08-15", report("2025-08-15", 10, 0, 2, 1)));
    const now = at("2025-08-31", report("2025-08-31", 10, 0, 3, 2));
    expect(codes(now, rows)).toEqual(["stalled"]);
    expect(codes(now, rows, { stalledPeriods: 3 })).toEqual([]);
    expect(codes(now, rows, { stalledPeriods: 0 })).toEqual([]);
  });
  it("照抄: this month's reported figures are last month's over again", () => {
    const rows = kept(at("2025-07-31", report("2025-07-31", 10, 4, 1, 0.5)));
    expect(codes(at("2025-08-31", report("2025-08-31", 10, 4, 1, 0.5)), rows)).toContain("report-copied");
    expect(codes(at("2025-08-31", report("2025-08-31", 14, 4, 1.5, 0.5)), rows)).not.toContain("report-copied");
  });
  it("a cumulative figure that fell", () => {
    const rows = kept(at("2025-07-31", report("2025-07-31", 10, 4, 1, 0.5)));
    expect(codes(at("2025-08-31", report("2025-08-31", 9, 4, 1.5, 0.5)), rows)).toEqual(["cumulative-fell"]);
  });
});
