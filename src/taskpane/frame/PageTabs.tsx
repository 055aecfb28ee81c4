/** The pages of the pane as tabs: one stop of the Tab key, the arrow keys go between them. */
import { usePane } from "../hooks/useSession";
import { leaderTabs, tabs, type Tab } from "../places";

export const panelId = "gj-panel";
export const tabId = (tab: Tab): string => `gj-tab-${tab}`;

/** Which tab a key leads to, or null. */
function target(key: string, tab: Tab, all: readonly Tab[]): Tab | null {
  const at = all.indexOf(tab);
  const step = { ArrowRight: at + 1, ArrowLeft: at - 1 + all.length, Home: 0, End: all.length - 1 }[key];
  return step === undefined ? null : all[step % all.length] ?? null;
}

export function PageTabs({ tab, leader }: { readonly tab: Tab; readonly leader: boolean }) {
  const { session, texts } = usePane();
  const all: readonly Tab[] = leader ? leaderTabs : tabs;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = target(event.key, tab, all);
    if (next === null) return;
    event.preventDefault();
    session.show(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={texts.places} onKeyDown={onKeyDown}>
      {all.map((one) => (
        <button key={one} type="button" role="tab" id={tabId(one)} aria-selected={one === tab} aria-controls={panelId} tabIndex={one === tab ? 0 : -1} onClick={() => session.show(one)}>
          {one === "more" ? texts.morePages : texts[one]}
        </button>
      ))}
    </div>
  );
}
