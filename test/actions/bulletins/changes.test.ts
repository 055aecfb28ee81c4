/** 与存档相比: what the ledgers now say of the archived day, and what is new since; without hidden data. */
import { describe, expect, it } from "@jest/globals";
import { changesSince, changesSinceAll, latestArchived, type ArchiveRow } from "../../../src/actions/bulletins";
import { changeText } from "../../../src/bulletin/archive/changeLines";
import { factsHash } from "../../../src/bulletin/archive/factsHash";
import { computeFacts } from "../../../src/campaign/metrics/computeFacts";
import { appendedRows, snapshotOf } from "../../../src/campaign/metrics/snapshots";
import type { SnapshotRow } from "../../../src/campaign/metrics/snapshots";
import { factorySettings, type Settings } from "../../../src/campaign/settings";
import type { CampaignRecords } from "../../../src/campaign/records";
import { day, measured, on, parcel, progress, records } from "../../support/records";

const metric = "挂牌出让面积";
const settings: Settings = {
  ...factorySettings, campaign: { name: "百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: true },
  targets: [{ metric, value: 200, unit: "公顷", comparator: ">=", curve: null }],
  metrics: factorySettings.metrics.map((one) => ({ ...one, leads: "ledger" as const })),
};
const targets = ["东镇", "西镇"].map((unit) => progress({ kind: "target", metric, unit, target: measured(100, "公顷") }));
const sold = (unit: string, area: number, when: string) => parcel({ id: `${unit}${when}`, unit, area: measured(area, "公顷"), use: "工业", soldOn: on(when) });
const ledger = (...parcels: CampaignRecords["parcels"]) => records({ progress: targets, parcels });

const at = (all: CampaignRecords, when: string, kept: readonly SnapshotRow[] = [], own = settings) => ({
  intake: { records: all } as never, settings: own, computed: computeFacts(all, own, day(when)), asOf: { day: day(when), from: "命令指定" }, kept: { rows: kept } as never,
});
const archivedAt = (all: CampaignRecords, when: string): ArchiveRow => ({
  number: "云督〔2025〕3号", kind: "周调度", title: "通报", period: "第5周", first: day("2025-08-11"), last: day(when), asOf: day(when), preset: "默认",
  hash: factsHash(computeFacts(all, settings, day(when)).facts), fileName: "周调度.docx",
});
const then = "2025-08-15";
const before = ledger(sold("东镇", 10, "2025-08-01"), sold("西镇", 20, "2025-08-02"));
const snapshots = (all: CampaignRecords, kept: readonly SnapshotRow[] = []) => [...kept, ...appendedRows(kept, snapshotOf(computeFacts(all, settings, day(then)).facts))];

describe("存档那天的数", () => {
  it("没有改动的，说没有；行的次序变了也没有", () => {
    expect(changesSince(at(before, then), archivedAt(before, then))).toMatchObject({ restated: { kind: "same" }, since: [], lines: [
      "与已存档的周调度（第5周，云督〔2025〕3号）相比，数据截至2025年8月15日：", "  该日各数按现在的台账重算没有变化。",
    ] });
    const turned = ledger(...[...before.parcels].reverse());
    expect(changesSince(at(turned, then), archivedAt(before, then)).restated.kind).toBe("same");
  });
  it("事后更正的，与当日快照对出是哪些数", () => {
    const corrected = ledger(sold("东镇", 12, "2025-08-01"), sold("西镇", 20, "2025-08-02"));
    const { restated, lines } = changesSince(at(corrected, "2025-08-31", snapshots(before)), archivedAt(before, then));
    expect(restated).toMatchObject({ kind: "figures" });
    expect(restated.kind === "figures" && restated.changes.filter(({ what }) => what === "累计").map(({ subject, before: was, after }) => [subject, was, after])).toEqual([["总体", 30, 32], ["东镇", 10, 12]]);
    expect(lines).toContain("    东镇 挂牌出让面积：累计 10 → 12公顷，本月 10 → 12公顷，完成率 10% → 12%");
  });
  it("更正后又留了快照的，以第一版次为准", () => {
    const corrected = ledger(sold("东镇", 12, "2025-08-01"), sold("西镇", 20, "2025-08-02"));
    const { restated } = changesSince(at(corrected, then, snapshots(corrected, snapshots(before))), archivedAt(before, then));
    expect(restated.kind === "figures" && restated.changes.find(({ subject, what }) => subject === "东镇" && what === "累计")).toMatchObject({ before: 10, after: 12 });
  });
  it("没有快照的，只说不一致并说明怎样才能逐项对比", () => {
    const corrected = ledger(sold("东镇", 12, "2025-08-01"), sold("西镇", 20, "2025-08-02"));
    const { restated, lines } = changesSince(at(corrected, then), archivedAt(before, then));
    expect(restated).toEqual({ kind: "unknown" });
    expect(lines[1]).toMatch(/不一致；当日没有留存快照.*先“留存快照”/);
  });
  it("数没变而偏差口径变了的，说是设置", () => {
    const ratio: Settings = { ...settings, paceBasis: "ratio" };
    expect(changesSince(at(before, then, snapshots(before), ratio), archivedAt(before, then)).restated).toEqual({ kind: "elsewhere" });
  });
  it("上报数被后来的覆盖了的，不算改动，另说；到现在的变化从快照算起", () => {
    const own: Settings = { ...settings, metrics: factorySettings.metrics };
    const reported = (when: string, east: number, west: number) => records({ progress: [
      ...targets, progress({ metric, unit: "东镇", through: day(when), cumulative: measured(east, "公顷") }), progress({ metric, unit: "西镇", through: day(when), cumulative: measured(west, "公顷") }),
    ] });
    const old = computeFacts(reported(then, 10, 20), own, day(then)).facts;
    const row = { ...archivedAt(before, then), hash: factsHash(old) };
    const { lost, restated, since, lines } = changesSince(at(reported("2025-08-31", 15, 20), "2025-08-31", snapshotOf(old), own), row);
    expect(lost.map(({ unit }) => unit)).toEqual(["东镇", "西镇"]);
    expect(restated).toEqual({ kind: "elsewhere" });
    expect(since.filter(({ what }) => what === "累计").map(({ subject, before: was, after }) => [subject, was, after])).toEqual([["总体", 30, 35], ["东镇", 10, 15]]);
    expect(lines.some((line) => line.includes("台账中该日的上报数已改填为以后的，未作比较"))).toBe(true);
  });
});

describe("从那天到现在", () => {
  it("列出目标、累计、名次；没有变化的说没有", () => {
    const now = ledger(...before.parcels, sold("东镇", 25, "2025-08-20"));
    const { lines, since } = changesSince(at(now, "2025-08-31"), archivedAt(before, then));
    expect(lines.slice(2)).toEqual(["  到2025年8月31日，3项有变化：", "    总体 挂牌出让面积：累计 30 → 55公顷", "    东镇 挂牌出让面积：累计 10 → 35公顷，名次 第2 → 第1", "    西镇 挂牌出让面积：名次 第1 → 第2"]);
    expect(since.some(({ what }) => what === "序时进度")).toBe(true);
    expect(changesSince(at(before, "2025-08-31"), archivedAt(before, then)).lines.at(-1)).toBe("  到2025年8月31日：目标、累计、名次都没有变化。");
  });
});

it("同一天、同样的数的几份，只说一遍；数目小到两位看不出的，多写几位", () => {
  const row = archivedAt(before, then);
  const lines = changesSinceAll(at(before, then), [row, { ...row, kind: "半月通报", period: "8月上半月", number: "" }, { ...row, kind: "月排名通报", hash: "0" }]);
  expect(lines).toEqual([
    "与已存档的周调度（第5周，云督〔2025〕3号）、半月通报（8月上半月）相比，数据截至2025年8月15日：", "  该日各数按现在的台账重算没有变化。",
    "与已存档的月排名通报（第5周，云督〔2025〕3号）相比，数据截至2025年8月15日：", expect.stringContaining("不一致"),
  ]);
  expect(changeText({ subject: "东镇", metric, what: "累计", unit: "公顷", before: 10, after: 10.001 })).toBe("累计 10 → 10.001公顷");
});

describe("与哪一份比", () => {
  const row = archivedAt(before, then);
  it("同种、日期最近的；同一天的取后一份；只要以前的", () => {
    const rows = [row, { ...row, asOf: row.asOf + 7 }, { ...row, asOf: row.asOf + 7, number: "后一份" }, { ...row, kind: "半月通报", asOf: row.asOf + 30 }];
    expect(latestArchived(rows, "weekly")).toMatchObject({ number: "后一份" });
    expect(latestArchived(rows, "weekly", row.asOf + 7)).toBe(row);
    expect(latestArchived(rows, "month")).toBeNull();
  });
});
