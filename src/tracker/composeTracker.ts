/** Facts → the whole tracker as one plan. Pure: the same facts, settings and day give the same plan. */
import type { ComputedFacts } from "../campaign/metrics/computeFacts";
import type { Finding } from "../campaign/records";
import type { Settings } from "../campaign/settings";
import type { WritePlan } from "../workbook/plan";
import { board } from "./board";
import { monthRanking } from "./monthRanking";
import { boardSheet, names, settingsSheet, tidyDataSheet } from "./ownedSheets";
import { writeSettings } from "./settings/writeSettings";
import { styles } from "./styles";
import { tidyData } from "./tidyData";

export interface TrackerInput {
  readonly computed: ComputedFacts;
  readonly settings: Settings;
  /** Of intake and facts together. */
  readonly findings: readonly Finding[];
  /** Where 数据截至日 was taken from, in words. */
  readonly asOfFrom: string;
  /** 1900 serial of the door's day: the cached countdown only. */
  readonly today: number;
}

export function composeTracker({ computed, settings, findings, asOfFrom, today }: TrackerInput): WritePlan {
  const { facts } = computed;
  const data = tidyData(facts, computed.contributions, settings);
  const ranking = monthRanking(facts, settings, data);
  const setup = writeSettings(settings, facts.asOf, asOfFrom);
  const open = findings.filter(({ severity }) => severity !== "info").length;
  const on = (range: typeof setup.cells.asOf) => ({ sheet: settingsSheet.name, range });
  return {
    styles,
    sheets: [board(facts, settings, data, ranking, today, open), ranking.plan, data.plan, setup.plan],
    names: [
      { name: names.asOf, target: on(setup.cells.asOf) },
      { name: names.start, target: on(setup.cells.start) },
      { name: names.days, target: on(setup.cells.days) },
      { name: names.campaign, target: on(setup.cells.campaign) },
      { name: names.targets, target: { sheet: tidyDataSheet.name, range: data.targetsRange } },
    ],
    active: boardSheet.role,
  };
}
