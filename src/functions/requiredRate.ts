/** GJ.REQUIREDRATE: what each day left has to bring. */
import { countdown as daysLeft } from "../campaign/calendar/countdown";
import { requiredRate as rateOf } from "../campaign/progress/requiredRate";
import { isProblem, notEnoughData } from "./cell";
import { declareEach } from "./declare";
import { extra, known } from "./extra";
import { inUnitOf } from "./sameUnit";
import { actual, asOf, dayMode, end, target } from "./words";

export const requiredRate = declareEach(
  {
    name: "REQUIREDRATE",
    zh: "日均需完成：（目标 − 累计）÷ 剩余天数，单位同目标；已完成为 0。",
    en: "Needed per day left: (target − done) ÷ days left, in the target's unit; 0 once the target is reached.",
    parameters: { actual, target, as_of: asOf, end, mode: dayMode, extra },
  },
  ({ actual, target, as_of, end, mode, extra }) => {
    const done = inUnitOf(actual, target);
    if (isProblem(done)) return done;
    if (done >= target.value) return 0;
    const left = known(daysLeft(end, as_of, mode, extra));
    if (typeof left !== "number") return left;
    return rateOf(target.value, done, left) ?? notEnoughData("没有剩余天数，而目标还没有完成");
  },
);
