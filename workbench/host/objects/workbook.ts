/** Workbook and its collection of sheets: what every batch starts from. */
import { HostError, notServed } from "../hostError";
import { objectKind } from "../members";
import type { WorkbookModel } from "../model";
import type { HostObject, Session } from "../session";
import { namesKind } from "./names";
import { rangeKind } from "./range";
import { checkStructure } from "./sheetState";
import { number, record, text } from "./values";
import { checkSheetName, eventMethods, tablesKind, worksheetKind } from "./worksheet";

/** The library asks by id once it knows it, by name before. */
function sheetBy(key: unknown, session: Session): HostObject | null {
  const name = text(key).toLowerCase();
  const found = session.model.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  return found === undefined ? null : worksheetKind.of(found);
}

function add(name: unknown, session: Session): HostObject {
  checkStructure(session);
  const sheets = session.model.sheets();
  let given = typeof name === "string" && name !== "" ? checkSheetName(name, session) : null;
  for (let index = 1; given === null; index++) if (!sheets.some((sheet) => sheet.name === `Sheet${index}`)) given = `Sheet${index}`;
  return worksheetKind.of(session.model.addSheet(given, sheets.length));
}

/** All sheets of the file, before or behind those that are there; what else Excel can do with it is not served. @returns ids */
function insert(file: unknown, options: unknown, session: Session): readonly string[] {
  checkStructure(session);
  const { positionType = "End", sheetNamesToInsert = [], relativeTo } = options === undefined || options === null ? {} : record(options);
  if ((Array.isArray(sheetNamesToInsert) && sheetNamesToInsert.length > 0) || (relativeTo !== undefined && relativeTo !== null && relativeTo !== "")) throw notServed("Workbook", "InsertWorksheetsFromBase64 (of some sheets, or beside one)");
  if (positionType !== "Beginning" && positionType !== "End") throw new HostError("InvalidArgument");
  try {
    const bytes = Uint8Array.from(atob(text(file)), (character) => character.charCodeAt(0));
    return session.model.insertSheets(bytes, positionType === "End" ? session.model.sheets().length : 0).map(({ id }) => id);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError("InvalidArgument", error instanceof Error ? error.message : undefined);
  }
}

const sheetsEvents = { DataChanged: 10, Activated: 11, Deactivated: 12, Added: 13, SelectionChanged: 14, Deleted: 15, Calculated: 16, NameChanged: 25 };

const worksheetsKind = objectKind<WorkbookModel>("WorksheetCollection", {
  items: (model) => model.sheets().map((sheet) => worksheetKind.of(sheet)),
  objects: {
    GetItem: (_, [key], session) => {
      const sheet = sheetBy(key, session);
      if (sheet === null) throw new HostError("ItemNotFound");
      return sheet;
    },
    GetItemOrNullObject: (_, [key], session) => sheetBy(key, session),
    GetActiveWorksheet: (model) => worksheetKind.of(model.activeSheet()),
    Add: (_, [name], session) => add(name, session),
  },
  methods: eventMethods<WorkbookModel>(sheetsEvents, () => "Workbook"),
});

const functionResultKind = objectKind<number>("FunctionResult", { read: { Value: (value) => value, Error: () => "" } });

/** Only DATE: a workbook's date system shows in its result. */
const functionsKind = objectKind<WorkbookModel>("Functions", {
  objects: {
    Date: (model, [year, month, day]) => {
      const days = Date.UTC(number(year), number(month) - 1, number(day)) / 86_400_000 + 25_569;
      return functionResultKind.of(model.dateSystem === 1904 ? days - 1_462 : days);
    },
  },
});

const protectionKind = objectKind<WorkbookModel>("WorkbookProtection", { read: { Protected: (model) => model.structureProtected } });

export const workbookKind = objectKind<WorkbookModel>("Workbook", {
  read: { Name: ({ name }) => name, ReadOnly: ({ readOnly }) => readOnly },
  objects: {
    Worksheets: (model) => worksheetsKind.of(model),
    Names: () => namesKind.of(null),
    Tables: () => tablesKind.of(null),
    Functions: (model) => functionsKind.of(model),
    Protection: (model) => protectionKind.of(model),
    GetSelectedRange: (model) => {
      const { sheetId, range } = model.selection();
      const sheet = model.sheets().find(({ id }) => id === sheetId);
      if (sheet === undefined) throw new HostError("ItemNotFound");
      return rangeKind.of({ sheet, range });
    },
    GetActiveCell: (model) => {
      const { sheetId, range: { top, left } } = model.selection();
      const sheet = model.sheets().find(({ id }) => id === sheetId);
      if (sheet === undefined) throw new HostError("ItemNotFound");
      return rangeKind.of({ sheet, range: { top, left, bottom: top, right: left } });
    },
    _GetRangeForEventByReferenceId: (_, [reference], session) => session.byReference(text(reference)),
  },
  methods: {
    InsertWorksheetsFromBase64: (_, [file, options], session) => insert(file, options, session),
    _RemoveReference: (_, [id], session) => session.release(text(id)),
  },
});
