/** Changes of the model as the library's event messages, for whoever registered. */
import { rangeKind } from "./objects/range";
import { addressOf } from "./objects/values";
import type { ModelEvent } from "./model";
import type { Session } from "./session";

/** `[category, type, target, message JSON, id, is remote]`. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

/** Category of Excel's events. */
const EXCEL_EVENT = 65_536;

interface Happened {
  readonly event: number;
  readonly message: Readonly<Record<string, unknown>>;
  /** Also for whoever listens to the sheet alone. */
  readonly ofSheet: boolean;
}

function happened(change: ModelEvent, session: Session): Happened | null {
  const sheet = session.model.sheets().find(({ id }) => id === change.sheetId);
  const worksheetId = change.sheetId;
  switch (change.kind) {
    case "cells": {
      if (sheet === undefined) return null;
      const address = addressOf(sheet.name, change.range).split("!").at(-1);
      const referenceId = session.keep(rangeKind.of({ sheet, range: change.range }));
      return { event: 10, ofSheet: true, message: { worksheetId, address, referenceId, changeType: "RangeEdited", source: change.source === "remote" ? "Remote" : "Local", triggerSource: session.isActing ? "ThisLocalAddin" : "Unknown" } };
    }
    case "selection": {
      const address = sheet === undefined ? "" : addressOf(sheet.name, change.range).split("!").at(-1);
      return { event: 14, ofSheet: true, message: { worksheetId, address, workbookId: "" } };
    }
    case "activated": return { event: 11, ofSheet: true, message: { worksheetId } };
    case "deactivated": return { event: 12, ofSheet: true, message: { worksheetId } };
    case "added": return { event: 13, ofSheet: false, message: { worksheetId, source: "Local" } };
    case "deleted": return { event: 15, ofSheet: false, message: { worksheetId, source: "Local" } };
    case "calculated": return { event: 16, ofSheet: true, message: { worksheetId } };
    case "renamed": return { event: 25, ofSheet: true, message: { worksheetId, nameBefore: change.before, nameAfter: change.after, source: "Local" } };
  }
}

/** Tells the add-in of every change it asked to hear of. */
export function forwardEvents(session: Session, send: (entry: EventEntry) => void): () => void {
  return session.model.onChange((change) => {
    const told = happened(change, session);
    if (told === null) return;
    const targets = [...(told.ofSheet ? [change.sheetId] : []), "Workbook"];
    for (const target of targets.filter((one) => session.listens(told.event, one))) {
      send([EXCEL_EVENT, told.event, target, JSON.stringify(told.message), session.nextId(), change.kind === "cells" && change.source === "remote"]);
    }
  });
}
