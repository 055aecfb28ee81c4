/**
 * 写入记录: what this tool itself wrote into its sheets, as fingerprints on 攻坚数据. At the next refresh every cell that is not
 * in it was filled in by a person, whatever the sheet looked like then and whichever version wrote it.
 */
import type { CellStyle, PlanCell, SheetPlan } from "../../workbook/plan";
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
export const RECORD_TITLE = "写入记录（工具用来认出手工填写的单元格，请勿改动）";
export const RECORD_COLUMN = SIDE + TARGET_HEADER.length + 1;
/** Characters of one cell; Excel takes 32,767. */
const LONGEST = 8_000;
/** 1904 serials are this much smaller. */
const DAYS_TO_1904 = 1462;

/** Words of 攻坚设置 that a person may use as well; its explanations nobody writes by chance. */
const COMMON_WORDS: ReadonlySet<string> = new Set<StyleName>(["head", "label", "section"]);
const identifying = [column.kind, column.metric, column.source, column.key] as const;

/** Known again by what it is about: type, metric, source and key. */
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
        rows.set(print, line.slice(0, ROW_HEADER.length).reduce<number>((mask, cell, at) => (cell === null || cell === "" ? mask : mask | (1 << at)), rows.get(print) ?? 0));
      }
      line.forEach((cell, right) => {
        const at = block.column + right;
        if ((isRecord && at < ROW_HEADER.length) || isStaffs(row, at)) return;
        add(cells, fingerprint(held(cell, dateSystem), typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : null));
      });
    });
  }
  return { cells, rows };
}

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
  return text === "" ? cells : [...cells, [role, text]];
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

/** Where the record stands on 攻坚数据; null where it has none. */
export function recordAt(sheet: SheetSnapshot | undefined): CellRange | null {
  if (sheet === undefined) return null;
  for (let top = 0; top < sheet.rowCount; top += 1) {
    const left = (sheet.values[top] ?? []).indexOf(RECORD_TITLE);
    if (left < 0) continue;
    let bottom = top;
    while (typeof valueAt(sheet, bottom + 1, left) === "string" && typeof valueAt(sheet, bottom + 1, left + 1) === "string") bottom += 1;
    return { top, left, bottom, right: left + 1 };
  }
  return null;
}

/**
 * What stands in the record of a workbook; null where there is none: an earlier version wrote the sheets, somebody deleted it, or a
 * write broke off and left sheets that are newer than it.
 */
export function readRecord(workbook: WorkbookSnapshot): Written | null {
  if (isInterrupted(workbook.names)) return null;
  const sheet = workbook.sheets.find(({ role }) => role === tidyDataSheet.role);
  const at = recordAt(sheet);
  if (sheet === undefined || at === null) return null;
  const written = new Map<string, Map<string, number>>();
  for (let row = at.top + 1; row <= at.bottom; row += 1) {
    const role = String(valueAt(sheet, row, at.left));
    const prints = written.get(role) ?? new Map<string, number>();
    for (const [, print = "", times] of String(valueAt(sheet, row, at.right)).matchAll(/(?<![^\s])([0-9a-z]{7})(?:\*([0-9a-z]+))?(?![^\s])/g)) prints.set(print, times === undefined ? 1 : parseInt(times, 36));
    written.set(role, prints);
  }
  return written;
}
