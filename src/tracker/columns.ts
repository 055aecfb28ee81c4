/** Where the columns of a table of ours stand after staff have moved, inserted, renamed or cleared some. */

/**
 * Columns by the text of their header, the leftmost of a name. One whose own header is gone is known by its neighbours.
 *
 * @param headers texts of the header row
 * @param names ours, in the order in which we write them
 * @example findColumns(["责任单位", null, "提示"], ["责任单位", "分组", "提示"]).get("分组") // 1
 * @example findColumns(["责任单位", "片区", "新列", "提示"], ["责任单位", "分组", "提示"]).get("分组") // undefined: two may be it
 */
export function findColumns(headers: readonly (string | null)[], names: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of names) {
    const at = headers.indexOf(name);
    if (at >= 0) found.set(name, at);
  }
  names.forEach((name, index) => {
    if (found.has(name)) return;
    const [before, after] = [found.get(names[index - 1] ?? ""), found.get(names[index + 1] ?? "")];
    if (after === undefined || after === 0) return;
    if (index === 0 ? ![...found.values()].includes(after - 1) : before !== undefined && after === before + 2) found.set(name, after - 1);
  });
  return found;
}

/**
 * Columns of the staff's as they are written again: those right of ours stay where they are, the others take the free places after them.
 *
 * @param least the first column right of ours
 * @example placed([2, 7, 9], 7) // 2 → 8, 7 → 7, 9 → 9
 */
export function placed(columns: Iterable<number>, least: number): ReadonlyMap<number, number> {
  const all = [...new Set(columns)].sort((a, b) => a - b);
  const map = new Map(all.filter((column) => column >= least).map((column) => [column, column]));
  const taken = new Set(map.values());
  let next = least;
  for (const column of all.filter((one) => one < least)) {
    while (taken.has(next)) next += 1;
    map.set(column, next);
    taken.add(next);
  }
  return map;
}
