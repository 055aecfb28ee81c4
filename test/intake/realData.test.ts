/** Public workbooks and published tables, where they are at hand, against sums taken straight from their cells. */
import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { factorySettings } from "../../src/campaign/settings";
import { readWorkbook as readIntake } from "../../src/intake";
import type { Intake } from "../../src/intake/types";
import { readWorkbook as readFile } from "../../src/workbook/file/read";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";
import { campaign, readGrid } from "./support";

const folder = join(__dirname, "../../../shared/data");
const present = existsSync(folder);
if (!present) console.warn("No public data beside the project: reading them is not tested.");
const withData = present ? describe : describe.skip;

function open(file: string): { workbook: WorkbookSnapshot; first: SheetSnapshot; intake: Intake } {
  const workbook = readFile(new Uint8Array(readFileSync(join(folder, "workbooks", file))));
  return { workbook, first: workbook.sheets[0]!, intake: readIntake(workbook, factorySettings) };
}

/** The sum of a column of text numbers, read by nothing of ours. */
const textSum = (sheet: SheetSnapshot, column: number): number => sheet.values.slice(1).reduce((sum, row) => sum + (typeof row[column] === "string" ? Number(row[column]) : 0), 0);

const csv = (name: string): string[][] =>
  readFileSync(join(folder, "tables", name), "utf8").replace(/^\ufeff/, "").split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split(","));
const figures = (rows: string[][]): (string | number)[][] => rows.map((row) => row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));

withData("landchina 供地结果", () => {
  it("is one parcel table of 323 rows, in 公顷 and 万元", () => {
    const { first, intake } = open("landchina_供地结果_2016_323行_脱敏.xlsx");
    expect(intake.tables).toHaveLength(1);
    const [table] = intake.tables;
    expect(table).toMatchObject({ kind: "parcel", range: { top: 0, left: 0, bottom: 323, right: 27 }, totalRows: [], sectionRows: [] });
    expect(table?.dataRows).toHaveLength(323);
    expect(table?.columns[5]).toMatchObject({ header: "总面积", field: "area", unit: "公顷", unitFrom: "sibling" });
    expect(table?.columns[18]).toMatchObject({ header: "成交价格", field: "price", unit: "万元", unitFrom: "layout" });
    expect(table?.totals["area"]?.sum).toBeCloseTo(textSum(first, 5), 6);
    expect(table?.totals["price"]?.sum).toBeCloseTo(textSum(first, 18), 4);
    expect(intake.records.parcels).toHaveLength(323);
    expect(new Set(intake.records.parcels.map(({ key }) => key)).size).toBe(323);
    expect(intake.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

withData("出让公告 of four counties", () => {
  it("is four tables of 5, 13, 1 and 4 parcels", () => {
    const { intake } = open("土地出让公告_4县_合并表头_转录.xlsx");
    expect(intake.tables.map(({ kind, dataRows }) => [kind, dataRows.length])).toEqual([["parcel", 5], ["parcel", 13], ["parcel", 1], ["parcel", 4]]);
    expect(intake.records.parcels.map(({ area }) => Math.round((area?.value ?? 0) * 1e6) / 100)).toEqual([
      32917.91, 5479.97, 507.56, 4649.75, 20136.64, 39565.32, 1951.68, 618.19, 2582.23, 2058.41, 1517.22, 1337.58, 5650.3, 2220.15, 624, 6240.14, 2877.95, 4540.08, 5427, 117.88, 720.14, 361.04, 3062.07,
    ]);
    expect(intake.records.parcels.map(({ use }) => use).filter((use) => use === "商 业 用 地")).toHaveLength(13);
    expect(intake.records.parcels.slice(-4).map(({ startPrice }) => startPrice?.value)).toEqual([3, 18, 9, 74]);
  });

  it("points at the one published conversion that is wrong", () => {
    const { intake } = open("土地出让公告_4县_合并表头_转录.xlsx");
    expect(intake.findings).toEqual([]);
    expect(intake.audit).toMatchObject([{ code: "pair-mismatch", sheet: "挂牌公告_通城2024-10", cell: "C7", published: "6.94亩", expected: "6.97亩" }]);
  });
});

withData("资金计划汇总 with a header of four levels", () => {
  it("is one table with sections, totals and 万元, and no money obtained", () => {
    const { intake } = open("资金计划汇总_四层表头_75合并_脱敏.xlsx");
    expect(intake.tables).toHaveLength(1);
    const [table] = intake.tables;
    expect(table).toMatchObject({ kind: "unknown", headerRows: [3, 4, 5, 6, 7], totalRows: [66, 79, 86, 89, 90, 96, 101, 102], sectionRows: [8, 67, 80, 87, 91, 97] });
    expect(table?.dataRows).toHaveLength(81);
    expect(table?.columns[20]).toMatchObject({ header: "本月计划支付/现金支付生产性资金/劳务费", unit: "万元", unitFrom: "line" });
    expect(Object.values(intake.records).flat()).toEqual([]);
  });
});

withData("published tables", () => {
  it("正定县: the one percentage with exchanged digits", () => {
    const rows = figures(csv("T08_正定县中华大街北延_征地拆迁4乡镇(大干十整天).csv").slice(1)).map((row) => row.slice(0, 5));
    const { audit } = readGrid([["征地拆迁进度（截至2020年9月26日）"], ["乡镇", "指标", "任务", "完成", "完成率(%)"], ...rows]);
    expect(audit.map(({ code, published, expected }) => [code, published, expected])).toEqual([["digits-swapped", "92.36%", "92.63%"]]);
  });

  it("湘西州: every percentage within one unit of its last digit", () => {
    const rows = figures(csv("T01_湘西州2021年1-9月_州重点项目投资完成情况汇总表.csv").slice(1)).map((row) => row.slice(0, 5));
    const { audit, tables } = readGrid([["2021年1-9月州重点项目投资完成情况汇总表"], ["单位：个、亿元"], ["隶属", "项目个数", "年投资计划", "完成投资额", "年计划投资完成率(%)"], ...rows], {}, { campaign });
    expect(tables[0]).toMatchObject({ kind: "progress", through: 44469 });
    expect(tables[0]?.dataRows).toHaveLength(10);
    expect(audit).toEqual([]);
  });

  it("云浮市: 全市 first, ranked from low to high", () => {
    const rows = figures(csv("T04_云浮市2017年8月上半月_重点建设项目督查情况通报(十一).csv").slice(1));
    const { audit, tables } = readGrid([["名次", "地区", "重点项目个数", "项目总投资金额(亿元)", "年度计划投资金额(亿元)", "累计投资金额(亿元)", "完成年度百分比(%)", "本期新增投资(亿元)"], ...rows], { name: "8月上半月" });
    expect(tables[0]).toMatchObject({ kind: "progress", totalRows: [1], dataRows: [2, 3, 4] });
    expect(audit.filter(({ code }) => code !== "total-mismatch")).toEqual([]);
  });
});
