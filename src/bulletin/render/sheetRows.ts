/** Room on a sheet: how many lines a text takes in a width, and where the columns of different tables fall on one grid. */

/** Widths in half characters: a Chinese character is two, and so is its punctuation. */
export const halves = (words: string): number => [...words].reduce((sum, char) => sum + (/[\u0020-\u007e\u00a0-\u00ff]/u.test(char) ? 1 : 2), 0);

/** Lines of `words` where a line holds `capacity` halves; at least one. @example linesIn("甲乙丙", 4) → 2 */
export const linesIn = (words: string, capacity: number): number =>
  words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(halves(line) / Math.max(2, capacity))), 0);

/**
 * Long texts in pieces of at most `most` characters, cut after punctuation: a row of a sheet cannot be higher than 409 points.
 *
 * @example pieces("一句。两句。", 3) → ["一句。", "两句。"]
 */
export function pieces(words: string, most: number): readonly string[] {
  const chars = [...words];
  const parts: string[] = [];
  for (let from = 0; from < chars.length; ) {
    let to = Math.min(chars.length, from + most);
    if (to < chars.length) {
      let cut = to;
      while (cut > from && !/[。；，、]/u.test(chars[cut - 1] ?? "")) cut -= 1;
      if (cut > from) to = cut;
    }
    parts.push(chars.slice(from, to).join(""));
    from = to;
  }
  return parts.length === 0 ? [""] : parts;
}

/**
 * Rows before which a new page begins, so that rows that belong together are never parted.
 *
 * @param heights of all rows, points
 * @param starts rows at which a page may begin
 * @param page height of a page's text; `repeated` of the header rows on later pages
 * @param forced rows at which a page must begin, each among `starts`
 * @example pageBreaks([10, 10, 10, 10], [0, 2], 35, 5) → [2]; pageBreaks([10, 10, 10], [0, 1, 2], 35, 0, [1]) → [1]
 */
export function pageBreaks(heights: readonly number[], starts: readonly number[], page: number, repeated: number, forced: readonly number[] = []): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  starts.forEach((start, index) => {
    const height = heights.slice(start, starts[index + 1] ?? heights.length).reduce((sum, one) => sum + one, 0);
    const fresh = breaks.length === 0 ? 0 : repeated;
    if (forced.includes(start) || (used > fresh && used + height > page)) {
      breaks.push(start);
      used = repeated;
    }
    used += height;
  });
  return breaks;
}

/**
 * For each column the first grid column and how many it takes, so that shares come as close as the grid allows.
 *
 * @param shares of the table's columns
 * @param grid widths of the grid, at least as many as shares
 * @example spread([1, 1], [10, 10, 20]) → [[0, 2], [2, 1]]
 */
export function spread(shares: readonly number[], grid: readonly number[]): readonly (readonly [number, number])[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const width = grid.reduce((sum, one) => sum + one, 0);
  const edges: number[] = [0];
  grid.forEach((one) => edges.push((edges.at(-1) ?? 0) + one));
  const placed: (readonly [number, number])[] = [];
  let from = 0;
  let done = 0;
  shares.forEach((share, index) => {
    done += share;
    const wanted = (done / total) * width;
    const most = grid.length - (shares.length - 1 - index);
    let to = from + 1;
    while (to < most && Math.abs((edges[to + 1] ?? Infinity) - wanted) < Math.abs((edges[to] ?? 0) - wanted)) to += 1;
    if (index === shares.length - 1) to = grid.length;
    placed.push([from, to - from]);
    from = to;
  });
  return placed;
}
