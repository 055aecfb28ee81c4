/** The words of 攻坚设置 and what they mean: one table for writing, for the drop-down lists and for reading back. */
import type { FieldMapping } from "../../campaign/mapping/fieldMapping";
import type { PeriodUnit } from "../../campaign/calendar/periodEnd";
import type { StepName } from "../../campaign/schedule/steps";
import type { MetricDefinition, RankingSettings, Settings } from "../../campaign/settings";

export interface Words<T> {
  readonly word: string;
  readonly value: T;
}

export const yesNo: readonly Words<boolean>[] = [{ word: "是", value: true }, { word: "否", value: false }];
export const paceBases: readonly Words<Settings["paceBasis"]>[] = [{ word: "百分点", value: "points" }, { word: "比例", value: "ratio" }];
export const gapFroms: readonly Words<Settings["gapFrom"]>[] = [{ word: "按原值", value: "exact" }, { word: "按显示值", value: "displayed" }];
export const tieWords: readonly Words<RankingSettings["ties"]>[] = [{ word: "并列", value: "competition" }, { word: "密集", value: "dense" }];
export const rankBys: readonly Words<RankingSettings["by"]>[] = [
  { word: "完成率", value: "rate" }, { word: "本月增量", value: "period" }, { word: "本月完成率", value: "periodRate" },
];
export const orders: readonly Words<RankingSettings["order"]>[] = [{ word: "从高到低", value: "descending" }, { word: "从低到高", value: "ascending" }];
export const measures: readonly Words<MetricDefinition["measure"]>[] = [
  { word: "宗地面积", value: "parcelArea" }, { word: "宗地成交价", value: "parcelPrice" }, { word: "保障项目", value: "securedProjects" },
  { word: "到位资金", value: "fundReceived" }, { word: "只看上报", value: "reported" },
];
export const countOns: readonly Words<MetricDefinition["countOn"]>[] = [{ word: "成交", value: "sold" }, { word: "挂牌", value: "listed" }, { word: "合同签订", value: "contract" }];
export const leadsWords: readonly Words<MetricDefinition["leads"]>[] = [{ word: "上报数", value: "reported" }, { word: "台账数", value: "ledger" }];
export const sinceWords: readonly Words<MetricDefinition["since"]>[] = [{ word: "战役首日", value: "campaign" }, { word: "不限", value: "always" }];
export const comparators: readonly Words<">=" | ">">[] = [{ word: "不少于", value: ">=" }, { word: "超过", value: ">" }];
export const extraKinds: readonly Words<"休" | "班">[] = [{ word: "休", value: "休" }, { word: "班", value: "班" }];
export const periodUnits: readonly Words<PeriodUnit>[] = [
  { word: "日历日", value: "day" }, { word: "工作日", value: "workday" }, { word: "月", value: "month" }, { word: "年", value: "year" },
];
export const mappingKinds: readonly Words<NonNullable<FieldMapping["kind"]>>[] = [
  { word: "宗地", value: "parcel" }, { word: "目标", value: "target" }, { word: "进度", value: "progress" }, { word: "任务", value: "task" },
  { word: "资金", value: "fund" }, { word: "项目", value: "project" }, { word: "不采用", value: "unused" },
];
export const goals: readonly Words<StepName>[] = [{ word: "签订合同", value: "签订出让合同" }, { word: "成交", value: "挂牌期" }];

export const wordOf = <T>(words: readonly Words<T>[], value: T): string => words.find((one) => one.value === value)?.word ?? "";
