/** What is behind a figure of a bulletin, by the last part of its fact: the rule in words, and the facts that it is computed from. */

export interface FigureRule {
  /** Chinese; empty where the figure is read, not computed. */
  readonly rule: string;
  /** Names of the facts that go into it, `FactName` of figureSource. */
  readonly from: readonly FactName[];
  /** Whose cells are shown. */
  readonly cells: "target" | "cumulative" | "before" | "increment" | "both" | "none";
}

export type FactName = "目标" | "累计" | "上期累计" | "完成率" | "序时" | "剩余天数" | "已进行天数" | "总天数" | "名次" | "上月名次";

/** Source: docs/bulletins.md and campaign/progress, which compute them. */
export const figureRules: Readonly<Record<string, FigureRule>> = {
  目标: { rule: "", from: [], cells: "target" },
  累计: { rule: "到数据截至日计入的各行之和；上报的取最近一次上报数", from: [], cells: "cumulative" },
  上期累计: { rule: "到上期末日按同一口径算的累计", from: [], cells: "before" },
  本期新增: { rule: "累计 − 上期累计", from: ["累计", "上期累计"], cells: "increment" },
  完成率: { rule: "累计 ÷ 目标", from: ["累计", "目标"], cells: "both" },
  序时: { rule: "已进行天数 ÷ 总天数（设了进度曲线的按曲线）", from: ["已进行天数", "总天数"], cells: "none" },
  超欠序时: { rule: "完成率 − 序时（按比例考核的再除以序时）", from: ["完成率", "序时"], cells: "both" },
  日均需完成: { rule: "（目标 − 累计）÷ 剩余天数", from: ["目标", "累计", "剩余天数"], cells: "both" },
  预计完成: { rule: "累计 ÷ 已进行天数 × 总天数", from: ["累计", "已进行天数", "总天数"], cells: "cumulative" },
  名次: { rule: "同组各单位按攻坚设置的排名口径排出", from: ["完成率"], cells: "cumulative" },
  上月名次: { rule: "按同一规则在上月末日排出", from: [], cells: "before" },
  升降: { rule: "上月名次 − 名次", from: ["上月名次", "名次"], cells: "none" },
  第几天: { rule: "数据截至日是战役的第几天", from: ["总天数"], cells: "none" },
  剩余天数: { rule: "数据截至日之后到战役最后一天的天数", from: ["总天数"], cells: "none" },
  剩余工作日: { rule: "其中的工作日，按国务院办公厅放假安排", from: ["剩余天数"], cells: "none" },
  总天数: { rule: "", from: [], cells: "none" },
};
