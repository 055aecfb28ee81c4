/** Large ledgers: time grows with the rows and stays within seconds. Bounds leave room for a busy machine. */
import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "../../src/workbook/sheet";
import { factorySettings } from "../../src/campaign/settings";
import { readWorkbook } from "../../src/intake";

const head = ["序号", "宗地编号", "宗地位置", "土地面积(亩)", "规划用途", "存在问题", "责任单位", "责任人", "推进措施", "挂牌时间", "成交时间", "成交价(万元)", "进展", "完成时限", "备注"];

function read(rows: number, columns: number): { seconds: number; parcels: number } {
  const body = (n: number): CellValue[] => [n, `G2025-${n}`, `东关镇第${n}村东侧`, `${(n % 500) + 0.5}亩`, "工业用地", "无", n % 10 === 0 ? `单位${n % 130}` : null, "张三", "加快推进", 45860 + (n % 60), `2025年8月${(n % 28) + 1}日`, 1000 + n, "已成交", 45930, "备注"];
  const values = [["某区宗地台账"], Array.from({ length: columns }, (_, at) => head[at] ?? `其他${at}`), ...Array.from({ length: rows }, (_, n) => [...body(n), ...Array.from({ length: columns - head.length }, (__, at) => `值${n}-${at}`)])];
  const merges = Array.from({ length: Math.floor(rows / 10) }, (_, n) => ({ top: 2 + n * 10, bottom: 11 + n * 10, left: 6, right: 6 }));
  const started = performance.now();
  const { records } = readWorkbook({
    dateSystem: 1900, names: [], sheets: [{ name: "宗地", visibility: "visible", role: null, rowCount: rows + 2, columnCount: columns, values, numberFormats: [], formulas: [], merges, hiddenRows: [], hiddenColumns: [], tables: [] }],
  }, factorySettings);
  return { seconds: (performance.now() - started) / 1000, parcels: records.parcels.length };
}

describe("large ledgers", () => {
  it("reads 3,700 rows of 28 columns and 100,000 rows of 15 in seconds", () => {
    const small = read(3_700, 28);
    const large = read(100_000, 15);
    console.info(`intake: 3,700 × 28 in ${small.seconds.toFixed(2)} s, 100,000 × 15 in ${large.seconds.toFixed(2)} s`);
    expect([small.parcels, large.parcels]).toEqual([3_700, 100_000]);
    expect(small.seconds).toBeLessThan(3);
    expect(large.seconds).toBeLessThan(30);
  });
});
