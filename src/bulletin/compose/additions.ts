/** 补充内容: what staff have written goes into its section, as typed; the computed text and its figures stay. */
import { runsOf, text, type Block, type Paragraph } from "../document";
import type { Addition } from "../input";
import { isSection, type Section } from "./outline";

/** Where a section has parts of its own, what is added is another part. */
export const OTHER = "其他情况";

/** One paragraph a line; empty lines are left out. */
export const addedParagraphs = (words: string): readonly Paragraph[] =>
  words.split("\n").flatMap((line): readonly Paragraph[] => (line.trim() === "" ? [] : [{ kind: "paragraph", byHand: true, runs: [text(line.trim())] }]));

const statesFigure = (part: Block | Section): boolean => (isSection(part) ? part.blocks.some(statesFigure) : part.kind === "table" || runsOf(part).some(({ kind }) => kind !== "text"));
const isEmpty = (part: Block | Section): boolean => isSection(part) && part.blocks.every(isEmpty);

function added(section: Section, { text: words, instead }: Addition): Section {
  const paragraphs = addedParagraphs(words);
  if (paragraphs.length === 0) return section;
  const own = section.blocks.filter((part) => !isEmpty(part));
  if (instead && !own.some(statesFigure)) return { ...section, blocks: paragraphs };
  return { ...section, blocks: own.some(isSection) ? [...own, { title: OTHER, blocks: paragraphs }] : [...own, ...paragraphs] };
}

/**
 * @param sections of level 1
 * @example withAdditions([{ title: "存在问题", blocks: [p] }], [{ section: "存在问题", text: "另有一宗待批。", instead: false }])
 *   // [{ title: "存在问题", blocks: [p, 另有一宗待批。] }]
 */
export function withAdditions(sections: readonly (Block | Section)[], additions: readonly Addition[]): readonly (Block | Section)[] {
  return additions.reduce<readonly (Block | Section)[]>((parts, addition) => {
    if (parts.some((part) => isSection(part) && part.title === addition.section)) return parts.map((part) => (isSection(part) && part.title === addition.section ? added(part, addition) : part));
    return [...parts.slice(0, -1), added({ title: addition.section, blocks: [] }, addition), ...parts.slice(-1)];
  }, sections);
}
