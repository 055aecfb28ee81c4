/** 与上一份相比: what an archived bulletin said against the ledgers of now, and what is new since. Nothing is written. */
import { changeLines } from "../../bulletin/archive/changeLines";
import { changesSince as compared, type ArchiveChanges } from "../../bulletin/archive/changesSince";
import type { ArchiveRow } from "../../bulletin/archive/archiveRow";
import { computeFacts } from "../../campaign/metrics/computeFacts";
import type { Tracked } from "../track";
import { kindNames, type BulletinKind } from "./compose";

export type ComparedFacts = Pick<Tracked, "intake" | "settings" | "computed" | "asOf" | "kept">;

export interface ChangesShown extends ArchiveChanges {
  readonly lines: readonly string[];
}

/** @param row of 通报存档 (`readArchive(workbook).rows`) */
export function changesSince({ intake, settings, computed, asOf, kept }: ComparedFacts, row: ArchiveRow): ChangesShown {
  const then = row.asOf === asOf.day ? computed.facts : computeFacts(intake.records, settings, row.asOf).facts;
  const changes = compared(row, then, computed.facts, kept.rows);
  return { ...changes, lines: changeLines(changes, asOf.day) };
}

/** Of several rows at once; those of one day and the same figures are said once. */
export function changesSinceAll(tracked: ComparedFacts, rows: readonly ArchiveRow[]): readonly string[] {
  const alike = new Map<string, ArchiveRow[]>();
  for (const row of rows) {
    const key = `${row.asOf} ${row.hash}`;
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  return [...alike.values()].flatMap((group) => group.slice(0, 1).flatMap((row) => changeLines(changesSince(tracked, row), tracked.asOf.day, group)));
}

/**
 * The bulletin of a kind to compare with: of the latest days; of one day the last that was archived. Null where there is none.
 *
 * @param before only of days before this one: the one before the bulletin that is being written
 */
export function latestArchived(rows: readonly ArchiveRow[], kind: BulletinKind, before = Infinity): ArchiveRow | null {
  return rows.filter((row) => row.kind === kindNames[kind] && row.asOf < before).reduce<ArchiveRow | null>((best, row) => (best === null || row.asOf >= best.asOf ? row : best), null);
}
