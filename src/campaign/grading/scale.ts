/** Figures of the 对上争取 evaluation. The speech names the indicators and grades, not the figures: all are 产品建议值, for the district to approve. */
import type { ProjectBatch } from "./stageWords";

export type Grade = "good" | "fair" | "poor";

/** A score from `from` upward (included) has this grade. */
export interface GradeCutoff {
  readonly grade: Grade;
  readonly label: string;
  readonly from: number;
}

export interface EvaluationScale {
  /** Marks of each indicator; together 100. */
  readonly marks: { readonly amount: number; readonly growth: number; readonly policy: number; readonly conversion: number };
  /** 资金规模: this share of the marks beyond full ones is added as bonus, at most `surplusMost` points. */
  readonly surplusShare: number;
  readonly surplusMost: number;
  /** 增速: percent of the marks for the last and for the first of the group, and where there is nothing to compare. */
  readonly growthLast: number;
  readonly growthFirst: number;
  readonly growthNeutral: number;
  /** 政策含金量: points of one item by its level. */
  readonly policyPoints: Readonly<Record<string, number>>;
  /** 转化: batches that count as landed; what a ledger writes is read by `stageWords`. */
  readonly landedPhases: readonly ProjectBatch[];
  /** From high to low. */
  readonly cutoffs: readonly GradeCutoff[];
  /** 约谈: in the last `bottom` of the group, `runs` times running. */
  readonly bottom: number;
  readonly runs: number;
  readonly source: string;
}

const suggested = "分值为产品建议值（讲话只明确指标与好、中、差三等，未定分值），正式使用前请按本区办法核定";

export const suggestedScale: EvaluationScale = {
  marks: { amount: 40, growth: 20, policy: 20, conversion: 20 },
  surplusShare: 0.5,
  surplusMost: 5,
  growthLast: 60,
  growthFirst: 100,
  growthNeutral: 80,
  policyPoints: { 国家级: 10, 省级: 5, 市级: 2 },
  landedPhases: ["开工", "建设", "投产"],
  cutoffs: [
    { grade: "good", label: "好", from: 90 },
    { grade: "fair", label: "中", from: 75 },
    { grade: "poor", label: "差", from: 0 },
  ],
  bottom: 2,
  runs: 2,
  source: suggested,
};
