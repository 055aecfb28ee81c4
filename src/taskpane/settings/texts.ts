/** Words of 设置. */
import { actorWords } from "../actorWords";
import { plural as s, say } from "../words";

export const settingsTable = {
  campaign: { zh: "战役", en: "Campaign" },
  name: { zh: "名称", en: "Name" },
  start: { zh: "首日", en: "First day" },
  length: { zh: "总天数", en: "Length" },
  days: say((days: number) => `${days} 天`, (days) => `${days} day${s(days)}`),
  toFill: { zh: "待填写", en: "to be filled in" },
  firstDay: { zh: "首日计入", en: "First day" },
  counted: { zh: "是，首日为第 1 天", en: "counts as day 1" },
  notCounted: { zh: "否，首日为第 0 天", en: "is day 0" },
  asOf: { zh: "数据截至日", en: "As-of day" },
  editHint: { zh: "这些内容在工作表“攻坚设置”里修改，改后点“刷新看板”。目标、口径、单位、工期、文书署名也在那里。", en: "They are edited in the sheet 攻坚设置; then choose Refresh. Targets, definitions, units, lengths and offices are there too." },
  toSheet: { zh: "去攻坚设置修改", en: "Edit in 攻坚设置" },
  noTracker: { zh: "接入台账后，这里显示战役的起止和数据截至日。", en: "Once the ledgers are connected the days of the campaign are shown here." },

  ...actorWords,
  actorKept: say((name: string) => (name === "" ? "已清除经办人。" : `已记住经办人：${name}。`), (name) => (name === "" ? "The name is forgotten." : `Remembered: ${name}.`)),
  keep: { zh: "记住", en: "Remember" },

  view: { zh: "领导视图", en: "Leader view" },
  viewHint: { zh: "大字显示今日、排名和亮牌，只看不写。只对你自己生效，随时可以退出。", en: "Today, ranking and cards in large type; nothing is written. For you only; leave it at any time." },
  toLeader: { zh: "切换到领导视图", en: "Switch to leader view" },

  language: { zh: "语言", en: "Language" },
  languageHint: { zh: "面板跟随 Office 的显示语言：英文 Office 显示英文，其他显示中文。在 Excel 的“文件 → 选项 → 语言”里改。", en: "The pane follows the display language of Office: English there, English here; else Chinese. Change it in File → Options → Language." },

  file: { zh: "导入设置文件", en: "Import a settings file" },
  fileHint: { zh: "用批处理同样格式的 JSON 文件，一次写好战役、目标、单位等。文件里没有的项保持不变。", en: "A JSON file as the batch mode takes it sets campaign, targets, units and more at once. What it leaves out stays as it is." },
  choose: { zh: "选择设置文件（.json）…", en: "Choose a settings file (.json)…" },
  chosen: say((name: string) => (name === "" ? "还没有选择文件" : `已选：${name}`), (name) => (name === "" ? "No file chosen yet" : `Chosen: ${name}`)),
  fileAsk: say((name: string) => `用“${name}”更新攻坚设置？文件里写了的项会替换现在的内容，然后刷新看板。`, (name) => `Update 攻坚设置 from “${name}”? What the file states replaces what is there; then the board is refreshed.`),
  fileYes: { zh: "更新设置", en: "Update the settings" },
  fileDone: { zh: "已按设置文件更新攻坚设置并刷新看板。", en: "The settings were updated from the file and the board refreshed." },
  fileUnread: { zh: "没有读到这个文件。请重新选择。", en: "The file could not be read. Choose it again." },

  factory: { zh: "恢复出厂设置", en: "Restore factory settings" },
  factoryHint: { zh: "口径、预警、排名规则、办理时长、过期天数回到出厂值。", en: "Definitions, alerts, ranking rules, lengths and expiry go back to factory values." },
  factoryAsk: { zh: "恢复出厂设置并刷新看板？", en: "Restore factory settings and refresh the board?" },
  factoryStays: { zh: "保留不变：战役、总目标、责任单位和分组、放假调休、单位和文书；亮牌规则、快照和通报存档也不动。", en: "What stays: campaign, targets, units and groups, holidays, offices; rules of cards, snapshots and archive." },
  factoryGoes: { zh: "会被替换：攻坚设置里自己改过的口径、预警起点、排名依据、办理时长、过期天数。", en: "What is replaced: your own definitions, alert bounds, ranking rules, lengths and expiry." },
  factoryYes: { zh: "恢复", en: "Restore" },
  factoryDone: { zh: "已恢复出厂设置并刷新看板。", en: "Factory settings restored, board refreshed." },

  remove: { zh: "移除跟踪表", en: "Remove the tracker" },
  removeHint: { zh: "只移除本工具生成的工作表和名称，原有台账一个单元格也不动。", en: "Takes away only the sheets and names this tool made; your ledgers are left as they are." },
  removeLook: { zh: "看看会移除哪些", en: "See what would be removed" },
  removeAsk: say((count: number) => `移除这 ${count} 张工作表？`, (count) => `Remove these ${count} sheet${s(count)}?`),
  removeWarn: { zh: "带“有人工内容”的移除后不能恢复，请先把工作簿另存一份。", en: "Those with staff's work cannot be made again: save a copy of the workbook first." },
  removeYes: { zh: "确认移除", en: "Remove" },
  removeDone: say((count: number) => `已移除 ${count} 张跟踪表，原有台账没有改动。`, (count) => `${count} tracker sheet${s(count)} removed; your ledgers are unchanged.`),
  work: { zh: "有人工内容", en: "staff's work" },
  snapshots: say((rows: number | null) => `快照 ${rows ?? ""} 行`, (rows) => `${rows ?? ""} rows of snapshots`),
  cards: say((rows: number | null) => (rows === null ? "亮牌记录" : `亮牌记录 ${rows} 条`), (rows) => (rows === null ? "log of cards" : `${rows} entries of cards`)),
  archive: say((rows: number | null) => `通报存档 ${rows ?? ""} 份`, (rows) => `${rows ?? ""} archived bulletins`),
  typed: { zh: "填写的内容", en: "what was filled in" },
  again: { zh: "可重新生成", en: "can be made again" },
  no: { zh: "不，返回", en: "No, go back" },

  about: { zh: "关于", en: "About" },
  version: say((version: string) => `百日攻坚跟踪 ${version}`, (version) => `Hundred-day tracker ${version}`),
  complete: say((names: string) => `这个 Excel 具备所需的全部接口：${names}。`, (names) => `This Excel has every interface that is needed: ${names}.`),
  privacy: { zh: "数据只在本工作簿里读写，不上传、不收集。", en: "Data are read and written in this workbook only; nothing is uploaded or collected." },
} as const;
