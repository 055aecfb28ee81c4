/** The committed sample workbook: it is what the generator writes, and each of its formulas shows its own result. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { parseRange, cellAddress } from "../../src/workbook/address";
import { sampleFile, sampleSheets } from "../../scripts/samples/workbook";

const committed = new Uint8Array(readFileSync(sampleFile));

interface XmlCell {
  readonly type: string | null;
  readonly formula: string | null;
  readonly cached: string | null;
}

/** Cells of every sheet part, by `sheet!A1`, from the committed file itself. */
function readCells(): Map<string, XmlCell> {
  const parts = unzipSync(committed);
  const shared = [...strFromU8(parts["xl/sharedStrings.xml"]!).matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) =>
    item.replace(/<[^>]*>/g, "").replaceAll("&#xA;", "\n").replaceAll("&amp;", "&"));
  const names = [...strFromU8(parts["xl/workbook.xml"]!).matchAll(/<sheet name="([^"]*)"/g)].map(([, name = ""]) => name);
  const cells = new Map<string, XmlCell>();
  names.forEach((name, index) => {
    const xml = strFromU8(parts[`xl/worksheets/sheet${index + 1}.xml`]!);
    for (const [, attributes = "", inner = ""] of xml.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)) {
      const type = / t="([^"]*)"/.exec(attributes)?.[1] ?? null;
      const raw = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? null;
      const formula = /<f>([^<]*)<\/f>/.exec(inner)?.[1]?.replaceAll("&quot;", '"') ?? null;
      cells.set(`${name}!${/r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? ""}`, { type, formula, cached: type === "s" ? (shared[Number(raw)] ?? null) : raw });
    }
  });
  return cells;
}

const cells = readCells();
const numberAt = (sheet: string, address: string): number | null => {
  const cell = cells.get(`${sheet}!${address}`);
  return cell === undefined || cell.cached === null || cell.type === "s" ? null : Number(cell.cached);
};

function column(sheet: string, range: string): (number | null)[] {
  const { top, left, bottom } = parseRange(range)!;
  return Array.from({ length: bottom - top + 1 }, (_, index) => numberAt(sheet, cellAddress(top + index, left)));
}

/** What Excel would answer, for the few shapes of formula that the sample uses. */
function evaluate(sheet: string, formula: string): number | null {
  const total = (values: readonly (number | null)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const sum = /^SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula);
  if (sum !== null) return total(column(sheet, sum[1]!));
  const sumIf = /^SUMIF\(([A-Z]+\d+:[A-Z]+\d+),"([^"]*)",([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula);
  if (sumIf !== null) {
    const { top, left } = parseRange(sumIf[1]!)!;
    return total(column(sheet, sumIf[3]!).map((value, index) => (cells.get(`${sheet}!${cellAddress(top + index, left)}`)?.cached === sumIf[2] ? value : 0)));
  }
  const quotient = /^([A-Z]+\d+)\/([A-Z]+\d+)$/.exec(formula);
  if (quotient !== null) return numberAt(sheet, quotient[1]!)! / numberAt(sheet, quotient[2]!)!;
  const growth = /^\(([A-Z]+\d+)-([A-Z]+\d+)\)\/\2$/.exec(formula);
  if (growth !== null) return numberAt(sheet, growth[1]!)! / numberAt(sheet, growth[2]!)! - 1;
  const carried = /^'([^']+)'!([A-Z]+\d+)\+([A-Z]+\d+)$/.exec(formula);
  if (carried !== null) return numberAt(carried[1]!, carried[2]!)! + numberAt(sheet, carried[3]!)!;
  return null;
}

describe("the sample workbook", () => {
  it("is, byte for byte, what the generator writes", () => {
    // In a process of its own: excelize imports Node's modules in a way that Jest does not allow.
    const fresh = join(mkdtempSync(join(tmpdir(), "samples-")), "sample.xlsx");
    execFileSync(process.execPath, [require.resolve("tsx/cli"), "scripts/samples.ts", fresh]);
    expect(Buffer.compare(readFileSync(fresh), Buffer.from(committed))).toBe(0);
  });

  it("is small enough to be mailed", () => {
    expect(committed.length).toBeLessThan(200 * 1024);
  });

  it("has a cached number in each formula cell, and it is the right one", () => {
    const formulas = [...cells].filter(([, cell]) => cell.formula !== null);
    expect(formulas.length).toBeGreaterThan(300);
    const wrong = formulas.flatMap(([address, cell]) => {
      const expected = evaluate(address.split("!")[0]!, cell.formula!);
      const right = cell.type === null && cell.cached !== null && expected !== null && Math.abs(Number(cell.cached) - expected) < 1e-6;
      return right ? [] : [`${address} =${cell.formula} → ${cell.cached}, not ${expected}`];
    });
    expect(wrong).toEqual([]);
  });

  it("holds the sheets of a district office in their order, one of them hidden and one a copy", () => {
    expect(sampleSheets().map(({ name, hidden }) => (hidden ? `${name}（隐藏）` : name))).toEqual([
      "封面", "目标任务分解", "宗地台账", "7月进度", "8月进度", "9月进度", "重点项目", "时间账本", "对上争取资金", "对上争取项目", "历史数据（隐藏）", "Sheet1 (2)",
    ]);
  });
});
