/** A bulletin as pages of a picture: its paper laid out by what the fonts of this machine measure. Pure but for the measuring. */
import { paperOf, runsText, type Bulletin, type PaperItem } from "../../../actions/bulletins/preview";
import { Pages, type MeasureFont, type PicturePage } from "./page";
import { leadHeight, setTable } from "./table";

/** Lines that go on one page with what follows them. */
const KEEP = 3;

const leads = (item: PaperItem | undefined): boolean => item?.kind === "line" && (item.role.startsWith("heading") || item.role === "note");

/** What a heading or the note above a table must find room for: all up to and with the first rows of the table, else a few lines. */
function needOf(pages: Pages, items: readonly PaperItem[], from: number): number {
  let need = 0;
  for (let at = from; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind === "table") return need + leadHeight(pages, item);
    if (item === undefined || !leads(item)) break;
    need += item.look.line;
  }
  const [first] = items.slice(from);
  return first?.kind === "line" && first.role.startsWith("heading") ? first.look.line * KEEP : 0;
}

/** @example pagesOf(weekly, measure).length → 5: the text, the turned table, the list */
export function pagesOf(bulletin: Bulletin, measure: MeasureFont): readonly PicturePage[] {
  const pages = new Pages(measure);
  for (const sheet of paperOf(bulletin)) {
    pages.begin(sheet);
    for (const [index, item] of sheet.items.entries()) {
      if (item.kind === "table") setTable(pages, item, sheet);
      else {
        // What parts two things parts nothing at the top of a page.
        if (item.role === "blank" && pages.atTop) continue;
        if (leads(item) && !pages.atTop && pages.y + needOf(pages, sheet.items, index) > pages.bottom) pages.begin(sheet);
        pages.paragraph(runsText(item.runs), item.look, sheet);
      }
    }
    pages.foot(sheet.foot, sheet);
  }
  return pages.done();
}
