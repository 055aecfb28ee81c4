/** Reasons of the file port beyond those of every port: what this file or this writer cannot hold. */
import { tellsOfImage } from "../beforeImage";
import { isInterrupted } from "../interrupted";
import type { ChartPlan, FormulaCell, PlanCell, SheetPlan, WritePlan } from "../plan";
import type { Refusal } from "../port";
import { refusePlan } from "../refuse";
import { isHidden, protectedSheets } from "./openWritable";
import type { WritablePackage } from "./openWritable";
import { spillingFunctions } from "./writeFormula";
import { extentOf, MOST_CELLS } from "./writeGrid";

/** Longest texts of a validation and of a header (ECMA-376 part 1, 18.3.1.32; Excel specifications and limits). */
const LONGEST = { promptTitle: 32, prompt: 255, error: 225, header: 255 } as const;

const unsupported = (sheet: string, message: string): Refusal => ({ code: "unsupported", sheet, message: `工作表“${sheet}”${message}，未写入。` });

function refuseChart(sheet: string, { title, series }: ChartPlan): Refusal[] {
  const kinds = new Set(series.map(({ kind }) => kind));
  if (series.length === 0) return [unsupported(sheet, `的图表“${title}”没有数据系列`)];
  return kinds.has("bar") && kinds.size > 1 ? [unsupported(sheet, `的图表“${title}”把条形与柱形或折线放在一起，Excel 画不出来`)] : [];
}

const isFormula = (cell: PlanCell): cell is FormulaCell => typeof cell === "object" && cell !== null && "formula" in cell;

function refuseFormulas({ name, blocks, conditionalFormats }: SheetPlan): Refusal[] {
  const formulas = [
    ...blocks.flatMap(({ cells }) => cells.flatMap((line) => line.filter(isFormula).map(({ formula }) => formula))),
    ...conditionalFormats.flatMap((format) => (format.kind === "expression" ? [format.formula] : [])),
  ];
  const functions = new Set(formulas.flatMap(spillingFunctions));
  return functions.size === 0 ? [] : [unsupported(name, `的公式用到旧版 Excel 和 WPS 没有的函数 ${[...functions].join("、")}`)];
}

function refuseTexts({ name, validations, print }: SheetPlan): Refusal[] {
  const tooLong = validations.some(
    ({ promptTitle, prompt, error }) => promptTitle.length > LONGEST.promptTitle || prompt.length > LONGEST.prompt || error.length > LONGEST.error,
  );
  const header = print !== null && (print.header.length > LONGEST.header || print.footer.length > LONGEST.header);
  return [
    ...(tooLong ? [unsupported(name, `的输入提示太长（标题 ${LONGEST.promptTitle}、提示 ${LONGEST.prompt}、出错 ${LONGEST.error} 个字符以内）`)] : []),
    ...(header ? [unsupported(name, `的页眉或页脚超过 ${LONGEST.header} 个字符`)] : []),
  ];
}

function refuseColors({ styles, sheets }: WritePlan): Refusal[] {
  const used = [
    ...Object.values(styles).flatMap(({ font, fill, border }) => [font?.color, fill, border?.color]),
    ...sheets.flatMap(({ tabColor, conditionalFormats, charts }) => [
      tabColor ?? undefined,
      ...conditionalFormats.flatMap((format) => (format.kind === "dataBar" ? [format.color] : [format.style.color, format.style.fill])),
      ...charts.flatMap(({ series }) => series.map(({ color }) => color)),
    ]),
  ];
  const wrong = used.filter((color) => color !== undefined && !/^#[0-9a-f]{6}$/i.test(color));
  return wrong.length === 0 ? [] : [{ code: "unsupported", sheet: null, message: `颜色“${wrong[0]}”不是 #RRGGBB 的写法，未写入。` }];
}

function refuseSize(sheet: SheetPlan): Refusal[] {
  const { rowCount, columnCount } = extentOf(sheet);
  if (rowCount * columnCount <= MOST_CELLS) return [];
  return [{ code: "tooLarge", sheet: sheet.name, message: `工作表“${sheet.name}”要写入的区域超过 ${MOST_CELLS} 个单元格，未写入。请减少数据，或拆成几个工作簿。` }];
}

/** All reasons, those of every port first. */
export function refuseWriting(plan: WritePlan, open: WritablePackage): readonly Refusal[] {
  // Chart sheets are tabs without cells: a snapshot leaves them out, but their names are taken all the same.
  const sheets = open.tabs.map((tab) => ({ name: tab.name, role: tab.role, visibility: isHidden(tab) ? ("hidden" as const) : ("visible" as const) }));
  const names = open.names.map(({ name, refersTo, local }) => ({ name, refersTo, sheet: local === null ? null : (open.tabs[local]?.name ?? "") }));
  const outline = { sheets, names, protected: open.lockedStructure, protectedSheets: protectedSheets(open) };
  const strict: Refusal[] = open.strict
    ? [{ code: "unsupported", sheet: null, message: "这个文件是“Strict Open XML 电子表格”格式，不能写入。请用 Excel 另存为“Excel 工作簿（*.xlsx）”后再试。" }]
    : [];
  const broken: Refusal[] = isInterrupted(names) && names.some(tellsOfImage)
    ? [{ code: "unsupported", sheet: null, message: "上次在 Excel 里写入时中断，还没有恢复，未写入。请先用 Excel 打开这个工作簿，在面板上点“刷新看板”并保存，再来处理。" }]
    : [];
  return [
    ...strict,
    ...broken,
    ...refusePlan(plan, outline),
    ...refuseColors(plan),
    ...plan.sheets.flatMap((sheet) => [
      ...refuseSize(sheet),
      ...refuseFormulas(sheet),
      ...refuseTexts(sheet),
      ...sheet.charts.flatMap((chart) => refuseChart(sheet.name, chart)),
    ]),
  ];
}
