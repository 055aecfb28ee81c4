/**
 * What connect, refresh and snapshot have in common: read the workbook, compute, compose the tracker. The ribbon, the pane
 * and the batch mode all do it; they differ in the port and in where the day comes from.
 */
import { formatDay } from "../campaign/calendar/day";
import { type MappingChange, mergeMapping } from "../campaign/mapping/fieldMapping";
import { computeFacts, type ComputedFacts } from "../campaign/metrics/computeFacts";
import { parcelStandings, type ParcelStandings } from "../campaign/metrics/parcelStandings";
import { sinceSnapshots, type SinceSnapshots } from "../campaign/metrics/sinceSnapshots";
import type { SnapshotRow } from "../campaign/metrics/snapshots";
import type { Finding } from "../campaign/records";
import { factorySettings, type Settings, type UnitDefinition } from "../campaign/settings";
import { readWorkbook } from "../intake";
import type { Intake } from "../intake/types";
import type { CardInForce } from "../tracker/board";
import { USUAL_OFFICE } from "../tracker/cards/cardRules";
import { readTiers } from "../tracker/cards/readTiers";
import { composeTracker } from "../tracker/composeTracker";
import { settingsSheet } from "../tracker/ownedSheets";
import { SCHEMA_VERSION } from "../tracker/settings/layout";
import { readSettings, type SheetSettings } from "../tracker/settings/readSettings";
import { readSnapshots, type KeptSnapshots } from "../tracker/snapshot/readSnapshots";
import type { WritePlan } from "../workbook/plan";
import type { WorkbookPort } from "../workbook/port";
import type { WorkbookSnapshot } from "../workbook/sheet";
import { cardsInForce } from "./cardsInForce";
import { factsJson, type FactsJson } from "./factsJson";
import { fieldVocabulary } from "./ledgerFields";
import { ledgerCells } from "./ledgerCells";
import { refuseLost } from "./lostSheets";
import { ActionRefused } from "./refused";
import type { SettingsFile } from "./settingsFile";
import { writeSettled } from "./writeSettled";

export interface TrackOptions {
  /** 1900 serial asked for, or null: the workbook's own 数据截至日, then a line 截至…, then today. */
  readonly asOf: number | null;
  readonly settingsFile: SettingsFile | null;
  /** The door's day, 1900 serial. */
  readonly today: number;
  /** 留存快照: append the figures of now to 快照. */
  readonly keepSnapshot?: boolean;
  /** 在效亮牌 for the board, where they are not to be read from 亮牌流水. */
  readonly cardsInForce?: readonly CardInForce[];
  /** Put in place of the settings that the sheet gives: 恢复出厂设置. */
  readonly replaceSettings?: (stated: Settings) => Settings;
  /** 字段对照: corrections on top of what the sheet or the settings file states. */
  readonly mapping?: readonly MappingChange[];
}

export interface Tracked {
  readonly intake: Intake;
  readonly settings: Settings;
  readonly computed: ComputedFacts;
  readonly parcels: ParcelStandings;
  readonly since: SinceSnapshots;
  readonly kept: KeptSnapshots;
  /** Rows appended to 快照 by this run. */
  readonly appended: readonly SnapshotRow[];
  readonly findings: readonly Finding[];
  readonly asOf: { readonly day: number; readonly from: string };
  readonly plan: WritePlan;
  readonly json: FactsJson;
}

/**
 * Everything but the writing: what the preview shows and the batch mode checks before it touches a file.
 *
 * @throws ActionRefused where a newer version of this tool has written the tracker, or 快照 cannot be read to be added to
 */
export function computeTracker(workbook: WorkbookSnapshot, options: TrackOptions): Tracked {
  refuseLost(workbook);
  const fromSheet = readSettings(workbook, factorySettings, fieldVocabulary);
  refuseNewer(fromSheet);
  const kept = readSnapshots(workbook);
  if (options.keepSnapshot === true && kept.findings.some(({ code }) => code === "snapshots-unreadable")) throw new ActionRefused(kept.findings.map(({ message }) => message));
  const stated = options.replaceSettings?.(fromSheet?.settings ?? factorySettings) ?? fromSheet?.settings ?? factorySettings;
  const filed = options.settingsFile?.apply(stated) ?? stated;
  const before = options.mapping === undefined ? filed : { ...filed, mapping: mergeMapping(filed.mapping, options.mapping) };
  const intake = readWorkbook(workbook, before);
  const settings: Settings = {
    ...before,
    campaign: before.campaign ?? intake.campaign,
    targets: before.targets.length > 0 ? before.targets : intake.targets,
    units: mergeUnits(before.units, intake.units),
    offices: before.offices.numberPrefix !== null ? before.offices : { ...before.offices, numberPrefix: prefixOnTierSheet(workbook) },
  };
  const asOf = chooseAsOf(options, fromSheet?.asOf ?? null, intake);
  const computed = computeFacts(intake.records, settings, asOf.day);
  const parcels = parcelStandings(intake.records.parcels, settings, asOf.day);
  const since = sinceSnapshots(computed.facts, kept.rows, settings);
  const found = [
    ...(fromSheet?.findings ?? []), ...kept.findings, ...notTwice(intake.findings, fromSheet), ...laterData(asOf.day, intake), ...computed.findings,
    ...onceOnly(parcels.findings, computed.findings), ...since.findings,
  ];
  const composed = composeTracker({
    computed, records: intake.records, parcels, since, settings, findings: found, audit: intake.audit, asOfFrom: asOf.from, today: options.today, workbook,
    ledgers: ledgerCells(workbook, intake.tables),
    ...(fromSheet !== null && { asTyped: fromSheet.asTyped }),
    cardsInForce: options.cardsInForce ?? cardsInForce(workbook),
    ...(options.keepSnapshot === true && { snapshots: kept }),
  });
  const findings = [...found, ...composed.findings];
  return {
    intake, settings, computed, parcels, since, kept, appended: composed.appended, findings, asOf, plan: composed.plan,
    json: factsJson(computed.facts, intake, intake.audit, findings, asOf.from),
  };
}

/** Reads, computes and writes; refusals of the port come through as they are, with nothing written. */
export const track = (port: WorkbookPort, options: TrackOptions): Promise<Tracked> => writeSettled(port, (workbook) => computeTracker(workbook, options));

/** A tracker of a newer version is left alone: what it holds would be misread and lost. An older one is migrated by being written anew. */
function refuseNewer(sheet: SheetSettings | null): void {
  if (sheet === null || sheet.schema === null || sheet.schema <= SCHEMA_VERSION) return;
  throw new ActionRefused([`本工作簿由更新版本的工具生成（「${settingsSheet.name}」的结构版本为${sheet.schema}，本工具支持到${SCHEMA_VERSION}），未作任何改动；请升级工具后再刷新。`]);
}

/** A sheet that 字段对照 names and the workbook lacks is said at its cell of 攻坚设置; of a settings file by intake. */
function notTwice(findings: readonly Finding[], sheet: SheetSettings | null): readonly Finding[] {
  const said = sheet?.findings.some(({ code }) => code === "mapping-sheet-gone") ?? false;
  return said ? findings.filter(({ code }) => code !== "mapping-sheet-gone") : findings;
}

/** Earlier versions took the prefix of 文号 on 亮牌档次: it moves to 攻坚设置, where nothing is said there yet. */
function prefixOnTierSheet(workbook: WorkbookSnapshot): string | null {
  const { office } = readTiers(workbook);
  return office === USUAL_OFFICE ? null : office;
}

/** A missing year is said once, not by every rule that meets it. */
const onceOnly = (more: readonly Finding[], said: readonly Finding[]): Finding[] =>
  more.filter(({ code }) => !said.some((one) => one.code === code));

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
