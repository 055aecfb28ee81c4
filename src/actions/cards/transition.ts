/**
 * One step in the life of a card: 送审, 发出 (as approved by the person named), 退回, 撤回, 暂缓, 回执, 核实, 摘牌, 改档, 降档, 恢复.
 * The card must still be as it was shown; else the refusal names who did what meanwhile.
 */
import {
  answerDay, cardEvent, dayRefusal, formatNumber, nextNumber, numberKey, parseNumber, refusalWords, replay, stateWords, tierNamed, transitions,
  type CardEvent, type CardEventKind, type CardRow, type Tier,
} from "../../campaign/cards";
import { chineseDay, formatDay } from "../../campaign/calendar/day";
import { refused, type CardsOutcome } from "./outcome";
import { cardsPlan } from "./plan";
import type { CardsState } from "./state";
import { typed } from "./typed";
import { takenNumbers } from "./takenNumbers";

export interface TransitionRequest {
  readonly card: string;
  readonly event: Exclude<CardEventKind, "drafted">;
  /** `events` of the card's row when it was shown: the optimistic lock. */
  readonly seen: number;
  /** As declared. */
  readonly actor: string;
  /** 1900 serial of the day of doing. */
  readonly on: number;
  /** 1900 serial of today, where it is known: nothing is done on a later day. */
  readonly today?: number | null;
  readonly reason?: string | null;
  readonly approver?: string | null;
  /** 文号 as typed; nothing: the next one is proposed and taken. */
  readonly number?: string | null;
  readonly until?: number | null;
  /** 答复期限 as typed; nothing: by the tier. */
  readonly answerBy?: number | null;
  /** 主送 as typed; nothing: the unit. */
  readonly addressee?: string | null;
  /** 改档, 降档: to which tier. */
  readonly tier?: string | null;
}

/**
 * One step for several cards at once (all drafts 送审, all approved ones 发出), each card once. All or nothing: one that is refused
 * keeps the others back, and the refusal names every card that stands in the way.
 *
 * @returns a plan that appends the events and makes the ledger again; refused, with nothing written, where the table of states, a
 *   clash with another person or a missing part forbids it
 */
export function transitionAll(state: CardsState, requests: readonly TransitionRequest[]): CardsOutcome {
  if (state.blocked !== null) return refused(state.blocked.message);
  const events: CardEvent[] = [];
  const problems: string[] = [];
  const summaries: string[] = [];
  const taken = [...takenNumbers(state.log)];
  // A card picked twice is one card.
  for (const request of new Map(requests.map((one) => [one.card, one])).values()) {
    const row = state.rows.find(({ card }) => card === request.card);
    const event = row === undefined ? `${refusalWords({ code: "unknown-card", card: request.card })}。` : eventOf(state, row, request, taken);
    const wrongDay = typeof event === "string" ? null : dayRefusal(event, row, request.today ?? null);
    if (typeof event === "string") problems.push(event);
    else if (wrongDay !== null) problems.push(`${refusalWords(wrongDay)}。`);
    else {
      events.push(event);
      if (event.number !== null) taken.push(event.number);
      if (row !== undefined) summaries.push(done(row, event));
    }
  }
  const fresh = new Set(events);
  for (const { event, refusal } of replay([...state.events, ...events]).refused) if (fresh.has(event)) problems.push(`${refusalWords(refusal)}。`);
  if (problems.length > 0) return refused(problems.join("\n"));
  const [only] = summaries;
  if (only === undefined) return { kind: "unchanged", summary: "没有选中要办理的牌，未写入。" };
  return { kind: "planned", plan: cardsPlan(state, events), events, summary: summaries.length === 1 ? only : `${countWords(events)}。\n${summaries.join("\n")}` };
}

/** The event asked for, or why it cannot be. */
function eventOf(state: CardsState, row: CardRow, request: TransitionRequest, taken: readonly string[]): CardEvent | string {
  if (row.events !== request.seen) return clash(state.events, row, request.seen);
  const parts = request.event === "issued" ? issueParts(state, row, request, taken) : request.event === "revised" || request.event === "lowered" ? tierParts(state, row, request) : {};
  if ("message" in parts) return parts.message;
  return cardEvent(request.event, {
    card: row.card, on: request.on, actor: typed(request.actor) ?? "", reason: typed(request.reason), approver: typed(request.approver),
    until: request.event === "postponed" ? (request.until ?? null) : null, ...parts,
  }, row.events);
}

/** @example "送审18张" */
function countWords(events: readonly CardEvent[]): string {
  const counts = new Map<string, number>();
  for (const { event } of events) counts.set(wordOf(event), (counts.get(wordOf(event)) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word}${count}张`).join("、");
}

/** What happened to the card since it was shown. */
function clash(events: readonly CardEvent[], row: CardRow, seen: number): string {
  const since = events.filter(({ card }) => card === row.card).slice(seen).map(({ on, actor, event }) => `${formatDay(on)} ${actor} ${wordOf(event)}`);
  const what = since.length === 0 ? "亮牌流水中的记录比您看到的少，可能被删改过" : since.join("，");
  return `“${row.number ?? row.card}”在您打开之后有变化（${what}），现为“${stateWords[row.state]}”，未写入；请刷新亮牌台账后再办。`;
}

const wordOf = (event: CardEventKind): string => transitions.find((one) => one.event === event)?.word ?? event;

type Parts = Partial<Pick<CardEvent, "number" | "answerBy" | "addressee" | "tier">> | { readonly message: string };

function issueParts(state: CardsState, row: CardRow, { number, answerBy, addressee, on }: TransitionRequest, taken: readonly string[]): Parts {
  const tier = tierNamed(state.rules.inForce.table, row.tier);
  const own = typed(number);
  if (own === null && (tier === null || tier.numberWord === "")) return { message: `档次“${row.tier}”在现行档次表中没有文号字，请自行填写文号。` };
  const parsed = own === null ? null : parseNumber(own);
  const given = own === null ? nextNumber(state.rules.office, tier?.numberWord ?? "", on, taken) : parsed === null ? own : formatNumber(parsed);
  if (taken.some((one) => numberKey(one) === numberKey(given))) return { message: `文号“${given}”在亮牌流水中已有，文号不重复使用，请换下一个号。` };
  const by = answerBy ?? answerOf(tier, on, state);
  if (typeof by === "string") return { message: by };
  if (by < on) return { message: `答复期限${chineseDay(by)}早于发出日${chineseDay(on)}，请改为以后的日期。` };
  return { number: given, answerBy: by, addressee: typed(addressee) ?? row.subject.unit };
}

function answerOf(tier: Tier | null, on: number, state: CardsState): number | string {
  if (tier === null) return "该牌的档次不在现行档次表中，请填写答复期限后再发出。";
  const { day, text } = answerDay(tier, on, state.settings.extraDays);
  return day ?? `${text}；请填写答复期限后再发出。`;
}

function tierParts(state: CardsState, row: CardRow, { event, tier }: TransitionRequest): Parts {
  const { table } = state.rules.inForce;
  const to = tierNamed(table, typed(tier) ?? "");
  if (to === null) return { message: `没有名为“${typed(tier) ?? ""}”的档次，可选：${table.tiers.map(({ name }) => name).join("、")}。` };
  if (to.name === row.tier) return { message: `“${row.number ?? row.card}”已是“${to.name}”，无须改动。` };
  const from = tierNamed(table, row.tier);
  if (event === "lowered" && from !== null && to.order > from.order) return { message: `“${to.name}”重于“${from.name}”，不是降档；加重请从该牌升级。` };
  return { tier: to.name };
}

/** Once issued, a card is known by its 文号. @example “拟2025-08-ABCD”（东镇 挂牌出让面积 黄牌）发出：督黄〔2025〕1号，答复期限2025年9月5日。 */
function done({ card, number: known, subject, tier }: CardRow, { event, number, answerBy, until, tier: to }: CardEvent): string {
  const more = [
    ...(number === null ? [] : [number]), ...(answerBy === null ? [] : [`答复期限${chineseDay(answerBy)}`]),
    ...(until === null ? [] : [`暂缓至${chineseDay(until)}`]), ...(to === null ? [] : [`改为${to}`]),
  ];
  return `“${known ?? card}”（${subject.unit} ${subject.title} ${tier}）${wordOf(event)}${more.length > 0 ? `：${more.join("，")}` : ""}。`;
}
