/** The batch mode as its users start it, on ledgers of a whole district and of a whole province: wall time and greatest memory. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bookOf, type BenchCell } from "./support/book";
import { ms, printTable } from "./support/measure";

const root = resolve(import.meta.dirname, "../..");
const rounds = 3;
const settings = {
  campaign: { name: "云岫区百日攻坚", start: "2025-07-15", days: 100, countFirstDay: true },
  targets: [{ metric: "挂牌出让面积", value: 500, unit: "公顷" }, { metric: "土地出让收入", value: 50, unit: "亿元" }],
};

/** Columns of a parcel ledger as districts keep it; the first 15 are the narrow one. */
const columns: readonly (readonly [title: string, cell: (row: number) => BenchCell])[] = [
  ["序号", (row) => row + 1],
  ["宗地编号", (row) => `云岫2025-${String(row + 1).padStart(5, "0")}`],
  ["宗地位置", (row) => `云岭镇第${row % 300}网格${row % 97}号地块`],
  ["面积（亩）", (row) => ((row * 37) % 4000) / 10 + 1],
  ["规划用途", (row) => ["工业用地", "仓储用地", "科研用地", "住宅用地"][row % 4] ?? ""],
  ["供应方式", (row) => (row % 5 === 0 ? "划拨" : "挂牌出让")],
  ["责任单位", (row) => `第${row % 40}镇人民政府`],
  ["责任人", (row) => `张${"甲乙丙丁戊"[row % 5] ?? ""}`],
  ["当前进度", (row) => ["待组卷", "已批复", "公告中", "已挂牌", "已成交"][row % 5] ?? ""],
  ["公告时间", (row) => (row % 5 >= 2 ? `2025年${7 + (row % 2)}月${1 + (row % 28)}日` : "")],
  ["挂牌时间", (row) => (row % 5 >= 3 ? `2025/8/${1 + (row % 28)}` : "")],
  ["成交时间", (row) => (row % 5 === 4 ? `2025-09-${String(1 + (row % 15)).padStart(2, "0")}` : "")],
  ["成交价（万元）", (row) => (row % 5 === 4 ? `${((row * 13) % 9000) + 100}.5` : "")],
  ["存在问题", (row) => (row % 7 === 0 ? "涉及历史遗留用地手续" : "")],
  ["备注", (row) => (row % 11 === 0 ? "已纳入重点项目保障" : "")],
  ...Array.from({ length: 13 }, (_, at): readonly [string, (row: number) => BenchCell] => [`补充信息${at + 1}`, (row) => (at % 3 === 0 ? `${(row * (at + 3)) % 1000}` : `第${(row + at) % 500}项说明`)]),
];

function ledgerOf(rows: number, width: number): Uint8Array {
  const shown = columns.slice(0, width);
  return bookOf([["云岫区土地供应台账"], shown.map(([title]) => title), ...Array.from({ length: rows }, (_, row) => shown.map(([, cell]) => cell(row)))]);
}

interface Run {
  readonly milliseconds: number;
  /** Milliseconds of all its threads. */
  readonly processor: number;
  readonly megabytes: number;
  readonly refused: string | null;
}

function track(directory: string, workbook: string, rows: number): Run {
  const peak = join(directory, "peak.txt");
  const begun = performance.now();
  const run = spawnSync(
    process.execPath,
    ["--import", pathToFileURL(join(import.meta.dirname, "support/peak.mjs")).href, "--import", "tsx", "src/cli/main.ts", workbook, "--as-of", "2025-09-15", "--settings", join(directory, "settings.json"), "--out", join(directory, "out")],
    { cwd: root, encoding: "utf8", env: { ...process.env, BENCH_PEAK: peak }, timeout: 600_000 },
  );
  const milliseconds = performance.now() - begun;
  const used = JSON.parse(readFileSync(peak, "utf8")) as Pick<Run, "megabytes" | "processor">;
  if (run.status === 2) return { ...used, milliseconds, refused: run.stderr.trim() };
  if (run.status !== 0) throw new Error(`批处理退出码 ${run.status ?? "无"}：${run.stderr}`);
  // A time of nothing is not a result: every row must have been read.
  if (!run.stdout.includes(`宗地 ${rows} 宗`)) throw new Error(`没有读出 ${rows} 宗：${run.stdout}`);
  return { ...used, milliseconds, refused: null };
}

export async function run(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    writeFileSync(join(directory, "settings.json"), JSON.stringify(settings));
    const rows = [[3_700, 28], [50_000, 15], [100_000, 15]].map(([count = 0, width = 0]) => {
      const workbook = join(directory, `台账${count}.xlsx`);
      writeFileSync(workbook, ledgerOf(count, width));
      const runs = Array.from({ length: rounds }, () => track(directory, workbook, count)).sort((a, b) => a.milliseconds - b.milliseconds);
      const middle = runs[1] ?? runs[0];
      return [
        `${count.toLocaleString("en-US")} 行 × ${width} 列`, `${(statSync(workbook).size / 2 ** 20).toFixed(1)} MB`, `${ms(middle?.milliseconds ?? 0)} ms`,
        `${ms(runs[0]?.milliseconds ?? 0)}–${ms(runs.at(-1)?.milliseconds ?? 0)} ms`, `${ms(Math.min(...runs.map(({ processor }) => processor)))} ms`, `${Math.max(...runs.map(({ megabytes }) => megabytes)).toFixed(0)} MB`, middle?.refused ?? "完成",
      ];
    });
    printTable([["台账", "文件", "整个进程（中位）", "范围", "处理器时间（最少）", "内存峰值", "结果"], ...rows]);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
