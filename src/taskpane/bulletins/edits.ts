/** What a person has typed for one bulletin, field by field; what was not touched follows 攻坚设置. */
import { dayParts, daySerial, formatDay } from "../../campaign/calendar/day";
import type { ArchiveRow, BulletinKind } from "../../actions/bulletins";
import type { Addition, IssueFields } from "../../actions/bulletins/preview";

export type TextField = "number" | "addressees" | "office" | "header" | "copyTo" | "printedBy" | "title";

export type AdditionEdit = Pick<Addition, "text" | "instead">;

export interface Edits {
  /** Absent: as the settings say. Empty: left out. */
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  /** `2025-10-08`; null: the as-of day. */
  readonly day: string | null;
  readonly approved: boolean;
  /** `factsHash` of what was approved; null: nothing was. */
  readonly approvedFacts: string | null;
  /** By title of the section. */
  readonly additions: Readonly<Record<string, AdditionEdit>>;
}

export const noEdits: Edits = { texts: {}, day: null, approved: false, approvedFacts: null, additions: {} };

/** What was typed, by `editsKey`: nothing of one bulletin goes into the next. */
export type KeptEdits = Readonly<Partial<Record<string, Edits>>>;

/** @example editsKey("weekly", { first: 45930 }) → "weekly 45930" */
export const editsKey = (kind: BulletinKind, { first }: { readonly first: number }): string => `${kind} ${first}`;

/** Figures that nobody has seen are approved by nobody. @example withApproval({ …edits, approved: true, approvedFacts: "a" }, "b").approved → false */
export const withApproval = (edits: Edits, factsHash: string): Edits => (edits.approved && edits.approvedFacts !== factsHash ? { ...edits, approved: false } : edits);

/** The archived bulletin of another kind or period that bears the number; null where none does. */
export function numberTaken(rows: readonly ArchiveRow[], number: string | null, kind: string, period: { readonly first: number }): ArchiveRow | null {
  if (number === null) return null;
  const same = (text: string): string => text.replace(/\s/gu, "");
  return rows.find((row) => same(row.number) !== "" && same(row.number) === same(number) && (row.kind !== kind || row.first !== period.first)) ?? null;
}

/** Days as the settings and the workbook give them, with nothing typed. */
export type Defaults = Partial<IssueFields>;

/** @example serialOf("2025-10-08") → 45938; serialOf("") → null */
export function serialOf(day: string | null): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day ?? "") ?? [];
  return year === undefined ? null : daySerial(Number(year), Number(month), Number(date));
}

export const isoDay = (serial: number): string => (dayParts(serial).year > 9999 ? "" : formatDay(serial));

/** What a field shows: what was typed, else what would be printed. */
export function shownText(field: TextField, { texts }: Edits, base: Defaults): string {
  const typed = texts[field];
  if (typed !== undefined) return typed;
  if (field === "copyTo" || field === "printedBy") return base.imprint?.[field] ?? "";
  return base[field] ?? "";
}

const orNull = (words: string): string | null => (words.trim() === "" ? null : words.trim());

/**
 * @returns only what was typed, for `BulletinOptions.issue`
 * @example issueOf({ ...noEdits, texts: { number: "云督〔2025〕7号" } }, {}) → { number: "云督〔2025〕7号", approved: false, additions: [] }
 */
export function issueOf(edits: Edits, base: Defaults): Partial<IssueFields> {
  const { texts, day, approved, additions } = edits;
  const typed = (field: Exclude<TextField, "copyTo" | "printedBy">) => (texts[field] === undefined ? {} : { [field]: orNull(texts[field]) });
  const foot = texts.copyTo === undefined && texts.printedBy === undefined ? {} : { imprint: imprintOf(edits, base) };
  const serial = serialOf(day);
  return {
    ...typed("number"), ...typed("addressees"), ...typed("office"), ...typed("header"), ...typed("title"), ...foot,
    ...(serial === null ? {} : { day: serial }), approved,
    additions: Object.entries(additions).flatMap(([section, { text, instead }]): readonly Addition[] => (text.trim() === "" ? [] : [{ section, text, instead }])),
  };
}

/** Without anyone to copy to and without a printing office there is no 版记. */
function imprintOf(edits: Edits, base: Defaults): IssueFields["imprint"] {
  const copyTo = shownText("copyTo", edits, base).trim();
  const printedBy = shownText("printedBy", edits, base).trim();
  if (copyTo === "" && printedBy === "") return null;
  return { copyTo, printedBy: printedBy === "" ? shownText("office", edits, base).trim() : printedBy, printedOn: base.imprint?.printedOn ?? null };
}

/** How many fields and sections were changed, for the closed form's summary. */
export const editCount = ({ texts, day, approved, additions }: Edits): number =>
  Object.keys(texts).length + (day === null ? 0 : 1) + (approved ? 1 : 0) + Object.values(additions).filter(({ text }) => text.trim() !== "").length;
