/** Tells data rows of a body from totals, sections, 其中 rows, continued rows and repeated headers. */
import type { AssignedColumn } from "./assign";
import { isFormulaRow } from "./headerBlock";
import { isFoot } from "./lines";
import type { Region } from "./regions";
import { belowTotal, bodyOf, childrenBelow, continues, isFigure, isRepeatedHeader, numeralHeading, sectionText, totalLabel } from "./rowKinds";
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
  /** Headers that are repeated inside the body, and rows of formulas under a header. */
  readonly headers: readonly number[];
}

export function classifyRows(view: SheetView, region: Region, columns: readonly AssignedColumn[]): ClassifiedRows {
  const { left, right } = region.header;
  const body = bodyOf(view, region, columns);
  const { fieldAt, labels, textAt } = body;
  const hasChildren = childrenBelow(body);
  const data: DataRow[] = [];
  const totals: TotalRow[] = [];
  const sections: { row: number; text: string }[] = [];
  const asides: number[] = [];
  const headers: number[] = [];
  const path: string[] = [];
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

  for (let row = region.body.top; row <= region.body.bottom; row++) {
    const cells = ownCells(view, row, left, right);
    const first = cells[0];
    if (first === undefined) continue;
    const firstText = textAt(row, first);
    if (isRepeatedHeader(body, row, cells) || isFormulaRow(view, row, left, right)) {
      headers.push(row);
      continue;
    }
    if (isFoot(firstText, cells.length)) continue;
    const label = totalLabel(body, row, cells) ?? belowTotal(body, row, totals.at(-1));
    if (label !== null) {
      totals.push({ row, label, section: section() });
      continue;
    }
    if (/^其中\s*[:：]?/.test(firstText) || cells.some((column) => labels.has(column) && /^其中\s*[:：]/.test(textAt(row, column)))) {
      asides.push(row);
      continue;
    }
    const heading = sectionText(body, row, cells, hasChildren);
    if (heading !== null) {
      enter(row, heading.text);
      if (heading.withFigures) totals.push({ row, label: heading.text, section: section() });
      continue;
    }
    if (cells.length === 1 && fieldAt.get(first) === "index" && isFigure(firstText)) continue;
    const previous = data.at(-1);
    if (previous !== undefined && previous.last === row - 1 && continues(body, previous, row, cells)) {
      data[data.length - 1] = { ...previous, last: row };
      continue;
    }
    data.push({ row, last: row, section: section() });
  }
  return { data, totals, sections, asides, headers };
}
