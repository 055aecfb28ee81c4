/** 对上争取评价: the score, grade and place of every unit, each score with the lines that it is the sum of. */
import { roundHalfAway } from "../quantity/round";
import { rankUnits } from "../ranking/rankGroups";
import type { ScoreLine } from "../ranking/scoreLine";
import { gradeOf } from "./gradeOf";
import { amountScore, conversionScore, growthScores, policyScores, type PolicyItem } from "./indicators";
import { suggestedScale, type EvaluationScale, type GradeCutoff } from "./scale";

/** What one unit is evaluated by; money in 万元; null = not known. */
export interface EvaluationInput {
  readonly unit: string;
  readonly group: string;
  readonly exempt: boolean;
  readonly task: number | null;
  readonly received: number | null;
  /** Received by the same day last year. */
  readonly lastYear: number | null;
  readonly policies: readonly PolicyItem[] | null;
  /** Stages of the projects obtained, as the ledger writes them; read by `stageWords`. */
  readonly projectPhases: readonly (string | null)[] | null;
}

export interface Evaluation {
  readonly unit: string;
  readonly group: string;
  readonly exempt: boolean;
  /** Points, to two digits, as shown and as graded. Null when an indicator could not be scored. */
  readonly score: number | null;
  readonly grade: GradeCutoff | null;
  /** Within the group. */
  readonly rank: number | null;
  /** 资金规模, 增速, 政策含金量, 项目落地转化率. */
  readonly lines: readonly ScoreLine[];
}

/**
 * Aligned with `units`. Comparisons (growth, best of the policies) are made within the group; exempt units have no rank
 * and are compared only among themselves, so that they shift nobody's score. The grade goes by the score as shown.
 * Source: the speech's 评价机制; figures of `scale` (产品建议值).
 *
 * @example // received 1,200 of 1,000, alone in its group, one 国家级 policy, 1 of 2 projects begun
 * evaluate([{ … }]) // [{ score: 90 (44 + 16 + 20 + 10), grade: 好, rank: 1, … }]
 */
export function evaluate(units: readonly EvaluationInput[], scale: EvaluationScale = suggestedScale): readonly Evaluation[] {
  const lines = units.map((): ScoreLine[] => []);
  for (const members of groupsOf(units)) {
    const inGroup = members.flatMap((index) => units[index] ?? []);
    const growths = growthScores(inGroup, scale);
    const policies = policyScores(inGroup.map((unit) => unit.policies), scale);
    members.forEach((index, position) => {
      const unit = units[index];
      const growthLine = growths[position];
      const policyLine = policies[position];
      if (unit === undefined || growthLine === undefined || policyLine === undefined) return;
      lines[index] = [
        amountScore(unit.received, unit.task, scale), growthLine, policyLine, conversionScore(unit.projectPhases, scale),
      ];
    });
  }
  const scores = lines.map(total);
  const ranks = rankUnits(units.map(({ group, exempt }, index) => ({ group, exempt, value: scores[index] ?? null })));
  return units.map(({ unit, group, exempt }, index) => {
    const score = scores[index] ?? null;
    return { unit, group, exempt, score, grade: gradeOf(score, scale.cutoffs), rank: ranks[index] ?? null, lines: lines[index] ?? [] };
  });
}

/** Positions of the units that are compared with each other. */
function groupsOf(units: readonly EvaluationInput[]): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  units.forEach(({ group, exempt }, index) => {
    const key = `${exempt ? "-" : "+"}${group}`;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [index]);
    else members.push(index);
  });
  return groups.values();
}

function total(lines: readonly ScoreLine[]): number | null {
  if (lines.some((line) => line.points === null)) return null;
  return roundHalfAway(lines.reduce((sum, line) => sum + (line.points ?? 0), 0), 2);
}
