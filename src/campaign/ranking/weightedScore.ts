/** 加权得分: a score out of items, each of which says how it came about. Nothing missing is scored 0 in silence. */
import { roundHalfAway } from "../quantity/round";
import type { ScoreLine } from "./scoreLine";

export type ScoreItem =
  /** 完成得满分，未完成按比例得分: full marks when met, in proportion otherwise. `cap`: most share of the marks (1.2 = 120 %), 1 by default. */
  | { readonly kind: "proportional"; readonly name: string; readonly marks: number; readonly actual: number | null; readonly target: number | null; readonly cap?: number }
  /** 完成得满分，未完成不得分. */
  | { readonly kind: "full"; readonly name: string; readonly marks: number; readonly actual: number | null; readonly target: number | null }
  /** 加分 (or, negative, 扣分): points as given, at most `most` either way. */
  | { readonly kind: "bonus"; readonly name: string; readonly points: number; readonly most?: number };

export interface Score {
  /** Null when an item could not be scored. */
  readonly score: number | null;
  readonly lines: readonly ScoreLine[];
}

/**
 * Sum of the items, not above `cap` and not below 0. Marks are points (40 of 100), not shares.
 *
 * @example
 * weightedScore([
 *   { kind: "proportional", name: "出让面积", marks: 60, actual: 40, target: 50 },
 *   { kind: "full", name: "节点任务", marks: 40, actual: 3, target: 3 },
 *   { kind: "bonus", name: "超额", points: 8, most: 5 },
 * ], 100).score // 93 (48 + 40 + 5)
 */
export function weightedScore(items: readonly ScoreItem[], cap: number | null = null): Score {
  const lines = items.map(scoreItem);
  if (lines.some((line) => line.points === null)) return { score: null, lines };
  const sum = lines.reduce((total, line) => total + (line.points ?? 0), 0);
  return { score: Math.max(0, cap === null ? sum : Math.min(sum, cap)), lines };
}

function scoreItem(item: ScoreItem): ScoreLine {
  if (item.kind === "bonus") {
    const points = item.most === undefined ? item.points : Math.max(-item.most, Math.min(item.points, item.most));
    const held = points === item.points ? "" : `，以${figure(item.most ?? points)}分为限`;
    return { name: item.name, points, marks: null, note: `${item.points < 0 ? "扣" : "加"}${figure(Math.abs(item.points))}分${held}` };
  }
  const { name, marks, actual, target } = item;
  if (actual === null || target === null || target <= 0) {
    return { name, points: null, marks, note: actual === null ? "缺完成数，未计分" : "缺目标数，未计分" };
  }
  const rate = actual / target;
  const inputs = `完成${figure(actual)}，目标${figure(target)}`;
  if (item.kind === "full") {
    return { name, points: rate >= 1 ? marks : 0, marks, note: `${inputs}，${rate >= 1 ? "已完成得满分" : "未完成不得分"}` };
  }
  const share = Math.min(Math.max(rate, 0), item.cap ?? 1);
  return { name, points: marks * share, marks, note: `${inputs}，按${figure(share * 100)}%计分` };
}

/** For notes: at most two digits after the point. */
const figure = (value: number): string => String(roundHalfAway(value, 2));
