/** Of a worksheet part: how its cells, rows and columns look, and what lies on them. Values are the product's own reader's business. */
import { cellAddress, columnIndex, parseRange } from "../../src/workbook/address";
import { isTrue } from "../../src/workbook/file/readBook";
import { scanXml } from "../../src/workbook/file/readXml";
import type { Attributes } from "../../src/workbook/file/readXml";
import type { CellRange, ConditionalRule, SheetParts, ValidationRule } from "../host";
import { colorOf } from "./colors";
import type { Theme } from "./colors";
import type { Difference } from "./readLooks";

export interface SheetLook {
  /** Index of the look by cell, of cells that the file lists. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly look: number }[];
  /** Width in characters, as the file counts them; null is standard. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly width: number | null; readonly hidden: boolean; readonly look: number }[];
  /** Height in points, of rows that have one of their own. */
  readonly rows: readonly { readonly row: number; readonly height: number }[];
  readonly standardWidth: number;
  readonly standardHeight: number;
  readonly zoom: number;
  readonly parts: Pick<SheetParts, "tabColor" | "gridlines" | "protected" | "freeze" | "conditionalFormats" | "validations" | "print" | "autoFilter">;
  /** Relation ids of its drawing, or null. */
  readonly drawing: string | null;
}

const operators: Readonly<Record<string, string>> = { greaterThan: ">", lessThan: "<", greaterThanOrEqual: ">=", lessThanOrEqual: "<=", equal: "=", notEqual: "<>" };
const excelOperators: Readonly<Record<string, string>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan",
  lessThan: "LessThan", greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
};
const POINTS_PER_INCH = 72;

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

const ranges = (sqref: string): CellRange[] => sqref.trim().split(/\s+/).flatMap((one) => parseRange(one) ?? []);
const threeParts = (text: string): { left: string; center: string; right: string } => {
  const part = (code: string): string => new RegExp(`&${code}((?:(?!&[LCR]).)*)`, "s").exec(text)?.[1] ?? "";
  return /^&[LCR]/.test(text) ? { left: part("L"), center: part("C"), right: part("R") } : { left: "", center: text, right: "" };
};

export function readSheetLook(part: string, xml: Uint8Array, theme: Theme, differences: readonly Difference[]): SheetLook {
  const cells: { row: number; column: number; look: number }[] = [];
  const columns: { first: number; last: number; width: number | null; hidden: boolean; look: number }[] = [];
  const rows: { row: number; height: number }[] = [];
  const rules: { rule: OpenRule; ranges: CellRange[] }[] = [];
  const validations: ValidationRule[] = [];
  const solidBars = new Set<string>();
  let row = -1; let column = -1; let text = ""; let inExtension = false; let sqref: CellRange[] = []; let rule: OpenRule | null = null;
  let validation: { attribute: Attributes; formulas: string[]; ranges: CellRange[] } | null = null;
  let standardWidth = 8.43; let standardHeight = 15; let zoom = 100; let drawing: string | null = null;
  let tabColor: string | null = null; let gridlines = true; let isProtected = false; let fit = false;
  let freeze: SheetParts["freeze"] = null; let autoFilter: CellRange | null = null;
  let print: SheetParts["print"] = {
    area: null, paper: "A4", orientation: "Portrait", fitToWidth: null, fitToHeight: null, titleRows: null, margins: { top: 54, right: 50.4, bottom: 54, left: 50.4 },
    header: threeParts(""), footer: threeParts(""), centerHorizontally: false,
  };
  const inches = (attribute: Attributes, name: string): number => Number(attribute(name) ?? 0.7) * POINTS_PER_INCH;
  const opened: Readonly<Record<string, (attribute: Attributes) => void>> = {
    row(attribute) {
      row = attribute("r") === undefined ? row + 1 : Number(attribute("r")) - 1;
      column = -1;
      const height = attribute("ht");
      if (height !== undefined) rows.push({ row, height: Number(height) });
    },
    c(attribute) {
      const reference = attribute("r");
      column = reference === undefined ? column + 1 : columnIndex(/^[A-Za-z]+/.exec(reference)?.[0] ?? "A");
      const look = Number(attribute("s") ?? 0);
      if (look !== 0) cells.push({ row, column, look });
    },
    col(attribute) {
      const width = attribute("width");
      columns.push({ first: Number(attribute("min")) - 1, last: Number(attribute("max")) - 1, width: width === undefined ? null : Number(width), hidden: isTrue(attribute("hidden")), look: Number(attribute("style") ?? 0) });
    },
    sheetFormatPr(attribute) {
      standardWidth = Number(attribute("defaultColWidth") ?? standardWidth);
      standardHeight = Number(attribute("defaultRowHeight") ?? standardHeight);
    },
    tabColor(attribute) { tabColor = colorOf(attribute, theme); },
    pageSetUpPr(attribute) { fit = isTrue(attribute("fitToPage")); },
    sheetView(attribute) {
      gridlines = attribute("showGridLines") === undefined || isTrue(attribute("showGridLines"));
      zoom = Number(attribute("zoomScale") ?? 100);
    },
    pane(attribute) {
      if (attribute("state")?.startsWith("frozen") === true) freeze = { rows: Number(attribute("ySplit") ?? 0), columns: Number(attribute("xSplit") ?? 0) };
    },
    sheetProtection(attribute) { isProtected = isTrue(attribute("sheet")); },
    autoFilter(attribute) { autoFilter = parseRange(attribute("ref") ?? ""); },
    drawing(attribute) { drawing = attribute("id") ?? null; },
    conditionalFormatting(attribute) { sqref = ranges(attribute("sqref") ?? ""); },
    cfRule(attribute) {
      rule = {
        type: attribute("type") ?? "", operator: attribute("operator") ?? "", difference: differences[Number(attribute("dxfId") ?? -1)], stop: isTrue(attribute("stopIfTrue")),
        priority: Number(attribute("priority") ?? 0), formulas: [], bounds: [], color: "#638EC6", gradient: true, id: attribute("id") ?? "",
      };
    },
    cfvo(attribute) { rule?.bounds.push(attribute("type") === "num" ? (attribute("val") ?? "") : ""); },
    color(attribute) { if (rule !== null) rule.color = colorOf(attribute, theme) ?? rule.color; },
    dataBar(attribute) { if (inExtension && rule !== null && attribute("gradient") === "0") solidBars.add(rule.id); },
    dataValidation(attribute) { validation = { attribute, formulas: [], ranges: ranges(attribute("sqref") ?? "") }; },
    pageMargins(attribute) { print = { ...print, margins: { top: inches(attribute, "top"), right: inches(attribute, "right"), bottom: inches(attribute, "bottom"), left: inches(attribute, "left") } }; },
    printOptions(attribute) { print = { ...print, centerHorizontally: isTrue(attribute("horizontalCentered")) }; },
    pageSetup(attribute) {
      print = {
        ...print, paper: attribute("paperSize") === "8" ? "A3" : "A4", orientation: attribute("orientation") === "landscape" ? "Landscape" : "Portrait",
        fitToWidth: fit ? Number(attribute("fitToWidth") ?? 1) : null, fitToHeight: fit ? Number(attribute("fitToHeight") ?? 1) : null,
      };
    },
  };
  const closed: Readonly<Record<string, () => void>> = {
    formula() { rule?.formulas.push(text); },
    id() { if (rule !== null) rule.id = text.trim(); },
    formula1() { validation?.formulas.push(text); },
    formula2() { validation?.formulas.push(text); },
    oddHeader() { print = { ...print, header: threeParts(text) }; },
    oddFooter() { print = { ...print, footer: threeParts(text) }; },
    cfRule() {
      // The second half of a rule, in an extension, only says how its bar is drawn.
      if (rule !== null && !sawExtendedFormatting) rules.push({ rule, ranges: sqref });
      rule = null;
    },
    dataValidation() {
      for (const range of validation?.ranges ?? []) {
        const made = validation === null ? null : validationOf(validation.attribute, validation.formulas, range);
        if (made !== null) validations.push(made);
      }
      validation = null;
    },
  };
  let sawExtendedFormatting = false;
  scanXml(part, xml, {
    open(name, attribute) {
      text = "";
      if (name === "conditionalFormattings") sawExtendedFormatting = inExtension = true;
      opened[name]?.(attribute);
    },
    text(run) { text += run; },
    close(name) { closed[name]?.(); },
  });
  const conditionalFormats = rules
    .sort((one, other) => one.rule.priority - other.rule.priority)
    .flatMap(({ rule: held, ranges: covered }) => covered.flatMap((range): ConditionalRule[] => {
      const made = ruleOf({ ...held, gradient: !solidBars.has(held.id) }, range);
      return made === null ? [] : [{ id: `cf${held.priority}-${cellAddress(range.top, range.left)}`, range, stopIfTrue: held.stop, rule: made }];
    }));
  return {
    cells, columns, rows, standardWidth, standardHeight, zoom, drawing,
    parts: { tabColor, gridlines, protected: isProtected, freeze, conditionalFormats, validations, print, autoFilter },
  };
}
