/** What a table is about, by the evidence of its columns and its title. Weights are data. */
import type { HeaderColumn } from "./columns";
import { fieldOf } from "./fields";
import type { FieldId, TableKind } from "./types";

interface Evidence {
  readonly kind: TableKind;
  readonly name: string;
  /** How much each field says for this kind. */
  readonly weights: Readonly<Record<FieldId, number>>;
  /** Each group needs at least one of its fields. */
  readonly needs: readonly (readonly FieldId[])[];
  /** Words of the title or the sheet's name, worth 2. */
  readonly title: RegExp;
}

const evidences: readonly Evidence[] = [
  {
    kind: "parcel", name: "宗地",
    weights: {
      parcelId: 3, location: 2, area: 2.5, use: 2.5, supplyMethod: 1.5, startPrice: 2, price: 2, deposit: 1, soldOn: 1.5, listedOn: 1.5, contractOn: 1,
      buyer: 1.5, plotRatio: 1, years: 0.5, stage: 0.5, problem: 0.5, batch: 1, supervisionId: 1, suppliedArea: 1, approvedArea: 1, landSource: 1,
    },
    // 镇街 · 宗数 · 面积 is a summary: its rows are no parcels.
    needs: [["parcelId", "location", "batch", "project", "use"], ["area", "use", "startPrice", "price", "parcelId"]],
    title: /宗地|地块|供地|出让公告|成交|批而未供|任务清单|土地出让|用地清单/,
  },
  {
    kind: "project", name: "项目",
    weights: { project: 2.5, level: 1.5, phase: 2, secured: 3, securedOn: 1.5, investment: 2, yearInvestment: 1, content: 1, owner: 1, industry: 0.5, problem: 0.3, parcelId: 0.5, status: 0.3 },
    needs: [["project"], ["level", "phase", "secured", "investment", "yearInvestment", "content"]],
    title: /重点项目|项目库|项目台账|项目清单|项目保障/,
  },
  {
    kind: "task", name: "任务",
    weights: { matter: 3, due: 1.5, closedOn: 2, closed: 1.5, assignedOn: 1, acceptedOn: 1, orderNumber: 1, unit: 0.5, person: 0.5, measure: 0.8, requirement: 1, taskSource: 1, status: 0.5, problem: 0.5 },
    needs: [["matter"], ["due", "closedOn", "closed", "person", "assignedOn", "unit", "requirement"]],
    title: /时间账本|督办|督查|倒排|销号|任务台账|工作台账|问题清单|事项/,
  },
  {
    kind: "fund", name: "对上争取资金",
    weights: { received: 3, channel: 2.5, document: 1.5, lastYear: 2.5, growth: 1, task: 1, project: 1.5, level: 0.5, receivedOn: 1, unit: 0.3 },
    needs: [["received", "task"], ["channel", "document", "lastYear", "receivedOn", "title"]],
    title: /争取|上争|到位资金|上级资金|转移支付|专项债|中央预算|向上/,
  },
];

/** Of the columns once the metric's words are taken out. */
const figureWeights: Readonly<Record<FieldId, number>> = {
  target: 2, cumulative: 2, period: 2, monthly: 2, rate: 1.5, rank: 1.5, timeProgress: 1, paceGap: 1, metric: 2, periodRate: 1, lastYear: 0.3, growth: 0.3, rankBefore: 0.5,
};
const figureTitle = /进度|完成情况|任务分解|目标分解|目标任务|指标|排名|通报|调度|汇总/;

const spoken = /目标|任务|分解|计划|指标|进度|完成|实绩|截[至止]/;

export interface KindVerdict {
  readonly kind: TableKind;
  readonly confidence: number;
  /** Chinese. */
  readonly reason: string;
}

const sure = 0.6;
const landFields: ReadonlySet<FieldId> = new Set(["parcelId", "area", "batch", "use"]);

/**
 * The kind with the most evidence; `unknown` below two fields' worth.
 *
 * @param tableMetric the metric that title or sheet name gives
 */
export function kindOf(columns: readonly HeaderColumn[], title: string, sheet: string, tableMetric: string | null = null): KindVerdict {
  const heading = `${title} ${sheet}`;
  const verdicts = [...evidences.map((evidence) => weigh(evidence, columns, heading)), ...weighFigures(columns, heading, tableMetric)]
    .filter((verdict) => verdict !== null).sort((a, b) => b.score - a.score);
  const [best, second] = verdicts;
  if (best === undefined || best.score < 4) {
    return { kind: "unknown", confidence: 0, reason: "表头里没有足够的已知列，未认定类型；如需纳入，请在攻坚设置指定各列含义" };
  }
  const share = 1 - 0.4 * ((second?.score ?? 0) / best.score);
  return { kind: best.kind, confidence: Math.round(Math.min(1, best.score / 8) * share * 100) / 100, reason: `按表头认定为${best.name}表：${best.fields.join("、")}` };
}

interface Weighed {
  readonly kind: TableKind;
  readonly name: string;
  readonly score: number;
  readonly fields: readonly string[];
}

function weigh({ kind, name, weights, needs, title }: Evidence, columns: readonly HeaderColumn[], heading: string): Weighed | null {
  const found = new Map<FieldId, number>();
  for (const { matches } of columns) {
    // A column speaks for one field of the kind only.
    const match = matches.find(({ field, score }) => score >= sure && (fieldOf(field)?.kinds.includes(kind) ?? false));
    if (match !== undefined) found.set(match.field, Math.max(found.get(match.field) ?? 0, match.score));
  }
  // 问题清单: the problem itself is what has to be done, unless the rows are pieces of land.
  const land = columns.some(({ matches }) => landFields.has(matches[0]?.field ?? ""));
  if (kind === "task" && !land && !found.has("matter") && found.has("problem")) found.set("matter", 0.7);
  const titled = title.test(heading);
  if (!needs.every((group) => group.some((field) => found.has(field) || (field === "title" && titled)))) return null;
  let score = titled ? 2 : 0;
  for (const [field, certainty] of found) score += (weights[field] ?? 0) * certainty;
  return { kind, name, score, fields: namesOf([...found.keys()].filter((field) => (weights[field] ?? 0) >= 0.5)) };
}

function weighFigures(columns: readonly HeaderColumn[], heading: string, tableMetric: string | null): Weighed[] {
  const found = new Map<FieldId, number>();
  let bare = 0;
  let named = tableMetric === null ? 0 : 1;
  for (const { roles, bareMetric, metric } of columns) {
    const role = roles.find(({ field, score }) => score >= sure && (fieldOf(field)?.kinds.includes("progress") ?? false));
    if (role !== undefined) found.set(role.field, Math.max(found.get(role.field) ?? 0, role.score));
    if (bareMetric) bare += 1;
    if (metric !== null && metric.score >= 0.8 && (bareMetric || (role !== undefined && role.field in figureWeights))) named += 1;
  }
  const has = (field: FieldId): boolean => found.has(field);
  // A first column without a header holds the names of the rows.
  const rows = has("unit") || has("region") || has("metric") || columns[0]?.levels.length === 0;
  const done = has("cumulative") || has("period") || has("monthly") || (has("rate") && has("target"));
  let score = (figureTitle.test(heading) ? 2 : 0) + (rows ? 1 : 0) + Math.min(4, named * 1.5);
  for (const [field, certainty] of found) score += (figureWeights[field] ?? 0) * certainty;
  const fields = [...namesOf([...found.keys()]), ...(named > 0 ? [`${named}处写明指标`] : [])];
  if (done && (rows || named > 0) && (has("target") || has("rate") || named > 0 || has("rank"))) return [{ kind: "progress", name: "进度", score, fields }];
  // 镇街 · 面积 · 成交价 under 宗地汇总 is neither a task nor said to be done.
  if (!done && rows && (has("target") || (bare > 0 && spoken.test(heading)))) {
    const progress = bare > 0 && !has("target") && /进度|完成|实绩|截至/.test(heading) && !/目标|任务|分解|计划/.test(heading);
    return [{ kind: progress ? "progress" : "target", name: progress ? "进度" : "目标", score: score + (has("metric") ? 1 : 0), fields }];
  }
  return [];
}

const namesOf = (fields: readonly FieldId[]): string[] => fields.filter((field) => field !== "index").map((field) => fieldOf(field)?.name ?? field);
