/** A district's tracker after three years: 5,000 parcels, 60 units, weekly snapshots. Refresh, size of the file, recalculation elsewhere. */
import { computeTracker, type TrackOptions } from "../../src/actions/track";
import { daySerial } from "../../src/campaign/calendar/day";
import { snapshotOf, type SnapshotRow } from "../../src/campaign/metrics/snapshots";
import { styles } from "../../src/tracker/styles";
import { writeSnapshots } from "../../src/tracker/snapshot/writeSnapshots";
import { openWorkbook } from "../../src/workbook/file";
import { shown, type GridCell } from "../../test/support/grid";
import { xlsxOf } from "../../test/support/xlsx";
import { ms, printTable } from "./support/measure";
import { recalculationTimes } from "./support/recalculate";

const PARCELS = 5_000;
const UNITS = 60;
const WEEKS = 156;
const start = daySerial(2025, 7, 15) ?? 0;
const options: TrackOptions = { asOf: start + 77, today: start + 78, settingsFile: null };

const unitName = (index: number): string => `第${index + 1}${index % 3 === 0 ? "街道" : "镇"}`;

function ledger(): Uint8Array {
  const parcel = (index: number): GridCell[] => {
    const sold = index % 2 === 0;
    const on = (days: number): GridCell => shown(start + (days % 77), "yyyy-mm-dd");
    return [
      `甲-${index + 1}`, 10 + (index % 40) / 4, "工业用地", unitName(index % UNITS), sold ? "已成交" : "公告中", sold ? on(index - 20 > 0 ? index : 0) : null, sold ? on(index) : null, sold ? 500 + (index % 900) : null,
    ];
  };
  return xlsxOf({
    sheets: [
      { name: "封面", cells: [["全市百日攻坚行动"], ["2025年7月15日起，100天"]] },
      { name: "宗地台账", cells: [["宗地编号", "面积（亩）", "规划用途", "责任单位", "当前阶段", "挂牌开始时间", "成交时间", "成交价（万元）"], ...Array.from({ length: PARCELS }, (_, index) => parcel(index))] },
      { name: "目标", cells: [["责任单位", "挂牌出让面积目标（亩）", "土地出让收入目标（万元）"], ...Array.from({ length: UNITS }, (_, index) => [unitName(index), 1_200, 90_000])] },
    ],
  });
}

/** Weekly rows before the first day of the data, each a little less than the one after it. */
const history = (now: readonly SnapshotRow[]): SnapshotRow[] =>
  Array.from({ length: WEEKS }, (_, week) => now.map((row) => ({ ...row, asOf: row.asOf - 7 * (WEEKS - week), cumulative: row.cumulative === null ? null : (row.cumulative * (week + 1)) / (WEEKS + 1) }))).flat();

async function timed<T>(rows: string[][], what: string, call: () => Promise<T> | T): Promise<T> {
  const begun = performance.now();
  const result = await call();
  rows.push([what, `${ms(performance.now() - begun)} ms`]);
  return result;
}

export async function run(): Promise<void> {
  const rows: string[][] = [[`${PARCELS} 宗地、${UNITS} 个单位、${WEEKS} 周快照`, ""]];
  const port = await openWorkbook(ledger());
  const first = computeTracker(await port.read(), options);
  const kept = history(snapshotOf(first.computed.facts));
  await port.write(first.plan);
  await port.write({ styles, sheets: [writeSnapshots({ rows: [], raw: [], addedHeaders: [], above: [], findings: [] }, kept, options.today, 1900)], names: [], active: null });
  const tracked = port.bytes();

  const again = await timed(rows, "打开并读取已跟踪的工作簿", async () => { const opened = await openWorkbook(tracked); await opened.read(); return opened; });
  const computed = await timed(rows, "刷新：识别、计算、编排", async () => computeTracker(await again.read(), options));
  await timed(rows, "刷新：写入", () => again.write(computed.plan));
  const snapshots = await timed(rows, "留存快照：计算并写入", async () => { const made = computeTracker(await again.read(), { ...options, keepSnapshot: true }); await again.write(made.plan); return made; });
  const bytes = again.bytes();
  const formulas = computed.plan.sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat())).filter((cell) => typeof cell === "object" && cell !== null && "formula" in cell).length;
  rows.push(["快照行数（原有＋新增）", `${kept.length}＋${snapshots.appended.length}`], ["公式", `${formulas} 个`], ["文件", `${(bytes.length / 2 ** 20).toFixed(1)} MB`]);
  const times = recalculationTimes(bytes, { sheet: "宗地台账", address: "B3" });
  const least = (list: readonly number[]): string => `${ms(Math.min(...list))} ms（${list.length} 次：${list.map(ms).join("、")}）`;
  rows.push(["LibreOffice 全部公式重算一遍", times === null ? "本机没有 LibreOffice" : least(times.all)], ["LibreOffice 改一宗面积后的重算", times === null ? "本机没有 LibreOffice" : least(times.edit)]);
  printTable(rows);
}
