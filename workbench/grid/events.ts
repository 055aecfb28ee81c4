/** What happens in the grid, told as the workbook's events, whoever did it: a person or the add-in. */
import type { ICommandInfo, IExecutionOptions, IObjectMatrixPrimitiveType } from "@univerjs/presets";
import type { CellRange, ModelEvent } from "../host";
import { watchCalculation } from "./calculation";
import { cellRange } from "./rules";
import type { Grid } from "./univer";

interface MutationParameters {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly trigger?: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<unknown>;
  readonly name?: string;
  readonly sheet?: { readonly id: string };
}

const VALUES = "sheet.mutation.set-range-values";
const SHIFTS = ["insert-row", "insert-col", "remove-rows", "remove-col", "move-range", "move-rows", "move-columns", "reorder-range"].map((name) => `sheet.mutation.${name}`);
const RECALCULATES = [VALUES, ...SHIFTS, "sheet.mutation.insert-sheet", "sheet.mutation.remove-sheet", "formula.mutation.set-defined-name", "formula.mutation.remove-defined-name"];
/** Only how cells look. */
const STYLING = ["sheet.command.set-style", "sheet.command.set-border", "sheet.command.clear-selection-format"];
const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

function extent(cells: IObjectMatrixPrimitiveType<unknown>): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, columns] of Object.entries(cells)) {
    for (const column of Object.keys(columns as object)) {
      [top, left, bottom, right] = [Math.min(top, Number(row)), Math.min(left, Number(column)), Math.max(bottom, Number(row)), Math.max(right, Number(column))];
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

export function watchGrid(univer: Grid, unitId: string, emit: (event: ModelEvent) => void) {
  let isEditing = false;
  const calculation = watchCalculation(univer);
  calculation.changed();
  let active: string | null = null;
  const names = new Map<string, string>();
  const nameOf = (id: string): string => univer.getWorkbook(unitId)?.getSheetBySheetId(id)?.getSheetName() ?? "";

  const onMutation = ({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void => {
    const given = (params ?? {}) as MutationParameters;
    if (given.unitId !== unitId || options?.onlyLocal === true) return;
    const sheetId = given.subUnitId ?? given.sheet?.id ?? "";
    const styling = given.trigger !== undefined && STYLING.includes(given.trigger);
    if (RECALCULATES.includes(id) && !styling) calculation.changed();
    if (id === VALUES && !styling) {
      const range = extent(given.cellValue ?? {});
      if (range !== null) emit({ kind: "cells", sheetId, range, source: "local" });
    } else if (SHIFTS.includes(id)) emit({ kind: "cells", sheetId, range: WHOLE_SHEET, source: "local" });
    else if (id === "sheet.mutation.insert-sheet") emit({ kind: "added", sheetId });
    else if (id === "sheet.mutation.remove-sheet") emit({ kind: "deleted", sheetId });
    else if (id === "sheet.mutation.set-worksheet-name") emit({ kind: "renamed", sheetId, before: names.get(sheetId) ?? "", after: nameOf(sheetId) });
    if (sheetId !== "") names.set(sheetId, nameOf(sheetId));
  };
  const stops = [
    univer.onBeforeCommandExecute(({ id, params }) => {
      const given = (params ?? {}) as MutationParameters;
      if (id === "sheet.mutation.set-worksheet-name" && given.subUnitId !== undefined) names.set(given.subUnitId, nameOf(given.subUnitId));
    }),
    univer.onCommandExecuted(onMutation),
    univer.addEvent(univer.Event.SheetEditStarted, () => { isEditing = true; }),
    univer.addEvent(univer.Event.SheetEditEnded, () => { isEditing = false; }),
    univer.addEvent(univer.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const sheetId = activeSheet.getSheetId();
      if (active !== null && active !== sheetId) emit({ kind: "deactivated", sheetId: active });
      active = sheetId;
      emit({ kind: "activated", sheetId });
    }),
    univer.addEvent(univer.Event.SelectionChanged, ({ worksheet, selections }) => {
      const [range] = selections;
      if (range !== undefined) emit({ kind: "selection", sheetId: worksheet.getSheetId(), range: cellRange(range) });
    }),
    univer.getFormula().calculationResultApplied(() => { emit({ kind: "calculated", sheetId: univer.getWorkbook(unitId)?.getActiveSheet().getSheetId() ?? "" }); }),
  ];
  return {
    editing: () => isEditing,
    settled: calculation.settled,
    stop: () => {
      calculation.stop();
      for (const one of stops) one.dispose();
    },
  };
}
