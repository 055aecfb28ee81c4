/** What the preview found besides proposals: close calls, overdue answers, what is held back, gone, not known or not reported. */
import type { ProposedCards } from "../../actions/cards";
import { matterKey } from "../../campaign/cards";
import { FindingList } from "../components/FindingList";
import { MoreList } from "../components/MoreList";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { useCards } from "./context";
import { Fold, OpenInLedger, Sources, Tier } from "./Parts";
import { cardWords } from "./texts";

export function PreviewSections({ proposed }: { readonly proposed: ProposedCards }) {
  const words = useWords(cardWords);
  const { reading: { state } } = useCards();
  const { close, overdue, suppressed, withoutFacts, undetermined, unreported } = proposed;
  const subjects = new Map(state.subjects.map((one) => [matterKey(one.unit, one.matter), one]));
  const silent = [...new Set(unreported.map(({ facts }) => facts.unit))];
  return (
    <>
      {close.length > 0 && (
        <Fold title={words.close} count={close.length}>{() => (
          <MoreList items={close}>
            {({ unit, matter, tier, measure, text }) => {
              const facts = subjects.get(matterKey(unit, matter));
              return (
                <li key={`${unit} ${matter} ${measure}`} class="card">
                  <div class="card-head"><h3 {...quoted}>{unit}</h3><Tier name={tier} /></div>
                  <p class="matter" {...quoted}>{facts?.title ?? matter}</p>
                  <p {...quoted}>{text}</p>
                  <Sources cells={facts?.sources ?? []} />
                </li>
              );
            }}
          </MoreList>
        )}</Fold>
      )}
      {overdue.length > 0 && (
        <Fold title={words.overdue} count={overdue.length}>{() => (
          <MoreList items={overdue}>
            {({ row: { card, number, subject, tier }, days }) => (
              <li key={card} class="card">
                <div class="card-head"><h3 {...quoted}>{subject.unit}</h3><Tier name={tier} /></div>
                <p class="matter" {...quoted}>{subject.title} {number ?? card}</p>
                <p class="late">{words.overdueBy(days)}</p>
                <div class="card-buttons"><OpenInLedger card={card} /></div>
              </li>
            )}
          </MoreList>
        )}</Fold>
      )}
      {suppressed.length > 0 && (
        <Fold title={words.suppressed} count={suppressed.length}>{() => (
          <MoreList items={suppressed}>
            {({ evaluation: { facts }, tier, card, reason }, index) => (
              <li key={index} class="card">
                <div class="card-head"><h3 {...quoted}>{facts.unit}</h3><Tier name={tier.name} /></div>
                <p class="matter" {...quoted}>{facts.title}</p>
                <p {...quoted}>{reason}</p>
                {card !== null && <div class="card-buttons"><OpenInLedger card={card.card} /></div>}
              </li>
            )}
          </MoreList>
        )}</Fold>
      )}
      {withoutFacts.length > 0 && (
        <Fold title={words.withoutFacts} count={withoutFacts.length}>{() => (
          <>
            <p class="hint">{words.withoutFactsHint}</p>
            <MoreList items={withoutFacts}>
              {({ card, number, subject, tier, state: now }) => (
                <li key={card} class="card">
                  <div class="card-head"><h3 {...quoted}>{subject.unit}</h3><span class="badge">{words[now]}</span><Tier name={tier} /></div>
                  <p class="matter" {...quoted}>{subject.title} {number ?? card}</p>
                  <div class="card-buttons"><OpenInLedger card={card} /></div>
                </li>
              )}
            </MoreList>
          </>
        )}</Fold>
      )}
      {undetermined.length > 0 && (
        <Fold title={words.undetermined} count={undetermined.length}>{() => (
          <MoreList items={undetermined}>
            {({ facts, explanation, sources }) => (
              <li key={`${facts.unit} ${facts.matter}`} class="card">
                <h3 {...quoted}>{facts.unit} {facts.title}</h3>
                <p {...quoted}>{explanation}</p>
                <Sources cells={sources} />
              </li>
            )}
          </MoreList>
        )}</Fold>
      )}
      {unreported.length > 0 && (
        <Fold title={words.unreported(silent.length, unreported.length)} count={null}>{() => (
          <>
            <p class="hint">{words.unreportedHint}</p>
            <ul class="plain" {...quoted}>{silent.map((unit) => <li key={unit}>{unit}：{unreported.filter(({ facts }) => facts.unit === unit).map(({ facts }) => facts.title).join("、")}</li>)}</ul>
          </>
        )}</Fold>
      )}
      {state.findings.length > 0 && <Fold title={words.findings} count={state.findings.length}>{() => <FindingList findings={state.findings} />}</Fold>}
    </>
  );
}
