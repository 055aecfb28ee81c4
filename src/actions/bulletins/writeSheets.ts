/**
 * 写入通报工作表 and 存档: the sheets of a bulletin and its row of 通报存档 in one plan, all or nothing. Written twice, the sheets are the
 * same and the archive is left alone. A sheet of the staff's that has our tab's name is never touched: the port refuses.
 */
import type { ArchiveRow } from "../../bulletin/archive/archiveRow";
import { archiveRow } from "../../bulletin/archive/archiveRow";
import { archiveSheetName } from "../../bulletin/archive/archiveLayout";
import { archived, archivePlan } from "../../bulletin/archive/archiveSheet";
import { readArchive, type KeptArchive } from "../../bulletin/archive/readArchive";
import { bulletinPlan } from "../../bulletin/render/sheet";
import type { WritePlan } from "../../workbook/plan";
import type { WorkbookPort } from "../../workbook/port";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import { mergePlans } from "../cards";
import { inTurn } from "../inTurn";
import { refuseLost } from "../lostSheets";
import { ActionRefused } from "../refused";
import { referencesTo } from "../removeTracker";
import { composeBulletin, kindNames, type BulletinKind, type ComposedBulletin } from "./compose";
import type { BulletinOptions, TrackedFacts } from "./inputs";
import { bulletinOptionsOf } from "./options";

export interface WrittenSheets extends ComposedBulletin {
  /** Tabs of the bulletin, the text first. */
  readonly sheets: readonly string[];
  readonly archive: ArchiveRow;
  /** False: it was in 通报存档 already. */
  readonly archived: boolean;
  /** Chinese, for the person who pressed. */
  readonly summary: string;
}

const said = (fresh: boolean): string => (fresh ? `已在“${archiveSheetName.name}”记一行` : `“${archiveSheetName.name}”中已有此件，未重复记`);

/** Appends what `kept` does not hold yet. @throws ActionRefused where the archive has lost its header: nothing is written over it */
function appendedTo(kept: KeptArchive, rows: readonly ArchiveRow[]): WritePlan | null {
  if (kept.lost !== null) throw new ActionRefused([kept.lost.message]);
  return archivePlan(kept, rows);
}

/** @throws ActionRefused where somebody has written to the archive since `read` */
async function refuseChanged(port: WorkbookPort, read: WorkbookSnapshot): Promise<void> {
  const again = await port.read();
  if (again !== read && basis(again) !== basis(read)) throw new ActionRefused([`「${archiveSheetName.name}」在办理过程中被其他人改动，未写入；请再办一次。`]);
}

const basis = ({ sheets }: WorkbookSnapshot): string => JSON.stringify(sheets.filter(({ role }) => role === archiveSheetName.role).map(({ values }) => values));

/**
 * @param track facts of a workbook, `computeTracker` as the door calls it
 * @param overrides what a person has typed for this bulletin
 * @throws ActionRefused where the archive cannot be read or changes meanwhile; WriteRefused of the port, with nothing written
 */
export const writeBulletinSheets = (port: WorkbookPort, track: (workbook: WorkbookSnapshot) => TrackedFacts, kind: BulletinKind, overrides: BulletinOptions = {}): Promise<WrittenSheets> =>
  inTurn(port, async () => {
    const workbook = await port.read();
    const tracked = track(workbook);
    const { plan, written: [written] } = planBulletinSheets(workbook, [kind], tracked, bulletinOptionsOf(workbook, tracked, overrides));
    await refuseChanged(port, workbook);
    await port.write(plan);
    return written;
  });

export interface PlannedBulletins {
  readonly plan: WritePlan;
  /** In the order of the kinds. */
  readonly written: readonly [WrittenSheets, ...(readonly WrittenSheets[])];
}

/**
 * The plan of `writeBulletinSheets`, for one kind or several, and for who writes other sheets with it (batch mode).
 *
 * @param workbook whose sheets of earlier bulletins of these kinds are replaced, and whose archive is appended to
 * @throws ActionRefused where the archive has lost its header
 */
export function planBulletinSheets(workbook: WorkbookSnapshot, kinds: readonly [BulletinKind, ...(readonly BulletinKind[])], tracked: TrackedFacts, options: BulletinOptions): PlannedBulletins {
  const kept = readArchive(workbook);
  const one = (kind: BulletinKind): { readonly sheets: WritePlan; readonly written: WrittenSheets } => {
    const composed = composeBulletin(kind, tracked, options);
    const sheets = withoutEarlier(bulletinPlan(composed.bulletin), workbook);
    const names = sheets.sheets.map(({ name }) => name);
    const archive = archiveRow(composed.bulletin, kindNames[kind], composed.input.period, `工作表“${composed.bulletin.sheetName}”`);
    const fresh = !archived(kept.rows, archive);
    return { sheets, written: { ...composed, sheets: names, archive, archived: fresh, summary: `已写入工作表${names.map((name) => `“${name}”`).join("、")}，${said(fresh)}。` } };
  };
  const [first, ...more] = [one(kinds[0]), ...kinds.slice(1).map(one)] as const;
  const appended = appendedTo(kept, [first, ...more].map(({ written }) => written.archive));
  const plans = [...more.map(({ sheets }) => sheets), ...(appended === null ? [] : [appended])];
  return { plan: plans.reduce(mergePlans, first.sheets), written: [first.written, ...more.map(({ written }) => written)] };
}

/** An attachment that an earlier bulletin of the kind had and this one has not goes with it, unless something of the staff's refers to it. */
function withoutEarlier(plan: WritePlan, workbook: WorkbookSnapshot): WritePlan {
  const roles = new Set(plan.sheets.map(({ role }) => role));
  const [main = ""] = roles;
  const stale = workbook.sheets.filter(({ role, name }) => role !== null && role.startsWith(main) && !roles.has(role) && referencesTo(workbook, new Set([name])).length === 0);
  return stale.length === 0 ? plan : { ...plan, remove: stale.flatMap(({ role }) => role ?? []) };
}

/**
 * 存档 of a bulletin that left as Word or was copied: only its row, as `writeBulletin` gave it.
 *
 * @throws ActionRefused, WriteRefused as above
 */
export const archiveBulletin = (port: WorkbookPort, row: ArchiveRow): Promise<{ readonly archived: boolean; readonly summary: string }> =>
  inTurn(port, async () => {
    const workbook = await port.read();
    refuseLost(workbook);
    const plan = appendedTo(readArchive(workbook), [row]);
    if (plan !== null) {
      await refuseChanged(port, workbook);
      await port.write(plan);
    }
    return { archived: plan !== null, summary: `${row.title}：${said(plan !== null)}。` };
  });
