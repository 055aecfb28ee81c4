/** Where a plan writes: inside Excel's grid, each range the right way round, no two blocks and no two merges on the same cell. */
import { rangeAddress } from "./address";
import type { Block, SheetPlan } from "./plan";
import type { Refusal } from "./port";
import type { CellRange } from "./sheet";

export const GRID_ROWS = 1_048_576;
const GRID_COLUMNS = 16_384;

/** The cells of a block; null for one without cells. */
export function blockRange({ row, column, cells }: Block): CellRange | null {
  const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
  return width === 0 ? null : { top: row, left: column, bottom: row + cells.length - 1, right: column + width - 1 };
}

const isOrdered = ({ top, left, bottom, right }: CellRange): boolean =>
  [top, left, bottom, right].every(Number.isInteger) && top <= bottom && left <= right;
const isInGrid = ({ top, left, bottom, right }: CellRange): boolean => top >= 0 && left >= 0 && bottom < GRID_ROWS && right < GRID_COLUMNS;

const overlaps = (one: CellRange, other: CellRange): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/**
 * Two ranges that share a cell, or null. Ranges are taken from the top, and only those still open are compared.
 *
 * @example overlapping([{ top: 0, left: 0, bottom: 1, right: 1 }, { top: 1, left: 1, bottom: 2, right: 2 }]) // both
 */
export function overlapping(ranges: readonly CellRange[]): readonly [CellRange, CellRange] | null {
  let open: CellRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.top - other.top)) {
    open = open.filter((other) => other.bottom >= range.top);
    const other = open.find((candidate) => overlaps(candidate, range));
    if (other !== undefined) return [other, range];
    open.push(range);
  }
  return null;
}

function rangesOf(sheet: SheetPlan): readonly (readonly [string, CellRange])[] {
  const blocks = sheet.blocks.flatMap((block) => blockRange(block) ?? []);
  const { freeze, print } = sheet;
  return [
    ...blocks.map((range) => ["单元格区域", range] as const),
    ...sheet.styled.map(({ range }) => ["样式区域", range] as const),
    ...sheet.merges.map((range) => ["合并区域", range] as const),
    ...sheet.conditionalFormats.map(({ range }) => ["条件格式区域", range] as const),
    ...sheet.validations.map(({ range }) => ["数据验证区域", range] as const),
    ...sheet.charts.map(({ anchor }) => ["图表位置", anchor] as const),
    ...sheet.columnWidths.map(({ first, last }) => ["列宽", { top: 0, left: first, bottom: 0, right: last }] as const),
    ...sheet.rowHeights.map(({ first, last }) => ["行高", { top: first, left: 0, bottom: last, right: 0 }] as const),
    ...(print === null ? [] : [["打印区域", print.area] as const]),
    ...(freeze === null ? [] : [["冻结窗格", { top: 0, left: 0, bottom: freeze.rows, right: freeze.columns }] as const]),
  ];
}

/** Reasons of one sheet: `tooLarge` beyond the grid, `unsupported` for ranges that are none or overlap. */
export function refuseShape(sheet: SheetPlan): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: "tooLarge" | "unsupported", message: string): void => void refusals.push({ code, sheet: sheet.name, message });
  for (const [what, range] of rangesOf(sheet)) {
    if (!isOrdered(range)) refuse("unsupported", `工作表“${sheet.name}”的${what}首尾颠倒或不完整，未写入。`);
    else if (!isInGrid(range)) refuse("tooLarge", `工作表“${sheet.name}”的${what}超出 Excel 的范围（1048576 行、16384 列），未写入。请减少数据，或拆成几个工作簿。`);
  }
  const merges = overlapping(sheet.merges);
  if (merges !== null) refuse("unsupported", `工作表“${sheet.name}”的合并区域 ${merges.map(rangeAddress).join(" 与 ")} 互相重叠，未写入。`);
  const blocks = overlapping(sheet.blocks.flatMap((block) => blockRange(block) ?? []));
  if (blocks !== null) refuse("unsupported", `工作表“${sheet.name}”的单元格区域 ${blocks.map(rangeAddress).join(" 与 ")} 互相重叠，未写入。`);
  return refusals;
}
