/** 超欠序时 as a native expression: the same rule as `paceGap`, for 攻坚数据 and 月度排名 alike. */
import { gapDigits } from "../campaign/progress";
import type { Settings } from "../campaign/settings";

/**
 * A share of 1, or "" where nothing is known or (as a ratio) nothing is due yet.
 *
 * @param rate, time addresses of cells
 * @example gapExpression("V5", "W5", { paceBasis: "points", gapFrom: "exact" }) // 'IF(ISNUMBER(V5),V5-W5,"")'
 * @example gapExpression("V5", "W5", { paceBasis: "points", gapFrom: "displayed" }) // 'IF(ISNUMBER(V5),ROUND(V5*100,1)/100-W5,"")'
 */
export function gapExpression(rate: string, time: string, settings: Pick<Settings, "paceBasis" | "gapFrom">): string {
  const digits = gapDigits(settings);
  const from = digits === null ? rate : `ROUND(${rate}*100,${digits})/100`;
  return settings.paceBasis === "points" ? `IF(ISNUMBER(${rate}),${from}-${time},"")` : `IF(AND(ISNUMBER(${rate}),${time}>0),(${from}-${time})/${time},"")`;
}

/** How a gap is taken, for the notes at the foot of a sheet. */
export const gapNote = ({ paceBasis, gapFrom }: Pick<Settings, "paceBasis" | "gapFrom">): string =>
  `超欠序时=${paceBasis === "ratio" ? "（完成率−序时进度）÷序时进度" : "完成率−序时进度"}，${gapFrom === "displayed" ? "按显示的完成率（一位小数）" : "按原值"}计算`;
