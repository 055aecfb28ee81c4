/** 倒排工期 in Chinese words: the verdict, how a day was counted, and the whole as a message. Nothing is computed here. */
import { chineseDay } from "../campaign/calendar/day";
import type { Counted, RemainingStep } from "../campaign/schedule/remainingSteps";
import { durationText, lengthText } from "../campaign/schedule/steps";
import type { ParcelSchedule } from "./scheduleOfParcel";

/** @example awayText(3) → "还有3天"; awayText(0) → "就是今天"; awayText(-2) → "已过2天" */
export const awayText = (days: number): string => (days > 0 ? `还有${days}天` : days === 0 ? "就是今天" : `已过${-days}天`);

const spare = (days: number): string => (days > 0 ? `比截止日早${days}天` : days === 0 ? "正好是截止日" : `比截止日晚${-days}天`);

/** @example verdictText(schedule) → "来得及：最早2025年10月14日完成签订出让合同，比截止日早8天。" */
export function verdictText({ plan, goal, deadline }: ParcelSchedule): string {
  const law = `只按法定最短，最早${chineseDay(plan.earliestEnd)}完成${goal}，${spare(plan.spareDays)}`;
  const set = plan.earliestEndAsSet === null ? null : `最早${chineseDay(plan.earliestEndAsSet)}完成${goal}，${spare(deadline - plan.earliestEndAsSet)}`;
  switch (plan.verdict) {
    case "可行": return `来得及：${set ?? law}。`;
    case "缺设定，无法判断": return `还不能断定：缺${plan.missing.join("、")}。${law}。`;
    case "按本区设定时长不可能": return `按本区设定的时长来不及${set === null ? "" : `：${set}`}。${law}。`;
    case "法定最短时限已不可能": return `已经来不及：${law}。`;
  }
}

/**
 * How a latest day was counted back.
 *
 * @param counted days left out: those between that the length does not count
 * @example countedText({ start: 10-09, end: 10-22, by: 10 workdays }, "应办结") → "从应办结日2025年10月22日往回数10个工作日（其间休息日不计），最迟2025年10月9日开始"
 */
export function countedText({ start, end, by }: Counted, endName: string): string {
  const from = `从${endName}${chineseDay(end)}`;
  if (by === null) return `${from}起算，这一步不占时间，最迟当天开始`;
  return `${from}往回数${durationText(by)}${by.unit === "workday" ? `（休息日和法定节假日不计，调休上班日计入，共跨${end - start}天）` : ""}，最迟${chineseDay(start)}开始`;
}

/** @example sourceText(挂牌公告) → "国土资源部令第39号 …（待核）" */
export const sourceText = ({ step: { source, unverified } }: RemainingStep): string => (unverified ? `${source}（待核）` : source);

function stepLine({ step, begun, set, safe, last }: RemainingStep, asOf: number, number: number): string {
  const head = `${number}. ${step.name}（${step.department}，${lengthText(step, set ?? undefined)}）`;
  const day = (serial: number): string => `${chineseDay(serial)}（${awayText(serial - asOf)}）`;
  if (begun) return `${head}：已开始，${safe === null ? "" : `稳妥办结${day(safe.end)}，`}最迟办结${day(last.end)}`;
  return `${head}：${safe === null ? "稳妥日缺设定" : `稳妥日${day(safe.start)}`}，不可逆转日${day(last.start)}`;
}

/** The name by which people call a parcel: 编号 and 位置. */
export const parcelName = ({ id, location, key }: ParcelSchedule["parcel"]): string => [id, location].filter((part) => part !== null && part !== "").join(" ") || key;

/** 复制: the whole plan as the lines of a message. */
export function scheduleMessage(schedule: ParcelSchedule): readonly string[] {
  const { parcel, plan, steps, asOf, deadline, goal } = schedule;
  const stuck = plan.bottleneck.days === null ? "" : `，已${plan.bottleneck.days}天`;
  return [
    `【倒排工期】${parcelName(parcel)}${parcel.unit === null ? "" : `（${parcel.unit}）`}`,
    `数据截至${chineseDay(asOf)}，须于${chineseDay(deadline)}前完成${goal}。`,
    verdictText(schedule),
    `卡点：${plan.bottleneck.step}（${plan.bottleneck.department}）${stuck}。`,
    ...steps.map((step, index) => stepLine(step, asOf, index + 1)),
    ...(plan.note === null ? [] : [`注：${plan.note}。`]),
  ];
}
