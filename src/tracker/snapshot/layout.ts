/** 快照 as it stands on the sheet. Columns are found by their header; rows are appended only. */
export const SNAPSHOT_TITLE = "快照";
export const SNAPSHOT_NOTE = "每按一次“留存快照”，把当时各单位各指标的数追加在后面；同一数据截至日数字有变的，另记版次，以最大的版次为准。只追加，不改写；用于本期新增、环比、名次升降和停滞、照抄的识别。";
export const snapshotHeader = {
  asOf: "数据截至日", unit: "单位", group: "分组", metric: "指标", metricUnit: "计量单位", target: "目标", cumulative: "累计", period: "本月", rate: "完成率",
  time: "序时", rank: "名次", reported: "报送", revision: "版次", keptOn: "留存日",
} as const;
export const snapshotHeaders: readonly string[] = Object.values(snapshotHeader);
export const HEADER_ROW = 2;
/** The campaign as a whole, in the column 单位. */
export const WHOLE = "全区";
export const UNREPORTED = "未报送";
