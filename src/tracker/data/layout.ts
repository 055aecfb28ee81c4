/** Columns of 攻坚数据: the records on the left under a frozen header, what sheets and charts read of them on the right. */
export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;

export const ROW_HEADER = [
  "类别", "责任单位", "分组", "指标", "数值", "单位", "计入日", "本期数值", "计入单位", "计入总量", "阶段", "期限", "名称", "状态", "来源", "键",
] as const;
export const column = {
  kind: 0, unit: 1, group: 2, metric: 3, amount: 4, unitOf: 5, day: 6, period: 7, unitFlag: 8, totalFlag: 9, stage: 10, due: 11, name: 12, state: 13, source: 14, key: 15,
} as const;

export const kindWord = { target: "目标", reported: "上报", ledger: "台账", task: "任务", project: "项目", fund: "资金" } as const;

/** First column of the blocks on the right. */
export const SIDE = ROW_HEADER.length + 1;
export const TARGET_HEADER = ["指标", "单位", "比较", "目标", "累计", "完成率", "序时", "偏差", "日均需完成", "预计完成", "预计达标日", "累计依据"] as const;
export const targetColumn = {
  metric: SIDE, unit: SIDE + 1, comparator: SIDE + 2, target: SIDE + 3, cumulative: SIDE + 4, rate: SIDE + 5, time: SIDE + 6, gap: SIDE + 7,
  required: SIDE + 8, forecast: SIDE + 9, forecastDay: SIDE + 10, basis: SIDE + 11,
} as const;
