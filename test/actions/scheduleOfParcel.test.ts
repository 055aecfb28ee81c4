import { describe, expect, it } from "@jest/globals";
import { parcelInRow, parcelsOnTheWay, scheduleOfParcel, searchParcels, type ParcelSchedule } from "../../src/actions/scheduleOfParcel";
import { awayText, countedText, scheduleMessage, verdictText } from "../../src/actions/scheduleWords";
import type { Parcel } from "../../src/campaign/records";
import type { StepDurations } from "../../src/campaign/schedule/span";
import { factorySettings, type Settings } from "../../src/campaign/settings";
import { day, on, parcel } from "../support/records";

const settings: Settings = { ...factorySettings, campaign: { name: "云岫区百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: true } as Settings["campaign"] };
const open = (one: Parcel, asOf: string, tried: StepDurations = {}): ParcelSchedule => {
  const schedule = scheduleOfParcel(one, settings, day(asOf), tried);
  if (schedule.kind !== "open") throw new Error(schedule.kind);
  return schedule;
};

describe("倒排工期 of a parcel", () => {
  it("is due on the campaign's last day, and begins with the present step", () => {
    const schedule = open(parcel({ id: "云2025-1", stage: "已挂牌", listedOn: on("2025-09-25") }), "2025-09-30");
    expect(schedule).toMatchObject({ deadline: day("2025-10-22"), goal: "签订出让合同", plan: { bottleneck: { step: "挂牌期", days: 5 } } });
    expect(schedule.steps.map(({ step }) => step.name)).toEqual(["挂牌期", "签订出让合同"]);
    expect(schedule.steps[0]!.earliest).toEqual({ start: day("2025-09-25"), end: day("2025-10-05") });
  });

  it("moves with a length that is tried, by the same rule", () => {
    const one = parcel({ id: "云2025-1", stage: "已挂牌", listedOn: on("2025-09-25") });
    expect(open(one, "2025-09-30").plan.verdict).toBe("可行");
    const tried = open(one, "2025-09-30", { 挂牌期: { count: 60, unit: "day" } });
    expect(tried.plan).toMatchObject({ verdict: "按本区设定时长不可能", earliestEnd: day("2025-10-05"), earliestEndAsSet: day("2025-11-24") });
    // Shorter than the law allows is not believed.
    expect(open(one, "2025-09-30", { 挂牌期: { count: 1, unit: "day" } }).plan.earliestEndAsSet).toBe(day("2025-10-05"));
  });

  it("says why there is none", () => {
    const kindOf = (part: Partial<Parcel>, given: Settings = settings) => scheduleOfParcel(parcel(part), given, day("2025-09-30"), {}).kind;
    expect(kindOf({ stage: "公告中" }, factorySettings)).toBe("noCampaign");
    expect(kindOf({ stage: null })).toBe("noStage");
    expect(kindOf({ stage: "终止" })).toBe("stopped");
    expect(kindOf({ stage: "已供地" })).toBe("done");
    expect(kindOf({ stage: "公告中", supplyMethod: "划拨" })).toBe("notASale");
    const later = { ...settings, campaign: { ...settings.campaign!, start: day("2031-07-15") } };
    expect(scheduleOfParcel(parcel({ stage: "已成交", soldOn: on("2031-08-01") }), later, day("2031-08-02"), {})).toMatchObject({ kind: "missingYear", message: expect.stringContaining("放假安排") });
  });

  it("is found by the row of the ledger, and by every word of a search", () => {
    const all = [parcel({ id: "YXG-002", location: "墨池村以西", unit: "澄砚镇", stage: "公告中" }), parcel({ id: "YXG-003", location: "桥东", unit: "澜桥街道", stage: "已挂牌" })];
    expect(parcelInRow(all, all[1]!)).toBe(all[1]);
    expect(parcelInRow(all, { sheet: "别的表", row: all[1]!.row })).toBeNull();
    const listed = parcelsOnTheWay(all, settings, day("2025-09-30"));
    expect(searchParcels(listed, "  ").length).toBe(2);
    expect(searchParcels(listed, "澄砚 ００2").map(({ parcel: { id } }) => id)).toEqual(["YXG-002"]);
    expect(searchParcels(listed, "澄砚 003")).toEqual([]);
  });
});

describe("the words of 倒排工期", () => {
  const one = parcel({ id: "云2025-1", location: "桥东", unit: "澜桥街道", stage: "已挂牌", listedOn: on("2025-09-25") });

  it("state the verdict with its days", () => {
    expect(verdictText(open(one, "2025-09-30"))).toBe("来得及：最早2025年10月5日完成签订出让合同，比截止日早17天。");
    expect(verdictText(open({ ...one, stage: "未启动", listedOn: null }, "2025-09-30"))).toMatch(/^已经来不及：只按法定最短，最早20\d\d年.*比截止日晚\d+天。$/);
    expect(verdictText(open({ ...one, stage: "公告中" }, "2025-09-30"))).toMatch(/^还不能断定：缺挂牌公告的起始日。/);
    expect([3, 0, -2].map(awayText)).toEqual(["还有3天", "就是今天", "已过2天"]);
  });

  it("explain how a day was counted back", () => {
    const [, contract] = open(one, "2025-09-30").steps;
    expect(countedText(contract!.safe!, "截止日")).toBe("从截止日2025年10月22日往回数10个工作日（休息日和法定节假日不计，调休上班日计入，共跨13天），最迟2025年10月9日开始");
    expect(countedText(contract!.last, "截止日")).toBe("从截止日2025年10月22日起算，这一步不占时间，最迟当天开始");
  });

  it("make a message of the plan", () => {
    expect(scheduleMessage(open(one, "2025-09-30"))).toEqual([
      "【倒排工期】云2025-1 桥东（澜桥街道）",
      "数据截至2025年9月30日，须于2025年10月22日前完成签订出让合同。",
      "来得及：最早2025年10月5日完成签订出让合同，比截止日早17天。",
      "卡点：挂牌期（公共资源交易中心），已5天。",
      "1. 挂牌期（公共资源交易中心，不少于10个日历日）：已开始，稳妥办结2025年10月9日（还有9天），最迟办结2025年10月22日（还有22天）",
      "2. 签订出让合同（自然资源主管部门，不超过10个工作日）：稳妥日2025年10月9日（还有9天），不可逆转日2025年10月22日（还有22天）",
    ]);
  });
});
