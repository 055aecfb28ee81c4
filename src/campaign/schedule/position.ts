/** Where on the way to a sale a parcel stands, from its stage. */
import type { Stage } from "../records";
import type { StatutoryStep, StepName } from "./steps";

interface StagePosition {
  /** The last step that is certainly over; null: none is. */
  readonly after: StepName | null;
  /** The step after it has begun, so that days already spent on it count. */
  readonly begun: boolean;
  /** Where the stage does not tell: the furthest step that may be over. Only then is a thing impossible when even this is too late. */
  readonly mayBeAfter?: StepName;
  /** Nothing more is planned. */
  readonly stopped?: true;
  /** Said beside the plan, in Chinese. */
  readonly note?: string;
}

const wholeProcedure = "按需征收计算；存量地请把阶段填为已批复";

export const stagePositions: Readonly<Record<Stage, StagePosition>> = {
  未启动: { after: null, begun: false, note: wholeProcedure },
  前期: { after: null, begun: true, mayBeAfter: "征地补偿安置公告", note: wholeProcedure },
  待组卷: { after: "征地补偿安置公告", begun: false },
  已组卷: { after: "征地补偿安置公告", begun: true },
  已报批: { after: "征地补偿安置公告", begun: true },
  已批复: { after: "签协议和组卷报批", begun: false },
  公告中: { after: "出让方案和评估", begun: true },
  已挂牌: { after: "挂牌公告", begun: true },
  已成交: { after: "挂牌期", begun: true },
  已签合同: { after: "签订出让合同", begun: true },
  已供地: { after: "签订出让合同", begun: true },
  已交地: { after: "签订出让合同", begun: true },
  已开工: { after: "签订出让合同", begun: true },
  流拍: { after: "出让方案和评估", begun: false, note: "流拍后重新从挂牌公告起算" },
  终止: { after: null, begun: false, stopped: true, note: "已终止，不再推算" },
};

/**
 * The steps of a way that come after one; all of them after `null`, none where the step lies behind the goal.
 *
 * @example stepsAfter(stepsTo("签订出让合同"), "挂牌公告") → 挂牌期, 签订出让合同
 */
export function stepsAfter(way: readonly StatutoryStep[], after: StepName | null): readonly StatutoryStep[] {
  if (after === null) return way;
  const index = way.findIndex(({ name }) => name === after);
  return index < 0 ? [] : way.slice(index + 1);
}
