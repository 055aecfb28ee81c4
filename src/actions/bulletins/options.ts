/** What a live workbook says of its bulletins and notices beyond the figures: offices, cards and the rules in force. No caller can forget them. */
import type { BulletinWarning } from "../../bulletin/warnings";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import { readCards, type CardsState } from "../cards";
import type { BulletinOptions, TrackedFacts } from "./inputs";
import { bulletinIssue, noticeIssue } from "./issue";
import type { NoticeOptions } from "./notices";

const unread = (state: CardsState): readonly BulletinWarning[] =>
  state.blocked === null ? [] : [{ code: "cards-unread", message: `${state.blocked.message}本件未写亮牌情况。`, about: [state.blocked.sheet ?? ""] }];

/**
 * @param workbook the same snapshot that `tracked` was computed from
 * @param overrides what a person has typed for this one bulletin; it leads, field by field
 */
export function bulletinOptionsOf(workbook: WorkbookSnapshot, tracked: TrackedFacts, overrides: BulletinOptions = {}): BulletinOptions {
  return bulletinOptionsFor(readCards(workbook, tracked), overrides);
}

/** @param state cards as they are, or as a plan that is about to be written leaves them */
export const bulletinOptionsFor = (state: CardsState, overrides: BulletinOptions = {}): BulletinOptions => ({
  cards: state.kept && state.blocked === null ? state.rows : null,
  preset: state.rules.inForce.table.name,
  warnings: unread(state),
  ...overrides,
  issue: { ...bulletinIssue(state.settings), ...overrides.issue },
});

/** The same for notices: table in force, figures of today, offices. */
export const noticeOptionsOf = (state: CardsState, overrides: Partial<NoticeOptions> = {}): NoticeOptions => ({
  asOf: state.asOf, settings: state.settings, table: state.rules.inForce.table, subjects: state.subjects,
  ...overrides,
  issue: { ...noticeIssue(state.settings), ...overrides.issue },
});
