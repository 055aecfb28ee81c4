/** A tier table as rows for 攻坚设置; `readTierSheet` gives the same table back. */
import { roundHalfAway } from "../quantity/round";
import { measures } from "./measures";
import { anyTier, comparisonWords, countedWords, layerWords, repeatLabels, tierColumns, type TierColumn } from "./tierSheetWords";
import type { Condition, Repeat, Tier, TierTable } from "./tiers";

export type TierCell = string | number | boolean | null;

const decimals = 10;

/**
 * A header and one row a condition; what belongs to the whole tier stands on its first row.
 *
 * @example writeTierSheet(table)[1] → ["提醒", "蓝", "#2F75B5", 1, "提", 1, "低于序时（百分点）", null, "≥", 5, …]
 */
export function writeTierSheet(table: TierTable): readonly (readonly TierCell[])[] {
  return [tierColumns, ...table.tiers.flatMap(rowsOf)];
}

type Cells = { readonly [C in TierColumn]?: TierCell };

function rowsOf(tier: Tier): readonly (readonly TierCell[])[] {
  const rules = tier.rules.flatMap((rule, at) => rule.all.map((condition): Cells => ({ 条: at + 1, ...conditionCells(condition) })));
  const rows = [...rules, ...tier.repeats.map(repeatCells)];
  const common: Cells = {
    颜色: tier.color.word, 色值: tier.color.hex, 次序: tier.order, 文号字: tier.numberWord, 答复天数: tier.answer?.days ?? null,
    答复计日: tier.answer === null ? null : countedWords[tier.answer.counted], 后果: tier.consequence, 加扣分: tier.points, 来源规则: tier.preset,
    层级: tier.base ? layerWords.base : layerWords.overlay, 依据: tier.source,
  };
  return (rows.length === 0 ? [{}] : rows).map((cells, at) => {
    const all: Cells = { 档次: tier.name, ...cells, ...(at === 0 ? common : {}) };
    return tierColumns.map((column) => all[column] ?? null);
  });
}

const sign = (operator: ">" | "<", inclusive: boolean): string =>
  comparisonWords.find((row) => row.operator === operator && row.inclusive === inclusive)?.words[0] ?? operator;

function conditionCells({ measure, operator, bound, inclusive }: Condition): Cells {
  const points = measures[measure].unit === "points";
  return { 口径: measures[measure].label, 比较: sign(operator, inclusive), 数值: points ? roundHalfAway(bound * 100, decimals) : bound };
}

const onWords = (on: readonly string[]): string => on.map((name) => (name === "*" ? anyTier : name)).join("、");

function repeatCells(repeat: Repeat): Cells {
  const 口径 = repeatLabels[repeat.kind];
  switch (repeat.kind) {
    case "consecutive":
    case "count":
      return { 口径, 对象: onWords(repeat.on), 比较: sign(">", true), 数值: repeat.times };
    case "bottomRun":
      return { 口径, 对象: `后${repeat.last}位`, 比较: sign(">", true), 数值: repeat.periods };
    case "unanswered":
      return { 口径, 对象: onWords(repeat.on), 比较: sign(">", false), 数值: repeat.pastBy };
  }
}
