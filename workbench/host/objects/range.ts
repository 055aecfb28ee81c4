/** Range: cells of one sheet. Shapes must match, protected sheets refuse, text is taken as if it had been typed. */
import { HostError } from "../hostError";
import { objectKind } from "../members";
import type { ObjectKind } from "../members";
import type { CellInput, LineKind, SheetModel } from "../model";
import { takeInput } from "../parseInput";
import type { HostObject, Session } from "../session";
import { copyFrom } from "./copyCells";
import { conditionalFormatsKind } from "./conditionalFormats";
import { dataValidationKind } from "./dataValidation";
import { formatKind } from "./rangeFormat";
import { areasKind } from "./rangeAreas";
import type { RangeTarget } from "./rangeTarget";
import { checkWritable, live } from "./sheetState";
import { LAST_COLUMN, LAST_ROW, addressOf, columnsOf, contains, overlap, rowsOf, text, valueType, wireValue } from "./values";

/** Excel reads and writes cells only up to a limit; a whole sheet's values cannot be asked for. */
const MOST_CELLS = 5_000_000;

function cells({ sheet, range }: RangeTarget, session: Session): SheetModel {
  live(sheet, session);
  if (rowsOf(range) * columnsOf(range) > MOST_CELLS) throw new HostError("InvalidArgument", "the range is too large for its values");
  return sheet;
}

/** One value for all cells, or a matrix of exactly the range's shape. `null` leaves a cell as it is. */
function matrix(value: unknown, { range }: RangeTarget): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const wanted = columnsOf(range);
  if (rows.length !== rowsOf(range) || rows.some((row) => !Array.isArray(row) || row.length !== wanted)) {
    throw new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

function setValues(target: RangeTarget, value: unknown, session: Session): void {
  const at = matrix(value, target);
  const { sheet, range } = target;
  checkWritable(sheet, range, session);
  cells(target, session);
  const formats = sheet.numberFormats(range);
  const shift = session.model.dateSystem === 1904 ? 1462 : 0;
  const thisYear = new Date().getFullYear();
  const shown: { readonly row: number; readonly column: number; readonly format: string }[] = [];
  const inputs = Array.from({ length: rowsOf(range) }, (_, row) =>
    Array.from({ length: columnsOf(range) }, (__, column): CellInput | undefined => {
      const given = at(row, column);
      if (given === null) return undefined;
      if (typeof given !== "string" && typeof given !== "number" && typeof given !== "boolean") throw new HostError("InvalidArgument");
      const format = formats[row]?.[column] ?? "General";
      const taken = takeInput(given, format, shift, thisYear);
      if (taken.format !== undefined && format === "General") shown.push({ row: range.top + row, column: range.left + column, format: taken.format });
      return taken.input;
    }));
  sheet.setCells(range, inputs);
  for (const { row, column, format } of shown) sheet.setNumberFormat({ top: row, bottom: row, left: column, right: column }, format);
}

function setNumberFormat(target: RangeTarget, value: unknown, session: Session): void {
  checkWritable(target.sheet, target.range, session);
  if (!Array.isArray(value)) return target.sheet.setNumberFormat(target.range, text(value));
  const at = matrix(value, target);
  for (let row = 0; row < rowsOf(target.range); row++) {
    for (let column = 0; column < columnsOf(target.range); column++) {
      const format = at(row, column);
      const cell = { top: target.range.top + row, bottom: target.range.top + row, left: target.range.left + column, right: target.range.left + column };
      if (format !== null) target.sheet.setNumberFormat(cell, text(format));
    }
  }
}

/** True or false if all are alike, else null. */
function allHidden({ sheet, range }: RangeTarget, kind: LineKind): boolean | null {
  const [first, last] = kind === "row" ? [range.top, range.bottom] : [range.left, range.right];
  const used = sheet.usedRange(false);
  const end = Math.min(last, Math.max(first, kind === "row" ? used?.bottom ?? 0 : used?.right ?? 0));
  const hidden = Array.from({ length: end - first + 1 }, (_, index) => sheet.isHidden(kind, first + index));
  return hidden.every((one) => one === hidden[0]) ? hidden[0] ?? false : null;
}

const setHidden = (kind: LineKind) => ({ sheet, range }: RangeTarget, value: unknown, session: Session): void => {
  checkWritable(sheet, range, session);
  if (kind === "row") sheet.setHidden("row", range.top, range.bottom, value === true);
  else sheet.setHidden("column", range.left, range.right, value === true);
};

const formulas = ({ sheet, range }: RangeTarget): unknown => {
  const values = sheet.values(range);
  return sheet.formulas(range).map((row, at) => row.map((formula, column) => formula ?? wireValue(values[at]?.[column] ?? null)));
};

function properties({ sheet, range }: RangeTarget, kind: LineKind, options: unknown): unknown {
  const asked = Object.keys((options ?? {}) as object);
  const known = kind === "row" ? ["rowHidden", "rowIndex"] : ["columnHidden", "columnIndex"];
  if (asked.some((name) => !known.includes(name))) throw new HostError("NotImplemented", `workbench/host does not serve these properties: ${asked.join()}`);
  const [first, last] = kind === "row" ? [range.top, range.bottom] : [range.left, range.right];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ...(asked.includes(`${kind}Hidden`) ? { [`${kind}Hidden`]: sheet.isHidden(kind, first + index) } : {}),
    ...(asked.includes(`${kind}Index`) ? { [`${kind}Index`]: first + index } : {}),
  }));
}

/** More than this and Excel does not answer (documentation of `getMergedAreasOrNullObject`). */
const MOST_MERGES = 512;

function mergedAreas({ sheet, range }: RangeTarget, session: Session): HostObject | null {
  live(sheet, session);
  const merges = sheet.part("merges").filter((merge) => overlap(merge, range));
  if (merges.length > MOST_MERGES) throw new HostError("UnsupportedOperation", "more than 512 merged areas");
  return merges.length === 0 ? null : areasKind.of({ sheet, ranges: merges });
}

function merge({ sheet, range }: RangeTarget, parameters: readonly unknown[], session: Session): void {
  checkWritable(sheet, range, session);
  if (parameters[0] === true) throw new HostError("NotImplemented", "workbench/host does not serve merge(across)");
  if (sheet.part("merges").some((other) => overlap(other, range) && !contains(range, other))) throw new HostError("InvalidArgument", "part of a merged cell");
  const others = sheet.part("merges").filter((other) => !overlap(other, range));
  // Only the top left value survives, as in Excel.
  const held = sheet.values({ ...range, bottom: range.top, right: range.left })[0]?.[0] ?? null;
  const inputs = Array.from({ length: rowsOf(range) }, (_, row) =>
    Array.from({ length: columnsOf(range) }, (__, column): CellInput | undefined => (row === 0 && column === 0 ? undefined : { value: null })));
  if (held !== null || sheet.usedRange(true) !== null) sheet.setCells(range, inputs);
  sheet.setPart("merges", [...others, range]);
}

function clear({ sheet, range }: RangeTarget, parameters: readonly unknown[], session: Session): void {
  checkWritable(sheet, range, session);
  const what = parameters[0] ?? "All";
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  if (what === "Contents") return sheet.clear(range, "contents");
  if (what !== "All" && what !== "Formats") throw new HostError("InvalidArgument");
  sheet.clear(range, what === "All" ? "all" : "formats");
  sheet.setPart("merges", sheet.part("merges").filter((merge) => !overlap(merge, range)));
  sheet.setPart("conditionalFormats", sheet.part("conditionalFormats").filter((rule) => !contains(range, rule.range)));
  if (what === "All") sheet.setPart("validations", sheet.part("validations").filter((rule) => !contains(range, rule.range)));
}

const line = (target: RangeTarget, index: unknown): RangeTarget => {
  const row = target.range.top + Number(index);
  if (row > target.range.bottom) throw new HostError("InvalidArgument");
  return { sheet: target.sheet, range: { ...target.range, top: row, bottom: row } };
};

export const rangeKind: ObjectKind<RangeTarget> = objectKind<RangeTarget>("Range", {
  read: {
    Address: (target, session) => addressOf(live(target.sheet, session).name, target.range),
    RowIndex: ({ range }) => range.top,
    ColumnIndex: ({ range }) => range.left,
    RowCount: ({ range }) => rowsOf(range),
    ColumnCount: ({ range }) => columnsOf(range),
    Values: (target, session) => cells(target, session).values(target.range).map((row) => row.map(wireValue)),
    ValueTypes: (target, session) => cells(target, session).values(target.range).map((row) => row.map(valueType)),
    Text: (target, session) => cells(target, session).texts(target.range),
    Formulas: (target, session) => (cells(target, session), formulas(target)),
    NumberFormat: (target, session) => cells(target, session).numberFormats(target.range),
    RowHidden: (target) => allHidden(target, "row"),
    ColumnHidden: (target) => allHidden(target, "column"),
  },
  write: {
    Values: setValues,
    Formulas: setValues,
    NumberFormat: setNumberFormat,
    RowHidden: setHidden("row"),
    ColumnHidden: setHidden("column"),
  },
  objects: {
    Format: (target) => formatKind.of(target),
    ConditionalFormats: (target) => conditionalFormatsKind.of(target),
    DataValidation: (target) => dataValidationKind.of(target),
    GetMergedAreasOrNullObject: (target, _, session) => mergedAreas(target, session),
    GetRow: (target, [index]) => rangeKind.of(line(target, index)),
    GetBoundingRect: ({ sheet, range }, [other]) => {
      const target = rangeKind.unwrap(other);
      if (target === null) throw new HostError("InvalidArgument");
      return rangeKind.of({ sheet, range: {
        top: Math.min(range.top, target.range.top), left: Math.min(range.left, target.range.left),
        bottom: Math.max(range.bottom, target.range.bottom), right: Math.max(range.right, target.range.right),
      } });
    },
    GetEntireColumn: ({ sheet, range }) => rangeKind.of({ sheet, range: { ...range, top: 0, bottom: LAST_ROW } }),
    GetEntireRow: ({ sheet, range }) => rangeKind.of({ sheet, range: { ...range, left: 0, right: LAST_COLUMN } }),
  },
  methods: {
    Clear: clear,
    CopyFrom: (target, parameters, session) => copyFrom(target, rangeKind.unwrap(parameters[0]), parameters, session),
    Merge: merge,
    Unmerge: ({ sheet, range }, _, session) => {
      checkWritable(sheet, range, session);
      sheet.setPart("merges", sheet.part("merges").filter((other) => !overlap(other, range)));
    },
    Select: ({ sheet, range }, _, session) => {
      session.model.activate(live(sheet, session).id);
      session.model.select(sheet.id, range);
    },
    GetRowProperties: (target, [options]) => properties(target, "row", options),
    GetColumnProperties: (target, [options]) => properties(target, "column", options),
    _ValidateArraySize: ({ range }, [rows, columns]) => {
      if (rows !== rowsOf(range) || columns !== columnsOf(range)) {
        throw new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
      }
      return null;
    },
  },
});
