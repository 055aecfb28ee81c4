/** GJ.COUNTDOWN: days left until a deadline. */
import { countdown as daysLeft } from "../campaign/calendar/countdown";
import { declareEach, each } from "./declare";
import { extra, known } from "./extra";
import { day, oneOf } from "./kinds";

export const countdown = declareEach(
  {
    name: "COUNTDOWN",
    zh: "距截止日还有几天：当天为 0，逾期为负数。可按日历日或工作日（含调休）。",
    en: "Days left until a deadline: 0 on the day itself, negative when overdue. Calendar or working days.",
    parameters: {
      deadline: each(day, { label: "截止日", zh: "截止日：日期或日期文字，可为区域。", en: "The deadline: a day or its text, or a range of them." }),
      as_of: each(day, {
        label: "数据截至日",
        zh: "数据截至日：日期或日期文字，可为区域。请引用固定值，不要引用含 TODAY() 的单元格。",
        en: "The day the data stand for. Refer to a plain value, not to a cell with TODAY().",
      }),
      mode: each<"day" | "workday">(oneOf({ 日历日: "day", 工作日: "workday" }), {
        label: "计法",
        zh: "可选。“日历日”（默认）或“工作日”（截至日次日起，到截止日当天为止）。",
        en: "Optional. 日历日 (calendar days, default) or 工作日 (working days after as_of up to and including the deadline).",
        otherwise: "day",
      }),
      extra,
    },
  },
  ({ deadline, as_of, mode, extra }) => known(daysLeft(deadline, as_of, mode, extra)),
);
