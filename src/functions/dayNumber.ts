/** GJ.DAYNUMBER: which day of the campaign a day is. */
import { campaignDay } from "../campaign/calendar/campaignDay";
import { declareEach } from "./declare";
import { asOf, countFirst, start } from "./words";

export const dayNumber = declareEach(
  {
    name: "DAYNUMBER",
    zh: "战役第几天：起始日为第 1 天（或第 0 天），之前为 0 或负数。",
    en: "Which day of the campaign a day is: the first is 1 (or 0), days before it are 0 or negative.",
    parameters: { start, as_of: asOf, count_first: countFirst },
  },
  ({ start, as_of, count_first }) => campaignDay({ start, days: 0, countFirstDay: count_first }, as_of),
);
