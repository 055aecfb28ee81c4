/** 逾期未回执, from the workbook to the workbook: found, said and escalated by the table in batch mode and by the pane's action; 约谈 and 问责建议 only ever as drafts. */
import { describe, expect, it } from "@jest/globals";
import { cardsForBatch, carryOut, draftCards, proposeCards, readCards, transitionAll, type TransitionRequest } from "../../../src/actions/cards";
import { documentsForBatch } from "../../../src/actions/bulletins";
import { openWorkbook } from "../../../src/workbook/file";
import type { WorkbookPort } from "../../../src/workbook/port";
import { day } from "../../support/records";
import { openSample, trackAt } from "./sample";

const late = "2025-08-31";
const minute = 120_000;

/** The sample on 31 July: every 黄牌 drafted, submitted and issued with an answer day of 10 August; one of them answered. */
async function issuedInJuly(): Promise<{ readonly port: WorkbookPort & { bytes(): Uint8Array }; readonly unanswered: readonly string[]; readonly answered: string }> {
  const port = await openSample();
  const at = (workbook: Parameters<typeof trackAt>[0]) => trackAt(workbook, "2025-07-31");
  const by = { actor: "张三", on: day("2025-07-31") };
  await carryOut(port, at, (state) => draftCards(state, { ...by, picked: null, adoptTable: false }));
  const all = async (event: TransitionRequest["event"], more: Partial<TransitionRequest>, which: (card: string) => boolean = () => true) => {
    const outcome = await carryOut(port, at, (state) => transitionAll(state, state.rows.filter(({ tier, card }) => tier === "黄牌" && which(card)).map(({ card, events }) => ({ card, seen: events, event, ...by, ...more }))));
    expect(outcome.kind).toBe("planned");
  };
  await all("submitted", {});
  await all("issued", { approver: "李四", answerBy: day("2025-08-10") });
  const { rows } = readCards(await port.read(), at(await port.read()));
  const cards = rows.filter(({ tier }) => tier === "黄牌").map(({ card }) => card);
  const answered = cards[0]!;
  await all("acknowledged", {}, (card) => card === answered);
  return { port, unanswered: cards.slice(1), answered };
}

describe("答复期限过了15天以上没有回执", () => {
  it("批处理：列出逾期，升级为问责建议的拟稿，催办函在通知书里；已回执的不催", async () => {
    const { port, unanswered, answered } = await issuedInJuly();
    const workbook = await port.read();
    const tracked = trackAt(workbook, late);
    const cards = cardsForBatch(workbook, tracked, "draft", day(late));
    const overdue = cards.lines.filter((line) => line.includes("[逾期未回执]"));
    expect(overdue).toHaveLength(unanswered.length);
    expect(overdue.every((line) => line.endsWith("答复期限已过21天"))).toBe(true);
    const drafted = cards.after.rows.filter(({ subject }) => subject.escalates !== null && unanswered.includes(subject.escalates));
    expect(drafted.map(({ tier, state }) => [tier, state])).toEqual(unanswered.map(() => ["问责建议", "drafted"]));
    // A task more than 30 days overdue is there by its figures already.
    const silent = drafted.filter(({ subject }) => subject.explanation.includes("答复期限已过21天未回执"));
    expect(silent.length).toBeGreaterThan(unanswered.length / 2);
    expect(drafted.filter((row) => !silent.includes(row)).every(({ subject }) => subject.explanation.includes("逾期超过30天"))).toBe(true);
    const { noticeFiles } = await documentsForBatch(workbook, tracked, cards.after, { bulletins: [], notices: true, changes: false });
    const names = noticeFiles.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("催办函") && name.endsWith(".docx"))).toHaveLength(unanswered.length);
    const number = cards.after.rows.find(({ card }) => card === answered)!.number!;
    expect(names.some((name) => name.includes(number))).toBe(false);
    for (const { name, bytes } of noticeFiles.filter((file) => file.name.endsWith(".txt") && /^问责|^约谈/u.test(file.name))) expect([name, new TextDecoder().decode(bytes).startsWith("送审稿")]).toEqual([name, true]);
  }, minute);

  it("窗格：预演里有，拟发后是拟稿，再按一次不重复，写进文件读回也一样", async () => {
    const { port, unanswered } = await issuedInJuly();
    const at = (workbook: Parameters<typeof trackAt>[0]) => trackAt(workbook, late);
    const workbook = await port.read();
    const proposed = proposeCards(readCards(workbook, at(workbook)));
    expect(proposed.overdue.map(({ row, days }) => [row.card, days]).sort()).toEqual(unanswered.map((card) => [card, 21]).sort());
    expect(proposed.proposals.filter(({ escalation }) => escalation.repeat === "unanswered").length).toBeGreaterThan(unanswered.length / 2);
    expect(proposed.proposals.map(({ kind, event, tier, card }) => [kind, event, tier?.name, card?.card])).toEqual(expect.arrayContaining(unanswered.map((card) => ["escalate", "drafted", "问责建议", card])));
    const draft = (state: Parameters<typeof draftCards>[0]) => draftCards(state, { actor: "张三", on: day(late), picked: null, adoptTable: false });
    expect((await carryOut(port, at, draft)).kind).toBe("planned");
    expect((await carryOut(port, at, draft)).kind).toBe("unchanged");
    const again = await (await openWorkbook(port.bytes())).read();
    const { rows, findings } = readCards(again, at(again));
    expect(findings.filter(({ code }) => code.startsWith("card-event"))).toEqual([]);
    const grave = rows.filter(({ tier }) => tier === "问责建议" || tier === "约谈");
    expect(grave.length).toBeGreaterThanOrEqual(unanswered.length);
    expect(new Set(grave.map(({ state, number }) => `${state} ${String(number)}`))).toEqual(new Set(["drafted null"]));
  }, minute);
});
