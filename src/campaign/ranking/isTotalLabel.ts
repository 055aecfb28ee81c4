/** Tells rows that add up others (合计, 小计, 全区 …) from units, by their label alone. */
import { TOTAL_LABELS } from "./totalLabels";

const words = (match: "exact" | "ending"): readonly string[] =>
  TOTAL_LABELS.filter((entry) => entry.match === match).flatMap((entry) => entry.words);

const EXACT = new Set(words("exact"));
const ENDING = words("ending");

/** No total is without one of these: most labels are told by them alone. */
const HINT = /[合小总總计計汇累全平均其a-zａ-ｚΣσ∑]/i;

/** White space of every width, and the marks that stand around a label. */
const NOISE = /[\s\u00A0\u200B\u3000\uFEFF:：、.．·*＊]/g;
/** A remark in brackets at the end: 合计（10个）, 全市(含市直). */
const REMARK = /[（(【[][^（(【[]*[）)】\]]$/;
/** 一、合计; 1.合计 with its point already gone. */
const ORDINAL = /^(?:[（(]?[一二三四五六七八九十]+[）)]|[一二三四五六七八九十\d]+(?=[合小总共]))/;

/**
 * True for labels of sums and averages, with spaces and line breaks inside, remarks in brackets and ordinals before.
 * False for units whose names merely contain such words (全福镇, 合计村, 计生局) and for empty labels.
 *
 * @example isTotalLabel("合 计") // true
 * @example isTotalLabel("全市（含市直）") // true
 * @example isTotalLabel("全福镇") // false
 */
export function isTotalLabel(label: string): boolean {
  if (!HINT.test(label)) return false;
  const whole = label.normalize("NFKC").replace(NOISE, "").toLowerCase();
  const bare = whole.replace(REMARK, "").replace(ORDINAL, "");
  const unbracketed = whole.replace(/[（(【[）)】\]]/g, "");
  return EXACT.has(bare) || EXACT.has(unbracketed) || ENDING.some((word) => bare.endsWith(word) || unbracketed.endsWith(word));
}
