/** Reads shares, gaps and ranks of a table's cells: 78.9%, 0.789, 78.9, 欠28个百分点, 第3名. */
import { readNumber } from "../campaign/quantity/readNumber";
import type { CellRef } from "../campaign/records";
import { isCellError, numberFormatAt } from "../workbook/sheet";
import { textOf } from "./headerText";
import { short, type Span, type TableAccess } from "./tableAccess";
import type { FieldId } from "./types";

export interface PublishedRate {
  /** Share of 1. */
  readonly value: number;
  readonly digits: number;
  readonly source: CellRef;
}

export interface ShareReader {
  /** `expected`: the share the row's own figures give, to tell 0.9 from 0.9 %. */
  readonly rate: (row: Span, field: FieldId, metricKey: string | null, expected: number | null) => PublishedRate | null;
  /** The same with a sign in words: 欠28个百分点 → −0.28. */
  readonly gap: (row: Span, field: FieldId, metricKey: string | null, expected: number | null) => PublishedRate | null;
  readonly rank: (row: Span, field: FieldId, metricKey: string | null) => { readonly value: number; readonly source: CellRef } | null;
}

const behind = /欠|慢|落后|滞后|低于|低|差|↓|▼|^[-−–—]/;
const gapText = /(\d+(?:\.\d+)?)(%|个百分点|百分点|个点|pct)?$/i;

export function shareReader({ sheet, column, cellOf, ownCell, say }: TableAccess): ShareReader {
  function rate(row: Span, field: FieldId, metricKey: string | null, expected: number | null): PublishedRate | null {
    const cell = ownCell(row, field, metricKey, false);
    if (cell === null) return null;
    const { value, ref, found, header } = cell;
    const inPercent = found.header.units.includes("%");
    if (typeof value === "number") return plainShare(value, ref, inPercent, expected);
    if (typeof value !== "string") return null;
    const reading = readNumber(value);
    if (reading.kind === "none") return null;
    if (reading.kind === "unreadable" || (reading.unit !== null && reading.unit !== "%")) {
      say("warning", "rate-unreadable", ref, `「${header}」的“${short(value)}”读不出百分数，未读`);
      return null;
    }
    if (typeof sheet.values[row.row - 1]?.[found.header.column] === "number" || typeof sheet.values[row.last + 1]?.[found.header.column] === "number") say("info", "rate-as-text", ref, `「${header}」的“${short(value)}”是文本，同列是数字，已按数字读；建议改为数字`);
    const digits = (/\.(\d+)/.exec(value.normalize("NFKC"))?.[1] ?? "").length;
    const percent = reading.unit === "%" || (expected === null ? inPercent || Math.abs(reading.value) > 2 : nearer(reading.value / 100, reading.value, expected));
    return percent ? { value: reading.value / 100, digits, source: ref } : { value: reading.value, digits: Math.max(0, digits - 2), source: ref };
  }

  function rank(row: Span, field: FieldId, metricKey: string | null): { value: number; source: CellRef } | null {
    const found = column(field, metricKey);
    const cell = found === null ? null : cellOf(row, found.header.column, false);
    if (cell === null || isCellError(cell.value)) return null;
    const match = /^(?:第|并列第?)?(\d{1,4})(?:名|位)?(?:\(.*\))?$/.exec(textOf(cell.value).normalize("NFKC").replace(/\s/g, ""));
    return match?.[1] === undefined ? null : { value: Number(match[1]), source: cell.ref };
  }

  function plainShare(value: number, ref: CellRef, inPercent: boolean, expected: number | null): PublishedRate {
    const format = numberFormatAt(sheet, ref.row, ref.column);
    if (format.includes("%")) return { value, digits: decimalsOfFormat(format), source: ref };
    const percent = expected === null ? (Math.abs(value) > 2 || (inPercent && Math.abs(value) > 1.5)) : nearer(value / 100, value, expected);
    const shown = decimalsShown(value, format);
    return percent ? { value: value / 100, digits: shown, source: ref } : { value, digits: Math.max(0, shown - 2), source: ref };
  }

  function gap(row: Span, field: FieldId, metricKey: string | null, expected: number | null): PublishedRate | null {
    const cell = ownCell(row, field, metricKey, false);
    if (cell === null) return null;
    const { value, ref } = cell;
    if (typeof value === "number") {
      const format = numberFormatAt(sheet, ref.row, ref.column);
      if (format.includes("%")) return { value, digits: decimalsOfFormat(format), source: ref };
      const digits = decimalsShown(value, format);
      return inPoints(Math.abs(value), expected) ? { value: value / 100, digits, source: ref } : { value, digits: Math.max(0, digits - 2), source: ref };
    }
    const plain = textOf(value).normalize("NFKC").replace(/\s/g, "");
    const match = gapText.exec(plain);
    if (match?.[1] === undefined) return null;
    const size = Number(match[1]);
    const digits = (match[1].split(".")[1] ?? "").length;
    const percent = match[2] !== undefined || inPoints(size, expected);
    const sign = behind.test(plain) ? -1 : 1;
    return percent ? { value: (sign * size) / 100, digits, source: ref } : { value: sign * size, digits: Math.max(0, digits - 2), source: ref };
  }

  return { rate, gap, rank };
}

/** 28 or 0.28: by which of the two is fewer times too large or too small. */
const inPoints = (size: number, expected: number | null): boolean =>
  expected === null || expected === 0 || size === 0 ? size > 1.5 : Math.abs(Math.log(size / 100 / Math.abs(expected))) < Math.abs(Math.log(size / Math.abs(expected)));
const nearer = (a: number, b: number, to: number): boolean => Math.abs(a - to) < Math.abs(b - to);
const decimalsOfFormat = (format: string): number => (/\.([0#?]+)%/.exec(format)?.[1] ?? "").length;

function decimalsShown(value: number, format: string): number {
  const fixed = /^#?,?#*0(?:\.(0+))?/.exec(format);
  if (format !== "General" && fixed !== null) return (fixed[1] ?? "").length;
  return Math.min(10, (String(Number(value.toPrecision(12))).split(".")[1] ?? "").length);
}
