/** Numbers the headings of a document as GB/T 9704 orders them: 一、 （一） 1. */
import { text, type Block, type Heading, type Paragraph, type Run } from "../document";

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** @example chineseNumber(12) → "十二"; chineseNumber(20) → "二十" (1 … 99) */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? digits[tens] ?? "" : ""}${tens > 0 ? "十" : ""}${ones > 0 || tens === 0 ? digits[ones] ?? "" : ""}`;
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly (Block | Section)[];
}

export const isSection = (part: Block | Section): part is Section => !("kind" in part);

const numberOf = (level: Heading["level"], index: number): string =>
  level === 1 ? `${chineseNumber(index)}、` : level === 2 ? `（${chineseNumber(index)}）` : `${index}.`;

/**
 * Sections with anything in them, flattened with their numbers; empty ones are left out and not counted.
 *
 * @example outline([{ title: "总体情况", blocks: [p] }]) → [{ kind: "heading", level: 1, text: "一、总体情况" }, p]
 */
export function outline(parts: readonly (Block | Section)[], level: Heading["level"] = 1): readonly Block[] {
  let index = 0;
  return parts.flatMap((part): readonly Block[] => {
    if (!isSection(part)) return [part];
    const below = outline(part.blocks, level === 1 ? 2 : 3);
    if (below.length === 0) return [];
    index += 1;
    return [{ kind: "heading", level, text: `${numberOf(level, index)}${part.title}` }, ...below];
  });
}

/** @example paragraph([text("特此通报。")]) */
export const paragraph = (runs: readonly Run[]): Paragraph => ({ kind: "paragraph", runs });

/** Sentences one after the other in one paragraph; empty ones are left out; none: no paragraph. */
export function sentences(...parts: readonly (readonly Run[] | null)[]): readonly Paragraph[] {
  const runs = parts.flatMap((part) => part ?? []);
  return runs.length === 0 ? [] : [paragraph(runs)];
}

/** @example names(["甲镇", "乙镇"]) → [甲镇、乙镇] */
export const names = (list: readonly { readonly unit: string }[]): readonly Run[] => [text(list.map(({ unit }) => unit).join("、"))];
