/** What the pane needs to show a bulletin before it is written: its paper, its sections, its length, the period of each kind. */
import { bulletinPeriod, type BulletinPeriod, type BulletinPeriodKind } from "../../bulletin/period";
import type { BulletinKind } from "./compose";
import type { TrackedFacts } from "./inputs";

export { runText, runsText, type Bulletin, type Figure, type Run } from "../../bulletin/document";
export type { Addition, BulletinInput, IssueFields } from "../../bulletin/input";
export { renderHtml } from "../../bulletin/render/html";
export { CHARACTER, FOOT, fontFamilies, pageOf, paperOf, type FontName, type Look, type Paper, type PaperItem, type PaperLine, type PaperTable } from "../../bulletin/render/paper";
export { renderText } from "../../bulletin/render/text";
export { sectionsOf } from "../../bulletin/sections";
export { MOST_CHARACTERS, characterCount, type BulletinWarning } from "../../bulletin/warnings";

const periodKinds: Readonly<Record<BulletinKind, BulletinPeriodKind>> = { weekly: "week", halfmonth: "halfMonth", month: "month", funds: "month" };

/** @example periodOf("halfmonth", tracked).label → "9月下半月" */
export const periodOf = (kind: BulletinKind, { asOf, settings }: Pick<TrackedFacts, "asOf" | "settings">): BulletinPeriod => bulletinPeriod(asOf.day, periodKinds[kind], settings.campaign);
