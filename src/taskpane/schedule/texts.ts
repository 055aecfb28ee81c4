/** The words of 倒排工期. */
import type { ParcelSchedule } from "../../actions/scheduleOfParcel";
import { awayText, countedText, sourceText, verdictText } from "../../actions/scheduleWords";
import { chineseDay, formatDay } from "../../campaign/calendar/day";
import type { Counted, RemainingStep } from "../../campaign/schedule/remainingSteps";
import { lengthText, type Duration } from "../../campaign/schedule/steps";
import { plural as s, say } from "../words";

const unitsEnglish: Readonly<Record<Duration["unit"], string>> = { day: "calendar day", workday: "working day", month: "month", year: "year" };
const lengthEnglish = ({ count, unit }: Duration): string => `${count} ${unitsEnglish[unit]}${s(count)}`;

function wholeLengthEnglish({ step: { least, most }, set }: RemainingStep): string {
  const law = least !== null ? `at least ${lengthEnglish(least)}` : most !== null ? `at most ${lengthEnglish(most)}` : null;
  if (set === null) return law ?? "not set";
  return law === null ? lengthEnglish(set) : `${law} (district: ${lengthEnglish(set)})`;
}

function countedEnglish({ start, end, by }: Counted, endName: string): string {
  if (by === null) return `From the ${endName}, ${formatDay(end)}: the step takes no time here and may begin that day.`;
  const skipped = by.unit === "workday" ? ` (days off and holidays not counted, make-up days counted: ${end - start} days in all)` : "";
  return `From the ${endName}, ${formatDay(end)}, back ${lengthEnglish(by)}${skipped}: begin by ${formatDay(start)}.`;
}

function verdictEnglish({ plan, deadline }: ParcelSchedule): string {
  const spare = (days: number): string => (days === 0 ? "on the deadline itself" : `${Math.abs(days)} day${s(Math.abs(days))} ${days > 0 ? "before" : "after"} the deadline`);
  const law = `By the law's minima alone the goal is reached on ${formatDay(plan.earliestEnd)} at the earliest, ${spare(plan.spareDays)}.`;
  const set = plan.earliestEndAsSet === null ? law : `With the district's lengths the goal is reached on ${formatDay(plan.earliestEndAsSet)}, ${spare(deadline - plan.earliestEndAsSet)}.`;
  switch (plan.verdict) {
    case "可行": return `In time. ${set}`;
    case "缺设定，无法判断": return `Cannot tell yet: something is missing, see below. ${law}`;
    case "按本区设定时长不可能": return `Too late with the district's lengths. ${set} ${law}`;
    case "法定最短时限已不可能": return `Too late. ${law}`;
  }
}

/** From the earliest beginning of the next step to a latest day. */
const toDay = (slack: number, day: string): string => (slack >= 0 ? `比${day}早 ${slack} 天` : `比${day}晚 ${-slack} 天`);
const toDayEnglish = (slack: number, day: string): string => `${Math.abs(slack)} day${s(Math.abs(slack))} ${slack >= 0 ? "before" : "after"} the ${day}`;

export const scheduleTexts = {
  search: { zh: "编号、位置或单位", en: "Number, place or unit" },
  choose: { zh: "选一宗地", en: "Choose a parcel" },
  order: { zh: "离不可逆转日最近的在前，已过的在最后。", en: "The nearest to its last possible day comes first, those past it last." },
  found: say((count: number, all: number) => (count === all ? `在办宗地 ${all} 宗` : `找到 ${count} 宗，共 ${all} 宗`), (count, all) => (count === all ? `${all} parcel${s(all)} on the way` : `${count} of ${all} parcels`)),
  noneFound: { zh: "没有符合的宗地。", en: "No parcel matches." },
  noneOpen: { zh: "没有在途的宗地：台账中的宗地都已完成、终止，或没有写明阶段。", en: "No parcel is on the way: all are done, stopped, or name no stage." },
  another: { zh: "换一宗", en: "Another parcel" },
  notARow: say((cell: string) => `所选单元格 ${cell} 不在宗地台账的数据行上，请在下面选一宗。`, (cell) => `The cell ${cell} is not in a row of a parcel; choose one below.`),
  noCell: { zh: "没有得到所选的单元格（可能正在编辑），请在下面选一宗。", en: "The selected cell is not known (is one being edited?); choose a parcel below." },

  noCampaign: { zh: "还不知道战役的起止日，没有截止日可以倒排。请在攻坚设置中填写起始日和天数，再刷新看板。", en: "The campaign's days are not known, so there is no deadline. Fill in the sheet 攻坚设置, then refresh." },
  noStage: { zh: "这一行没有写明阶段（如 已批复、公告中、已挂牌），不知道从哪一步排起。请在台账的进展列写明后重新读取。", en: "This row names no stage, so the plan has no beginning. Write it into the ledger and read again." },
  notASale: { zh: "这宗地不走招拍挂（供应方式为划拨、租赁等），不倒排出让工期。", en: "This parcel is not sold by listing, so there is no schedule of a sale." },
  done: { zh: "这宗地已经走完，不用倒排。", en: "This parcel has reached the goal." },
  stopped: { zh: "这宗地已终止，不再推算。", en: "This parcel has been stopped." },

  verdict: say((schedule: ParcelSchedule) => verdictText(schedule), (schedule) => verdictEnglish(schedule)),
  verdicts: {
    zh: ["来得及", "无法判断", "按设定来不及", "已来不及"],
    en: ["in time", "cannot tell", "too late as set", "too late"],
  },
  deadline: { zh: "截止日", en: "Deadline" },
  goal: say((day: string, goal: string) => `${day}前完成${goal}`, (day, goal) => `${goal} by ${day}`),
  stage: { zh: "现阶段", en: "Stage" },
  bottleneck: { zh: "卡点", en: "Bottleneck" },
  stuck: say((days: number | null) => (days === null ? "" : `，已 ${days} 天`), (days) => (days === null ? "" : `, for ${days} day${s(days)}`)),
  nextStep: { zh: "下一步", en: "Next step" },
  lastStep: { zh: "已是最后一步", en: "this is the last step" },
  slack: { zh: "余量", en: "Slack" },
  slackDays: say(
    (safe: number | null, last: number) => `${safe === null ? "" : `${toDay(safe, "稳妥日")}，`}${toDay(last, "不可逆转日")}`,
    (safe, last) => `${safe === null ? "" : `${toDayEnglish(safe, "safe day")}, `}${toDayEnglish(last, "last possible day")}`,
  ),
  earliest: { zh: "最早完成", en: "Earliest end" },
  byLaw: say((day: string) => `${day}（只按法定最短）`, (day) => `${day} (law's minima)`),
  asSet: say((day: string) => `${day}（按本区设定）`, (day) => `${day} (as set)`),
  note: { zh: "说明", en: "Note" },
  missing: { zh: "还缺", en: "Missing" },
  missingStart: {
    zh: "台账里没有这一步的起始日：最早按今天已办完算，按本区设定按今天才开始算。",
    en: "The ledger does not tell when this step began: the earliest end takes it as over today, the end as set as begun today.",
  },
  missingWhere: { zh: "时长在攻坚设置的“六、办理时长”填写；也可以先在下面试算。", en: "Fill them in under 六、办理时长 of the sheet 攻坚设置, or try lengths below." },

  timeline: { zh: "时间轴", en: "Timeline" },
  timelineWords: say(
    (asOf: string, deadline: string, steps: number) => `从数据截至日 ${asOf} 到截止日 ${deadline} 的 ${steps} 个步骤，日期见下面各步`,
    (asOf, deadline, steps) => `${steps} step${s(steps)} between ${asOf} and the deadline ${deadline}; the days stand below`,
  ),
  legendRun: { zh: "最早的起止", en: "earliest run" },
  legendSafe: { zh: "稳妥日", en: "safe day" },
  legendLast: { zh: "不可逆转日", en: "last possible day" },
  legendToday: { zh: "数据截至", en: "as of" },
  legendDeadline: { zh: "截止", en: "deadline" },

  steps: { zh: "余下各步", en: "Steps left" },
  department: { zh: "部门", en: "Department" },
  length: { zh: "时长", en: "Length" },
  lengthOf: say((step: RemainingStep) => lengthText(step.step, step.set ?? undefined), (step) => wholeLengthEnglish(step)),
  safeDay: { zh: "稳妥日", en: "Safe day" },
  lastDay: { zh: "不可逆转日", en: "Last possible day" },
  safeEnd: { zh: "稳妥办结", en: "Safely over by" },
  lastEnd: { zh: "最迟办结", en: "Over by" },
  earliestRun: { zh: "最早", en: "Earliest" },
  maybeOver: { zh: "可能已办完", en: "may be over" },
  begun: { zh: "已开始", en: "begun" },
  notSet: { zh: "缺设定", en: "not set" },
  unverified: { zh: "待核", en: "unconfirmed" },
  away: say((days: number) => awayText(days), (days) => (days > 0 ? `in ${days} day${s(days)}` : days === 0 ? "today" : `${-days} day${s(-days)} ago`)),
  /** The next step cannot begin by the last possible day. */
  late: say((days: number) => `下一步最早也晚 ${days} 天`, (days) => `the next step is ${days} day${s(days)} too late at the earliest`),
  on: say((serial: number) => chineseDay(serial), (serial) => formatDay(serial)),

  how: { zh: "怎么算的", en: "How it is computed" },
  howSafe: say((counted: Counted, endName: string) => `稳妥日：${countedText(counted, endName)}。`, (counted, endName) => `Safe day. ${countedEnglish(counted, endName)}`),
  howLast: say((counted: Counted, endName: string) => `不可逆转日：${countedText(counted, endName)}。`, (counted, endName) => `Last possible day. ${countedEnglish(counted, endName)}`),
  howBegun: say(
    (endName: string) => `已经开始，只看什么时候办结：不能晚于${endName}，稳妥日和不可逆转日各推一遍。`,
    (endName) => `It has begun; what matters is its end: no later than the ${endName}, once by the safe days and once by the last possible ones.`,
  ),
  howNoSafe: { zh: "稳妥日：后面有步骤的时长没有设定，算不出。", en: "Safe day: a length further on is not set." },
  ofDeadline: { zh: "截止日", en: "deadline" },
  ofNext: say((step: string) => `下一步“${step}”最迟的开始日`, (step) => `latest beginning of ${step}`),
  source: say((step: RemainingStep) => `依据：${sourceText(step)}`, (step) => `Source: ${sourceText(step)}`),
  rule: {
    zh: "稳妥日把法定上限和本区设定的时长都用足；不可逆转日只留法定下限。晚于不可逆转日才是“来不及”。",
    en: "The safe day uses maxima and the district's lengths in full, the last possible day only the law's minima. Only past the latter is it too late.",
  },

  try: say((step: string) => `试算“${step}”的时长`, (step) => `Try a length for ${step}`),
  tryUnit: say((step: string) => `“${step}”的计法`, (step) => `Days of ${step}`),
  tryWord: { zh: "试算时长", en: "Try a length" },
  units: { zh: ["日历日", "工作日"], en: ["calendar days", "working days"] },
  trying: { zh: "正在试算：按下面改过的时长推算，没有写入工作簿。长期采用请填入攻坚设置的“六、办理时长”。", en: "A trial with the lengths changed below; nothing is written. To keep them, fill in 六、办理时长 of the sheet 攻坚设置." },
  tryEnd: { zh: "停止试算", en: "End the trial" },
  tryFail: { zh: "请填 0 到 3650 的整数。", en: "A whole number from 0 to 3650, please." },

  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制，可以粘贴到消息或文档。", en: "Copied; paste it into a message or document." },
  notCopied: { zh: "浏览器不允许复制。请选中本页文字后按 Ctrl+C。", en: "Copying is not allowed here. Select the text and press Ctrl+C." },
} as const;
