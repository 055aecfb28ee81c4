/** 拟发: proposals that a person has picked become drafts in 亮牌流水. Pressing twice changes nothing. The tool never issues. */
import { acceptedEvents, cardPeriod, matterKey, replay, samePeriod, type Acceptance, type CardEvent, type Proposal, type TierTable } from "../../campaign/cards";
import { refused, type CardsOutcome } from "./outcome";
import { cardsPlan } from "./plan";
import { changeWords, proposeCards, rulesName } from "./proposeCards";
import type { CardsState } from "./state";
import { typed } from "./typed";

/** A proposal as it was shown to the person. */
export interface Picked {
  readonly unit: string;
  readonly matter: string;
  readonly tier: string;
}

export interface DraftRequest {
  /** As declared. */
  readonly actor: string;
  /** 1900 serial of the day of doing. */
  readonly on: number;
  /** Null: every proposal that is a draft. */
  readonly picked: readonly Picked[] | null;
  /** Take up the changed tier table first; without it a changed table is refused. */
  readonly adoptTable: boolean;
}

/** What is nobody's decision yet: a new draft, a draft at another tier, a draft whose 暂缓 is over. All else needs an approver. */
const draftEvents: ReadonlySet<Proposal["event"]> = new Set<Proposal["event"]>(["drafted", "revised", "resumed"]);

const keyOf = ({ evaluation: { facts } }: Proposal): string => matterKey(facts.unit, facts.matter);

/**
 * @returns a plan that appends the drafts; unchanged where all of them are there already; refused, with nothing written, where
 *   something that was picked is no longer proposed as it was shown
 */
export function draftCards(asRead: CardsState, { actor, on, picked, adoptTable }: DraftRequest): CardsOutcome {
  if (asRead.blocked !== null) return refused(asRead.blocked.message);
  const who = typed(actor);
  if (who === null) return refused("请先填写经办人，再拟发。");
  const { requested, inForce } = asRead.rules;
  if (requested !== null && !adoptTable) return refused(`${changeWords(requested, inForce)}但未启用；请先看预演列出的变化，确认启用后再拟发，或改回“${rulesName(inForce)}”。`);
  const rules = requested ?? inForce;
  const state: CardsState = { ...asRead, period: cardPeriod(asRead.asOf, rules.period) };
  const proposals = proposeCards(state, rules.table);
  const drafts = proposals.proposals.filter(({ event, ready }) => ready && draftEvents.has(event));
  const missing: Picked[] = [];
  const already: Picked[] = [];
  for (const one of picked ?? []) {
    if (drafts.some((draft) => keyOf(draft) === matterKey(one.unit, one.matter) && draft.tier?.name === one.tier)) continue;
    (stands(state, one) ? already : missing).push(one);
  }
  if (missing.length > 0) {
    const now = (one: Picked): string => proposals.proposals.find((proposal) => keyOf(proposal) === matterKey(one.unit, one.matter))?.tier?.name ?? "不再建议亮牌";
    return refused(`亮牌建议在您打开之后有变化，未写入：${missing.map((one) => `${one.unit} ${titleOf(state, one)}原建议“${one.tier}”，现为“${now(one)}”`).join("；")}。请刷新预演后再办。`);
  }
  const chosen = picked === null ? drafts : drafts.filter((draft) => picked.some((one) => keyOf(draft) === matterKey(one.unit, one.matter)));
  const wanted = picked === null ? null : new Set(chosen.map(keyOf));
  const events = settled(state, rules.table, wanted, { actor: who, approver: null, on });
  const adopted = requested === null ? "" : `已启用“${rulesName(requested)}”。`;
  if (events.length === 0 && requested === null) return { kind: "unchanged", summary: already.length > 0 ? `所选${already.length}件已在亮牌流水中，未重复拟发。` : "没有需要拟发的亮牌，未写入。" };
  return { kind: "planned", plan: cardsPlan(state, events, rules), events, summary: `${adopted}${draftWords(chosen, events)}${already.length > 0 ? `另有${already.length}件已在亮牌流水中。` : ""}` };
}

/** A draft that comes back from 暂缓 may stand at a tier that the figures have left: two steps, and no more than a few. */
const MOST_STEPS = 4;

/** The events after which the same proposals give no further draft. @param wanted keys of the matters; null: all */
function settled(state: CardsState, table: TierTable, wanted: ReadonlySet<string> | null, by: Acceptance): readonly CardEvent[] {
  const events: CardEvent[] = [];
  for (let round = 0; round < MOST_STEPS; round += 1) {
    const log = [...state.events, ...events];
    const proposals = proposeCards({ ...state, events: log, rows: replay(log).rows }, table);
    const more = acceptedEvents(proposals.proposals.filter((draft) => draftEvents.has(draft.event) && (wanted?.has(keyOf(draft)) ?? true)), proposals, log, by);
    if (more.length === 0) break;
    events.push(...more);
  }
  return events;
}

/** A card of this period at this tier is there already: somebody has pressed before. */
const stands = (state: CardsState, one: Picked): boolean =>
  state.rows.some(({ subject, state: now, tier }) => now !== "withdrawn" && subject.unit === one.unit && subject.matter === one.matter && samePeriod(subject.period, state.period) && tier === one.tier);

const titleOf = (state: CardsState, one: Picked): string => state.subjects.find(({ unit, matter }) => unit === one.unit && matter === one.matter)?.title ?? one.matter;

/** @example "已拟发黄牌2、提醒1，其中升级1；改档1。" */
function draftWords(chosen: readonly Proposal[], events: readonly CardEvent[]): string {
  const tiers = new Map<string, number>();
  for (const { event, tier } of events) if (event === "drafted" && tier !== null) tiers.set(tier, (tiers.get(tier) ?? 0) + 1);
  const escalated = chosen.filter(({ kind, event }) => kind === "escalate" && event === "drafted").length;
  const [revised, resumed] = (["revised", "resumed"] as const).map((kind) => events.filter(({ event }) => event === kind).length);
  const drafted = [...tiers].map(([name, count]) => `${name}${count}`).join("、");
  const parts = [
    ...(drafted === "" ? [] : [`已拟发${drafted}${escalated > 0 ? `，其中升级${escalated}` : ""}`]),
    ...(revised === 0 || revised === undefined ? [] : [`改档${revised}`]),
    ...(resumed === 0 || resumed === undefined ? [] : [`恢复${resumed}`]),
  ];
  return parts.length === 0 ? "" : `${parts.join("；")}。均为拟稿，须送审批准后发出。`;
}
