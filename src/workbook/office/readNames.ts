/** Reads cells by workbook-wide defined names: one round trip for all of them, nothing else of the workbook is touched. */
import { WRITING_MARK } from "../interrupted";
import type { CellValue } from "../sheet";
import { askDateSystem } from "./dateSystem";

/** By name; a name that the workbook lacks, or that no longer points at cells, is absent. */
export type NamedCells = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

export interface NamedReading {
  readonly cells: NamedCells;
  /** How the workbook counts its days: serials among the cells are of this system. */
  readonly dateSystem: 1900 | 1904;
  /** The last write into this workbook broke off. */
  readonly interrupted: boolean;
}

export async function readNames(names: readonly string[]): Promise<NamedReading> {
  return Excel.run(async (context) => {
    const ranges = names.map((name) => {
      const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("values,valueTypes");
      return { name, range };
    });
    const dateSystem = askDateSystem(context.workbook);
    const mark = context.workbook.names.getItemOrNullObject(WRITING_MARK).load("name");
    await context.sync();
    const cells = new Map(ranges.filter(({ range }) => !range.isNullObject).map(({ name, range }) => [name, cellsOf(range.values, range.valueTypes)] as const));
    return { cells, dateSystem: dateSystem(), interrupted: !mark.isNullObject };
  });
}

function cellsOf(values: readonly (readonly unknown[])[], types: readonly (readonly string[])[]): readonly (readonly CellValue[])[] {
  return values.map((row, at) => row.map((value, column): CellValue => {
    const type = types[at]?.[column];
    if (type === "Empty" || value === "") return null;
    if (type === "Error") return { error: String(value) };
    return typeof value === "number" || typeof value === "boolean" ? value : String(value);
  }));
}
