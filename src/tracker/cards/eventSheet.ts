/** Events → the sheet 亮牌流水: appended only. Staff may sort, filter, widen, and add columns at the right; what is there is written back. */
import type { CardEvent, CardSubject } from "../../campaign/cards";
import type { PlanCell, SheetPlan } from "../../workbook/plan";
import { area, SheetBuilder } from "../sheetBuilder";
import { wordOf } from "../settings/words";
import type { StyleName } from "../styles";
import { dayColumns, EVENTS_NOTE, EVENTS_TITLE, eventColumns, eventHeader, eventWords, kindWords, originWords, type EventColumn } from "./eventWords";
import type { EventLog } from "./eventLog";
import { putAbove, styleDays } from "../staffRows";
import { cardEventsSheet } from "./sheets";
import { sourceText } from "./sourceText";

const NOTES_ROW = 2;

const widths: Partial<Record<EventColumn, number>> = {
  sequence: 7, on: 12, card: 22, event: 8, unit: 16, title: 42, number: 22, reason: 40, answerBy: 12, until: 12, addressee: 16,
  start: 12, end: 12, asOf: 12, explanation: 60, release: 50, sources: 40, escalates: 22, matter: 24, id: 30,
};
const USUAL_WIDTH = 11;

/** @param subjects what each card is about, so that every row can be read on its own */
export function eventSheet(log: EventLog, subjects: ReadonlyMap<string, CardSubject>): SheetPlan {
  const sheet = new SheetBuilder();
  const last = eventColumns.length + log.extraHeaders.length - 1;
  sheet.banner(area(0, 0, 0, 11), EVENTS_TITLE, "title").height(0, 0, 40);
  sheet.banner(area(1, 0, 1, 11), EVENTS_NOTE, "subtitle");
  const headerRow = putAbove(sheet, NOTES_ROW, log.above);
  sheet.put(headerRow, 0, [...eventColumns.map((column) => eventHeader[column]), ...log.extraHeaders], "dataHead").height(headerRow, headerRow, 28);
  log.rows.forEach(({ sequence, event, raw, extra }, at) => {
    const cells = event === null ? raw : eventColumns.map((column) => cellOf(column, event, sequence, event.subject ?? subjects.get(event.card) ?? null));
    sheet.put(headerRow + 1 + at, 0, [...cells, ...log.extraHeaders.map((_, column) => extra[column] ?? null)]);
  });
  const bottom = headerRow + log.rows.length;
  if (bottom > headerRow) {
    sheet.style(area(headerRow + 1, 0, bottom, last), "dataText");
    eventColumns.forEach((column, at) => {
      const style: StyleName | null = column === "sequence" ? "dataFlag" : dayColumns.has(column) ? "dataDay" : null;
      if (style !== null) sheet.style(area(headerRow + 1, at, bottom, at), style);
    });
  }
  log.rows.forEach(({ extra }, at) => styleDays(sheet, headerRow + 1 + at, eventColumns.length, extra, "dataDay"));
  eventColumns.forEach((column, at) => sheet.width(at, at, widths[column] ?? USUAL_WIDTH));
  return sheet.build(cardEventsSheet, {
    freeze: { rows: headerRow + 1, columns: 4 }, gridlines: true,
    print: {
      area: area(0, 0, bottom, eventColumns.indexOf("addressee")), paper: "A3", orientation: "landscape", fitToWidth: 1, fitToHeight: 0,
      titleRows: { top: headerRow, bottom: headerRow }, margins: { top: 12, right: 8, bottom: 12, left: 8 }, header: "", footer: "&C第 &P 页，共 &N 页", centerHorizontally: true,
    },
  });
}

const dayCell = (day: number | null): PlanCell => (day === null ? null : { day });
const textCell = (text: string | null): PlanCell => (text === "" ? null : text);

function cellOf(column: EventColumn, event: CardEvent, sequence: number | null, about: CardSubject | null): PlanCell {
  switch (column) {
    case "sequence": return sequence;
    case "on": return dayCell(event.on);
    case "event": return wordOf(eventWords, event.event);
    case "answerBy": return dayCell(event.answerBy);
    case "until": return dayCell(event.until);
    case "card": case "tier": case "number": case "actor": case "approver": case "reason": case "addressee": case "id":
      return textCell(event[column]);
    // Shown on every row, so that one can be read on its own; read back from the first alone.
    case "unit": case "title":
      return textCell(about?.[column] ?? null);
    case "period": case "start": case "end": case "kind": case "origin": case "asOf": case "explanation": case "release": case "sources": case "escalates": case "matter":
      return event.subject === null ? null : subjectCell(column, event.subject);
  }
}

function subjectCell(column: "period" | "start" | "end" | "kind" | "origin" | "asOf" | "explanation" | "release" | "sources" | "escalates" | "matter", about: CardSubject): PlanCell {
  switch (column) {
    case "period": return about.period.id;
    case "start": return dayCell(about.period.start);
    case "end": return dayCell(about.period.end);
    case "kind": return wordOf(kindWords, about.kind);
    case "origin": return wordOf(originWords, about.origin);
    case "asOf": return dayCell(about.asOf);
    case "sources": return textCell(sourceText(about.sources));
    case "explanation": case "release": case "escalates": case "matter":
      return textCell(about[column]);
  }
}
