/** The pages of the pane, which tab each stands under, and where the buttons of the ribbon lead. */

/** Tabs that are pages themselves. */
const mainPlaces = ["today", "cards", "bulletins"] as const;
/** Listed under 更多. */
export const morePlaces = ["intake", "ranking", "audit", "schedule", "functions", "settings"] as const;
export const tabs = [...mainPlaces, "more"] as const;
/** 领导视图: nothing that writes. */
export const leaderTabs = ["today", "ranking", "cards"] as const;
/** Pages where nothing is written: the tabs of 领导视图, and 帮助. */
export const forLeaders = (place: Place): boolean => place === "help" || leaderTabs.some((tab) => tab === place);

export type Tab = (typeof tabs)[number] | (typeof leaderTabs)[number];
export type Place = (typeof tabs)[number] | (typeof morePlaces)[number] | "help";

/** @example tabOf("audit", false) → "more" */
export const tabOf = (place: Exclude<Place, "help">, leader: boolean): Tab => {
  const shown: readonly Tab[] = leader ? leaderTabs : tabs;
  return shown.find((tab) => tab === place) ?? (leader ? "today" : "more");
};

interface Way {
  readonly place: Place;
  readonly wish: string | null;
}

/** By FunctionName of manifest.xml; 接入, 刷新 and 留存快照 act and lead nowhere. */
export const wishes: Readonly<Record<string, Way>> = {
  weekly: { place: "bulletins", wish: "weekly" },
  halfMonth: { place: "bulletins", wish: "halfmonth" },
  month: { place: "bulletins", wish: "month" },
  cards: { place: "cards", wish: null },
  audit: { place: "audit", wish: null },
  settings: { place: "settings", wish: null },
  help: { place: "help", wish: null },
  /** Of the row that the user stands on. */
  scheduleRow: { place: "schedule", wish: "row" },
  cardRow: { place: "cards", wish: "row" },
};
