/** Breaking Chinese text into lines: between any two characters, but no closing mark begins a line and no opening one ends it. */

export type Measure = (words: string) => number;

/** What is set in one piece: a character, or a word or number of Latin ones. */
export interface Piece {
  readonly words: string;
  readonly width: number;
}

const noBegin = /^[，。、；：？！）》」』】〕”’％%,.;:?!)\]]/u;
const noEnd = /^[（《「『【〔“‘([]/u;

/** @example piecesOf("截至8月15日", measure).map(({ words }) => words) → ["截", "至", "8", "月", "15", "日"] */
const piecesOf = (words: string, measure: Measure): readonly Piece[] =>
  (words.match(/[A-Za-z0-9.+\-/]+|[^]/gu) ?? []).map((one) => ({ words: one, width: measure(one) }));

export const widthOf = (line: readonly Piece[]): number => line.reduce((sum, { width }) => sum + width, 0);

/** Half a mark may stand out over the edge, as it does in print. */
const HANG = 0.5;

/** Where the line that begins at `from` ends; at least one piece goes on it. */
function endOf(pieces: readonly Piece[], from: number, room: number): number {
  let end = from;
  let used = 0;
  for (let piece = pieces[end]; piece !== undefined; piece = pieces[end]) {
    const hangs = noBegin.test(piece.words) && used + piece.width * HANG <= room;
    if (end > from && used + piece.width > room && !hangs) break;
    used += piece.width;
    end += 1;
    if (hangs && used > room) break;
  }
  if (end >= pieces.length) return end;
  let kept = end;
  // Back to where a line may break; where nothing may, as far as it goes.
  while (kept > from + 1 && (noBegin.test(pieces[kept]?.words ?? "") || noEnd.test(pieces[kept - 1]?.words ?? ""))) kept -= 1;
  return kept > from + 1 || end === from + 1 ? kept : end;
}

/**
 * @param indent of the first line, in the units of `measure`
 * @example linesOf("甲乙丙。", 3, 0, ({ length }) => length).map((line) => line.map(({ words }) => words).join("")) → ["甲乙丙。"] (the mark hangs)
 */
export function linesOf(words: string, room: number, indent: number, measure: Measure): readonly (readonly Piece[])[] {
  return words.split("\n").flatMap((part, index) => {
    const pieces = piecesOf(part, measure);
    const lines: (readonly Piece[])[] = [];
    for (let from = 0; from < pieces.length;) {
      const end = endOf(pieces, from, room - (index === 0 && lines.length === 0 ? indent : 0));
      lines.push(pieces.slice(from, end));
      from = end;
    }
    return lines.length === 0 ? [[]] : lines;
  });
}
