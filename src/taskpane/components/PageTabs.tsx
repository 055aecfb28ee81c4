/** The pages of the pane as tabs: one stop of the Tab key, the arrow keys go between them. */
import { usePane } from "../hooks/useSession";
import { places, type Place } from "../session";

type TabPlace = (typeof places)[number];

export const panelId = "gj-panel";
export const tabId = (place: Place): string => `gj-tab-${place}`;

/** Which tab a key leads to, or null. */
function target(key: string, place: TabPlace): TabPlace | null {
  const at = places.indexOf(place);
  const step = { ArrowRight: at + 1, ArrowLeft: at - 1 + places.length, Home: 0, End: places.length - 1 }[key];
  return step === undefined ? null : places[step % places.length] ?? null;
}

export function PageTabs({ place }: { readonly place: TabPlace }) {
  const { session, texts } = usePane();
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = target(event.key, place);
    if (next === null) return;
    event.preventDefault();
    session.show(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={texts.places} onKeyDown={onKeyDown}>
      {places.map((one) => (
        <button key={one} type="button" role="tab" id={tabId(one)} aria-selected={one === place} aria-controls={panelId} tabIndex={one === place ? 0 : -1} onClick={() => session.show(one)}>
          {texts[one]}
        </button>
      ))}
    </div>
  );
}
