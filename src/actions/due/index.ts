/**
 * 今日: everything that waits for a person today, counted, the most pressing first. Nothing is computed anew here: cards, plans of
 * parcels, archive and findings say it. Words are the pane's; names stay as the workbook has them.
 */
import { inForce, overdueAnswers } from "../../campaign/cards";
import { closeToLastDay, parcelStandings } from "../../campaign/metrics/parcelStandings";
import { cellAddress } from "../../workbook/address";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import { readArchive } from "../bulletins";
import { proposeCards, readCards, type CardsState } from "../cards";
import type { Tracked } from "../track";
import { bulletinsDue, type PeriodicKind } from "./bulletinsDue";


export type DueKind = "answers" | "parcels" | "tasks" | PeriodicKind | "proposals" | "drafts" | "cardsUnread" | "unreported" | "oldData" | "findings" | "audit";

export interface DueItem {
  /** 责任单位; null where nobody is named. */
  readonly unit: string | null;
  readonly title: string;
  /** From today to the day it is due on: 0 today, negative past; null: no day. */
  readonly days: number | null;
  /** Of a parcel: the step it is stuck in, and whose that is. */
  readonly step: { readonly name: string; readonly department: string } | null;
  readonly place: { readonly sheet: string; readonly cell: string } | null;
}

export interface DueLine {
  readonly kind: DueKind;
  /** Of `oldData`: how many days old. */
  readonly count: number;
  /** How many of them are the worse ones: answers and tasks past their day, parcels past 不可逆转日, findings that are errors. */
  readonly worse: number;
  /** The most pressing first; empty where the page that handles it says it all. */
  readonly items: readonly DueItem[];
  /** Chinese, where the rules have a sentence of their own; else null. */
  readonly summary: string | null;
}

export interface Due {
  /** 1900 serials. */
  readonly today: number;
  readonly asOf: number;
  readonly lines: readonly DueLine[];
  /** Cards that are issued and not released. */
  readonly cardsInForce: number;
}

/** Answers that fall due within so many days are told beforehand. */
const SOON = 2;

const line = (kind: DueKind, items: readonly DueItem[], more: Partial<DueLine> = {}): DueLine =>
  ({ kind, count: items.length, worse: 0, items, summary: null, ...more });
const plain = { unit: null, days: null, step: null, place: null } as const;
const bySoonest = (one: DueItem, other: DueItem): number => (one.days ?? 0) - (other.days ?? 0);

/**
 * @param workbook the same snapshot that `tracked` was computed from
 * @param today 1900 serial
 * @returns only what there is something of
 */
export function dueToday(workbook: WorkbookSnapshot, tracked: Tracked, today: number): Due {
  const cards = readCards(workbook, tracked);
  const archive = readArchive(workbook);
  const lines = [
    answers(cards, today), parcels(tracked, today), tasks(tracked, today),
    ...bulletinsDue(archive.rows, tracked.settings.campaign, today).map(({ kind, on }) => line(kind, [{ ...plain, title: "", days: on - today }])),
    ...ofCards(cards), unreported(tracked), oldData(tracked, today), findings(tracked),
    line("audit", [], { count: tracked.intake.audit.length }),
  ];
  return {
    today, asOf: tracked.asOf.day,
    lines: lines.filter(({ count }) => count > 0),
    cardsInForce: cards.rows.filter(({ state }) => inForce.includes(state)).length,
  };
}

function answers({ rows }: CardsState, today: number): DueLine {
  const overdue = overdueAnswers(rows, today).length;
  const items = rows.flatMap(({ state, answerBy, number, card, subject: { unit, title } }): DueItem[] =>
    state === "issued" && answerBy !== null && answerBy - today <= SOON ? [{ ...plain, unit, title: `${title}（${number ?? card}）`, days: answerBy - today }] : []);
  return line("answers", items.sort(bySoonest), { worse: overdue });
}

function parcels({ intake, settings }: Tracked, today: number): DueLine {
  const { near, past } = closeToLastDay(parcelStandings(intake.records.parcels, settings, today), settings.schedule.nearDays);
  const items = [...near, ...past].map(({ parcel, plan: { bottleneck: { step, department }, lastPossibleDay } }): DueItem => ({
    unit: parcel.unit, title: parcel.id ?? parcel.location ?? parcel.key, days: lastPossibleDay - today, step: { name: step, department },
    place: { sheet: parcel.sheet, cell: cellAddress(parcel.row, 0) },
  }));
  return line("parcels", items, { worse: past.length });
}

function tasks({ intake }: Tracked, today: number): DueLine {
  const items = intake.records.tasks.flatMap(({ unit, matter, due, closed, closedOn, sheet, row }): DueItem[] =>
    (due === null || due.day > today || closed === true || closedOn !== null ? [] : [{ unit, title: matter, days: due.day - today, step: null, place: { sheet, cell: cellAddress(row, 0) } }]));
  return line("tasks", items.sort(bySoonest), { worse: items.filter(({ days }) => (days ?? 0) < 0).length });
}

function ofCards(state: CardsState): readonly DueLine[] {
  if (state.blocked !== null) {
    const { sheet, cell, message } = state.blocked;
    return [line("cardsUnread", [{ ...plain, title: message, place: sheet === null || cell === null ? null : { sheet, cell } }])];
  }
  const { proposals, summary } = proposeCards(state);
  const drafts = state.rows.filter((row) => row.state === "drafted" || row.state === "submitted");
  return [
    line("proposals", [], { count: proposals.length, summary }),
    line("drafts", drafts.map(({ subject: { unit, title }, tier }) => ({ ...plain, unit, title: `${title}（${tier}）` })), { worse: drafts.filter((row) => row.state === "submitted").length }),
  ];
}

function unreported({ computed }: Tracked): DueLine {
  return line("unreported", computed.facts.units.flatMap(({ unit, metrics }): DueItem[] => {
    const missing = metrics.filter((one) => one.unreported).map(({ metric }) => metric);
    return missing.length === 0 ? [] : [{ ...plain, unit, title: missing.join("、") }];
  }));
}

function oldData({ asOf, settings }: Tracked, today: number): DueLine {
  const age = today - asOf.day;
  return line("oldData", [], { count: age > settings.staleAfterDays ? age : 0 });
}

function findings({ findings: all }: Tracked): DueLine {
  const errors = all.filter(({ severity }) => severity === "error").length;
  return line("findings", [], { count: errors + all.filter(({ severity }) => severity === "warning").length, worse: errors });
}
