/** One list of 攻坚设置: heading, header, rows, empty rows to type into, and the hint beside each row that has something wrong. */
import type { PlanCell } from "../../workbook/plan";
import type { CellRange } from "../../workbook/sheet";
import { wrappedHeight } from "../figures";
import { area, type SheetBuilder } from "../sheetBuilder";
import { styleDays } from "../staffRows";
import type { StyleName } from "../styles";
import { HINT } from "./layout";
import type { NotePlacer } from "./placeNotes";
import type { TroubledRow } from "./sheetReader";
import type { Words } from "./words";

export interface SettingsSection {
  /** With its numeral. */
  readonly heading: string;
  /** One line under the heading, or "". */
  readonly note: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly PlanCell[])[];
  /** What each row is known by. */
  readonly keys: readonly string[];
  readonly styles: readonly StyleName[];
  /** Drop-down lists by column. */
  readonly lists: Readonly<Record<number, readonly Words<unknown>[]>>;
  /** Empty rows under the list, so that an addition needs no inserted row. */
  readonly spare: number;
}

export const SPARE_ROWS = 3;

/** Of the columns of 攻坚设置, shared by all its sections. */
export const COLUMN_WIDTHS = [20, 24, 12, 13, 14, 26, 12, 24, 30, 36, 24] as const;

export function chooseFrom(sheet: SheetBuilder, range: CellRange, words: readonly Words<unknown>[], title: string): void {
  const values = words.map(({ word }) => word);
  sheet.validate({ kind: "list", range, values, promptTitle: title.slice(0, 32), prompt: `请选择：${values.join("、")}`, error: `只能填：${values.join("、")}` });
}

/** A cell of an entry of the section that `putSection` puts at `row`: heading and header stand above. */
export const entryCell = (row: number, index: number, column: number): CellRange => area(row + 2 + index, column, row + 2 + index, column);

/** Puts the section at `row` and gives the row after it. Troubled rows take the place of their entry, else stand at the end; then the staff's own rows. */
export function putSection(sheet: SheetBuilder, row: number, section: SettingsSection, troubled: readonly TroubledRow[], notes: NotePlacer): number {
  const { heading, header, styles, lists } = section;
  const hint = header.length;
  sheet.put(row, 0, [heading, ...(section.note === "" ? [] : [null, section.note])], "section");
  if (section.note !== "") sheet.style(area(row, 2, row, 2), "footnote");
  const head = [...header, HINT];
  sheet.height(row, row, 22).put(row + 1, 0, head, "head").height(row + 1, row + 1, Math.max(24, wrappedHeight(head.map((name, column) => [name, (COLUMN_WIDTHS[column] ?? 20) * 0.75]))));
  notes.section(heading, hint + 1);
  notes.heading(heading, row);
  notes.header(heading, row + 1);
  const lines = linesOf(section, troubled);
  const { top: first } = entryCell(row, 0, 0);
  const filled = notes.loose(heading, first + lines.length) - first;
  const last = first + filled + section.spare - 1;
  if (last < first) return last + 2;
  sheet.height(first, last, 19);
  lines.forEach(({ cells, put }, index) => {
    const height = wrappedHeight(cells.map((cell, column) => [typeof cell === "string" ? cell : null, COLUMN_WIDTHS[column] ?? 20]));
    sheet.put(first + index, 0, cells).height(first + index, first + index, Math.max(19, height));
    put(notes, first + index);
  });
  styles.forEach((style, column) => sheet.style(area(first, column, last, column), style));
  sheet.style(area(first, hint, last, hint), "hint");
  lines.forEach(({ cells }, index) => { styleDays(sheet, first + index, 0, cells, "inputDay"); });
  for (const [column, words] of Object.entries(lists)) chooseFrom(sheet, area(first, Number(column), last, Number(column)), words, header[Number(column)] ?? "");
  return last + 2;
}

interface Line {
  readonly cells: readonly PlanCell[];
  /** Puts the notes beside it. */
  readonly put: (notes: NotePlacer, row: number) => void;
}

function linesOf({ heading, header, rows, keys }: SettingsSection, troubled: readonly TroubledRow[]): Line[] {
  const left = new Set(troubled);
  const asTyped = (one: TroubledRow): Line => {
    left.delete(one);
    return { cells: [...header.map((name) => one.cells.get(name) ?? null), one.message], put: (notes, row) => { notes.asTyped(one.row, row); } };
  };
  const times = new Map<string, number>();
  const lines = rows.map((cells, index): Line => {
    const key = keys[index] ?? "";
    const nth = times.get(key) ?? 0;
    times.set(key, nth + 1);
    // An entry that was not read stands here under its key by other means: of the law, of the ledgers.
    const wrong = [...left].find((one) => one.key === key && key !== "" && (one.nth === nth || one.alone));
    return wrong === undefined ? { cells, put: (notes, row) => { notes.entry(heading, key, nth, row); } } : asTyped(wrong);
  });
  return [...lines, ...[...left].map(asTyped)];
}
