/** Where a target's total comes from: how many records, and the cells of the largest. */
import { sourcesOf } from "../../actions/sourcesOf";
import { Jump } from "../components/Jump";
import { figure } from "../format";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import type { Review } from "../port";
import { quoted } from "../texts";
import { todayTable } from "./texts";

const SHOWN = 3;

export function Sources({ metric, review }: { readonly metric: string; readonly review: Review | null }) {
  const { session, texts } = usePane();
  const words = useWords(todayTable);
  if (review === null) return <p>{words.sourcesLater} <button type="button" onClick={() => void session.run("review")}>{words.again}</button></p>;
  const found = sourcesOf(review, metric);
  if (found === null || found.count === 0) return <p>{words.noSources}</p>;
  const unit = review.computed.facts.targets.find((one) => one.metric === metric)?.unit ?? "";
  return (
    <div class="figure-sources">
      <p>{words.sources}{texts.colon}{words.sourceCount(found.count, found.without)}</p>
      <p>{words.largest}</p>
      <ul>
        {found.sources.slice(0, SHOWN).map(({ unit: whose, amount, sheet, cell }) => (
          <li key={`${sheet}!${cell}`}><span {...quoted}>{whose ?? words.noUnit} {figure(amount)} {unit}</span><Jump sheet={sheet} cell={cell} /></li>
        ))}
      </ul>
    </div>
  );
}
