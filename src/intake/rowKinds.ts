/** What one row of a body is: by its words, its merged cells, and what stands around it. */
import { isTotalLabel } from "../campaign/ranking/isTotalLabel";
import type { AssignedColumn } from "./assign";
import { isBlank, plainHeader, textOf } from "./headerText";
import type { Region } from "./regions";
import type { FieldId } from "./types";
import type { SheetView } from "./view";

const numeral = "一二三四五六七八九十百";
const numeralIndex = new RegExp(`^[(（]?[${numeral}]{1,3}[)）]?[、.．]?$`);
export const numeralHeading = new RegExp(`^(?:[（(][${numeral}]{1,3}[）)]|[${numeral}]{1,3}[、.．])\\s*(?=\\S)`);
const groupWords = /^(各)?(镇街|乡镇|街道|镇|乡|部门|区直|区直部门|区直单位|市直|县直|园区|平台公司|国企|功能区|镇办|乡镇街道|镇\(街道\)|镇（街道）)(单位|部门)?(组|类)?$|组$|类$/;
/** Fields whose text names the row. */
const labelFields: ReadonlySet<FieldId> = new Set(["index", "unit", "region", "parcelId", "location", "project", "matter", "metric", "group"]);
/** Fields that make a row a record of its own. */
const identityFields: ReadonlySet<FieldId> = new Set(["index", "parcelId", "location", "project", "matter", "metric"]);
export const isFigure = (text: string): boolean => /^[-+(（]?[¥￥]?[\d,，]*\.?\d+/.test(text.trim().normalize("NFKC"));
/** 合计：2宗; 共2宗，面积30亩. */
const totalSentence = /^(?:本页|本表|全区|全市)?(?:合\s*计|总\s*计|共\s*计|小\s*计|累\s*计)\s*[:：(（\d共]|^(?:总|合)?共(?:计|有)?\s*\d+\s*(?:宗|个|块|项|户|件)/;
const isContinued = (text: string): boolean => /^[(（]?(约合|折合|合|约|即|计)\s*[\d.,]+/.test(text.trim().normalize("NFKC"));

/** A body with what its columns hold, as far as that tells rows apart. */
export interface Body {
  readonly view: SheetView;
  readonly region: Region;
  readonly fieldAt: ReadonlyMap<number, FieldId | null>;
  /** Columns whose text names the row. */
  readonly labels: ReadonlySet<number>;
  /** Columns that make a row a record of its own. */
  readonly identity: readonly number[];
  readonly metric: number | null;
  readonly unit: number | null;
  readonly textAt: (row: number, column: number) => string;
}

export function bodyOf(view: SheetView, region: Region, columns: readonly AssignedColumn[]): Body {
  const columnOf = (field: FieldId): number | null => columns.find((one) => one.field === field)?.header.column ?? null;
  return {
    view, region,
    fieldAt: new Map(columns.map(({ header, field }) => [header.column, field])),
    labels: new Set(columns.filter(({ field, header }) => (field !== null && labelFields.has(field)) || header.column < region.header.left + 2).map(({ header }) => header.column)),
    identity: columns.filter(({ field }) => field !== null && identityFields.has(field)).map(({ header }) => header.column),
    metric: columnOf("metric"), unit: columnOf("unit"),
    textAt: (row, column) => textOf(view.sheet.values[row]?.[column] ?? null).trim(),
  };
}

/** 单位 | 面积 again in the middle of a body. */
export function isRepeatedHeader({ region, textAt }: Body, row: number, cells: readonly number[]): boolean {
  if (cells.length < 2) return false;
  let same = 0;
  for (const column of cells) {
    const levels = region.header.levels[column - region.header.left];
    if (levels === undefined || !levels.includes(plainHeader(textAt(row, column)))) return false;
    same += 1;
  }
  return same >= 2;
}

/** 合计, 小计, 合计：2宗: the words that name a total; null for other rows. */
export function totalLabel({ labels, textAt }: Body, row: number, cells: readonly number[]): string | null {
  for (const column of cells) {
    // The first text of a row names it wherever it stands.
    if (!labels.has(column) && column !== cells.find((one) => !isFigure(textAt(row, one)))) continue;
    const text = textAt(row, column);
    if (text.length <= 24 && /[计總总全汇累平和]|total|sum|Σ/i.test(text) && isTotalLabel(text)) return text.replace(/\s+/g, "");
    if (text.length <= 60 && totalSentence.test(text)) return text.replace(/\s+/g, "");
  }
  return null;
}

/** 全区 merged over the rows of its metrics, or written once above them: they are the district's as well. */
export function belowTotal({ view, labels, metric, unit, textAt }: Body, row: number, above: { readonly row: number; readonly label: string } | undefined): string | null {
  if (above === undefined) return null;
  for (const column of labels) {
    const merge = view.mergeAt(row, column);
    if (merge !== null && merge.top < row && merge.top <= above.row && merge.bottom >= row && isTotalLabel(textAt(merge.top, merge.left))) return above.label;
  }
  const blank = metric !== null && unit !== null && view.mergeAt(row, unit) === null && isBlank(view.sheet.values[row]?.[unit] ?? null);
  return blank && above.row === row - 1 && textAt(row, metric) !== "" ? above.label : null;
}

/** A heading over the rows below it, with figures where it is their subtotal; null for a row of its own. */
export function sectionText({ view, region, fieldAt, textAt }: Body, row: number, cells: readonly number[], hasChildren: (row: number, column: number) => boolean): { text: string; withFigures: boolean } | null {
  const { left, right } = region.header;
  const [first, second] = cells;
  if (first === undefined) return null;
  const text = textAt(row, first);
  const byIndex = numeralIndex.test(text) && cells.length >= 2;
  if (byIndex || numeralHeading.test(text)) {
    const name = byIndex && second !== undefined ? textAt(row, second) : text;
    const others = cells.filter((column) => column !== first && (!byIndex || column !== second));
    const figures = others.some((column) => isFigure(textAt(row, column)));
    if (!figures && others.length <= 1) return { text: byIndex ? `${text}${/[、.．)）]$/.test(text) ? "" : "、"}${name}` : text, withFigures: false };
    if (figures && hasChildren(row, first)) return { text: byIndex ? name : text, withFigures: true };
    return null;
  }
  if (cells.length > 1 || isFigure(text)) return null;
  const merge = view.mergeAt(row, first);
  if (merge !== null && merge.right - merge.left + 1 >= Math.max(3, (right - left + 1) / 2)) return text.length <= 40 ? { text, withFigures: false } : { text: "", withFigures: false };
  const field = fieldAt.get(first) ?? null;
  if (field === "index" && text.length <= 30) return { text, withFigures: false };
  if (field === null && first === left && text.length <= 30) return { text, withFigures: false };
  return first <= left + 1 && groupWords.test(text) ? { text, withFigures: false } : null;
}

/** The second row of one parcel: its names are merged with the row above, or it only repeats the area in another unit. */
export function continues({ view, identity, textAt }: Body, previous: { readonly row: number }, row: number, cells: readonly number[]): boolean {
  if (cells.length === 1 && cells.every((column) => isContinued(textAt(row, column)))) return true;
  const named = identity.filter((column) => !isBlank(view.filled(previous.row, column)));
  if (named.length === 0) return false;
  const merged = named.every((column) => {
    const merge = view.mergeAt(row, column);
    return merge !== null && merge.top <= previous.row && merge.top < row && merge.top >= previous.row;
  });
  if (!merged) return false;
  // Figures of their own in the same unit are a second use of the same land: a record of its own.
  return cells.every((column) => isContinued(textAt(row, column)) || !isFigure(textAt(row, column)));
}

/** 一 … with figures: a subtotal where rows numbered otherwise follow, else a row of its own. Asked of many rows, each looked at once. */
export function childrenBelow({ region, textAt }: Body): (row: number, column: number) => boolean {
  const known = new Map<number, boolean>();
  const look = (row: number, column: number): boolean => {
    for (let at = row + 1; at <= region.body.bottom; at++) {
      const text = textAt(at, column);
      if (text !== "") return !numeralIndex.test(text) && !numeralHeading.test(text);
    }
    return false;
  };
  return (row, column) => {
    const found = known.get(row) ?? look(row, column);
    known.set(row, found);
    return found;
  };
}
