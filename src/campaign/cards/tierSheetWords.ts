/** The words of the tier table as it stands in 攻坚设置: columns, comparisons, what a row looks at. */
import { allMeasures, measures } from "./measures";
import type { Measure, Repeat } from "./tiers";

export const tierColumns = [
  "档次", "颜色", "色值", "次序", "文号字", "条", "口径", "对象", "比较", "数值", "答复天数", "答复计日", "后果", "加扣分", "来源规则", "层级", "依据",
] as const;
export type TierColumn = (typeof tierColumns)[number];

/** The first is how we write it; all are understood. */
export const comparisonWords: readonly { readonly operator: ">" | "<"; readonly inclusive: boolean; readonly words: readonly string[] }[] = [
  { operator: ">", inclusive: true, words: ["≥", ">=", "≧", "不低于", "不少于", "达到"] },
  { operator: ">", inclusive: false, words: [">", "超过", "大于", "高于"] },
  { operator: "<", inclusive: true, words: ["≤", "<=", "≦", "不超过", "不高于", "以内"] },
  { operator: "<", inclusive: false, words: ["<", "不足", "小于", "低于"] },
];

export const repeatLabels: { readonly [K in Repeat["kind"]]: string } = {
  consecutive: "连续亮牌（次）",
  count: "累计亮牌（次）",
  bottomRun: "连续末位（期）",
  unanswered: "逾期未回执（天）",
};
const repeatKinds: readonly Repeat["kind"][] = ["consecutive", "count", "bottomRun", "unanswered"];

export const anyTier = "任一";
export const countedWords = { working: "工作日", calendar: "日历日" } as const;
export const layerWords = { base: "基础", overlay: "叠加" } as const;

/** Widths and spaces aside. @example plainWord("低于序时（百分点）") === plainWord("低于序时 (百分点)") */
export const plainWord = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");

export function measureNamed(word: string): Measure | null {
  const plain = plainWord(word);
  return allMeasures.find((measure) => plainWord(measures[measure].label) === plain) ?? null;
}

export function repeatNamed(word: string): Repeat["kind"] | null {
  const plain = plainWord(word);
  return repeatKinds.find((kind) => plainWord(repeatLabels[kind]) === plain) ?? null;
}

export function comparisonNamed(word: string): { readonly operator: ">" | "<"; readonly inclusive: boolean } | null {
  const plain = plainWord(word);
  return comparisonWords.find(({ words }) => words.some((known) => plainWord(known) === plain)) ?? null;
}
