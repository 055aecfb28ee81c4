/**
 * The sheet 亮牌流水 → events. Strict: a row that is not wholly what we write is no event, it is a finding at its cell and stays
 * in the sheet as it is. Rows may stand in any order: the sequence number says which came first.
 */
import { doubledCards, refusalWords, replay, type CardEvent, type CardSubject } from "../../campaign/cards";
import type { Finding } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/sheet";
import { addedColumns, cellAsTyped, keptAbove } from "../../workbook/staffCells";
import { eventColumns, eventHeader, eventWords, isOurEventText, kindWords, originWords } from "./eventWords";
import { emptyLog, type EventLog, type LogRow } from "./eventLog";
import { cardEventsSheet, ownedSheetOf } from "./sheets";
import { findTable, isBlankRow, rawCell, RowReader, type SheetTable } from "./sheetTable";
import { parseSources } from "./sourceText";

const UNREADABLE = "card-event-unreadable";
const needed = [eventHeader.sequence, eventHeader.card, eventHeader.event];

/** @returns the empty log where the workbook has no such sheet; null where the sheet has lost its header, with the finding to show */
export function readEvents(workbook: WorkbookSnapshot): EventLog | { readonly lost: Finding } {
  const sheet = ownedSheetOf(workbook, cardEventsSheet);
  if (sheet === null) return emptyLog;
  const table = findTable(sheet, needed);
  if (table === null) {
    return { lost: { severity: "error", code: "card-events-lost", sheet: sheet.name, cell: "A1", message: `「${sheet.name}」找不到表头（${needed.join("、")}），未读取亮牌流水；请恢复表头，或从备份中恢复该表，再办理亮牌。` } };
  }
  const added = addedColumns(sheet, table.headerRow, new Set(Object.values(eventHeader)));
  const read: { row: number; log: LogRow; findings: readonly Finding[] }[] = [];
  for (let row = table.headerRow + 1; row < sheet.rowCount; row += 1) {
    if (isBlankRow(sheet, row)) continue;
    const reader = new RowReader(sheet, table, row, workbook.dateSystem, UNREADABLE);
    const event = eventOf(reader);
    const sequence = reader.whole(eventHeader.sequence);
    if (sequence === null) reader.report(eventHeader.sequence, "序号应为正整数，本行暂按最后一行处理，请恢复原来的序号");
    read.push({
      row, findings: reader.findings,
      log: { sequence, event, raw: eventColumns.map((column) => rawCell(reader.raw(eventHeader[column]))), extra: added.map(({ column }) => cellAsTyped(sheet, row, column, workbook.dateSystem)) },
    });
  }
  read.sort((a, b) => (a.log.sequence ?? Infinity) - (b.log.sequence ?? Infinity) || a.row - b.row);
  return {
    rows: read.map(({ log }) => log), extraHeaders: added.map(({ header }) => header),
    above: keptAbove(sheet, table.headerRow, isOurEventText, workbook.dateSystem),
    findings: [...read.flatMap(({ findings }) => findings), ...sequenceFindings(read, sheet, table), ...refusedFindings(read, sheet)],
  };
}

function eventOf(reader: RowReader): CardEvent | null {
  const before = reader.findings.length;
  const { id, card, event, on, actor } = {
    id: reader.needed(eventHeader.id), card: reader.needed(eventHeader.card), event: reader.word(eventHeader.event, eventWords),
    on: reader.day(eventHeader.on) ?? missingDay(reader, eventHeader.on), actor: reader.needed(eventHeader.actor),
  };
  const parts = {
    tier: reader.text(eventHeader.tier), reason: reader.text(eventHeader.reason), approver: reader.text(eventHeader.approver), number: reader.text(eventHeader.number),
    until: reader.day(eventHeader.until), answerBy: reader.day(eventHeader.answerBy), addressee: reader.text(eventHeader.addressee),
  };
  const subject = event === "drafted" ? subjectOf(reader) : null;
  if (reader.findings.length > before || id === null || card === null || event === null || on === null || actor === null) return null;
  return { id, card, event, on, actor, subject, ...parts };
}

const missingDay = (reader: RowReader, header: string): null => (reader.raw(header) === null ? reader.report(header, `“${header}”是空的，请恢复原来的日期`) : null);

function subjectOf(reader: RowReader): CardSubject | null {
  const text = { unit: reader.needed(eventHeader.unit), matter: reader.needed(eventHeader.matter), title: reader.needed(eventHeader.title), id: reader.needed(eventHeader.period) };
  const kind = reader.word(eventHeader.kind, kindWords);
  const origin = reader.word(eventHeader.origin, originWords);
  const [start = null, end = null, asOf = null] = [eventHeader.start, eventHeader.end, eventHeader.asOf].map((header) => reader.day(header) ?? missingDay(reader, header));
  const written = reader.text(eventHeader.sources) ?? "";
  const sources = parseSources(written) ?? reader.report(eventHeader.sources, `“${written.slice(0, 40)}”不是单元格地址，请恢复原来的内容`);
  if (start !== null && end !== null && end < start) reader.report(eventHeader.end, "期止早于期始，请恢复原来的日期");
  if (text.unit === null || text.matter === null || text.title === null || text.id === null || kind === null || origin === null || start === null || end === null || asOf === null || sources === null) return null;
  return {
    kind, unit: text.unit, matter: text.matter, title: text.title, period: { id: text.id, start, end }, origin, asOf,
    explanation: reader.text(eventHeader.explanation) ?? "", release: reader.text(eventHeader.release) ?? "", sources, escalates: reader.text(eventHeader.escalates),
  };
}

type Read = readonly { readonly row: number; readonly log: LogRow }[];

/** Numbers that are there twice, and numbers that are missing: somebody has copied or deleted rows. */
function sequenceFindings(read: Read, sheet: SheetSnapshot, table: SheetTable): Finding[] {
  const findings: Finding[] = [];
  const column = table.columns.get(eventHeader.sequence) ?? 0;
  const at = (row: number, message: string): void => {
    const cell = cellAddress(row, column);
    findings.push({ severity: "warning", code: "card-event-sequence", sheet: sheet.name, cell, message: `「${sheet.name}」${cell}：${message}。` });
  };
  let last = 0;
  for (const { row, log: { sequence } } of read) {
    if (sequence === null) continue;
    if (sequence === last) at(row, `序号${sequence}出现不止一次，可能复制过行；请删去复制的行`);
    else if (sequence > last + 1) at(row, `序号${last + 1}${sequence > last + 2 ? `至${sequence - 1}` : ""}不在表中，可能删过行；请从备份中恢复`);
    last = sequence;
  }
  return findings;
}

/** Events that the table of states forbids: they are kept, and change nothing. Two cards for one matter and time are both kept. */
function refusedFindings(read: Read, sheet: SheetSnapshot): Finding[] {
  const rowOf = new Map(read.flatMap(({ row, log: { event } }) => (event === null ? [] : [[event, row] as const])));
  const { rows, refused } = replay([...rowOf.keys()]);
  const draftOf = new Map([...rowOf].filter(([{ event }]) => event === "drafted").map(([{ card }, row]) => [card, row]));
  return [
    ...refused.map(({ event, refusal }): Finding => {
      const cell = cellAddress(rowOf.get(event) ?? 0, 0);
      return { severity: "error", code: "card-event-refused", sheet: sheet.name, cell, message: `「${sheet.name}」${cell}：本行不合办理程序，未计入亮牌台账。${refusalWords(refusal)}。` };
    }),
    ...doubledCards(rows).map(({ card, other }): Finding => {
      const cell = cellAddress(draftOf.get(card.card) ?? 0, 0);
      const { unit, title } = card.subject;
      return { severity: "warning", code: "card-doubled", sheet: sheet.name, cell, message: `「${sheet.name}」${cell}：${unit} ${title}同一时段有两张牌，“${other.number ?? other.card}”和“${card.number ?? card.card}”都在台账中；请核实，撤回不应有的一张。` };
    }),
  ];
}
