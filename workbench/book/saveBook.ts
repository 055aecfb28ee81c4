/**
 * The workbook as a file again: the bytes that were opened, our sheets written by the product's own file port, and the cells
 * that people changed. What is not kept is said.
 */
import { openWorkbook } from "../../src/workbook/file";
import { rolesOfSheets } from "../../src/workbook/role";
import { MARK_PREFIX } from "../../src/workbook/port";
import { isCellError } from "../../src/workbook/sheet";
import type { CellValue } from "../../src/workbook/sheet";
import type { CellStyle } from "../../src/workbook/plan";
import type { SheetModel, WorkbookModel } from "../host";
import type { OpenedBook, OpenedSheet } from "./openBook";
import { customFromFile, patchCells } from "./patchCells";
import type { CellEdit } from "./patchCells";
import { nameTarget, sheetPlan } from "./sheetPlan";

export interface Saved {
  readonly bytes: Uint8Array;
  /** Chinese; one line for each thing that the file does not have. */
  readonly notKept: readonly string[];
}

/** Two engines differ in the last digit of a result; that is no change. */
function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
  return one !== null && other !== null && isCellError(one) && isCellError(other) ? one.error === other.error : one === other;
}

/** Cells of a sheet that hold something else than when it was opened. */
function editsOf(sheet: SheetModel, { snapshot }: OpenedSheet): CellEdit[] {
  const used = sheet.usedRange(true);
  const range = { top: 0, left: 0, bottom: Math.max(used?.bottom ?? 0, snapshot.rowCount - 1, 0), right: Math.max(used?.right ?? 0, snapshot.columnCount - 1, 0) };
  const before = new Map(snapshot.formulas.map(({ row, column, formula }) => [`${row},${column}`, customFromFile(formula)]));
  const formulas = sheet.formulas(range);
  return sheet.values(range).flatMap((row, rowIndex) => row.flatMap((value, column): CellEdit[] => {
    const formula = formulas[rowIndex]?.[column] ?? null;
    const held = before.get(`${rowIndex},${column}`) ?? null;
    if (formula === held && isSame(value, snapshot.values[rowIndex]?.[column] ?? null)) return [];
    return [{ row: rowIndex, column, value, formula: formula === held && formula !== null ? undefined : formula }];
  }));
}

export interface Changes {
  /** Ids of sheets that were changed, however. */
  readonly touched: ReadonlySet<string>;
  /** Of those the ones in which more than cells was changed by the add-in. */
  readonly rewritten: ReadonlySet<string>;
}

/** Throws `WriteRefused` with Chinese reasons. */
export async function saveBook(model: WorkbookModel, opened: OpenedBook, { touched, rewritten }: Changes): Promise<Saved> {
  await model.calculate();
  const sheets = model.sheets();
  const roles = rolesOfSheets(model.names());
  const byId = new Map(opened.sheets.map((sheet) => [sheet.id, sheet]));
  // The writer puts the sheets of a plan before all others: all of ours or none, or their order would change.
  const owned = sheets.filter(({ name }) => roles.has(name));
  const ours = owned.some(({ id }) => rewritten.has(id)) ? owned : [];
  const styles = new Map<string, CellStyle>();
  const nameOf = (sheetId: string): string => sheets.find(({ id }) => id === sheetId)?.name ?? "";
  const port = await openWorkbook(opened.bytes);
  if (ours.length > 0) {
    const planned = ours.map((sheet) => sheetPlan(sheet, roles.get(sheet.name) ?? "", { nameOf, digitWidth: opened.digitWidth, styles }));
    const names = model.names().flatMap(({ name, refersTo }) => {
      const target = name.startsWith("GJ_") && !name.startsWith(MARK_PREFIX) ? nameTarget(refersTo) : null;
      return target === null ? [] : [{ name, target }];
    });
    await port.write({ styles: Object.fromEntries(styles), sheets: planned, names, active: null });
  }
  const theirs = sheets.flatMap((sheet) => {
    const before = byId.get(sheet.id);
    return before === undefined || ours.includes(sheet) ? [] : [{ sheet, before }];
  });
  const bytes = patchCells(port.bytes(), new Map(theirs.map(({ sheet, before }) => [before.snapshot.name, editsOf(sheet, before)])));
  const added = sheets.filter((sheet) => !byId.has(sheet.id) && !ours.includes(sheet)).map(({ name }) => name);
  const gone = opened.sheets.filter(({ id }) => !sheets.some((sheet) => sheet.id === id)).map(({ snapshot }) => snapshot.name);
  const renamed = theirs.filter(({ sheet, before }) => sheet.name !== before.snapshot.name).map(({ sheet, before }) => `${before.snapshot.name}→${sheet.name}`);
  return {
    bytes,
    notKept: [
      ...(theirs.some(({ sheet }) => touched.has(sheet.id)) ? ["原有工作表只保存单元格的值和公式；在这里改的格式、行列、批注没有保存。"] : []),
      ...(added.length > 0 ? [`新建的工作表没有保存：${added.join("、")}。`] : []),
      ...(gone.length > 0 ? [`删除的工作表仍在文件中：${gone.join("、")}。`] : []),
      ...(renamed.length > 0 ? [`工作表改名没有保存：${renamed.join("、")}。`] : []),
    ],
  };
}
