/**
 * Facts → what cards are judged by: a unit and a metric, a task, a parcel. Everything comes from the ledgers at `asOf`;
 * the past is recomputed from the same ledgers at earlier month ends. 未报送 is marked, never judged.
 */
import type { ComputedFacts } from "../metrics/computeFacts";
import type { CampaignRecords, Finding } from "../records";
import type { Settings } from "../settings";
import type { SubjectFacts } from "./subject";
import { parcelSubjects, taskSubjects } from "./subjectsOfItems";
import { unitSubjects } from "./subjectsOfUnits";

export interface CardSubjects {
  /** Units in their order with metrics in theirs, then tasks, then parcels, as the ledgers list them. */
  readonly subjects: readonly SubjectFacts[];
  /** Late items that no unit answers for. */
  readonly findings: readonly Finding[];
}

/**
 * @param computed facts at `asOf` of the same records and settings
 * @example 澄砚镇 at 44.9 % of 挂牌出让面积 with 序时 48 % → { unit: "澄砚镇", matter: "挂牌出让面积", rate: 0.449, timeProgress: 0.48, … }
 * @source domain-rules §1 (未报送), §6
 */
export function cardSubjects(records: CampaignRecords, settings: Settings, computed: ComputedFacts): CardSubjects {
  const { asOf } = computed.facts;
  const tasks = taskSubjects(records.tasks, asOf);
  const parcels = parcelSubjects(records.parcels, settings.campaign, asOf);
  return {
    subjects: [...unitSubjects(records, settings, computed), ...tasks.subjects, ...parcels.subjects],
    findings: [...tasks.findings, ...parcels.findings],
  };
}
