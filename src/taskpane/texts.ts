/** The words of the pane's frame and of the pages that open with it, in both languages; a page that is fetched later brings its own. */
import { chineseDay, formatDay } from "../campaign/calendar/day";
import { plural as s, say, wordsOf, type Language, type Words } from "./words";

export type { Language } from "./words";

/** What has to be looked at (errors and warnings), and apart from that what only tells how something was read. */
export interface FindingCount {
  readonly open: number;
  readonly notes: number;
}

/** @example findingCount([{ severity: "error" }, { severity: "info" }]) → { open: 1, notes: 1 } */
export function findingCount(findings: readonly { readonly severity: string }[]): FindingCount {
  const notes = findings.filter(({ severity }) => severity === "info").length;
  return { open: findings.length - notes, notes };
}

const zhFindings = ({ open, notes }: FindingCount): string => `${open} 条待核${notes > 0 ? `（另有 ${notes} 条说明）` : ""}`;
const enFindings = ({ open, notes }: FindingCount): string => `${open} to check${notes > 0 ? ` (and ${notes} note${s(notes)})` : ""}`;

export const table = {
  product: { zh: "百日攻坚", en: "Hundred Days" },
  day: say((serial: number) => chineseDay(serial), (serial) => formatDay(serial)),
  close: { zh: "关闭", en: "Close" },

  // Actions, their progress and their results.
  actions: { zh: "操作", en: "Actions" },
  connect: { zh: "接入台账", en: "Connect" },
  refresh: { zh: "刷新看板", en: "Refresh" },
  snapshot: { zh: "留存快照", en: "Snapshot" },
  review: { zh: "读取台账", en: "Read ledgers" },
  reviewAgain: { zh: "重新读取", en: "Read again" },
  reviewHint: { zh: "只读取，不写入。", en: "Reads only; nothing is written." },
  undo: { zh: "撤销接入", en: "Undo" },
  undone: { zh: "已撤销。", en: "Undone." },
  undoWork: { zh: "撤销", en: "Undo" },
  reading: { zh: "正在读取工作簿", en: "Reading the workbook" },
  computing: { zh: "正在识别和计算", en: "Recognising and computing" },
  writing: { zh: "正在写入跟踪表", en: "Writing the tracker sheets" },
  seconds: say((count: number) => `${count} 秒`, (count) => `${count} s`),
  cancel: { zh: "取消", en: "Cancel" },
  cancelled: { zh: "已取消，没有写入任何内容。", en: "Cancelled. Nothing was written." },
  doneConnect: say(
    (tables: number, day: string, findings: FindingCount) => `已接入：识别台账 ${tables} 张，跟踪表已生成。数据截至 ${day}，数据问题 ${zhFindings(findings)}。`,
    (tables, day, findings) => `Connected: ${tables} ledger table${s(tables)} recognised, tracker sheets written. Data as of ${day}, data findings: ${enFindings(findings)}.`,
  ),
  doneRefresh: say(
    (day: string, findings: FindingCount) => `已更新看板，数据截至 ${day}，数据问题 ${zhFindings(findings)}。`,
    (day, findings) => `Board updated, data as of ${day}, data findings: ${enFindings(findings)}.`,
  ),
  doneSnapshot: say((summary: string) => `${summary}。`, () => "Snapshot kept; figures that have not changed are not kept twice."),
  doneUndo: { zh: "已移除跟踪表，原有台账没有改动。", en: "Tracker sheets removed; your ledgers are unchanged." },
  seeFindings: { zh: "查看数据问题", en: "See findings" },
  notDone: { zh: "没有完成", en: "Not done" },
  broken: say(
    (name: string) => `程序出错（${name}）。请再试一次；仍不行时保存并重新打开工作簿。`,
    (name) => `An unexpected error (${name}). Try again; if it fails again, save and reopen the workbook.`,
  ),
  notLoaded: {
    zh: "没有取到程序文件，可能是网络不通。请检查网络后再试；什么都没有写入。",
    en: "A part of the add-in could not be loaded; the network may be down. Check it and try again. Nothing was written.",
  },
  interruptedTitle: { zh: "上次写入中断，还没有恢复", en: "The last write broke off and is not repaired yet" },
  interrupted: {
    zh: "各表写入前的内容已留底，没有丢失，此时看到的数字可能不完整。请点“刷新看板”恢复；恢复前不要在生成的工作表里填写。如有同事正在刷新，请稍候再点。",
    en: "What stood on the tracker sheets before is kept; figures may be incomplete. Choose Refresh to repair them, and do not type into them before. If a colleague is refreshing just now, wait a moment.",
  },
  interruptedLeader: { zh: "此时看到的数字可能不完整，请工作人员打开面板点“刷新看板”恢复。", en: "Figures may be incomplete: your staff repair the tracker with Refresh." },
  repair: { zh: "刷新看板，恢复", en: "Refresh and repair" },
  stale: { zh: "工作簿有改动。点“刷新看板”更新。", en: "The workbook has changed. Choose Refresh to update." },

  // Places.
  places: { zh: "页面", en: "Pages" },
  today: { zh: "今日", en: "Today" },
  cards: { zh: "亮牌", en: "Cards" },
  bulletins: { zh: "通报", en: "Bulletins" },
  morePages: { zh: "更多", en: "More" },
  schedule: { zh: "倒排工期", en: "Schedule" },
  functions: { zh: "函数", en: "Functions" },
  settings: { zh: "设置", en: "Settings" },
  intakeHint: { zh: "认出了哪些表、数据问题在哪", en: "Tables recognised, and what could not be read" },
  rankingHint: { zh: "各单位名次和升降", en: "Ranks of the units and their changes" },
  auditHint: { zh: "公布数和台账算出的数对不对得上", en: "Published figures against what the ledgers give" },
  scheduleHint: { zh: "一宗地从现在到出让，每步最晚哪天", en: "The last safe day of every step of a parcel" },
  functionsHint: { zh: "GJ 函数说明，插入到单元格", en: "The GJ functions: help, and into a cell" },
  settingsHint: { zh: "战役、经办人、领导视图、移除跟踪表", en: "Campaign, your name, leader view, removal" },
  helpHint: { zh: "使用说明和函数参考", en: "Manual and function reference" },
  locked: { zh: "领导视图只看不写，请先退出领导视图。", en: "Leader view writes nothing: leave it first." },
  leave: { zh: "退出", en: "Leave" },
  leaveLeaderView: { zh: "退出领导视图", en: "Leave leader view" },
  readOnly: { zh: "工作簿以只读方式打开，这里只看不写。", en: "The workbook is open read-only: nothing is written here." },
  intake: { zh: "接入", en: "Ledgers" },
  audit: { zh: "核对", en: "Audit" },
  ranking: { zh: "排名", en: "Ranking" },
  help: { zh: "帮助", en: "Help" },
  back: { zh: "返回面板", en: "Back" },

  // 今日
  openingPage: { zh: "正在打开这一页…", en: "Opening this page…" },
  openingFigures: { zh: "正在读取本工作簿…", en: "Reading this workbook…" },
  firstRunTitle: { zh: "本工作簿里还没有跟踪表", en: "This workbook has no tracker yet" },
  firstRunLead: { zh: "点“接入台账”后会：", en: "Connect will:" },
  firstRunSteps: {
    zh: ["读取各工作表，认出宗地、目标、进度、任务等台账", "按台账算出完成率、序时进度和排名", "新建百日看板、月度排名、攻坚数据、攻坚设置等工作表，放在最前面"],
    en: ["read every sheet and recognise the ledgers of parcels, targets, progress and tasks", "compute rates, pace and ranks from them", "add the tracker sheets (board, ranking, data, settings) in front of yours"],
  },
  firstRunSafe: { zh: "原有工作表一个单元格也不会改动。", en: "Not a single cell of your own sheets is changed." },
  firstRunLook: { zh: "也可以先看看认得对不对，这一步只读取、不写入。", en: "You can also look first at what is recognised; that only reads." },
  lookFirst: { zh: "先看识别结果", en: "Look first" },
  emptyTitle: { zh: "这是一个空工作簿", en: "This workbook is empty" },
  leaderNone: { zh: "请工作人员接入台账后再看。", en: "Your staff connect the ledgers first." },
  damagedTitle: { zh: "跟踪表不完整", en: "The tracker is incomplete" },
  failedTitle: { zh: "没有读到数字", en: "The figures could not be read" },
  noTargetsTitle: { zh: "还没有目标", en: "No targets yet" },
  noTargets: { zh: "请在攻坚设置的目标表中填写指标、目标和单位，再点“刷新看板”。", en: "Fill in metric, target and unit in the sheet 攻坚设置, then choose Refresh." },
  missingName: say((what: string, name: string) => `${what}（名称 ${name}）读不出来，请在攻坚设置中改正`, (what, name) => `${what} (name ${name}) cannot be read; correct it in the sheet 攻坚设置`),
  noDays: { zh: "填写首日和总天数后才有倒计时和序时", en: "Countdown and pace need the first day and the length" },
  fillDays: { zh: "去攻坚设置填写", en: "Fill in 攻坚设置" },
  asOfWord: { zh: "数据截至日", en: "As-of day" },
  startWord: { zh: "战役起始日", en: "First day" },
  daysWord: { zh: "战役天数", en: "Length in days" },
  missingTargets: { zh: "缺少目标表（名称 GJ_targets），请点“刷新看板”", en: "The table of targets (name GJ_targets) is missing; choose Refresh" },
  missingColumn: say((header: string) => `目标表缺少“${header}”列，请点“刷新看板”`, (header) => `The table of targets lacks the column ${header}; choose Refresh`),
  countdown: { zh: "倒计时", en: "Countdown" },
  ring: say((run: number, days: number) => `已过 ${run} 天，共 ${days} 天`, (run, days) => `${run} of ${days} days gone`),
  daysInAll: { zh: "总天数", en: "days in all" },
  daysLeft: { zh: "剩余天数", en: "days left" },
  startsIn: say((days: number) => `还有 ${days} 天开始`, (days) => `Starts in ${days} day${s(days)}`),
  endedAgo: say((days: number) => `已结束 ${days} 天`, (days) => `Ended ${days} day${s(days)} ago`),
  dayOf: say((day: number, days: number) => `第 ${day} 天 / 共 ${days} 天`, (day, days) => `Day ${day} of ${days}`),
  until: say((day: string) => `至 ${day}`, (day) => `to ${day}`),
  due: say((count: number) => `今天要办 ${count} 项`, (count) => `${count} due today`),
  attention: say((count: number) => `需要关注 ${count} 项`, (count) => `${count} need${count === 1 ? "s" : ""} attention`),
  targets: { zh: "目标", en: "Targets" },
  asOf: say(
    (day: string, nth: number | null, age: number) => `数据截至 ${day}${nth === null ? "" : `（第 ${nth} 天）`}${age > 0 ? `，早于今天 ${age} 天` : ""}`,
    (day, nth, age) => `Data as of ${day}${nth === null ? "" : ` (day ${nth})`}${age > 0 ? `, ${age} day${s(age)} before today` : ""}`,
  ),
  met: { zh: "已达标", en: "Met" },
  onPace: { zh: "与序时持平", en: "On pace" },
  aheadBy: say((points: string) => `超序时 ${points} 个百分点`, (points) => `${points} pts ahead`),
  behindBy: say((points: string) => `欠序时 ${points} 个百分点`, (points) => `${points} pts behind`),
  notJudged: { zh: "暂无法判断", en: "Cannot tell yet" },
  rate: { zh: "完成率", en: "Done" },
  pace: { zh: "序时", en: "Pace" },
  barWords: say((rate: string, pace: string) => `完成率 ${rate}，序时 ${pace}`, (rate, pace) => `Done ${rate}, pace ${pace}`),
  cumulativeOfTarget: { zh: "累计 / 目标", en: "Total / target" },
  moreThan: { zh: "超过 ", en: "more than " },
  requiredRate: { zh: "日均需完成", en: "Needed a day" },
  forecast: { zh: "预计完成", en: "Forecast" },

  // 怎么算的
  explain: { zh: "怎么算的", en: "How it is computed" },
  explainRate: { zh: "完成率 = 累计 ÷ 目标", en: "Done = total ÷ target" },
  explainPace: { zh: "序时 = 已过天数 ÷ 总天数", en: "Pace = days gone ÷ days in all" },
  explainCurve: { zh: "序时按攻坚设置中的进度曲线", en: "Pace follows the curve in the sheet 攻坚设置" },
  explainGap: { zh: "超(欠)序时 = 完成率 − 序时", en: "Gap = done − pace" },
  explainRatio: { zh: "超(欠)序时 =（完成率 − 序时）÷ 序时", en: "Gap = (done − pace) ÷ pace" },
  points: say((points: string) => `${points} 个百分点`, (points) => `${points} pts`),
  explainRequired: { zh: "日均需完成 =（目标 − 累计）÷ 剩余天数", en: "Needed a day = (target − total) ÷ days left" },
  explainDay: { zh: "第几天 = 今天 − 首日 + 1（首日算第 1 天）", en: "Day = today − first day + 1 (the first day is day 1)" },
  explainDayZero: { zh: "第几天 = 今天 − 首日（首日算第 0 天）", en: "Day = today − first day (the first day is day 0)" },
  explainLast: { zh: "最后一天 = 首日 + 总天数 − 1", en: "Last day = first day + length − 1" },
  explainLastZero: { zh: "最后一天 = 首日 + 总天数", en: "Last day = first day + length" },
  explainLeft: { zh: "剩余天数 = 最后一天 − 今天", en: "Days left = last day − today" },
  explainForecast: { zh: "预计完成 = 累计 ÷ 已过天数 × 总天数", en: "Forecast = total ÷ days gone × days in all" },
  basisWord: { zh: "累计依据：", en: "Total by: " },
  stop: { zh: "。", en: ". " },
  colon: { zh: "：", en: ": " },
  basisDay: say((day: string) => `天数都算到数据截至日 ${day}。`, (day) => `Days are counted to the as-of day ${day}.`),
  toTidyData: { zh: "转到攻坚数据中的本指标", en: "Go to this metric in 攻坚数据" },

  // 接入
  notReadTitle: { zh: "还没有读取台账", en: "The ledgers have not been read yet" },
  notRead: { zh: "读取后在这里看。", en: "Read them to see this page." },
  readOn: say((tables: number, records: number) => `识别台账 ${tables} 张，记录 ${records} 条`, (tables, records) => `${tables} table${s(tables)} recognised, ${records} record${s(records)}`),
  tables: { zh: "识别到的表", en: "Tables found" },
  noTables: { zh: "没有认出台账。请看下面的数据问题，或检查表头一行是否写清列名。", en: "No ledger was recognised. See the findings below, or check that each table has a header row." },
  rows: say((count: number) => `${count} 行`, (count) => `${count} row${s(count)}`),
  why: { zh: "依据", en: "Why" },
  through: say((day: string) => `截至 ${day}`, (day) => `as of ${day}`),
  columnsRead: say((used: number, all: number) => `采用 ${used} 列，共 ${all} 列`, (used, all) => `${used} of ${all} columns used`),
  units: { zh: "责任单位", en: "Units" },
  unitCount: say((count: number) => `${count} 个`, (count) => String(count)),
  noGroup: { zh: "未分组", en: "No group" },
  exempt: { zh: "不参评", en: "not ranked" },
  findings: { zh: "数据问题", en: "Data findings" },
  findingCount: say(zhFindings, enFindings),
  noFindings: { zh: "没有数据问题。", en: "No findings." },
  error: { zh: "错误", en: "Errors" },
  warning: { zh: "注意", en: "Warnings" },
  info: { zh: "说明", en: "Notes" },
  more: say((count: number) => `再显示 ${count} 条`, (count) => `Show ${count} more`),
  goTo: { zh: "转到单元格", en: "Go to cell" },
  goToSheet: { zh: "转到工作表", en: "Go to sheet" },

  // 核对
  auditCount: say((count: number) => `${count} 处公布数与台账算出的不一致`, (count) => `${count} published figure${s(count)} differ${count === 1 ? "s" : ""} from what the ledgers give`),
  auditClean: { zh: "没有发现对不上的公布数。", en: "No published figure disagrees." },
  published: { zh: "公布", en: "Published" },
  expected: { zh: "应为", en: "Expected" },

  // 排名
  metric: { zh: "指标", en: "Metric" },
  noRanking: { zh: "没有可以排名的单位数据。", en: "There are no figures of units to rank." },
  rank: { zh: "名次", en: "Rank" },
  change: { zh: "升降", en: "Change" },
  unit: { zh: "责任单位", en: "Unit" },
  ofMonth: { zh: "本月新增", en: "New" },
  upBy: say((places: number) => `上升 ${places} 位`, (places) => `up ${places}`),
  downBy: say((places: number) => `下降 ${places} 位`, (places) => `down ${places}`),
  same: { zh: "持平", en: "unchanged" },
  newRank: { zh: "上月无名次", en: "no rank last month" },
  unreported: { zh: "未报送", en: "not reported" },
  unranked: { zh: "未排名", en: "not ranked" },

  // Where the pane cannot run.
  openInExcelTitle: { zh: "请在 Excel 中打开", en: "Open this in Excel" },
  openInExcel: { zh: "这是 Excel 加载项的面板，要在 Excel 的“百日攻坚”选项卡中点“打开面板”。", en: "This is the pane of an Excel add-in: choose Open pane on the Hundred Days tab." },
  tooOldTitle: { zh: "这个版本的 Excel 太旧", en: "This Excel is too old" },
  tooOldNeeds: { zh: "百日攻坚需要下列接口，当前的 Excel 没有：", en: "The add-in needs these interfaces, which this Excel lacks:" },
  tooOldDo: {
    zh: "请改用 Microsoft 365、Excel LTSC 2021 或更新的版本，或在浏览器中用 Excel 网页版打开本工作簿。",
    en: "Use Microsoft 365, Excel LTSC 2021 or later, or open the workbook in Excel on the web.",
  },
  tooOldStill: { zh: "不能升级时，跟踪表中的数字和图表仍可照常查看，只是没有面板和 GJ 函数。", en: "Without an upgrade the tracker's figures and charts can still be read; only the pane and the GJ functions are missing." },
} as const;

export type Texts = Words<typeof table>;

/** `textsOf("en").connect` → `"Connect"`. */
export const textsOf = (language: Language): Texts => wordsOf(table, language);

/** Chinese unless Office speaks English; other languages get Chinese, the language of the ledgers. */
export const languageOf = (displayLanguage: string | undefined): Language => (/^en\b/i.test(displayLanguage ?? "") ? "en" : "zh");

/** What is quoted from the workbook or a port stays Chinese in the English pane: screen readers are told so. */
export const quoted = { lang: "zh-CN" } as const;
