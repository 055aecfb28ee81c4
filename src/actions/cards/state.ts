/** What an action on cards works from: the log and ledger of the workbook as it is now, the rules in force, and the facts at 数据截至日. */
import { cardPeriod, cardSubjects, replay, type CardEvent, type CardPeriod, type CardRow, type SubjectFacts } from "../../campaign/cards";
import type { ComputedFacts } from "../../campaign/metrics/computeFacts";
import type { CampaignRecords, Finding } from "../../campaign/records";
import type { Settings } from "../../campaign/settings";
import { emptyLog, eventsOf, type EventLog } from "../../tracker/cards/eventLog";
import { readEvents } from "../../tracker/cards/readEvents";
import { noNotes, readLedgerNotes, type LedgerNotes } from "../../tracker/cards/readLedgerNotes";
import { readTiers, type ReadRules } from "../../tracker/cards/readTiers";
import { cardEventsSheet, ownedSheetOf } from "../../tracker/cards/sheets";
import type { WorkbookSnapshot } from "../../workbook/sheet";

/** What of a tracked workbook cards need; a `Tracked` is one. */
export interface TrackedFacts {
  readonly intake: { readonly records: CampaignRecords };
  readonly settings: Settings;
  readonly computed: ComputedFacts;
  readonly asOf: { readonly day: number };
}

export interface CardsState {
  readonly asOf: number;
  /** The one that `asOf` is in. */
  readonly period: CardPeriod;
  readonly settings: Settings;
  /** `office` is the one that numbers begin with: 发文代字 of 攻坚设置, where that is empty the one that an earlier version took in 亮牌档次. */
  readonly rules: ReadRules;
  /** As 亮牌档次 has it. */
  readonly officeOnSheet: string;
  /** Whether the workbook keeps 亮牌流水 at all. */
  readonly kept: boolean;
  readonly log: EventLog;
  readonly events: readonly CardEvent[];
  readonly rows: readonly CardRow[];
  readonly notes: LedgerNotes;
  readonly subjects: readonly SubjectFacts[];
  /** Of the sheets of 亮牌 and of late items without 责任单位. */
  readonly findings: readonly Finding[];
  /** Set where a sheet of 亮牌 has lost its header: nothing may be written over it. */
  readonly blocked: Finding | null;
}

/** @param workbook read just now: the log in it is what is acted on */
export function readCards(workbook: WorkbookSnapshot, { intake, settings, computed, asOf }: TrackedFacts): CardsState {
  const { subjects, findings } = cardSubjects(intake.records, settings, computed);
  const read = readEvents(workbook);
  const log = "lost" in read ? emptyLog : read;
  const events = eventsOf(log);
  const { rows } = replay(events);
  const kept = readLedgerNotes(workbook, new Set(rows.map(({ card }) => card)));
  const notes = "lost" in kept ? noNotes : kept;
  const onSheet = readTiers(workbook);
  const rules: ReadRules = { ...onSheet, office: settings.offices.numberPrefix ?? onSheet.office };
  const blocked = "lost" in read ? read.lost : "lost" in kept ? kept.lost : null;
  return {
    asOf: asOf.day, period: cardPeriod(asOf.day, rules.inForce.period), settings, rules, officeOnSheet: onSheet.office, kept: ownedSheetOf(workbook, cardEventsSheet) !== null, log, events, rows, notes, subjects, blocked,
    findings: [...(blocked === null ? [] : [blocked]), ...log.findings, ...notes.findings, ...rules.findings, ...findings],
  };
}
