/**
 * Two selected tabs are a group in Excel: what is typed into one lands in both. So when a sheet of ours is shown first, the tab
 * that was shown before loses its `tabSelected`; this attribute is the only byte of a user's sheet that a write ever touches.
 */

/** `sheetViews` stands before the cells; this much of a part holds it. */
const HEAD_BYTES = 65_536;

/** The part without `tabSelected`; the very same array when it has none. */
export function unselected(part: Uint8Array): Uint8Array {
  // Latin-1 keeps one character a byte, so offsets in the text are offsets in the bytes.
  const head = new TextDecoder("latin1").decode(part.subarray(0, HEAD_BYTES));
  const cells = head.search(/<(?:\w+:)?sheetData\b/);
  const found = /(<(?:\w+:)?sheetView\b[^>]*?)(\stabSelected\s*=\s*["'](?:1|true)["'])/.exec(cells < 0 ? head : head.slice(0, cells));
  if (found === null) return part;
  const [, before = "", attribute = ""] = found;
  const start = found.index + before.length;
  const patched = new Uint8Array(part.length - attribute.length);
  patched.set(part.subarray(0, start));
  patched.set(part.subarray(start + attribute.length), start);
  return patched;
}
