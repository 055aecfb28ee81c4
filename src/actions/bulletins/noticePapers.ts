/** The notices that cards call for, each beside its card and ready to be copied; Word is made from the same cards by `writeNotices`. */
import type { CardRow } from "../../campaign/cards";
import { noticeKind } from "../../bulletin/notices";
import { renderHtml } from "../../bulletin/render/html";
import { renderText } from "../../bulletin/render/text";
import type { CardsState } from "../cards";
import { composeNotices } from "./notices";
import { noticeOptionsOf } from "./options";

export interface NoticePaper {
  readonly row: CardRow;
  /** 黄牌警告通知书 … */
  readonly name: string;
  /** Marked 送审稿. */
  readonly draft: boolean;
  /** Chinese names of what a person has yet to fill in. */
  readonly missing: readonly string[];
  /** Made when asked for: hundreds are only listed. */
  copy(): { readonly html: string; readonly text: string };
}

/** @example an acknowledged card → false: it is answered and in hand */
export const callsForNotice = (row: CardRow, asOf: number): boolean => noticeKind(row, asOf) !== null;

/** In the order of the cards; cards that call for no notice give none. */
export function noticePapers(state: CardsState): readonly NoticePaper[] {
  const options = noticeOptionsOf(state);
  return state.rows.flatMap((row) => composeNotices([row], options).map(({ bulletin, name, missing }): NoticePaper => ({
    row, name, missing, draft: bulletin.draft, copy: () => ({ html: renderHtml(bulletin), text: renderText(bulletin) }),
  })));
}
