/** 亮牌: what a person can do about cards. Nothing here issues a card by itself. */
export { afterwards } from "./afterwards";
export { draftByHand, setAside } from "./byHand";
export { cardsForBatch, type BatchMode } from "./batch";
export { carryOut } from "./carryOut";
export { draftCards, type Picked } from "./draftCards";
export { issueProposals } from "./issueProposals";
export { matterOfRow, type RowMatter } from "./matterOfRow";
export { cardsPlan, mergePlans } from "./plan";
export { proposeCards, type ProposedCards } from "./proposeCards";
export type { CardsOutcome } from "./outcome";
export { readCards, type CardsState, type TrackedFacts } from "./state";
export { transitionAll, type TransitionRequest } from "./transition";
