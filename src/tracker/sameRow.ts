/**
 * Which row of a list made anew is the one that stood in it before. A key holds the address of a cell, and addresses move when rows
 * are inserted: a row is known again only where its words are the same too, and where nothing says that the addresses have moved.
 */

export interface ListedRow {
  /** `code|sheet|cell` */
  readonly key: string;
  /** What the row says, as it stands in the list. */
  readonly about: string;
}

/** An address that is not the beginning of a parcel's number (YX9-1). */
const ADDRESS = /(?<![A-Za-z\d-])\$?[A-Z]{1,3}\$?\d{1,7}(?![\dA-Za-z-])|第\d+[行列]/g;
const withoutAddresses = (text: string): string => text.replace(ADDRESS, "");

/** Code, sheet and words without addresses: rows that only their address tells apart are of one class. */
const classOf = ({ key, about }: ListedRow): string => `${key.split("|").slice(0, 2).join("|")}\n${withoutAddresses(about)}`;

function classes(rows: readonly ListedRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) found.set(classOf(row), (found.get(classOf(row)) ?? new Set()).add(row.key));
  return found;
}

const nothing: ReadonlySet<string> = new Set();
const within = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean => [...part].every((key) => whole.has(key));

/**
 * @param before rows of the list as it was last written
 * @param now rows of the list as it is made now
 * @returns the key that a row has now, or null: it is gone, or cannot be told from others of the same words. `listed`: it stood in the
 *   list before; else it had lost its row already, and takes one only that no other had
 * @example before A3 “甲不是日期”, B7 “乙不是日期”; now A5 “甲不是日期”, B9 “乙不是日期” → rowOf(A3) = A5
 * @example before A3, A5 both “不是日期”; now A5, A7 both “不是日期” → rowOf(A5) = null: it may be A7
 */
export function matcher(before: readonly ListedRow[], now: readonly ListedRow[]): (row: ListedRow, listed: boolean) => string | null {
  const [had, has] = [classes(before), classes(now)];
  return (row, listed) => {
    const kind = classOf(row);
    const [old, fresh] = [had.get(kind) ?? nothing, has.get(kind) ?? nothing];
    const [single] = fresh;
    if (!listed) {
      if (fresh.has(row.key) && !old.has(row.key) && within(old, fresh)) return row.key;
      return old.size === 0 && fresh.size === 1 ? single ?? null : null;
    }
    // Some gone and some new in one class: rows have moved, and which is which cannot be told.
    if (fresh.has(row.key) && (within(old, fresh) || within(fresh, old))) return row.key;
    return old.size === 1 && fresh.size === 1 ? single ?? null : null;
  };
}
