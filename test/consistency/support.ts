/** A tracker of literal records: facts, the sheets that show them, and what bulletins are made from. */
import { computeFacts } from "../../src/campaign/metrics/computeFacts";
import { parcelStandings } from "../../src/campaign/metrics/parcelStandings";
import { sinceSnapshots } from "../../src/campaign/metrics/sinceSnapshots";
import type { SnapshotRow } from "../../src/campaign/metrics/snapshots";
import type { CampaignRecords } from "../../src/campaign/records";
import { factorySettings, type Settings } from "../../src/campaign/settings";
import type { TrackedFacts } from "../../src/actions/bulletins";
import { composeTracker } from "../../src/tracker/composeTracker";
import type { WritePlan } from "../../src/workbook/plan";
import { memoryWorkbook } from "../../src/workbook/memory";
import { day, records } from "../support/records";

export const campaign = { name: "云岫区百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: true };
export const AREA = "挂牌出让面积";
export const MONEY = "土地出让收入";
export const COUNT = "保障项目数";

/** @param kept rows of 快照 that stand there already */
export async function madeOf(part: Partial<CampaignRecords>, asOf: number, more: Partial<Settings> = {}, kept: readonly SnapshotRow[] = []): Promise<TrackedFacts & { readonly plan: WritePlan }> {
  const all = records(part);
  const settings: Settings = { ...factorySettings, campaign, ...more };
  const computed = computeFacts(all, settings, asOf);
  const workbook = await memoryWorkbook({ dateSystem: 1900, names: [], sheets: [] }).read();
  const { plan } = composeTracker({
    computed, records: all, parcels: parcelStandings(all.parcels, settings, asOf), since: sinceSnapshots(computed.facts, kept, settings), settings, findings: computed.findings, audit: [],
    asOfFrom: "命令指定", today: asOf, workbook, snapshots: { rows: kept, raw: [], addedHeaders: [], above: [], findings: [] },
  });
  const intake = { tables: [], records: all, campaign, targets: settings.targets, units: settings.units, asOf: null, audit: [], findings: [] };
  return { intake, settings, computed, findings: computed.findings, asOf: { day: asOf, from: "命令指定" }, plan };
}
