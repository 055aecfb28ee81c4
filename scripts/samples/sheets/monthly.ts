/** 7月进度, 8月进度, 9月进度: what the units report, with rates and ranks, some of them wrong on purpose. */
import { cellAddress } from "../../../src/workbook/address";
import { groups, units } from "../district";
import { center, footLine, lineLeft, lineRight, number, rate as rateFormat, section, subtitle, text, title, total, two, twoLevelHeader, whole } from "../looks";
import {
  disagreements, type MonthNumber, monthNumbers, notReported, reported, reportedRank, reportedRate, type ReportedMetric, taskOf,
} from "../model/progress";
import { type SampleSheet, SheetDraft } from "../sheet";

const chinese: Readonly<Record<MonthNumber, string>> = { 7: "七月", 8: "八月", 9: "九月" };
const through: Readonly<Record<MonthNumber, string>> = { 7: "2025年7月31日", 8: "2025年8月31日", 9: "2025年9月30日" };
const monthSheet = (month: MonthNumber): string => `${month}月进度`;

const metrics: readonly { readonly metric: ReportedMetric; readonly group: string; readonly word: string; readonly left: number; readonly format: string }[] = [
  { metric: "area", group: "挂牌出让面积（亩）", word: "挂牌出让面积", left: 2, format: two },
  { metric: "revenue", group: "土地出让收入（万元）", word: "土地出让收入", left: 7, format: "#,##0.0" },
];

/** Zero-based rows: 全区, then each group's heading and units. */
const firstRow = 5;
const unitRow = (name: string): number => {
  const at = units.findIndex((unit) => unit.name === name);
  const group = groups.findIndex((candidate) => candidate.name === units[at]?.group);
  return firstRow + 1 + at + group + 1;
};
const percent = (share: number, places: number): string => `${(Math.round(share * 10 ** (places + 2)) / 10 ** places).toFixed(places)}%`;
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

/** The last two digits of a rate that differ, changed over: 0.8642 → 0.8624. */
const swapped = (share: number): number => {
  const digits = [...String(Math.round(share * 10_000)).padStart(4, "0")];
  const at = digits[3] !== digits[2] ? 2 : 1;
  [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
  return Number(digits.join("")) / 10_000;
};

const stale = { month: 9, metric: "area", unit: "枫屿镇" } as const;
const digitsSwapped = { month: 9, metric: "revenue", unit: "澄砚镇" } as const;
const asText = { month: 9, metric: "area", unit: "竹笙街道" } as const;
const ranksSwapped = { month: 9, metric: "revenue", units: ["岫前街道", "竹笙街道"] } as const;
const wrongTotal = { month: 8, metric: "revenue", difference: 100_000 } as const;

const is = (planted: { month: number; metric: string; unit: string }, month: MonthNumber, metric: ReportedMetric, unit: string): boolean =>
  planted.month === month && planted.metric === metric && planted.unit === unit;

function putRate(sheet: SheetDraft, month: MonthNumber, metric: ReportedMetric, unit: string, word: string, row: number, column: number): void {
  const share = reportedRate(unit, metric, month) ?? 0;
  const subject = `${unit} ${word} 完成率`;
  if (is(stale, month, metric, unit)) {
    const before = rounded(reportedRate(unit, metric, (month - 1) as MonthNumber) ?? 0);
    sheet.put(row, column, before, number(rateFormat));
    sheet.plant("rate-stale", row, column, subject, percent(before, 2), percent(share, 2));
  } else if (is(digitsSwapped, month, metric, unit)) {
    sheet.put(row, column, swapped(share), number(rateFormat));
    sheet.plant("digits-swapped", row, column, subject, percent(swapped(share), 2), percent(share, 2));
  } else if (is(asText, month, metric, unit)) {
    sheet.put(row, column, percent(share, 1), center);
    sheet.plant("rate-as-text", row, column, subject, percent(share, 1), percent(share, 1));
  } else if (metric === "area" && month !== 7) {
    // Typed from a pocket calculator.
    sheet.put(row, column, rounded(share), number(rateFormat));
  } else {
    sheet.put(row, column, share, number(rateFormat), `${cellAddress(row, column - 1)}/${cellAddress(row, column - 3)}`);
  }
}

function putRank(sheet: SheetDraft, month: MonthNumber, metric: ReportedMetric, unit: string, word: string, row: number, column: number): void {
  const right = reportedRank(unit, metric, month);
  const other = month === ranksSwapped.month && metric === ranksSwapped.metric && ranksSwapped.units.find((name) => name !== unit);
  const wrong = other && ranksSwapped.units.some((name) => name === unit) ? reportedRank(other, metric, month) : null;
  sheet.put(row, column, wrong ?? right ?? "—", center);
  if (wrong !== null) sheet.plant("rank-out-of-order", row, column, `${unit} ${word} 名次`, String(wrong), String(right));
}

function putUnit(sheet: SheetDraft, month: MonthNumber, unit: string, row: number): void {
  for (const { metric, word, left, format } of metrics) {
    sheet.put(row, left, taskOf(unit, metric), number(whole));
    const figures = reported(unit, metric, month);
    if (figures === null) {
      for (let offset = 1; offset < 5; offset += 1) sheet.put(row, left + offset, null, center);
      sheet.plant("not-reported", row, left + 2, `${unit} ${word}`, "（空白）", "未报送");
      continue;
    }
    sheet.put(row, left + 1, figures.period / 100, number(format));
    const before = cellAddress(row, left + 2);
    const formula = month === 8 && metric === "area" ? `'${monthSheet(7)}'!${before}+${cellAddress(row, left + 1)}` : null;
    sheet.put(row, left + 2, figures.cumulative / 100, number(format), formula);
    putRate(sheet, month, metric, unit, word, row, left + 3);
    putRank(sheet, month, metric, unit, word, row, left + 4);
  }
}

function putTotal(sheet: SheetDraft, month: MonthNumber, last: number): void {
  sheet.put(firstRow, 0, null, total());
  sheet.put(firstRow, 1, "全  区", total());
  for (const { metric, word, left, format } of metrics) {
    const sums = { task: 0, period: 0, cumulative: 0 };
    for (const { name } of units) {
      const figures = reported(name, metric, month);
      sums.task += taskOf(name, metric);
      sums.period += figures?.period ?? 0;
      sums.cumulative += figures?.cumulative ?? 0;
    }
    [sums.task, sums.period / 100, sums.cumulative / 100].forEach((value, offset) => {
      const column = left + offset;
      const range = `${cellAddress(firstRow + 1, column)}:${cellAddress(last, column)}`;
      if (offset === 1 && month === wrongTotal.month && metric === wrongTotal.metric) {
        const typed = (sums.period - wrongTotal.difference) / 100;
        sheet.put(firstRow, column, typed, total(format));
        sheet.plant("total-mismatch", firstRow, column, `全区 ${word} 当月`, typed.toFixed(1), value.toFixed(1));
      } else sheet.put(firstRow, column, value, total(offset === 0 ? whole : format), `SUM(${range})`);
    });
    sheet.put(firstRow, left + 3, sums.cumulative / 100 / sums.task, total(rateFormat), `${cellAddress(firstRow, left + 2)}/${cellAddress(firstRow, left)}`);
    sheet.put(firstRow, left + 4, "—", total());
  }
  sheet.put(firstRow, 12, month === notReported.month ? `不含${notReported.unit}` : null, total());
  sheet.heights.set(firstRow, 24);
}

function monthly(month: MonthNumber): SampleSheet {
  const sheet = new SheetDraft(monthSheet(month), [6, 18, 10, 11, 12, 11, 7, 11, 12, 13, 11, 7, 26]);
  sheet.merge({ top: 0, left: 0, bottom: 0, right: 12 }, `云岫区百日攻坚进度表（${chinese[month]}）`, title);
  sheet.heights.set(0, 36);
  sheet.merge({ top: 1, left: 0, bottom: 1, right: 12 }, `（截至${through[month]}）`, subtitle);
  sheet.heights.set(1, 22);
  sheet.merge({ top: 2, left: 0, bottom: 2, right: 9 }, "填报单位：区百日攻坚行动指挥部办公室", lineLeft);
  sheet.merge({ top: 2, left: 10, bottom: 2, right: 12 }, "单位：亩、万元", lineRight);
  sheet.heights.set(2, 20);
  const five = ["任务", "当月", "累计", "完成率", "名次"];
  twoLevelHeader(sheet, 3, ["序号", "责任单位", ...metrics.map(({ group }) => ({ group, columns: five })), "备  注"]);
  for (const group of groups) {
    const own = units.filter((unit) => unit.group === group.name);
    const head = unitRow(own[0]?.name ?? "") - 1;
    sheet.merge({ top: head, left: 0, bottom: head, right: 12 }, group.heading, section);
    sheet.heights.set(head, 20);
    own.forEach((unit, index) => {
      const row = unitRow(unit.name);
      sheet.put(row, 0, index + 1, center);
      sheet.put(row, 1, unit.name, center);
      putUnit(sheet, month, unit.name, row);
      const moved = disagreements.find((entry) => entry.unit === unit.name && entry.month === month);
      const missing = unit.name === notReported.unit && month === notReported.month;
      sheet.put(row, 12, missing ? "未报送" : unit.exempt ? "不参加排名" : (moved?.remark ?? null), text);
      sheet.fit(row, 21);
    });
  }
  const last = unitRow(units.at(-1)?.name ?? "");
  putTotal(sheet, month, last);
  footLine(sheet, last + 1, 13, "备注：完成率=累计÷任务；镇街、区直部门分组排名。");
  footLine(sheet, last + 2, 13, "填表人：竺若谷        审核人：席守一");
  return sheet.finish({ freeze: { rows: 5, columns: 2 }, printTitles: { first: 3, last: 4 }, tab: "70AD47" });
}

export const monthlySheets = (): SampleSheet[] => monthNumbers.map(monthly);
