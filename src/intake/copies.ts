/** Sheets that were copied (Sheet1 (2)): the same table twice would count twice. */
import { isBlank, textOf } from "./headerText";
import type { AssignedColumn } from "./assign";
import type { ClassifiedRows } from "./rows";
import type { SheetView } from "./view";

export interface Comparable {
  readonly view: SheetView;
  readonly columns: readonly AssignedColumn[];
  readonly rows: ClassifiedRows;
  /** What a 进度 table stands for: the same figures in two months are no copy but a finding of the audit. */
  readonly through: number | null;
  /** The unit that the sheet is named after: two units may report the same figures, though not the same land. */
  readonly unit: string | null;
}

export interface CopyVerdict {
  readonly of: Comparable;
  /** Rows of the copy that the original does not have. */
  readonly differing: number;
}

const copyName = /\s*[(（]\d+[)）]$|[-_ ]?(副本|复件|备份|拷贝|copy)\s*\d*$/i;

/** @example isCopyName("宗地台账 (2)") → true */
const isCopyName = (name: string): boolean => copyName.test(name.trim());

/**
 * For each table the earlier one it is a copy of. Same headers and same rows is a copy whatever the name; under a name
 * such as `宗地台账 (2)` four rows in five are enough.
 */
export function findCopies(tables: readonly Comparable[]): ReadonlyMap<Comparable, CopyVerdict> {
  const copies = new Map<Comparable, CopyVerdict>();
  const byHeader = new Map<string, Comparable[]>();
  for (const table of tables) {
    if (table.rows.data.length === 0) continue;
    const key = table.columns.map(({ header }) => header.header).join("|");
    const list = byHeader.get(key);
    if (list === undefined) byHeader.set(key, [table]);
    else list.push(table);
  }
  for (const group of byHeader.values()) {
    if (group.length < 2) continue;
    const prints = new Map(group.map((table) => [table, rowPrints(table)]));
    // The sheet with the plain name is the original, wherever it stands.
    const ordered = [...group].sort((a, b) => Number(isCopyName(a.view.sheet.name)) - Number(isCopyName(b.view.sheet.name)));
    ordered.forEach((table, at) => {
      const own = prints.get(table) ?? [];
      for (const original of ordered.slice(0, at)) {
        if (copies.has(original) || original.view === table.view) continue;
        const theirs = prints.get(original) ?? [];
        const known = new Set(theirs);
        const differing = own.filter((print) => !known.has(print)).length;
        const same = differing === 0 && own.length === theirs.length && original.through === table.through && original.unit === table.unit;
        if (same || (isCopyName(table.view.sheet.name) && differing <= own.length * 0.2)) {
          copies.set(table, { of: original, differing });
          return;
        }
      }
    });
  }
  return copies;
}

/** One number a row, from all its cells. */
function rowPrints({ view, columns, rows }: Comparable): number[] {
  return rows.data.map(({ row, last }) => {
    let print = 2_166_136_261;
    for (let at = row; at <= last; at++) {
      for (const { header } of columns) {
        const value = view.sheet.values[at]?.[header.column] ?? null;
        const text = isBlank(value) ? "" : textOf(value);
        for (let index = 0; index < text.length; index++) print = Math.imul(print ^ text.charCodeAt(index), 16_777_619);
        print = Math.imul(print ^ 31, 16_777_619);
      }
    }
    return print >>> 0;
  });
}
