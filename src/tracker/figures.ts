/** How much room a text takes in a cell. */

/** How wide a text stands in a cell, in the units of column widths: a Chinese character is two digits wide. */
export const displayWidth = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffe6\u2010-\u2027]/u.test(char) ? 2 : 1), 0);

/**
 * Height in points of a row whose cells wrap: Excel fits rows when a person opens the file, other readers do not.
 *
 * @param cells text and column width of each cell that wraps, at 10 points
 * @example wrappedHeight([["短", 20]]) // 18
 */
export function wrappedHeight(cells: readonly (readonly [text: string | null, width: number])[]): number {
  const lines = Math.max(1, ...cells.map(([text, width]) => (text ?? "").split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width * 1.03))), 0)));
  return Math.min(400, 4 + 14 * lines);
}
