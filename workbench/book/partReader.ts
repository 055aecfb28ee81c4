/** One matter among many in a part that is read in one pass. */
import { parseRange } from "../../src/workbook/address";
import type { Attributes } from "../../src/workbook/file/readXml";
import type { CellRange } from "../host";

export interface PartReader<T> {
  /** By the element's name. */
  readonly opened: Readonly<Record<string, (attribute: Attributes) => void>>;
  /** By the element's name, with the text that stands in it. */
  readonly closed: Readonly<Record<string, (text: string) => void>>;
  /** Once the part has been read to its end. */
  result(): T;
}

/** @example rangesOf("A1:B2 D4").length → 2 */
export const rangesOf = (sqref: string): CellRange[] => sqref.trim().split(/\s+/).flatMap((one) => parseRange(one) ?? []);
