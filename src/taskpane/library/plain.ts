/** 领导可看的写法: native formulas that give the same for the simple case, so that a workbook can be read where the add-in is not installed. */
import { absoluteAddress, parseRange } from "../../workbook/address";
import { argumentText, type Typed } from "./formula";
import { conversionFormula, type UnitKind } from "./conversions";

type Plain =
  /** `{name}`: the argument; `{name.first}`, `{name.fixed}`: its first cell, and all of it with $; `{name.points}`: a percentage as a figure. */
  | { readonly template: string; readonly zh: string; readonly en: string }
  | { readonly units: UnitKind; readonly zh: string; readonly en: string }
  | { readonly none: true; readonly zh: string; readonly en: string };

const linear = { zh: "起止两天都计入、按天数平均时相同。", en: "The same for an even pace with both ends counted." };

export const plainWays: Readonly<Record<string, Plain>> = {
  COUNTDOWN: { template: "={deadline}-{as_of}", zh: "按日历日、两个参数都是真日期时相同。想跟着当天走，把数据截至日换成 TODAY()。", en: "The same for calendar days where both are real days. Put TODAY() in place of the as-of day to follow the clock." },
  DAYNUMBER: { template: "={as_of}-{start}+1", zh: "首日计入时相同。", en: "The same where the first day counts." },
  TIMEPCT: { template: "=MAX(0,MIN(1,({as_of}-{start}+1)/({end}-{start}+1)))", ...linear },
  WORKDAYS: { none: true, zh: "NETWORKDAYS 不认调休上班的周末，结果会差几天。", en: "NETWORKDAYS does not know make-up days." },
  ADDWORKDAYS: { none: true, zh: "WORKDAY 不认调休上班的周末，结果会差几天。", en: "WORKDAY does not know make-up days." },
  TARGETPCT: { template: "={actual}/{target}", zh: "两个都是同一单位的数时相同。", en: "The same for numbers of one unit." },
  PACEGAP: { template: "={actual}/{target}-{time_pct}", zh: "按百分点、同一单位时相同。", en: "The same in points, for numbers of one unit." },
  REQUIREDRATE: { template: "=MAX(0,{target}-{actual})/({end}-{as_of})", zh: "按日历日、同一单位、还有剩余天数时相同。", en: "The same for calendar days and one unit while days are left." },
  FORECAST: { template: "={actual}/({as_of}-{start}+1)*({end}-{start}+1)", ...linear },
  RANK: { template: "=RANK({values.first},{values.fixed})", zh: "从高到低、并列同名次、没有合计行时相同。写在第一行，再向下填充。", en: "The same for descending ranks without total rows. Put it beside the first value and fill down." },
  MONTHRANK: { none: true, zh: "按月汇总、并列、不参评和上月名次要一起算，没有一个原生公式能代替。", en: "No single native formula adds up months, ties, exemptions and last month's ranks." },
  RANKCHANGE: {
    template: '=IF({rank_before}="","",IF({rank_before}>{rank_now},"↑"&({rank_before}-{rank_now}),IF({rank_before}<{rank_now},"↓"&({rank_now}-{rank_before}),"—")))',
    zh: "结果相同。", en: "The same.",
  },
  CARD: { none: true, zh: "档次在攻坚设置的表里，条件不止一个，没有原生公式能代替。", en: "The tiers stand in the sheet 攻坚设置 and have several conditions." },
  GRADE: { template: '=IF({score}="","",IF({score}>=90,"好",IF({score}>=75,"中","差")))', zh: "用默认分数线（90、75）时相同。", en: "The same with the default cut-offs (90, 75)." },
  LATESTSTART: { none: true, zh: "法定时限和调休都在函数里，没有原生公式能代替。", en: "It holds the law's lengths and make-up days." },
  BACKPLAN: { none: true, zh: "法定时限和调休都在函数里，没有原生公式能代替。", en: "It holds the law's lengths and make-up days." },
  AREA: { units: "area", zh: "数是数字、写明原单位时相同。", en: "The same for numbers whose unit is given." },
  MONEY: { units: "money", zh: "数是数字、写明原单位时相同。", en: "The same for numbers whose unit is given." },
  CNDATE: { template: "=DATEVALUE({text})", zh: "只认 2025-10-22、2025年10月22日 这类写法；DATEVALUE 认得哪些随电脑的区域设置变。", en: "Only for texts such as 2025-10-22; what DATEVALUE reads depends on the machine." },
  CHECKPCT: {
    template: '=IF(ROUND({actual}/{target}*100,2)={published.points},"一致","不符：应为"&ROUND({actual}/{target}*100,2))',
    zh: "公布数是两位小数的百分数、单位相同时可用；末位差 1 也会算不符。", en: "For a percentage with two digits and one unit; a last digit off by one counts as a difference too.",
  },
};

/**
 * The native formula for what is typed; null where there is none, or something that it needs is missing or no range.
 *
 * @example plainFormula("COUNTDOWN", { deadline: "K5", as_of: "GJ_asOf" }) // "=K5-GJ_asOf"
 * @example plainFormula("RANK", { values: "F2:F9" }) // "=RANK(F2,$F$2:$F$9)"
 * @example plainFormula("AREA", { x: "B2", from: "亩", to: "公顷" }) // "=B2/15"
 */
export function plainFormula(name: string, typed: Typed): string | null {
  const way = plainWays[name];
  if (way === undefined || "none" in way) return null;
  if ("units" in way) return conversionFormula(way.units, typed);
  let missing = false;
  const formula = way.template.replace(/\{(\w+)(?:\.(first|fixed|points))?\}/g, (_all, parameter: string, part: string | undefined) => {
    const text = (typed[parameter] ?? "").trim();
    const found = text === "" ? null : part === undefined ? plainArgument(text) : part === "points" ? argumentText(text.replace(/%$/, "")) : partOf(text, part);
    missing ||= found === null;
    return found ?? "";
  });
  return missing ? null : formula;
}

/** A percentage is a figure to a native formula. */
const plainArgument = (text: string): string => (/^[\d.]+%$/.test(text) ? text : argumentText(text));

/** `F2:F9` → `F2` or `$F$2:$F$9`, with its sheet. */
function partOf(text: string, part: string): string | null {
  const at = text.lastIndexOf("!") + 1;
  const range = parseRange(text.slice(at));
  if (range === null) return null;
  const shown = part === "fixed" ? absoluteAddress(range) : text.slice(at).split(":")[0]?.replaceAll("$", "") ?? "";
  return `${text.slice(0, at)}${shown}`;
}
