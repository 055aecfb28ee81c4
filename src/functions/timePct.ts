/** GJ.TIMEPCT: 序时进度, by even pace or by milestones. */
import { timeProgress } from "../campaign/progress/timeProgress";
import type { Milestone } from "../campaign/settings";
import { badArgument, isProblem, notEnoughData } from "./cell";
import { all, declareEach } from "./declare";
import { day, figure, share, type Kind } from "./kinds";
import { pairs, type RangeKind } from "./ranges";
import { spanOf } from "./span";
import { asOf, countFirst, end, start } from "./words";

/** Where a milestone stands: a day, a day number of the campaign, or a share of the period. */
const at: Kind<number> = (cell) => {
  const read = figure(cell);
  if (typeof read !== "number") return day(cell);
  return read >= 0 ? read : badArgument("应是日期、第几天或 0 到 1 的比例");
};

const milestones: RangeKind<readonly Milestone[]> = (range) => {
  const found = pairs(at, share)(range);
  return isProblem(found) ? found : found.map(([when, due]) => ({ day: when, share: due ?? 0 }));
};

export const timePctFunction = declareEach(
  {
    name: "TIMEPCT",
    zh: "序时进度：到数据截至日应完成的比例。默认按天数平均，可给出节点。",
    en: "Time progress: the share that should be done by as_of. Even by day, or by milestones.",
    parameters: {
      start, end, as_of: asOf,
      milestones: all<readonly Milestone[]>(milestones, {
        label: "节点表",
        zh: "可选。两列区域：日期（或第几天、时间比例）、应完成比例。两个节点之间按直线算。",
        en: "Optional. Two columns: a day (or day number, or share of the period) and the share due. Straight lines between.",
        otherwise: [],
      }),
      count_first: countFirst,
    },
  },
  ({ start, end, as_of, milestones, count_first }) => {
    const span = spanOf(start, end, count_first);
    return isProblem(span) ? span : timeProgress(span, as_of, milestones) ?? notEnoughData("战役没有天数");
  },
);
