/** Custom functions and rules at the size of a district's largest ledgers, beside the plainest loop and the native formulas. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { ranksInGroups, monthTable, ranksOf } from "./support/floors";
import { ms, printTable, type Comparison } from "./support/measure";
import { nativeTimes, type Native } from "./support/native";
import { asOf, book, cases, figures, first, groups, hundred, month, ten, unitCount } from "./support/ruleCases";

/** `BENCH_NATIVE=no` leaves LibreOffice out: it takes most of the time. */
function native(): readonly Native[] | null {
  if (process.env["BENCH_NATIVE"] === "no") return null;
  return nativeTimes([
    { name: "COUNTDOWN 日历日 1 万格", rows: ten.map(([day], at) => [day ?? 0, `=A${at + 1}-${asOf}`]), expected: `${first(ten, 0)},${first(ten, 0) - asOf}` },
    { name: "COUNTDOWN 日历日 10 万格", rows: hundred.map(([day], at) => [day ?? 0, `=A${at + 1}-${asOf}`]), expected: `${first(hundred, 0)},${first(hundred, 0) - asOf}` },
    { name: "RANK 1 万格", rows: figures.map(([figure], at) => [figure ?? 0, `=RANK(A${at + 1},A$1:A$10000)`]), expected: `0,${ranksOf(figures.map(([figure]) => figure ?? 0))[0] ?? 0}` },
    {
      name: "MONTHRANK 10 万行",
      rows: book.units.map(([unit], row) => [
        ...(row < unitCount ? [`=RANK(B${row + 1},B$1:B$${unitCount})`, `=SUMIFS(G$1:G$100000,E$1:E$100000,D${row + 1},F$1:F$100000,"<=${month.last}")/C${row + 1}`, Number(book.targets[row]?.[1]), String(book.targets[row]?.[0])] : [null, null, null, null]),
        unit ?? "", first(book.dates, row), first(book.values, row),
        ...(row < unitCount ? [`=SUMIFS(G$1:G$100000,E$1:E$100000,D${row + 1},F$1:F$100000,">=${month.first}",F$1:F$100000,"<=${month.last}")`, `=SUMIFS(G$1:G$100000,E$1:E$100000,D${row + 1},F$1:F$100000,"<${month.first}")/C${row + 1}`, `=RANK(I${row + 1},I$1:I$${unitCount})`] : []),
      ]),
      expected: `${String(monthTable(book, month).find(([, unit]) => unit === "单位0")?.[0])},`,
    },
    { name: "组内排名 1 万格（COUNTIFS）", rows: figures.map(([figure], at) => [figure ?? 0, `组${at % unitCount}`, `=COUNTIFS(B$1:B$10000,B${at + 1},A$1:A$10000,">"&A${at + 1})+1`]), expected: `${first(figures, 0)},组0,${ranksInGroups(figures, groups)[0]?.[0] ?? 0}` },
  ]);
}

/** Each case bundled, as the add-in is shipped, and in a process of its own: in one process a call is slowed by those before it. */
async function comparisons(): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const outfile = join(folder, "rules.cjs");
  try {
    await build({ entryPoints: [join(import.meta.dirname, "support", "ruleCase.ts")], outfile, bundle: true, platform: "node", format: "cjs", target: "node20", logLevel: "error" });
    return cases.map((_, at) => JSON.parse(execFileSync(process.execPath, [outfile, String(at)], { encoding: "utf8" })) as Comparison);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function run(): Promise<void> {
  const measured = native();
  const nativeOf = (name: string): string => {
    if (measured === null) return "未测";
    const found = measured.find((one) => one.name === name);
    return found === undefined ? "做不到" : found.milliseconds < 200 ? "小于启动误差" : `${ms(found.milliseconds)} ms`;
  };
  const lines = (await comparisons()).map(({ ours, floor, ratio }, at) => {
    const name = cases[at]?.name ?? "";
    return [name, `${ms(ours)} ms`, `${ms(floor)} ms`, ratio.toFixed(1), nativeOf(name)];
  });
  printTable([["项目", "本工具", "最简循环", "倍数", "LibreOffice 原生公式"], ...lines]);
}
