import { describe, expect, it } from "@jest/globals";
import { parseSettingsFile } from "../../src/actions/settingsFile";
import { countWords } from "../../src/campaign/findingCounts";
import { boardSheet, rankingSheet, tidyDataSheet } from "../../src/tracker/ownedSheets";
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
  it("names whose pace the course is drawn against where the metrics differ, and draws none after the last report", () => {
    const curve = [{ day: "2025-09-30", share: 0.5 }, { day: "2025-10-22", share: 1 }];
    const file = parseSettingsFile(JSON.stringify({ targets: [{ metric: "挂牌出让面积", value: 500, unit: "公顷", curve }, { metric: "土地出让收入", value: 50, unit: "亿元" }] }));
    const paceOf = (part: Parameters<typeof trackedOf>[1]) => sheetPlanOf(trackedOf(ledgers, part), boardSheet.role).charts.find(({ name }) => name === "进度曲线")!.series[0]!.name;
    expect([paceOf({ settingsFile: file }), paceOf({})]).toEqual(["序时进度（挂牌出让面积）", "序时进度"]);
    const report = { name: "进度", cells: [["各单位挂牌出让面积进度"], ["截至2025年7月31日"], ["责任单位", "任务面积（公顷）", "累计完成挂牌出让面积（公顷）"], ["东关镇", 100, 20]] };
    const tracked = trackedOf({ sheets: [ledgers.sheets[0]!, report] });
    const { range } = sheetPlanOf(tracked, boardSheet.role).charts.find(({ name }) => name === "进度曲线")!.series[1]!.values;
    const drawn = rowsOf(sheetPlanOf(tracked, tidyDataSheet.role)).slice(range.top, range.bottom + 1).map((cells) => cells[range.left]);
    // 15, 22 and 29 July, 5 August: the first day drawn after the report is the last that it tells of.
    expect(drawn.filter((share) => share !== null && share !== undefined)).toEqual([0, 0, 0, 0.2]);
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
  it("judges nothing before the first day, and asks of its days only what they have to bring", () => {
    const rows = boardOf({ asOf: day("2025-07-10"), today: day("2025-07-10") });
    expect(texts(rows)).toContain("▌攻坚期2025年7月15日开始，尚不判断快慢。");
    expect(texts(rows)).toContain("攻坚期未开始，尚不排名");
    expect(rows.flat().filter((cell) => typeof cell === "string" && /正常|持平/.test(cell))).toEqual([]);
    expect([under(rows, "预警")[0], under(rows, "超欠序时\n(百分点)")[0], under(rows, "日均需完成")[0]]).toEqual(["—", "—", 2.5]);
  });
  it("says at the end what is not done, and expects no day any more", () => {
    const rows = boardOf({ asOf: day("2025-10-23"), today: day("2025-10-23") });
    expect(texts(rows)).toContain("▌攻坚期已结束，未完成：挂牌出让面积（46.0%）。");
    expect(under(rows, "预计达标日")[0]).toBe("未达标");
    const [cover, parcels] = ledgers.sheets;
    const done = trackedOf({ sheets: [cover!, parcels!, { name: "目标", cells: [["责任单位", "挂牌出让面积目标（公顷）"], ["东关镇", 60], ["西关镇", 40], ["北关镇", 15]] }] }, { asOf: day("2025-10-23"), today: day("2025-10-23") });
    const after = rowsOf(sheetPlanOf(done, boardSheet.role));
    expect(texts(after)).toContain("▌攻坚期已结束，各项指标均已完成。");
    expect(under(after, "预计达标日")[0]).toBe("已达标");
  });
  it("takes no target of 0 for reached", () => {
    const [cover, parcels] = ledgers.sheets;
    const rows = rowsOf(sheetPlanOf(trackedOf({ sheets: [cover!, parcels!, { name: "目标", cells: [["责任单位", "挂牌出让面积目标（公顷）"], ["东关镇", 0], ["西关镇", 0]] }] }), boardSheet.role));
    expect(texts(rows).filter((text) => /已完成|已达标/.test(text))).toEqual([]);
    expect([under(rows, "预警")[0], under(rows, "目标")[0], under(rows, "日均需完成")[0]]).toEqual(["—", 0, "—"]);
    expect(texts(rows)).toContain("目标或攻坚期未设定，暂不能判断进度。");
  });
  it("says at its foot whether anybody has reported", () => {
    const foot = (through: string | null, asOf = "2025-09-30") => {
      const report = { name: "进度", cells: [["各单位挂牌出让面积进度"], [`截至${through ?? ""}`], ["责任单位", "累计完成挂牌出让面积（公顷）"], ["东关镇", 60], ["西关镇", 40]] };
      return texts(rowsOf(sheetPlanOf(trackedOf({ sheets: [...ledgers.sheets, ...(through === null ? [] : [report])] }, { asOf: day(asOf) }), boardSheet.role))).find((text) => /^(?:报送：|未报送)/.test(text));
    };
    expect(foot(null)).toBe("报送：没有各单位上报的数，以台账逐条为准。");
    expect(foot("2025年8月31日")).toBe("报送：本月尚无单位上报，最近一次截至2025年8月31日。");
    expect(foot("2025年9月30日")).toBe("未报送（1个单位1项，不判快慢）：北关镇。");
  });
  it("judges no one by reports of two months ago where no ledger is kept, and says who has not reported", () => {
    const report = { name: "进度", cells: [["各单位挂牌出让面积进度"], ["截至2025年7月31日"], ["责任单位", "任务面积（公顷）", "累计完成挂牌出让面积（公顷）"], ["东关镇", 100, 20], ["西关镇", 100, 15]] };
    const at = (asOf: string) => rowsOf(sheetPlanOf(trackedOf({ sheets: [ledgers.sheets[0]!, report] }, { asOf: day(asOf) }), boardSheet.role));
    const rows = at("2025-09-30");
    expect(texts(rows)).toEqual(expect.arrayContaining(["▌各单位均未报送本期数，暂不能判断进度。", "未报送（2个单位2项，不判快慢）：东关镇、西关镇。"]));
    expect([under(rows, "预警")[0], under(rows, "完成率")[0], under(rows, "累计完成")[0], under(rows, "预计完成")[0]]).toEqual(["—", "—", 35, "—"]);
    // A month later at the most the last report still tells how things stand.
    expect(under(at("2025-08-31"), "完成率")[0]).toBe(0.175);
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
  it("says why a unit has no rank", () => {
    const noted = (targets: unknown[][], asOf = "2025-09-30") => {
      const rows = rowsOf(sheetPlanOf(trackedOf({ sheets: [ledgers.sheets[0]!, ledgers.sheets[1]!, { name: "目标", cells: [["责任单位", "挂牌出让面积目标（公顷）"], ...targets] as never }] }, { asOf: day(asOf) }), rankingSheet.role));
      return rows.filter((cells) => /^[东西北]关镇$/.test(String(cells[1]))).map((cells) => [cells[0], cells[1], cells[13]]);
    };
    expect(noted([["东关镇", 100], ["西关镇", 0]])).toEqual(expect.arrayContaining([[null, "西关镇", "目标为0，不排名"], [null, "北关镇", "未定目标，不排名"]]));
    expect(noted([["东关镇", 100], ["西关镇", 100]], "2025-07-10")).toEqual(expect.arrayContaining([[null, "东关镇", "攻坚期未开始"], [null, "西关镇", "攻坚期未开始"]]));
  });
  it("has one header, which stays in view and stands on every page, and begins no group that does not fit on the page", () => {
    const names = Array.from({ length: 24 }, (_, index) => `第${index + 1}镇`);
    const plan = sheetPlanOf(trackedOf({ sheets: [
      ledgers.sheets[0]!,
      { name: "目标", cells: [["责任单位", "分组", "挂牌出让面积目标（公顷）"], ...names.map((name, index) => [name, index < 12 ? "镇街" : "部门", 10])] },
      { name: "宗地台账", cells: [ledgers.sheets[1]!.cells[0]!, ...names.map((name, index) => [`丁-${index}`, 1 + index / 4, "工业用地", name, "已成交", shown(day("2025-08-01"), "yyyy-mm-dd"), shown(day("2025-08-20"), "yyyy-mm-dd"), null])] },
    ] }), rankingSheet.role);
    const rows = rowsOf(plan);
    const headers = rows.flatMap((cells, row) => (cells[0] === "名次" ? [row] : []));
    expect([headers, plan.freeze, plan.print?.titleRows]).toEqual([[3], { rows: 4, columns: 2 }, { top: 0, bottom: 3 }]);
    expect(plan.print?.pageBreaks).toContain(rows.findIndex((cells) => cells[0] === "挂牌出让面积（公顷） · 部门"));
  });
});
