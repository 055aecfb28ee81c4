/** 超欠序时 as a native expression: the same rule as `paceGap`, for 攻坚数据 and 月度排名 alike. */
import { GAP_DIGITS, gapDigits } from "../campaign/progress";
import { roundHalfAway } from "../campaign/quantity/round";
import type { Settings } from "../campaign/settings";

/** Digits of a gap in points: those of `paceGap`, without the tail of the multiplication. */
const POINT_DIGITS = GAP_DIGITS - 2;

/** A gap of 1 as points, such as `pointsExpression` gives it. @example gapPoints(-0.1155) // -11.55 */
export const gapPoints = (gap: number): number => roundHalfAway(gap * 100, POINT_DIGITS);

/** A gap of 1 as points, natively. @param gap address or expression of a number @example pointsExpression("X5") // 'ROUND(X5*100,10)' */
export const pointsExpression = (gap: string): string => `ROUND(${gap}*100,${POINT_DIGITS})`;

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
  return settings.paceBasis === "points" ? `IF(ISNUMBER(${rate}),ROUND(${from}-${time},${GAP_DIGITS}),"")` : `IF(AND(ISNUMBER(${rate}),${time}>0),ROUND((${from}-${time})/${time},${GAP_DIGITS}),"")`;
}

/** How a gap is taken, for the notes at the foot of a sheet. */
export const gapNote = ({ paceBasis, gapFrom }: Pick<Settings, "paceBasis" | "gapFrom">): string =>
  `超欠序时=${paceBasis === "ratio" ? "（完成率−序时进度）÷序时进度" : "完成率−序时进度"}，${gapFrom === "displayed" ? "按显示的完成率（一位小数）" : "按原值"}计算`;
