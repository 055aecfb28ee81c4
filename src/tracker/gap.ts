/** 超欠序时 as a native expression: the same rule as `paceGap`, for 攻坚数据 and 月度排名 alike. */
import { gapDigits } from "../campaign/progress";
import { roundHalfAway } from "../campaign/quantity/round";
import type { Settings } from "../campaign/settings";

/** Below these digits of a share lies binary noise: 0.6645 − 0.78 would show as −11.5 points where it is −11.55. */
const NOISE_DIGITS = 12;

/** The cached result of a gap in points, such as the formula gives it. @example gapResult(0.6645 - 0.78) // -0.1155 */
export const gapResult = (gap: number): number => roundHalfAway(gap, NOISE_DIGITS);

/** A gap of 1 as points, without the tail of the multiplication. @example gapPoints(0.6645 - 0.78) // -11.55 */
export const gapPoints = (gap: number): number => roundHalfAway(gapResult(gap) * 100, NOISE_DIGITS - 2);

/**
 * A share of 1, or "" where nothing is known or (as a ratio) nothing is due yet.
 *
 * @param rate, time addresses of cells
 * @example gapExpression("V5", "W5", { paceBasis: "points", gapFrom: "exact" }) // 'IF(ISNUMBER(V5),ROUND(V5-W5,12),"")'
 * @example gapExpression("V5", "W5", { paceBasis: "points", gapFrom: "displayed" }) // 'IF(ISNUMBER(V5),ROUND(ROUND(V5*100,1)/100-W5,12),"")'
 */
export function gapExpression(rate: string, time: string, settings: Pick<Settings, "paceBasis" | "gapFrom">): string {
  const digits = gapDigits(settings);
  const from = digits === null ? rate : `ROUND(${rate}*100,${digits})/100`;
  return settings.paceBasis === "points" ? `IF(ISNUMBER(${rate}),ROUND(${from}-${time},${NOISE_DIGITS}),"")` : `IF(AND(ISNUMBER(${rate}),${time}>0),ROUND((${from}-${time})/${time},${NOISE_DIGITS}),"")`;
}

/** How a gap is taken, for the notes at the foot of a sheet. */
export const gapNote = ({ paceBasis, gapFrom }: Pick<Settings, "paceBasis" | "gapFrom">): string =>
  `超欠序时=${paceBasis === "ratio" ? "（完成率−序时进度）÷序时进度" : "完成率−序时进度"}，${gapFrom === "displayed" ? "按显示的完成率（一位小数）" : "按原值"}计算`;
