/** 亮牌: preview, ledger, notices and drafts by hand; for leaders the cards in force. Nothing is issued without a person's own step. */
import { useEffect } from "preact/hooks";
import type { PageProps } from "../pageProps";
import { Jump } from "../components/Jump";
import { Notice } from "../components/Notice";
import { usePane } from "../hooks/useSession";
import { useWords } from "../hooks/useWords";
import { quoted } from "../texts";
import { CardsContext, views, type Cards, type View } from "./context";
import { focusParts } from "./Form";
import { HandView } from "./HandView";
import { LeaderCards } from "./LeaderCards";
import { LedgerView } from "./LedgerView";
import { NoticesView } from "./NoticesView";
import { PreviewView } from "./PreviewView";
import { cardWords } from "./texts";
import { useCardsPage } from "./useCardsPage";

export function CardsPage({ state }: PageProps) {
  const { texts } = usePane();
  const words = useWords(cardWords);
  const { cards, old, preview } = useCardsPage(state);
  const busy = state.job !== null;
  if (state.tracker.kind === "reading") return <p class="reading">{texts.openingFigures}</p>;
  if (state.tracker.kind === "none") return <Notice title={words.connectFirst}><p>{words.connectHint}</p></Notice>;
  if (cards === null) {
    if (busy) return <p class="reading">{texts[state.job.phase]}…</p>;
    return (
      <Notice title={words.introTitle}>
        <p>{words.introReads}</p>
        {!state.leader && <p>{words.introIssues}</p>}
        <div class="notice-buttons"><button type="button" class="primary" onClick={() => void preview()}>{state.leader ? words.readLeader : words.previewNow}</button></div>
      </Notice>
    );
  }
  const { state: { asOf, rules, period, blocked } } = cards.reading;
  return (
    <CardsContext.Provider value={cards}>
      {!state.leader && <Parts cards={cards} />}
      <div class="read-line">
        <p class="as-of">{words.basis(texts.day(asOf), rules.inForce.table.name, period.id)}</p>
        <button type="button" class={old ? "primary" : ""} disabled={busy} onClick={() => void preview()}>{state.leader ? texts.reviewAgain : words.previewAgain}</button>
      </div>
      {old && !busy && <p class="stale" role="status">{words.old}</p>}
      {blocked !== null && <Notice title={words.blockedTitle}><p {...quoted}>{blocked.message}</p>{blocked.sheet !== null && <Jump sheet={blocked.sheet} cell={blocked.cell} />}</Notice>}
      {state.leader ? <LeaderCards /> : <Shown view={cards.view} />}
    </CardsContext.Provider>
  );
}

function Parts({ cards: { view, show, open, writeNotices } }: { readonly cards: Cards }) {
  const words = useWords(cardWords);
  // The button that asked for the first reading is gone.
  useEffect(() => { if (document.activeElement === document.body) focusParts(); }, []);
  const go = (one: View): void => {
    open(null);
    if (one === "notices") writeNotices(null);
    else show(one);
  };
  return (
    <nav class="parts" aria-label={words.views}>
      {views.map((one) => <button key={one} type="button" {...(one === view && { "aria-current": "page" as const })} onClick={() => go(one)}>{words[one]}</button>)}
    </nav>
  );
}

function Shown({ view }: { readonly view: View }) {
  switch (view) {
    case "preview": return <PreviewView />;
    case "ledger": return <LedgerView />;
    case "notices": return <NoticesView />;
    case "hand": return <HandView />;
  }
}
