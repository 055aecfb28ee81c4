/** Conditional formats and data validation of a sheet. */
import type { ConditionalFormat, SheetPlan, Validation } from "../plan";
import { calls } from "./steps";
import type { Step } from "./steps";
import { rangeIn } from "./writeLooks";

function addFormat(sheet: Excel.Worksheet, format: ConditionalFormat): void {
  const { conditionalFormats } = rangeIn(sheet, format.range);
  if (format.kind === "expression") {
    const added = conditionalFormats.add("Custom");
    added.custom.rule.formula = format.formula;
    if (format.style.color !== undefined) added.custom.format.font.color = format.style.color;
    if (format.style.bold !== undefined) added.custom.format.font.bold = format.style.bold;
    if (format.style.fill !== undefined) added.custom.format.fill.color = format.style.fill;
    if (format.stopIfTrue === true) added.stopIfTrue = true;
    return;
  }
  const { dataBar } = conditionalFormats.add("DataBar");
  dataBar.lowerBoundRule = { type: "Number", formula: String(format.minimum) };
  dataBar.upperBoundRule = { type: "Number", formula: String(format.maximum) };
  dataBar.positiveFormat.fillColor = format.color;
  dataBar.positiveFormat.gradientFill = false;
}

/** Last rule first: Excel gives a new rule the highest priority. */
export const conditionalFormatSteps = (sheet: Excel.Worksheet, plan: SheetPlan): readonly Step[] =>
  [...plan.conditionalFormats].reverse().map((format) => calls(16, () => addFormat(sheet, format), format));

/** Day zero of a 1900 workbook, as days since 1970. */
const EPOCH = 25_569;
const MILLISECONDS = 86_400_000;

/** A formula, right in both date systems. @example dayFormula(46204) // "=DATE(2026,7,1)" */
export function dayFormula(day: number): string {
  const date = new Date((day - EPOCH) * MILLISECONDS);
  return `=DATE(${date.getUTCFullYear()},${date.getUTCMonth() + 1},${date.getUTCDate()})`;
}

function ruleOf(validation: Validation): Excel.DataValidationRule {
  if (validation.kind === "list") return { list: { inCellDropDown: true, source: validation.values.join(",") } };
  if (validation.kind === "day") return { date: { formula1: dayFormula(validation.minimum), formula2: dayFormula(validation.maximum), operator: "Between" } };
  const bounds = { formula1: validation.minimum, formula2: validation.maximum, operator: "Between" as const };
  return validation.kind === "whole" ? { wholeNumber: bounds } : { decimal: bounds };
}

function validate(sheet: Excel.Worksheet, validation: Validation): void {
  const { dataValidation } = rangeIn(sheet, validation.range);
  dataValidation.rule = ruleOf(validation);
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = { title: validation.promptTitle, message: validation.prompt, showPrompt: true };
  dataValidation.errorAlert = { title: "", message: validation.error, showAlert: true, style: "Stop" };
}

export const validationSteps = (sheet: Excel.Worksheet, plan: SheetPlan): readonly Step[] =>
  plan.validations.map((validation) => calls(8, () => validate(sheet, validation), validation));
