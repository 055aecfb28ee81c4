/** One bulletin of one kind in all its forms, with what to know before it is issued; and the same as files, for the batch mode. */
import type { Bulletin } from "../../bulletin/document";
import { renderDocx } from "../../bulletin/render/docx";
import { renderHtml } from "../../bulletin/render/html";
import { bulletinPlan } from "../../bulletin/render/sheet";
import { renderText } from "../../bulletin/render/text";
import type { BulletinWarning } from "../../bulletin/warnings";
import type { ArchiveRow } from "../../bulletin/archive/archiveRow";
import { archiveRow } from "../../bulletin/archive/archiveRow";
import { formatDay } from "../../campaign/calendar/day";
import type { WritePlan } from "../../workbook/plan";
import { composeBulletin, kindNames, type BulletinKind } from "./compose";
import type { BulletinOptions, TrackedFacts } from "./inputs";

export interface WrittenBulletin {
  readonly bulletin: Bulletin;
  /** Without extension: 周调度-2025-08-15. */
  readonly fileName: string;
  readonly docx: Uint8Array;
  /** Sheets of the bulletin as one plan: 写入通报工作表. */
  readonly plan: WritePlan;
  /** 复制正文, plain and rich. */
  readonly text: string;
  readonly html: string;
  /** For 通报存档, once it is issued. */
  readonly archive: ArchiveRow;
  readonly warnings: readonly BulletinWarning[];
}

/** The Word library is loaded by the first call, not before. The same workbook, day and options give the same bytes. */
export async function writeBulletin(kind: BulletinKind, tracked: TrackedFacts, options: BulletinOptions = {}): Promise<WrittenBulletin> {
  const { bulletin, input, warnings } = composeBulletin(kind, tracked, options);
  const fileName = `${kindNames[kind]}-${formatDay(input.facts.asOf)}`;
  return {
    bulletin, fileName, warnings,
    docx: await renderDocx(bulletin),
    plan: bulletinPlan(bulletin),
    text: renderText(bulletin),
    html: renderHtml(bulletin),
    archive: archiveRow(bulletin, kindNames[kind], input.period, `${fileName}.docx`),
  };
}

export interface BulletinFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `--bulletin weekly|halfmonth|month|funds`: a Word file and its plain text, named after kind and as-of day; warnings for the summary. */
export async function bulletinFiles(kind: BulletinKind, tracked: TrackedFacts, options: BulletinOptions = {}): Promise<{ readonly files: readonly BulletinFile[]; readonly warnings: readonly BulletinWarning[] }> {
  const { fileName, docx, text, warnings } = await writeBulletin(kind, tracked, options);
  return {
    files: [{ name: `${fileName}.docx`, bytes: docx }, { name: `${fileName}.txt`, bytes: new TextEncoder().encode(text) }],
    warnings,
  };
}
