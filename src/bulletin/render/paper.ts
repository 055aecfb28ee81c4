/**
 * A bulletin as it lies on paper, for who draws it himself (the pane's preview, its pictures): sheets of lines and tables, each with
 * its look. Lengths are points, `Look` in characters of the body where it says so; figures are printed as everywhere by `display`.
 */
import { attachmentLines } from "../compose/document";
import { day, text, type Block, type Bulletin, type Run, type Table } from "../document";
import { titleLines } from "../titleLines";
import { fitted } from "./columns";
import { headerRoom, headerSize, lines, linePitch, sizes, textWidth, turnedWidth } from "./docx/page";
import { laidOut, type Square } from "./grid";
import { signatureRight } from "./signature";
import { DRAFT_MARK, NOTES_TITLE, dayText } from "./words";

export type FontName = "title" | "body" | "first" | "second" | "number";

/** By name with fall-backs, as machines with and without the fonts of official documents have them. */
export const fontFamilies: Readonly<Record<FontName, readonly string[]>> = {
  title: ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "SimSun", "宋体", "Songti SC", "Noto Serif CJK SC", "serif"],
  body: ["仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "Noto Serif CJK SC", "serif"],
  first: ["黑体", "SimHei", "Heiti SC", "Noto Sans CJK SC", "sans-serif"],
  second: ["楷体_GB2312", "KaiTi", "楷体", "STKaiti", "Kaiti SC", "Noto Serif CJK SC", "serif"],
  number: ["宋体", "SimSun", "Songti SC", "Noto Serif CJK SC", "serif"],
};

export interface Look {
  readonly font: FontName;
  readonly size: number;
  /** Height of a line. */
  readonly line: number;
  readonly align: "left" | "center" | "right" | "both";
  /** Characters of the body (15.75 pt). */
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  readonly red: boolean;
  /** The red line of a header stands under it. */
  readonly ruled: boolean;
}

/** What kind of text a line is, for who reads it aloud: headings are headings. */
export type LineRole = "mark" | "header" | "number" | "title" | "heading1" | "heading2" | "heading3" | "text" | "blank" | "note";

export interface PaperLine {
  readonly kind: "line";
  readonly role: LineRole;
  readonly runs: readonly Run[];
  readonly look: Look;
  readonly byHand: boolean;
}

export interface PaperTable {
  readonly kind: "table";
  readonly table: Table;
  /** `laidOut(table)`, header rows first. */
  readonly squares: readonly (readonly Square[])[];
  readonly size: number;
  readonly line: number;
  /** Room at the sides of a cell. */
  readonly side: number;
}

export type PaperItem = PaperLine | PaperTable;

export interface Paper {
  readonly landscape: boolean;
  readonly items: readonly PaperItem[];
  /** 版记 at the foot of the last sheet, left and right part of each of its lines. */
  readonly foot: readonly (readonly [string, string])[];
}

/** A4 in points: edges of the text, upright and turned. */
export const pageOf = (landscape: boolean): { readonly width: number; readonly height: number; readonly top: number; readonly right: number; readonly bottom: number; readonly left: number } =>
  landscape ? { width: millimetres(297), height: millimetres(210), top: millimetres(28), right: millimetres(37), bottom: millimetres(26), left: millimetres(35) }
    : { width: millimetres(210), height: millimetres(297), top: millimetres(37), right: millimetres(26), bottom: millimetres(35), left: millimetres(28) };

const millimetres = (length: number): number => (length * 72) / 25.4;

/** 28 in 156 mm. */
export const CHARACTER = 15.75;
/** 版记 */
export const FOOT = { size: sizes.number / 2, line: linePitch / 20 } as const;

const plain: Look = { font: "body", size: sizes.body / 2, line: linePitch / 20, align: "both", firstLine: 0, left: 0, right: 0, red: false, ruled: false };
const line = (role: LineRole, runs: readonly Run[] | string, look: Partial<Look> = {}, byHand = false): PaperLine =>
  ({ kind: "line", role, runs: typeof runs === "string" ? [text(runs)] : runs, look: { ...plain, ...look }, byHand });
const blank = (): PaperLine => line("blank", []);
const title = (pieces: readonly string[]): readonly PaperLine[] =>
  titleLines(pieces).map((one) => line("title", one, { font: "title", size: sizes.title / 2, line: lines.title / 20, align: "center" }));

const headingLooks = { 1: { font: "first" }, 2: { font: "second" }, 3: { font: "body" } } as const;
const tableLooks = {
  small: { size: sizes.tableSmall / 2, line: lines.tableSmall / 20, side: 2 },
  normal: { size: sizes.table / 2, line: lines.table / 20, side: 3 },
  large: { size: sizes.tableLarge / 2, line: lines.tableLarge / 20, side: 5 },
} as const;

function itemsOf(block: Block, turned: boolean): readonly PaperItem[] {
  switch (block.kind) {
    case "heading":
      return [line(`heading${block.level}`, block.text, { ...headingLooks[block.level], firstLine: 2 })];
    case "paragraph":
      return [line("text", block.runs, { firstLine: block.plain === true ? 0 : 2 }, block.byHand === true)];
    case "table": {
      const look = tableLooks[block.size];
      const note = block.unitNote === "" ? [] : [line("note", block.unitNote, { size: look.size, line: look.line + 3, align: "right" })];
      return [...note, { kind: "table", table: fitted(block, turned ? turnedWidth : textWidth), squares: laidOut(block), ...look }];
    }
  }
}

function head({ header, number, draft, title: pieces, addressees }: Bulletin): readonly PaperLine[] {
  const size = (words: string) => headerSize(words) / 2;
  return [
    ...(draft ? [line("mark", DRAFT_MARK, { font: "first", align: "right" })] : []),
    ...(header === null ? [] : [
      line("blank", [], { line: headerRoom(draft) / 20 }),
      ...header.split("\n").map((words) => line("header", words, { font: "title", size: size(words), line: Math.max(plain.line, size(words) * 1.3), align: "center", red: true })),
      ...(number === null ? [] : [blank(), blank()]),
      line("number", number ?? "", { align: "center", ruled: true }), blank(), blank(),
    ]),
    ...(header === null && number !== null ? [line("number", number, { align: "center" }), blank()] : []),
    ...title(pieces), blank(),
    ...(addressees === null ? [] : [line("text", addressees, { align: "left" })]),
  ];
}

function below({ attachments, signature, notes }: Bulletin): readonly PaperLine[] {
  const listed = attachmentLines(attachments);
  const right = signatureRight(signature.office, dayText(signature.day));
  const small = { size: sizes.notes / 2, line: lines.notes / 20 };
  return [
    ...(listed.length === 0 ? [] : [blank(), ...listed.map((words, index) => line("text", index === 0 ? `附件：${words}` : words, { align: "left", left: index === 0 ? 2 : 5 }))]),
    blank(), blank(),
    ...(signature.office === null ? [] : [line("text", signature.office, { align: "right", right: right.office })]),
    line("text", [day(signature.day)], { align: "right", right: right.date }),
    ...(notes.length === 0 ? [] : [blank(), line("note", NOTES_TITLE, { ...small, font: "first" }), ...notes.map((runs, index) => line("note", [text(`${index + 1}.`), ...runs], small))]),
  ];
}

/**
 * The text on one sheet as long as it needs, each attachment on one of its own; who prints breaks them into pages.
 *
 * @example paperOf(bulletin)[0].items[0] → { kind: "line", role: "mark", runs: [送审稿], look: { align: "right", … } }
 */
export function paperOf(bulletin: Bulletin): readonly Paper[] {
  const { attachments, body, imprint } = bulletin;
  const foot: Paper["foot"] = imprint === null ? [] : [...(imprint.copyTo === "" ? [] : [[`抄送：${imprint.copyTo}`, ""] as const]), [imprint.printedBy, `${dayText(imprint.printedOn)}印发`]];
  const papers: Omit<Paper, "foot">[] = [
    { landscape: false, items: [...head(bulletin), ...body.flatMap((block) => itemsOf(block, false)), ...below(bulletin)] },
    ...attachments.map(({ title: name, landscape, blocks }, index) => ({
      landscape,
      items: [line("mark", `附件${attachments.length === 1 ? "" : index + 1}`, { font: "first", align: "left" }), ...title([name]), ...(landscape ? [] : [blank()]), ...blocks.flatMap((block) => itemsOf(block, landscape))],
    })),
  ];
  return papers.map((paper, index) => ({ ...paper, foot: index === papers.length - 1 ? foot : [] }));
}
