/** What a person is asked for with each step on a card: what the table of states demands, and what may be said besides. */
import { transitions, type CardEventKind } from "../../campaign/cards";
import { daySerial } from "../../campaign/calendar/day";

/** Drafts are made from proposals or by hand, never by a step on a card. */
export type StepEvent = Exclude<CardEventKind, "drafted">;
export type FieldName = "on" | "tier" | "number" | "addressee" | "answerBy" | "until" | "reason" | "approver";
export type Values = Readonly<Partial<Record<FieldName, string>>>;

export interface Field {
  readonly name: FieldName;
  readonly required: boolean;
}

/** In the order of asking. */
const order: readonly FieldName[] = ["on", "tier", "number", "addressee", "answerBy", "until", "reason", "approver"];
/** `true`: must be filled in, though the event could do without or would fill it in by itself. */
const besides: Readonly<Partial<Record<StepEvent, Readonly<Partial<Record<FieldName, boolean>>>>>> = {
  issued: { on: true, addressee: true, answerBy: true },
  acknowledged: { on: true, reason: false },
  verified: { on: true, reason: false },
  released: { on: true, reason: false, approver: false },
};

/** @example fieldsOf("returned") → [{ name: "reason", required: true }] */
export function fieldsOf(event: StepEvent): readonly Field[] {
  const needs: readonly FieldName[] = transitions.find((one) => one.event === event)?.needs ?? [];
  const more = besides[event] ?? {};
  return order.flatMap((name) => (needs.includes(name) ? [{ name, required: true }] : name in more ? [{ name, required: more[name] === true }] : []));
}

/** Each the reason of a message at its field. */
export type Fault = "blank" | "notADay" | "future" | "beforeLast" | "beforeToday" | "beforeIssue";
export type Faults = Readonly<Partial<Record<FieldName, Fault>>>;

export interface Bounds {
  /** 1900 serials. */
  readonly today: number;
  /** The day of the card's latest event: nothing is done before it. */
  readonly last: number;
}

/** @example dayOfInput("2025-08-31") → 45900; dayOfInput("") → null */
export function dayOfInput(text: string | undefined): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? "");
  return found === null ? null : daySerial(Number(found[1]), Number(found[2]), Number(found[3]));
}

const days: readonly FieldName[] = ["on", "answerBy", "until"];

/** What keeps a form from being carried out, by field; empty: nothing. */
export function faultsOf(fields: readonly Field[], values: Values, { today, last }: Bounds): Faults {
  const faults: Partial<Record<FieldName, Fault>> = {};
  for (const { name, required } of fields) {
    const text = values[name]?.trim() ?? "";
    if (text === "") {
      if (required) faults[name] = "blank";
      continue;
    }
    if (!days.includes(name)) continue;
    const day = dayOfInput(text);
    if (day === null) faults[name] = "notADay";
    else if (name === "on" && day > today) faults[name] = "future";
    else if (name === "on" && day < Math.min(last, today)) faults[name] = "beforeLast";
    else if (name === "until" && day < today) faults[name] = "beforeToday";
    else if (name === "answerBy" && day < (dayOfInput(values.on) ?? today)) faults[name] = "beforeIssue";
  }
  return faults;
}
