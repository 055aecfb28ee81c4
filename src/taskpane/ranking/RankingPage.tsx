/** 排名: units of each group by one metric, as 月度排名 ranks them, with what has changed since the month before. */
import { useId, useState } from "preact/hooks";
import { sourcesIn } from "../../actions/sourcesOf";
import type { RankingSettings } from "../../campaign/settings";
import { figure, percent, shownAmount } from "../format";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { explainRank } from "./rankExplain";
import { rankingOf, type RankLine } from "./rankingOf";
import { rankingTable } from "./texts";
import type { Review } from "../port";
import { quoted } from "../texts";
import { Jump } from "../components/Jump";
import type { PageProps } from "../pageProps";
import { Reviewed } from "../components/Reviewed";

export function RankingPage({ state }: PageProps) {
  return <Reviewed state={state}>{(read) => <Ranking review={read} />}</Reviewed>;
}

function Ranking({ review }: { readonly review: Review }) {
  const { texts } = usePane();
  const metrics = rankingOf(review.computed.facts);
  const [chosen, choose] = useState<string | null>(null);
  const shown = metrics.find(({ metric }) => metric === chosen) ?? metrics[0];
  if (shown === undefined) return <p>{texts.noRanking}</p>;
  return (
    <>
      <label class="choice">
        <span>{texts.metric}</span>
        <select {...quoted} value={shown.metric} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {metrics.map(({ metric }) => <option key={metric} value={metric}>{metric}</option>)}
        </select>
      </label>
      {shown.groups.map(({ group, lines }) => (
        <table class="ranks" key={group}>
          <caption {...quoted}>{group === "" ? texts.noGroup : group}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.rank}</th><th scope="col">{texts.change}</th><th scope="col">{texts.unit}</th>
              <th scope="col" class="number">{texts.rate}</th>
              <th scope="col" class="number">{texts.ofMonth}<span class="ranks-unit" lang="zh-CN"> {shown.unit}</span></th>
            </tr>
          </thead>
          <tbody>{lines.map((line) => <Line key={line.unit} line={line} ranking={review.settings.ranking} ranked={lines.filter(({ rank }) => rank !== null).length} />)}</tbody>
        </table>
      ))}
    </>
  );
}

interface LineProps {
  readonly line: RankLine;
  readonly ranking: RankingSettings;
  /** Units of the group with a rank. */
  readonly ranked: number;
}

/** The unit's name opens how its figures are computed, in a row of their own. */
function Line({ line, ranking, ranked }: LineProps) {
  const { texts } = usePane();
  const words = useWords(rankingTable);
  const [isOpen, open] = useState(false);
  const id = useId();
  const { unit, rank, change, rate, period, absence } = line;
  return (
    <>
      <tr class={rank === null ? "faint" : ""}>
        <td>{rank ?? <span class="absence">{texts[absence]}</span>}</td>
        <td>{rank !== null && <Change change={change} />}</td>
        <th scope="row"><button type="button" class="unit-button" aria-expanded={isOpen} {...(isOpen && { "aria-controls": id })} title={words.how} onClick={() => open(!isOpen)}><span {...quoted}>{unit}</span></button></th>
        <td class="number">{percent(rate)}</td>
        <td class="number">{shownAmount(period, line.facts.unit)}</td>
      </tr>
      {isOpen && <tr><td class="rank-how" id={id} colSpan={5}><How line={line} ranking={ranking} ranked={ranked} /></td></tr>}
    </>
  );
}

const SHOWN = 3;

function How({ line, ranking, ranked }: LineProps) {
  const words = useWords(rankingTable);
  const { parts, unit } = line.facts;
  const total = sourcesIn(parts.cumulative).sources;
  const task = sourcesIn(parts.target).sources;
  return (
    <>
      <dl>{explainRank(line, ranking, ranked, words).map(({ rule, numbers }) => [<dt key={rule}>{rule}</dt>, numbers !== null && <dd key={numbers}>{numbers}</dd>])}</dl>
      {total.length > 0 && <p>{words.sources}</p>}
      {total.slice(0, SHOWN).map(({ amount, sheet, cell }) => <p key={`${sheet}!${cell}`}><span {...quoted}>{figure(amount)} {unit}</span> <Jump sheet={sheet} cell={cell} /></p>)}
      {total.length > SHOWN && <p>{words.andMore(total.length - SHOWN)}</p>}
      {task.slice(0, 1).map(({ sheet, cell }) => <p key={`${sheet}!${cell}`}>{words.taskSource} <Jump sheet={sheet} cell={cell} /></p>)}
    </>
  );
}

function Change({ change }: { readonly change: number | null }) {
  const { texts } = usePane();
  const [sign, words] = change === null ? ["", texts.newRank]
    : change > 0 ? [`↑${change}`, texts.upBy(change)]
    : change < 0 ? [`↓${-change}`, texts.downBy(-change)] : ["—", texts.same];
  return (
    <span class={change === null || change === 0 ? "" : change > 0 ? "up" : "down"} title={words}>
      <span aria-hidden="true">{sign}</span><span class="spoken">{words}</span>
    </span>
  );
}
