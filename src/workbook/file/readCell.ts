/** One cell's value from its type and text. An empty string is an empty cell, as every host shows it. */
import type { CellError, CellValue } from "../sheet";
import { isTrue } from "./readBook";
import { isoSerial } from "./readDay";
import { brokenPart } from "./guardRefused";
import { decodeEscapes } from "./readText";

export interface CellContext {
  readonly part: string;
  readonly strings: readonly string[];
  readonly dateSystem: 1900 | 1904;
  /** One object an error, one string a text: a ledger repeats the same few. */
  readonly errors: Map<string, CellError>;
  readonly texts: Map<string, string>;
}

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  return made;
}

const errorOf = (context: CellContext, error: string): CellError => kept(context.errors, error, () => ({ error }));

export const textOf = (context: CellContext, text: string): CellValue => (text === "" ? null : kept(context.texts, text, () => text));

function sharedString(context: CellContext, index: string, address: string): CellValue {
  const text = context.strings[Number(index)];
  if (text === undefined) throw brokenPart(context.part, `${address} 引用了不存在的字符串 ${index}`);
  return text === "" ? null : text;
}

/** A number that is none is shown as an error, so that nobody reads it as 0. */
function numberOf(context: CellContext, text: string): CellValue {
  const value = Number(text);
  return Number.isFinite(value) ? value : errorOf(context, "#NUM!");
}

/** `type` is the attribute `t`, `text` the content of `<v>`; throws `FileRefused` for a shared string that is not there. */
export function cellValue(context: CellContext, type: string, text: string, address: string): CellValue {
  if (type === "str") return textOf(context, decodeEscapes(text));
  const plain = text.trim();
  if (plain === "") return null;
  switch (type) {
    case "s":
      return sharedString(context, plain, address);
    case "b":
      return isTrue(plain.toLowerCase());
    case "e":
      return errorOf(context, plain);
    case "d":
      return isoSerial(plain, context.dateSystem) ?? textOf(context, plain);
    default:
      return numberOf(context, plain);
  }
}
