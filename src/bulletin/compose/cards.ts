/** 亮牌情况: what the card ledger says was given, lifted and is still in force. Drafts are counted, never called 黄牌. */
import { inForce, undecided, type CardRow } from "../../campaign/cards";
import { day, type Block, type Run } from "../document";
import { count } from "../figures";
import { joined, say } from "../fill";
import { cardPhrases } from "../phrases";
import { sentences } from "./outline";

const listOf = (rows: readonly CardRow[]): readonly Run[] =>
  joined(rows.map(({ subject, tier, number }) => say(number === null ? cardPhrases.card : cardPhrases.cardNumbered, { unit: subject.unit, title: subject.title, tier, number: number ?? "" })), "、");

/** @param period days of the month, both included: what was issued and released in it */
export function cardBlocks(rows: readonly CardRow[], asOf: number, period: { readonly first: number; readonly last: number }): readonly Block[] {
  const within = (on: number | null): boolean => on !== null && on >= period.first && on <= period.last;
  const standing = rows.filter(({ state, issuedOn }) => inForce.includes(state) && (issuedOn ?? 0) <= asOf);
  const issued = rows.filter(({ issuedOn, state }) => within(issuedOn) && state !== "withdrawn");
  const released = rows.filter(({ releasedOn }) => within(releasedOn));
  const drafts = rows.filter(({ state }) => undecided.includes(state));
  const counted = (list: readonly CardRow[], what: string) => count(list.length, "张", `亮牌/${what}`);
  const tiers = [...new Set(standing.map(({ tier }) => tier))].map((tier) => say(cardPhrases.tier, { tier, count: counted(standing.filter((row) => row.tier === tier), tier) }));
  return sentences(
    standing.length === 0 ? say(cardPhrases.none, { asOf: day(asOf) }) : say(cardPhrases.inForce, { asOf: day(asOf), count: counted(standing, "在办"), list: joined(tiers, "、") }),
    issued.length === 0 ? say(cardPhrases.issuedNone, {}) : say(cardPhrases.issued, { count: counted(issued, "新发"), list: listOf(issued) }),
    released.length === 0 ? null : say(cardPhrases.released, { count: counted(released, "摘牌"), list: listOf(released) }),
    drafts.length === 0 ? null : say(cardPhrases.drafted, { count: counted(drafts, "拟发") }),
  );
}
