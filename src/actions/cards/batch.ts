/** Batch mode: `propose` shows, `draft` also appends the drafts. A tier table that was changed is shown by the one and taken up by the other. */
import type { Finding } from "../../campaign/records";
import type { WritePlan } from "../../workbook/plan";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import { afterwards } from "./afterwards";
import { cardsJson, type CardJson } from "./cardsJson";
import { draftCards } from "./draftCards";
import { proposalLines } from "./lines";
import { cardsPlan } from "./plan";
import { proposeCards } from "./proposeCards";
import { readCards, type CardsState, type TrackedFacts } from "./state";

export type BatchMode = "propose" | "draft";

/** Who is declared where nobody is there to ask. */
const BATCH_ACTOR = "批处理";

export interface CardsOfBatch {
  /** For the printed summary. */
  readonly lines: readonly string[];
  /** To be merged into the tracker's plan; null: the sheets of 亮牌 are left as they are, a finding says why. */
  readonly plan: WritePlan | null;
  /** `cards` of facts.json. */
  readonly cards: readonly CardJson[];
  readonly findings: readonly Finding[];
  /** As the plan leaves it. */
  readonly after: CardsState;
}

/**
 * @param workbook the same snapshot that `tracked` was computed from
 * @param today 1900 serial: the day the drafts are dated
 */
export function cardsForBatch(workbook: WorkbookSnapshot, tracked: TrackedFacts, mode: BatchMode, today: number, actor = BATCH_ACTOR): CardsOfBatch {
  const state = readCards(workbook, tracked);
  const { findings } = state;
  const shown = proposeCards(state);
  if (state.blocked !== null) return { lines: [state.blocked.message], plan: null, cards: [], findings, after: state };
  if (mode === "propose") return { lines: proposalLines(state, shown), plan: cardsPlan(state, []), cards: cardsJson(state, shown), findings, after: { ...state, kept: true } };
  const outcome = draftCards(state, { actor, on: today, picked: null, adoptTable: true });
  if (outcome.kind === "refused") return { lines: [...proposalLines(state, shown), outcome.message], plan: null, cards: cardsJson(state, shown), findings, after: state };
  const after = outcome.kind === "planned" ? afterwards(state, outcome.events, true) : { ...state, kept: true };
  return {
    lines: [...proposalLines(state, shown), outcome.summary],
    plan: outcome.kind === "planned" ? outcome.plan : cardsPlan(state, []),
    cards: cardsJson(after, proposeCards(after)), findings, after,
  };
}
