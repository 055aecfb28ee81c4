import { describe, expect, it } from "@jest/globals";
import { cumulativeAt, curveDays } from "../../../src/campaign/metrics/curve";
import { contributions } from "../../../src/campaign/metrics/contributions";
import { closeToLastDay, parcelStandings } from "../../../src/campaign/metrics/parcelStandings";
import { factorySettings, type Settings } from "../../../src/campaign/settings";
import { day, measured, on, parcel, progress, records } from "../../support/records";

const settings: Settings = { ...factorySettings, campaign: { name: "百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: true } };

describe("parcels close to their 不可逆转日 (domain rules §7: deadline 2025-10-22)", () => {
  const at = (asOf: string) => parcelStandings([
    parcel({ id: "未公告", stage: "已批复" }), parcel({ id: "公告中", stage: "公告中" }), parcel({ id: "已开工", stage: "已开工" }), parcel({ id: "终止", stage: "终止" }),
    parcel({ id: "划拨", stage: "已批复", supplyMethod: "划拨" }), parcel({ id: "无阶段" }),
  ], settings, day(asOf));
  it("the notice must be out by 09-22 and the listing must start by 10-12", () => {
    const planOf = (id: string) => at("2025-09-01").open.find(({ parcel: own }) => own.id === id)!.plan;
    expect([planOf("公告中").nextStep, planOf("公告中").lastPossibleDay]).toEqual(["挂牌期", day("2025-10-12")]);
    expect(at("2025-09-01").open.map(({ parcel: { id } }) => id)).toEqual(["未公告", "公告中"]);
  });
  it("near before past, and past once the law's minima no longer fit", () => {
    const { near, past } = closeToLastDay(at("2025-10-01"), 15);
    expect([near.map(({ parcel: { id } }) => id), past.map(({ parcel: { id } }) => id)]).toEqual([["公告中"], ["未公告"]]);
    expect(at("2025-10-01").open.map(({ parcel: { id } }) => id)).toEqual(["公告中", "未公告"]);
  });
  it("counts the days that are left from that day, not from when the next step may begin", () => {
    // Listed until 10-09 at the earliest: 13 days to spare from then, 22 from today.
    const standings = parcelStandings([parcel({ id: "挂牌中", stage: "已挂牌", listedOn: on("2025-09-29") }), parcel({ id: "公告中", stage: "公告中" })], settings, day("2025-09-30"));
    const [first, second] = standings.open;
    expect([first!.parcel.id, first!.plan.lastPossibleDay - standings.asOf]).toEqual(["公告中", 12]);
    expect(second!.plan.lastPossibleDay - standings.asOf).toBeGreaterThan(15);
    expect(second!.plan.lastSlack).toBeLessThanOrEqual(15);
    expect(closeToLastDay(standings, 15).near.map(({ parcel: { id } }) => id)).toEqual(["公告中"]);
  });
  it("leaves out what is not sold by listing", () => {
    for (const supplyMethod of ["划拨", "协议出让"]) expect(parcelStandings([parcel({ stage: "公告中", supplyMethod })], settings, day("2025-09-30")).open).toEqual([]);
  });
  it("has nothing to say without a campaign; a year without a holiday table is a finding", () => {
    expect(parcelStandings([parcel({ stage: "公告中" })], factorySettings, day("2025-10-01"))).toEqual({ open: [], asOf: day("2025-10-01"), findings: [] });
    const later: Settings = { ...settings, campaign: { name: "", start: day("2027-07-15"), days: 100, countFirstDay: true } };
    expect(parcelStandings([parcel({ stage: "已成交", soldOn: on("2027-08-01") })], later, day("2027-08-10")).findings.map(({ code }) => code)).toEqual(["no-holiday-table"]);
  });
});

describe("the course of a metric", () => {
  it("adds up a ledger day by day", () => {
    const { list } = contributions(records({ parcels: [
      parcel({ use: "工业", area: measured(10, "公顷"), soldOn: on("2025-08-01") }), parcel({ use: "工业", area: measured(20, "公顷"), soldOn: on("2025-09-01") }), parcel({ use: "工业", area: measured(40, "公顷") }),
    ] }), settings);
    const area = list.filter(({ metric }) => metric === "挂牌出让面积");
    expect(cumulativeAt(area, "ledger", ["2025-07-31", "2025-08-01", "2025-09-01"].map(day))).toEqual([0, 10, 30]);
  });
  it("takes the latest report of every unit", () => {
    const one = (unit: string, through: string, value: number) => progress({ metric: "挂牌出让面积", unit, through: day(through), cumulative: measured(value, "公顷") });
    const { list } = contributions(records({ progress: [one("东", "2025-07-31", 5), one("东", "2025-08-31", 9), one("西", "2025-08-31", 1)] }), settings);
    expect(cumulativeAt(list, "reported", ["2025-07-20", "2025-07-31", "2025-08-31"].map(day))).toEqual([0, 5, 10]);
  });
  it("is drawn at the first and last day, at 数据截至日 and every week from it", () => {
    expect(curveDays(1, 20, 10)).toEqual([1, 10, 17, 20]);
    expect(curveDays(1, 100, 50)).toEqual([1, 8, 15, 22, 29, 36, 43, 50, 57, 64, 71, 78, 85, 92, 100]);
    expect(curveDays(1, 20, 400).at(-1)).toBe(20);
  });
});
