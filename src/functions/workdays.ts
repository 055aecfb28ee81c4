/** GJ.WORKDAYS and GJ.ADDWORKDAYS: working days with 调休. */
import { addWorkdays as addTo, workdays as between } from "../campaign/calendar/workdays";
import { declareEach, each } from "./declare";
import { extra, known } from "./extra";
import { whole } from "./kinds";
import { end, start } from "./words";

export const workdays = declareEach(
  {
    name: "WORKDAYS",
    zh: "两天之间的工作日数，首尾都算，含调休。",
    en: "Working days between two days, both included, with make-up days.",
    parameters: { start, end, extra },
  },
  ({ start, end, extra }) => known(between(start, end, extra)),
);

export const addWorkdays = declareEach(
  {
    name: "ADDWORKDAYS",
    zh: "起始日之后第 n 个工作日（负数为之前），含调休；结果是日期序列值。",
    en: "The n-th working day after a day (before it, if negative), with make-up days, as an Excel day.",
    parameters: {
      start,
      n: each(whole(-100_000, 100_000), { label: "工作日数", zh: "第几个工作日，整数；0 为起始日本身。", en: "How many working days, a whole number; 0 is the day itself." }),
      extra,
    },
  },
  ({ start, n, extra }) => known(addTo(start, n, extra)),
);
