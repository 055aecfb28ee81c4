/** 亮牌台账 out of 亮牌流水. The log is the truth; rows are made again from it every time. */
import { lastSerial } from "../calendar/day";
import type { CardLedger, CardRow } from "./cardLedger";
import type { CardEvent, CardSubject } from "./events";
import { numberKey } from "./number";
import type { Refusal } from "./refusals";
import { standingCard } from "./sameMatter";
import { isSlip } from "./slip";
import { inForce, transitionOf, type CardState } from "./states";
import { matterKey } from "./subject";

/** What an event is checked against; kept beside the rows so that a long log replays in one pass. */
export interface LedgerIndex {
  readonly row: (card: string) => CardRow | undefined;
  /** Who has a number, by `numberKey`. */
  readonly numberOwner: (key: string) => string | undefined;
  /** The latest card on a unit, matter and period that is not withdrawn. */
  readonly standing: (key: string) => CardRow | undefined;
}

const periodKey = ({ unit, matter, period }: Pick<CardSubject, "unit" | "matter" | "period">): string => `${matterKey(unit, matter)}\u001f${period.id}`;

/** Only what has been given can be taken further; a draft is revised instead. */
const given: readonly CardState[] = [...inForce, "released"];

const isDay = (day: number): boolean => Number.isInteger(day) && day >= 1 && day <= lastSerial;
const isBlank = (text: string | null): boolean => text === null || text.trim() === "";

/** Null: the event may happen. Changes nothing. */
function refusalOf(event: CardEvent, index: LedgerIndex): Refusal | null {
  const { card } = event;
  const transition = transitionOf(event.event);
  const row = index.row(card);
  if (transition === null) return { code: "unknown-card", card };
  if (row === undefined && !transition.from.includes(null)) return { code: "unknown-card", card };
  if (row !== undefined && transition.from.includes(null)) return { code: "card-exists", card };
  if (row !== undefined && !transition.from.includes(row.state)) return { code: "wrong-state", card, event: event.event, state: row.state };
  if (!isDay(event.on) || (event.answerBy !== null && !isDay(event.answerBy))) return { code: "bad-day", card };
  if (isBlank(event.actor)) return { code: "missing-part", card, event: event.event, part: "actor" };
  for (const part of transition.needs) {
    const value = event[part];
    if (value === null || (typeof value === "string" && isBlank(value))) return { code: "missing-part", card, event: event.event, part };
  }
  if (event.event === "postponed" && event.until !== null) {
    if (!isDay(event.until)) return { code: "bad-day", card };
    if (event.until < event.on) return { code: "until-past", card };
  }
  if (event.number !== null && event.event === "issued") {
    const other = index.numberOwner(numberKey(event.number));
    if (other !== undefined) return { code: "number-taken", card, number: event.number, other };
  }
  if (event.event !== "drafted") return null;
  if (event.subject === null) return { code: "missing-part", card, event: event.event, part: "subject" };
  const { escalates } = event.subject;
  if (escalates !== null) {
    const earlier = index.row(escalates);
    if (earlier === undefined) return { code: "unknown-card", card: escalates };
    if (!given.includes(earlier.state)) return { code: "not-given", card, other: escalates };
  }
  const standing = index.standing(periodKey(event.subject));
  if (standing !== undefined && escalates !== standing.card) return { code: "same-matter", card, other: standing.card };
  return null;
}

function applied(event: CardEvent, row: CardRow | undefined): CardRow | null {
  const to = transitionOf(event.event)?.to ?? null;
  if (row === undefined) return event.subject === null || event.tier === null ? null : draft(event, event.subject, event.tier);
  const day = event.on;
  const next: CardRow = { ...row, lastOn: day, state: to ?? row.state, events: row.events + 1, reason: event.reason ?? row.reason, approver: event.approver ?? row.approver };
  switch (event.event) {
    case "revised":
      return { ...next, tier: event.tier ?? row.tier };
    case "lowered":
      return { ...next, tier: event.tier ?? row.tier, loweredOn: day };
    case "issued":
      return { ...next, issuedTier: row.tier, number: event.number, issuedOn: day, answerBy: event.answerBy, addressee: event.addressee };
    case "acknowledged":
      return { ...next, acknowledgedOn: day };
    case "verified":
      return { ...next, verifiedOn: day };
    case "released":
      return { ...next, releasedOn: day };
    case "withdrawn":
      return { ...next, withdrawnOn: day, takenBack: row.state === "drafted" && isSlip(event.reason) };
    case "postponed":
      return { ...next, postponedUntil: event.until };
    case "resumed":
      return { ...next, postponedUntil: null };
    case "drafted":
    case "submitted":
    case "returned":
      return next;
  }
}

const draft = (event: CardEvent, subject: CardSubject, tier: string): CardRow => ({
  card: event.card, subject, state: "drafted", tier, issuedTier: null, number: null, addressee: null, approver: event.approver, reason: event.reason,
  draftedOn: event.on, issuedOn: null, answerBy: null, acknowledgedOn: null, verifiedOn: null, releasedOn: null, loweredOn: null, withdrawnOn: null, takenBack: false,
  postponedUntil: null, escalatedTo: null, lastOn: event.on, events: 1,
});

/**
 * Replays a log. An event that is there twice (same id, same content) counts once; one that the table
 * forbids, also where two people acted at once under one id, changes nothing and is handed back with its refusal.
 *
 * @example replay([]) → { rows: [], refused: [] }
 */
export function replay(events: readonly CardEvent[]): CardLedger {
  const rows = new Map<string, CardRow>();
  const numbers = new Map<string, string>();
  const standing = new Map<string, string[]>();
  const seen = new Map<string, string>();
  const refused: { event: CardEvent; refusal: Refusal }[] = [];
  const index: LedgerIndex = {
    row: (card) => rows.get(card),
    numberOwner: (key) => numbers.get(key),
    standing: (key) => (standing.get(key) ?? []).map((card) => rows.get(card)).filter((row) => row !== undefined && row.state !== "withdrawn").at(-1),
  };
  for (const event of events) {
    const content = JSON.stringify(event);
    if (seen.get(event.id) === content) continue;
    seen.set(event.id, content);
    const refusal = refusalOf(event, index);
    const row = refusal === null ? applied(event, rows.get(event.card)) : null;
    if (refusal !== null) refused.push({ event, refusal });
    if (row === null) continue;
    rows.set(row.card, row);
    if (event.event === "issued" && event.number !== null) numbers.set(numberKey(event.number), row.card);
    if (event.event !== "drafted") continue;
    const key = periodKey(row.subject);
    standing.set(key, [...(standing.get(key) ?? []), row.card]);
  }
  return { rows: withEscalations([...rows.values()]), refused };
}

/**
 * Whether one more event may be appended to a log; null when it may. Stricter than `replay`: a draft is also refused beside a card
 * whose period is named otherwise and shares a day with its own (after a change of 亮牌周期).
 *
 * @example refusalFor([], submitted) → { code: "unknown-card", … }
 */
export function refusalFor(events: readonly CardEvent[], event: CardEvent): Refusal | null {
  const content = JSON.stringify(event);
  if (events.some((earlier) => JSON.stringify(earlier) === content)) return { code: "card-exists", card: event.card };
  const { rows, refused } = replay([...events, event]);
  const refusal = refused.find((one) => one.event === event)?.refusal;
  if (refusal !== undefined) return refusal;
  if (event.event !== "drafted" || event.subject === null) return null;
  const standing = standingCard(rows.filter(({ card }) => card !== event.card), event.subject);
  return standing === undefined || standing.card === event.subject.escalates ? null : { code: "same-matter", card: event.card, other: standing.card };
}

function withEscalations(rows: readonly CardRow[]): readonly CardRow[] {
  const taken = new Map<string, string>();
  for (const { card, state, subject } of rows) if (subject.escalates !== null && state !== "withdrawn") taken.set(subject.escalates, card);
  return rows.map((row) => ({ ...row, escalatedTo: taken.get(row.card) ?? null }));
}
