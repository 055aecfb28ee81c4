/** Words that renderers add to a document, the same in all of them. */
import { chineseDay } from "../../campaign/calendar/day";

export const DRAFT_MARK = "送审稿";
export const NOTES_TITLE = "说明：";
export const dayText = (serial: number): string => chineseDay(serial);
/** Full-width spaces. @example gap(2) → two characters' room */
export const gap = (count: number): string => "\u3000".repeat(count);
