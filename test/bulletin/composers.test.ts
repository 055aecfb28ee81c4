/** What bulletins say of small ledgers written out here. */
import { describe, expect, it } from "@jest/globals";
import { composeBulletin, kindNames, type BulletinKind, type TrackedFacts } from "../../src/actions/bulletins";
import { bulletinPlan } from "../../src/bulletin/render/sheet";
import { renderText } from "../../src/bulletin/render/text";
import { computeFacts } from "../../src/campaign/metrics/computeFacts";
import type { CampaignRecords } from "../../src/campaign/records";
import { factorySettings, type Settings } from "../../src/campaign/settings";
import type { CardRow } from "../../src/campaign/cards";
import { memoryWorkbook } from "../../src/workbook/memory";
import { snapshotOf } from "../support/grid";
import { day, fund, measured, on, parcel, progress, records } from "../support/records";

const settings = (changed: Partial<Settings> = {}): Settings => ({
  ...factorySettings, campaign: { name: "某区百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: true },
  targets: [{ metric: "挂牌出让面积", value: 100, unit: "公顷", comparator: ">=", curve: null }],
  units: ["甲镇", "乙镇", "丙镇"].map((name) => ({ name, aliases: [], group: "镇街", exempt: name === "丙镇" })), ...changed,
});
const target = (unit: string, value: number) => progress({ kind: "target", metric: "挂牌出让面积", unit, target: measured(value, "公顷") });
const sold = (unit: string, area: number, date: string) => parcel({ id: `${unit}地块`, unit, area: measured(area, "公顷"), use: "工业用地", soldOn: on(date), stage: "已成交" });

function tracked(given: Partial<CampaignRecords>, asOf: string, changed: Partial<Settings> = {}): TrackedFacts {
  const own = settings(changed);
  const all = records(given);
  const computed = computeFacts(all, own, day(asOf));
  return { intake: { tables: [], records: all, campaign: own.campaign, targets: own.targets, units: own.units, asOf: null, audit: [], findings: [] }, settings: own, computed, findings: [], asOf: { day: day(asOf), from: "命令指定" } };
}
const said = (kind: BulletinKind, facts: TrackedFacts, options: Parameters<typeof composeBulletin>[2] = {}): string => renderText(composeBulletin(kind, facts, options).bulletin);

const base = [target("甲镇", 40), target("乙镇", 40), target("丙镇", 20)];

describe("周调度", () => {
  it("states 序时, gap and what the week brought: 40 of 100 公顷 on day 40 is 持平", () => {
    const words = said("weekly", tracked({ progress: base, parcels: [sold("甲镇", 30, "2025-08-01"), sold("乙镇", 10, "2025-08-20")] }, "2025-08-23"));
    expect(words).toContain("时间进度40.0%");
    expect(words).toContain("挂牌出让面积累计完成40公顷，占目标任务100公顷的40.0%，与序时进度持平；本周新增10公顷。余下任务日均需完成1.00公顷；按目前进度，到期预计完成100公顷。");
  });
  it("never calls an exempt unit slow", () => {
    const words = said("weekly", tracked({ progress: base, parcels: [sold("甲镇", 30, "2025-08-01")] }, "2025-08-23"));
    expect(words).toContain("乙镇低于序时进度20个百分点以上，严重滞后。");
    expect(words).not.toMatch(/丙镇[^\t\n]*(滞后|缓慢|无新增)/u);
  });
  it("sums up what a cell has no room for, and the attachment has it all", () => {
    const parcels = [1, 2, 3].map((number) => parcel({ id: `G-0${number}`, unit: "甲镇", problem: `问题${"一二三"[number - 1]!}`, due: on("2025-08-20") }));
    const words = said("weekly", tracked({ progress: base, parcels }, "2025-08-23"));
    expect(words).toContain("G-01：问题一；G-02：问题二；另有1宗");
    expect(words).toContain("登记有存在问题的3宗，超过完成时限的3宗。超过完成时限的宗地：甲镇3宗，其中G-01已超期3天（问题一）。具体见附件2。");
    expect(words).toContain("3\t甲镇\tG-03\t问题三\t8月20日\t3");
  });
  it("a parcel sold after the as-of day is still open on it; one that was given up is not", () => {
    const words = said("weekly", tracked({ progress: base, parcels: [{ ...sold("甲镇", 5, "2025-09-01"), problem: "未迁坟" }, parcel({ id: "终", unit: "乙镇", stage: "终止", problem: "企业退出" })] }, "2025-08-23"));
    expect(words).toContain("未迁坟");
    expect(words).not.toContain("企业退出");
  });
});

describe("攻坚期起止前后", () => {
  const given = { progress: base, parcels: [sold("甲镇", 30, "2025-08-01"), sold("乙镇", 10, "2025-08-20")] };
  const periodic = ["weekly", "halfmonth", "month"] as const;
  // 100 days from 2025-07-15: the last one is 2025-10-22.
  it.each([
    ["2025-07-14", "截至2025年7月14日，某区百日攻坚尚未开始，将于2025年7月15日开始，共100天。"],
    ["2025-07-15", "截至2025年7月15日，某区百日攻坚已进行1天，距10月22日结束还有99天（其中工作日67天），时间进度1.0%。"],
    ["2025-10-21", "截至2025年10月21日，某区百日攻坚已进行99天，距10月22日结束还有1天（其中工作日1天），时间进度99.0%。"],
    ["2025-10-22", "截至2025年10月22日，某区百日攻坚已进行100天，当日为最后一天，时间进度100.0%。"],
    ["2025-10-23", "截至2025年10月23日，某区百日攻坚已于10月22日结束，共100天。"],
    ["2025-12-31", "截至2025年12月31日，某区百日攻坚已于10月22日结束，共100天。"],
  ])("%s 的开头", (asOf, opening) => {
    for (const kind of [...periodic, "funds"] as const) expect(said(kind, tracked(given, asOf))).toContain(opening);
  });
  it.each(periodic)("%s：最后一天起不说日均、预计和序时调度，此前说", (kind) => {
    expect(said(kind, tracked(given, "2025-10-21"))).toMatch(/余下任务日均需完成60\.00?公顷；按目前进度，到期预计完成/u);
    expect(said(kind, tracked(given, "2025-10-21"))).toContain("一周一调度");
    for (const asOf of ["2025-10-22", "2025-10-23", "2025-12-31"]) {
      const words = said(kind, tracked(given, asOf));
      expect(words).not.toMatch(/日均需完成|按目前进度|还有0天|一周一调度|倒排工期|NaN|Infinity/u);
      expect(words).toContain("乙镇距目标任务差距较大");
      expect(words).toContain("各责任单位要对照目标任务做好收尾");
    }
  });
  it.each(periodic)("%s：期内没有一天属于攻坚期的，不说谁无新增，也不以此约谈", (kind) => {
    expect(said("weekly", tracked(given, "2025-10-23"))).toContain("甲镇、乙镇本周无新增");
    for (const asOf of ["2025-06-30", "2025-11-30", "2025-12-31"]) expect(said(kind, tracked(given, asOf))).not.toMatch(/无新增，?|新增0|没有实质性进展。|约谈建议/u);
  });
});

describe("半月通报", () => {
  it("names who made no progress and lists 未报送 apart", () => {
    const report = (unit: string, cumulative: number) => progress({ metric: "挂牌出让面积", unit, cumulative: measured(cumulative, "公顷"), through: day("2025-08-31") });
    const words = said("halfmonth", tracked({ progress: [...base, report("甲镇", 30)], parcels: [sold("甲镇", 30, "2025-08-01"), sold("乙镇", 10, "2025-08-02")] }, "2025-08-31"));
    expect(words).toContain("挂牌出让面积：甲镇本期无新增，没有实质性进展。");
    expect(words).toContain("挂牌出让面积：乙镇、丙镇本月尚未报送，单列，不作快慢评价。");
    expect(words).not.toContain("乙镇本期无新增");
  });
  it("says how the gap is stated: as a ratio of the plan where the office does", () => {
    const words = said("halfmonth", tracked({ progress: base, parcels: [sold("甲镇", 30, "2025-08-01")] }, "2025-08-23", { paceBasis: "ratio" }));
    expect(words).toContain("欠序时进度25.0%（占应完成数的比例）");
    expect(words).toContain("以占应完成数的比例计");
  });

  it("says which rate the gap is taken from: the exact one, or the one that is printed", () => {
    const parcels = [sold("甲镇", 30, "2025-08-01")];
    expect(said("halfmonth", tracked({ progress: base, parcels }, "2025-08-23"))).toContain("以百分点计，按原值计算后四舍五入。");
    const displayed = said("halfmonth", tracked({ progress: base, parcels }, "2025-08-23", { gapFrom: "displayed" }));
    expect(displayed).toContain("以百分点计，按表上显示的完成率（一位小数）计算。");
    expect(displayed).not.toContain("按原值");
  });
});

describe("月排名通报", () => {
  const many = ["一", "二", "三", "四", "五", "六", "七"].map((name) => `${name}镇`);
  const units = many.map((name) => ({ name, aliases: [], group: "镇街", exempt: false }));
  const parcels = many.slice(0, 5).flatMap((unit, index) => [sold(unit, 6 - index, "2025-07-20")]);
  const given = { progress: many.map((unit) => target(unit, 10)), parcels };

  it("names the first and last three, those tied with them included, and the two last in two months running", () => {
    const words = said("month", tracked(given, "2025-08-31", { units }));
    expect(words).toContain("排名前3位的是一镇（60.0%，超12.0个百分点）、二镇（50.0%，超2.0个百分点）、三镇（40.0%，欠8.0个百分点）");
    expect(words).toContain("六镇挂牌出让面积连续2个月排名居镇街后2位；七镇挂牌出让面积连续2个月排名居镇街后2位。");
  });
  it("a month that is not over gives nobody up for 约谈", () => {
    expect(said("month", tracked(given, "2025-08-20", { units }))).not.toContain("约谈");
  });
  it("says nothing of cards where the workbook keeps none, and calls only issued ones by their tier", () => {
    const facts = tracked(given, "2025-08-31", { units });
    expect(said("month", facts)).not.toContain("亮牌");
    const card = (state: CardRow["state"], issuedOn: number | null): CardRow => ({
      card: `拟-${state}`, subject: { kind: "unit", unit: "六镇", matter: "挂牌出让面积", title: "挂牌出让面积", period: { id: "2025-08", start: day("2025-08-01"), end: day("2025-08-31") }, origin: "figures", asOf: day("2025-08-31"), explanation: "", release: "", sources: [], escalates: null },
      state, tier: "黄牌", issuedTier: issuedOn === null ? null : "黄牌", number: issuedOn === null ? null : "×督黄〔2025〕1号", addressee: null, approver: null, reason: null, draftedOn: day("2025-08-10"), issuedOn, answerBy: null,
      acknowledgedOn: null, verifiedOn: null, releasedOn: null, loweredOn: null, withdrawnOn: null, takenBack: false, postponedUntil: null, escalatedTo: null, lastOn: day("2025-08-31"), events: 1,
    });
    const words = said("month", facts, { cards: [card("issued", day("2025-08-12")), card("drafted", null)] });
    expect(words).toContain("已发未摘的亮牌1张：黄牌1张。本月新发1张：六镇挂牌出让面积（黄牌，×督黄〔2025〕1号）。另有拟发、送审中的亮牌1张，以正式印发为准。");
  });
});

describe("对上争取评价通报", () => {
  const funds = [
    fund({ unit: "甲镇", task: measured(1000, "万元"), received: measured(1200, "万元"), lastYear: measured(1000, "万元"), level: "国家级", document: "国函1号", receivedOn: on("2025-08-01") }),
    fund({ unit: "乙镇", task: measured(1000, "万元"), received: measured(500, "万元"), lastYear: measured(800, "万元"), receivedOn: on("2025-08-01") }),
  ];
  it("says who could not be scored and why", () => {
    const { bulletin, warnings } = composeBulletin("funds", tracked({ funds }, "2025-08-31"));
    const words = renderText(bulletin);
    expect(words).toContain("累计到位对上争取资金1700万元，占年度任务2000万元的85.0%。");
    expect(words).toContain("甲镇缺争取项目清单，未计分，暂不评定等次。");
    expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(["not-scored", "policies-from-funds"]));
  });
  it("without a fund ledger says that there is none", () => {
    expect(said("funds", tracked({}, "2025-08-31"))).toContain("工作簿中没有对上争取资金台账。");
  });
});

describe("every kind", () => {
  const kinds = Object.keys(kindNames) as BulletinKind[];
  it.each(kinds)("%s of an empty workbook is still a document that a workbook takes", async (kind) => {
    const { bulletin, warnings } = composeBulletin(kind, tracked({}, "2025-08-31", { campaign: null, targets: [], units: [] }));
    expect(renderText(bulletin)).toContain("特此通报。");
    expect(warnings.map(({ code }) => code)).toContain("no-campaign");
    expect(await memoryWorkbook(snapshotOf({ sheets: [{ name: "台账", cells: [["甲"]] }] })).refuse(bulletinPlan(bulletin))).toEqual([]);
  });
  it("warns of open findings and audit errors, and of more than 4,000 characters", () => {
    const one = tracked({ progress: base, parcels: [sold("甲镇", 30, "2025-08-01")] }, "2025-08-31");
    const many = Array.from({ length: 400 }, (_, index) => ({ name: `第${index}个很长名字的责任单位`, aliases: [], group: "镇街", exempt: false }));
    const open = composeBulletin("halfmonth", {
      ...one, findings: [{ severity: "warning", code: "x", sheet: "台账", cell: "B2", message: "坏" }],
      intake: { ...one.intake, audit: [{ code: "rate-mismatch", sheet: "台账", cell: "C3", subject: "", published: "", expected: "", message: "不符" }] },
    });
    expect(open.warnings.map(({ code }) => code)).toEqual(["open-findings", "audit-errors", "no-office"]);
    expect(open.warnings[0]!.message).toContain("「台账」B2");
    const long = composeBulletin("halfmonth", tracked({ progress: many.map(({ name }) => target(name, 1)), parcels: [sold("第0个很长名字的责任单位", 1, "2025-08-01")] }, "2025-08-31", { units: many }));
    expect(long.warnings[0]!.code).toBe("too-long");
  });
  it("a figure that fell back is pointed at", () => {
    const report = (cumulative: number, through: string) => progress({ metric: "挂牌出让面积", unit: "甲镇", cumulative: measured(cumulative, "公顷"), through: day(through) });
    const { warnings } = composeBulletin("month", tracked({ progress: [...base, report(30, "2025-07-31"), report(20, "2025-08-31")] }, "2025-08-31"));
    expect(warnings.map(({ code }) => code)).toContain("fell-back");
  });
});
