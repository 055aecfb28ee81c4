/** Parts of a sheet that the grid can show, put onto it. The rest is only remembered: protection, print set-up, tables, charts. */
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import type { ModelPrint, SheetParts } from "../host";
import { gridCondition, gridRange, gridValidation } from "./rules";

export interface PartTarget {
  readonly id: string;
  readonly sheet: FWorksheet;
  /** A mutation of the grid on this sheet. */
  run(id: string, parameters: object): void;
}

const plainPrint: ModelPrint = {
  area: null, paper: "A4", orientation: "Portrait", fitToWidth: null, fitToHeight: null, titleRows: null, margins: { top: 54, right: 50.4, bottom: 54, left: 50.4 },
  header: { left: "", center: "", right: "" }, footer: { left: "", center: "", right: "" }, centerHorizontally: false,
};

export const emptyParts = (): SheetParts => ({
  visibility: "Visible", tabColor: null, gridlines: true, protected: false, freeze: null, merges: [], conditionalFormats: [], validations: [], charts: [], tables: [],
  print: plainPrint, autoFilter: null,
});

type Put = { [K in keyof SheetParts]?: (target: PartTarget, value: SheetParts[K]) => void };

const put: Put = {
  visibility: ({ sheet }, value) => void (value === "Visible" ? sheet.showSheet() : sheet.hideSheet()),
  tabColor: ({ run }, value) => { run("sheet.mutation.set-tab-color", { color: value ?? "" }); },
  gridlines: ({ run }, value) => { run("sheet.mutation.toggle-gridlines", { showGridlines: value ? 1 : 0 }); },
  freeze({ run }, value) {
    const { rows, columns } = value ?? { rows: 0, columns: 0 };
    run("sheet.mutation.set-frozen", { xSplit: columns, ySplit: rows, startColumn: columns === 0 ? -1 : columns, startRow: rows === 0 ? -1 : rows });
  },
  merges({ run, sheet }, value) {
    const before = sheet.getMergeData().map((range) => range.getRange());
    if (before.length > 0) run("sheet.mutation.remove-worksheet-merge", { ranges: before });
    if (value.length > 0) run("sheet.mutation.add-worksheet-merge", { ranges: value.map(gridRange) });
  },
  conditionalFormats({ run, sheet }, value) {
    for (const { cfId } of sheet.getConditionalFormattingRules()) run("sheet.mutation.delete-conditional-rule", { cfId });
    // Each new rule goes before the others: the last one put is the first of the list.
    for (const rule of [...value].reverse()) run("sheet.mutation.add-conditional-rule", { rule: gridCondition(rule) });
  },
  validations({ run, sheet, id }, value) {
    const before = sheet.getDataValidations().map(({ rule }) => rule.uid);
    if (before.length > 0) run("data-validation.mutation.removeRule", { ruleId: before });
    value.forEach((rule, index) => { run("data-validation.mutation.addRule", { rule: gridValidation(rule, `${id}-${index}`) }); });
  },
};

export function putPart<K extends keyof SheetParts>(target: PartTarget, key: K, value: SheetParts[K]): void {
  put[key]?.(target, value);
}
