/** GJ.GRADE: 好, 中, 差 of a score. */
import { gradeOf } from "../campaign/grading/gradeOf";
import { suggestedScale, type GradeCutoff } from "../campaign/grading/scale";
import { isProblem, notEnoughData } from "./cell";
import { all, declareEach, each } from "./declare";
import { figure, words } from "./kinds";
import { pairs, type RangeKind } from "./ranges";

const table = pairs(words, figure);

/** The highest grade of a table is the good one, the lowest the poor one, whatever they are called. */
const cutoffs: RangeKind<readonly GradeCutoff[]> = (range) => {
  const found = table(range);
  if (isProblem(found)) return found;
  const fromHigh = found.flatMap(([label, from]) => (from === null ? [] : [{ label, from }])).sort((a, b) => b.from - a.from);
  return fromHigh.map((one, index) => ({ ...one, grade: index === 0 ? "good" : index === fromHigh.length - 1 ? "poor" : "fair" }));
};

export const grade = declareEach(
  {
    name: "GRADE",
    zh: "等次：默认 90 分以上好、75 分以上中、其余差（产品建议值）。",
    en: "The grade of a score: by default 好 from 90, 中 from 75, else 差 (suggested by the product).",
    parameters: {
      score: each(figure, { label: "得分", zh: "得分，可为区域。", en: "The score, or a range of them." }),
      cutoffs: all<readonly GradeCutoff[]>(cutoffs, { label: "分数线", zh: "可选。两列区域：等次、最低分（含）。", en: "Optional. Two columns: grade and its lowest score (included).", otherwise: suggestedScale.cutoffs }),
    },
  },
  ({ score, cutoffs }) => gradeOf(score, cutoffs)?.label ?? notEnoughData("分数线表里没有等次"),
);
