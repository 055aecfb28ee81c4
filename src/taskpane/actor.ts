/** 经办人: who works in this pane, as declared. This machine remembers the name; into the workbook it goes only with the steps they take. */

const ACTOR_KEY = "gj-actor";

/** Storage is refused in some browsers and frames; the pane then asks again the next time. */
export function readActor(): string {
  try {
    return localStorage.getItem(ACTOR_KEY) ?? "";
  } catch {
    return "";
  }
}

/** @returns what was kept: one line without blanks at its ends; nothing typed forgets the name */
export function keepActor(name: string): string {
  const kept = name.replace(/\p{Cc}+/gu, " ").trim();
  try {
    if (kept === "") localStorage.removeItem(ACTOR_KEY);
    else localStorage.setItem(ACTOR_KEY, kept);
  } catch {
    // Not kept: it still holds for as long as the page does.
  }
  return kept;
}
