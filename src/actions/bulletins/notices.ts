/** 写通知书: the notices of some cards, or of all that are due, one file each or all in one. */
import { combineTiers, type CardRow, type SubjectFacts, type TierTable } from "../../campaign/cards";
import { tableWords } from "../../campaign/cards/words";
import { moren } from "../../campaign/cards/presets/moren";
import type { Settings } from "../../campaign/settings";
import { plainIssue, type IssueFields } from "../../bulletin/input";
import { notice, noticeKind, type Notice, type NoticeInput, type NoticeKind } from "../../bulletin/notices";
import { renderDocx, renderDocxAll } from "../../bulletin/render/docx";
import { renderText } from "../../bulletin/render/text";
import type { BulletinWarning } from "../../bulletin/warnings";
import type { BulletinFile } from "./writeBulletin";

export interface NoticeOptions {
  readonly asOf: number;
  readonly settings: Pick<Settings, "extraDays">;
  /** 默认 where nothing is said. */
  readonly table?: TierTable;
  /** Today's figures, by unit and matter. */
  readonly subjects?: readonly SubjectFacts[];
  readonly basis?: string;
  readonly issue?: Partial<IssueFields>;
  readonly meeting?: NoticeInput["meeting"];
  /** Instead of the one that tier and state call for. */
  readonly kind?: NoticeKind;
}

/** Cards that call for no notice, or whose tier the table does not have, give none. */
export function composeNotices(rows: readonly CardRow[], options: NoticeOptions): readonly Notice[] {
  const table = options.table ?? combineTiers(moren, []);
  return rows.flatMap((row) => {
    const kind = options.kind ?? noticeKind(row, options.asOf);
    const tier = table.tiers.find(({ name }) => name === row.tier);
    if (kind === null || tier === undefined) return [];
    return [notice({
      row, tier, kind, asOf: options.asOf,
      facts: options.subjects?.find(({ unit, matter }) => unit === row.subject.unit && matter === row.subject.matter) ?? null,
      extraDays: options.settings.extraDays,
      basis: options.basis ?? tableWords(table.name), meeting: options.meeting ?? null, preset: table.name,
      issue: { ...plainIssue, ...options.issue },
    })];
  });
}

export interface WrittenNotices {
  readonly notices: readonly Notice[];
  /** One Word file and text a notice, named after it, the unit and the card. */
  readonly files: readonly BulletinFile[];
  /** All in one Word file, to print at once; null where there is none. */
  readonly together: BulletinFile | null;
  readonly warnings: readonly BulletinWarning[];
}

/** A file name may hold 255 bytes; a Chinese character is three. */
const MOST_CHARACTERS = 60;
const safe = (name: string): string => name.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, "_");
const stemOf = (name: string, { subject, number, card }: CardRow): string =>
  `${safe([...`${name}-${subject.unit} ${subject.title}`].slice(0, MOST_CHARACTERS).join(""))}-${safe(number ?? card)}`;

export async function writeNotices(rows: readonly CardRow[], options: NoticeOptions): Promise<WrittenNotices> {
  const notices = composeNotices(rows, options);
  const files: BulletinFile[] = [];
  for (const { bulletin, name, row } of notices) {
    const stem = stemOf(name, row);
    files.push({ name: `${stem}.docx`, bytes: await renderDocx(bulletin) }, { name: `${stem}.txt`, bytes: new TextEncoder().encode(renderText(bulletin)) });
  }
  return {
    notices, files,
    together: notices.length === 0 ? null : { name: "通知书合并.docx", bytes: await renderDocxAll(notices.map(({ bulletin }) => bulletin), "通知书") },
    warnings: blankFields(notices),
  };
}

/** What a person has yet to fill in before the notices go out. */
export function blankFields(notices: readonly Notice[]): readonly BulletinWarning[] {
  const blank = notices.flatMap(({ bulletin, missing }) => missing.map((field) => `${bulletin.properties.subject}：${field}`));
  return blank.length === 0 ? [] : [{ code: "blank-fields", message: `通知书中有${blank.length}处空白待填（${blank.slice(0, 3).join("；")}${blank.length > 3 ? "等" : ""}）；请补填后再印发。`, about: blank }];
}
