/** The steps of a land sale by law: how long each must take at least, or may take at most, and after which step it comes. */
import type { PeriodUnit } from "../calendar/periodEnd";

export interface Duration {
  readonly count: number;
  readonly unit: PeriodUnit;
}

export type StepName =
  | "征收土地预公告" | "现状调查和稳评" | "征地补偿安置公告" | "签协议和组卷报批" | "征收土地公告" | "出让方案和评估"
  | "挂牌公告" | "挂牌期" | "成交结果公布" | "签订出让合同" | "首付50%" | "余款";

export interface StatutoryStep {
  readonly name: StepName;
  /** It begins on the day this one ends; null for the first. */
  readonly after: StepName | null;
  /** By law no shorter than this. */
  readonly least: Duration | null;
  /** By law no longer than this. Where neither is set the length is the district's own setting. */
  readonly most: Duration | null;
  readonly source: string;
  /** 待核: the article could not be confirmed in the text of the law. */
  readonly unverified: boolean;
  /** 卡点 is put down to this department; 产品建议值, differs by district. */
  readonly department: string;
  /** Other words for it in settings and formulas. */
  readonly aliases: readonly string[];
}

const days = (count: number): Duration => ({ count, unit: "day" });
const workdays = (count: number): Duration => ({ count, unit: "workday" });
const regulation = "土地管理法实施条例";
const order39 = "国土资源部令第39号 招标拍卖挂牌出让国有建设用地使用权规定";
const notice34 = "国土资发〔2010〕34号";
const resources = "自然资源主管部门";
const trading = "公共资源交易中心";

export const statutorySteps: readonly StatutoryStep[] = [
  { name: "征收土地预公告", after: null, least: workdays(10), most: null, source: `${regulation} 第26条`, unverified: false, department: resources, aliases: ["预公告", "征地预公告"] },
  { name: "现状调查和稳评", after: "征收土地预公告", least: null, most: null, source: `${regulation} 第26条（时长由本区设定）`, unverified: false, department: "属地镇街", aliases: ["现状调查", "社会稳定风险评估", "稳评", "现状调查、社会稳定风险评估"] },
  { name: "征地补偿安置公告", after: "现状调查和稳评", least: days(30), most: null, source: `${regulation} 第28条；土地管理法 第47条`, unverified: false, department: resources, aliases: ["补偿安置公告", "安置公告"] },
  { name: "签协议和组卷报批", after: "征地补偿安置公告", least: null, most: null, source: `${regulation} 第29–30条（时长由本区设定）`, unverified: false, department: `属地镇街、${resources}`, aliases: ["签补偿协议", "组卷报批", "组卷", "报批", "签补偿协议、组卷报批"] },
  { name: "征收土地公告", after: "签协议和组卷报批", least: null, most: workdays(15), source: `${regulation} 第31条`, unverified: false, department: resources, aliases: ["征收公告"] },
  { name: "出让方案和评估", after: "征收土地公告", least: null, most: null, source: "城市房地产管理法 第12条（时长由本区设定）", unverified: false, department: resources, aliases: ["出让方案", "规划条件", "地价评估", "出让方案、规划条件、地价评估"] },
  { name: "挂牌公告", after: "出让方案和评估", least: days(20), most: null, source: order39, unverified: true, department: trading, aliases: ["出让公告", "公告"] },
  { name: "挂牌期", after: "挂牌公告", least: days(10), most: null, source: order39, unverified: true, department: trading, aliases: ["挂牌"] },
  { name: "成交结果公布", after: "挂牌期", least: null, most: workdays(10), source: order39, unverified: true, department: trading, aliases: ["成交公示", "结果公布"] },
  { name: "签订出让合同", after: "挂牌期", least: null, most: workdays(10), source: notice34, unverified: false, department: resources, aliases: ["签订合同", "合同签订", "签合同", "出让合同"] },
  { name: "首付50%", after: "签订出让合同", least: null, most: { count: 1, unit: "month" }, source: notice34, unverified: false, department: "税务、财政部门", aliases: ["首付", "首付款"] },
  { name: "余款", after: "签订出让合同", least: null, most: { count: 1, unit: "year" }, source: notice34, unverified: false, department: "税务、财政部门", aliases: ["尾款"] },
];

const stepsByWord: ReadonlyMap<string, StatutoryStep> = new Map(
  statutorySteps.flatMap((step) => [step.name, ...step.aliases].map((word) => [word, step] as const)),
);

/**
 * The step that a word names; null where it names none.
 *
 * @example stepOf(" 出让公告 ")?.name → "挂牌公告"
 */
export function stepOf(word: string): StatutoryStep | null {
  return stepsByWord.get(word.normalize("NFKC").replace(/\s/g, "")) ?? null;
}

/**
 * The steps that lead to the end of `goal`, first to last, itself included. Steps beside the way (成交结果公布) are not on it.
 *
 * @example stepsTo("挂牌期").at(-1)?.name → "挂牌期"
 */
export function stepsTo(goal: StepName): readonly StatutoryStep[] {
  const way: StatutoryStep[] = [];
  for (let name: StepName | null = goal; name !== null; ) {
    const step = stepsByWord.get(name);
    if (!step) break;
    way.unshift(step);
    name = step.after;
  }
  return way;
}

/**
 * The length of a step in words, `set` being the district's own.
 *
 * @example lengthText(挂牌公告) → "不少于20个日历日"; lengthText(签订出让合同, 3 workdays) → "不超过10个工作日（本区3个工作日）"; lengthText(出让方案和评估) → "未设定"
 */
export function lengthText({ least, most }: StatutoryStep, set?: Duration): string {
  const law = least ? `不少于${durationText(least)}` : most ? `不超过${durationText(most)}` : null;
  if (!set) return law ?? "未设定";
  return law === null ? durationText(set) : `${law}（本区${durationText(set)}）`;
}

/** A length in words: 20个日历日, 10个工作日, 1个月, 1年. */
export function durationText({ count, unit }: Duration): string {
  return `${count}${{ day: "个日历日", workday: "个工作日", month: "个月", year: "年" }[unit]}`;
}
