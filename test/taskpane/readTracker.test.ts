import { describe, expect, it } from "@jest/globals";
import { readTracker } from "../../src/taskpane/readTracker";
import type { CellValue } from "../../src/workbook/sheet";

const headers = ["指标", "单位", "比较", "目标", "累计", "完成率", "序时", "偏差", "日均需完成", "预计完成"];
const reading = (over: Readonly<Record<string, CellValue>> = {}, dateSystem: 1900 | 1904 = 1900) =>
  readTracker({ dateSystem, cells: new Map<string, readonly (readonly CellValue[])[]>([
    ...Object.entries({ GJ_start: 45853, GJ_asOf: 45890, GJ_days: 100, GJ_campaign: "云泽区百日攻坚", ...over }).map(([name, value]) => [name, [[value]]] as const),
    ["GJ_targets", [headers]],
  ]) });

describe("the tracker's own figures", () => {
  it("count the first day unless the workbook says 否", () => {
    expect([undefined, null, "是", "否", false].map((value) => {
      const read = reading(value === undefined ? {} : { GJ_countFirstDay: value });
      return read.kind === "tracker" && read.tracker.countFirstDay;
    })).toEqual([true, true, true, false, false]);
  });

  it("are the same days in a workbook that counts from 1904", () => {
    expect(reading({ GJ_start: 45853 - 1462, GJ_asOf: 45890 - 1462 }, 1904)).toEqual(reading());
  });

  it("have no days before the campaign is filled in, and are damaged by half of it", () => {
    expect(reading({ GJ_start: null, GJ_days: null })).toMatchObject({ kind: "tracker", tracker: { start: null, days: null, asOf: 45890, targets: [] } });
    expect(reading({ GJ_start: null })).toEqual({ kind: "damaged", damages: [{ name: "GJ_start" }] });
    expect(reading({ GJ_days: null })).toEqual({ kind: "damaged", damages: [{ name: "GJ_days" }] });
    expect(reading({ GJ_start: "待定", GJ_days: null })).toMatchObject({ kind: "damaged", damages: [{ name: "GJ_start" }, { name: "GJ_days" }] });
    expect(readTracker({ dateSystem: 1900, cells: new Map<string, readonly (readonly CellValue[])[]>([["GJ_asOf", [[45890]]], ["GJ_targets", [headers]]]) }))
      .toEqual({ kind: "damaged", damages: [{ name: "GJ_start" }, { name: "GJ_days" }] });
  });

  it("take a day that is written as text as it is, however the workbook counts", () => {
    expect(reading({ GJ_asOf: "2025-08-21" }, 1904)).toMatchObject({ kind: "tracker", tracker: { asOf: 45890 } });
  });
});
