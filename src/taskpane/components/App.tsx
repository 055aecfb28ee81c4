/** The pane: today's figures of the tracker in this workbook, or the help pages. */
import { useCallback, useState } from "preact/hooks";
import { chineseDay } from "../../campaign/calendar/day";
import { campaignDay } from "../../campaign/calendar/campaignDay";
import { useCommands } from "../hooks/useCommands";
import { useTracker, type TrackerState } from "../hooks/useTracker";
import type { PanePort } from "../port";
import type { Tracker } from "../readTracker";
import { Countdown } from "./Countdown";
import { Notice } from "./Notice";
import { TargetCard } from "./TargetCard";

export function App({ port }: { readonly port: PanePort }) {
  const [help, setHelp] = useState(false);
  const { state, busy, stale, refresh } = useTracker(port);
  useCommands(useCallback((name: string) => {
    setHelp(name === "help");
    if (name === "refresh") refresh();
  }, [refresh]));

  if (help) return <Help onBack={() => setHelp(false)} />;
  return (
    <main class="page" aria-busy={busy}>
      <header class="bar-top">
        <h1>{state.kind === "tracker" ? state.tracker.campaign : "百日攻坚"}</h1>
        <button type="button" class="quiet" onClick={() => setHelp(true)}>帮助</button>
        <button type="button" class="primary" disabled={busy} onClick={refresh}>{busy ? "读取中" : "刷新"}</button>
      </header>
      {stale && <p class="stale" role="status">工作簿有改动，点“刷新”看最新数字。</p>}
      <Content state={state} today={port.today()} />
    </main>
  );
}

function Content({ state, today }: { readonly state: TrackerState; readonly today: number }) {
  switch (state.kind) {
    case "tracker":
      return <Figures tracker={state.tracker} today={today} />;
    case "none":
      return (
        <Notice title="本工作簿里还没有跟踪表">
          <p>面板显示跟踪表里的数字。请打开已经接入的跟踪簿，再点“刷新”。</p>
          <p>台账还没有接入时，先把它生成为跟踪簿，做法见“帮助”中的“从台账到跟踪簿”。原台账不会被改动。</p>
        </Notice>
      );
    case "damaged":
      return (
        <Notice title="跟踪表不完整">
          <ul>{state.reasons.map((reason) => <li key={reason}>{reason}。</li>)}</ul>
        </Notice>
      );
    case "failed":
      return <Notice title="没有读到数字"><p>{state.reason}</p></Notice>;
    case "reading":
      return <p class="reading" role="status">正在读取本工作簿…</p>;
  }
}

function Figures({ tracker, today }: { readonly tracker: Tracker; readonly today: number }) {
  const dataDay = campaignDay({ ...tracker, countFirstDay: true }, tracker.asOf);
  const age = today - tracker.asOf;
  return (
    <>
      <Countdown tracker={tracker} today={today} />
      <section aria-label="目标">
        <p class="as-of">
          数据截至 {chineseDay(tracker.asOf)}{dataDay >= 1 && dataDay <= tracker.days ? `（第 ${dataDay} 天）` : ""}
          {age > 0 ? `，早于今天 ${age} 天` : ""}
        </p>
        {tracker.targets.length === 0
          ? <Notice title="还没有目标"><p>请在攻坚设置的目标表中填写指标、目标和单位，再点“刷新”。</p></Notice>
          : <ul class="targets">{tracker.targets.map((line) => <TargetCard key={line.metric} line={line} />)}</ul>}
      </section>
    </>
  );
}

function Help({ onBack }: { readonly onBack: () => void }) {
  return (
    <main class="page page-help">
      <header class="bar-top">
        <h1>帮助</h1>
        <button type="button" class="primary" onClick={onBack}>返回面板</button>
      </header>
      <iframe title="帮助" src="help/index.html" />
    </main>
  );
}
