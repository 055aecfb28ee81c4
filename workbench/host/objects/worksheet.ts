/** Worksheet: its cells, its parts, its tab. */
import { HostError } from "../hostError";
import { sheetNameFault } from "../../../src/workbook/refuseNames";
import { objectKind } from "../members";
import type { ObjectKind } from "../members";
import type { SheetModel, SheetParts } from "../model";
import type { Session } from "../session";
import { chartsKind } from "./charts";
import { namesKind } from "./names";
import { pageBreaksKind, pageLayoutKind } from "./pageLayout";
import { rangeKind } from "./range";
import { checkStructure, checkWritable, live } from "./sheetState";
import { tableCollection } from "./tables";
import { color, flag, number, rangeOf, text } from "./values";

/** Refused as Excel does: a bad name is an invalid argument, a taken one exists already. */
export function checkSheetName(name: string, session: Session, except: string | null = null): string {
  if (sheetNameFault(name) !== null) throw new HostError("InvalidArgument", `not a sheet name: ${name}`);
  if (session.model.sheets().some((sheet) => sheet.id !== except && sheet.name.toLowerCase() === name.toLowerCase())) throw new HostError("ItemAlreadyExists");
  return name;
}

const placeOf = (sheet: SheetModel, session: Session): number => session.model.sheets().findIndex(({ id }) => id === sheet.id);

const setPart = <K extends keyof SheetParts>(key: K, take: (value: unknown) => SheetParts[K]) => (sheet: SheetModel, value: unknown, session: Session): void => {
  checkWritable(sheet, null, session);
  sheet.setPart(key, take(value));
};

function setVisibility(sheet: SheetModel, value: unknown, session: Session): void {
  checkStructure(session);
  const wanted = (["Visible", "Hidden", "VeryHidden"] as const).find((word) => word === value);
  if (wanted === undefined) throw new HostError("InvalidArgument");
  const othersShown = session.model.sheets().some((other) => other.id !== sheet.id && other.part("visibility") === "Visible");
  if (wanted !== "Visible" && !othersShown) throw new HostError("InvalidArgument", "one sheet must stay visible");
  sheet.setPart("visibility", wanted);
}

function remove(sheet: SheetModel, session: Session): void {
  checkStructure(session);
  live(sheet, session);
  if (!session.model.sheets().some((other) => other.id !== sheet.id && other.part("visibility") === "Visible")) throw new HostError("InvalidArgument", "the last visible sheet");
  // Documented at Worksheet.delete.
  if (sheet.part("visibility") === "VeryHidden") throw new HostError("InvalidOperation", "a very hidden sheet");
  session.model.deleteSheet(sheet.id);
}

const protectionKind = objectKind<SheetModel>("WorksheetProtection", {
  read: { Protected: (sheet) => sheet.part("protected") },
  methods: {
    Protect: (sheet, _, session) => {
      if (live(sheet, session).part("protected")) throw new HostError("AccessDenied");
      sheet.setPart("protected", true);
    },
    Unprotect: (sheet, _, session) => live(sheet, session).setPart("protected", false),
  },
});

const freezeKind = objectKind<SheetModel>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (sheet, [count], session) => setPart("freeze", (value) => ({ rows: number(value), columns: 0 }))(sheet, count, session),
    FreezeColumns: (sheet, [count], session) => setPart("freeze", (value) => ({ rows: 0, columns: number(value) }))(sheet, count, session),
    FreezeAt: (sheet, [range], session) => {
      const at = rangeKind.unwrap(range)?.range ?? rangeOf(range);
      setPart("freeze", () => ({ rows: at.bottom + 1, columns: at.right + 1 }))(sheet, range, session);
    },
    Unfreeze: (sheet, _, session) => setPart("freeze", () => null)(sheet, null, session),
  },
});

const autoFilterKind = objectKind<SheetModel>("AutoFilter", {
  read: { Enabled: (sheet) => sheet.part("autoFilter") !== null },
  methods: { Remove: (sheet, _, session) => setPart("autoFilter", () => null)(sheet, null, session) },
});

/** Numbers of the events of a sheet: see `eventType` in the library. */
const sheetEvents = { DataChanged: 10, Activated: 11, Deactivated: 12, SelectionChanged: 14, Calculated: 16, NameChanged: 25 } as const;

export const eventMethods = <T>(events: Readonly<Record<string, number>>, target: (owner: T) => string) =>
  Object.fromEntries(Object.entries(events).flatMap(([name, event]) => [
    [`_Register${name}Event`, (owner: T, _: readonly unknown[], session: Session) => session.listen(event, target(owner), true)],
    [`_Unregister${name}Event`, (owner: T, _: readonly unknown[], session: Session) => session.listen(event, target(owner), false)],
  ]));

/** Tables of one sheet or, for the workbook, of all. */
export const tablesKind: ObjectKind<SheetModel | null> = tableCollection((sheet) => worksheetKind.of(sheet));

export const worksheetKind: ObjectKind<SheetModel> = objectKind<SheetModel>("Worksheet", {
  id: ({ id }) => id,
  read: {
    Id: ({ id }) => id,
    Name: (sheet, session) => live(sheet, session).name,
    Position: placeOf,
    Visibility: (sheet) => sheet.part("visibility"),
    TabColor: (sheet) => sheet.part("tabColor") ?? "",
    ShowGridlines: (sheet) => sheet.part("gridlines"),
    StandardWidth: (sheet) => sheet.standardWidth,
  },
  write: {
    Name: (sheet, value, session) => {
      checkStructure(session);
      session.model.renameSheet(live(sheet, session).id, checkSheetName(text(value), session, sheet.id));
    },
    Position: (sheet, value, session) => {
      checkStructure(session);
      const place = number(value);
      if (place < 0 || place >= session.model.sheets().length) throw new HostError("InvalidArgument");
      session.model.moveSheet(live(sheet, session).id, place);
    },
    Visibility: setVisibility,
    TabColor: setPart("tabColor", color),
    ShowGridlines: setPart("gridlines", flag),
    // In Excel on the web the library sets it under this name.
    Gridlines: setPart("gridlines", flag),
  },
  objects: {
    GetRange: (sheet, [address], session) => rangeKind.of({ sheet: live(sheet, session), range: rangeOf(address) }),
    GetRangeByIndexes: (sheet, [row, column, rows, columns], session) => rangeKind.of({ sheet: live(sheet, session), range: {
      top: number(row), left: number(column), bottom: number(row) + number(rows) - 1, right: number(column) + number(columns) - 1,
    } }),
    GetUsedRange: (sheet, [valuesOnly]) => rangeKind.of({ sheet, range: sheet.usedRange(valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 } }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], session) => {
      const range = live(sheet, session).usedRange(valuesOnly === true);
      return range === null ? null : rangeKind.of({ sheet, range });
    },
    Names: (sheet) => namesKind.of(sheet),
    Tables: (sheet) => tablesKind.of(sheet),
    Charts: (sheet) => chartsKind.of(sheet),
    PageLayout: (sheet) => pageLayoutKind.of(sheet),
    HorizontalPageBreaks: (sheet) => pageBreaksKind.of(sheet),
    FreezePanes: (sheet) => freezeKind.of(sheet),
    Protection: (sheet) => protectionKind.of(sheet),
    AutoFilter: (sheet) => autoFilterKind.of(sheet),
  },
  methods: {
    Activate: (sheet, _, session) => session.model.activate(live(sheet, session).id),
    Delete: (sheet, _, session) => remove(sheet, session),
    ...eventMethods<SheetModel>(sheetEvents, ({ id }) => id),
  },
});
