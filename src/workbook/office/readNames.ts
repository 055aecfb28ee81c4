/** Reads cells by workbook-wide defined names: one round trip for all of them, nothing else of the workbook is touched. */
import type { CellValue } from "../sheet";

/** By name; a name that the workbook lacks, or that no longer points at cells, is absent. */
export type NamedCells = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

export async function readNames(names: readonly string[]): Promise<NamedCells> {
  return Excel.run(async (context) => {
    const ranges = names.map((name) => {
      const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("values,valueTypes");
      return { name, range };
    });
    await context.sync();
    return new Map(ranges.filter(({ range }) => !range.isNullObject).map(({ name, range }) => [name, cellsOf(range.values, range.valueTypes)]));
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
