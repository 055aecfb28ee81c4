/** The four indicators of the 对上争取 evaluation, each scored apart, with its inputs in words. Money in one unit (万元). */
import { roundHalfAway } from "../quantity/round";
import { rank } from "../ranking/rank";
import type { ScoreLine } from "../ranking/scoreLine";
import { growth } from "../progress/change";
import type { EvaluationScale } from "./scale";
import { batchOf } from "./stageWords";

const shown = (value: number): string => String(roundHalfAway(value, 2));
const percent = (share: number): string => `${shown(share * 100)}%`;

/**
 * 资金规模: received / task, full marks at most, plus a share of the surplus as bonus.
 *
 * @example amountScore(1200, 1000, suggestedScale).points // 44 (40 + half of the surplus 8)
 */
export function amountScore(received: number | null, task: number | null, scale: EvaluationScale): ScoreLine {
  const name = "资金规模";
  const marks = scale.marks.amount;
  if (received === null) return { name, points: null, marks, note: "缺已到位资金，未计分" };
  if (task === null || task <= 0) return { name, points: null, marks, note: "缺年度任务，未计分" };
  const rate = received / task;
  const base = marks * Math.min(Math.max(rate, 0), 1);
  const bonus = Math.min(Math.max(rate - 1, 0) * marks * scale.surplusShare, scale.surplusMost);
  const surplus = bonus > 0 ? `，超额加${shown(bonus)}分` : "";
  return { name, points: base + bonus, marks, note: `已到位${shown(received)}万元，任务${shown(task)}万元，完成${percent(rate)}，得${shown(base)}分${surplus}` };
}

/**
 * 增速 of all units of one group: growth over the same period last year, ranked, the first `growthFirst` and the last
 * `growthLast` percent of the marks, evenly between. No figure of last year, or nobody to compare with: neutral, and said so.
 *
 * @example growthScores([{ received: 120, lastYear: 100 }, { received: 90, lastYear: 100 }, { received: 5, lastYear: null }], suggestedScale)
 * // points 20, 12, 16
 */
export function growthScores(
  units: readonly { readonly received: number | null; readonly lastYear: number | null }[],
  scale: EvaluationScale,
): readonly ScoreLine[] {
  const name = "增速";
  const marks = scale.marks.growth;
  const rates = units.map(({ received, lastYear }) => growth(received, lastYear));
  const ranks = rank(rates.map(({ value }) => value));
  const compared = ranks.filter((place) => place !== null).length;
  const neutral = (why: string): ScoreLine => ({ name, points: (marks * scale.growthNeutral) / 100, marks, note: `${why}，按中性分${shown(scale.growthNeutral)}计` });

  return units.map(({ received, lastYear }, index): ScoreLine => {
    const rate = rates[index]?.value ?? null;
    const place = ranks[index] ?? null;
    if (received === null) return { name, points: null, marks, note: "缺已到位资金，未计分" };
    if (lastYear === null) return neutral("上年同期无数");
    if (rate === null || place === null) return neutral(lastYear === 0 ? "上年同期为0" : "上年同期为负数");
    const inputs = `本期${shown(received)}万元，上年同期${shown(lastYear)}万元，增长${percent(rate)}`;
    if (compared < 2) return neutral(`${inputs}，组内无可比单位`);
    const scaled = scale.growthFirst - ((scale.growthFirst - scale.growthLast) * (place - 1)) / (compared - 1);
    return { name, points: (marks * scaled) / 100, marks, note: `${inputs}，组内第${place}位（共${compared}家），折算${shown(scaled)}分` };
  });
}

/** A policy, pilot or title obtained from above, entered by hand with its evidence. */
export interface PolicyItem {
  readonly name: string;
  /** A key of `policyPoints`: 国家级, 省级, 市级. */
  readonly level: string;
  /** Document number or other proof; an item without it is not counted. */
  readonly evidence: string;
}

/**
 * 政策含金量 of all units of one group: points by level, scaled to the best of the group. `null` = not entered yet.
 * Items of an unknown level or without evidence are not counted, and the note says so.
 *
 * @example policyScores([[{ name: "试点", level: "国家级", evidence: "国办函1号" }], []], suggestedScale) // points 20, 0
 */
export function policyScores(units: readonly (readonly PolicyItem[] | null)[], scale: EvaluationScale): readonly ScoreLine[] {
  const name = "政策含金量";
  const marks = scale.marks.policy;
  const counts = (item: PolicyItem): boolean => item.evidence.trim() !== "" && scale.policyPoints[item.level] !== undefined;
  const points = units.map((items) => (items ?? []).filter(counts).reduce((sum, item) => sum + (scale.policyPoints[item.level] ?? 0), 0));
  const best = Math.max(0, ...points);

  return units.map((items, index): ScoreLine => {
    if (items === null) return { name, points: null, marks, note: "政策事项未填，未计分" };
    const own = points[index] ?? 0;
    const left = items.length - items.filter(counts).length;
    const leftOut = left > 0 ? `；${left}项缺依据或级别不在表内，未计` : "";
    const levels = Object.keys(scale.policyPoints)
      .map((level) => ({ level, count: items.filter((item) => counts(item) && item.level === level).length }))
      .filter(({ count }) => count > 0)
      .map(({ level, count }) => `${level}${count}项`);
    const inputs = levels.length === 0 ? "无计分事项" : `${levels.join("、")}，积${shown(own)}分`;
    return { name, points: best === 0 ? 0 : (marks * own) / best, marks, note: `${inputs}，组内最高${shown(best)}分${leftOut}` };
  });
}

/**
 * 项目落地转化率: projects 开工 or later / projects obtained whose stage is known. A stage that is empty or not known is
 * neither landed nor not: it is left out and said; with no known stage there is no score. None obtained: 0 points, and
 * said so. `null` = no list.
 *
 * @param phases stages as the ledger writes them
 * @example conversionScore(["谋划储备", "已开工", "已投产", "建设中"], suggestedScale).points // 15
 */
export function conversionScore(phases: readonly (string | null)[] | null, scale: EvaluationScale): ScoreLine {
  const name = "项目落地转化率";
  const marks = scale.marks.conversion;
  if (phases === null) return { name, points: null, marks, note: "缺争取项目清单，未计分" };
  if (phases.length === 0) return { name, points: 0, marks, note: "无争取到的项目，计0分" };
  const known = phases.map(batchOf).filter((batch) => batch !== null);
  const unknown = phases.length - known.length;
  if (known.length === 0) return { name, points: null, marks, note: `争取${phases.length}个，阶段均未填或无法识别，未评分` };
  const landed = known.filter((batch) => scale.landedPhases.includes(batch)).length;
  const leftOut = unknown > 0 ? `；另有${unknown}个阶段未填或无法识别，未计` : "";
  return { name, points: (marks * landed) / known.length, marks, note: `争取${known.length}个，已开工及以后${landed}个，转化率${percent(landed / known.length)}${leftOut}` };
}
