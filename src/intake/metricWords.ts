/** Which metric of the settings a header or a title is about. */
import { unitOf } from "../campaign/quantity/units";
import type { MetricDefinition } from "../campaign/settings";
import { headerParts, plainHeader } from "./headerText";

export interface MetricMatch {
  readonly metric: MetricDefinition;
  /** 0–1; below 0.7 the word is too common to be sure (面积, 收入). */
  readonly score: number;
  /** The name or alias that stands in the text, normalised. */
  readonly word: string;
}

/** What a header says of a figure beside the metric itself: role, period, form. */
const roleWords = /下达|年度|全年|百日|攻坚|计划|目标|任务|完成|累计|已|实际|本月|当月|本期|本周|截至目前|数量|数|量|值|额|情况|进度|率|占比|比例|百分比|名次|排名|位次|新增|总|分解|表|统计|汇总|\d+月份?|[一二三四五六七八九十]+月份?/g;

interface NamedMetric {
  readonly metric: MetricDefinition;
  readonly word: string;
  readonly rest: string;
}

export interface MetricWords {
  /** The metric a text names, or null. `unit`: the unit the header gives, which has to measure the same. */
  readonly of: (text: string, unit?: string | null) => MetricMatch | null;
  /** Whether a bare header text names a metric, alone or with its role (挂牌出让面积任务). */
  readonly isName: (bare: string) => boolean;
}

/**
 * @example metricWords(factorySettings.metrics).of("挂牌出让面积任务(亩)")?.metric.metric → "挂牌出让面积"
 * @example metricWords(factorySettings.metrics).of("一般公共预算收入") → null: what is left over is not 收入 alone
 */
export function metricWords(metrics: readonly MetricDefinition[]): MetricWords {
  const names: NamedMetric[] = metrics.flatMap((metric) =>
    [metric.metric, ...metric.aliases].map((name) => {
      const word = headerParts(plainHeader(name)).bare;
      return { metric, word, rest: word.replace(roleWords, "") || word };
    }),
  );

  const of = (text: string, unit: string | null = null): MetricMatch | null => {
    const { bare, units } = headerParts(plainHeader(text));
    const stated = unitOf(unit ?? units[0] ?? "");
    const rest = bare.replace(roleWords, "");
    let best: MetricMatch | null = null;
    for (const name of names) {
      const score = scoreOf(name, bare, rest);
      if (score === 0 || !measuresSame(stated?.kind ?? null, name.metric)) continue;
      if (best === null || score > best.score || (score === best.score && name.word.length > best.word.length)) {
        best = { metric: name.metric, score, word: name.word };
      }
    }
    return best;
  };
  return { of, isName: (bare) => (of(bare)?.score ?? 0) >= 0.7 };
}

function scoreOf({ word, rest: nameRest }: NamedMetric, bare: string, rest: string): number {
  if (word === "") return 0;
  const common = word.length <= 2;
  if (bare === word) return common ? 0.8 : 1;
  if (rest === nameRest && rest !== "") return common ? 0.6 : 0.95;
  return !common && word.length >= 4 && bare.includes(word) ? 0.9 : 0;
}

function measuresSame(kind: string | null, metric: MetricDefinition): boolean {
  if (kind === null || !["area", "money", "count"].includes(kind)) return true;
  return unitOf(metric.unit)?.kind === kind;
}
