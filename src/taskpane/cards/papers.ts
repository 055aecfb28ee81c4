/** 通知书 of picked cards: list, Word file, print sheet. */
import { noticeOptionsOf, writeNotices, writeNoticeSheet } from "../../actions/bulletins";
import type { CardsState } from "../../actions/cards";
import { computeTracker } from "../../actions/track";
import type { Work } from "../port";

export { callsForNotice, noticePapers, type NoticePaper } from "../../actions/bulletins/noticePapers";

/** One notice under its own name, several in one file; null where none is called for. The Word library is fetched by the first call. */
export async function wordFile(state: CardsState, cards: readonly string[]): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const { files, together, notices } = await writeNotices(state.rows.filter(({ card }) => cards.includes(card)), noticeOptionsOf(state));
  return notices.length === 1 ? (files.find(({ name }) => name.endsWith(".docx")) ?? null) : together;
}

/** @returns what was written, Chinese */
export const printWork = (cards: readonly string[]): Work<string> => async (port, today) => {
  const { summary, warnings } = await writeNoticeSheet(port, (workbook) => computeTracker(workbook, { asOf: null, settingsFile: null, today }), cards);
  return [summary, ...warnings.map(({ message }) => message)].join("");
};
