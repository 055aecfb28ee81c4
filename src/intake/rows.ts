/** Tells data rows of a body from totals, sections, 其中 rows, continued rows and repeated headers. */
import { isTotalLabel } from "../campaign/ranking/isTotalLabel";
import type { AssignedColumn } from "./assign";
import { isFormulaRow } from "./headerBlock";
import { isBlank, plainHeader, textOf } from "./headerText";
import { isFoot } from "./lines";
import type { Region } from "./regions";
import type { FieldId } from "./types";
import { ownCells, type SheetView } from "./view";

export interface DataRow {
  readonly row: number;
  /** Last row of the record: more than `row` where a parcel is spread over two rows. */
  readonly last: number;
  /** Section headings it stands under, joined with `/`. */
  readonly section: string | null;
}

export interface TotalRow {
  readonly row: number;
  readonly label: string;
  readonly section: string | null;
  /** Known by its figures only: the district's own row, named like a unit. */
  readonly bySum?: boolean;
}

export interface ClassifiedRows {
  readonly data: readonly DataRow[];
  readonly totals: readonly TotalRow[];
  readonly sections: readonly { readonly row: number; readonly text: string }[];
  /** 其中 rows: part of another row, counted with it. */
  readonly asides: readonly number[];
  /** All rows of the body that hold anything, in order, with what they are. */
  readonly headers: readonly number[];
}

const numeral = "一二三四五六七八九十百";
const numeralIndex = new RegExp(`^[(（]?[${numeral}]{1,3}[)）]?[、.．]?$`);
const numeralHeading = new RegExp(`^(?:[（(][${numeral}]{1,3}[）)]|[${numeral}]{1,3}[、.．])\\s*(?=\\S)`);
const groupWords = /^(各)?(镇街|乡镇|街道|镇|乡|部门|区直|区直部门|区直单位|市直|县直|园区|平台公司|国企|功能区|镇办|乡镇街道|镇\(街道\)|镇（街道）)(单位|部门)?(组|类)?$|组$|类$/;
/** Fields whose text names the row. */
const labelFields: ReadonlySet<FieldId> = new Set(["index", "unit", "region", "parcelId", "location", "project", "matter", "metric", "group"]);
/** Fields that make a row a record of its own. */
const identityFields: ReadonlySet<FieldId> = new Set(["index", "parcelId", "location", "project", "matter", "metric"]);
const isFigure = (text: string): boolean => /^[-+(（]?[¥￥]?[\d,，]*\.?\d+/.test(text.trim().normalize("NFKC"));
/** 合计：2宗; 共2宗，面积30亩. */
const totalSentence = /^(?:本页|本表|全区|全市)?(?:合\s*计|总\s*计|共\s*计|小\s*计|累\s*计)\s*[:：(（\d共]|^(?:总|合)?共(?:计|有)?\s*\d+\s*(?:宗|个|块|项|户|件)/;
const isContinued = (text: string): boolean => /^[(（]?(约合|折合|合|约|即|计)\s*[\d.,]+/.test(text.trim().normalize("NFKC"));

export function classifyRows(view: SheetView, region: Region, columns: readonly AssignedColumn[]): ClassifiedRows {
  const { left, right } = region.header;
  const fieldAt = new Map(columns.map(({ header, field }) => [header.column, field]));
  const labels = new Set(columns.filter(({ field, header }) => (field !== null && labelFields.has(field)) || header.column < left + 2).map(({ header }) => header.column));
  const identity = columns.filter(({ field }) => field !== null && identityFields.has(field)).map(({ header }) => header.column);
  const columnOf = (field: FieldId): number | null => columns.find((one) => one.field === field)?.header.column ?? null;
  const [metric, unit] = [columnOf("metric"), columnOf("unit")];
  const data: DataRow[] = [];
  const totals: TotalRow[] = [];
  const sections: { row: number; text: string }[] = [];
  const asides: number[] = [];
  const headers: number[] = [];
  const path: string[] = [];
  const childless = new Map<number, boolean>();
  const textAt = (row: number, column: number): string => textOf(view.sheet.values[row]?.[column] ?? null).trim();
  const section = (): string | null => (path.length === 0 ? null : path.filter((text) => text !== "").join("/"));

  const enter = (row: number, text: string): void => {
    const clean = text.replace(numeralHeading, "").replace(/[:：]$/, "").replace(/\s+/g, " ").trim();
    if (clean === "") return;
    const second = /^[（(]/.test(text.trim()) && numeralHeading.test(text.trim());
    if (second) path.splice(1, path.length, clean);
    else path.splice(0, path.length, clean);
    if (second && path.length === 1) path.unshift("");
    sections.push({ row, text: clean });
  };
  /** 一 … with figures: a subtotal where rows numbered otherwise follow, else a row of its own. */
  const hasChildren = (row: number, column: number): boolean => {
    const known = childless.get(row);
    if (known !== undefined) return known;
    let found = false;
    for (let at = row + 1; at <= region.body.bottom; at++) {
      const text = textAt(at, column);
      if (text === "") continue;
      found = !numeralIndex.test(text) && !numeralHeading.test(text);
      break;
    }
    childless.set(row, found);
    return found;
  };

  for (let row = region.body.top; row <= region.body.bottom; row++) {
    const cells = ownCells(view, row, left, right);
    const first = cells[0];
    if (first === undefined) continue;
    const firstText = textAt(row, first);
    if (isRepeatedHeader(row, cells) || isFormulaRow(view, row, left, right)) {
      headers.push(row);
      continue;
    }
    if (isFoot(firstText, cells.length)) continue;
    const label = totalLabel(row, cells) ?? belowTotal(row);
    if (label !== null) {
      totals.push({ row, label, section: section() });
      continue;
    }
    if (/^其中\s*[:：]?/.test(firstText) || cells.some((column) => labels.has(column) && /^其中\s*[:：]/.test(textAt(row, column)))) {
      asides.push(row);
      continue;
    }
    const heading = sectionText(row, cells);
    if (heading !== null) {
      enter(row, heading.text);
      if (heading.withFigures) totals.push({ row, label: heading.text, section: section() });
      continue;
    }
    if (cells.length === 1 && fieldAt.get(first) === "index" && isFigure(firstText)) continue;
    const previous = data.at(-1);
    if (previous !== undefined && previous.last === row - 1 && continues(previous, row, cells)) {
      data[data.length - 1] = { ...previous, last: row };
      continue;
    }
    data.push({ row, last: row, section: section() });
  }
  return { data, totals, sections, asides, headers };

  function isRepeatedHeader(row: number, cells: readonly number[]): boolean {
    if (cells.length < 2) return false;
    let same = 0;
    for (const column of cells) {
      const levels = region.header.levels[column - left];
      if (levels === undefined || !levels.includes(plainHeader(textAt(row, column)))) return false;
      same += 1;
    }
    return same >= 2;
  }

  function totalLabel(row: number, cells: readonly number[]): string | null {
    for (const column of cells) {
      // The first text of a row names it wherever it stands.
      if (!labels.has(column) && column !== cells.find((one) => !isFigure(textAt(row, one)))) continue;
      const text = textOf(view.sheet.values[row]?.[column] ?? null).trim();
      if (text.length <= 24 && /[计總总全汇累平和]|total|sum|Σ/i.test(text) && isTotalLabel(text)) return text.replace(/\s+/g, "");
      if (text.length <= 60 && totalSentence.test(text)) return text.replace(/\s+/g, "");
    }
    return null;
  }

  /** 全区 merged over the rows of its metrics, or written once above them: they are the district's as well. */
  function belowTotal(row: number): string | null {
    const above = totals.at(-1);
    if (above === undefined) return null;
    for (const column of labels) {
      const merge = view.mergeAt(row, column);
      if (merge !== null && merge.top < row && merge.top <= above.row && merge.bottom >= row && isTotalLabel(textAt(merge.top, merge.left))) return above.label;
    }
    const blank = metric !== null && unit !== null && view.mergeAt(row, unit) === null && isBlank(view.sheet.values[row]?.[unit] ?? null);
    return blank && above.row === row - 1 && textAt(row, metric) !== "" ? above.label : null;
  }

  function sectionText(row: number, cells: readonly number[]): { text: string; withFigures: boolean } | null {
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
  function continues(previous: DataRow, row: number, cells: readonly number[]): boolean {
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
}
