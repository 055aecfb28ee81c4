/** A plan that uses every word of the vocabulary. */
import type { CellStyle, SheetPlan, WritePlan } from "../../../src/workbook/plan";
import { range } from "../../support/grid";
import { sheetPlan, writePlan } from "../../support/plan";

export const styles: Record<string, CellStyle> = {
  title: { font: { name: "黑体", size: 18, bold: true, color: "#C00000" }, align: "center", verticalAlign: "middle" },
  header: { font: { bold: true, color: "#FFFFFF" }, fill: "#1F4E79", align: "center", wrap: true, border: { sides: "all", weight: "thin", color: "#BFBFBF" } },
  body: { border: { sides: "bottom", weight: "hair", color: "#D9D9D9" } },
  rate: { numberFormat: "0.0%", border: { sides: "all", weight: "thin", color: "#BFBFBF" } },
  day: { numberFormat: 'yyyy"年"m"月"d"日"' },
  note: { font: { italic: true, size: 9 }, unlocked: true, shrink: true, indent: 1 },
  frame: { border: { sides: "outline", weight: "medium", color: "#1F4E79" } },
};

const units = ["海州区", "连云区", "东海县", "灌云县", "赣榆区"];
const rates = [0.82, 0.61, 0.45, 0.97, 0.3];

export const board: SheetPlan = sheetPlan({
  role: "board",
  name: "百日看板",
  tabColor: "#C00000",
  gridlines: false,
  zoom: 90,
  columnWidths: [{ first: 0, last: 5, width: 14 }, { first: 1, last: 1, width: 10 }],
  rowHeights: [{ first: 0, last: 0, height: 36 }],
  blocks: [
    { row: 0, column: 0, cells: [["百日攻坚看板"]] },
    { row: 1, column: 0, cells: [["单位", "完成率", "累计", "截至", "达标", "来源"]] },
    {
      row: 2,
      column: 0,
      cells: units.map((unit, index) => [
        unit,
        { formula: `=C${index + 3}/1000`, result: rates[index]! },
        rates[index]! * 1000,
        { day: 46204 + index },
        { formula: `=B${index + 3}>0.6`, result: rates[index]! > 0.6 },
        { text: "见台账", sheet: "台账", range: range("B3") },
      ]),
    },
  ],
  styled: [
    { range: range("A1:F1"), style: "title" },
    { range: range("A2:F2"), style: "header" },
    { range: range("A3:A7"), style: "body" },
    { range: range("B3:B7"), style: "rate" },
    { range: range("D3:D7"), style: "day" },
    { range: range("F3:F7"), style: "note" },
    { range: range("H2:J4"), style: "frame" },
  ],
  merges: [range("A1:F1")],
  freeze: { rows: 2, columns: 1 },
  conditionalFormats: [
    { kind: "expression", range: range("A3:F7"), formula: "=$B3<0.5", style: { color: "#9C0006", fill: "#FFC7CE", bold: true }, stopIfTrue: true },
    { kind: "dataBar", range: range("B3:B7"), color: "#5B9BD5", minimum: 0, maximum: 1 },
    { kind: "expression", range: range("C3:C7"), formula: '=AND($C3>900,$A3<>"")', style: { fill: "#C6EFCE" } },
  ],
  validations: [
    { kind: "list", range: range("F3:F7"), values: ['"是"', "否"], promptTitle: "是否销号", prompt: "请选择\n是或否", error: "只能选是或否" },
    { kind: "decimal", range: range("B3:B7"), minimum: 0, maximum: 1.5, promptTitle: "完成率", prompt: "0—1.5", error: "超出范围" },
    { kind: "whole", range: range("C3:C7"), minimum: 0, maximum: 9999, promptTitle: "累计", prompt: "整数", error: "请填整数" },
    { kind: "day", range: range("D3:D7"), minimum: 46023, maximum: 46387, promptTitle: "日期", prompt: "2026年内", error: "日期不对" },
  ],
  charts: [
    {
      name: "完成率图",
      title: "各单位完成率<&>",
      anchor: range("A10:F24"),
      series: [
        { name: "完成率", categories: { sheet: "百日看板", range: range("A3:A7") }, values: { sheet: "百日看板", range: range("B3:B7") }, color: "#1F4E79", kind: "column" },
        { name: "累计/千", categories: { sheet: "百日看板", range: range("A3:A7") }, values: { sheet: "百日看板", range: range("B3:B7") }, color: "#C00000", kind: "line" },
      ],
      valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%", title: "完成率" },
      legend: "bottom",
      labels: true,
    },
    {
      name: "排名图",
      title: "",
      anchor: range("H10:M24"),
      series: [{ name: "面积", categories: { sheet: "台账", range: range("A3:A5") }, values: { sheet: "台账", range: range("B3:B5") }, color: "#548235", kind: "bar" }],
      valueAxis: { minimum: null, maximum: null, numberFormat: "#,##0", title: null },
      legend: "none",
      labels: false,
    },
  ],
  print: {
    area: range("A1:F24"), paper: "A3", orientation: "landscape", fitToWidth: 1, fitToHeight: 0, titleRows: { top: 0, bottom: 1 }, pageBreaks: [10],
    margins: { top: 20, right: 15, bottom: 20, left: 15 }, header: "&C百日攻坚", footer: "&C第 &P 页 共 &N 页", centerHorizontally: true,
  },
});

export const ranking: SheetPlan = sheetPlan({
  role: "ranking",
  name: "月度排名",
  blocks: [{ row: 0, column: 0, cells: [["名次", "单位"], [1, "灌云县"], [2, { formula: "='百日看板'!A3", result: "海州区" }]] }],
  styled: [{ range: range("A1:B1"), style: "header" }],
});

export const samplePlan: WritePlan = writePlan({
  styles,
  sheets: [board, ranking],
  names: [{ name: "攻坚_完成率", target: { sheet: "百日看板", range: range("B3:B7") } }],
  active: "board",
});
