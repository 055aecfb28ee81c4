import { describe, expect, it } from "@jest/globals";
import { parseSettingsFile } from "../../src/actions/settingsFile";
import { countWords } from "../../src/campaign/findingCounts";
import { boardSheet, rankingSheet } from "../../src/tracker/ownedSheets";
import { shown } from "../support/grid";
import { day } from "../support/records";
import { ledgers, rowsOf, sheetPlanOf, trackedOf } from "./support";

const boardOf = (part: Parameters<typeof trackedOf>[1] = {}) => rowsOf(sheetPlanOf(trackedOf(ledgers, part), boardSheet.role));
const texts = (rows: ReturnType<typeof boardOf>): string[] => rows.flat().filter((cell) => typeof cell === "string");
const under = (rows: ReturnType<typeof boardOf>, label: string): unknown[] => {
  const row = rows.findIndex((cells) => cells.includes(label));
  const column = rows[row]!.indexOf(label);
  return [rows[row + 1]![column], rows[row + 2]![column]];
};

describe("百日看板", () => {
  it("counts down by today, not by 数据截至日", () => {
    const rows = boardOf({ today: day("2025-10-09") });
    expect(under(rows, "距收官还有")).toEqual([13, "今天 2025-10-09，日历日"]);
    // 2025-10-10 and the make-up Saturday 10-11, then 13–17 and 20–22.
    expect(under(rows, "剩余工作日")[0]).toBe(10);
    expect(under(rows, "今天是")).toEqual(["第87天", "共100天，冲刺阶段"]);
    expect(under(rows, "数据截至")).toEqual([day("2025-09-30"), "⚠ 数据已9天未更新"]);
  });
  it.each([["2025-07-01", "未开始", 113], ["2025-10-22", "第100天", 0]])("on %s it says %s", (today, word, left) => {
    const rows = boardOf({ today: day(today) });
    expect(under(rows, "今天是")[0]).toBe(word);
    expect(under(rows, "距收官还有")[0]).toBe(left);
  });
  it("once the last day has passed says so once, and asks for nothing a day any more", () => {
    const rows = boardOf({ today: day("2025-11-01") });
    expect(under(rows, "攻坚期")).toEqual(["已结束10天", "今天 2025-11-01"]);
    expect(texts(rows).filter((text) => text.includes("已收官"))).toEqual(["已收官"]);
    expect(under(rows, "日均需完成")).toEqual(["—", "—"]);
    expect(texts(rows)).toContain("2025年9月30日时临近不可逆转日的宗地（攻坚期已结束）");
    expect(texts(rows).filter((text) => text.includes("天内"))).toEqual([]);
    expect(rows.find((cells) => cells.includes("甲-3"))!.slice(-2)).toEqual([day("2025-10-12"), "—"]);
    expect(Number(under(boardOf(), "日均需完成")[0])).toBeGreaterThan(0);
  });
  it("lists no parcel to hurry once 数据截至日 has passed the last day", () => {
    const rows = boardOf({ asOf: day("2025-10-25"), today: day("2025-10-25") });
    expect(texts(rows)).toContain("攻坚期已结束，不再预警");
    expect(texts(rows).filter((text) => text.includes("天内"))).toEqual([]);
    expect(rows.flat()).not.toContain("甲-3");
    expect(under(rows, "日均需完成")).toEqual(["—", "—"]);
  });
  it("says at its foot how many findings are to be checked and how many are only told", () => {
    expect(texts(boardOf())).toContain("没有待核的数据问题");
    const parcels = ledgers.sheets[1]!;
    const tracked = trackedOf({ sheets: [ledgers.sheets[0]!, { ...parcels, cells: [...parcels.cells, ["甲-7", 5, "工业用地", "东关镇", "已成交", null, null, 100]] }, ...ledgers.sheets.slice(2)] });
    expect(tracked.findings.map(({ severity }) => severity)).toContain("warning");
    expect(texts(rowsOf(sheetPlanOf(tracked, boardSheet.role)))).toContain(`数据问题${countWords(tracked.findings)!} → 数据问题清单`);
  });
  it("says in one sentence which targets are behind", () => {
    expect(texts(boardOf())).toContain("▌欠序时：挂牌出让面积欠32.0个百分点。");
  });
  it("never uses the word 黄牌 for a light, and says that no card is in force", () => {
    const words = texts(boardOf());
    expect(words.filter((text) => text.includes("黄牌"))).toEqual([]);
    expect(words).toContain("无在效亮牌");
    expect(words).toContain("■ 严重 欠32.0个百分点");
  });
  it("lists cards in force, three at the most, and how many more there are", () => {
    const card = (unit: string) => ({ tier: "黄牌", unit, matter: "挂牌出让面积", since: day("2025-09-20") });
    const words = texts(boardOf({ cardsInForce: ["东", "西", "南", "北"].map(card) }));
    expect(words).toContain("在效亮牌（4张）");
    expect(words).toContain("另有1张，见亮牌台账");
    expect(words).not.toContain("无在效亮牌");
  });
  it("names the parcels that are about to become impossible, with the days left from today", () => {
    const rows = boardOf({ today: day("2025-10-01") });
    expect(texts(rows)).toContain("临近不可逆转日的宗地（15天内1宗，已过1宗）");
    const row = rows.find((cells) => cells.includes("甲-3"))!;
    expect(row.slice(-2)).toEqual([day("2025-10-12"), 11]);
  });
  it("is one A4 page across, without gridlines, 1,310 pixels wide at the most in a Chinese workbook (8 pixels a character)", () => {
    const { gridlines, zoom, print, columnWidths } = sheetPlanOf(trackedOf(), boardSheet.role);
    expect([gridlines, zoom, print?.paper, print?.orientation, print?.fitToWidth, print?.fitToHeight]).toEqual([false, 100, "A4", "landscape", 1, 1]);
    const pixels = columnWidths.reduce((sum, { first, last, width }) => sum + (last - first + 1) * Math.round(width * 8 + 5), 0);
    expect(pixels).toBeLessThanOrEqual(1310);
  });
  it("shows countdown and targets on the first screen of 1366 × 768 (330 points under the ribbon)", () => {
    const plan = sheetPlanOf(trackedOf(), boardSheet.role);
    const last = rowsOf(plan).findIndex((cells) => cells.includes("土地出让收入（亿元）"));
    const height = plan.rowHeights.reduce((sum, { first, last: to, height: each }) => sum + Math.max(0, Math.min(to, last) - first + 1) * each, 0);
    expect(height).toBeLessThanOrEqual(330);
  });
  it("before the first day says how far it is off, and of data of a day to come that they cannot be", () => {
    const rows = boardOf({ asOf: day("2025-07-10"), today: day("2025-07-09") });
    expect(texts(rows)).toContain("攻坚期 2025年7月15日至2025年10月22日（100天）\u3000数据截至2025年7月10日，距首日还有5天");
    expect(under(rows, "今天是")).toEqual(["未开始", "共100天，6天后开始"]);
    expect(under(rows, "数据截至")[1]).toBe("⚠ 晚于今天，请核对");
    expect(under(boardOf({ today: day("2025-09-30") }), "数据截至")[1]).toBe("今日数据");
  });
  it("after the last day counts no further day", () => {
    const rows = boardOf({ asOf: day("2025-10-23"), today: day("2025-10-23") });
    expect(texts(rows)).toContain("攻坚期 2025年7月15日至2025年10月22日（100天）\u3000数据截至2025年10月23日，攻坚期已结束");
  });
  it("gives no 序时进度 for all where a metric has milestones of its own", () => {
    const file = parseSettingsFile(JSON.stringify({ targets: [
      { metric: "挂牌出让面积", value: 500, unit: "公顷", curve: [{ day: "2025-09-30", share: 0.5 }, { day: "2025-10-22", share: 1 }] }, { metric: "土地出让收入", value: 50, unit: "亿元" },
    ] }));
    expect(texts(boardOf({ settingsFile: file })).find((text) => text.startsWith("攻坚期 "))).toMatch(/，第78天，序时进度各指标不同$/);
    expect(texts(boardOf()).find((text) => text.startsWith("攻坚期 "))).toMatch(/，第78天，序时进度78\.0%$/);
  });
  it("says why no parcel has a last day, instead of calling the list empty", () => {
    const [cover, ...rest] = ledgers.sheets;
    const later = (words: string) => trackedOf({ sheets: [{ ...cover!, cells: [["云岫区百日攻坚行动"], [words], ["截至2026年11月20日"]] }, ...rest] }, { today: day("2026-11-23") });
    expect(texts(rowsOf(sheetPlanOf(later("2026年11月1日起，100天"), boardSheet.role)))).toContain("缺放假调休安排，最迟日未算：请在“攻坚设置”补充后刷新");
    expect(texts(rowsOf(sheetPlanOf(trackedOf({ sheets: [ledgers.sheets[1]!] }), boardSheet.role)))).toContain("攻坚期未设定，最迟日未算");
  });
  it("says which groups are not on it, and which units the chart leaves out", () => {
    const names = Array.from({ length: 20 }, (_, index) => `第${index + 1}镇`);
    const many = trackedOf({ sheets: [
      ledgers.sheets[0]!,
      { name: "目标", cells: [["责任单位", "分组", "挂牌出让面积目标（公顷）"], ...names.map((name, index) => [name, `第${index % 4}组`, 10])] },
      { name: "宗地台账", cells: [ledgers.sheets[1]!.cells[0]!, ...names.map((name, index) => [`丁-${index}`, 1 + index / 4, "工业用地", name, "已成交", shown(day("2025-08-01"), "yyyy-mm-dd"), shown(day("2025-08-20"), "yyyy-mm-dd"), 100])] },
    ] });
    const plan = sheetPlanOf(many, boardSheet.role);
    expect(texts(rowsOf(plan))).toContain("另有第2组（5个）、第3组（5个） → 月度排名");
    expect(plan.charts.map(({ title }) => title)).toContain("挂牌出让面积完成率与序时进度：前8和后8个单位（共20个）");
    expect(plan.charts.find(({ name }) => name === "各单位完成率")!.series.map(({ values: { range } }) => range.bottom - range.top + 1)).toEqual([16, 16]);
  });
  it("marks the pace of a single unit, where a line has but one point", () => {
    const [cover, parcels, targets] = ledgers.sheets;
    const one = trackedOf({ sheets: [cover!, { ...parcels!, cells: parcels!.cells.slice(0, 2) }, { ...targets!, cells: targets!.cells.slice(0, 2) }] });
    const chart = sheetPlanOf(one, boardSheet.role).charts.find(({ name }) => name === "各单位完成率")!;
    expect(chart.series.map(({ name, markers }) => [name, markers])).toEqual([["完成率", undefined], ["序时进度", true]]);
  });
  it("says what is missing where nothing is set", () => {
    const rows = rowsOf(sheetPlanOf(trackedOf({ sheets: [ledgers.sheets[1]!] }), boardSheet.role));
    expect(texts(rows)).toContain("攻坚期未设定：请在“攻坚设置”填写首日和总天数");
    expect(under(rows, "距收官还有")[0]).toBe("未设定");
  });
});

describe("月度排名", () => {
  it("ranks by completion, counts the months among the last and leaves the change of rank", () => {
    const rows = rowsOf(sheetPlanOf(trackedOf(), rankingSheet.role));
    const header = rows.find((cells) => cells.includes("名次"))!;
    const of = (unit: string, title: string) => rows.find((cells) => cells[1] === unit)![header.findIndex((cell) => String(cell).replace("\n", "") === title)];
    expect(["东关镇", "西关镇", "北关镇"].map((unit) => [of(unit, "名次"), of(unit, "上月名次"), of(unit, "升降"), of(unit, "备注")])).toEqual([
      [1, 1, "—", null], [2, 2, "—", null], [3, 2, "↓1", "后2位·连续2个月"],
    ]);
    expect(of("东关镇", "环比增幅")).toBe(-1);
  });
});
