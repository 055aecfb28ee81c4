/** GJ.TARGETPCT: what has been done as a share of the target. */
import { completionRate } from "../campaign/progress/completionRate";
import { badArgument, isProblem } from "./cell";
import { declareEach, each } from "./declare";
import { quantity, unitWord } from "./kinds";
import { inUnitOf } from "./sameUnit";

export const targetPct = declareEach(
  {
    name: "TARGETPCT",
    zh: "完成率：累计完成 ÷ 目标，不取舍。带单位的文字自动换算（2400亩 与 500公顷）。",
    en: "Completion rate: done ÷ target, unrounded. Text with units is converted (2400亩 of 500公顷).",
    parameters: {
      actual: each(quantity, { label: "累计完成", zh: "累计完成：数，或带单位的文字，可为区域。", en: "What has been done: a number, or text with a unit, or a range of them." }),
      target: each(quantity, { label: "目标", zh: "目标：数，或带单位的文字，应大于 0，可为区域。", en: "The target, above 0: a number, or text with a unit, or a range of them." }),
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
