/** `[extra]`: the same last parameter of every function that counts working days; and what a missing year's table means. */
import { missingYearMessage, type Known } from "../campaign/calendar/known";
import type { ExtraDay } from "../campaign/calendar/extraDay";
import { notEnoughData, type Answer } from "./cell";
import { all, type Parameter } from "./declare";
import { extraDays } from "./ranges";

export const extra: Parameter<readonly ExtraDay[]> = all(extraDays, {
  label: "增补日历",
  zh: "可选。两列区域：日期、“休”或“班”，补充内置放假安排没有的年份。",
  en: "Optional. Two columns: a day and 休 (off) or 班 (at work), for years without a built-in holiday table.",
  otherwise: [],
});

export const known = (answer: Known<number>): Answer =>
  (answer.kind === "known" ? answer.value : notEnoughData(missingYearMessage(answer.year)));
