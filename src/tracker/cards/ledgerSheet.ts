/** Cards → the sheet 亮牌台账: one row a card, the latest day on top, made again from the events; 填写 columns stay with their card. */
import { stateWords, type CardRow } from "../../campaign/cards";
import { formatDay } from "../../campaign/calendar/day";
import { cellAddress } from "../../workbook/address";
import type { PlanCell, SheetPlan } from "../../workbook/plan";
import { area, SheetBuilder } from "../sheetBuilder";
import { putAbove, styleDays } from "../staffRows";
import { palette, type StyleName } from "../styles";
import { LEDGER_NOTE, LEDGER_TITLE, ledgerColumns, ledgerHeader, type LedgerColumn } from "./ledgerWords";
import type { LedgerNotes } from "./readLedgerNotes";
import { cardLedgerSheet } from "./sheets";
import { sourceText } from "./sourceText";

const NOTES_ROW = 2;
const widths: Readonly<Record<LedgerColumn, number>> = {
  number: 22, state: 9, tier: 11, unit: 16, title: 24, period: 10, issuedOn: 12, answerBy: 12, answer: 13, explanation: 52, release: 44, reason: 26, approver: 10, addressee: 16,
  draftedOn: 12, acknowledgedOn: 12, verifiedOn: 12, releasedOn: 12, until: 12, escalation: 24, sources: 34, events: 9, card: 22,
};
const NOTE_WIDTH = 22;
const dayLike: ReadonlySet<LedgerColumn> = new Set<LedgerColumn>(["issuedOn", "answerBy", "draftedOn", "acknowledgedOn", "verifiedOn", "releasedOn", "until"]);
const centred: ReadonlySet<LedgerColumn> = new Set<LedgerColumn>(["state", "tier", "period", "answer", "events"]);
/** A line is 15 points; a row grows with its longest wrapped cell, up to this many lines. */
const LINE = 15;
const MOST_LINES = 6;
const OVERDUE = "逾期";

/**
 * 答复情况 at `asOf`.
 *
 * @example answerWords(issued, answerBy 2025-08-29, asOf 2025-09-03) → "逾期5天"; … asOf 2025-08-27 → "还有2天"
 */
function answerWords({ state, answerBy, acknowledgedOn }: CardRow, asOf: number): string | null {
  if (acknowledgedOn !== null) return "已回执";
  if (state !== "issued" || answerBy === null) return null;
  return answerBy < asOf ? `${OVERDUE}${asOf - answerBy}天` : answerBy === asOf ? "今日到期" : `还有${answerBy - asOf}天`;
}

/** @param rows as `replay` gives them */
export function ledgerSheet(rows: readonly CardRow[], { headers, notes, above }: LedgerNotes, asOf: number): SheetPlan {
  const sheet = new SheetBuilder();
  const columns = ledgerColumns.length;
  const last = columns + headers.length - 1;
  sheet.banner(area(0, 0, 0, 10), LEDGER_TITLE, "title").height(0, 0, 40);
  sheet.banner(area(1, 0, 1, 10), `${LEDGER_NOTE}${formatDay(asOf)}；右侧黄底各列供填写，按牌号保留。发出、退回、撤回、摘牌等请在工具中办理，在本表改动无效。`, "subtitle");
  const headerRow = putAbove(sheet, NOTES_ROW, above);
  sheet.put(headerRow, 0, [...ledgerColumns.map((column) => ledgerHeader[column]), ...headers], "dataHead").height(headerRow, headerRow, 28);
  const names = new Map(rows.map((row) => [row.card, row.number ?? row.card]));
  const noteOf = new Map(notes.flatMap((note) => (note.card === null ? [] : [[note.card, note] as const])));
  // The latest day on top; within a day as drafted, harshest first.
  const shown = [...rows].sort((a, b) => b.draftedOn - a.draftedOn);
  let row = headerRow;
  const noted = new Map<number, readonly PlanCell[]>();
  for (const card of shown) {
    row += 1;
    const own = noteOf.get(card.card)?.cells ?? [];
    noted.set(row, own);
    sheet.put(row, 0, [...ledgerColumns.map((column) => cellOf(column, card, names, asOf)), ...headers.map((_, at) => own[at] ?? null)]);
    sheet.height(row, row, heightOf(card));
  }
  const kept = new Set(rows.map(({ card }) => card));
  for (const note of notes.filter(({ card }) => card === null || !kept.has(card))) {
    row += 1;
    noted.set(row, note.cells);
    sheet.put(row, 0, [...ledgerColumns.map((column): PlanCell => (column === "title" ? "（无对应的牌，填写内容保留）" : column === "card" ? note.card : null)), ...headers.map((_, at) => note.cells[at] ?? null)]);
  }
  if (row > headerRow) {
    sheet.style(area(headerRow + 1, 0, row, columns - 1), "dataWrap").style(area(headerRow + 1, columns, row, last), "inputText");
    for (const [at, cells] of noted) styleDays(sheet, at, columns, cells, "inputDay");
    ledgerColumns.forEach((column, at) => {
      const style: StyleName | null = dayLike.has(column) ? "dataDay" : centred.has(column) ? "dataFlag" : null;
      if (style !== null) sheet.style(area(headerRow + 1, at, row, at), style);
    });
    const answer = ledgerColumns.indexOf("answer");
    sheet.conditional({
      kind: "expression", range: area(headerRow + 1, answer, row, answer), formula: `=LEFT($${cellAddress(headerRow + 1, answer)},2)="${OVERDUE}"`,
      style: { color: palette.behind, fill: palette.behindFill, bold: true },
    });
  }
  ledgerColumns.forEach((column, at) => sheet.width(at, at, widths[column]));
  sheet.width(columns, last, NOTE_WIDTH);
  return sheet.build(cardLedgerSheet, {
    freeze: { rows: headerRow + 1, columns: 5 }, gridlines: false,
    print: {
      area: area(0, 0, row, ledgerColumns.indexOf("addressee")), paper: "A3", orientation: "landscape", fitToWidth: 1, fitToHeight: 0,
      titleRows: { top: headerRow, bottom: headerRow }, margins: { top: 12, right: 8, bottom: 12, left: 8 }, header: "", footer: "&C第 &P 页，共 &N 页", centerHorizontally: true,
    },
  });
}

const linesOf = (text: string | null, width: number): number => Math.ceil(((text?.length ?? 0) * 2) / width);
const heightOf = ({ subject, reason }: CardRow): number =>
  LINE * Math.min(MOST_LINES, Math.max(2, linesOf(subject.explanation, widths.explanation), linesOf(subject.release, widths.release), linesOf(reason, widths.reason), linesOf(subject.title, widths.title)));

const dayCell = (day: number | null): PlanCell => (day === null ? null : { day });
const textCell = (text: string | null): PlanCell => (text === "" ? null : text);

function cellOf(column: LedgerColumn, card: CardRow, names: ReadonlyMap<string, string>, asOf: number): PlanCell {
  switch (column) {
    case "state": return stateWords[card.state];
    case "unit": case "title": case "explanation": case "release":
      return textCell(card.subject[column]);
    case "period": return card.subject.period.id;
    case "answer": return answerWords(card, asOf);
    case "sources": return textCell(sourceText(card.subject.sources));
    case "until": return dayCell(card.postponedUntil);
    case "issuedOn": case "answerBy": case "draftedOn": case "acknowledgedOn": case "verifiedOn": case "releasedOn":
      return dayCell(card[column]);
    case "escalation": {
      const name = (id: string): string => names.get(id) ?? id;
      const parts = [card.subject.escalates === null ? [] : [`升自${name(card.subject.escalates)}`], card.escalatedTo === null ? [] : [`升为${name(card.escalatedTo)}`]].flat();
      return textCell(parts.join("；"));
    }
    case "events": return card.events;
    case "number": case "tier": case "reason": case "approver": case "addressee": case "card":
      return textCell(card[column]);
  }
}
