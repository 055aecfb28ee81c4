/** 排名: units of each group by one metric, as 月度排名 ranks them, with what has changed since the month before. */
import { useState } from "preact/hooks";
import { figure, percent } from "../format";
import { usePane } from "../hooks/useSession";
import { rankingOf, type RankLine } from "../rankingOf";
import type { Review } from "../port";
import { quoted } from "../texts";
import type { PageProps } from "./LazyPage";
import { Reviewed } from "./Reviewed";

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
              <th scope="col" class="number">{texts.ofMonth}<span class="unit" lang="zh-CN"> {shown.unit}</span></th>
            </tr>
          </thead>
          <tbody>{lines.map((line) => <Line key={line.unit} line={line} />)}</tbody>
        </table>
      ))}
    </>
  );
}

function Line({ line: { unit, rank, change, rate, period, absence } }: { readonly line: RankLine }) {
  const { texts } = usePane();
  return (
    <tr class={rank === null ? "faint" : ""}>
      <td>{rank ?? <span class="absence">{texts[absence]}</span>}</td>
      <td>{rank !== null && <Change change={change} />}</td>
      <th scope="row" {...quoted}>{unit}</th>
      <td class="number">{percent(rate)}</td>
      <td class="number">{figure(period)}</td>
    </tr>
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
