/** The lines of a title: broken between words, of like length, the longer ones above (倒梯形), never a lone character. */

/** 2号 characters that fit 156 mm, with room for a bracket. */
export const TITLE_CAPACITY = 20;

const width = (piece: string): number => [...piece].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? 0.5 : 1), 0);

/**
 * @param pieces words that stay whole; one that is longer than a line is cut
 * @example titleLines(["关于云岫区", "“百日攻坚”行动", "第5周", "调度情况的通报"], 20) → ["关于云岫区“百日攻坚”行动", "第5周调度情况的通报"]
 * @source GB/T 9704-2012 7.3.1: 回行时要做到词意完整，排列对称，长短适宜，间距恰当，标题排列应当使用梯形或菱形
 */
export function titleLines(pieces: readonly string[], capacity = TITLE_CAPACITY): readonly string[] {
  const parts = pieces.flatMap((piece) => cut(piece, capacity)).filter((piece) => piece !== "");
  const total = parts.reduce((sum, piece) => sum + width(piece), 0);
  for (let lines = Math.max(1, Math.ceil(total / capacity)); lines < parts.length; lines += 1) {
    const broken = best(parts, lines, capacity);
    if (broken !== null) return broken;
  }
  return parts.length === 0 ? [] : total <= capacity ? [parts.join("")] : parts;
}

/** The division into `count` lines with the least sum of squares; among equals the one that is longer above. */
function best(parts: readonly string[], count: number, capacity: number): readonly string[] | null {
  if (count === 1) return parts.reduce((sum, piece) => sum + width(piece), 0) <= capacity ? [parts.join("")] : null;
  let found: { lines: readonly string[]; cost: number } | null = null;
  for (let at = parts.length - count + 1; at >= 1; at -= 1) {
    const line = parts.slice(0, at).join("");
    if (width(line) > capacity) continue;
    const rest = best(parts.slice(at), count - 1, capacity);
    if (rest === null) continue;
    const lines = [line, ...rest];
    const cost = lines.reduce((sum, one) => sum + width(one) ** 2, 0);
    if (found === null || cost < found.cost) found = { lines, cost };
  }
  return found?.lines ?? null;
}

function cut(piece: string, capacity: number): readonly string[] {
  const chars = [...piece];
  if (width(piece) <= capacity) return [piece];
  const parts = Math.ceil(width(piece) / capacity);
  const size = Math.ceil(chars.length / parts);
  return Array.from({ length: Math.ceil(chars.length / size) }, (_, index) => chars.slice(index * size, (index + 1) * size).join(""));
}
