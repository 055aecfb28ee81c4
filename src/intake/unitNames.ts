/** One name per unit: spaces out, aliases of the settings followed, remarks such as （不参加排名）apart. */
import type { UnitDefinition } from "../campaign/settings";

export interface UnitName {
  readonly name: string;
  /** The cell itself says that the unit is not ranked. */
  readonly exempt: boolean;
  /** More units that the cell names after the first. */
  readonly others: readonly string[];
}

const exemptWords = /(不参加|不参与|不纳入|不计入|不列入|免予?|暂不|不)(排名|评比|排序|考核|评价|参评|参排)|不参评|不排名|不参排/;

/** @example isExemptRemark("不参加排名") → true */
export const isExemptRemark = (text: string): boolean => exemptWords.test(text.normalize("NFKC").replace(/\s/g, ""));

/**
 * @param aliases see `aliasMap`
 * @example unitName("忠 县", new Map()) → { name: "忠县", exempt: false, others: [] }
 * @example unitName("县财政局（不参加评比）", new Map()) → { name: "县财政局", exempt: true, others: [] }
 * @example unitName("城关镇、自然资源局", new Map()) → { name: "城关镇", exempt: false, others: ["自然资源局"] }
 */
export function unitName(text: string, aliases: ReadonlyMap<string, string>): UnitName | null {
  const plain = plainUnit(text);
  if (plain === "") return null;
  const direct = aliases.get(plain);
  if (direct !== undefined) return { name: direct, exempt: false, others: [] };
  const bracket = /[(]([^()]*)[)]$/.exec(plain);
  const exempt = bracket?.[1] !== undefined && isExemptRemark(bracket[1]);
  const bare = exempt ? plain.slice(0, plain.length - (bracket?.[0].length ?? 0)) : plain.replace(/[*＊]+$/, "");
  const parts = bare.split(/[、,;/]|\n/).filter((part) => part !== "");
  const split = parts.length > 1 && parts.every((part) => part.length >= 2) && !/[()]/.test(bare);
  const [first = bare, ...others] = split ? parts : [bare];
  return { name: aliases.get(first) ?? first, exempt, others: others.map((other) => aliases.get(other) ?? other) };
}

/** Names and aliases of the settings, each without spaces, to the settings' own writing. */
export function aliasMap(units: readonly UnitDefinition[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const { name, aliases } of units) for (const word of [name, ...aliases]) map.set(plainUnit(word), name);
  return map;
}

const plainUnit = (text: string): string =>
  text.normalize("NFKC").replace(/[\u200b-\u200d\u2060\ufeff]/g, "").replace(/\n/g, "、").replace(/\s/g, "").replace(/^[\d.、]+(?=\D)/, "");

const suffixes = ["人民政府", "街道办事处", "办事处", "管理委员会", "管委会", "党工委", "党委"];

/**
 * Pairs of names that differ by a suffix of the same body only: 城关镇 / 城关镇人民政府. Proposals, never unified by themselves.
 *
 * @example likelySame(["城关镇", "城关镇人民政府"]) → [["城关镇", "城关镇人民政府"]]
 */
export function likelySame(names: readonly string[]): readonly (readonly [string, string])[] {
  const known = new Set(names);
  return names.flatMap((name) => {
    for (const suffix of suffixes) {
      if (!name.endsWith(suffix)) continue;
      const base = name.slice(0, -suffix.length);
      const short = [base, `${base}街道`].find((one) => one.length >= 2 && known.has(one));
      if (short !== undefined) return [[short, name] as const];
    }
    return [];
  });
}
