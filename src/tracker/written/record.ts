/**
 * 写入记录: what this tool itself wrote into its sheets, as fingerprints on 攻坚数据. At the next refresh every cell that is not
 * in it was filled in by a person, whatever the sheet looked like then and whichever version wrote it.
 */
import type { CellStyle, FormulaCell, PlanCell, SheetPlan } from "../../workbook/plan";
import type { CellRange, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../workbook/sheet";
import { isInterrupted } from "../../workbook/interrupted";
import { valueAt } from "../../workbook/sheet";
import { column, FIRST_ROW, HEADER_ROW, ROW_HEADER, SIDE, TARGET_HEADER } from "../data/layout";
import { settingsSheet, tidyDataSheet } from "../ownedSheets";
import { styles as allStyles, type StyleName } from "../styles";
import { fingerprint } from "./fingerprint";

/** Fingerprints and how often each was written, by the role of the sheet. Rows of 攻坚数据: which of their columns were filled, by `rowPrint`. */
export type Written = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The records of 攻坚数据 are kept by row: by cell they would be as long as the sheet. */
export const TIDY_ROWS = "tidyRows";
/** In place of a fingerprint: how many formulas were written. A sheet that had some and has none was pasted over with values. */
const FORMULAS = "0000000";
export const RECORD_TITLE = "写入记录（工具用来认出手工填写的单元格，请勿改动）";
export const RECORD_COLUMN = SIDE + TARGET_HEADER.length + 1;
/** Characters of one cell; Excel takes 32,767. */
const LONGEST = 8_000;
/** 1904 serials are this much smaller. */
const DAYS_TO_1904 = 1462;

/** Words of 攻坚设置 that a person may use as well; its explanations nobody writes by chance. */
const COMMON_WORDS: ReadonlySet<string> = new Set<StyleName>(["head", "label", "section"]);
/** Of a row of records: whether its column was filled, and whether with a formula. */
export const filledBit = (at: number): number => 1 << at;
export const formulaBit = (at: number): number => (at === column.key ? 0 : 1 << (at + ROW_HEADER.length));
const identifying = [column.kind, column.metric, column.key] as const;

/** Known again by what it is about: type, metric and key, which no program computes (a link's text is a result, and some show none). */
export const rowPrint = (valueOf: (column: number) => CellValue): string => fingerprint(identifying.map((at) => String(valueOf(at) ?? "")).join("|"), null) ?? "";

/** As a snapshot will hold it. */
function held(cell: PlanCell, dateSystem: 1900 | 1904): CellValue {
  if (typeof cell !== "object" || cell === null) return cell;
  if ("day" in cell) return dateSystem === 1904 ? cell.day - DAYS_TO_1904 : cell.day;
  return "formula" in cell ? held(cell.result, dateSystem) : cell.text;
}

/** Where the staff write: unlocked cells. */
function staffs(plan: SheetPlan): (row: number, column: number) => boolean {
  const looks: Readonly<Record<string, CellStyle>> = allStyles;
  const skipped = (style: string): boolean => looks[style]?.unlocked === true || (plan.role === settingsSheet.role && COMMON_WORDS.has(style));
  if (!plan.styled.some(({ style }) => skipped(style))) return () => false;
  const within = ({ top, left, bottom, right }: CellRange, row: number, at: number): boolean => row >= top && row <= bottom && at >= left && at <= right;
  const last = [...plan.styled].reverse();
  return (row, at) => skipped(last.find(({ range }) => within(range, row, at))?.style ?? "");
}

function add(into: Map<string, number>, print: string | null): void {
  if (print !== null) into.set(print, (into.get(print) ?? 0) + 1);
}

function writtenOn(plan: SheetPlan, dateSystem: 1900 | 1904): { readonly cells: Map<string, number>; readonly rows: Map<string, number> } {
  const [cells, rows] = [new Map<string, number>(), new Map<string, number>()];
  const isStaffs = staffs(plan);
  for (const block of plan.blocks) {
    block.cells.forEach((line, down) => {
      const row = block.row + down;
      const isRecord = plan.role === tidyDataSheet.role && row >= FIRST_ROW && block.column === 0 && (line[column.kind] ?? null) !== null;
      if (isRecord) {
        const print = rowPrint((at) => held(line[at] ?? null, dateSystem));
        rows.set(print, line.slice(0, ROW_HEADER.length).reduce<number>((mask, cell, at) => mask | (cell === null || cell === "" ? 0 : isFormula(cell) ? filledBit(at) | formulaBit(at) : filledBit(at)), rows.get(print) ?? 0));
      }
      line.forEach((cell, right) => {
        const at = block.column + right;
        if (isFormula(cell)) add(cells, FORMULAS);
        if ((isRecord && at < ROW_HEADER.length) || isStaffs(row, at)) return;
        add(cells, fingerprint(held(cell, dateSystem), isFormula(cell) ? cell.formula : null));
      });
    });
  }
  return { cells, rows };
}

const isFormula = (cell: PlanCell): cell is FormulaCell => typeof cell === "object" && cell !== null && "formula" in cell;

/** Somebody has put the values in place of all formulas: then nothing tells ours from theirs. */
export const isFlattened = (sheet: SheetSnapshot, prints: ReadonlyMap<string, number>): boolean => sheet.formulas.length === 0 && prints.has(FORMULAS);

const word = ([print, times]: readonly [string, number]): string => (times === 1 ? print : `${print}*${times.toString(36)}`);

function inCells(role: string, prints: ReadonlyMap<string, number>): PlanCell[][] {
  const cells: PlanCell[][] = [];
  let text = "";
  for (const one of [...prints].map(word)) {
    if (text.length + one.length >= LONGEST) {
      cells.push([role, text]);
      text = "";
    }
    text = text === "" ? one : `${text} ${one}`;
  }
  const lines = text === "" ? cells : [...cells, [role, text]];
  return lines.map(([, line = null], index) => [`${role} ${index + 1}/${lines.length}`, line]);
}

/** The plan of 攻坚数据 with the record of what all of `plans` write, itself among them. */
export function withRecord(tidy: SheetPlan, plans: readonly SheetPlan[], dateSystem: 1900 | 1904): SheetPlan {
  const lines = [...plans, tidy].flatMap((plan) => {
    const { cells, rows } = writtenOn(plan, dateSystem);
    return [...inCells(plan.role, cells), ...inCells(TIDY_ROWS, rows)];
  });
  const bottom = HEADER_ROW + lines.length;
  const range: CellRange = { top: HEADER_ROW, left: RECORD_COLUMN, bottom, right: RECORD_COLUMN + 1 };
  return {
    ...tidy,
    blocks: [...tidy.blocks, { row: HEADER_ROW, column: RECORD_COLUMN, cells: [[RECORD_TITLE, null], ...lines] }],
    styled: [...tidy.styled, { range, style: "keyText" satisfies StyleName }],
  };
}

const LINE = /^[0-9a-z]{7}(?:\*[0-9a-z]+)?(?: |$)/;
/** Role, which of its lines, and how many it has: of a role that has lost one nothing is known. */
const LABEL = /^(\w+)(?: (\d+)\/(\d+))?$/;

interface RecordPlace {
  readonly left: number;
  /** The column of a row's line; null where the row has none. Lines may stand in any order, and columns between. */
  readonly lineAt: (row: number) => number | null;
}

/** Under the title; where somebody has deleted its row, the column with the most labels. */
function recordColumn(sheet: SheetSnapshot): number {
  const titled = Math.max(-1, ...sheet.values.map((row) => row.indexOf(RECORD_TITLE)));
  if (titled >= 0) return titled;
  const counts = Array.from({ length: sheet.columnCount }, (_, column) => sheet.values.filter((row) => LABEL.exec(String(row[column] ?? ""))?.[3] !== undefined).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

function recordPlace(sheet: SheetSnapshot): RecordPlace | null {
  const left = recordColumn(sheet);
  if (left < 0) return null;
  const lineAt = (row: number): number | null => {
    const label = valueAt(sheet, row, left);
    if (typeof label !== "string" || !LABEL.test(label)) return null;
    const right = (sheet.values[row] ?? []).slice(left + 1).findIndex((value) => typeof value === "string" && LINE.test(value));
    return right < 0 ? null : left + 1 + right;
  };
  return { left, lineAt };
}

/** A line, wherever it stands: so many fingerprints nobody types. */
const ONLY_PRINTS = /^(?:[0-9a-z]{7}(?:\*[0-9a-z]+)?(?: |$)){4,}$/;

/** Whether a cell of 攻坚数据 is of the record, or left of one of which somebody has deleted a part. */
export function recordCells(sheet: SheetSnapshot): (row: number, column: number) => boolean {
  const place = recordPlace(sheet);
  return (row, at) => {
    const value = valueAt(sheet, row, at);
    if (typeof value !== "string") return false;
    if (ONLY_PRINTS.test(value)) return true;
    if (place === null) return false;
    return at === place.left ? value === RECORD_TITLE || LABEL.exec(value)?.[3] !== undefined || place.lineAt(row) !== null : at === place.lineAt(row);
  };
}

/**
 * What stands in the record of a workbook; null where there is none: an earlier version wrote the sheets, somebody deleted it, or a
 * write broke off and left sheets that are newer than it. Roles that have lost a line (its row was deleted) are not in it.
 */
export function readRecord(workbook: WorkbookSnapshot): Written | null {
  const sheet = workbook.sheets.find(({ role }) => role === tidyDataSheet.role);
  const place = sheet === undefined ? null : recordPlace(sheet);
  if (sheet === undefined || place === null || isInterrupted(workbook.names)) return null;
  const written = new Map<string, Map<string, number>>();
  const missing = new Map<string, number>();
  for (let row = 0; row < sheet.rowCount; row += 1) {
    const at = place.lineAt(row);
    if (at === null) continue;
    const [, role = "", , lines] = LABEL.exec(String(valueAt(sheet, row, place.left))) ?? [];
    const prints = written.get(role) ?? new Map<string, number>();
    for (const one of String(valueAt(sheet, row, at)).split(" ")) {
      const [print = "", times] = one.split("*");
      prints.set(print, (prints.get(print) ?? 0) + (times === undefined ? 1 : parseInt(times, 36)));
    }
    written.set(role, prints);
    missing.set(role, (missing.get(role) ?? Number(lines ?? 0)) - 1);
  }
  // A line that stands there twice tells as little as one that is gone; one without a number is of earlier fingerprints.
  for (const [role, count] of missing) if (count !== 0) written.delete(role);
  return written;
}
