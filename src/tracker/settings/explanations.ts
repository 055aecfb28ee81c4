/** What 攻坚设置 says beside its entries and sections: shown to the office, and known again when the sheet is read. */
import { campaignKeys, headings, officeKeys } from "./layout";

export const SETTINGS_NOTE = "黄底单元格可直接修改；改后点“刷新看板”（批处理则重新运行）生效。填写有误的单元格会在刷新时指出，已填内容保留；各行右侧空列可自加备注，随行保留。";
export const AS_OF_FROM = "除倒计时外，一切数字按这一天计算。本次取自：";

export const explanations = {
  [campaignKeys.name]: "用于看板和通报标题",
  [campaignKeys.start]: "第一天的日期",
  [campaignKeys.days]: "百日攻坚填 100",
  [campaignKeys.countFirstDay]: "是：首日为第1天；否：首日为第0天",
  [campaignKeys.staleAfter]: "数据截至日早于今天超过这些天，看板标出并把非实时内容变灰",
  [campaignKeys.paceBasis]: "超（欠）序时按百分点，还是按占应完成数的比例",
  [campaignKeys.gapFrom]: "超（欠）序时从未取整的完成率算起，还是从表上显示的一位小数算起",
  [campaignKeys.warn]: "欠序时达到此数为“预警”，未达到为“关注”（产品建议值 5）",
  [campaignKeys.severe]: "欠序时超过此数为“严重”（产品建议值 10）",
  [campaignKeys.rankBy]: "月度排名按哪个数排",
  [campaignKeys.ties]: "并列：1、1、3；密集：1、1、2",
  [campaignKeys.order]: "从高到低：数值最高者为第1名",
  [campaignKeys.bottom]: "每组末尾标注几个单位，并累计连续月数；0 为不标注",
  [campaignKeys.stalled]: "累计连续几个半月没有变化列入数据问题清单；0 为不检查",
  [campaignKeys.goal]: "倒排工期以收官日完成哪一步为准",
  [campaignKeys.nearDays]: "宗地距不可逆转日不超过这些天时列上看板",
  [campaignKeys.schema]: "工具用，请勿改动",
  [officeKeys.header]: "红头文件的发文机关标志，空则不印红头",
  [officeKeys.issuer]: "通报和亮牌通知的落款",
  [officeKeys.numberPrefix]: "如“云督”，用于文号“云督黄〔2025〕3号”",
  [officeKeys.recipients]: "通报的主送单位",
  [officeKeys.copies]: "通报的抄送单位",
  [officeKeys.approver]: "签发人姓名",
  [officeKeys.contact]: "印在通报末尾",
} as const;

/** One line beside the heading, or "". */
export const sectionNotes = {
  [headings.targets]: "",
  [headings.metrics]: "不计供应方式：供应方式含这些词的宗地不计入，全都计入填“无”；面积一项出厂不计协议出让，因其未经招拍挂。",
  [headings.units]: "",
  [headings.extraDays]: "内置 2025、2026 年国务院放假安排；其他年份请把全年的休、班逐日补上。",
  [headings.durations]: "只填本区实际用时；空着的按法定最短计算，法定未规定又没填的，推算时会说明“缺设定”。",
  [headings.mapping]: "一行一处更正，优先于自动识别；表头照台账原文填，整张表的行表头空着。单位空着按识别的。",
  [headings.kept]: "手工填写的内容，原来的位置由工具重写或已不在，移到这里；抄到该放的地方后，删去这里的一行即可。",
} as const;

const known: ReadonlySet<string> = new Set<string>([SETTINGS_NOTE, ...Object.values(explanations), ...Object.values(sectionNotes)]);

/** Texts of this version, for sheets without a record of what was written. */
export const isExplanation = (text: string): boolean => known.has(text) || text.startsWith(AS_OF_FROM);
