/** 写入通知书工作表: the notices that cards call for, on one sheet to print. Nothing is recorded by it: 送审, 发出 and the rest are done on the cards. */
import { noticeSheetName, noticesPlan } from "../../bulletin/render/noticeSheet";
import type { WritePlan } from "../../workbook/plan";
import type { WorkbookPort } from "../../workbook/port";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import type { BulletinWarning } from "../../bulletin/warnings";
import type { Notice } from "../../bulletin/notices";
import { readCards, type CardsState, type TrackedFacts } from "../cards";
import { inTurn } from "../inTurn";
import { ActionRefused } from "../refused";
import { blankFields, composeNotices, type NoticeOptions } from "./notices";
import { noticeOptionsOf } from "./options";

export interface WrittenNoticeSheet {
  readonly notices: readonly Notice[];
  readonly warnings: readonly BulletinWarning[];
  readonly summary: string;
}

/**
 * @param picked cards by draft id, as the person chose them; null: every card that calls for a notice
 * @returns the plan, or null where no notice is called for
 */
export function planNoticeSheet(state: CardsState, picked: readonly string[] | null, overrides: Partial<NoticeOptions> = {}): { readonly plan: WritePlan | null; readonly written: WrittenNoticeSheet } {
  const rows = picked === null ? state.rows : state.rows.filter(({ card }) => picked.includes(card));
  const notices = composeNotices(rows, noticeOptionsOf(state, overrides));
  const warnings = blankFields(notices);
  if (notices.length === 0) return { plan: null, written: { notices, warnings, summary: "没有需要制发通知书的牌，未写入。" } };
  return { plan: noticesPlan(notices.map(({ bulletin }) => bulletin)), written: { notices, warnings, summary: `已写入工作表“${noticeSheetName.name}”，共${notices.length}件，每件另起一页。` } };
}

/** @throws ActionRefused where the log of cards cannot be read; WriteRefused of the port, with nothing written */
export const writeNoticeSheet = (
  port: WorkbookPort, track: (workbook: WorkbookSnapshot) => TrackedFacts, picked: readonly string[] | null, overrides: Partial<NoticeOptions> = {},
): Promise<WrittenNoticeSheet> => inTurn(port, async () => {
  const workbook = await port.read();
  const state = readCards(workbook, track(workbook));
  if (state.blocked !== null) throw new ActionRefused([state.blocked.message]);
  const { plan, written } = planNoticeSheet(state, picked, overrides);
  if (plan !== null) await port.write(plan);
  return written;
});
