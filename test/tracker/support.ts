/** A small tracked workbook: two towns and a bureau, parcels sold and not, one report each. */
import { computeTracker, type Tracked, type TrackOptions } from "../../src/actions/track";
import type { PlanCell, SheetPlan } from "../../src/workbook/plan";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { memoryWorkbook } from "../../src/workbook/memory";
import { shown, snapshotOf, type GridFixture } from "../support/grid";
import { day } from "../support/records";

const on = (text: string) => shown(day(text), "yyyy-mm-dd");

export const ledgers: GridFixture = {
  sheets: [
    { name: "封面", cells: [["云岫区百日攻坚行动"], ["2025年7月15日起，100天"], ["截至2025年9月30日"]] },
    {
      name: "宗地台账",
      cells: [
        ["宗地编号", "面积（公顷）", "规划用途", "责任单位", "当前阶段", "挂牌开始时间", "成交时间", "成交价（万元）"],
        ["甲-1", 60, "工业用地", "东关镇", "已成交", on("2025-08-01"), on("2025-08-20"), 60000],
        ["甲-2", 40, "工业用地", "西关镇", "已成交", on("2025-08-10"), on("2025-09-10"), 30000],
        ["甲-3", 30, "工业用地", "东关镇", "公告中", null, null, null],
        ["甲-4", 20, "工业用地", "西关镇", "已挂牌", on("2025-09-25"), null, null],
        ["甲-5", 10, "工业用地", "北关镇", "待组卷", null, null, null],
        ["甲-6", 15, "工业用地", "北关镇", "已成交", on("2025-08-10"), on("2025-09-12"), 9000],
      ],
    },
    { name: "目标", cells: [["责任单位", "挂牌出让面积目标（公顷）"], ["东关镇", 100], ["西关镇", 100], ["北关镇", 50]] },
  ],
};

export const options = (part: Partial<TrackOptions> = {}): TrackOptions => ({ asOf: null, settingsFile: null, today: day("2025-10-01"), ...part });

export const trackedOf = (fixture: GridFixture = ledgers, part: Partial<TrackOptions> = {}): Tracked => computeTracker(snapshotOf(fixture), options(part));

/** Writes and reads back, so that the next run meets our sheets. */
export async function rewritten(workbook: WorkbookSnapshot, part: Partial<TrackOptions> = {}): Promise<{ tracked: Tracked; after: WorkbookSnapshot }> {
  const port = memoryWorkbook(workbook);
  const tracked = computeTracker(workbook, options(part));
  await port.write(tracked.plan);
  return { tracked, after: await port.read() };
}

export const sheetPlanOf = (tracked: Tracked, role: string): SheetPlan => tracked.plan.sheets.find((sheet) => sheet.role === role)!;

/** What stands in a cell of a plan, links as their text, formulas as their result. */
export function shownCell(cell: PlanCell | undefined): string | number | boolean | null {
  if (cell === undefined || cell === null || typeof cell !== "object") return cell ?? null;
  if ("formula" in cell) return shownCell(cell.result);
  return "day" in cell ? cell.day : cell.text;
}

/** The rows of a plan as shown. */
export function rowsOf({ blocks }: SheetPlan): (string | number | boolean | null)[][] {
  const rows: (string | number | boolean | null)[][] = [];
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, down) => {
      const into = (rows[row + down] ??= []);
      line.forEach((cell, right) => { into[column + right] = shownCell(cell); });
    });
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
}

/** Types into cells of a sheet, by role, row and column. */
export const typedInto = (workbook: WorkbookSnapshot, role: string, cells: readonly (readonly [row: number, column: number, value: string | number])[]): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => {
    if (sheet.role !== role) return sheet;
    const values = sheet.values.map((row) => [...row]);
    for (const [row, column, value] of cells) {
      while (values.length <= row) values.push([]);
      const line = values[row]!;
      while (line.length < column) line.push(null);
      line[column] = value;
    }
    return { ...sheet, values, rowCount: values.length, columnCount: Math.max(...values.map((row) => row.length)) };
  }),
});
