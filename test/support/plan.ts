/** Write plans as literal grids. */
import type { Block, PlanCell, SheetPlan, WritePlan } from "../../src/workbook/plan";

/** A sheet plan with nothing but what is given. */
export const sheetPlan = (given: Pick<SheetPlan, "role" | "name"> & Partial<SheetPlan>): SheetPlan => ({
  tabColor: null,
  gridlines: true,
  zoom: 100,
  columnWidths: [],
  rowHeights: [],
  blocks: [],
  styled: [],
  merges: [],
  freeze: null,
  conditionalFormats: [],
  validations: [],
  charts: [],
  print: null,
  ...given,
});

/** One block from A1. */
export const blockOf = (...cells: readonly (readonly PlanCell[])[]): Block => ({ row: 0, column: 0, cells });

export const writePlan = (given: Partial<WritePlan>): WritePlan => ({ styles: {}, sheets: [], names: [], active: null, ...given });

/** A plan of one sheet `board` called 百日看板 with these cells. */
export const boardPlan = (...cells: readonly (readonly PlanCell[])[]): WritePlan =>
  writePlan({ sheets: [sheetPlan({ role: "board", name: "百日看板", blocks: [blockOf(...cells)] })] });
