/** GJ.FORECAST: where the present pace ends. */
import { elapsedDays } from "../campaign/progress/elapsedDays";
import { forecast as forecastOf } from "../campaign/progress/forecast";
import { isProblem, notEnoughData } from "./cell";
import { declareEach } from "./declare";
import { spanOf } from "./span";
import { actual, asOf, countFirst, end, start } from "./words";

export const forecast = declareEach(
  {
    name: "FORECAST",
    zh: "预计完成：按目前的速度，到结束日能完成多少，单位同累计。",
    en: "What the present pace gives by the last day, in the unit of what has been done.",
    parameters: { actual, start, end, as_of: asOf, count_first: countFirst },
  },
  ({ actual, start, end, as_of, count_first }) => {
    const span = spanOf(start, end, count_first);
    if (isProblem(span)) return span;
    return forecastOf(actual.value, elapsedDays(span, as_of), span.days) ?? notEnoughData("战役还没有过一天，没有速度可算");
  },
);
