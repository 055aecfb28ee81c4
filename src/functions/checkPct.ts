/** GJ.CHECKPCT: a published percentage against its own inputs. */
import { checkRate } from "../campaign/audit/checkRate";
import { badArgument, isProblem, notEnoughData } from "./cell";
import { declareEach, each } from "./declare";
import { oneOf, quantity, whole } from "./kinds";
import { inUnitOf } from "./sameUnit";
import { actual, target } from "./words";

export const checkPct = declareEach(
  {
    name: "CHECKPCT",
    zh: "核对公布的完成率：“一致”“差末位”或“不符：应为…”。",
    en: "Checks a published completion rate: 一致 (agrees), 差末位 (last digit) or 不符：应为… (should be …).",
    parameters: {
      published: each(quantity, { label: "公布的完成率", zh: "公布的完成率，以百分数计（92.36 或 92.36%），可为区域。", en: "The published rate in percent (92.36 or 92.36%), or a range of them." }),
      actual, target,
      digits: each<number | null>(whole(0, 10), { label: "小数位", zh: "可选。公布的百分数有几位小数；不写则看数本身。", en: "Optional. Digits after the point of the published percentage; those of the figure where left out.", otherwise: null }),
      unit: each<"percent" | "ratio">(oneOf({ 百分数: "percent", 比率: "ratio" }), { label: "写法", zh: "可选。“百分数”（默认）或“比率”（0.9236）。", en: "Optional. 百分数 (percent, default) or 比率 (share of 1).", otherwise: "percent" }),
    },
  },
  ({ published, actual, target, digits, unit }) => {
    const done = inUnitOf(actual, target);
    if (isProblem(done)) return done;
    if (published.unit !== null && published.unit !== "%") return badArgument(`参数 published（公布的完成率）应是百分数，收到单位“${published.unit}”`);
    // A ratio is taken to the 12 digits that it was computed with: 0.57 × 100 in binary is 56.99999999999999.
    const percent = published.unit === null && unit === "ratio" ? Number((published.value * 100).toPrecision(12)) : published.value;
    const verdict = checkRate(percent, done, target.value, digits);
    return verdict.outcome === "unknown" ? notEnoughData(verdict.message) : verdict.message;
  },
);
