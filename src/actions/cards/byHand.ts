/** What a person decides without, or against, the figures: an urgent draft of their own, and a proposal that is dropped or 暂缓. */
import { acceptedEvents, cardEvent, draftId, isSlip, matterKey, refusalFor, refusalWords, tierNamed, type CardEvent, type CardSubject } from "../../campaign/cards";
import { chineseDay } from "../../campaign/calendar/day";
import { refused, type CardsOutcome } from "./outcome";
import { cardsPlan } from "./plan";
import { proposeCards } from "./proposeCards";
import type { CardsState } from "./state";
import { typed } from "./typed";

export interface HandDraft {
  readonly actor: string;
  readonly on: number;
  readonly unit: string;
  /** 事项 in words; where it names a matter of the ledgers, the card is about that one. */
  readonly title: string;
  readonly tier: string;
  /** 亮牌依据 as typed. */
  readonly explanation: string;
  readonly release: string;
}

/** 急事特办: a draft at any tier. Figures neither lower nor drop it. */
export function draftByHand(state: CardsState, request: HandDraft): CardsOutcome {
  if (state.blocked !== null) return refused(state.blocked.message);
  const [unit, title, explanation] = [typed(request.unit), typed(request.title), typed(request.explanation)];
  if (unit === null || title === null || explanation === null) return refused("请填写责任单位、事项和亮牌依据，再拟发。");
  const { table } = state.rules.inForce;
  if (tierNamed(table, request.tier) === null) return refused(`没有名为“${request.tier}”的档次，可选：${table.tiers.map(({ name }) => name).join("、")}。`);
  const known = state.subjects.find((facts) => facts.unit === unit && (facts.title === title || facts.matter === title));
  const matter = known?.matter ?? `人工|${title}`;
  const taken = new Set(state.events.map(({ card }) => card));
  const subject: CardSubject = {
    kind: known?.kind ?? "unit", unit, matter, title: known?.title ?? title, period: state.period, origin: "hand", asOf: state.asOf,
    explanation, release: typed(request.release) ?? "", sources: known?.sources ?? [], escalates: null,
  };
  const card = draftId({ unit, matter, period: state.period.id, tier: request.tier }, (id) => taken.has(id));
  const event = cardEvent("drafted", { card, on: request.on, actor: typed(request.actor) ?? "", tier: request.tier, subject }, 0);
  const refusal = refusalFor(state.events, event);
  if (refusal !== null) return refused(`${refusalWords(refusal)}。`);
  return { kind: "planned", plan: cardsPlan(state, [event]), events: [event], summary: `已人工拟发${request.tier}：${unit} ${subject.title}（${card}）。须送审批准后发出。` };
}

export interface SetAside {
  readonly actor: string;
  readonly on: number;
  readonly unit: string;
  readonly matter: string;
  readonly how: "withdrawn" | "postponed";
  readonly reason: string;
  readonly approver: string;
  /** 暂缓: up to and including this day. */
  readonly until: number | null;
}

/** A proposal that is dropped or 暂缓: drafted and set aside in one go, so that reason and approver are on record. */
export function setAside(state: CardsState, request: SetAside): CardsOutcome {
  if (state.blocked !== null) return refused(state.blocked.message);
  if (request.how === "withdrawn" && isSlip(request.reason)) return refused("事由以“误操作”开头的只算撤回拟稿，同一事项仍会再次建议；请写明本期不亮牌的理由。");
  const proposals = proposeCards(state);
  const found = proposals.proposals.find(({ evaluation: { facts }, event }) => event === "drafted" && matterKey(facts.unit, facts.matter) === matterKey(request.unit, request.matter));
  if (found === undefined) return refused(`没有关于“${request.unit} ${request.matter}”的拟发建议，可能已由他人办理；请刷新预演后再办。`);
  const drafted = acceptedEvents([found], proposals, state.events, { actor: typed(request.actor) ?? "", approver: null, on: request.on });
  const events: CardEvent[] = [];
  for (const event of [...drafted, ...drafted.map(({ card }) => aside(card, request))]) {
    const refusal = refusalFor([...state.events, ...events], event);
    if (refusal !== null) return refused(`${refusalWords(refusal)}。`);
    events.push(event);
  }
  const { unit, title } = found.evaluation.facts;
  const until = request.how === "postponed" && request.until !== null ? `至${chineseDay(request.until)}` : "";
  return { kind: "planned", plan: cardsPlan(state, events), events, summary: `${unit} ${title}${request.how === "postponed" ? `暂缓亮牌${until}` : "本期不亮牌"}，已记录理由和批准人。` };
}

const aside = (card: string, { how, on, actor, reason, approver, until }: SetAside): CardEvent =>
  cardEvent(how, { card, on, actor: typed(actor) ?? "", reason: typed(reason), approver: typed(approver), until: how === "postponed" ? until : null }, 1);
