/** The workbook part: sheets in tab order, defined names, date system. */
import type { SheetSnapshot, WorkbookName } from "../sheet";
import { decodeEscapes } from "./readText";
import { scanXml } from "./readXml";

export interface BookSheet {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly relation: string;
}

export interface Book {
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly BookSheet[];
  /** Without Excel's own (`_xlnm.`: print areas, filters): they say how a sheet is shown, not what is in it. */
  readonly names: readonly WorkbookName[];
}

export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

const visibilityOf = (state: string | undefined): SheetSnapshot["visibility"] =>
  state === "hidden" || state === "veryHidden" ? state : "visible";

export function readBook(part: string, xml: Uint8Array): Book {
  let dateSystem: 1900 | 1904 = 1900;
  const sheets: BookSheet[] = [];
  const held: { name: string; local: string | undefined; text: string }[] = [];
  let open: { name: string; local: string | undefined; text: string } | null = null;
  scanXml(part, xml, {
    open(name, attribute) {
      if (name === "workbookPr") dateSystem = isTrue(attribute("date1904")) ? 1904 : 1900;
      else if (name === "sheet") {
        sheets.push({
          name: decodeEscapes(attribute("name") ?? ""),
          visibility: visibilityOf(attribute("state")),
          relation: attribute("id") ?? "",
        });
      } else if (name === "definedName") open = { name: attribute("name") ?? "", local: attribute("localSheetId"), text: "" };
    },
    text(text) {
      if (open !== null) open.text += text;
    },
    close(name) {
      if (name !== "definedName" || open === null) return;
      held.push(open);
      open = null;
    },
  });
  const names = held
    .filter(({ name }) => name !== "" && !name.toLowerCase().startsWith("_xlnm."))
    .map(({ name, local, text }) => ({
      name: decodeEscapes(name),
      refersTo: decodeEscapes(text.trim()),
      sheet: local === undefined ? null : (sheets[Number(local)]?.name ?? null),
    }));
  return { dateSystem, sheets, names };
}
