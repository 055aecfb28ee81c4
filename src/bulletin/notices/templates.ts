/**
 * The notices of the card system as data: which card they are for, their words, and whether a 回执 goes with them.
 * `{fields}` are those of `fields.ts`. What they say of a card comes from the card; nothing is judged here.
 */

export type NoticeKind = "reminder" | "warning" | "summons" | "release" | "urging" | "accountability";

export interface NoticeTemplate {
  readonly kind: NoticeKind;
  /** As people name it, for lists and file names. `{tier}` is the card's tier. */
  readonly name: string;
  /** Pieces of the title, which no line breaks. */
  readonly title: readonly string[];
  /** Paragraphs; a part in 〈 〉 is left out where one of its fields is not known. */
  readonly paragraphs: readonly string[];
  readonly closing: string;
  /** Sheet role and tab. */
  readonly role: string;
  readonly receipt: boolean;
  /** Only ever a draft for those who may decide (政府督查工作条例 第21条). */
  readonly draftOnly: boolean;
  readonly source: string;
}

const usual = "domain-rules §6：编号、主送、事由、结论、整改要求与时限、逾期后果、落款、回执；行文用语为通用表述";

const cause = "根据{basis}，截至{asOf}，你单位承担的“{title}”情况如下：{explanation}。";
const figures = "〈目标{target}，累计完成{cumulative}。〉";
const answer = "请于{answerBy}前〈（{answerTime}）〉将整改情况和回执报{office}。";

export const noticeTemplates: readonly NoticeTemplate[] = [
  {
    kind: "reminder", name: "提醒函", role: "noticeReminder", receipt: true, draftOnly: false, source: usual,
    title: ["关于", "{title}", "进度的", "提醒函"],
    paragraphs: [
      `${cause}${figures}`,
      "现予提醒。请对照目标任务分析原因，采取有效措施加快推进。〈达到以下条件的解除提醒：{release}。〉",
      `${answer}〈{consequence}。〉`,
    ],
    closing: "特此函告。",
  },
  {
    kind: "warning", name: "{tier}警告通知书", role: "noticeWarning", receipt: true, draftOnly: false, source: usual,
    title: ["{tier}警告", "通知书"],
    paragraphs: [
      `${cause}${figures}`,
      "经研究，对你单位予以{tier}警告。",
      "请倒排工期、挂图作战，明确整改措施、责任人和完成时限，实行销号管理，直至办结销号。〈摘牌条件：{release}。〉",
      `${answer}〈{consequence}。〉`,
    ],
    closing: "特此通知。",
  },
  {
    kind: "summons", name: "约谈通知", role: "noticeSummons", receipt: true, draftOnly: false, source: usual,
    title: ["关于对", "{unit}", "进行约谈的", "通知"],
    paragraphs: [
      `${cause}${figures}`,
      "拟对你单位进行约谈。约谈时间：{meetingTime}；约谈地点：{meetingPlace}；参加人员：{attendees}。",
      "请准备书面材料，说明进展情况、存在问题、原因和下一步措施。",
      `${answer}〈{consequence}。〉`,
    ],
    closing: "特此通知。",
  },
  {
    kind: "release", name: "摘牌通知", role: "noticeRelease", receipt: false, draftOnly: false, source: usual,
    title: ["关于", "{title}", "{tier}摘牌的", "通知"],
    paragraphs: [
      "{issuedOn}，就“{title}”对你单位予以{tier}〈（{cardNumber}）〉。〈你单位于{acknowledgedOn}报送回执，〉〈经{verifiedOn}核实，〉已完成整改。",
      "经研究，自{releasedOn}起予以摘牌。请继续按目标任务和序时进度推进，巩固整改成效。",
    ],
    closing: "特此通知。",
  },
  {
    kind: "urging", name: "催办函", role: "noticeUrging", receipt: true, draftOnly: false, source: usual,
    title: ["关于", "{title}", "整改情况的", "催办函"],
    paragraphs: [
      "{issuedOn}，就“{title}”对你单位予以{tier}〈（{cardNumber}）〉，要求于{answerBy}前报送整改情况和回执。截至{asOf}，已超过答复期限{overdue}，尚未收到你单位回执。",
      "请于收到本函后立即报送整改情况和回执，并说明未按期答复的原因。〈{consequence}。〉",
    ],
    closing: "特此函告。",
  },
  {
    kind: "accountability", name: "{tier}（送审稿）", role: "noticeAccountability", receipt: false, draftOnly: true, source: "政府督查工作条例第21条：问责建议须报批；本件只作送审稿",
    title: ["关于", "{unit}", "“{title}”的", "{tier}"],
    paragraphs: [
      `根据{basis}，截至{asOf}，{unit}承担的“{title}”情况如下：{explanation}。${figures}`,
      "建议{consequence}。",
    ],
    closing: "妥否，请批示。",
  },
];

/** Tiers by the word in their name, the first that fits; any other tier is a warning. Colours say nothing. */
export const kindByTierWord: readonly { readonly word: string; readonly kind: NoticeKind }[] = [
  { word: "问责", kind: "accountability" },
  { word: "约谈", kind: "summons" },
  { word: "提醒", kind: "reminder" },
];
