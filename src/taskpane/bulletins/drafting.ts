/** The bulletin of a kind as it stands: composed of a reading and of what was typed for this kind and period, approved only as it was seen. */
import { kindNames, type ArchiveRow, type BulletinKind, type ComposedBulletin } from "../../actions/bulletins";
import { periodOf, renderText, type IssueFields } from "../../actions/bulletins/preview";
import { editsKey, issueOf, noEdits, numberTaken, withApproval, type Edits, type KeptEdits } from "./edits";
import { composed, type BulletinReading } from "./reading";

export interface Draft {
  /** Of what was typed: kind and period. */
  readonly key: string;
  readonly edits: Edits;
  readonly issue: Partial<IssueFields>;
  readonly shown: ComposedBulletin;
  /** It was approved, but with other figures. */
  readonly lapsed: boolean;
  /** An archived bulletin of another kind or period that bears its number. */
  readonly taken: ArchiveRow | null;
}

export function draftOf(kind: BulletinKind, reading: BulletinReading, kept: KeptEdits): Draft {
  const period = periodOf(kind, reading.tracked);
  const key = editsKey(kind, period);
  const typed = kept[key] ?? noEdits;
  const base = reading.base.issue ?? {};
  const plain = composed(kind, reading, issueOf({ ...typed, approved: false }, base));
  const edits = withApproval(typed, plain.bulletin.properties.factsHash);
  const issue = issueOf(edits, base);
  const shown = edits.approved ? composed(kind, reading, issue) : plain;
  return { key, edits, issue, shown, lapsed: typed.approved && !edits.approved, taken: numberTaken(reading.archive.rows, shown.bulletin.number, kindNames[kind], period) };
}

/** How a bulletin that was composed anew differs from the one that was seen: `other` must be looked at before it goes out. */
export function renewal(seen: Draft, now: Draft): "same" | "figures" | "other" {
  if (now.key !== seen.key || seen.edits.approved !== now.edits.approved) return "other";
  return renderText(seen.shown.bulletin) === renderText(now.shown.bulletin) ? "same" : "figures";
}
