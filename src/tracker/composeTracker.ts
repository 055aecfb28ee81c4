/** Facts → the whole tracker as one plan. Pure: the same facts, settings, workbook and day give the same plan. */
import type { ComputedFacts } from "../campaign/metrics/computeFacts";
import type { ParcelStandings } from "../campaign/metrics/parcelStandings";
import { snapshotOf, appendedRows, type SnapshotRow } from "../campaign/metrics/snapshots";
import type { SinceSnapshots } from "../campaign/metrics/sinceSnapshots";
import type { AuditItem, CampaignRecords, Finding } from "../campaign/records";
import type { Settings } from "../campaign/settings";
import { countWords } from "../campaign/findingCounts";
import type { SheetPlan, WritePlan } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/sheet";
import { board, leadMetric, type CardInForce } from "./board";
import { readTiers } from "./cards/readTiers";
import { cardTiersSheet, ownedSheetOf } from "./cards/sheets";
import { tidyData } from "./data";
import { noLedgerCells, type LedgerCells } from "./data/ledgerCells";
import { auditList, straysInAudit } from "./lists/auditList";
import { findingsList, straysInFindings } from "./lists/findingsList";
import { monthRanking } from "./monthRanking";
import { auditSheet, boardSheet, findingsSheet, names, settingsSheet, tidyDataSheet } from "./ownedSheets";
import type { AsTyped } from "./settings/asTyped";
import { writeSettings } from "./settings/writeSettings";
import type { KeptSnapshots } from "./snapshot/readSnapshots";
import { writeSnapshots } from "./snapshot/writeSnapshots";
import { styles } from "./styles";
import { readRecord, withRecord } from "./written/record";
import { strayRows } from "./written/strays";

export interface TrackerInput {
  readonly computed: ComputedFacts;
  readonly records: CampaignRecords;
  readonly parcels: ParcelStandings;
  readonly since: SinceSnapshots;
  readonly settings: Settings;
  /** Of intake and facts together. */
  readonly findings: readonly Finding[];
  readonly audit: readonly AuditItem[];
  /** Where 数据截至日 was taken from, in words. */
  readonly asOfFrom: string;
  /** 1900 serial of the door's day: cached results only. */
  readonly today: number;
  /** As it is before writing: what staff filled in is read from it. */
  readonly workbook: WorkbookSnapshot;
  readonly ledgers?: LedgerCells;
  readonly asTyped?: AsTyped;
  readonly cardsInForce?: readonly CardInForce[];
  /** 留存快照: what is kept already, when the figures of now shall be kept too. */
  readonly snapshots?: KeptSnapshots;
}

export interface ComposedTracker {
  readonly plan: WritePlan;
  /** Rows that the plan appends to 快照. */
  readonly appended: readonly SnapshotRow[];
  /** Texts of staff whose row is gone. */
  readonly findings: readonly Finding[];
}

export function composeTracker(input: TrackerInput): ComposedTracker {
  const { computed, settings, workbook, since, today } = input;
  const { facts } = computed;
  const { inForce } = readTiers(workbook);
  const rules = { names: [inForce.base, ...inForce.overlays], sheet: ownedSheetOf(workbook, cardTiersSheet)?.name ?? null };
  const written = readRecord(workbook);
  const strays = [...strayRows(workbook, written), ...straysInFindings(workbook, written), ...straysInAudit(workbook, written)];
  const setup = writeSettings(settings, facts.asOf, input.asOfFrom, input.asTyped, rules, strays);
  const data = tidyData({ facts, contributions: computed.contributions, records: input.records, settings, ledgers: input.ledgers ?? noLedgerCells, targetCells: setup.targetCells, today });
  const ranking = monthRanking(facts, settings, data, since);
  const metric = leadMetric(settings, ranking);
  const tidy = data.finish(metric === null ? [] : ranking.rowsOf.get(metric) ?? []);

  const present = new Set([...workbook.sheets.filter(({ role }) => role === null).map(({ name }) => name), findingsSheet.name, auditSheet.name, settingsSheet.name, tidyDataSheet.name]);
  const auditPlan = auditList(input.audit, facts.asOf, workbook, present, written);
  const findings = [...input.findings, ...setup.findings, ...auditPlan.findings];
  const first = findingsList(findings, facts.asOf, workbook, present, written);
  // What the list itself finds lost is told in the list, too.
  const listed = first.findings.length === 0 ? first : findingsList([...findings, ...first.findings], facts.asOf, workbook, present, written);
  const appended = input.snapshots === undefined ? [] : appendedRows(input.snapshots.rows, snapshotOf(facts));
  const kept: SheetPlan[] = input.snapshots === undefined || appended.length === 0 ? [] : [writeSnapshots(input.snapshots, appended, today, workbook.dateSystem)];
  const shown = board({ facts, settings, data, units: tidy.units, ranking, parcels: input.parcels, cardsInForce: input.cardsInForce ?? [], today, found: countWords(findings) });
  const on = (range: typeof setup.cells.asOf) => ({ sheet: settingsSheet.name, range });
  return {
    appended,
    findings: [...setup.findings, ...auditPlan.findings, ...first.findings],
    plan: {
      styles,
      sheets: [
        shown, ranking.plan, listed.plan, auditPlan.plan, withRecord(tidy.plan, [shown, ranking.plan, listed.plan, auditPlan.plan, setup.plan], workbook.dateSystem), ...kept, setup.plan,
      ],
      names: [
        { name: names.asOf, target: on(setup.cells.asOf) },
        { name: names.start, target: on(setup.cells.start) },
        { name: names.days, target: on(setup.cells.days) },
        { name: names.countFirstDay, target: on(setup.cells.countFirstDay) },
        { name: names.campaign, target: on(setup.cells.campaign) },
        { name: names.staleAfter, target: on(setup.cells.staleAfter) },
        { name: names.targets, target: { sheet: tidyDataSheet.name, range: data.targetsRange } },
        ...(data.workdaysLeft === null ? [] : [{ name: names.workdaysLeft, target: { sheet: tidyDataSheet.name, range: data.workdaysLeft } }]),
      ],
      // Connecting opens the board; a refresh leaves the clerk at the row being corrected.
      active: workbook.sheets.some(({ role }) => role === boardSheet.role) ? null : boardSheet.role,
      leads: true,
    },
  };
}
