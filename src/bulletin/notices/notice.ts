/** One notice for one card, as a document; and the list of what a person has yet to fill in. */
import type { CardRow, SubjectFacts, Tier } from "../../campaign/cards";
import { answerDay } from "../../campaign/cards";
import type { ExtraDay } from "../../campaign/calendar/extraDay";
import { day, runsText, text, type Block, type Bulletin, type Run } from "../document";
import { amount, amountDigits, count } from "../figures";
import { BLANK, fill, type Fields } from "../fill";
import type { IssueFields } from "../input";
import { sha256 } from "../archive/sha256";
import { canonicalJson } from "../archive/factsHash";
import { imprintOf } from "../compose/document";
import { paragraph } from "../compose/outline";
import { receiptAttachment } from "./receipt";
import { noticeTemplates, type NoticeKind } from "./templates";

export interface NoticeInput {
  readonly row: CardRow;
  /** Of the card's tier, in the table in force. */
  readonly tier: Tier;
  readonly kind: NoticeKind;
  /** 数据截至日 or the day of the notice, 1900 serial. */
  readonly asOf: number;
  /** The figures of today, where the matter is still among the facts. */
  readonly facts: SubjectFacts | null;
  readonly extraDays: readonly ExtraDay[];
  /** The document that the warning rests on: 《…亮牌警告办法》. */
  readonly basis: string;
  /** 约谈时间、地点、参加人员; null: to be filled in by hand. */
  readonly meeting: { readonly time: string; readonly place: string; readonly attendees: string } | null;
  readonly preset: string;
  readonly issue: IssueFields;
}

export interface Notice {
  /** The card that it is about. */
  readonly row: CardRow;
  readonly bulletin: Bulletin;
  readonly kind: NoticeKind;
  readonly name: string;
  /** Chinese names of fields that stand blank. */
  readonly missing: readonly string[];
}

/** What a blank is called when a person is asked for it. */
const fieldNames: Readonly<Record<string, string>> = {
  answerBy: "答复期限", office: "发文机关", meetingTime: "约谈时间", meetingPlace: "约谈地点", attendees: "参加人员", issuedOn: "亮牌日期", releasedOn: "摘牌日期", overdue: "超期天数",
};

/** Whether the card has left the office: until then 「送审稿」. */
const issued = ({ state }: CardRow): boolean => !["drafted", "submitted", "postponed", "withdrawn"].includes(state);

/**
 * @example notice(黄牌 drafted for 东关镇 …).bulletin → draft: true, title 黄牌警告通知书, number 拟2025-08-XXXXXXXX
 */
export function notice(input: NoticeInput): Notice {
  const { row, kind, asOf, issue } = input;
  const template = noticeTemplates.find((one) => one.kind === kind);
  if (template === undefined) throw new Error(`no template ${kind}`);
  const fields = fieldsOf(input);
  const missing = new Set<string>();
  const say = (words: string): readonly Run[] => {
    const filled = fill(withoutUnknown(words, fields), fields);
    for (const field of filled.missing) missing.add(fieldNames[field] ?? field);
    return filled.runs;
  };
  const plain = (words: string): string => runsText(say(words));
  const name = plain(template.name);
  const body: Block[] = [...template.paragraphs.map((words) => paragraph(say(words))), paragraph([text(template.closing)])];
  const addressee = addresseeOf(input, template.draftOnly);
  if (addressee === null) missing.add("主送");
  const draft = template.draftOnly || !issued(row) && !issue.approved;
  if (!draft && kind !== "urging" && kind !== "release" && issue.number === null && row.number === null) missing.add("文号");
  const bulletin: Bulletin = {
    role: template.role, sheetName: name.replace(/（.*$/u, ""),
    header: issue.header,
    // A notice about a card that is out has a number of its own only where one is given; that of a draft never leaves the office.
    number: issue.number ?? (kind === "urging" || kind === "release" ? null : row.number ?? (draft ? `编号：${row.card}` : null)),
    draft,
    title: template.title.map(plain),
    addressees: `${addressee ?? BLANK}：`,
    body,
    attachments: template.receipt ? [receiptAttachment(row, row.number ?? (draft ? row.card : issue.number ?? BLANK), template.role, answerWords(input))] : [],
    signature: { office: issue.office, day: issue.day ?? (kind === "warning" || kind === "reminder" || kind === "summons" ? row.issuedOn : null) ?? asOf },
    notes: [],
    imprint: imprintOf(issue, asOf),
    properties: { subject: `${name}：${row.subject.unit} ${row.subject.title}`, asOf, preset: input.preset, sources: [...new Set(row.subject.sources.map(({ sheet }) => sheet))], factsHash: sha256(canonicalJson({ row, facts: input.facts })) },
  };
  return { row, bulletin, kind, name, missing: [...missing] };
}

/** A proposal to those who may decide is never addressed to the unit that it is about: a person says to whom. */
function addresseeOf({ row, issue }: NoticeInput, toDeciders: boolean): string | null {
  const typed = issue.addressees ?? row.addressee;
  return toDeciders ? (typed === row.subject.unit ? null : typed) : typed ?? row.subject.unit;
}

/** Optional parts, 〈 〉, stay only where all their fields are known. */
const withoutUnknown = (words: string, fields: Fields): string =>
  words.replace(/〈([^〉]*)〉/gu, (_, part: string) => ([...part.matchAll(/\{([a-zA-Z]+)\}/gu)].every(([, field = ""]) => fields[field] !== undefined) ? part : ""));

function answerWords({ row, tier, asOf, extraDays, issue }: NoticeInput): { readonly day: number | null; readonly time: string | null } {
  if (row.answerBy !== null) return { day: row.answerBy, time: null };
  const computed = answerDay(tier, issue.day ?? asOf, extraDays);
  return { day: computed.day, time: computed.day === null ? null : computed.text };
}

function fieldsOf(input: NoticeInput): Fields {
  const { row, tier, asOf, facts, issue, meeting } = input;
  const { subject } = row;
  const answer = answerWords(input);
  const known: [string, Fields[string] | null][] = [
    ["unit", subject.unit], ["title", subject.title], ["tier", row.tier], ["basis", input.basis],
    ["asOf", day(input.kind === "urging" ? asOf : subject.asOf)], ["explanation", subject.explanation.replaceAll("符合“默认”", "符合")], ["release", subject.release === "" ? null : subject.release],
    ["consequence", tier.consequence !== "" ? tier.consequence : input.kind === "accountability" ? "按程序报批后，由有权机关研究处理" : null],
    ["cardNumber", row.number], ["office", issue.office],
    ["answerBy", answer.day === null ? null : day(answer.day)], ["answerTime", answer.time],
    ["issuedOn", dayOf(row.issuedOn)], ["acknowledgedOn", dayOf(row.acknowledgedOn)], ["verifiedOn", dayOf(row.verifiedOn)], ["releasedOn", dayOf(row.releasedOn ?? (row.state === "verified" ? issue.day ?? asOf : null))],
    ["overdue", row.answerBy === null || row.answerBy >= asOf ? null : count(asOf - row.answerBy, "天", `亮牌/${row.card}/超期天数`)],
    ["meetingTime", meeting?.time ?? null], ["meetingPlace", meeting?.place ?? null], ["attendees", meeting?.attendees ?? null],
    ...figureFields(facts),
  ];
  return Object.fromEntries(known.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

const dayOf = (serial: number | null): Run | null => (serial === null ? null : day(serial));

/** Of a matter with a target; a task has none. Rates and the gap are in the card's own explanation. */
function figureFields(facts: SubjectFacts | null): [string, Fields[string] | null][] {
  const target = facts?.target ?? null;
  const cumulative = facts?.cumulative ?? null;
  if (facts === null || target === null || cumulative === null) return [];
  const unit = facts.targetUnit ?? "";
  const digits = amountDigits(unit, [target, cumulative]);
  const path = (what: string) => `亮牌/${facts.unit}/${facts.matter}/${what}`;
  return [["target", amount(target, unit, digits, path("目标"))], ["cumulative", amount(cumulative, unit, digits, path("累计"))]];
}
