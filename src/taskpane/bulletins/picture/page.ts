/** Pages of paper being filled from top to bottom, as marks to be drawn: pieces of text on their baselines, and lines. Lengths are points. */
import { CHARACTER, FOOT, pageOf, type FontName, type Look, type Paper } from "../../../actions/bulletins/preview";
import { linesOf, widthOf, type Measure, type Piece } from "./lines";

export interface TextMark {
  readonly kind: "text";
  readonly words: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly font: FontName;
  readonly size: number;
  readonly red: boolean;
}

export interface RuleMark {
  readonly kind: "rule";
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly weight: number;
  readonly red: boolean;
}

export type Mark = TextMark | RuleMark;

export interface PicturePage {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Width of words in a font of so many points. */
export type MeasureFont = (words: string, font: FontName, size: number) => number;

/** A line that lacks more than so many characters is left short: a long number went to the next one. */
const SPREAD = 4;
/** From the top of a line to its baseline, beside half of what is left of its height. */
const ASCENT = 0.86;
/** The number stands 7 mm under the text. */
const NUMBER = { size: 14, below: 34, inset: 14 } as const;

type Type = Pick<Look, "font" | "size" | "line">;

export class Pages {
  private readonly pages: { width: number; height: number; marks: Mark[] }[] = [];
  private edges = pageOf(false);
  y = 0;

  constructor(readonly measureFont: MeasureFont) {}

  get top(): number { return this.edges.top; }
  get left(): number { return this.edges.left; }
  get width(): number { return this.edges.width - this.edges.left - this.edges.right; }
  get bottom(): number { return this.edges.height - this.edges.bottom; }
  get atTop(): boolean { return this.y <= this.top; }

  /** A new page of a sheet; with what is repeated on it, if anything. */
  begin({ landscape }: Pick<Paper, "landscape">): void {
    this.edges = pageOf(landscape);
    const { width, height, top } = this.edges;
    this.pages.push({ width, height, marks: [] });
    this.y = top;
    const number = this.pages.length;
    const words = `— ${number} —`;
    const long = this.measureFont(words, "number", NUMBER.size);
    const x = number % 2 === 1 ? width - this.edges.right - NUMBER.inset - long : this.left + NUMBER.inset;
    this.put({ kind: "text", words, x, y: this.bottom + NUMBER.below, font: "number", size: NUMBER.size, red: false });
  }

  put(...marks: readonly Mark[]): void {
    this.pages.at(-1)?.marks.push(...marks);
  }

  rule(from: readonly [number, number], to: readonly [number, number], weight: number, red = false): void {
    this.put({ kind: "rule", from, to, weight, red });
  }

  /** Characters of the body are set a little closer: 28 on a line. */
  measure({ font, size }: Pick<Look, "font" | "size">): Measure {
    const closer = size === 16 ? CHARACTER - 16 : 0;
    return (words) => this.measureFont(words, font, size) + closer * [...words].length;
  }

  /** One line of pieces within a room; `spread` over it where it is not the last of its paragraph. */
  setLine(line: readonly Piece[], { font, size, line: high }: Type, x: number, y: number, room: number, align: Look["align"], spread: boolean, red = false): void {
    const left = room - widthOf(line);
    const gap = align === "both" && spread && line.length > 1 ? Math.max(-size / 2, Math.min(size * SPREAD, left)) / (line.length - 1) : 0;
    let at = x + (align === "center" ? left / 2 : align === "right" ? left : 0);
    const baseline = y + (high - size) / 2 + size * ASCENT;
    for (const { words, width } of line) {
      if (words.trim() !== "") this.put({ kind: "text", words, x: at, y: baseline, font, size, red });
      at += width + gap;
    }
  }

  /** A paragraph, over as many pages as it needs. */
  paragraph(words: string, look: Look, sheet: Pick<Paper, "landscape">): void {
    const left = look.left * CHARACTER;
    const room = this.width - left - look.right * CHARACTER;
    const indent = look.firstLine * CHARACTER;
    const lines = linesOf(words, room, indent, this.measure(look));
    lines.forEach((line, index) => {
      if (this.y + look.line > this.bottom + 1) this.begin(sheet);
      const inset = index === 0 ? indent : 0;
      this.setLine(line, look, this.left + left + inset, this.y, room - inset, look.align, index < lines.length - 1, look.red);
      this.y += look.line;
    });
    if (look.ruled) this.rule([this.left, this.y + 11], [this.left + this.width, this.y + 11], 1.5, true);
  }

  /** 版记 at the foot. */
  foot(lines: Paper["foot"], sheet: Pick<Paper, "landscape">): void {
    if (lines.length === 0) return;
    const high = lines.length * FOOT.line;
    if (this.y + high > this.bottom) this.begin(sheet);
    const type = { font: "body", size: FOOT.size, line: FOOT.line } as const;
    const top = this.bottom - high;
    const room = this.width - 2 * FOOT.size;
    lines.forEach(([before, after], index) => {
      const y = top + index * FOOT.line;
      this.rule([this.left, y], [this.left + this.width, y], index === 0 ? 1 : 0.7);
      const pieces = (words: string): readonly Piece[] => [{ words, width: this.measureFont(words, type.font, type.size) }];
      this.setLine(pieces(before), type, this.left + FOOT.size, y, room, "left", false);
      if (after !== "") this.setLine(pieces(after), type, this.left + FOOT.size, y, room, "right", false);
    });
    this.rule([this.left, this.bottom], [this.left + this.width, this.bottom], 1);
  }

  done(): readonly PicturePage[] {
    return this.pages;
  }
}
