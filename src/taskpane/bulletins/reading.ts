/** What the page works from, read and computed in one go; and the works that write: sheets, archive, and the way back. */
import {
  archiveBulletin, bulletinOptionsOf, canUndo, composeBulletin, readArchive, sheetsBefore, undoBulletinSheets, writeBulletinSheets,
  type ArchiveRow, type BulletinKind, type BulletinOptions, type ComposedBulletin, type KeptArchive, type SheetsBefore, type WrittenSheets,
} from "../../actions/bulletins";
import { computeTracker, type Tracked } from "../../actions/track";
import type { IssueFields } from "../../actions/bulletins/preview";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import type { Work } from "../port";

export interface BulletinReading {
  readonly tracked: Tracked;
  /** What the workbook says of every bulletin: offices, cards, tiers. */
  readonly base: BulletinOptions;
  readonly archive: KeptArchive;
}

type Issue = Partial<IssueFields>;

const track = (workbook: WorkbookSnapshot, today: number): Tracked => computeTracker(workbook, { asOf: null, settingsFile: null, today });
const readingOf = (workbook: WorkbookSnapshot, tracked: Tracked): BulletinReading => ({ tracked, base: bulletinOptionsOf(workbook, tracked), archive: readArchive(workbook) });

/** Reads and computes; nothing is written. */
export const readWork: Work<BulletinReading> = async (port, today) => {
  const workbook = await port.read();
  return readingOf(workbook, track(workbook, today));
};

/** Typed texts lead, field by field. */
export const optionsOf = ({ base }: Pick<BulletinReading, "base">, issue: Issue): BulletinOptions => ({ ...base, issue: { ...base.issue, ...issue } });

export const composed = (kind: BulletinKind, reading: BulletinReading, issue: Issue): ComposedBulletin => composeBulletin(kind, reading.tracked, optionsOf(reading, issue));

const withRow = (reading: BulletinReading, row: ArchiveRow, fresh: boolean): BulletinReading =>
  fresh ? { ...reading, archive: { ...reading.archive, rows: [...reading.archive.rows, row] } } : reading;

export interface SheetsDone {
  readonly written: WrittenSheets;
  /** The workbook as it was written from: what others did meanwhile is in it. */
  readonly reading: BulletinReading;
  /** Null: it cannot be taken back. */
  readonly undo: Work<readonly string[]> | null;
}

export const sheetsWork = (kind: BulletinKind, issue: Issue): Work<SheetsDone> => async (port, today) => {
  const seen: { before: SheetsBefore; reading: BulletinReading }[] = [];
  const written = await writeBulletinSheets(port, (workbook) => {
    const tracked = track(workbook, today);
    seen.push({ before: sheetsBefore(workbook), reading: readingOf(workbook, tracked) });
    return tracked;
  }, kind, { issue });
  const [first] = seen;
  if (first === undefined) return { written, reading: await readWork(port, today), undo: null };
  return {
    written, reading: withRow(first.reading, written.archive, written.archived),
    undo: canUndo(written, first.before) ? (again) => undoBulletinSheets(again, written, first.before) : null,
  };
};

/** 存档 of a bulletin that left as Word. The figures are those of `reading`: nothing but the row is new. */
export const archiveWork = (row: ArchiveRow, reading: BulletinReading): Work<{ readonly summary: string; readonly reading: BulletinReading }> => async (port) => {
  const { archived, summary } = await archiveBulletin(port, row);
  return { summary, reading: withRow(reading, row, archived) };
};
