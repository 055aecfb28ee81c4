/**
 * A plan carried out in Excel, which has no transaction: veto → what it was made from is still so → prepared mark, before-image and
 * empty sheets → contents in chunks → read back and compare → committed. The first request that fails is the last.
 */
import { changedMeanwhile, changedSheet, concerns } from "../changed";
import { plannedSheet } from "../memory/apply";
import type { WritePlan } from "../plan";
import { WriteRefused } from "../port";
import type { Refusal } from "../port";
import { refusePlan } from "../refuse";
import type { WorkbookSnapshot } from "../sheet";
import { firstDifference } from "./compare";
import { WriteInterrupted } from "./interrupted";
import { nothingDone, officeRefusal, unforeseen } from "./officeErrors";
import { readOutline } from "./outline";
import { isTooLongToKeep, unfinished } from "./keepBefore";
import type { Outline } from "./outline";
import { prepare } from "./prepare";
import type { PreparedSheet } from "./prepare";
import { readCells } from "./readCells";
import { readWorkbook } from "./readWorkbook";
import { sendSteps } from "./steps";
import type { Step } from "./steps";
import { cellSteps } from "./writeCells";
import { chartSteps } from "./writeCharts";
import { lookSteps, mergeSteps, sizeSteps } from "./writeLooks";
import { conditionalFormatSteps, validationSteps } from "./writeRules";
import { viewSteps } from "./writeView";

/** Reasons in the workbook itself, from its outline. */
export function refuseIn(plan: WritePlan, outline: Outline): readonly Refusal[] {
  if (outline.readOnly) return [{ code: "readOnly", sheet: null, message: "工作簿是只读的，不能写入。请点“启用编辑”，或另存为新文件后再试。" }];
  const protectedSheets = outline.sheets.filter((sheet) => sheet.protected).map(({ name }) => name);
  if (unfinished(plan, outline).length > 0) return [{ code: "unsupported", sheet: null, message: "上次写入中断，看板等工作表还不完整，未写入。请先点“刷新看板”恢复，再办这一项。" }];
  if (isTooLongToKeep(plan, outline)) return [{ code: "tooLarge", sheet: null, message: "要更新的工作表合计超过 1048576 行，写入前无法留底，未写入。请减少数据，或拆成几个工作簿后再试。" }];
  return refusePlan(plan, { sheets: outline.sheets, names: outline.names, protected: outline.protected, protectedSheets });
}

/** The outline as it is now; throws `WriteRefused` if the plan cannot be carried out or its sources changed since `seen`. */
async function checked(context: Excel.RequestContext, plan: WritePlan, seen: WorkbookSnapshot | null): Promise<Outline> {
  if (seen === null) {
    const outline = await readOutline(context);
    const refusals = refuseIn(plan, outline);
    if (refusals.length > 0) throw new WriteRefused(refusals);
    return outline;
  }
  const { outline, workbook } = await readWorkbook(context, concerns(plan));
  const refusals = refuseIn(plan, outline);
  if (refusals.length > 0) throw new WriteRefused(refusals);
  const changed = changedSheet(seen, workbook, plan);
  if (changed === null) return outline;
  throw new WriteRefused([changedMeanwhile(changed)]);
}

const contentsOf = ({ sheet, plan, standardColumn }: PreparedSheet, styles: WritePlan["styles"], dateSystem: 1900 | 1904): readonly Step[] => [
  ...cellSteps(sheet, plan, dateSystem),
  ...mergeSteps(sheet, plan),
  ...lookSteps(sheet, plan, styles),
  ...sizeSteps(sheet, plan, { characters: sheet.standardWidth, points: standardColumn.columnWidth }),
  ...conditionalFormatSteps(sheet, plan),
  ...validationSteps(sheet, plan),
  ...viewSteps(sheet, plan),
];

async function compare(context: Excel.RequestContext, prepared: readonly PreparedSheet[], plan: WritePlan, dateSystem: 1900 | 1904): Promise<void> {
  const planned = prepared.map((one) => plannedSheet(one.plan, plan.styles, dateSystem));
  const found = await readCells(context, prepared.map(({ sheet }, index) => ({ id: sheet.id, rowCount: planned[index]?.rowCount ?? 0, columnCount: planned[index]?.columnCount ?? 0 })));
  planned.forEach((sheet, index) => {
    const cells = found[index];
    const place = cells === undefined ? null : firstDifference(sheet, cells);
    if (place === null) return;
    throw new WriteInterrupted({ code: "changedMeanwhile", sheet: sheet.name, message: `写入后核对，工作表“${sheet.name}”的 ${place} 与应写内容不一致。` });
  });
}

function show({ workbook }: Excel.RequestContext, { active }: WritePlan, prepared: readonly PreparedSheet[], outline: Outline): void {
  if (active === null) return;
  const planned = prepared.find(({ plan }) => plan.role === active)?.sheet;
  const kept = outline.sheets.find(({ role }) => role === active);
  (planned ?? (kept === undefined ? undefined : workbook.worksheets.getItem(kept.id)))?.activate();
}

export async function writeInto(context: Excel.RequestContext, plan: WritePlan, seen: WorkbookSnapshot | null): Promise<void> {
  const outline = await checked(context, plan, seen);
  let hasBegun = false;
  try {
    const { sheets: prepared, commit } = prepare(context, plan, outline, seen);
    await context.sync();
    hasBegun = true;
    const contents = prepared.flatMap((sheet) => contentsOf(sheet, plan.styles, outline.dateSystem));
    const charts = prepared.flatMap(({ sheet, plan: sheetPlan }) => chartSteps(context, sheet, sheetPlan));
    await sendSteps(context, [...contents, ...charts]);
    await compare(context, prepared, plan, outline.dateSystem);
    commit();
    show(context, plan, prepared, outline);
    await context.sync();
  } catch (error) {
    const refusal = officeRefusal(error) ?? unforeseen(error);
    if (refusal === null) throw error;
    if (!hasBegun && nothingDone(refusal)) throw new WriteRefused([refusal]);
    throw new WriteInterrupted(refusal, { cause: error });
  }
}
