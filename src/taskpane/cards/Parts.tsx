/** Small things that all parts of the page show: a tier, a section that folds, the cells that figures come from. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { tierNamed } from "../../campaign/cards";
import type { CellRef } from "../../campaign/records";
import { Jump } from "../components/Jump";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { useCards } from "./context";
import { placesOf } from "./places";
import { cardWords } from "./texts";

/** Never by colour alone: the tier's name stands beside its dot. */
export function Tier({ name }: { readonly name: string }) {
  const { reading: { state: { rules } } } = useCards();
  const tier = tierNamed(rules.inForce.table, name) ?? (rules.requested === null ? null : tierNamed(rules.requested.table, name));
  return (
    <span class="tier" {...quoted} title={tier === null ? name : `${name}（${tier.color.word}）`}>
      <span class="tier-dot" aria-hidden="true" style={{ background: tier?.color.hex ?? "transparent" }} />{name}
    </span>
  );
}

interface FoldProps {
  readonly title: ComponentChildren;
  /** Null: the title says how many. */
  readonly count: number | null;
  readonly open?: boolean;
  /** Of its heading: a part of another fold is 3. */
  readonly level?: 2 | 3;
  /** Said beside the title, also while it is folded. */
  readonly aside?: ComponentChildren;
  readonly children: () => ComponentChildren;
}

/** What is folded away is not drawn: hundreds of cards open at once. */
export function Fold({ title, count, open = false, level = 2, aside, children }: FoldProps) {
  const [isOpen, setOpen] = useState(open);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <details class="fold" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary><Heading>{title}{count !== null && <> <span class="count">{count}</span></>}</Heading>{aside}</summary>
      {isOpen && children()}
    </details>
  );
}

/** So many places are shown at once; the others on request. */
const SHOWN = 2;

export function Sources({ cells }: { readonly cells: readonly CellRef[] }) {
  const words = useWords(cardWords);
  const places = placesOf(cells);
  if (places.length === 0) return null;
  const jumps = (some: typeof places) => <ul>{some.map(({ sheet, cell }) => <li key={`${sheet} ${cell}`}><Jump sheet={sheet} cell={cell} /></li>)}</ul>;
  return (
    <div class="sources" role="group" aria-label={words.source}>
      {jumps(places.slice(0, SHOWN))}
      {places.length > SHOWN && <details><summary>{words.moreSources(places.length - SHOWN)}</summary>{jumps(places.slice(SHOWN))}</details>}
    </div>
  );
}

export function OpenInLedger({ card }: { readonly card: string }) {
  const words = useWords(cardWords);
  const { open } = useCards();
  return <button type="button" onClick={() => open(card)}>{words.openInLedger}</button>;
}
