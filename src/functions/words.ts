/** Parameters that several functions share, in the same words everywhere. */
import { each } from "./declare";
import { day, oneOf, quantity, share, yesNo } from "./kinds";

export const deadline = each(day, { label: "截止日", zh: "截止日：日期或日期文字，可为区域。", en: "The deadline: a day or its text, or a range of them." });

export const asOf = each(day, {
  label: "数据截至日",
  zh: "数据截至日：日期或日期文字，可为区域。请引用固定值，不要引用含 TODAY() 的单元格。",
  en: "The day the data stand for. Refer to a plain value, not to a cell with TODAY().",
});

export const start = each(day, { label: "起始日", zh: "起始日：日期或日期文字，可为区域。", en: "The first day: a day or its text, or a range of them." });
export const end = each(day, { label: "结束日", zh: "结束日：日期或日期文字，可为区域。", en: "The last day: a day or its text, or a range of them." });

export const countFirst = each(yesNo, {
  label: "首日计入",
  zh: "可选。首日算第 1 天（TRUE，默认）还是第 0 天（FALSE）。",
  en: "Optional. Whether the first day is day 1 (TRUE, default) or day 0 (FALSE).",
  otherwise: true,
});

export const actual = each(quantity, { label: "累计完成", zh: "累计完成：数，或带单位的文字，可为区域。", en: "What has been done: a number, or text with a unit, or a range of them." });
export const target = each(quantity, { label: "目标", zh: "目标：数，或带单位的文字，应大于 0，可为区域。", en: "The target, above 0: a number, or text with a unit, or a range of them." });

export const timePct = each(share, { label: "序时进度", zh: "序时进度：0 到 1 的比例，如 40%，可为区域。", en: "Time progress: a share from 0 to 1, such as 40 %, or a range of them." });

export const dayMode = each<"day" | "workday">(oneOf({ 日历日: "day", 工作日: "workday" }), {
  label: "计法",
  zh: "可选。“日历日”（默认）或“工作日”（截至日次日起，到截止日当天为止，含调休）。",
  en: "Optional. 日历日 (calendar days, default) or 工作日 (working days after as_of up to and including the last day).",
  otherwise: "day",
});
