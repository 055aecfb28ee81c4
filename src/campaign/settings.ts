/**
 * What differs from campaign to campaign and from office to office. Lives in the sheet 攻坚设置 (or a settings file);
 * `factorySettings` is what holds where neither says anything.
 */
import type { ExtraDay } from "./calendar/extraDay";
import type { FieldMapping } from "./mapping/fieldMapping";
import type { StepDurations } from "./schedule/span";
import type { StepName } from "./schedule/steps";

export interface Campaign {
  readonly name: string;
  /** First day, 1900 serial. */
  readonly start: number;
  /** Length in days: 100. */
  readonly days: number;
  /** 首日计入: the first day is day 1 (true) or day 0. */
  readonly countFirstDay: boolean;
}

/** A point of a pacing curve: by `day` (1900 serial), `share` of the target should be done. */
export interface Milestone {
  readonly day: number;
  readonly share: number;
}

export type Comparator = ">=" | ">";

export interface Target {
  readonly metric: string;
  readonly value: number;
  /** 公顷, 亿元, 个 … */
  readonly unit: string;
  readonly comparator: Comparator;
  /** Null: even pace. */
  readonly curve: readonly Milestone[] | null;
}

/** 口径: what counts for a metric, on which day, in which unit. */
export interface MetricDefinition {
  readonly metric: string;
  /** The unit in which the metric is shown and computed. */
  readonly unit: string;
  readonly measure: "parcelArea" | "parcelPrice" | "securedProjects" | "fundReceived" | "reported";
  /** The parcel's day that must not be after `asOf`. */
  readonly countOn: "listed" | "sold" | "contract";
  /** 起算: what happened before the first day of the campaign counts (`always`) or not (`campaign`). */
  readonly since: "campaign" | "always";
  /** 产业用地: a parcel counts when its use contains one of these words; null: every use counts. */
  readonly uses: readonly string[] | null;
  /** 不计供应方式: a parcel whose 供应方式 contains one of these words does not count. */
  readonly excludes: readonly string[];
  /** Which figure leads where a unit's reported cumulative and its ledger disagree. */
  readonly leads: "reported" | "ledger";
  /** Other words for the metric in headers and titles. */
  readonly aliases: readonly string[];
  /** Printed beside the metric: what counts, in words. */
  readonly note: string;
}

export interface UnitDefinition {
  readonly name: string;
  readonly aliases: readonly string[];
  /** 分组, ranked together. */
  readonly group: string;
  /** Listed without a rank. */
  readonly exempt: boolean;
}

/** Where a 预警 light changes, as shares of 1 below the pace (of the plan where the settings say ratio). */
export interface AlertBounds {
  /** Behind by this much or more: 预警; by less: 关注. */
  readonly warn: number;
  /** Behind by more than this: 严重. */
  readonly severe: number;
}

/** 单位和文书: who issues notices and bulletins, and to whom. Null where the office has not said. */
export interface Offices {
  /** 发文机关标志, the red header. */
  readonly header: string | null;
  /** 落款单位 */
  readonly issuer: string | null;
  /** 发文代字: 云督 in 云督黄〔2025〕3号. */
  readonly numberPrefix: string | null;
  /** 主送, 抄送 */
  readonly recipients: string | null;
  readonly copies: string | null;
  /** 签发人 */
  readonly approver: string | null;
  readonly contact: string | null;
}

export interface RankingSettings {
  readonly by: "rate" | "period" | "periodRate";
  readonly ties: "competition" | "dense";
  readonly order: "descending" | "ascending";
  /** How many of the end of a group are marked. */
  readonly bottom: number;
}

/** 倒排工期 and when figures grow old. */
export interface ScheduleSettings {
  /** The step whose end is due on the campaign's last day. */
  readonly goal: StepName;
  /** 办理时长: what the district takes for a step, within the law. */
  readonly durations: StepDurations;
  /** A parcel this many days or fewer before its 不可逆转日 is shown on the board. */
  readonly nearDays: number;
}

export interface Settings {
  /** Null where neither the workbook nor the settings name a campaign. */
  readonly campaign: Campaign | null;
  readonly metrics: readonly MetricDefinition[];
  readonly targets: readonly Target[];
  readonly units: readonly UnitDefinition[];
  readonly extraDays: readonly ExtraDay[];
  readonly ranking: RankingSettings;
  /** How a gap is stated: percentage points, or as a ratio of the plan. */
  readonly paceBasis: "points" | "ratio";
  /** 按原值/按显示值: whether a gap is taken from the exact rate or from the rate as it is displayed (one decimal of a percent). */
  readonly gapFrom: "exact" | "displayed";
  readonly alert: AlertBounds;
  readonly schedule: ScheduleSettings;
  /** Older data are greyed and flagged. */
  readonly staleAfterDays: number;
  /** 进展停滞: so many half-months running without progress is a finding. */
  readonly stalledPeriods: number;
  readonly offices: Offices;
  /** 字段对照: corrections of what intake recognised, one row each. */
  readonly mapping: readonly FieldMapping[];
}

/** 划拨 and 租赁 are supply, not 出让 (城市房地产管理法 第八、二十三条). */
const notSold = ["划拨", "租赁", "调拨"] as const;
/** 协议出让 is not listed: 挂牌出让 is 招标、拍卖、挂牌 (国土资源部令第39号 第二、四条). It brings revenue all the same. */
export const notListed = [...notSold, "协议"] as const;

/** What a metric of ours leaves out where the office has not said. */
export const factoryExcludes = (measure: MetricDefinition["measure"]): readonly string[] =>
  measure === "parcelArea" ? notListed : measure === "parcelPrice" || measure === "securedProjects" ? notSold : [];

/** Metrics of the speech (docs/architecture: domain rules §1). */
export const factorySettings: Settings = {
  campaign: null,
  metrics: [
    {
      metric: "挂牌出让面积", unit: "公顷", measure: "parcelArea", countOn: "sold", since: "campaign", uses: ["工业", "工矿", "仓储", "物流", "科研", "产业"], excludes: notListed,
      leads: "reported", aliases: ["产业用地面积", "出让面积", "供地面积", "面积"], note: "产业用地成交面积；以成交日计，流拍、终止和协议出让、划拨、租赁不计",
    },
    {
      metric: "土地出让收入", unit: "亿元", measure: "parcelPrice", countOn: "sold", since: "campaign", uses: null, excludes: notSold,
      leads: "reported", aliases: ["出让收入", "土地收入", "出让金", "收入", "成交价款"], note: "成交价款；以成交日计，流拍、终止不计",
    },
    {
      metric: "保障项目数", unit: "个", measure: "securedProjects", countOn: "sold", since: "campaign", uses: null, excludes: notSold,
      leads: "ledger", aliases: ["用地保障项目", "保障重点项目", "重点项目用地保障", "项目保障"], note: "挂接宗地已成交，或台账注明已保障的省市区级重点项目",
    },
    {
      metric: "对上争取资金", unit: "万元", measure: "fundReceived", countOn: "sold", since: "always", uses: null, excludes: [],
      leads: "ledger", aliases: ["争取资金", "上争资金", "到位资金", "向上争取"], note: "已到位的中央、省预算内投资、转移支付、专项债等，以文号为据",
    },
  ],
  targets: [],
  units: [],
  extraDays: [],
  ranking: { by: "rate", ties: "competition", order: "descending", bottom: 2 },
  paceBasis: "points",
  gapFrom: "exact",
  alert: { warn: 0.05, severe: 0.1 },
  schedule: { goal: "签订出让合同", durations: {}, nearDays: 15 },
  staleAfterDays: 3,
  stalledPeriods: 2,
  offices: { header: null, issuer: null, numberPrefix: null, recipients: null, copies: null, approver: null, contact: null },
  mapping: [],
};
