/** A bulletin as pages of a picture: its paper laid out by what the fonts of this machine measure. Pure but for the measuring. */
import { paperOf, runsText, type Bulletin } from "../../../actions/bulletins/preview";
import { Pages, type MeasureFont, type PicturePage } from "./page";
import { setTable } from "./table";

/** Lines that go on one page with what follows them. */
const KEEP = 3;

/** @example pagesOf(weekly, measure).length → 5: the text, the turned table, the list */
export function pagesOf(bulletin: Bulletin, measure: MeasureFont): readonly PicturePage[] {
  const pages = new Pages(measure);
  for (const sheet of paperOf(bulletin)) {
    pages.begin(sheet);
    for (const item of sheet.items) {
      if (item.kind === "table") setTable(pages, item, sheet);
      else {
        // What parts two things parts nothing at the top of a page.
        if (item.role === "blank" && pages.atTop) continue;
        const heading = item.role.startsWith("heading");
        if (heading && pages.y + item.look.line * KEEP > pages.bottom) pages.begin(sheet);
        pages.paragraph(runsText(item.runs), item.look, sheet);
      }
    }
    pages.foot(sheet.foot, sheet);
  }
  return pages.done();
}
