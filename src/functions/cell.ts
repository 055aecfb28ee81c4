/** What Excel hands to a custom function, cell by cell, whatever its wrapping; and what we hand back. */

export type Matrix<T> = readonly (readonly T[])[];

/** A cell that holds something. */
export type FilledCell =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean };

export type Cell =
  | FilledCell
  | { readonly kind: "blank" }
  /** As the cell shows it: `#REF!`. */
  | { readonly kind: "error"; readonly error: string };

/** What a cell shows instead of an answer. */
export interface Problem {
  /** `#VALUE!` a bad argument, `#N/A` not enough data, else the error that came in. */
  readonly error: string;
  /** Chinese: which argument, what was expected; empty for an error that came in. */
  readonly message: string;
}

export type Answer = string | number | boolean | Problem;

export const isProblem = (value: unknown): value is Problem => typeof value === "object" && value !== null && "error" in value && "message" in value;

export const badArgument = (message: string): Problem => ({ error: "#VALUE!", message });
export const notEnoughData = (message: string): Problem => ({ error: "#N/A", message });

const blank: Cell = { kind: "blank" };

/**
 * Reads one value of an argument. Excel sends plain values, `{ basicValue }` for values with a data type, and for an
 * error either `{ code }` (the runtime's CustomFunctions.Error) or `{ type: "Error", basicValue }`.
 *
 * @example readCell(" ") → blank; readCell({ basicValue: 3 }) → number 3; readCell({ code: "#REF!" }) → error #REF!
 */
export function readCell(value: unknown): Cell {
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "number", value } : { kind: "error", error: "#NUM!" };
  if (typeof value === "string") return value.trim() === "" ? blank : { kind: "text", text: value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value !== "object" || value === null) return blank;
  if ("code" in value && typeof value.code === "string") return { kind: "error", error: value.code };
  if (!("basicValue" in value)) return { kind: "error", error: "#VALUE!" };
  const { basicValue } = value;
  const isError = "type" in value && value.type === "Error";
  return isError && typeof basicValue === "string" ? { kind: "error", error: basicValue } : readCell(basicValue);
}

/**
 * The values of an argument as a range; null where it was left out. A single value is a range of one cell.
 *
 * @example rangeOf(3) → [[3]]; rangeOf(undefined) → null
 */
export function rangeOf(argument: unknown): Matrix<unknown> | null {
  if (argument === undefined || argument === null) return null;
  if (!Array.isArray(argument)) return [[argument]];
  for (const row of argument) if (!Array.isArray(row)) return argument.map((one: unknown) => (Array.isArray(one) ? (one as unknown[]) : [one]));
  return argument as unknown[][];
}

/** An error that came in, or null; told without reading the cells that cannot be one. */
export function errorOf(value: unknown): Problem | null {
  if (typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return null;
  const cell = readCell(value);
  return cell.kind === "error" ? { error: cell.error, message: "" } : null;
}

/** How a cell is quoted in a message: `“abc”`, at most 20 characters. */
export function quote(cell: FilledCell): string {
  const text = cell.kind === "text" ? cell.text.trim() : String(cell.value).toUpperCase();
  return `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;
}
