/** PageLayout: paper, margins (points), fit to pages, titles, header and footer. */
import { objectKind } from "../members";
import type { ModelPrint, SheetModel } from "../model";
import type { Session } from "../session";
import { rangeKind } from "./range";
import { checkWritable } from "./sheetState";
import { flag, number, rangeOf, record, text } from "./values";

function change(sheet: SheetModel, session: Session, given: Partial<ModelPrint>): void {
  checkWritable(sheet, null, session);
  sheet.setPart("print", { ...sheet.part("print"), ...given });
}

const set = (given: (value: unknown, print: ModelPrint) => Partial<ModelPrint>) => (sheet: SheetModel, value: unknown, session: Session): void =>
  change(sheet, session, given(value, sheet.part("print")));

const margin = (side: keyof ModelPrint["margins"]) => set((value, { margins }) => ({ margins: { ...margins, [side]: number(value) } }));

const place = (where: "header" | "footer", side: keyof ModelPrint["header"]) =>
  set((value, print) => ({ [where]: { ...print[where], [side]: text(value) } }));

const headerFooterKind = objectKind<SheetModel>("HeaderFooter", {
  write: {
    LeftHeader: place("header", "left"), CenterHeader: place("header", "center"), RightHeader: place("header", "right"),
    LeftFooter: place("footer", "left"), CenterFooter: place("footer", "center"), RightFooter: place("footer", "right"),
  },
});
const headersFootersKind = objectKind<SheetModel>("HeaderFooterGroup", { objects: { DefaultForAllPages: (sheet) => headerFooterKind.of(sheet) } });

const pageBreakKind = objectKind<SheetModel>("PageBreak", {});

export const pageBreaksKind = objectKind<SheetModel>("PageBreakCollection", {
  objects: {
    Add: (sheet, [at], session) => {
      const { top } = rangeKind.unwrap(at)?.range ?? rangeOf(at);
      change(sheet, session, { breaks: [...(sheet.part("print").breaks ?? []), top] });
      return pageBreakKind.of(sheet);
    },
  },
  methods: { RemovePageBreaks: (sheet, _, session) => change(sheet, session, { breaks: [] }) },
});

const pages = (value: unknown): number | null => (value === undefined || value === null ? null : number(value));

export const pageLayoutKind = objectKind<SheetModel>("PageLayout", {
  write: {
    PaperSize: set((value) => ({ paper: text(value) })),
    Orientation: set((value) => ({ orientation: text(value) })),
    CenterHorizontally: set((value) => ({ centerHorizontally: flag(value) })),
    Zoom: set((value) => {
      const { horizontalFitToPages, verticalFitToPages } = record(value);
      return { fitToWidth: pages(horizontalFitToPages), fitToHeight: pages(verticalFitToPages) };
    }),
    TopMargin: margin("top"), RightMargin: margin("right"), BottomMargin: margin("bottom"), LeftMargin: margin("left"),
  },
  objects: { HeadersFooters: (sheet) => headersFootersKind.of(sheet) },
  methods: {
    SetPrintArea: (sheet, [area], session) => change(sheet, session, { area: rangeKind.unwrap(area)?.range ?? rangeOf(area) }),
    SetPrintTitleRows: (sheet, [rows], session) => {
      const { top, bottom } = rangeKind.unwrap(rows)?.range ?? rangeOf(rows);
      change(sheet, session, { titleRows: { top, bottom } });
    },
  },
});
