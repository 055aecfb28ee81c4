/** 下一步要求: each demand is made only where the facts give cause for it, and to those whom they name. */
import type { Settings } from "../../campaign/settings";
import type { Block } from "../document";
import { say } from "../fill";
import { phrases } from "../phrases";
import type { MetricTable } from "../compare";
import type { UnitMatters } from "../problems";
import { names, sentences } from "./outline";
import { silentUnits, slowUnits } from "./pace";

export function demands(tables: readonly MetricTable[], matters: readonly UnitMatters[], basis: Settings["paceBasis"], week: boolean): readonly Block[] {
  const slow = slowUnits(tables, basis);
  const silent = silentUnits(tables);
  const any = (part: "parcels" | "overdueTasks" | "dueNext"): boolean => matters.some((one) => one[part].length > 0);
  return sentences(
    slow.length === 0 ? null : say(phrases.demandBehind, { units: names(slow) }),
    any("parcels") ? say(phrases.demandParcels, {}) : null,
    any("overdueTasks") ? say(phrases.demandTasks, {}) : null,
    week && any("dueNext") ? say(phrases.demandNext, {}) : null,
    silent.length === 0 ? null : say(phrases.demandReport, { units: names(silent) }),
    say(phrases.demandAll, {}),
  );
}
