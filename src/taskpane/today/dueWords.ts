/** A line of 今天要办 in words: what it is, how bad, how it is counted, and where it is handled. */
import type { Due, DueItem, DueKind, DueLine } from "../../actions/due";
import type { Place } from "../places";
import type { Texts } from "../texts";
import type { Words } from "../words";
import type { todayTable } from "./texts";

export type TodayWords = Words<typeof todayTable>;

export interface DueWords {
  readonly title: string;
  /** One line more; null where the title says all. `isChinese`: as the rules say it, in every language. */
  readonly note: { readonly text: string; readonly isChinese: boolean } | null;
  readonly how: string;
  /** Somebody should act on it today. */
  readonly isUrgent: boolean;
}

/** Where each is handled; the data's age on the sheet, in its own cell. */
export const handledAt: Readonly<Record<Exclude<DueKind, "oldData" | "tasks">, { readonly place: Place & keyof Texts; readonly wish: string | null }>> = {
  answers: { place: "cards", wish: null }, proposals: { place: "cards", wish: null }, drafts: { place: "cards", wish: null }, cardsUnread: { place: "cards", wish: null },
  parcels: { place: "schedule", wish: null },
  weekly: { place: "bulletins", wish: "weekly" }, halfmonth: { place: "bulletins", wish: "halfmonth" }, month: { place: "bulletins", wish: "month" },
  unreported: { place: "ranking", wish: null }, findings: { place: "intake", wish: "findings" }, audit: { place: "audit", wish: null },
};

/** What a leader is shown: what others have to answer for, not what the office has to file. */
export const forLeaders: readonly DueKind[] = ["answers", "parcels", "tasks", "unreported", "oldData"];

/** Kinds whose count says nothing that the title does not. */
export const uncounted: readonly DueKind[] = ["weekly", "halfmonth", "month", "cardsUnread"];

export function dueWords(line: DueLine, due: Due, words: TodayWords, texts: Texts): DueWords {
  const { kind, worse, items, summary } = line;
  const [first] = items;
  const own = (text: string) => ({ text, isChinese: false });
  const base = { title: words[kind], how: words[`${kind}How`] };
  switch (kind) {
    case "answers": return { ...base, note: own(words.answersWorse(worse)), isUrgent: true };
    case "parcels": return { ...base, note: own(words.parcelsWorse(worse)), isUrgent: true };
    case "tasks": return { ...base, note: own(words.tasksWorse(worse)), isUrgent: true };
    case "weekly":
    case "halfmonth":
    case "month": return { ...base, note: own(words.dueOn(texts.day(due.today + (first?.days ?? 0)), first?.days ?? 0)), isUrgent: true };
    case "proposals": return { ...base, note: summary === null ? null : { text: summary, isChinese: true }, isUrgent: false };
    case "drafts": return { ...base, note: own(words.draftsWorse(worse)), isUrgent: false };
    case "oldData": return { ...base, note: own(words.daysOld(texts.day(due.asOf))), isUrgent: true };
    case "findings": return { ...base, note: own(words.findingsWorse(worse)), isUrgent: worse > 0 };
    case "cardsUnread": return { ...base, note: null, isUrgent: true };
    case "unreported":
    case "audit": return { ...base, note: null, isUrgent: false };
  }
}

/** @example of a parcel 12 days before its last possible day: "还有 12 天 · 卡在挂牌公告（公共资源交易中心）" */
export function itemWords({ days, step }: DueItem, kind: DueKind, words: TodayWords): string {
  const when = days === null ? [] : [days === 0 ? words.isToday : days > 0 ? words.inDays(days) : kind === "parcels" ? words.pastBy(-days) : words.overdueBy(-days)];
  return [...when, ...(step === null ? [] : [words.stuckIn(step.name, step.department)])].join(" · ");
}
