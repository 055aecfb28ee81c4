/** Text as a cell of the file holds it: whole, legal XML, and never a formula. */
import { escapeXml } from "./patchXml";

// eslint's no-control-regex is about accidents; these classes are built from numbers to say which are meant.
const CONTROLS = new RegExp(`[${String.fromCharCode(1)}-${String.fromCharCode(8)}\u000b\u000c${String.fromCharCode(14)}-${String.fromCharCode(31)}\r]`, "g");
const NUL = String.fromCharCode(0);
const ESCAPE_LOOKALIKE = /_(?=x[0-9a-fA-F]{4}_)/g;
const NOT_A_CHARACTER = /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Beginnings that Excel takes for a formula when the cell is edited; full-width ones after input in Chinese. */
const FORMULA_LIKE = /^[=+\-@\t\r＝＋－＠]/;

/** `looksLikeFormula("＝1+1")` → true: the cell gets the quote prefix, so that an edit does not make it a formula. */
export const looksLikeFormula = (text: string): boolean => FORMULA_LIKE.test(text.replaceAll(NUL, ""));

/**
 * ST_Xstring (ECMA-376 part 1, 22.9.2.19): what XML cannot hold is written `_xHHHH_`, and a text that looks like such an
 * escape has its first underscore escaped. NUL, which Excel cannot hold either, is dropped; half a surrogate is replaced.
 * `escapedText("a\u0001_x0041_")` → `"a_x0001__x005F_x0041_"`.
 */
export const escapedText = (text: string): string =>
  text
    .replaceAll(NUL, "")
    .replace(ESCAPE_LOOKALIKE, "_x005F_")
    .replace(CONTROLS, (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(NOT_A_CHARACTER, "\ufffd");

/** Text of a drawing, which knows no escapes: what XML cannot hold is left out. */
export const drawingText = (text: string): string => escapeXml(text.replaceAll(NUL, "").replace(CONTROLS, "").replace(NOT_A_CHARACTER, "\ufffd"));

/** The same as content of an element or attribute. */
export const xstring = (text: string): string => escapeXml(escapedText(text));

/** `<t>` with its white space kept. */
export const textElement = (text: string): string => `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ""}>${xstring(text)}</t>`;
