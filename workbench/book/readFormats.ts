/** The conditional formats of a worksheet part: by formula and data bars, in order of their priority. */
import { cellAddress } from "../../src/workbook/address";
import { isTrue } from "../../src/workbook/file/readBook";
import type { CellRange, ConditionalRule } from "../host";
import { colorOf } from "./colors";
import type { Theme } from "./colors";
import { rangesOf } from "./partReader";
import type { PartReader } from "./partReader";
import type { Difference } from "./readLooks";

const operators: Readonly<Record<string, string>> = { greaterThan: ">", lessThan: "<", greaterThanOrEqual: ">=", lessThanOrEqual: "<=", equal: "=", notEqual: "<>" };

/** A rule that compares the cell, as a formula for the range's first cell; other rules carry such a formula themselves. */
function comparison(range: CellRange, operator: string, formulas: readonly string[]): string | null {
  const cell = cellAddress(range.top, range.left);
  const [first = "", second = ""] = formulas;
  if (operator === "between") return `=AND(${cell}>=${first},${cell}<=${second})`;
  if (operator === "notBetween") return `=OR(${cell}<${first},${cell}>${second})`;
  const sign = operators[operator];
  return sign === undefined ? null : `=${cell}${sign}${first}`;
}

interface OpenRule { type: string; operator: string; difference: Difference | undefined; stop: boolean; priority: number; formulas: string[]; bounds: string[]; color: string; gradient: boolean; id: string }

function ruleOf(rule: OpenRule, range: CellRange): ConditionalRule["rule"] | null {
  if (rule.type === "dataBar") return { kind: "dataBar", minimum: rule.bounds[0] ?? "", maximum: rule.bounds[1] ?? "", color: rule.color, gradient: rule.gradient };
  const formula = rule.type === "cellIs" ? comparison(range, rule.operator, rule.formulas) : rule.formulas[0] === undefined ? null : `=${rule.formulas[0]}`;
  if (formula === null || rule.difference === undefined) return null;
  return { kind: "custom", formula, ...rule.difference };
}

export function formatReader(theme: Theme, differences: readonly Difference[]): PartReader<readonly ConditionalRule[]> {
  const rules: { rule: OpenRule; ranges: CellRange[] }[] = [];
  const solidBars = new Set<string>();
  let sqref: CellRange[] = [];
  let rule: OpenRule | null = null;
  let inExtension = false;
  return {
    opened: {
      conditionalFormattings() { inExtension = true; },
      conditionalFormatting(attribute) { sqref = rangesOf(attribute("sqref") ?? ""); },
      cfRule(attribute) {
        rule = {
          type: attribute("type") ?? "", operator: attribute("operator") ?? "", difference: differences[Number(attribute("dxfId") ?? -1)], stop: isTrue(attribute("stopIfTrue")),
          priority: Number(attribute("priority") ?? 0), formulas: [], bounds: [], color: "#638EC6", gradient: true, id: attribute("id") ?? "",
        };
      },
      cfvo(attribute) { rule?.bounds.push(attribute("type") === "num" ? (attribute("val") ?? "") : ""); },
      color(attribute) { if (rule !== null) rule.color = colorOf(attribute, theme) ?? rule.color; },
      dataBar(attribute) { if (inExtension && rule !== null && attribute("gradient") === "0") solidBars.add(rule.id); },
    },
    closed: {
      formula(text) { rule?.formulas.push(text); },
      id(text) { if (rule !== null) rule.id = text.trim(); },
      cfRule() {
        // The second half of a rule, in an extension, only says how its bar is drawn.
        if (rule !== null && !inExtension) rules.push({ rule, ranges: sqref });
        rule = null;
      },
    },
    result: () => rules
      .sort((one, other) => one.rule.priority - other.rule.priority)
      .flatMap(({ rule: held, ranges }) => ranges.flatMap((range): ConditionalRule[] => {
        const made = ruleOf({ ...held, gradient: !solidBars.has(held.id) }, range);
        return made === null ? [] : [{ id: `cf${held.priority}-${cellAddress(range.top, range.left)}`, range, stopIfTrue: held.stop, rule: made }];
      })),
  };
}
