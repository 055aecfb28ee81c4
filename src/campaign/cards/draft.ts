/** Proposals that a person has accepted, as events to append; and the one line that says how many there are. */
import { cardEvent, draftId, type CardEvent, type CardSubject } from "./events";
import type { Proposal, Proposals } from "./propose";
import { replay } from "./replay";
import { unreportedWords } from "../metrics/unreported";
import type { CardPeriod } from "./subject";

export interface Acceptance {
  /** As declared. */
  readonly actor: string;
  /** Who decided, where the event asks for it (撤回, 降档). */
  readonly approver: string | null;
  /** 1900 serial. */
  readonly on: number;
}

/**
 * The events of accepted proposals. What is not `ready` gives none: something else has to happen first.
 *
 * @param log the log as it stands
 * @returns events to append, in order; the same proposals against the same log give the same events
 * @example a "new" proposal → one `drafted` event whose card id follows from unit, matter, period and tier
 */
export function acceptedEvents(accepted: readonly Proposal[], { period, asOf }: Pick<Proposals, "period" | "asOf">, log: readonly CardEvent[], by: Acceptance): readonly CardEvent[] {
  const rows = new Map(replay(log).rows.map((row) => [row.card, row]));
  const taken = new Set(log.map(({ card }) => card));
  return accepted
    .filter(({ ready }) => ready)
    .map((proposal) => {
      const card = proposal.event === "drafted" ? newCard(proposal, period, taken) : (proposal.card?.card ?? "");
      taken.add(card);
      const reason = proposal.event === "drafted" || proposal.event === "resumed" ? null : proposal.reason;
      return cardEvent(
        proposal.event,
        { card, on: by.on, actor: by.actor, approver: by.approver, reason, tier: proposal.tier?.name ?? null, subject: proposal.event === "drafted" ? subjectOf(proposal, period, asOf) : null },
        rows.get(card)?.events ?? 0,
      );
    });
}

function newCard({ evaluation, tier }: Proposal, period: CardPeriod, taken: ReadonlySet<string>): string {
  const { unit, matter } = evaluation.facts;
  return draftId({ unit, matter, period: period.id, tier: tier?.name ?? "" }, (id) => taken.has(id));
}

function subjectOf({ evaluation, escalation, card, kind }: Proposal, period: CardPeriod, asOf: number): CardSubject {
  const { kind: subject, unit, matter, title } = evaluation.facts;
  return {
    kind: subject, unit, matter, title, period, asOf,
    origin: escalation.rule?.by ?? "figures",
    explanation: escalation.explanation,
    release: evaluation.release.map(({ text }) => text).join("；"),
    sources: evaluation.sources,
    escalates: kind === "escalate" ? (card?.card ?? null) : null,
  };
}

/**
 * @example summaryWords(…) → "建议拟发黄牌3、提醒1，升级1，摘牌2，临界4"
 */
export function summaryWords({ proposals, close, suppressed, undetermined, unreported }: Proposals): string {
  const tiers = new Map<string, number>();
  const kinds = new Map<Proposal["kind"], number>();
  for (const { kind, tier } of proposals) {
    if (kind === "new" && tier !== null) tiers.set(tier.name, (tiers.get(tier.name) ?? 0) + 1);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const counts: readonly (readonly [string, number])[] = [
    ["升级", kinds.get("escalate") ?? 0],
    ["降档", kinds.get("lower") ?? 0],
    ["恢复", kinds.get("resume") ?? 0],
    ["摘牌", kinds.get("release") ?? 0],
    ["撤稿", kinds.get("withdraw") ?? 0],
    ["临界", close.length],
    ["暂缓或不再亮", suppressed.length],
    ["无法判断", undetermined.length],
  ];
  const issued = [...tiers].map(([name, count]) => `${name}${count}`).join("、");
  return [
    issued === "" ? "无新亮牌" : `建议拟发${issued}`,
    ...counts.filter(([, count]) => count > 0).map(([word, count]) => `${word}${count}`),
    ...(unreported.length === 0 ? [] : [`未报送${unreportedWords(unreported.map(({ facts }) => facts))}`]),
  ].join("，");
}
