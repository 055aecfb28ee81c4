/** 亮牌: what a person can do about cards. Nothing here issues a card by itself. */
export { afterwards } from "./afterwards";
export { draftByHand, setAside, type HandDraft, type SetAside } from "./byHand";
export { cardsForBatch, type BatchMode, type CardsOfBatch } from "./batch";
export { carryOut } from "./carryOut";
export { cardsJson, type CardJson } from "./cardsJson";
export { draftCards, type DraftRequest, type Picked } from "./draftCards";
export { issueProposals, type IssueProposal } from "./issueProposals";
export { matterOfRow, type RowMatter } from "./matterOfRow";
export { cardsPlan, mergePlans } from "./plan";
export { proposeCards, type ProposedCards } from "./proposeCards";
export type { CardsOutcome } from "./outcome";
export { readCards, type CardsState, type TrackedFacts } from "./state";
export { transitionAll, type TransitionRequest } from "./transition";
