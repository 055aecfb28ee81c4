/** What one cell of an argument may be. A reader gives its value, `null` for what says nothing (/, —, 无), or why not. */
import { plainDay, readDay } from "../campaign/calendar/readDay";
import { readNumber, type Quantity } from "../campaign/quantity/readNumber";
import { unitOf } from "../campaign/quantity/units";
import { badArgument, quote, type FilledCell, type Problem } from "./cell";

/** A reader of one filled cell; the message of a problem does not name the argument: the caller does. */
export interface Kind<T> {
  (cell: FilledCell): T | null | Problem;
  /** The same answer for a plain number, without a cell around it; undefined where the number has to be looked at closer. */
  readonly ofNumber?: (value: number) => T | undefined;
}

const withShortcut = <T>(read: (cell: FilledCell) => T | null | Problem, ofNumber: (value: number) => T | undefined): Kind<T> => Object.assign(read, { ofNumber });

/**
 * A day: an Excel day or any written style with a year. 1900 serial.
 *
 * @example day("2025年10月22日") → 45952
 */
export const day: Kind<number> = withShortcut((cell) => {
  const span = daysOf(cell);
  if (span === null || "error" in span) return span;
  return span.first === span.last ? span.first : badArgument(`只写到月，请写明哪一天，收到${quote(cell)}`);
}, plainDay);

/** A day; of a month of which only its name is written, the last. */
export const lastDay: Kind<number> = withShortcut((cell) => {
  const span = daysOf(cell);
  return span === null || "error" in span ? span : span.last;
}, plainDay);

/** A day, or a month of which only its name is written; first and last day, 1900 serials. */
export const dayOrMonth: Kind<{ readonly first: number; readonly last: number }> = (cell) => daysOf(cell);

function daysOf(cell: FilledCell): { readonly first: number; readonly last: number } | null | Problem {
  const expected = "应是日期，如 2025-10-22";
  if (cell.kind === "boolean") return badArgument(`${expected}，收到${quote(cell)}`);
  const reading = readDay(cell.kind === "text" ? cell.text : cell.value, { year: null });
  if (reading.kind === "none") return null;
  if (reading.kind === "day") return { first: reading.day, last: reading.day };
  return reading.kind === "month" ? reading : badArgument(`${expected}，收到${quote(cell)}：${reading.reason}`);
}

function bare(value: number): Quantity {
  return { value, unit: null };
}

/**
 * A figure with the unit that its text names.
 *
 * @example quantity("2400亩") → { value: 2400, unit: "亩" }; quantity(2400) → { value: 2400, unit: null }
 */
export const quantity: Kind<Quantity> = withShortcut((cell) => {
  if (cell.kind === "number") return bare(cell.value);
  if (cell.kind === "boolean") return badArgument(`应是数，收到${quote(cell)}`);
  const reading = readNumber(cell.text);
  if (reading.kind === "none") return null;
  if (reading.kind === "number") return { value: reading.value, unit: reading.unit };
  return badArgument(`应是数，收到${quote(cell)}：${reading.reason}`);
}, bare);

/** `quantity`, a plain number staying one: a ledger's column has 100,000 of them. */
export const numberOrQuantity: Kind<number | Quantity> = withShortcut((cell) => (cell.kind === "number" ? cell.value : quantity(cell)), (value) => value);

/** A plain figure; `40%` and `40 ％` are 0.4. */
export const figure: Kind<number> = withShortcut((cell) => {
  const read = quantity(cell);
  if (read === null || "error" in read) return read;
  if (read.unit === "%") return read.value / 100;
  return read.unit === null ? read.value : badArgument(`应是不带单位的数，收到${quote(cell)}`);
}, (value) => value);

/** A share from 0 to 1; `40%` is 0.4. */
export const share: Kind<number> = withShortcut((cell) => {
  const read = figure(cell);
  if (read === null || typeof read !== "number") return read;
  return read >= 0 && read <= 1 ? read : badArgument(`应是 0 到 1 的比例，如 40%，收到${quote(cell)}`);
}, (value) => (value >= 0 && value <= 1 ? value : undefined));

/** TRUE, 是, 1 or FALSE, 否, 0. */
export const yesNo: Kind<boolean> = (cell) => {
  if (cell.kind === "boolean") return cell.value;
  const word = cell.kind === "text" ? cell.text.trim().toUpperCase() : String(cell.value);
  if (["是", "TRUE", "1"].includes(word)) return true;
  return ["否", "FALSE", "0"].includes(word) ? false : badArgument(`应是 TRUE 或 FALSE，收到${quote(cell)}`);
};

/** The cell as it is, for rules that read it themselves. */
export const anything: Kind<FilledCell> = (cell) => cell;

/** A whole number within bounds. */
export const whole = (least: number, most: number): Kind<number> => (cell) => {
  const read = figure(cell);
  if (read === null || typeof read !== "number") return read;
  return Number.isInteger(read) && read >= least && read <= most ? read : badArgument(`应是 ${least} 到 ${most} 的整数，收到${quote(cell)}`);
};

/** Words as they are written. */
export const words: Kind<string> = (cell) => (cell.kind === "text" ? cell.text.trim() : String(cell.value));

/** A unit's word (亩, 公顷, 万元 …), as units.ts spells it. */
export const unitWord: Kind<string> = (cell) =>
  (cell.kind === "text" ? unitOf(cell.text)?.word : undefined) ?? badArgument(`应是计量单位，如 亩、公顷、万元，收到${quote(cell)}`);

/**
 * One of a closed list of words, spaces aside.
 *
 * @example oneOf({ 日历日: "calendar", 工作日: "working" })("工作日") → "working"
 */
export const oneOf = <T>(choices: Readonly<Record<string, T>>): Kind<T> => (cell) => {
  const word = cell.kind === "text" ? cell.text.replace(/\s/g, "") : "";
  const found = Object.entries(choices).find(([choice]) => choice === word);
  return found === undefined ? badArgument(`应是 ${Object.keys(choices).map((choice) => `“${choice}”`).join("、")} 之一，收到${quote(cell)}`) : found[1];
};
