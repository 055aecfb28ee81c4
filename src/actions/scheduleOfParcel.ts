/** 倒排工期 of one parcel of a ledger: its plan and every step that is left, also with lengths tried out. Reads only, writes nothing. */
import { campaignSpan } from "../campaign/calendar/campaignDay";
import { missingYearMessage } from "../campaign/calendar/known";
import { parcelStandings, type ParcelStanding } from "../campaign/metrics/parcelStandings";
import type { Parcel } from "../campaign/records";
import type { OpenParcelPlan } from "../campaign/schedule/parcelPlan";
import { stagePositions, stepsAfter } from "../campaign/schedule/position";
import { remainingSteps, type RemainingStep } from "../campaign/schedule/remainingSteps";
import type { StepDurations } from "../campaign/schedule/span";
import { stepsTo, type StepName } from "../campaign/schedule/steps";
import type { Settings } from "../campaign/settings";

export interface ParcelSchedule {
  readonly kind: "open";
  readonly parcel: Parcel;
  /** 1900 serials: the campaign's last day, and the day the plan is made for. */
  readonly deadline: number;
  readonly asOf: number;
  /** The step that must be over by the deadline. */
  readonly goal: StepName;
  readonly plan: OpenParcelPlan;
  readonly steps: readonly RemainingStep[];
}

/** Why there is no plan. */
export type NoSchedule = {
  readonly kind: "noCampaign" | "noStage" | "notASale" | "done" | "stopped";
} | { readonly kind: "missingYear"; /** Chinese: what is missing and what to do. */ readonly message: string };

/**
 * @param tried lengths put in place of those of the settings; `{}` takes the settings as they are
 * @example scheduleOfParcel(parcel at 公告中, settings of a campaign that ends 2025-10-22, 2025-09-30, {}) // steps: 挂牌公告 (begun), 挂牌期, 签订出让合同
 */
export function scheduleOfParcel(parcel: Parcel, settings: Settings, asOf: number, tried: StepDurations): ParcelSchedule | NoSchedule {
  const { campaign, extraDays } = settings;
  if (campaign === null) return { kind: "noCampaign" };
  if (parcel.stage === null) return { kind: "noStage" };
  const schedule = { ...settings.schedule, durations: { ...settings.schedule.durations, ...tried } };
  const { open: [standing], findings: [finding] } = parcelStandings([parcel], { ...settings, schedule }, asOf);
  if (finding !== undefined) return { kind: "missingYear", message: finding.message };
  const position = stagePositions[parcel.stage];
  if (standing === undefined) {
    if (position.stopped) return { kind: "stopped" };
    return { kind: stepsAfter(stepsTo(schedule.goal), position.after).length === 0 ? "done" : "notASale" };
  }
  const { plan } = standing;
  const deadline = campaignSpan(campaign).last;
  const since = plan.bottleneck.days === null ? null : asOf - plan.bottleneck.days;
  const steps = remainingSteps(parcel.stage, since, deadline, asOf, { goal: schedule.goal, durations: schedule.durations, extra: extraDays });
  if (steps.kind === "missing-year") return { kind: "missingYear", message: missingYearMessage(steps.year) };
  return { kind: "open", parcel, deadline, asOf, goal: schedule.goal, plan, steps: steps.value };
}

/**
 * The parcel that stands in a row of a ledger; null where the row is none.
 *
 * @param row counted from 0
 */
export const parcelInRow = (parcels: readonly Parcel[], at: { readonly sheet: string; readonly row: number }): Parcel | null =>
  parcels.find(({ sheet, row }) => sheet === at.sheet && row === at.row) ?? null;

/**
 * Those whose 编号, 位置 or 责任单位 hold every word of a search; all of them for a blank one. The order stays.
 *
 * @example searchParcels(open, "澄砚 002") // those in 澄砚镇 whose number holds 002
 */
export function searchParcels(open: readonly ParcelStanding[], search: string): readonly ParcelStanding[] {
  const words = search.normalize("NFKC").toUpperCase().split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return open;
  return open.filter(({ parcel: { id, location, unit } }) => {
    const text = [id, location, unit].join(" ").normalize("NFKC").toUpperCase();
    return words.every((word) => text.includes(word));
  });
}

export const parcelsOnTheWay = (parcels: readonly Parcel[], settings: Settings, asOf: number): readonly ParcelStanding[] => parcelStandings(parcels, settings, asOf).open;
