/** A page that is fetched on first need: the pane itself opens without it. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePane } from "../hooks/useSession";
import type { PaneState } from "../session";
import { Notice } from "./Notice";

/** What every page of its own chunk is given. */
export interface PageProps {
  readonly state: PaneState;
}

type Page = ComponentType<PageProps>;

const loaders = {
  intake: () => import("./ReviewPages").then(({ intake }) => intake),
  audit: () => import("./ReviewPages").then(({ audit }) => audit),
  ranking: () => import("./ReviewPages").then(({ ranking }) => ranking),
  cards: () => import("../cards/CardsPage").then(({ CardsPage }) => CardsPage),
  bulletins: () => import("../bulletins/BulletinsPage").then(({ BulletinsPage }) => BulletinsPage),
  schedule: () => import("../schedule/SchedulePage").then(({ SchedulePage }) => SchedulePage),
  functions: () => import("../library/FunctionsPage").then(({ FunctionsPage }) => FunctionsPage),
  settings: () => import("../settings/SettingsPage").then(({ SettingsPage }) => SettingsPage),
} satisfies Readonly<Record<string, () => Promise<Page>>>;

export type LazyPlace = keyof typeof loaders;

export function LazyPage({ place, state }: { readonly place: LazyPlace; readonly state: PaneState }) {
  const { texts } = usePane();
  const [loaded, setLoaded] = useState<{ readonly place: LazyPlace; readonly page: Page | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    loaders[place]().then((page) => { if (wanted) setLoaded({ place, page }); }, () => { if (wanted) setLoaded({ place, page: null }); });
    return () => { wanted = false; };
  }, [place]);
  if (loaded === null || loaded.place !== place) return <p class="reading">{texts.openingPage}</p>;
  const Shown = loaded.page;
  return Shown === null ? <Notice title={texts.notDone}><p>{texts.notLoaded}</p></Notice> : <Shown state={state} />;
}
