/** 前N名、后N名: cuts of a ranking that keep everybody tied with the last one in (「前10名（包含分数相同）」). */

/**
 * Positions of the first `count` ranks, best first; those tied with the last one in come along. Positions refer to `ranks`.
 *
 * @example firstRanked([2, 1, 2, 4], 2) // [1, 0, 2]
 */
export function firstRanked(ranks: readonly (number | null)[], count: number): readonly number[] {
  return cut(inOrder(ranks), ranks, count);
}

/**
 * Positions of the last `count`, worst first, with ties. Nobody with the first rank is ever among the last: where all are
 * tied, none is behind; nor are units without a rank.
 *
 * @example lastRanked([2, 1, 2, 4], 2) // [3, 0, 2]
 * @example lastRanked([1, 1, 1], 2) // []
 */
export function lastRanked(ranks: readonly (number | null)[], count: number): readonly number[] {
  const order = inOrder(ranks);
  const best = ranks[order[0] ?? -1];
  // Worst first, ties still in order of the list.
  const backwards = [...order].sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || a - b);
  return cut(backwards, ranks, count).filter((index) => ranks[index] !== best);
}

/**
 * Whether each row is among the last `count` of its group; groups are cut apart.
 *
 * @example bottomOfGroups([{ group: "镇街", rank: 1 }, { group: "镇街", rank: 2 }, { group: "部门", rank: 1 }], 1) // [false, true, false]
 */
export function bottomOfGroups(
  rows: readonly { readonly group: string; readonly rank: number | null }[],
  count: number,
): readonly boolean[] {
  const groups = new Map<string, number[]>();
  rows.forEach(({ group }, index) => {
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [index]);
    else members.push(index);
  });
  const marked = new Array<boolean>(rows.length).fill(false);
  for (const members of groups.values()) {
    for (const position of lastRanked(members.map((index) => rows[index]?.rank ?? null), count)) {
      const index = members[position];
      if (index !== undefined) marked[index] = true;
    }
  }
  return marked;
}

const inOrder = (ranks: readonly (number | null)[]): readonly number[] =>
  ranks.flatMap((place, index) => (place === null ? [] : [index])).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);

function cut(order: readonly number[], ranks: readonly (number | null)[], count: number): readonly number[] {
  if (count <= 0) return [];
  const lastIn = ranks[order[Math.min(count, order.length) - 1] ?? -1];
  let end = Math.min(count, order.length);
  while (end < order.length && ranks[order[end] ?? -1] === lastIn) end++;
  return order.slice(0, end);
}
