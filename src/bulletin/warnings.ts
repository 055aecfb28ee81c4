/** What a person should know before a bulletin is issued. Never printed in it, never silent. */
import { countWords } from "../campaign/findingCounts";
import type { AuditItem, Finding } from "../campaign/records";
import { runsOf, runsText, titleText, type Bulletin } from "./document";
import type { MetricTable } from "./compare";

/** 《整治形式主义为基层减负若干规定》 on 专项文件. Attachments are not counted. */
export const MOST_CHARACTERS = 4000;

export interface BulletinWarning {
  readonly code: "too-long" | "open-findings" | "audit-errors" | "mixed-basis" | "fell-back" | "no-campaign" | "no-office" | "policies-from-funds" | "growth-day" | "not-scored" | "blank-fields" | "cards-unread";
  /** Chinese: what, and what to do. */
  readonly message: string;
  /** Cells, units or fields it is about. */
  readonly about: readonly string[];
}

/** Characters of title, 主送, body and notes, tables included, without white space. */
export function characterCount(bulletin: Bulletin): number {
  const parts = [titleText(bulletin), bulletin.addressees ?? "", ...bulletin.body.map((block) => runsText(runsOf(block))), ...bulletin.notes.map(runsText)];
  return [...parts.join("").replace(/\s/gu, "")].length;
}

const SHOWN = 3;
const some = (list: readonly string[]): string => `${list.slice(0, SHOWN).join("、")}${list.length > SHOWN ? `等${list.length}处` : ""}`;
const cellOf = ({ sheet, cell }: { readonly sheet: string | null; readonly cell: string | null }): string => (sheet === null ? "工作簿" : `「${sheet}」${cell ?? ""}`);

/** @example bulletinWarnings(bulletin, [], [], []) → [] for a short bulletin out of clean ledgers */
export function bulletinWarnings(bulletin: Bulletin, findings: readonly Finding[], audit: readonly AuditItem[], tables: readonly MetricTable[]): readonly BulletinWarning[] {
  const warnings: BulletinWarning[] = [];
  const length = characterCount(bulletin);
  if (length > MOST_CHARACTERS) warnings.push({ code: "too-long", message: `正文${length}字，超过${MOST_CHARACTERS}字；请把部分内容移到附件或删减后再报。`, about: [String(length)] });
  const open = findings.filter(({ severity }) => severity !== "info");
  if (open.length > 0) {
    const cells = open.map(cellOf);
    warnings.push({ code: "open-findings", message: `数据问题${countWords(findings) ?? ""}：${some(cells)}；请先核对，以免通报数字有误。`, about: open.map(({ message }) => message) });
  }
  if (audit.length > 0) {
    const cells = audit.map(cellOf);
    warnings.push({ code: "audit-errors", message: `核对发现${audit.length}处已公布的数与重算不符（${some(cells)}）；通报用重算的数，请先更正台账或说明。`, about: audit.map(({ message }) => message) });
  }
  const mixed = tables.flatMap(({ metric, rows }) => rows.filter(({ mixedBasis }) => mixedBasis).map(({ unit }) => `${unit}${metric}`));
  if (mixed.length > 0) warnings.push({ code: "mixed-basis", message: `${some(mixed)}的本期累计与上期累计一个是上报数、一个是台账数，本期新增两端均按台账计；请核对两数是否一致。`, about: mixed });
  const fell = tables.flatMap(({ metric, rows }) => rows.filter(({ increment }) => increment !== null && increment < 0).map(({ unit }) => `${unit}${metric}`));
  if (fell.length > 0) warnings.push({ code: "fell-back", message: `${some(fell)}的累计数比上期小，新增为负；请核对台账。`, about: fell });
  return warnings;
}
