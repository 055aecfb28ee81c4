/** The life of a card as one table: what may happen in which state, and what must be said with it. */

export type CardState =
  | "drafted"
  | "submitted"
  | "issued"
  | "acknowledged"
  | "verified"
  | "released"
  | "withdrawn"
  | "postponed";

export type CardEventKind =
  | "drafted"
  | "revised"
  | "submitted"
  | "returned"
  | "issued"
  | "acknowledged"
  | "verified"
  | "released"
  | "lowered"
  | "withdrawn"
  | "postponed"
  | "resumed";

/** What an event must carry, besides card, day and actor. */
export type Requirement = "reason" | "approver" | "number" | "until" | "tier";

export interface Transition {
  readonly event: CardEventKind;
  /** Null: the card does not exist yet. */
  readonly from: readonly (CardState | null)[];
  /** Null: it stays where it is. */
  readonly to: CardState | null;
  readonly needs: readonly Requirement[];
  /** What a person did, in words. */
  readonly word: string;
}

export const transitions: readonly Transition[] = [
  { event: "drafted", from: [null], to: "drafted", needs: ["tier"], word: "拟发" },
  { event: "revised", from: ["drafted"], to: null, needs: ["tier", "reason"], word: "改档" },
  { event: "submitted", from: ["drafted"], to: "submitted", needs: [], word: "送审" },
  { event: "returned", from: ["submitted"], to: "drafted", needs: ["reason"], word: "退回" },
  { event: "issued", from: ["submitted"], to: "issued", needs: ["number", "approver"], word: "发出" },
  { event: "acknowledged", from: ["issued"], to: "acknowledged", needs: [], word: "回执" },
  { event: "verified", from: ["acknowledged"], to: "verified", needs: [], word: "核实" },
  { event: "released", from: ["verified"], to: "released", needs: [], word: "摘牌" },
  { event: "lowered", from: ["issued", "acknowledged", "verified"], to: null, needs: ["tier", "reason", "approver"], word: "降档" },
  { event: "withdrawn", from: ["drafted", "submitted", "postponed", "issued", "acknowledged", "verified"], to: "withdrawn", needs: ["reason", "approver"], word: "撤回" },
  { event: "postponed", from: ["drafted", "submitted"], to: "postponed", needs: ["until", "reason", "approver"], word: "暂缓" },
  { event: "resumed", from: ["postponed"], to: "drafted", needs: [], word: "恢复" },
];

export const stateWords: { readonly [S in CardState]: string } = {
  drafted: "拟发",
  submitted: "送审",
  issued: "已发",
  acknowledged: "已回执",
  verified: "已核实",
  released: "已摘牌",
  withdrawn: "撤回",
  postponed: "暂缓",
};

/** The card has been given and is not lifted yet. */
export const inForce: readonly CardState[] = ["issued", "acknowledged", "verified"];
/** Not given yet. */
export const undecided: readonly CardState[] = ["drafted", "submitted", "postponed"];

export const transitionOf = (event: CardEventKind): Transition | null => transitions.find((row) => row.event === event) ?? null;

/**
 * What may happen to a card next.
 *
 * @example nextEvents("submitted") → ["returned", "issued", "withdrawn", "postponed"]
 */
export const nextEvents = (state: CardState | null): readonly CardEventKind[] =>
  transitions.filter(({ from }) => from.includes(state)).map(({ event }) => event);
