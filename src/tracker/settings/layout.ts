/**
 * 攻坚设置 as it stands on the sheet: headings and columns. Writer and reader share it, so neither can drift.
 * Sections are found by their heading (the numeral does not count) and columns by their header text: staff may insert
 * rows and widen columns.
 */
export const SETTINGS_TITLE = "攻坚设置";
/**
 * Raised when the layout changes in a way that an older reader would misread. A sheet of an older version is read as far
 * as it goes and written anew as this one; a newer one is refused (`newerSchema`).
 * 1: sections 一 to 五. 2: 办理时长, 单位和文书, 预警 and 数据过期, the column 提示. 3: 字段对照, without which columns that staff
 * have struck out would be read again.
 */
export const SCHEMA_VERSION = 3;

export const headings = {
  campaign: "一、战役",
  targets: "二、总目标",
  metrics: "三、指标口径",
  units: "四、责任单位",
  extraDays: "五、放假调休补充",
  durations: "六、办理时长",
  offices: "七、单位和文书",
  mapping: "八、字段对照",
  /** What staff typed and whose place is gone or ours: a row each, until they delete it. */
  kept: "九、保留的填写内容",
} as const;

const NUMERAL = /^[一二三四五六七八九十]+、\s*/;

/** `headingName("五、放假调休补充")` → `"放假调休补充"`; null for a text that is no heading. */
export const headingName = (text: string | null): string | null =>
  text !== null && NUMERAL.test(text) ? text.replace(NUMERAL, "").trim() : null;

export const campaignKeys = {
  name: "战役名称",
  start: "首日",
  days: "总天数",
  countFirstDay: "首日计入",
  asOf: "数据截至日",
  staleAfter: "数据过期天数",
  paceBasis: "偏差口径",
  gapFrom: "偏差取数",
  warn: "预警起点（%）",
  severe: "严重起点（%）",
  rankBy: "排名依据",
  ties: "并列名次",
  order: "排名顺序",
  bottom: "末位标注个数",
  stalled: "停滞期数（半月）",
  goal: "倒排终点",
  nearDays: "临近不可逆转日（天）",
  /** Shown, not read: 亮牌档次 holds the rules. */
  cardRules: "亮牌规则",
  schema: "结构版本",
} as const;

export const officeKeys = {
  header: "发文机关标志",
  issuer: "落款单位",
  numberPrefix: "发文代字",
  recipients: "主送",
  copies: "抄送",
  approver: "签发人",
  contact: "联系人及电话",
} as const;

/** 提示 is ours: what is wrong with the row. */
export const HINT = "提示";
export const targetHeader = { metric: "指标", comparator: "比较", value: "目标值", unit: "单位", curve: "节点（日期=比例，分号隔开；空=均匀）" } as const;
export const metricHeader = {
  metric: "指标", unit: "单位", measure: "取数", countOn: "计入日", since: "起算", uses: "用途限定（顿号隔开）", leads: "排名以谁为准", excludes: "不计供应方式（顿号隔开）", aliases: "别名（顿号隔开）", note: "口径说明",
} as const;
export const unitHeader = { name: "责任单位", group: "分组", exempt: "不参加排名", aliases: "别名（顿号隔开）" } as const;
export const extraDayHeader = { day: "日期", kind: "休/班", source: "依据" } as const;
export const durationHeader = { step: "环节", count: "本区时长", unit: "计日", law: "法定时长", department: "责任部门", source: "依据" } as const;
export const mappingHeader = {
  sheet: "工作表", header: "表头", nth: "第几处", kind: "表的类型", field: "认作", unit: "单位", metric: "指标", note: "备注",
} as const;

export const keptHeader = { from: "原位置", about: "同行", content: "填写内容" } as const;

/** Sections with a header row, and its texts in order. The first names the entry. */
export const listHeaders: Readonly<Record<string, readonly string[]>> = {
  [headings.targets]: Object.values(targetHeader), [headings.metrics]: Object.values(metricHeader), [headings.units]: Object.values(unitHeader),
  [headings.extraDays]: Object.values(extraDayHeader), [headings.durations]: Object.values(durationHeader), [headings.mapping]: Object.values(mappingHeader),
};
/** Sections of one entry a row: its name, what is entered, what it means. */
export const singleKeys: Readonly<Record<string, readonly string[]>> = { [headings.campaign]: Object.values(campaignKeys), [headings.offices]: Object.values(officeKeys) };

export const LIST_SEPARATOR = /[、,，;；]/;
