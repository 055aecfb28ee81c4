/** The sheets that are ours: role (the mark), tab name and colour, in tab order. Roles are frozen once shipped. */
export interface OwnedSheet {
  readonly role: string;
  readonly name: string;
  readonly tabColor: string;
}

export const boardSheet: OwnedSheet = { role: "board", name: "百日看板", tabColor: "#1F4E79" };
export const rankingSheet: OwnedSheet = { role: "monthRanking", name: "月度排名", tabColor: "#1F4E79" };
export const tidyDataSheet: OwnedSheet = { role: "tidyData", name: "攻坚数据", tabColor: "#7F7F7F" };
export const findingsSheet: OwnedSheet = { role: "findings", name: "数据问题清单", tabColor: "#C55A11" };
export const auditSheet: OwnedSheet = { role: "audit", name: "核对结果", tabColor: "#C55A11" };
export const snapshotSheet: OwnedSheet = { role: "snapshots", name: "快照", tabColor: "#7F7F7F" };
export const settingsSheet: OwnedSheet = { role: "settings", name: "攻坚设置", tabColor: "#BF9000" };

/** Said at the foot of each sheet that is wholly ours. */
export const REWRITTEN = "本表刷新时重写，请勿在此填写；已填写的内容刷新后移到“攻坚设置”末尾“保留的填写内容”。";

/** Names by which formulas and the pane find the single figures. */
export const names = {
  asOf: "GJ_asOf",
  start: "GJ_start",
  days: "GJ_days",
  /** 是 or 否. */
  countFirstDay: "GJ_countFirstDay",
  campaign: "GJ_campaign",
  staleAfter: "GJ_staleAfter",
  targets: "GJ_targets",
  /** Working days after today up to the last day. */
  workdaysLeft: "GJ_workdaysLeft",
} as const;
