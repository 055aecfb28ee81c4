/** The batch computation on public workbooks, against sums taken straight from their cells. Skipped where the data are not at hand. */
import { describe, expect, it } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { computeTracker } from "../../src/actions/track";
import { openWorkbook } from "../../src/workbook/file";
import { day } from "../support/records";

const folder = join(__dirname, "../../../shared/data/workbooks");
const present = existsSync(folder);
if (!present) console.warn(`skipped: ${folder} is not there`);
const read = async (file: string) => {
  const port = await openWorkbook(readFileSync(join(folder, file)));
  const snapshot = await port.read();
  return { snapshot, tracked: computeTracker(snapshot, { asOf: null, settingsFile: null, today: day("2025-09-30") }), port };
};
/** Independent of intake: the text of a column as a number. */
const columnSum = (values: readonly (readonly unknown[])[], column: number, from: number): number =>
  values.slice(from).reduce((sum: number, row) => sum + (Number(String(row[column] ?? "").replaceAll(",", "")) || 0), 0);

(present ? describe : describe.skip)("landchina 供地结果 2016", () => {
  it("is one table of 323 rows whose area and price add up", async () => {
    const { snapshot, tracked, port } = await read("landchina_供地结果_2016_323行_脱敏.xlsx");
    const [table, ...more] = tracked.json.tables;
    expect(more).toEqual([]);
    expect(table).toMatchObject({ kind: "宗地", rowCount: 323, totalRows: [] });
    expect(table!.totals["area"]!.unit).toBe("公顷");
    expect(table!.totals["area"]!.sum).toBeCloseTo(columnSum(snapshot.sheets[0]!.values, 5, 1), 6);
    expect(table!.totals["price"]!.unit).toBe("万元");
    expect(table!.totals["price"]!.sum).toBeCloseTo(columnSum(snapshot.sheets[0]!.values, 18, 1), 4);
    expect(tracked.json.parcels).toHaveLength(323);
    expect(tracked.json.campaign).toBeNull();
    await port.write(tracked.plan);
  });
});

(present ? describe : describe.skip)("土地出让公告 of four counties", () => {
  it("has 5, 13, 1 and 4 parcels with areas in each cell's own unit", async () => {
    const { tracked } = await read("土地出让公告_4县_合并表头_转录.xlsx");
    expect(tracked.json.tables.map(({ kind, rowCount }) => [kind, rowCount])).toEqual([["宗地", 5], ["宗地", 13], ["宗地", 1], ["宗地", 4]]);
    const squareMetres = [[32917.91, 5479.97, 507.56, 4649.75, 20136.64], [39565.32, 1951.68, 618.19, 2582.23, 2058.41, 1517.22, 1337.58, 5650.3, 2220.15, 624, 6240.14, 2877.95, 4540.08], [5427], [117.88, 720.14, 361.04, 3062.07]];
    tracked.json.tables.forEach((table, index) => {
      expect(table.totals["area"]!.sum).toBeCloseTo(squareMetres[index]!.reduce((sum, one) => sum + one, 0) / 10000, 8);
    });
  });
});

(present ? describe : describe.skip)("资金计划汇总 with a four-level header", () => {
  it("is one table; subtotals are totals; plans of payment are not funds obtained", async () => {
    const { tracked } = await read("资金计划汇总_四层表头_75合并_脱敏.xlsx");
    expect(tracked.json.tables).toHaveLength(1);
    expect(tracked.json.tables[0]!.totalRows).toEqual(expect.arrayContaining([67, 80, 87, 90, 91, 97, 102, 103]));
    expect(tracked.intake.records.funds).toEqual([]);
  });
});
