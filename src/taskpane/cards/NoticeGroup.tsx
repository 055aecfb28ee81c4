/** The notices of one kind, folded under its name: ticked together or one by one, each with its own Word file and copy. */
import { MoreList } from "../components/MoreList";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import type { NoticePaper } from "./papers";
import { Fold, Tier } from "./Parts";
import { cardWords } from "./texts";

interface NoticeGroupProps {
  readonly name: string;
  readonly papers: readonly NoticePaper[];
  /** Cards. */
  readonly picked: readonly string[];
  readonly pick: (cards: readonly string[], on: boolean) => void;
  readonly open: boolean;
  readonly making: boolean;
  readonly download: (paper: NoticePaper) => void;
  readonly copy: (paper: NoticePaper) => void;
}

export function NoticeGroup({ name, papers, picked, pick, open, making, download, copy }: NoticeGroupProps) {
  const words = useWords(cardWords);
  const cards = papers.map(({ row }) => row.card);
  const chosen = cards.filter((card) => picked.includes(card)).length;
  const all = chosen === cards.length;
  return (
    <div class="tier-group">
      <button type="button" class="pick-all" aria-pressed={all} onClick={() => pick(cards, !all)}>{words.pickAll}<span class="spoken">{words.pickOfTier(name, cards.length)}</span></button>
      <Fold title={<span {...quoted}>{name}</span>} count={cards.length} level={2} open={open} aside={chosen > 0 && !all && <span class="hint">{words.pickedOf(chosen)}</span>}>{() => (
        <MoreList items={papers}>
          {(paper) => {
            const { row: { card, number, subject, tier, state }, missing } = paper;
            const about = `${name} ${subject.unit} ${subject.title}`;
            return (
              <li key={card} class="card ledger-card notice-row">
                <input type="checkbox" checked={picked.includes(card)} aria-label={words.pickNotice(name, subject.unit, subject.title)} onChange={({ currentTarget }) => pick([card], currentTarget.checked)} />
                <div>
                  <div class="card-head">
                    <h3 {...quoted}>{subject.unit}</h3>
                    <span class="badge">{words[state]}</span>
                    <Tier name={tier} />
                  </div>
                  <p {...quoted}>{subject.title}</p>
                  <p class="card-facts"><span {...quoted}>{number ?? card}</span>{missing.length > 0 && <span class="warned" {...quoted}>{words.blanks(missing.join("、"))}</span>}</p>
                  <div class="row-buttons">
                    <button type="button" class="quiet" disabled={making} onClick={() => download(paper)} aria-label={`${words.word} ${about}`}>{words.word}</button>
                    <button type="button" class="quiet" onClick={() => copy(paper)} aria-label={`${words.copyText} ${about}`}>{words.copyText}</button>
                  </div>
                </div>
              </li>
            );
          }}
        </MoreList>
      )}</Fold>
    </div>
  );
}
