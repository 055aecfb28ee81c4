/** GJ.PACEGAP: how far the completion rate is ahead of or behind the time, or what part of the plan was kept (SPI). */
import { completionRate } from "../campaign/progress/completionRate";
import { displayedRate, paceGap as gapOf, type PaceBasis } from "../campaign/progress/paceGap";
import { spi } from "../campaign/progress/spi";
import { badArgument, isProblem, notEnoughData } from "./cell";
import { declareEach, each } from "./declare";
import { oneOf, whole } from "./kinds";
import { inUnitOf } from "./sameUnit";
import { actual, target, timePct } from "./words";

export const paceGap = declareEach(
  {
    name: "PACEGAP",
    zh: "超(+)欠(−)序时：完成率 − 序时进度，按百分点或按比例。",
    en: "Ahead of (+) or behind (−) the time: completion rate − time progress, in points or as a ratio of the plan.",
    parameters: {
      actual, target, time_pct: timePct,
      basis: each<PaceBasis | "spi">(oneOf({ 百分点: "points", 比例: "ratio", SPI: "spi" }), {
        label: "口径",
        zh: "可选。“百分点”（默认，−0.08 即欠 8 个百分点）、“比例”（÷ 序时）或“SPI”（完成率 ÷ 序时，低于 1 为落后）。",
        en: "Optional. 百分点 (points, default: −0.08 is 8 points behind) 比例 (as a ratio of the time progress), or SPI (rate ÷ time progress, below 1 is behind).",
        otherwise: "points",
      }),
      digits: each<number | null>(whole(0, 10), {
        label: "小数位",
        zh: "可选。先把完成率的百分数四舍五入到几位小数再比；不写则按原值。",
        en: "Optional. Round the rate (in percent) to so many digits first; unrounded where left out.",
        otherwise: null,
      }),
    },
  },
  ({ actual, target, time_pct, basis, digits }) => {
    const done = inUnitOf(actual, target);
    if (isProblem(done)) return done;
    const rate = completionRate(done, target.value);
    if (rate === null) return badArgument(`参数 target（目标）应大于 0，收到“${target.value}”`);
    const answer = basis === "spi" ? spi(displayedRate(rate, digits), time_pct) : gapOf(rate, time_pct, basis, digits);
    return answer ?? notEnoughData("序时进度为 0，不能按比例算");
  },
);
