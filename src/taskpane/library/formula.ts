/** Formulas from what is typed into the form: references, figures and names as they are, everything else as text. */
import { parseRange, quoteSheet } from "../../workbook/address";
import type { SelectedRange } from "../../workbook/office/insertFormula";
import type { CatalogueEntry } from "./catalogue";

/** By the name of the parameter; what is left empty is absent or "". */
export type Typed = Readonly<Record<string, string>>;

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** Our defined names, also with days added: `GJ_start+GJ_days-1`. */
const NAMES = /^GJ_\w+([+-](GJ_\w+|\d+))*$/;
const SHEET = /^(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!(.+)$/u;

const isReference = (text: string): boolean => parseRange(SHEET.exec(text)?.[1] ?? text) !== null;

/**
 * One argument as a formula writes it.
 *
 * @example argumentText("K5") // "K5"
 * @example argumentText("2025-10-22") // "\"2025-10-22\"": a day that is typed is text, not a subtraction
 * @example argumentText("40%") // "\"40%\"": the functions read the text, and CHECKPCT would take the figure 0.4 for 0.4 percent
 * @example argumentText("工作日") // "\"工作日\""
 */
export function argumentText(typed: string): string {
  const text = typed.trim();
  // Figures may be typed full-width; the name of a sheet must stay as it is.
  const figure = text.normalize("NFKC");
  if (NUMBER.test(figure)) return figure;
  if (NAMES.test(text) || isReference(text) || /^(TRUE|FALSE)$/i.test(text) || /^"(?:[^"]|"")*"$/.test(text)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}

/** Labels of the required parameters that are not filled in. */
export const missingParameters = ({ parameters }: CatalogueEntry, typed: Typed): readonly string[] =>
  parameters.filter(({ name, optional }) => !optional && (typed[name] ?? "").trim() === "").map(({ label }) => label);

/**
 * The call; empty arguments between filled ones stay empty, those after the last are left out.
 *
 * @example gjFormula(entry of COUNTDOWN, { deadline: "K5", as_of: "GJ_asOf" }) // "=GJ.COUNTDOWN(K5,GJ_asOf)"
 */
export function gjFormula({ name, parameters }: CatalogueEntry, typed: Typed): string {
  const given = parameters.map((one) => (typed[one.name] ?? "").trim());
  const count = given.reduce((last, text, index) => (text === "" ? last : index + 1), 0);
  return `=GJ.${name}(${given.slice(0, count).map((text) => (text === "" ? "" : argumentText(text))).join(",")})`;
}

/**
 * A selection as it is written in a formula of a cell of `sheet`.
 *
 * @example referenceTo({ sheet: "7月 进度", address: "B2:B9", first: "B2" }, "台账") // "'7月 进度'!B2:B9"
 */
export const referenceTo = ({ sheet, address }: SelectedRange, from: string | null): string => (sheet === from ? address : `${quoteSheet(sheet)}!${address}`);
