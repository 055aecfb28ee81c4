/** A page that is fetched on first need: the pane itself opens without it. */
import type { ComponentType } from "preact";
import type { PageProps } from "../pageProps";
import { LazyPart } from "../components/LazyPart";

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

export const LazyPage = ({ place, state }: PageProps & { readonly place: LazyPlace }) =>
  <LazyPart key={place} load={loaders[place]} props={{ state }} />;
