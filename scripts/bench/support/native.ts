/** What LibreOffice takes to compute formulas: one conversion of a workbook with them less one without. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLibreOffice } from "../../programs";
import { bookOf, type BenchCell } from "./book";

export interface Native {
  readonly name: string;
  readonly milliseconds: number;
}

/** Sheets by name, with and without their formulas; null where LibreOffice is not on the machine. `expected`: how the computed sheet begins, so that a time of nothing is not taken for a result. */
export function nativeTimes(
  cases: readonly { readonly name: string; readonly rows: readonly (readonly BenchCell[])[]; readonly expected: string }[],
): readonly Native[] | null {
  const soffice = findLibreOffice();
  if (soffice === null) return null;
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  const convert = (name: string, rows: readonly (readonly BenchCell[])[]): { readonly time: number; readonly text: string } => {
    writeFileSync(join(directory, `${name}.xlsx`), bookOf(rows));
    const begun = performance.now();
    const run = spawnSync(soffice, [`-env:UserInstallation=file://${join(directory, "profile")}`, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", directory, join(directory, `${name}.xlsx`)], { encoding: "utf8", timeout: 600_000 });
    const time = performance.now() - begun;
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
    return { time, text: readFileSync(join(directory, `${name}.csv`), "utf8") };
  };
  /** The shorter of two: starting the program varies more than computing. */
  const best = (name: string, rows: readonly (readonly BenchCell[])[]): { readonly time: number; readonly text: string } => {
    const [a, b] = [convert(name, rows), convert(name, rows)];
    return a.time < b.time ? a : b;
  };
  try {
    convert("warm", [[1]]);
    return cases.map(({ name, rows, expected }) => {
      const withFormulas = best("with", rows);
      if (!withFormulas.text.startsWith(expected)) throw new Error(`${name}: LibreOffice answers ${withFormulas.text.slice(0, 80)}, not ${expected}`);
      const without = best("without", rows.map((row) => row.map((value) => (typeof value === "string" && value.startsWith("=") ? 1 : value))));
      return { name, milliseconds: Math.max(0, withFormulas.time - without.time) };
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
