/** Which fields a header may stand for, how surely, and why. Pure: one header, no table. */
import { fieldDefinitions, type FieldDefinition, type HeaderWord } from "./fields";
import { headerParts, plainHeader } from "./headerText";
import type { FieldId } from "./types";

export interface FieldMatch {
  readonly field: FieldId;
  /** 0–1. */
  readonly score: number;
  /** Chinese. */
  readonly reason: string;
}

/** Below this a match is not even proposed. */
const least = 0.4;
const exactly = new Map<string, { definition: FieldDefinition; word: HeaderWord }[]>();
for (const definition of fieldDefinitions) {
  for (const word of definition.words) {
    const key = plainHeader(word.word);
    const list = exactly.get(key);
    if (list === undefined) exactly.set(key, [{ definition, word }]);
    else list.push({ definition, word });
  }
}

/** Whether a normalised header (or a part of it) is one of the header words. */
export const isHeaderWord = (plain: string): boolean => exactly.has(plain);

/**
 * Candidates of a header given as its levels from top to bottom, the best first.
 *
 * The lowest level counts most; a level above helps where it completes the words (宗地 / 编号).
 * @param levels normalised texts (plainHeader), no blanks
 * @example matchHeader(["面积(公顷)"])[0] → { field: "area", score: 1, reason: "表头「面积」即面积（供地结果）" }
 * @source workbooks.md, header lists
 */
export function matchHeader(levels: readonly string[]): readonly FieldMatch[] {
  const best = new Map<FieldId, FieldMatch>();
  const propose = (definition: FieldDefinition, text: string, score: number, reason: string): void => {
    if (score < least || definition.not?.test(text) === true) return;
    const known = best.get(definition.id);
    if (known === undefined || known.score < score) best.set(definition.id, { field: definition.id, score: Math.round(score * 100) / 100, reason });
  };
  for (const { text, share } of readings(levels)) {
    for (const { definition, word } of exactly.get(text) ?? []) {
      propose(definition, text, word.weight * share, `表头「${text}」即${definition.name}（${word.source}）`);
    }
    for (const definition of fieldDefinitions) {
      for (const word of definition.words) {
        if (!word.partial || word.word.length >= text.length || !text.includes(word.word)) continue;
        propose(definition, text, word.weight * share * (0.55 + 0.35 * (word.word.length / text.length)), `表头「${text}」含“${word.word}”，按${definition.name}读（${word.source}）`);
      }
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** The texts a header can be read by: its lowest level, that with the level above, all levels, the level above alone. */
function readings(levels: readonly string[]): { text: string; share: number }[] {
  const leaf = levels.at(-1);
  if (leaf === undefined) return [];
  const above = levels.at(-2);
  const list: { text: string; share: number }[] = [];
  const add = (text: string, share: number): void => {
    const { bare, full } = headerParts(text);
    for (const reading of [full, bare]) if (!list.some((one) => one.text === reading)) list.push({ text: reading, share });
  };
  // 挂牌 / 开始时间 is 挂牌开始时间 before it is any 开始时间.
  add(leaf, above === undefined ? 1 : 0.97);
  if (above !== undefined) {
    add(above + leaf, 1);
    add(levels.join(""), 0.95);
    // 面积 / (亩): the lower level says only the unit.
    if (/^\(.*\)$/.test(leaf) || headerParts(`x(${leaf})`).units.length > 0) add(above, 0.98);
  }
  return list;
}
