/**
 * What Excel makes of a value that is put into a cell, as if it had been typed. Text is taken for a formula, a number, a day, a
 * boolean or an error wherever it looks like one, unless it begins with an apostrophe or the cell is formatted as text.
 * Chinese Excel: the forms that matter to an add-in, not all that Excel knows.
 */
import type { CellInput } from "./model";

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** 1900 serial of a civil day; null if there is no such day. */
function serial(year: number, month: number, day: number): number | null {
  const moment = Date.UTC(year, month - 1, day);
  const date = new Date(moment);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return Math.round(moment / 86_400_000) + 25_569;
}

interface Parsed {
  readonly value: string | number | boolean;
  /** The number format that a General cell gets. */
  readonly format?: string;
}

function asDay(text: string, thisYear: number): Parsed | null {
  const full = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  const value = full !== null ? serial(Number(full[1]), Number(full[2]), Number(full[3])) : short !== null ? serial(thisYear, Number(short[1]), Number(short[2])) : null;
  return value === null ? null : { value, format: full !== null ? (text.includes("年") ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d") : 'm"月"d"日"' };
}

function asNumber(text: string): Parsed | null {
  const match = /^([-+]?)[¥$]?(\d{1,3}(?:,\d{3})+|\d+|)(\.\d*)?(e[-+]?\d+)?(%?)$/i.exec(text);
  if (match === null || (match[2] === "" && (match[3] ?? ".") === ".")) return null;
  const value = Number(`${match[1]}${(match[2] ?? "").replaceAll(",", "")}${match[3] ?? ""}${match[4] ?? ""}`);
  if (!Number.isFinite(value)) return null;
  return match[5] === "%" ? { value: value / 100, format: "0%" } : { value, ...(match[4] === undefined ? {} : { format: "0.00E+00" }) };
}

export interface Taken {
  readonly input: CellInput;
  readonly format?: string;
}

/**
 * @param shift days to take from a 1900 serial: 1462 in a 1904 workbook
 * @example takeInput("001", "General", 0, 2026) // { input: { value: 1 } }
 * @example takeInput("'001", "General", 0, 2026) // { input: { value: "001", text: true } }
 */
export function takeInput(given: string | number | boolean, cellFormat: string, shift: number, thisYear: number): Taken {
  if (typeof given !== "string") return { input: { value: given } };
  if (given === "") return { input: { value: null } };
  if (given.startsWith("'")) return { input: { value: given.slice(1), text: true } };
  if (cellFormat === "@") return { input: { value: given, text: true } };
  // Typed, a sign or @ begins a formula too; what is left of a bare sign or a dash before words is text.
  if (/^=./s.test(given)) return { input: { formula: given } };
  const text = given.trim();
  if (/^[-+](?!\d*[.,]?\d*%?$).+/s.test(text) && /[\d(A-Z]/i.test(text.charAt(1))) return { input: { formula: `=${text}` } };
  if (/^@[A-Z]+\(/i.test(text)) return { input: { formula: `=${text.slice(1)}` } };
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { input: { value: upper === "TRUE" } };
  if (ERRORS.has(upper)) return { input: { value: { error: upper } } };
  const half = text.replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  const day = asDay(half, thisYear);
  const parsed = day === null ? asNumber(half) : { ...day, value: Number(day.value) - shift };
  if (parsed === null) return { input: { value: given } };
  return { input: { value: parsed.value }, ...(parsed.format === undefined ? {} : { format: parsed.format }) };
}
