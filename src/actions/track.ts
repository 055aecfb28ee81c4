/**
 * connect and refresh in one: read the workbook, compute, write the tracker. What the ribbon, the pane and the batch mode
 * all do; they differ in the port and in where the day comes from.
 */
import { formatDay } from "../campaign/calendar/day";
import { computeFacts, type ComputedFacts } from "../campaign/metrics/computeFacts";
import type { Finding } from "../campaign/records";
import { factorySettings, type Settings, type UnitDefinition } from "../campaign/settings";
import { readWorkbook } from "../intake";
import type { Intake } from "../intake/types";
import { composeTracker } from "../tracker/composeTracker";
import { readSettings } from "../tracker/settings/readSettings";
import type { WritePlan } from "../workbook/plan";
import type { WorkbookPort } from "../workbook/port";
import type { WorkbookSnapshot } from "../workbook/sheet";
import { factsJson, type FactsJson } from "./factsJson";
import type { SettingsFile } from "./settingsFile";

export interface TrackOptions {
  /** 1900 serial asked for, or null: the workbook's own 数据截至日, then a line 截至…, then today. */
  readonly asOf: number | null;
  readonly settingsFile: SettingsFile | null;
  /** The door's day, 1900 serial. */
  readonly today: number;
}

export interface Tracked {
  readonly intake: Intake;
  readonly settings: Settings;
  readonly computed: ComputedFacts;
  readonly findings: readonly Finding[];
  readonly asOf: { readonly day: number; readonly from: string };
  readonly plan: WritePlan;
  readonly json: FactsJson;
}

/** Everything but the writing: what the preview shows and the batch mode checks before it touches a file. */
export function computeTracker(workbook: WorkbookSnapshot, options: TrackOptions): Tracked {
  const fromSheet = readSettings(workbook, factorySettings);
  const stated = fromSheet?.settings ?? factorySettings;
  const before = options.settingsFile?.apply(stated) ?? stated;
  const intake = readWorkbook(workbook, before);
  const settings: Settings = {
    ...before,
    campaign: before.campaign ?? intake.campaign,
    targets: before.targets.length > 0 ? before.targets : intake.targets,
    units: mergeUnits(before.units, intake.units),
  };
  const asOf = chooseAsOf(options, fromSheet?.asOf ?? null, intake);
  const computed = computeFacts(intake.records, settings, asOf.day);
  const findings = [...(fromSheet?.findings ?? []), ...intake.findings, ...laterData(asOf.day, intake), ...computed.findings];
  return {
    intake, settings, computed, findings, asOf,
    plan: composeTracker({ computed, settings, findings, asOfFrom: asOf.from, today: options.today }),
    json: factsJson(computed.facts, intake, intake.audit, findings, asOf.from),
  };
}

/** Reads, computes and writes; refusals of the port come through as they are, with nothing written. */
export async function track(port: WorkbookPort, options: TrackOptions): Promise<Tracked> {
  const tracked = computeTracker(await port.read(), options);
  await port.write(tracked.plan);
  return tracked;
}

/** Units of the settings keep their order and group; those that only the ledgers name come after. */
function mergeUnits(stated: readonly UnitDefinition[], found: readonly UnitDefinition[]): UnitDefinition[] {
  const known = new Set(stated.flatMap(({ name, aliases }) => [name, ...aliases]));
  return [...stated, ...found.filter(({ name }) => !known.has(name))];
}

/** The as-of day stays where staff put it; newer data are pointed at, never taken up in silence. */
function laterData(asOf: number, { asOf: line }: Intake): Finding[] {
  if (line === null || line.day <= asOf) return [];
  return [{
    severity: "warning", code: "later-data", sheet: line.sheet, cell: line.cell,
    message: `「${line.sheet}」${line.cell}写明数据截至${formatDay(line.day)}，晚于本次采用的${formatDay(asOf)}；如已更新台账，请在攻坚设置更新数据截至日后刷新。`,
  }];
}

function chooseAsOf({ asOf, settingsFile, today }: TrackOptions, ofSheet: number | null, intake: Intake): { day: number; from: string } {
  if (asOf !== null) return { day: asOf, from: "命令指定" };
  if (settingsFile !== null && settingsFile.asOf !== null) return { day: settingsFile.asOf, from: "设置文件" };
  if (ofSheet !== null) return { day: ofSheet, from: "攻坚设置的数据截至日" };
  if (intake.asOf !== null) return { day: intake.asOf.day, from: `「${intake.asOf.sheet}」${intake.asOf.cell}的截至日期` };
  return { day: today, from: `未找到截至日期，用今天（${formatDay(today)}）` };
}
