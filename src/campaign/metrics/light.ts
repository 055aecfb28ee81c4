/** 预警: the computed light of a figure. It may change every day and is never a card. */
import { RATE_DIGITS } from "../progress/paceGap";
import { roundHalfAway } from "../quantity/round";
import type { AlertBounds } from "../settings";

export type Light = "done" | "ahead" | "watch" | "warn" | "severe";

/** Shape, word and order of a light: told apart without colour. */
export const lightWords: Readonly<Record<Light, { readonly shape: string; readonly word: string }>> = {
  done: { shape: "★", word: "已完成" },
  ahead: { shape: "●", word: "正常" },
  watch: { shape: "◆", word: "关注" },
  warn: { shape: "▲", word: "预警" },
  severe: { shape: "■", word: "严重" },
};

/**
 * The light of a gap, judged as it is printed (one decimal of a point), so that light and figure never contradict.
 * Both ends of 预警 are in it: 5–10 points by default, more is 严重.
 *
 * @param gap completionRate − timeProgress, share of 1
 * @example lightOf(-0.0634, false, { warn: 0.05, severe: 0.1 }) // "warn"
 * @example lightOf(-0.1004, false, { warn: 0.05, severe: 0.1 }) // "warn": printed −10.0
 * @source domain-rules §6, 默认 preset
 */
export function lightOf(gap: number | null, met: boolean | null, { warn, severe }: AlertBounds): Light | null {
  if (met === true) return "done";
  if (gap === null) return null;
  const points = roundHalfAway(gap * 100, RATE_DIGITS);
  if (points >= 0) return "ahead";
  if (-points > severe * 100) return "severe";
  return -points >= warn * 100 ? "warn" : "watch";
}
