/** The pane: actions on top, then one of its pages. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { PaneProvider, paneOf, usePane, usePaneState } from "../hooks/useSession";
import type { PaneState, Session } from "../session";
import { ActionBar } from "./ActionBar";
import { Messages } from "./Messages";
import { PageTabs, panelId, tabId } from "./PageTabs";
import { ReviewPage } from "./ReviewPage";
import { Today } from "./Today";

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
  return (
    <main class="page" aria-busy={state.job !== null}>
      <header class="bar-top">
        <h1>{state.tracker.kind === "tracker" ? state.tracker.tracker.campaign : texts.product}</h1>
        <button type="button" class="quiet" onClick={() => session.show("help")}>{texts.help}</button>
      </header>
      <ActionBar tracker={state.tracker} job={state.job} />
      <Messages state={state} />
      <PageTabs place={place} />
      <div class="panel" role="tabpanel" id={panelId} aria-labelledby={tabId(place)} tabIndex={-1}>
        {place === "today" ? <Today tracker={state.tracker} /> : <ReviewPage place={place} review={state.review} job={state.job} />}
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
