/** Conditional formats and validations in the grid's terms. */
import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType } from "@univerjs/presets";
import type { IRange, ISheetDataValidationRule } from "@univerjs/presets";
import { CFRuleType, CFSubRuleType, CFValueType } from "@univerjs/preset-sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { CellRange, ConditionalRule, ValidationRule } from "../host";

export const gridRange = ({ top, left, bottom, right }: CellRange): IRange => ({ startRow: top, endRow: bottom, startColumn: left, endColumn: right });
export const cellRange = ({ startRow, startColumn, endRow, endColumn }: IRange): CellRange => ({ top: startRow, left: startColumn, bottom: endRow, right: endColumn });

const bound = (written: string, otherwise: CFValueType) => {
  const value = Number(written);
  return written === "" || Number.isNaN(value) ? { type: otherwise } : { type: CFValueType.num, value };
};

export function gridCondition({ id, range, stopIfTrue, rule }: ConditionalRule): IConditionFormattingRule {
  const held = { cfId: id, ranges: [gridRange(range)], stopIfTrue };
  if (rule.kind === "dataBar") {
    const config = { min: bound(rule.minimum, CFValueType.min), max: bound(rule.maximum, CFValueType.max), isGradient: rule.gradient, positiveColor: rule.color, nativeColor: rule.color };
    return { ...held, rule: { type: CFRuleType.dataBar, isShowValue: true, config } };
  }
  const style = {
    ...(rule.bold === null ? {} : { bl: rule.bold ? 1 : 0 }),
    ...(rule.fontColor === null ? {} : { cl: { rgb: rule.fontColor } }),
    ...(rule.fill === null ? {} : { bg: { rgb: rule.fill } }),
  };
  return { ...held, rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: rule.formula, style } };
}

const types = { list: DataValidationType.LIST, decimal: DataValidationType.DECIMAL, wholeNumber: DataValidationType.WHOLE, date: DataValidationType.DATE } as const;
const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN, NotBetween: DataValidationOperator.NOT_BETWEEN, EqualTo: DataValidationOperator.EQUAL, NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN, LessThan: DataValidationOperator.LESS_THAN, GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL, LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

export function gridValidation({ range, rule, ignoreBlanks, prompt, alert }: ValidationRule, uid: string): ISheetDataValidationRule {
  const held = {
    uid, ranges: [gridRange(range)], type: types[rule.kind], allowBlank: ignoreBlanks,
    showInputMessage: prompt.shown, promptTitle: prompt.title, prompt: prompt.message,
    showErrorMessage: alert.shown, error: alert.message, errorTitle: alert.title, errorStyle: DataValidationErrorStyle.STOP,
  };
  // An operator on a list paints a red corner; the default mode draws a chip instead of an arrow.
  if (rule.kind === "list") return { ...held, formula1: rule.source, showDropDown: rule.dropDown, renderMode: DataValidationRenderMode.ARROW };
  return { ...held, operator: operators[rule.operator] ?? DataValidationOperator.BETWEEN, formula1: rule.minimum, ...(rule.maximum === "" ? {} : { formula2: rule.maximum }) };
}
