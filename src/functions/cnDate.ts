/** GJ.CNDATE: an Excel day from any written style. */
import { readDay } from "../campaign/calendar/readDay";
import { badArgument, quote } from "./cell";
import { declareEach, each } from "./declare";
import { anything, whole } from "./kinds";

export const cnDate = declareEach(
  {
    name: "CNDATE",
    zh: "把各种写法的日期变成 Excel 日期：2025.7.15、20250715、2025年7月15日、7月15日。",
    en: "An Excel day from any written style: 2025.7.15, 20250715, 2025年7月15日, 7月15日.",
    parameters: {
      text: each(anything, { label: "日期文字", zh: "日期文字或日期，可为区域。", en: "The text of a day, or a range of them." }),
      year: each<number | null>(whole(1900, 2099), { label: "年份", zh: "可选。只写了月日时用的年份。", en: "Optional. The year of texts without one.", otherwise: null }),
    },
  },
  ({ text, year }) => {
    if (text.kind === "boolean") return badArgument(`参数 text（日期文字）应是日期，收到${quote(text)}`);
    const reading = readDay(text.kind === "text" ? text.text : text.value, { year });
    switch (reading.kind) {
      case "day":
        return reading.day;
      case "none":
        return "";
      case "month":
        return badArgument(`参数 text（日期文字）只写到月，请写明哪一天，收到${quote(text)}`);
      case "unreadable":
        return badArgument(`参数 text（日期文字）${quote(text)}：${year === null && reading.reason.startsWith("没有年份") ? "没有年份，请写第二个参数 year" : reading.reason}`);
    }
  },
);
