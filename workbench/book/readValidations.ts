/** The validations of a worksheet part. */
import { isTrue } from "../../src/workbook/file/readBook";
import type { Attributes } from "../../src/workbook/file/readXml";
import type { CellRange, ValidationRule } from "../host";
import { rangesOf } from "./partReader";
import type { PartReader } from "./partReader";

const excelOperators: Readonly<Record<string, string>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan",
  lessThan: "LessThan", greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
};

function validationOf(attribute: Attributes, formulas: readonly string[], range: CellRange): ValidationRule | null {
  const type = attribute("type") ?? "none";
  const rule = ((): ValidationRule["rule"] | null => {
    if (type === "list") {
      const source = formulas[0] ?? "";
      return { kind: "list", source: source.startsWith('"') ? source.slice(1, -1).replaceAll('""', '"') : `=${source}`, dropDown: !isTrue(attribute("showDropDown")) };
    }
    const kind = type === "whole" ? "wholeNumber" : type === "decimal" || type === "date" ? type : null;
    return kind === null ? null : { kind, operator: excelOperators[attribute("operator") ?? "between"] ?? "Between", minimum: formulas[0] ?? "", maximum: formulas[1] ?? "" };
  })();
  if (rule === null) return null;
  return {
    range, rule, ignoreBlanks: isTrue(attribute("allowBlank")),
    prompt: { title: attribute("promptTitle") ?? "", message: attribute("prompt") ?? "", shown: isTrue(attribute("showInputMessage")) },
    alert: { title: attribute("errorTitle") ?? "", message: attribute("error") ?? "", style: "Stop", shown: isTrue(attribute("showErrorMessage")) },
  };
}

export function validationReader(): PartReader<readonly ValidationRule[]> {
  const validations: ValidationRule[] = [];
  let open: { attribute: Attributes; formulas: string[]; ranges: CellRange[] } | null = null;
  return {
    opened: { dataValidation(attribute) { open = { attribute, formulas: [], ranges: rangesOf(attribute("sqref") ?? "") }; } },
    closed: {
      formula1(text) { open?.formulas.push(text); },
      formula2(text) { open?.formulas.push(text); },
      dataValidation() {
        for (const range of open?.ranges ?? []) {
          const made = open === null ? null : validationOf(open.attribute, open.formulas, range);
          if (made !== null) validations.push(made);
        }
        open = null;
      },
    },
    result: () => validations,
  };
}
