/**
 * 攻坚设置 as it stands on the sheet: headings and columns. Writer and reader share it, so neither can drift.
 * Sections are found by their heading and columns by their header text: staff may insert rows and widen columns.
 */
export const SETTINGS_TITLE = "攻坚设置";
/** Raised when the layout changes in a way that an older reader would misread. */
export const SCHEMA_VERSION = 1;

export const headings = {
  campaign: "一、战役",
  targets: "二、总目标",
  metrics: "三、指标口径",
  units: "四、责任单位",
  extraDays: "五、放假调休补充",
} as const;

export const campaignKeys = {
  name: "战役名称",
  start: "首日",
  days: "总天数",
  countFirstDay: "首日计入",
  asOf: "数据截至日",
  paceBasis: "偏差口径",
  rankBy: "排名依据",
  ties: "并列名次",
  order: "排名顺序",
  bottom: "末位标注个数",
  schema: "结构版本",
} as const;

export const targetHeader = { metric: "指标", comparator: "比较", value: "目标值", unit: "单位", curve: "节点（日期=比例，分号隔开；空=均匀）" } as const;
export const metricHeader = {
  metric: "指标", unit: "单位", measure: "取数", countOn: "计入日", since: "起算", uses: "用途限定（顿号隔开）", leads: "排名以谁为准", aliases: "别名（顿号隔开）", note: "口径说明",
} as const;
export const unitHeader = { name: "责任单位", group: "分组", exempt: "不参加排名", aliases: "别名（顿号隔开）" } as const;
export const extraDayHeader = { day: "日期", kind: "休/班", source: "依据" } as const;

export const LIST_SEPARATOR = /[、,，;；]/;
