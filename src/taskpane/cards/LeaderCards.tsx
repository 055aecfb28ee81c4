/** 领导视图: the cards in force, the harshest tier first, in large type. Nothing here writes. */
import { inForce, tierNamed, type CardRow } from "../../campaign/cards";
import { MoreList } from "../components/MoreList";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { useCards } from "./context";
import { daysLeft } from "./ledger";
import { Tier } from "./Parts";
import { cardWords } from "./texts";

export function LeaderCards() {
  const words = useWords(cardWords);
  const { reading: { state: { rows, rules } } } = useCards();
  const order = (tier: string): number => tierNamed(rules.inForce.table, tier)?.order ?? 0;
  const given = rows.filter(({ state }) => inForce.includes(state)).sort((a, b) => order(b.tier) - order(a.tier) || (b.issuedOn ?? 0) - (a.issuedOn ?? 0));
  const tiers = [...new Set(given.map(({ tier }) => tier))];
  if (given.length === 0) return <p class="leader-none">{words.inForceNone}</p>;
  return (
    <>
      <h2 class="leader-total">{words.inForceTitle(given.length)}</h2>
      {tiers.map((tier) => {
        const own = given.filter((row) => row.tier === tier);
        return (
          <section key={tier} class="leader-tier">
            <h3><Tier name={tier} /> <span class="count">{own.length}</span></h3>
            <MoreList items={own}>{(row) => <Line key={row.card} row={row} />}</MoreList>
          </section>
        );
      })}
    </>
  );
}

function Line({ row }: { readonly row: CardRow }) {
  const { texts } = usePane();
  const words = useWords(cardWords);
  const { today } = useCards();
  const { subject, issuedOn, answerBy, state } = row;
  const left = daysLeft(row, today);
  return (
    <li class="card leader-card">
      <p class="leader-unit" {...quoted}>{subject.unit}</p>
      <p class="leader-matter" {...quoted}>{subject.title}</p>
      <p class="card-facts">
        <span>{words[state]}</span>
        {issuedOn !== null && <span>{words.since(texts.day(issuedOn))}</span>}
        {answerBy !== null && <span>{words.answerBy(texts.day(answerBy))}</span>}
        {left !== null && <strong class={left < 0 ? "late" : ""}>{words.left(left)}</strong>}
      </p>
    </li>
  );
}
