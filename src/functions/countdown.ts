/** GJ.COUNTDOWN: days left until a deadline. */
import { countdown as daysLeft } from "../campaign/calendar/countdown";
import { declareEach } from "./declare";
import { extra, known } from "./extra";
import { asOf, dayMode, deadline } from "./words";

export const countdown = declareEach(
  {
    name: "COUNTDOWN",
    zh: "距截止日还有几天：当天为 0，逾期为负数。可按日历日或工作日（含调休）。",
    en: "Days left until a deadline: 0 on the day itself, negative when overdue. Calendar or working days.",
    parameters: {
      deadline,
      as_of: asOf,
      mode: dayMode,
      extra,
    },
  },
  ({ deadline, as_of, mode, extra }) => known(daysLeft(deadline, as_of, mode, extra)),
);
