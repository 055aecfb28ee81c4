/** A formula that a person puts into a cell of their own: the one write outside our sheets, and only on request. What stood there is told, so that it can be put back. */
import { rolesOfSheets, sheetOfReference } from "../role";
import { textInput } from "./cellInput";
import { inQueue, OfficeFailure, runExcel } from "./run";

export interface CellPlace {
  readonly sheet: string;
  /** A1, one cell. */
  readonly cell: string;
}

/** A range of one sheet, as it is written in a formula. */
export interface SelectedRange {
  readonly sheet: string;
  readonly address: string;
  /** Its upper left cell. */
  readonly first: string;
}

/** What can be typed into a cell. */
export type CellEntry = string | number | boolean;

export type Inserted =
  /** `before`: what to type to have the cell as it was; `standing`: what the cell holds now, as Excel writes it. */
  | { readonly kind: "inserted"; readonly before: CellEntry; readonly standing: string }
  /** Nothing was written: something stands there, as it is shown. */
  | { readonly kind: "occupied"; readonly shown: string }
  /** Chinese: why not, and what to do. */
  | { readonly kind: "refused"; readonly message: string };

const refused = (message: string): Inserted => ({ kind: "refused", message });
const TEXT_FORMAT = "@";

/** Excel's word for a formula that it cannot read. */
const isBadFormula = (error: unknown): boolean => typeof error === "object" && error !== null && "code" in error && error.code === "InvalidArgument";

/** @param entry a formula, or what stood in the cell before it @param overwrite false: only into an empty cell @param standing only while the cell still holds this */
export const insertFormula = (place: CellPlace, entry: CellEntry, overwrite: boolean, standing?: string): Promise<Inserted> =>
  inQueue(() => runExcel((context) => write(context, place, entry, overwrite, standing))).catch((error: unknown) => {
    if (error instanceof OfficeFailure) return refused(error.message);
    if (isBadFormula(error)) return refused("Excel 不接受这个公式，没有写入。请检查参数中的括号、引号和逗号是否成对。");
    throw error;
  });

async function write(context: Excel.RequestContext, { sheet: name, cell }: CellPlace, entry: CellEntry, overwrite: boolean, standing: string | undefined): Promise<Inserted> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  context.workbook.names.load("items/name,items/formula");
  await context.sync();
  if (sheet.isNullObject) return refused(`找不到工作表“${name}”，可能已改名或删除。请重新选择要插入的单元格。`);
  const names = context.workbook.names.items.map((one) => ({ name: one.name, refersTo: String(one.formula).replace(/^=/, ""), sheet: null }));
  if (rolesOfSheets(names).has(name)) return refused(`“${name}”是生成的工作表，刷新看板时会重写，领导打开也不应看到自定义函数。请插入到自己的工作表。`);
  const range = sheet.getRange(cell);
  range.load("formulas,text,values,numberFormat");
  await context.sync();
  const [formula, text, value] = [range.formulas[0]?.[0] as unknown, String(range.text[0]?.[0] ?? ""), range.values[0]?.[0] as unknown];
  const isFormula = typeof formula === "string" && formula.startsWith("=");
  if (standing !== undefined && String(formula ?? "") !== standing) return refused(`${name}!${cell} 在插入之后又被改动，现在是“${text}”，没有撤销，以免覆盖。需要恢复时请在该单元格手工修改。`);
  if (!overwrite && formula !== "" && formula !== undefined) return { kind: "occupied", shown: text };
  if (range.numberFormat[0]?.[0] === TEXT_FORMAT && typeof entry === "string" && entry.startsWith("=")) return refused(`${name}!${cell} 是文本格式，公式写进去不会计算。请先把单元格格式改为“常规”。`);
  range.formulas = [[entry]];
  range.load("formulas");
  await context.sync();
  return { kind: "inserted", before: isFormula ? formula : entryOf(value), standing: String(range.formulas[0]?.[0] ?? "") };
}

/** Text is typed so that Excel takes it for nothing else. */
const entryOf = (value: unknown): CellEntry => (typeof value === "number" || typeof value === "boolean" ? value : textInput(String(value ?? "")));

/** What the user has selected; null where that is not one range (several areas, a chart, a cell being edited). */
export const selectedRange = (): Promise<SelectedRange | null> =>
  inQueue(() => runExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    const sheet = sheetOfReference(range.address);
    const address = range.address.slice(range.address.lastIndexOf("!") + 1);
    return sheet === null ? null : { sheet, address, first: address.split(":")[0] ?? address };
  })).catch((error: unknown) => {
    // Of several areas Excel says that the selection is invalid.
    if (error instanceof OfficeFailure || (typeof error === "object" && error !== null && "code" in error)) return null;
    throw error;
  });
