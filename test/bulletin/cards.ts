/** Cards out of the sample's own figures, brought to a state by events. */
import { acceptedEvents, answerDay, basePresets, cardEvent, combineTiers, propose, replay, type CardEvent, type CardRow, type SubjectFacts } from "../../src/campaign/cards";
import type { TrackedFacts } from "../../src/actions/bulletins";
import { monthOf } from "../../src/campaign/calendar/periods";

const table = combineTiers(basePresets[0]!, []);

export const subjectsOf = ({ computed }: TrackedFacts): readonly SubjectFacts[] =>
  computed.facts.units.flatMap(({ unit, exempt, metrics }) => (exempt ? [] : metrics.map((one): SubjectFacts => ({
    kind: "unit", unit, matter: one.metric, title: one.metric, reported: !one.unreported, rate: one.completionRate, timeProgress: one.timeProgress,
    target: one.target, cumulative: one.cumulative, targetUnit: one.unit, sources: [],
  }))));

/** Drafts that the figures call for. */
function draftEvents(tracked: TrackedFacts): readonly CardEvent[] {
  const asOf = tracked.asOf.day;
  const { first, last } = monthOf(asOf);
  const period = { id: "2025-09", start: first, end: last };
  const proposals = propose({ subjects: subjectsOf(tracked), table, events: [], asOf, period, extraDays: [] });
  return acceptedEvents(proposals.proposals, proposals, [], { actor: "张三", approver: null, on: asOf });
}

export const drafts = (tracked: TrackedFacts): readonly CardRow[] => replay(draftEvents(tracked)).rows;

/** The first 黄牌, issued on `on` with a number and an answer day, then as far as `until`. */
export function issuedCard(tracked: TrackedFacts, on: number, until: "issued" | "acknowledged" | "verified" | "released" = "issued"): CardRow {
  const events = draftEvents(tracked);
  const drafted = events.find(({ tier }) => tier === "黄牌")!;
  const by = { card: drafted.card, actor: "张三" };
  const tier = table.tiers.find(({ name }) => name === "黄牌")!;
  const steps = [
    cardEvent("submitted", { ...by, on }, 1),
    cardEvent("issued", { ...by, on, number: "云督黄〔2025〕3号", approver: "李四", answerBy: answerDay(tier, on, []).day, addressee: drafted.subject!.unit }, 2),
    cardEvent("acknowledged", { ...by, on: on + 3 }, 3),
    cardEvent("verified", { ...by, on: on + 10 }, 4),
    cardEvent("released", { ...by, on: on + 11 }, 5),
  ];
  const upTo = ["submitted", "issued", "acknowledged", "verified", "released"].indexOf(until) + 1;
  return replay([drafted, ...steps.slice(0, upTo)]).rows[0]!;
}
