/**
 * What a formula's arguments become before a custom function sees them, by its metadata: scalar or matrix, left out, repeating,
 * numbers and texts converted as Excel converts them. Office.js does none of this: it is the host's business.
 */
import type { CellValue } from "../../src/workbook/sheet";
import type { FunctionMetadata, FunctionsFile, ParameterMetadata } from "./metadata";

/** A value, a range, or undefined where nothing stands between the commas. */
export type Argument = CellValue | readonly (readonly CellValue[])[] | undefined;

export type Marshalled =
  | { readonly kind: "call"; readonly values: readonly unknown[] }
  /** The formula's result without a call. */
  | { readonly kind: "error"; readonly error: string };

/** The value that stops a call, wherever in the arguments it turns up. */
class Stopped {
  constructor(readonly error: string) {}
}

const isMatrix = (argument: Argument): argument is readonly (readonly CellValue[])[] => Array.isArray(argument);

/**
 * One cell as the declared type wants it.
 *
 * @example scalar("3", "number") → 3; scalar(null, "number") → 0; scalar("三", "number") → #VALUE! without a call
 */
function scalar(value: CellValue, type: string, keepErrors: boolean): unknown {
  if (value !== null && typeof value === "object") {
    if (type === "any" && keepErrors) return { type: "CustomFunctionError", code: value.error };
    throw new Stopped(value.error);
  }
  if (type === "number") {
    if (value === null) return 0;
    const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
    if (Number.isNaN(number)) throw new Stopped("#VALUE!");
    return number;
  }
  if (type === "boolean") {
    if (typeof value !== "string") return Boolean(value);
    if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
    throw new Stopped("#VALUE!");
  }
  if (type === "string") return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  return value ?? "";
}

function one(parameter: ParameterMetadata, argument: Argument, keepErrors: boolean): unknown {
  if (argument === undefined) return null;
  const type = parameter.type ?? "any";
  if (parameter.dimensionality === "matrix") return (isMatrix(argument) ? argument : [[argument]]).map((row) => row.map((value) => scalar(value, type, keepErrors)));
  if (!isMatrix(argument)) return scalar(argument, type, keepErrors);
  const [[only] = []] = argument;
  if (argument.length > 1 || (argument[0]?.length ?? 0) > 1) throw new Stopped("#VALUE!");
  return scalar(only ?? null, type, keepErrors);
}

/**
 * The values in the order of the declaration; a left-out optional one is null, repeating ones are gathered in an array.
 * Too few or too many arguments are `#VALUE!`, as in a formula that a program wrote.
 */
export function marshal(declared: FunctionMetadata, given: readonly Argument[], { allowErrorForDataTypeAny: keepErrors = false }: Pick<FunctionsFile, "allowErrorForDataTypeAny">): Marshalled {
  const last = declared.parameters.at(-1);
  const repeats = last?.repeating === true;
  const single = repeats ? declared.parameters.slice(0, -1) : declared.parameters;
  const required = single.filter(({ optional }) => optional !== true).length + (repeats && last?.optional !== true ? 1 : 0);
  if (given.length < required || (!repeats && given.length > single.length)) return { kind: "error", error: "#VALUE!" };
  try {
    const values: unknown[] = single.map((parameter, index) => one(parameter, given[index], keepErrors));
    if (repeats && last !== undefined) values.push(given.slice(single.length).map((argument) => one(last, argument, keepErrors)));
    return { kind: "call", values };
  } catch (stopped) {
    if (stopped instanceof Stopped) return { kind: "error", error: stopped.error };
    throw stopped;
  }
}
