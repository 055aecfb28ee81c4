/** Intake: the cells of a workbook → tables, records, first audit, and everything that could not be read. Never throws at a user. */
import { readFunds, readProjects, readTasks } from "./records/others";
import { parcelsOnce, type ParcelRow } from "./records/parcelsOnce";
import { projectsOnce } from "./records/projectsOnce";
import { readParcels } from "./records/parcels";
import { figureSets, progressRecords, type FigureSet } from "./records/progress";
import type { ReadTable } from "./records/context";
import { auditRatios, auditRanks, auditRates, type NamedSet } from "./audit/rates";
import { auditMonths } from "./audit/months";
import { auditPairs } from "./audit/pairs";
import { auditPaces } from "./audit/paces";
import { auditTwins } from "./audit/twins";
import { auditSeries, pairsOf } from "./audit/series";
import { auditTotals } from "./audit/totals";
import { asOfFromText, campaignFromText, type SheetLines } from "./campaignText";
import { copyNotes } from "./copyNotes";
import { findingSink, type FindingSink } from "./findings";
import { fundsOnce } from "./fundsOnce";
import { metricWords } from "./metricWords";
import { listUnits, suggestAliases } from "./unitList";
import { lostSheets, mappingNotes } from "./mapping/mappingNotes";
import { matchMapping } from "./mapping/matchMapping";
import { recognise, type Recognised } from "./recognise";
import { findRegions, type Line } from "./regions";
import { sheetNotes, tableNotes } from "./notes";
import { targetsFromTables } from "./tableTargets";
import { describeTable, openTable, type ReadingContext, writtenUnit } from "./tableReader";
import type { YearContext } from "./through";
import type { Intake, ReadWorkbook, RecognisedTable } from "./types";
import { sheetUnits } from "./sheetUnits";
import { aliasMap } from "./unitNames";
import { viewOf } from "./view";
import type { AuditItem, CampaignRecords } from "../campaign/records";
import type { Campaign } from "../campaign/settings";
import type { WorkbookSnapshot } from "../workbook/sheet";
import { cellAddress } from "../workbook/address";
import { copiesOfOurs } from "../workbook/role";
import { formatDay } from "../campaign/calendar/day";
import { addAll } from "./records/collect";


/**
 * Reads every visible sheet that is not ours.
 *
 * @param settings units' aliases, metrics with their words, and the campaign where the workbook itself says nothing
 * @returns tables as recognised, records in standard units, audit items and findings, each with its cell
 */
export const readWorkbook: ReadWorkbook = (workbook, settings) => {
  const sink = findingSink();
  const words = metricWords(settings.metrics);
  const known = words.isName;
  const recognised: Recognised[] = [];
  const covers: SheetLines[] = [];
  const tableLines: SheetLines[] = [];
  const trackerCopies = copiesOfOurs(workbook.names);
  for (const sheet of workbook.sheets) {
    if (sheet.role !== null) continue;
    if (!sheetNotes(sheet, sink)) continue;
    // Figures of ours that somebody has put by would count once more.
    if (trackerCopies.has(sheet.name) && !settings.mapping.some((one) => one.sheet.trim() === sheet.name.trim())) {
      sink.add("info", "tracker-copy", { sheet: sheet.name }, "是本工具所生成工作表的副本，未作台账读取；如应计入，请在攻坚设置的字段对照指定");
      continue;
    }
    const view = viewOf(sheet);
    const { regions, lines } = findRegions(view, known);
    if (lines.length > 0) covers.push({ sheet: sheet.name, lines, cover: true });
    const mapped = matchMapping(sheet.name, regions, settings.mapping, sink);
    regions.forEach((region, at) => {
      tableLines.push({ sheet: sheet.name, lines: region.lines });
      recognised.push(recognise(view, region, words, mapped[at]));
    });
  }
  lostSheets(workbook, settings.mapping, sink);
  for (const one of recognised) mappingNotes(one, settings.metrics, sink);
  const text = campaignFromText([...covers, ...tableLines], settings.metrics, sink);
  const years = yearContext(text.campaign ?? settings.campaign, workbook, [...covers, ...tableLines]);
  const asOf = asOfFromText(covers, tableLines, years);
  const aliases = aliasMap(settings.units);
  const named = sheetUnits(recognised, aliases);
  const copies = copyNotes(recognised, named, years, sink);
  const context: ReadingContext = {
    dateSystem: workbook.dateSystem, years, asOf: asOf?.day ?? null, metrics: settings.metrics, words,
    aliases, sink, unique: uniqueKeys(), sheetUnits: named,
  };
  const isCopy = (one: Recognised): boolean => copies.has(one);
  const opened = recognised.map((one) => ({ one, table: one.verdict.kind === "unknown" || isCopy(one) ? null : openTable(one, context) }));
  const tables = opened.map(({ table }) => table).filter((table) => table !== null);

  const sets = new Map<ReadTable, FigureSet[]>();
  const records = readRecords(tables, sets, sink);
  for (const { one, table } of opened) tableNotes(one, table, sink);
  const fromTables = targetsFromTables(tables, sets, settings.metrics);
  const described = opened.map(({ one, table }) => asCopy(describeTable(one, table, settings.metrics), copies.get(one)));
  const audit = auditAll(tables, sets);
  suggestAliases(tables);
  return {
    tables: described, records, audit,
    campaign: text.campaign,
    targets: [...text.targets, ...fromTables.filter(({ metric }) => !text.targets.some((one) => one.metric === metric))],
    units: listUnits(tables),
    asOf: asOf === null ? null : { day: asOf.day, sheet: asOf.sheet, cell: cellAddress(asOf.row, asOf.column) },
    findings: sink.list(),
  } satisfies Intake;
};

const asCopy = (table: RecognisedTable, of: string | undefined): RecognisedTable =>
  of === undefined ? table : { ...table, kind: "unknown", confidence: 0, reason: `与「${of}」相同，是副本，不重复计`, doubt: null };

function readRecords(tables: readonly ReadTable[], sets: Map<ReadTable, FigureSet[]>, sink: FindingSink): CampaignRecords {
  const parcels: ParcelRow[] = [];
  const records = { parcels: [], progress: [], funds: [], projects: [], tasks: [] } as { -readonly [K in keyof CampaignRecords]: CampaignRecords[K][number][] };
  for (const table of tables) {
    switch (table.kind) {
      case "parcel": addAll(parcels, readParcels(table).map((parcel) => ({ parcel, table }))); break;
      case "project": addAll(records.projects, readProjects(table)); break;
      case "task": addAll(records.tasks, readTasks(table)); break;
      case "fund": addAll(records.funds, readFunds(table)); break;
      case "target":
      case "progress": {
        const ofTable = table.rows.data.flatMap((row) => figureSets(table, row));
        sets.set(table, ofTable);
        addAll(records.progress, progressRecords(table, ofTable));
        break;
      }
      case "unknown": break;
    }
  }
  return { ...records, parcels: parcelsOnce(parcels, sink), projects: projectsOnce(records.projects, sink), funds: fundsOnce(records.funds, tables, sink) };
}

const sums: ReadonlySet<string> = new Set(["total-mismatch", "unit-slip", "digits-swapped"]);

function auditAll(tables: readonly ReadTable[], sets: ReadonlyMap<ReadTable, readonly FigureSet[]>): AuditItem[] {
  const pairs = pairsOf([...sets.entries()].filter(([table]) => table.kind === "progress").flatMap(([, list]) => list));
  const before = new Map(pairs.map(({ now, before: last }) => [now, last]));
  const rateBefore = (set: FigureSet): number | null => before.get(set)?.rate?.value ?? null;
  const items = tables.flatMap((table) => {
    const own: NamedSet[] = (sets.get(table) ?? []).map((set) => ({ set, name: set.base.unit ?? `第${set.base.row + 1}行` }));
    const totals: NamedSet[] = sets.has(table)
      ? table.rows.totals.flatMap(({ row, label, section }) => figureSets(table, { row, last: row, section }).map((set) => ({ set, name: label })))
      : [];
    return [
      ...auditRates([...own, ...totals], rateBefore), ...auditRanks(own, table), ...auditTotals(table), ...auditMonths(table), ...auditTwins(table), ...auditPairs(table), ...auditPaces(table),
      ...(sets.has(table) ? [] : auditRatios(table)),
    ];
  });
  // A figure that fails two checks for one reason is one item: a sum that does not add up is one, whatever explains it.
  const reason = ({ code }: AuditItem): string => (sums.has(code) ? "total-mismatch" : code);
  const once = new Map([...items, ...auditSeries(pairs, writtenUnit(tables))].map((item) => [`${item.sheet}|${item.cell}|${reason(item)}`, item]));
  return [...once.values()];
}

/** The campaign's year, else the first one that a title or line names, else one in a sheet's name. */
function yearContext(campaign: Campaign | null, workbook: WorkbookSnapshot, lines: readonly SheetLines[]): YearContext {
  if (campaign !== null) {
    return { year: Number(formatDay(campaign.start).slice(0, 4)), span: { start: campaign.start, end: campaign.start + campaign.days - (campaign.countFirstDay ? 1 : 0) } };
  }
  const texts = [...lines.flatMap(({ lines: list }) => list.map(({ text }: Line) => text)), ...workbook.sheets.filter(({ role }) => role === null).map(({ name }) => name)];
  for (const text of texts) {
    const match = /(?:^|\D)(20\d\d)\s*(?:年|[-./]\d)/.exec(text.normalize("NFKC"));
    if (match?.[1] !== undefined) return { year: Number(match[1]), span: null };
  }
  return { year: null, span: null };
}

/** `G-1`, then `G-1#2`: keys are unique within a kind. */
function uniqueKeys(): ReadTable["unique"] {
  const seen = new Map<string, number>();
  return (kind, key) => {
    const name = `${kind}|${key}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? key : `${key}#${times}`;
  };
}

