/** The words of 通报, in both languages. Bulletins and what comes from the workbook and the actions stay Chinese. */
import { dayParts, formatDay } from "../../campaign/calendar/day";
import { plural as s, say } from "../words";

/** The year stands above the cards, in 数据截至. */
const shortDay = (serial: number): string => `${dayParts(serial).month}月${dayParts(serial).day}日`;

export const bulletinWords = {
  kinds: { zh: "通报种类", en: "Kind of bulletin" },
  weekly: { zh: "周调度", en: "Weekly dispatch" },
  halfmonth: { zh: "半月通报", en: "Half-month bulletin" },
  month: { zh: "月排名通报", en: "Monthly ranking" },
  funds: { zh: "对上争取评价通报", en: "Funds evaluation" },
  span: say((label: string, first: number, last: number) => `${label}，${shortDay(first)}至${shortDay(last)}`, (_, first, last) => `${formatDay(first)} to ${formatDay(last)}`),
  asOf: say((day: string) => `数据截至 ${day}`, (day) => `Data as of ${day}`),

  // Reading
  introTitle: { zh: "由台账直接成稿", en: "Composed from the ledgers" },
  intro: { zh: "先读取台账，再选通报种类，按打印样式预览；只读取，不写入。", en: "Reads the ledgers, then previews the bulletin as it will be printed. Nothing is written." },
  read: { zh: "读取并预览", en: "Read and preview" },
  again: { zh: "更新预览", en: "Update the preview" },
  old: { zh: "工作簿在读取之后有改动，下面是改动前的通报。", en: "The workbook has changed since; this is the bulletin from before." },
  nothingTitle: { zh: "没有识别到台账", en: "No ledger was recognised" },
  nothing: { zh: "请打开平时用的台账工作簿，或到“更多—接入情况”看是哪里没有识别。", en: "Open your usual ledger workbook, or see under More what was not recognised." },

  renewed: { zh: "工作簿有改动，已按最新数字重新成稿。", en: "The workbook has changed: composed again from the latest figures." },
  renewedLook: { zh: "工作簿有改动，预览已更新。请看过之后再送出。", en: "The workbook has changed and the preview was updated. Look at it, then deliver it." },
  lapsed: { zh: "批准之后数字有变化，已取消“已批准签发”，请重新送审。", en: "The figures have changed since the approval, which no longer holds. Submit it again." },
  taken: say((number: string, other: string) => `文号“${number}”在“通报存档”中已用于${other}，请核对。`, (number, other) => `The number ${number} stands in 通报存档 for ${other}: check it.`),

  // Length and warnings
  length: say((count: number, most: number) => `正文 ${count} 字（不超过 ${most} 字为宜，附件不计）`, (count, most) => `${count} characters of text (at most ${most}; attachments not counted)`),
  warnings: say((count: number) => `发出之前要看的 ${count} 条`, (count) => `${count} point${s(count)} to look at before it goes out`),
  noWarnings: { zh: "没有需要提醒的事项。", en: "Nothing to point at." },
  seeFindings: { zh: "看数据问题", en: "See data findings" },
  seeAudit: { zh: "看核对结果", en: "See audit" },
  seeSettings: { zh: "去攻坚设置", en: "To the settings" },
  fillOffice: { zh: "填落款", en: "Fill in the office" },
  places: say((count: number) => `${count} 处，逐一查看`, (count) => `${count} place${s(count)}, one by one`),

  // Edits
  edit: { zh: "文号、主送、落款和补充内容", en: "Number, addressees, office and additions" },
  edited: say((count: number) => `已改 ${count} 处`, (count) => `${count} changed`),
  number: { zh: "文号", en: "Number" },
  addressees: { zh: "主送", en: "Addressees" },
  office: { zh: "落款（发文机关）", en: "Issuing office" },
  header: { zh: "红头（发文机关标志，空着不印）", en: "Red header (empty: none)" },
  copyTo: { zh: "抄送", en: "Copies to" },
  printedBy: { zh: "印发机关", en: "Printed by" },
  title: { zh: "标题（空着用自动标题，换行处即分行处）", en: "Title (empty: composed; a line break is a line of the title)" },
  day: { zh: "成文日期", en: "Date" },
  approved: { zh: "已批准签发：不再印“送审稿”", en: "Approved: the draft mark is no longer printed" },
  additions: { zh: "补充内容", en: "Additions" },
  additionsHint: { zh: "照所写排在该节末尾，一行一段；不参与计算。", en: "Set as typed at the end of the section, a paragraph a line; nothing is computed from it." },
  instead: { zh: "代替本节自动写的文字（本节没有数字）", en: "In place of the composed words (the section states no figure)" },
  restore: { zh: "全部恢复为自动内容", en: "Restore all" },

  // Changes
  changes: { zh: "与上期相比", en: "Against the one before" },
  noArchive: say((kind: string) => `“通报存档”中还没有更早的${kind}。`, (kind) => `通报存档 keeps no earlier ${kind}.`),

  // Delivery
  deliver: { zh: "送出", en: "Deliver" },
  word: { zh: "生成 Word", en: "Word document" },
  sheets: { zh: "写入通报工作表", en: "Write sheets" },
  copy: { zh: "复制正文", en: "Copy text" },
  image: { zh: "复制为图片", en: "Copy as picture" },
  keep: { zh: "生成 Word 时在“通报存档”记一行", en: "Keep a row in 通报存档 with the Word document" },
  numberAsk: { zh: "这份通报还没有文号。存档后“文号”栏空着，以后可在“通报存档”补填。", en: "This bulletin has no number yet. Its row in 通报存档 is kept without one; it can be filled in there later." },
  fillNumber: { zh: "先填文号", en: "Fill in the number" },
  goOn: { zh: "不填，继续", en: "Go on without" },
  saved: say((name: string) => `已生成 ${name}，交给浏览器下载。`, (name) => `${name} was made and handed to the browser.`),
  notSaved: say((name: string) => `已生成 ${name}，但这里不能下载。请改用复制正文，或写入通报工作表。`, (name) => `${name} was made, but nothing can be downloaded here. Copy the text or write the sheets instead.`),
  noDownload: { zh: "没有下载？", en: "No download?" },
  nothingCame: { zh: "下载没有反应", en: "Nothing was downloaded" },
  otherways: { zh: "这里的下载没有反应：改用复制正文（可贴进 Word、微信），或写入通报工作表后打印。", en: "Downloads do not work here: copy the text (for Word or a chat), or write the sheets and print them." },
  notLoaded: { zh: "生成 Word 的部分没有加载成功，请检查网络后再试；复制正文和写入工作表不受影响。", en: "The part that makes Word documents could not be loaded; check the network. Copying and sheets still work." },
  copiedRich: { zh: "已复制正文：贴进 Word 带格式，贴进聊天是文字。", en: "Copied: formatted for Word, plain for a chat." },
  copiedText: { zh: "已复制为纯文字（这里不能带格式复制）。", en: "Copied as plain text (formatted copying is not possible here)." },
  notCopied: { zh: "这里不允许复制，请在预览中选中文字复制，或写入通报工作表。", en: "Copying is not allowed here; select the text in the preview, or write the sheets." },
  written: { zh: "已写入：", en: "Written:" },

  // Pictures
  pictures: say((count: number) => `图片 ${count} 页`, (count) => `${count} page${s(count)} as pictures`),
  picture: say((page: number) => `第 ${page} 页`, (page) => `Page ${page}`),
  copyPicture: say((page: number) => `复制第 ${page} 页`, (page) => `Copy page ${page}`),
  savePicture: say((page: number) => `保存第 ${page} 页`, (page) => `Save page ${page}`),
  pictureCopied: say((page: number) => `已复制第 ${page} 页的图片。`, (page) => `Page ${page} was copied as a picture.`),
  pictureNotCopied: { zh: "这里不能复制图片，请用“保存”。", en: "Pictures cannot be copied here; save them instead." },
  pictureSaved: say((name: string) => `已保存 ${name}。`, (name) => `${name} was saved.`),
  pictureNotSaved: { zh: "这里不能下载图片，请用“复制”。", en: "Pictures cannot be downloaded here; copy them instead." },
  noPictures: { zh: "这里不能生成图片，请用复制正文。", en: "No picture can be made here; copy the text instead." },
  closePictures: { zh: "收起图片", en: "Close the pictures" },

  // Preview
  preview: { zh: "预览", en: "Preview" },
  paper: { zh: "通报预览", en: "Preview of the bulletin" },
  larger: { zh: "放大", en: "Full size" },
  sources: { zh: "看出处", en: "Show sources" },
  sourcesHint: { zh: "点正文中的任一个数，看它从哪里来；用键盘时 Tab 到一个数，方向键换数，回车查看。", en: "Click a figure to see where it comes from; by keyboard, Tab to one, the arrow keys to others, Enter to open." },
  sourceOf: { zh: "出处", en: "Source" },
  exact: { zh: "未取整的数", en: "Unrounded" },
  rule: { zh: "算法", en: "Rule" },
  inputs: { zh: "代入", en: "Inputs" },
  cells: say((count: number) => `台账 ${count} 处`, (count) => `${count} place${s(count)} in the ledgers`),
  noCells: { zh: "没有对应的单元格。", en: "No cell stands behind it." },
} as const;
