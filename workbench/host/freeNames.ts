/** Names for sheets that come into a workbook: their own, or with a number where one is taken, as Excel does for copies. */

/** @example freeNames(["台账", "目标"], ["台账", "台账 (2)"]) → ["台账 (3)", "目标"] */
export function freeNames(wanted: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    let free = name;
    for (let copy = 2; used.has(free.toLowerCase()); copy += 1) free = `${name} (${copy})`;
    used.add(free.toLowerCase());
    return free;
  });
}
