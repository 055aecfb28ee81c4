/** Batch mode: bulletins and notices as files and as sheets of the tracked workbook, with what changed since the ones before. */
import type { WritePlan } from "../../workbook/plan";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import { archiveSheetName } from "../../bulletin/archive/archiveLayout";
import { readArchive } from "../../bulletin/archive/readArchive";
import type { Finding } from "../../campaign/records";
import { mergePlans, type CardsState } from "../cards";
import { changesSinceAll, latestArchived, type ComparedFacts } from "./changes";
import { kindNames, type BulletinKind } from "./compose";
import type { TrackedFacts } from "./inputs";
import { writeNotices } from "./notices";
import { bulletinOptionsFor, noticeOptionsOf } from "./options";
import { bulletinFiles, type BulletinFile } from "./writeBulletin";
import { planNoticeSheet } from "./writeNoticeSheet";
import { planBulletinSheets } from "./writeSheets";

export interface BatchDocuments {
  readonly bulletins: readonly BulletinKind[];
  readonly notices: boolean;
  /** 与已存档的通报相比, of every kind; of the kinds that are written it is said in any case. */
  readonly changes: boolean;
}

export interface DocumentsOfBatch {
  readonly files: readonly BulletinFile[];
  /** Of notices, for a folder of their own: there are many. */
  readonly noticeFiles: readonly BulletinFile[];
  /** To be merged into the tracker's plan; null: no sheet is written. */
  readonly plan: WritePlan | null;
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

const everyKind: readonly BulletinKind[] = ["weekly", "halfmonth", "month", "funds"];

/**
 * @param workbook the same snapshot that `tracked` was computed from
 * @param state cards as this run leaves them, so that the next run over its result writes the same
 * @throws ActionRefused where 通报存档 has lost its header and a bulletin is asked for
 */
export async function documentsForBatch(
  workbook: WorkbookSnapshot, tracked: TrackedFacts & ComparedFacts, state: CardsState, { bulletins, notices, changes }: BatchDocuments,
): Promise<DocumentsOfBatch> {
  const archive = readArchive(workbook);
  const options = bulletinOptionsFor(state);
  const [first, ...more] = bulletins;
  const planned = first === undefined ? null : planBulletinSheets(workbook, [first, ...more], tracked, options);
  const made = await Promise.all(bulletins.map((kind) => bulletinFiles(kind, tracked, options)));
  const noticeSheet = notices ? planNoticeSheet(state, null) : null;
  const written = notices ? await writeNotices(state.rows, noticeOptionsOf(state)) : null;
  const plans = [planned?.plan, noticeSheet?.plan].filter((plan) => plan !== undefined && plan !== null);
  const compared = changesSinceAll(tracked, (changes ? everyKind : bulletins).flatMap((kind) => latestArchived(archive.rows, kind, tracked.asOf.day + 1) ?? []));
  const warnings = [...made.flatMap((one) => one.warnings), ...(written?.warnings ?? [])];
  return {
    files: made.flatMap(({ files }) => files),
    noticeFiles: written === null ? [] : [...written.files, ...(written.together === null ? [] : [written.together])],
    plan: plans.length === 0 ? null : archiveLast(plans.reduce(mergePlans)),
    lines: [
      ...section("通报提示：", [...new Set(warnings.map(({ message }) => message))]),
      ...(planned?.written.map(({ summary, archive: { kind } }) => `${kind}：${summary}`) ?? []),
      ...(noticeSheet === null ? [] : [state.blocked === null ? `通知书：${noticeSheet.written.summary}` : `通知书：${state.blocked.message}`]),
      ...compared,
      ...(changes && compared.length === 0 ? [`通报存档中没有可对比的通报（${everyKind.map((kind) => kindNames[kind]).join("、")}）。`] : []),
    ],
    findings: archive.lost === null ? archive.findings : [archive.lost],
  };
}

const section = (heading: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [[heading, ...lines].join("\n  ")]);

/** A run that archives nothing leaves the archive behind what it writes: so it stands there from the first. The board stays in front. */
const archiveLast = (plan: WritePlan): WritePlan => ({ ...plan, active: null, sheets: [...plan.sheets].sort((a, b) => Number(a.role === archiveSheetName.role) - Number(b.role === archiveSheetName.role)) });
