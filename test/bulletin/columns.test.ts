/** Columns of printed tables: numbers and short names whole, the sum of the widths kept. */
import { describe, expect, it } from "@jest/globals";
import { text, type Table } from "../../src/bulletin/document";
import { fitted } from "../../src/bulletin/render/columns";

const tableOf = (widths: readonly number[], rows: readonly (readonly string[])[], size: Table["size"] = "normal"): Table => ({
  kind: "table", unitNote: "", size, columns: widths.map((width) => ({ width, align: "left" as const })), header: [rows[0]!.map((words) => ({ runs: [text(words)] }))], rows: rows.slice(1).map((row) => row.map((words) => ({ runs: [text(words)] }))),
});
const widthsOf = (table: Table): readonly number[] => table.columns.map(({ width }) => width);
const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
const long = "土地平整资金未落实，需区财政局协调后再行组织施工，预计下月完成";
/** 8,400 twips hold forty characters of 10.5 points. */
const WIDTH = 8400;

describe("widths of columns", () => {
  it("stay as they are where everything fits", () => {
    const table = tableOf([10, 10, 20], [["单位", "任务", "说明"], ["枫屿镇", "9500", long]]);
    fitted(table, WIDTH).columns.forEach(({ width }, index) => { expect(width).toBeCloseTo(table.columns[index]!.width, 9); });
  });
  it("give a number and a name what they need, from the long text beside them", () => {
    const table = tableOf([2, 4, 34], [["任务", "单位", "说明"], ["1200000", "经开区管委会", long]]);
    const [number, name, words] = widthsOf(fitted(table, WIDTH)) as [number, number, number];
    expect(number).toBeGreaterThanOrEqual(7 * 0.64);
    expect(name).toBeGreaterThanOrEqual(6);
    expect(words).toBeGreaterThanOrEqual(34 * 0.7);
    expect(sum([number, name, words])).toBeCloseTo(40, 9);
  });
  it("where there is not room for all, numbers come before names", () => {
    const table = tableOf([4, 4, 4], [["任务", "单位", "指标"], ["12345678", "经开区管委会", "挂牌出让面积"]]);
    const [number] = widthsOf(fitted(table, 2520)) as [number, number, number];
    expect(number).toBeGreaterThanOrEqual(8 * 0.64);
  });
  it("leave forms alone", () => {
    const table = tableOf([1, 39], [["亮牌编号", ""]], "large");
    expect(fitted(table, WIDTH)).toBe(table);
  });
});
