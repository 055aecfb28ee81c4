/** A card's life in few words, for tests of history. */
import { cardEvent, type CardEvent, type CardPeriod } from "../../../src/campaign/cards";
import { subject } from "./support";

export interface Given {
  readonly card: string;
  readonly tier: string;
  readonly period: CardPeriod;
  readonly on: number;
  readonly unit?: string;
  readonly matter?: string;
  readonly answerBy?: number;
  readonly escalates?: string;
  readonly origin?: "figures" | "history" | "hand";
  readonly until?: "drafted" | "submitted" | "issued" | "acknowledged" | "verified" | "released" | "withdrawn";
}

/** The events that bring a card to the state `until` (issued by default). */
export function cardStory({ card, tier, period, on, unit, matter, answerBy, escalates, origin = "figures", until = "issued" }: Given): readonly CardEvent[] {
  const facts = subject({ ...(unit === undefined ? {} : { unit }), ...(matter === undefined ? {} : { matter }) });
  const about = { kind: facts.kind, unit: facts.unit, matter: facts.matter, title: facts.title, period, origin, asOf: on, explanation: "", release: "", sources: [], escalates: escalates ?? null };
  const by = { card, on, actor: "张三" };
  const steps = [
    cardEvent("drafted", { ...by, subject: about, tier }, 0),
    cardEvent("submitted", by, 1),
    cardEvent("issued", { ...by, number: `测督〔2025〕${card}号`, approver: "李四", answerBy: answerBy ?? null }, 2),
    cardEvent("acknowledged", by, 3),
    cardEvent("verified", by, 4),
    cardEvent("released", by, 5),
  ];
  if (until === "withdrawn") return [...steps.slice(0, 1), cardEvent("withdrawn", { ...by, reason: "情况有变", approver: "李四" }, 1)];
  return steps.slice(0, ["drafted", "submitted", "issued", "acknowledged", "verified", "released"].indexOf(until) + 1);
}
