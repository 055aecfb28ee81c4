/** Where office and date stand under a document, in characters from the right edge (GB/T 9704-2012 7.3.5). */

/** Half-width characters count half. @example widthOf("2025年8月15日") → 6.5 */
const widthOf = (words: string): number => [...words].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? 0.5 : 1), 0);

/**
 * The office centred over the date, the date four characters from the right; a longer office two characters from it.
 *
 * @example signatureRight(null, "2025年8月15日") → { office: 4, date: 4 }
 */
export function signatureRight(office: string | null, date: string): { readonly office: number; readonly date: number } {
  if (office === null) return { office: 4, date: 4 };
  const half = (widthOf(date) - widthOf(office)) / 2;
  const right = Math.max(2, 4 + half);
  return { office: right, date: right - half };
}
