/**
 * A document as data, before it is rendered to Word, to a sheet or to text. Every number is a `Figure` whose `display`
 * is settled here once, so that the renderers agree digit by digit: they print it and never format.
 */
import { chineseDay, dayParts } from "../campaign/calendar/day";

export interface TextRun {
  readonly kind: "text";
  readonly text: string;
}

/** A number as it is printed. */
export interface Figure {
  readonly kind: "figure";
  /** Unrounded, in the printed unit (28.7132 for 28.7%). */
  readonly value: number;
  readonly digits: number;
  /** Rounded half away from zero, with its sign where `signed`. */
  readonly display: string;
  /** Printed right after the digits: `%`, `公顷`, or empty where the column heading says it. */
  readonly suffix: string;
  readonly signed: boolean;
  /** Which fact it is: `总体/挂牌出让面积/完成率`. */
  readonly fact: string;
}

/** 2025年8月15日, or 8月15日 where the year is plain. Never with leading zeros (GB/T 9704). */
export interface DayRun {
  readonly kind: "day";
  /** 1900 serial. */
  readonly day: number;
  readonly form: "full" | "short";
}

export type Run = TextRun | Figure | DayRun;

/** Level 1 「一、」 黑体, 2 「（一）」 楷体, 3 「1.」 仿宋. The number is part of the text. */
export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
  /** `plain` paragraphs begin flush left. */
  readonly plain?: boolean;
  /** Staff wrote it (`Addition`): numbers in it are their own words. */
  readonly byHand?: boolean;
}

export interface Cell {
  readonly runs: readonly Run[];
  /** Columns and rows that it covers; the covered rows leave it out, as in HTML. */
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: Align;
}

export type Align = "left" | "center" | "right";

export interface Table {
  readonly kind: "table";
  /** `单位：公顷`, printed above the right edge; empty for none. */
  readonly unitNote: string;
  /** Widths are shares; they are scaled to the width of the page. */
  readonly columns: readonly { readonly width: number; readonly align: Align }[];
  readonly header: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
  /** `small` for tables of many columns, `large` for forms. */
  readonly size: "normal" | "small" | "large";
}

export type Block = Heading | Paragraph | Table;

export interface Attachment {
  readonly title: string;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
  /** Role of the sheet that it becomes (plan.ts), `[a-zA-Z]+`. */
  readonly role: string;
  /** Tab of that sheet. */
  readonly sheetName: string;
}

/** 版记 */
export interface Imprint {
  /** 抄送, or empty. */
  readonly copyTo: string;
  readonly printedBy: string;
  readonly printedOn: number;
}

export interface BulletinProperties {
  readonly subject: string;
  /** 1900 serial. */
  readonly asOf: number;
  /** Of the rules in force: 默认, 银川2025 …; empty where none is used. */
  readonly preset: string;
  readonly sources: readonly string[];
  /** `factsHash` of what the document was made from. */
  readonly factsHash: string;
}

export interface Bulletin {
  /** Role of the sheet of the main text. */
  readonly role: string;
  readonly sheetName: string;
  /** 发文机关标志 in red (××文件), or null: no red header. */
  readonly header: string | null;
  /** 发文字号, free text. */
  readonly number: string | null;
  /** Not approved yet: 「送审稿」 is printed. */
  readonly draft: boolean;
  /** Pieces that a line of the title may not break. */
  readonly title: readonly string[];
  /** 主送, with its colon; null for none. */
  readonly addressees: string | null;
  readonly body: readonly Block[];
  readonly attachments: readonly Attachment[];
  readonly signature: { readonly office: string | null; readonly day: number };
  /** 说明 after the date: 口径, as-of day, preset, sources. */
  readonly notes: readonly (readonly Run[])[];
  readonly imprint: Imprint | null;
  readonly properties: BulletinProperties;
}

export const text = (content: string): TextRun => ({ kind: "text", text: content });
export const day = (serial: number, form: DayRun["form"] = "full"): DayRun => ({ kind: "day", day: serial, form });

/** @example runText({ kind: "day", day: 45884, form: "short" }) → "8月15日" */
export function runText(run: Run): string {
  switch (run.kind) {
    case "text":
      return run.text;
    case "figure":
      return `${run.display}${run.suffix}`;
    case "day": {
      const parts = dayParts(run.day);
      return run.form === "full" ? chineseDay(run.day) : `${parts.month}月${parts.day}日`;
    }
  }
}

export const runsText = (runs: readonly Run[]): string => runs.map(runText).join("");

/** The title in one line. */
export const titleText = ({ title }: Pick<Bulletin, "title">): string => title.join("");

export function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case "heading":
      return [text(block.text)];
    case "paragraph":
      return block.runs;
    case "table":
      return [...block.header, ...block.rows].flatMap((row) => row.flatMap(({ runs }) => runs));
  }
}
