/** A district's tracker after three years: 5,000 parcels, 60 units, weekly snapshots. Refresh, size of the file, recalculation elsewhere. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { computeTracker, type TrackOptions } from "../../src/actions/track";
import { daySerial } from "../../src/campaign/calendar/day";
import { snapshotOf, type SnapshotRow } from "../../src/campaign/metrics/snapshots";
import { styles } from "../../src/tracker/styles";
import { writeSnapshots } from "../../src/tracker/snapshot/writeSnapshots";
import { openWorkbook } from "../../src/workbook/file";
import { shown, type GridCell } from "../../test/support/grid";
import { xlsxOf } from "../../test/support/xlsx";
import { findLibreOffice } from "../programs";
import { ms, printTable } from "./support/measure";

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

const formulaCell = /<c( [^>]*?)(?: t="[^"]*")?([^>]*)><f>[^<]*<\/f>(?:<v>[^<]*<\/v>)?<\/c>/g;

/** The workbook with every formula computed anew on opening, or with no formula at all. */
function variant(bytes: Uint8Array, keepFormulas: boolean): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(part);
    parts[name] = strToU8(keepFormulas ? xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1") : xml.replace(formulaCell, "<c$1$2><v>1</v></c>"));
  }
  return zipSync(parts, { level: 1 });
}

const ROUNDS = 3;

/** Processor time of a conversion, in milliseconds, the least of several in turn: a busy machine lengthens the wall's time, not this. */
function convertTimes(books: readonly Uint8Array[]): number[] | null {
  const soffice = findLibreOffice();
  if (soffice === null) return null;
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    books.forEach((bytes, index) => writeFileSync(join(directory, `${index}.xlsx`), bytes));
    const convert = (index: number): number => {
      const done = spawnSync("sh", ["-c", '"$@" >/dev/null 2>&1 && times', "sh", soffice, `-env:UserInstallation=file://${join(directory, "profile")}`, "--headless", "--convert-to", "csv", "--outdir", directory, join(directory, `${index}.xlsx`)], { encoding: "utf8", timeout: 600_000 });
      const [, children] = done.stdout.trim().split("\n");
      if (done.status !== 0 || children === undefined) throw new Error(`LibreOffice: ${done.stderr}`);
      return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1_000, 0);
    };
    convert(0);
    const rounds = Array.from({ length: ROUNDS }, () => books.map((_, index) => convert(index)));
    return books.map((_, index) => Math.min(...rounds.map((round) => round[index] ?? Infinity)));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

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
  await port.write({ styles, sheets: [writeSnapshots({ rows: [], raw: [], addedHeaders: [], findings: [] }, kept, options.today, 1900)], names: [], active: null });
  const tracked = port.bytes();

  const again = await timed(rows, "打开并读取已跟踪的工作簿", async () => { const opened = await openWorkbook(tracked); await opened.read(); return opened; });
  const computed = await timed(rows, "刷新：识别、计算、编排", async () => computeTracker(await again.read(), options));
  await timed(rows, "刷新：写入", () => again.write(computed.plan));
  const snapshots = await timed(rows, "留存快照：计算并写入", async () => { const made = computeTracker(await again.read(), { ...options, keepSnapshot: true }); await again.write(made.plan); return made; });
  const bytes = again.bytes();
  const formulas = computed.plan.sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat())).filter((cell) => typeof cell === "object" && cell !== null && "formula" in cell).length;
  rows.push(["快照行数（原有＋新增）", `${kept.length}＋${snapshots.appended.length}`], ["公式", `${formulas} 个`], ["文件", `${(bytes.length / 2 ** 20).toFixed(1)} MB`]);
  const times = convertTimes([variant(bytes, true), variant(bytes, false)]);
  const [live = 0, plain = 0] = times ?? [];
  rows.push(["LibreOffice 读入公式并全部重算（处理器时间，有公式−无公式）", times === null ? "本机没有 LibreOffice" : `${ms(live - plain)} ms（${ms(live)}−${ms(plain)}）`]);
  printTable(rows);
}
