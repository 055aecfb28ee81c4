/** What 发出 would write where a person types nothing: 文号, 主送 and 答复期限, shown beforehand so that what is confirmed is what is written. */
import { answerDay, nextNumber, tierNamed } from "../../campaign/cards";
import type { CardsState } from "./state";
import { takenNumbers } from "./takenNumbers";

export interface IssueProposal {
  readonly card: string;
  /** Null: the tier has no word for numbers, or is not in the table in force; a person types it. */
  readonly number: string | null;
  readonly addressee: string;
  /** 1900 serial; null: the tier names no time. */
  readonly answerBy: number | null;
  /** 「5个工作日内」, or why there is no day. */
  readonly answerWords: string;
}

/**
 * Numbers run on within the cards asked for, as `transitionAll` would give them.
 *
 * @param on 1900 serial of the day of issue
 * @example two 黄牌 on 2025-08-31, none issued before → 督黄〔2025〕1号, 督黄〔2025〕2号
 */
export function issueProposals(state: CardsState, cards: readonly string[], on: number): readonly IssueProposal[] {
  const taken = [...takenNumbers(state.log)];
  return cards.flatMap((card): IssueProposal[] => {
    const row = state.rows.find((one) => one.card === card);
    if (row === undefined) return [];
    const tier = tierNamed(state.rules.inForce.table, row.tier);
    const number = tier === null || tier.numberWord === "" ? null : nextNumber(state.rules.office, tier.numberWord, on, taken);
    if (number !== null) taken.push(number);
    const answer = tier === null ? { day: null, text: "该牌的档次不在现行档次表中" } : answerDay(tier, on, state.settings.extraDays);
    return [{ card, number, addressee: row.subject.unit, answerBy: answer.day, answerWords: answer.text }];
  });
}
