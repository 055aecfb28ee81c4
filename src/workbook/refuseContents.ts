/** What a plan writes: styles, sheets and roles that exist, cells that Excel can hold. */
import { cellAddress } from "./address";
import type { Block, PlanCell, SheetPlan, WritePlan } from "./plan";
import type { Refusal } from "./port";
import type { WorkbookOutline } from "./outline";

/** "Excel specifications and limits": characters of a cell and of a formula; of a typed list of choices. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_LIST = 255;
/** Of one text within a formula; quotes inside are doubled. Names of sheets in apostrophes may hold quotes. */
const LONGEST_LITERAL = 255;
const LITERAL = /'(?:[^']|'')*'|"((?:[^"]|"")*)"/g;

const hasLongLiteral = (formula: string): boolean => [...formula.matchAll(LITERAL)].some(([, text = ""]) => text.replaceAll('""', '"').length > LONGEST_LITERAL);

/** What is wrong with a cell, in Chinese, or null. */
function cellFault(cell: PlanCell): string | null {
  if (typeof cell === "string") return cell.length > LONGEST_TEXT ? `文字超过 ${LONGEST_TEXT} 个字符` : null;
  if (typeof cell === "number") return Number.isFinite(cell) ? null : "数字不是有限值";
  if (typeof cell !== "object" || cell === null) return null;
  if ("day" in cell) return Number.isInteger(cell.day) && cell.day >= 0 ? null : "日期不是有效的日";
  if ("sheet" in cell) return cellFault(cell.text);
  if (!cell.formula.startsWith("=") || cell.formula.length < 2) return "公式没有以等号开头";
  if (hasLongLiteral(cell.formula)) return `公式里有超过 ${LONGEST_LITERAL} 个字符的文字`;
  return cell.formula.length > LONGEST_FORMULA ? `公式超过 ${LONGEST_FORMULA} 个字符` : cellFault(cell.result);
}

const cellsOf = (block: Block): readonly { readonly cell: PlanCell; readonly row: number; readonly column: number }[] =>
  block.cells.flatMap((line, row) => line.map((cell, column) => ({ cell, row: block.row + row, column: block.column + column })));

/** The first cell that cannot be written: one is enough to refuse, and a wrong column would name thousands. */
function refuseCells(sheet: SheetPlan): readonly Refusal[] {
  for (const block of sheet.blocks) {
    for (const { cell, row, column } of cellsOf(block)) {
      const fault = cellFault(cell);
      if (fault === null) continue;
      const code = fault.includes("超过") ? "tooLarge" : "unsupported";
      return [{ code, sheet: sheet.name, message: `工作表“${sheet.name}”的 ${cellAddress(row, column)} ${fault}，未写入。请检查来源数据。` }];
    }
  }
  return [];
}

function refuseStyles(plan: WritePlan, sheet: SheetPlan): readonly Refusal[] {
  const unknown = new Set(sheet.styled.map(({ style }) => style).filter((style) => !Object.hasOwn(plan.styles, style)));
  return [...unknown].map((style) => ({ code: "unsupported", sheet: sheet.name, message: `工作表“${sheet.name}”用到没有定义的样式“${style}”，未写入。` }));
}

function refuseLists(sheet: SheetPlan): readonly Refusal[] {
  return sheet.validations.flatMap((validation): Refusal[] => {
    if (validation.kind !== "list") return [];
    if (validation.values.some((value) => value.includes(","))) {
      return [{ code: "unsupported", sheet: sheet.name, message: `工作表“${sheet.name}”的下拉选项里含有英文逗号，会被拆成两项，未写入。请改用中文逗号或顿号。` }];
    }
    if (validation.values.join(",").length <= LONGEST_LIST) return [];
    return [{ code: "tooLarge", sheet: sheet.name, message: `工作表“${sheet.name}”的下拉选项合计超过 ${LONGEST_LIST} 个字符，未写入。请减少选项。` }];
  });
}

/** Each sheet that something of the plan points to, with what points there. */
function pointers(plan: WritePlan): readonly { readonly from: string; readonly what: string; readonly to: string }[] {
  const inSheets = plan.sheets.flatMap((sheet) => [
    ...sheet.charts.flatMap((chart) =>
      chart.series.flatMap((series) => [series.categories.sheet, series.values.sheet].map((to) => ({ from: sheet.name, what: `图表“${chart.title}”`, to })))),
    ...sheet.blocks.flatMap(cellsOf).flatMap(({ cell }) =>
      typeof cell === "object" && cell !== null && "sheet" in cell ? [{ from: sheet.name, what: `链接“${cell.text}”`, to: cell.sheet }] : []),
  ]);
  return [...inSheets, ...plan.names.map(({ name, target }) => ({ from: target.sheet, what: `名称“${name}”`, to: target.sheet }))];
}

function refusePointers(plan: WritePlan, workbook: WorkbookOutline): readonly Refusal[] {
  const roles = new Set(plan.sheets.map(({ role }) => role));
  const kept = workbook.sheets.filter(({ role }) => role === null || !(roles.has(role) || plan.remove?.includes(role) === true));
  const after = new Set([...plan.sheets, ...kept].map(({ name }) => name.toLowerCase()));
  const missing = new Map(pointers(plan).filter(({ to }) => !after.has(to.toLowerCase())).map((pointer) => [`${pointer.what}${pointer.to}`, pointer]));
  return [...missing.values()].map(({ from, what, to }) => ({ code: "unsupported", sheet: from, message: `${what}指向不存在的工作表“${to}”，未写入。` }));
}

function refuseActive({ active, sheets, remove = [] }: WritePlan, workbook: WorkbookOutline): readonly Refusal[] {
  if (active === null || [...sheets, ...workbook.sheets].some(({ role }) => role === active && !remove.includes(active))) return [];
  return [{ code: "unsupported", sheet: null, message: `打开时要显示的工作表（标记“${active}”）不存在，未写入。` }];
}

export const refuseContents = (plan: WritePlan, workbook: WorkbookOutline): readonly Refusal[] => [
  ...plan.sheets.flatMap((sheet) => [...refuseStyles(plan, sheet), ...refuseLists(sheet), ...refuseCells(sheet)]),
  ...refusePointers(plan, workbook),
  ...refuseActive(plan, workbook),
];
