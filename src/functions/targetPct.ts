/** GJ.TARGETPCT: what has been done as a share of the target. */
import { completionRate } from "../campaign/progress/completionRate";
import { badArgument, isProblem } from "./cell";
import { declareEach, each } from "./declare";
import { unitWord } from "./kinds";
import { inUnitOf } from "./sameUnit";
import { actual, target } from "./words";

export const targetPct = declareEach(
  {
    name: "TARGETPCT",
    zh: "完成率：累计完成 ÷ 目标，不取舍。带单位的文字自动换算（2400亩 与 500公顷）。",
    en: "Completion rate: done ÷ target, unrounded. Text with units is converted (2400亩 of 500公顷).",
    parameters: {
      actual,
      target,
      unit: each<string | null>(unitWord, {
        label: "单位",
        zh: "可选。没有写单位的数所用的单位，如“亩”。",
        en: "Optional. The unit of numbers that name none, such as 亩.",
        otherwise: null,
      }),
    },
  },
  ({ actual, target, unit }) => {
    const done = inUnitOf({ ...actual, unit: actual.unit ?? unit }, { ...target, unit: target.unit ?? unit });
    if (isProblem(done)) return done;
    return completionRate(done, target.value) ?? badArgument(`参数 target（目标）应大于 0，收到“${target.value}”`);
  },
);
