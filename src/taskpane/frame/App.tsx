/** The pane: actions on top, then one of its pages. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { PaneProvider, paneOf, usePane, usePaneState } from "../hooks/useSession";
import type { PaneState, Session } from "../session";
import { ActionBar } from "./ActionBar";
import { Messages } from "./Messages";
import { tabOf } from "../places";
import { LazyPage } from "./LazyPage";
import { MorePage } from "./MorePage";
import { PageTabs, panelId, tabId } from "./PageTabs";
import { Today } from "../today/Today";

export function App({ session }: { readonly session: Session }) {
  const pane = useMemo(() => paneOf(session), [session]);
  const state = usePaneState(session);
  return (
    <PaneProvider value={pane}>
      {state.place === "help" ? <Help /> : <Page state={state} place={state.place} />}
    </PaneProvider>
  );
}

function Page({ state, place }: { readonly state: PaneState; readonly place: Exclude<PaneState["place"], "help"> }) {
  const { session, texts } = usePane();
  const { leader, tracker } = state;
  const tab = tabOf(place, leader);
  return (
    <main class={leader ? "page page-leader" : "page"} aria-busy={state.job !== null}>
      <header class="bar-top">
        <h1>{tracker.kind === "tracker" ? tracker.tracker.campaign : texts.product}</h1>
        {leader
          ? !session.port.readOnly && <button type="button" class="quiet" aria-label={texts.leaveLeaderView} onClick={() => session.setLeader(false)}>{texts.leave}</button>
          : <button type="button" class="quiet" onClick={() => session.show("help")}>{texts.help}</button>}
      </header>
      {!leader && <ActionBar tracker={tracker} job={state.job} />}
      {session.port.readOnly && <p class="as-of">{texts.readOnly}</p>}
      <Messages state={state} />
      <PageTabs tab={tab} leader={leader} />
      <div class="panel" role="tabpanel" id={panelId} aria-labelledby={tabId(tab)} tabIndex={-1}>
        {tab === "more" && place !== "more" && (
          <div class="sub-head">
            <button type="button" class="quiet" onClick={() => session.show("more")}><span aria-hidden="true">‹ </span>{texts.morePages}</button>
            <h2>{texts[place]}</h2>
          </div>
        )}
        {place === "today" ? <Today state={state} /> : place === "more" ? <MorePage /> : <LazyPage place={place} state={state} />}
      </div>
    </main>
  );
}

function Help() {
  const { session, texts } = usePane();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <main class="page page-help">
      <header class="bar-top">
        <h1>{texts.help}</h1>
        <button type="button" class="primary" ref={back} onClick={() => session.show("today")}>{texts.back}</button>
      </header>
      <iframe title={texts.help} src="help/index.html" />
    </main>
  );
}
