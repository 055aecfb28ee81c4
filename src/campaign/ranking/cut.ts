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
 * How far from the end of its group a rank stands, 1 for the worst. Null for the unranked, and for the better half: of three
 * units the second is no 末位, whatever 后2位 says. (Published rules speak of groups of ten and more; 产品建议值 for smaller ones.)
 *
 * @example placeFromEnd(3, [1, 2, 3]) // 1
 * @example placeFromEnd(2, [1, 2, 3]) // null
 */
export function placeFromEnd(rank: number | null, ranks: readonly number[]): number | null {
  if (rank === null || rank === Math.min(...ranks)) return null;
  const place = 1 + ranks.filter((other) => other > rank).length;
  return ranks.length >= 2 * place ? place : null;
}

/** 后K位: whether a `placeFromEnd` is among the last `count`. Cards, bulletins and 月度排名 all judge by it. @example isAmongLast(2, 2) // true */
export const isAmongLast = (place: number | null, count: number): boolean => place !== null && place <= count;

/**
 * Whether each row is among the last `count` of its group and in the worse half of it; groups are cut apart.
 *
 * @example bottomOfGroups([{ group: "镇街", rank: 1 }, { group: "镇街", rank: 2 }, { group: "镇街", rank: 3 }, { group: "部门", rank: 1 }], 2) // [false, false, true, false]
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
    const ranked = members.flatMap((index) => rows[index]?.rank ?? []);
    for (const index of members) marked[index] = isAmongLast(placeFromEnd(rows[index]?.rank ?? null, ranked), count);
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
