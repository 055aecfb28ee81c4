/** Workbooks that are served beside the pane, as base64: fetched when somebody asks for one, never before. */

const books = { blank: "samples/blank.xlsx", sample: "samples/sample.xlsx" } as const;
export type Book = keyof typeof books;

/** Of a size that `String.fromCharCode` takes at once. */
const PIECE = 32_768;

/** @example base64Of(new Uint8Array([80, 75])) → "UEs=" */
export function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

/** Null where it was not to be had; an error page that is served in its place is none either: every .xlsx begins as a zip does. */
export async function fetchBook(book: Book): Promise<string | null> {
  try {
    const response = await fetch(books[book]);
    const bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array();
    return bytes[0] === 0x50 && bytes[1] === 0x4b ? base64Of(bytes) : null;
  } catch {
    return null;
  }
}
