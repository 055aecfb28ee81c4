import { describe, expect, it } from "@jest/globals";
import { computeFacts } from "../../../src/campaign/metrics/computeFacts";
import { cumulativeAt } from "../../../src/campaign/metrics/curve";
import type { CampaignRecords } from "../../../src/campaign/records";
import { factorySettings, type Settings } from "../../../src/campaign/settings";
import { day, fund, measured, on, parcel, progress, project, records } from "../../support/records";

const settings: Settings = {
  ...factorySettings,
  campaign: { name: "百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: true },
  targets: [
    { metric: "挂牌出让面积", value: 500, unit: "公顷", comparator: ">=", curve: null },
    { metric: "土地出让收入", value: 50, unit: "亿元", comparator: ">=", curve: null },
    { metric: "保障项目数", value: 30, unit: "个", comparator: ">", curve: null },
  ],
};
const at = (text: string, kept: Partial<CampaignRecords>, changed: Partial<Settings> = {}) =>
  computeFacts(records(kept), { ...settings, ...changed }, day(text));
const target = (facts: ReturnType<typeof at>, metric: string) => facts.facts.targets.find((one) => one.metric === metric)!;
const unit = (facts: ReturnType<typeof at>, name: string, metric = "挂牌出让面积") =>
  facts.facts.units.find((one) => one.unit === name)!.metrics.find((one) => one.metric === metric)!;
const codes = (facts: ReturnType<typeof at>) => facts.findings.map(({ code }) => code);

describe("the campaign at its 40th day with 2,400 亩 of 7,500 亩 (domain rules §4)", () => {
  const facts = at("2025-08-23", { parcels: [parcel({ unit: "东镇", use: "工业用地", area: measured(160, "公顷"), soldOn: on("2025-08-20") })] });
  it("is at 32.0 %, 8.0 points behind, and ends at 400 公顷", () => {
    const area = target(facts, "挂牌出让面积");
    expect(area.completionRate).toBeCloseTo(0.32, 12);
    expect(area.timeProgress).toBeCloseTo(0.4, 12);
    expect(area.paceGap).toBeCloseTo(-0.08, 12);
    expect(area.requiredRate! * 15).toBeCloseTo(85, 9);
    expect(area.forecast).toBeCloseTo(400, 9);
    expect(facts.facts.campaign).toMatchObject({ day: 40, daysLeft: 60, end: day("2025-10-22") });
  });
});

describe("what counts for 面积 and 收入", () => {
  const sold = { unit: "东镇", area: measured(10, "公顷"), price: measured(5000, "万元") };
  const area = (part: Parameters<typeof parcel>[0], changed: Partial<Settings> = {}) =>
    target(at("2025-08-31", { parcels: [parcel({ ...sold, use: "工业用地", soldOn: on("2025-08-10"), ...part })] }, changed), "挂牌出让面积").cumulative;
  it("a parcel sold on or before the as-of day", () => {
    expect(area({ soldOn: on("2025-08-31") })).toBe(10);
    expect(area({ soldOn: on("2025-09-01") })).toBe(0);
  });
  it("not what was sold before the first day, unless the metric counts from always", () => {
    expect(area({ soldOn: on("2025-07-14") })).toBe(0);
    expect(area({ soldOn: on("2025-07-15") })).toBe(10);
    expect(area({ soldOn: on("2025-07-14") }, { metrics: factorySettings.metrics.map((one) => ({ ...one, since: "always" as const })) })).toBe(10);
  });
  it("neither 流拍 nor 终止, nor land that was allocated", () => {
    expect(area({ stage: "流拍" })).toBe(0);
    expect(area({ stage: "终止" })).toBe(0);
    expect(area({ supplyMethod: "划拨" })).toBe(0);
    expect(area({ supplyMethod: "挂牌出让" })).toBe(10);
    expect(area({ supplyMethod: "拍卖出让" })).toBe(10);
  });
  it("协议出让 for the revenue and not for the area, as 挂牌出让 is sold in public; the office may have it otherwise, and is told", () => {
    const byAgreement = { parcels: [parcel({ ...sold, use: "工业用地", supplyMethod: "协议出让", soldOn: on("2025-08-10") })] };
    const facts = at("2025-08-31", byAgreement);
    expect(target(facts, "挂牌出让面积").cumulative).toBe(0);
    expect(target(facts, "土地出让收入").cumulative).toBeCloseTo(0.5, 12);
    expect(facts.findings.filter(({ code }) => code === "supply-excluded").map(({ message }) => message)).toEqual([expect.stringMatching(/供应方式为“协议出让”，未计入挂牌出让面积；.*不计供应方式/)]);
    const counted = at("2025-08-31", byAgreement, { metrics: factorySettings.metrics.map((one) => ({ ...one, excludes: [] })) });
    expect(target(counted, "挂牌出让面积").cumulative).toBe(10);
    expect(codes(counted)).not.toContain("supply-excluded");
  });
  it("only industrial use for the area, any use for the revenue", () => {
    const facts = at("2025-08-31", { parcels: [parcel({ ...sold, use: "居住用地", soldOn: on("2025-08-10") })] });
    expect(target(facts, "挂牌出让面积").cumulative).toBeNull();
    expect(target(facts, "土地出让收入").cumulative).toBeCloseTo(0.5, 12);
  });
  it("a contract's day where the sale's is not kept; a sale without any day is a finding, not a figure", () => {
    expect(area({ soldOn: null, contractOn: on("2025-08-12") })).toBe(10);
    const facts = at("2025-08-31", { parcels: [parcel({ ...sold, use: "工业", soldOn: null, stage: "已成交", status: "已成交" })] });
    expect(target(facts, "挂牌出让面积").cumulative).toBe(0);
    expect(codes(facts)).toContain("sold-without-day");
  });
  it("a sale without a readable figure is a finding", () => {
    const facts = at("2025-08-31", { parcels: [parcel({ ...sold, use: "工业", area: null, soldOn: on("2025-08-10") })] });
    expect(target(facts, "挂牌出让面积").cumulative).toBe(0);
    expect(codes(facts)).toContain("sold-without-figure");
  });
});

describe("保障项目", () => {
  it("counts a project whose parcel is sold, or whose row says so; 超过30个 is not reached by 30", () => {
    const parcels = [parcel({ id: "G1", soldOn: on("2025-08-01") }), parcel({ id: "G2", soldOn: on("2025-09-20") })];
    const projects = [
      project({ name: "甲", parcelId: "G1" }), project({ name: "乙", parcelId: "G2" }), project({ name: "丙", secured: true }),
      project({ name: "丁", secured: false }), project({ name: "戊", securedOn: on("2025-08-30") }), project({ name: "己", secured: false, parcelId: "G1" }),
    ];
    expect(target(at("2025-08-31", { parcels, projects }), "保障项目数").cumulative).toBe(4);
    const thirty = Array.from({ length: 30 }, (_, index) => project({ name: `项目${index}`, secured: true }));
    expect(target(at("2025-08-31", { projects: thirty }), "保障项目数").met).toBe(false);
    expect(target(at("2025-08-31", { projects: [...thirty, project({ name: "另一", secured: true })] }), "保障项目数").met).toBe(true);
  });
});

describe("reported and ledger figures", () => {
  const metric = "挂牌出让面积";
  const ledger = [
    parcel({ unit: "东镇", use: "工业", area: measured(10, "公顷"), soldOn: on("2025-08-10") }),
    parcel({ unit: "西镇", use: "工业", area: measured(20, "公顷"), soldOn: on("2025-08-11") }),
  ];
  const plan = ["东镇", "西镇", "南镇"].map((name) => progress({ kind: "target", metric, unit: name, target: measured(600, "亩") }));
  const august = (name: string, cumulative: number, period: number) =>
    progress({ metric, unit: name, through: day("2025-08-31"), cumulative: measured(cumulative, "亩"), period: measured(period, "亩") });
  const facts = at("2025-08-31", { parcels: ledger, progress: [...plan, august("东镇", 180, 150), august("西镇", 300, 300)] });

  it("the reported figure leads the unit's, converted from 亩, with the month's own", () => {
    expect(unit(facts, "东镇")).toMatchObject({ cumulative: 12, period: 10, target: 40, basis: "reported" });
    expect(unit(facts, "东镇").completionRate).toBeCloseTo(0.3, 12);
  });
  it("says where the two disagree, at the reported cell", () => {
    const found = facts.findings.filter(({ code }) => code === "reported-differs-from-ledger");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ sheet: "台账", severity: "warning" });
    expect(found[0]!.message).toContain("东镇");
  });
  it("a unit that has not reported is 未报送: shown by its ledger, listed apart, never ranked", () => {
    expect(unit(facts, "南镇")).toMatchObject({ unreported: true, rank: null, cumulative: 0, basis: "ledger", completionRate: null, paceGap: null, light: null });
    expect(unit(facts, "西镇").rank).toBe(1);
    expect(unit(facts, "东镇").rank).toBe(2);
  });
  it("the campaign's own figure is the ledger's: 30, not 12 + 20", () => {
    expect(target(facts, metric).cumulative).toBe(30);
  });
  it("where the setting says 台账数 the ledger leads the ranking too", () => {
    const led = at("2025-08-31", { parcels: ledger, progress: [...plan, august("东镇", 180, 150)] }, { metrics: settings.metrics.map((one) => ({ ...one, leads: "ledger" as const })) });
    expect(unit(led, "东镇")).toMatchObject({ cumulative: 10, period: 10, basis: "ledger", unreported: false });
  });
  it("a report of a later month is not used, and the month before gives the rank before", () => {
    const july = (name: string, cumulative: number) => progress({ metric, unit: name, through: day("2025-07-31"), cumulative: measured(cumulative, "亩") });
    const both = at("2025-08-31", {
      progress: [...plan, july("东镇", 100), july("西镇", 50), august("东镇", 180, 80), august("西镇", 300, 250),
        progress({ metric, unit: "东镇", through: day("2025-09-30"), cumulative: measured(600, "亩") })],
    });
    expect(unit(both, "东镇")).toMatchObject({ cumulative: 12, rank: 2, rankBefore: 1 });
    expect(unit(both, "西镇")).toMatchObject({ rank: 1, rankBefore: 2 });
  });
});

describe("groups, exempt units and funds", () => {
  it("ranks within groups and lists the exempt without a rank", () => {
    const metric = "挂牌出让面积";
    const row = (name: string, share: number) => [
      progress({ kind: "target", metric, unit: name, target: measured(100, "公顷") }),
      progress({ metric, unit: name, through: day("2025-08-31"), cumulative: measured(share, "公顷") }),
    ];
    const units = [["甲镇", "镇街", false], ["乙镇", "镇街", false], ["丙局", "部门", false], ["丁局", "部门", true]]
      .map(([name, group, exempt]) => ({ name: String(name), group: String(group), exempt: exempt === true, aliases: [] }));
    const facts = at("2025-08-31", { progress: [...row("甲镇", 50), ...row("乙镇", 60), ...row("丙局", 10), ...row("丁局", 99)] }, { units });
    expect(["甲镇", "乙镇", "丙局", "丁局"].map((name) => unit(facts, name).rank)).toEqual([2, 1, 1, null]);
  });
  it("funds add up by unit against their task, from any day on unless they have one", () => {
    const facts = at("2025-08-31", {
      funds: [
        fund({ unit: "区水务局", task: measured(3000, "万元"), received: measured(1000, "万元") }),
        fund({ unit: "区水务局", received: measured(500, "万元"), receivedOn: on("2025-09-10") }),
        fund({ unit: "区水务局", received: measured(0.02, "亿元"), receivedOn: on("2025-03-10") }),
      ],
    });
    expect(unit(facts, "区水务局", "对上争取资金")).toMatchObject({ target: 3000, cumulative: 1200 });
    expect(target(facts, "对上争取资金")).toMatchObject({ target: 3000, cumulative: 1200 });
  });
});

describe("without a campaign", () => {
  it("adds up what is there and says what is lacking", () => {
    const facts = at("2025-08-31", { parcels: [parcel({ use: "工业", area: measured(1, "公顷"), soldOn: on("2016-01-05") })] }, { campaign: null, targets: [] });
    expect(facts.facts.campaign).toBeNull();
    expect(target(facts, "挂牌出让面积")).toMatchObject({ target: null, cumulative: 1, completionRate: null, timeProgress: null, requiredRate: null, met: null });
    expect(codes(facts)).toContain("no-campaign");
  });
});

describe("edges where a sheet and the facts could part", () => {
  const metric = "挂牌出让面积";
  it("超过30个 with exactly 30: neither a rate per day nor a day of reaching it", () => {
    const thirty = Array.from({ length: 30 }, (_, index) => project({ name: `项目${index}`, secured: true }));
    expect(target(at("2025-08-31", { projects: thirty }), "保障项目数")).toMatchObject({ met: false, requiredRate: null, forecastDay: null });
  });
  it("a unit without a task is not 已完成", () => {
    const facts = at("2025-08-31", { progress: [
      progress({ kind: "target", metric, unit: "东镇", target: measured(0, "公顷") }),
      progress({ metric, unit: "东镇", through: day("2025-08-31"), cumulative: measured(0, "公顷") }),
    ] });
    expect(unit(facts, "东镇").light).not.toBe("done");
  });
  it("a task that names no unit belongs to the total, as its money does", () => {
    const facts = at("2025-08-31", { funds: [fund({ unit: "甲局", task: measured(5000, "万元"), received: measured(100, "万元") }), fund({ task: measured(500, "万元"), received: measured(50, "万元") })] });
    expect(target(facts, "对上争取资金")).toMatchObject({ target: 5500, cumulative: 150 });
  });
  it("the report of the latest day is held against the ledger, whichever sheet stands first", () => {
    const report = (text: string, hectares: number) => progress({ metric, unit: "东镇", through: day(text), cumulative: measured(hectares, "公顷") });
    const facts = at("2025-09-30", {
      parcels: [parcel({ unit: "东镇", use: "工业", area: measured(16, "公顷"), soldOn: on("2025-09-10") })],
      progress: [report("2025-09-30", 18), report("2025-09-15", 16)],
    });
    expect(unit(facts, "东镇").cumulative).toBe(18);
    expect(codes(facts)).toContain("reported-differs-from-ledger");
  });
});

describe("after the last day (2025-10-22)", () => {
  const sold = { unit: "东镇", use: "工业用地", area: measured(10, "公顷"), price: measured(5000, "万元") };
  const ledgers = { parcels: [parcel({ ...sold, soldOn: on("2025-10-22") }), parcel({ ...sold, soldOn: on("2025-10-23") })] };
  it("what is sold later counts for nobody, and that is said once a metric", () => {
    for (const asOf of ["2025-10-28", "2025-11-05", "2026-02-01"]) {
      const facts = at(asOf, ledgers);
      expect(target(facts, "挂牌出让面积").cumulative).toBe(10);
      expect(unit(facts, "东镇")).toMatchObject({ cumulative: 10, period: asOf < "2025-11" ? 10 : 0 });
      expect(codes(facts).filter((code) => code === "after-campaign")).toHaveLength(2);
    }
  });
  it("the last day itself counts, and with day 0 the day after it", () => {
    expect(codes(at("2025-10-22", { parcels: ledgers.parcels.slice(0, 1) }))).not.toContain("after-campaign");
    const campaign = { name: "百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: false };
    expect(target(at("2025-10-28", ledgers, { campaign }), "挂牌出让面积").cumulative).toBe(20);
  });
  it("unless the metric counts from always", () => {
    const always = factorySettings.metrics.map((one) => ({ ...one, since: "always" as const }));
    expect(target(at("2025-11-05", ledgers, { metrics: always }), "挂牌出让面积").cumulative).toBe(20);
    const funds = [fund({ unit: "东镇", received: measured(300, "万元"), receivedOn: on("2025-11-03") })];
    expect(unit(at("2025-11-05", { funds }), "东镇", "对上争取资金")).toMatchObject({ cumulative: 300, period: 300 });
  });
  it("a report that stands for a later day is not taken, the one before it is", () => {
    const report = (through: string, value: number) => progress({ metric: "挂牌出让面积", unit: "东镇", cumulative: measured(value, "公顷"), through: day(through) });
    const facts = at("2025-11-05", { progress: [report("2025-10-22", 40), report("2025-10-31", 48)] });
    expect(unit(facts, "东镇")).toMatchObject({ cumulative: 40, basis: "reported", unreported: false });
    expect(facts.findings.find(({ code }) => code === "report-after-campaign")).toMatchObject({ sheet: "台账", message: expect.stringContaining("截至2025年10月31日，晚于战役最后一日（2025年10月22日）") });
  });
  it("nobody is among the last for one more month", () => {
    const report = (name: string, value: number) => [
      progress({ metric: "挂牌出让面积", unit: name, kind: "target", target: measured(100, "公顷") }),
      progress({ metric: "挂牌出让面积", unit: name, cumulative: measured(value, "公顷"), through: day("2025-10-20") }),
    ];
    const list = ["甲镇", "乙镇", "丙镇", "丁镇"].flatMap((name, index) => report(name, 40 - index));
    const runAt = (asOf: string) => unit(at(asOf, { progress: list }), "丁镇").bottomRun;
    expect(runAt("2025-10-22")).toBe(1);
    expect([runAt("2025-10-31"), runAt("2025-11-30"), runAt("2026-01-31")]).toEqual([1, 1, 1]);
  });
});

describe("a report without a unit", () => {
  const report = (name: string | null, value: number) => progress({ metric: "挂牌出让面积", unit: name, cumulative: measured(value, "公顷"), through: day("2025-07-31") });
  it("is the total of the others: in the figure of nobody, in the course of nobody, and said", () => {
    const facts = at("2025-07-31", { progress: [report("东镇", 5), report("西镇", 7), report(null, 12)] });
    expect(target(facts, "挂牌出让面积").cumulative).toBe(12);
    expect(cumulativeAt(facts.contributions, "reported", [day("2025-07-31")])).toEqual([12]);
    expect(codes(facts)).toContain("report-without-unit");
  });
});
