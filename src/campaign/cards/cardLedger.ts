/** 亮牌台账: one row a card as its events have left it, and the events that were refused. */
import type { CardEvent, CardSubject } from "./events";
import type { Refusal } from "./refusals";
import type { CardState } from "./states";

/** One row a card. */
export interface CardRow {
  readonly card: string;
  readonly subject: CardSubject;
  readonly state: CardState;
  /** In force now: as drafted, revised or lowered. */
  readonly tier: string;
  /** As it was when issued: what repeat rules count. Null until then. */
  readonly issuedTier: string | null;
  readonly number: string | null;
  readonly addressee: string | null;
  readonly approver: string | null;
  /** Of the latest event that gave one. */
  readonly reason: string | null;
  readonly draftedOn: number;
  readonly issuedOn: number | null;
  readonly answerBy: number | null;
  readonly acknowledgedOn: number | null;
  readonly verifiedOn: number | null;
  readonly releasedOn: number | null;
  readonly loweredOn: number | null;
  readonly withdrawnOn: number | null;
  /** Withdrawn as a slip while it was a draft: nothing was decided of its matter, which may be proposed again. */
  readonly takenBack: boolean;
  readonly postponedUntil: number | null;
  /** The card that took this one further. */
  readonly escalatedTo: string | null;
  /** The day of its latest event: nothing is done before it. */
  readonly lastOn: number;
  /** How many events it has: the optimistic lock of whoever acts on it. */
  readonly events: number;
}

export interface CardLedger {
  /** In the order in which they were drafted. */
  readonly rows: readonly CardRow[];
  readonly refused: readonly { readonly event: CardEvent; readonly refusal: Refusal }[];
}
