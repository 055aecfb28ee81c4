/** The lines of a title: broken between words, of like length, the longer ones above (倒梯形), never a lone word on a line. */
import { titleWords } from "./titleWords";

/** 2号 characters that fit 156 mm, with room for a bracket. */
export const TITLE_CAPACITY = 20;
/** A shorter line looks lost: 关于 alone above a long name. */
const SHORTEST = 4;

const width = (piece: string): number => [...piece].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? 0.5 : 1), 0);
const widthOfAll = (parts: readonly string[]): number => parts.reduce((sum, piece) => sum + width(piece), 0);

/**
 * @param pieces words that stay whole; only where that gives no fair lines are the longest broken, between their own words
 * @example titleLines(["关于云岫区", "“百日攻坚”行动", "第5周", "调度情况的通报"], 20) → ["关于云岫区“百日攻坚”行动", "第5周调度情况的通报"]
 * @source GB/T 9704-2012 7.3.1: 回行时要做到词意完整，排列对称，长短适宜，间距恰当，标题排列应当使用梯形或菱形
 */
export function titleLines(pieces: readonly string[], capacity = TITLE_CAPACITY): readonly string[] {
  const whole = pieces.filter((piece) => piece !== "");
  if (widthOfAll(whole) <= capacity) return whole.length === 0 ? [] : [whole.join("")];
  const tried = [whole, broken(whole, 8), broken(whole, 4), broken(whole, 0)];
  for (const parts of tried) {
    const lines = linesOf(parts, capacity, SHORTEST);
    if (lines !== null) return lines;
  }
  const last = broken(whole, 0).flatMap((part) => cut(part, capacity));
  return linesOf(last, capacity, 0) ?? last;
}

/** Pieces wider than `most` taken apart into their words. */
const broken = (pieces: readonly string[], most: number): readonly string[] => pieces.flatMap((piece) => (width(piece) > most ? titleWords(piece) : [piece]));

/** As few lines as hold all parts, or null. */
function linesOf(parts: readonly string[], capacity: number, shortest: number): readonly string[] | null {
  for (let count = Math.ceil(widthOfAll(parts) / capacity); count <= Math.min(parts.length, MOST_LINES); count += 1) {
    const lines = best(parts, count, capacity, shortest);
    if (lines !== null) return lines;
  }
  return null;
}

/** A title of more lines is no title; it is cut as it comes. */
const MOST_LINES = 5;

/** The division into `count` lines with the least cost; among equals the one that is longer above. */
function best(parts: readonly string[], count: number, capacity: number, shortest: number): readonly string[] | null {
  let found: { lines: readonly string[]; cost: number } | null = null;
  for (const lines of divisions(parts, count, capacity, shortest)) {
    const cost = costOf(lines.map(width));
    if (found === null || cost < found.cost) found = { lines, cost };
  }
  return found?.lines ?? null;
}

/** Of like length; a line shorter than both its neighbours (沙漏形) is the worst. */
const costOf = (widths: readonly number[]): number =>
  widths.reduce((sum, one, index) => sum + one ** 2 + (index > 0 && index < widths.length - 1 && one < (widths[index - 1] ?? 0) && one < (widths[index + 1] ?? 0) ? WAIST : 0), 0);
const WAIST = 100;

function* divisions(parts: readonly string[], count: number, capacity: number, shortest: number): Generator<readonly string[]> {
  const fits = (line: string): boolean => width(line) <= capacity && width(line) >= shortest;
  if (count === 1) {
    const line = parts.join("");
    if (fits(line)) yield [line];
    return;
  }
  for (let at = parts.length - count + 1; at >= 1; at -= 1) {
    const line = parts.slice(0, at).join("");
    if (fits(line)) for (const rest of divisions(parts.slice(at), count - 1, capacity, shortest)) yield [line, ...rest];
  }
}

/** Even parts of what no word divides. */
function cut(piece: string, capacity: number): readonly string[] {
  if (width(piece) <= capacity) return [piece];
  const chars = [...piece];
  const size = Math.ceil(chars.length / Math.ceil(width(piece) / capacity));
  return Array.from({ length: Math.ceil(chars.length / size) }, (_, index) => chars.slice(index * size, (index + 1) * size).join(""));
}
