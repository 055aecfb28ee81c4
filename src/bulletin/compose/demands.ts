/** 下一步要求: each demand is made only where the facts give cause for it, and to those whom they name. */
import type { Block } from "../document";
import { say } from "../fill";
import type { BulletinInput } from "../input";
import { phrases } from "../phrases";
import type { MetricTable } from "../compare";
import type { UnitMatters } from "../problems";
import { names, sentences } from "./outline";
import { silentUnits, slowUnits } from "./pace";
import { isClosing } from "./stage";

/** @param week whether what is due next week is listed above */
export function demands({ facts, settings }: Pick<BulletinInput, "facts" | "settings">, tables: readonly MetricTable[], matters: readonly UnitMatters[], week: boolean): readonly Block[] {
  const over = isClosing(facts);
  const slow = slowUnits(tables, settings.paceBasis);
  const silent = silentUnits(tables);
  const any = (part: "parcels" | "overdueTasks" | "dueNext"): boolean => matters.some((one) => one[part].length > 0);
  return sentences(
    slow.length === 0 ? null : say(over ? phrases.demandBehindOver : phrases.demandBehind, { units: names(slow) }),
    any("parcels") ? say(phrases.demandParcels, {}) : null,
    any("overdueTasks") ? say(phrases.demandTasks, {}) : null,
    week && any("dueNext") ? say(phrases.demandNext, {}) : null,
    silent.length === 0 ? null : say(phrases.demandReport, { units: names(silent) }),
    say(over ? phrases.demandAllOver : phrases.demandAll, {}),
  );
}
