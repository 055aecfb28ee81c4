/** Workbooks that keep cards already, for the tests of the page 亮牌. */
import { carryOut, cardsPlan, draftCards, issueProposals, proposeCards, readCards, transitionAll, type CardsOutcome, type CardsState } from "../../src/actions/cards";
import { computeTracker } from "../../src/actions/track";
import { cardEvent, type CardRow } from "../../src/campaign/cards";
import { choiceKeys } from "../../src/tracker/cards/tierSheet";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { WorkbookPort } from "../../src/workbook/port";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { TODAY } from "./panePage";

const facts = (workbook: WorkbookSnapshot) => computeTracker(workbook, { asOf: null, settingsFile: null, today: TODAY });
export const cardsIn = (workbook: WorkbookSnapshot): CardsState => readCards(workbook, facts(workbook));

async function must(port: WorkbookPort, action: (state: CardsState) => CardsOutcome): Promise<void> {
  const outcome = await carryOut(port, facts, action);
  if (outcome.kind !== "planned") throw new Error(outcome.kind === "refused" ? outcome.message : outcome.summary);
}

/** Cards of every third proposal: of each five one is drafted, submitted, issued (some of these overdue), acknowledged and verified. */
export async function withCards(tracked: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  const port = memoryWorkbook(tracked);
  const by = { actor: "张三", on: TODAY - 20 };
  await must(port, (state) => draftCards(state, {
    ...by, adoptTable: false,
    picked: proposeCards(state).proposals.filter((_, at) => at % 3 === 0).map(({ evaluation: { facts }, tier }) => ({ unit: facts.unit, matter: facts.matter, tier: tier!.name })),
  }));
  const step = (event: "submitted" | "acknowledged" | "verified", on: number, take: (row: CardRow, at: number) => boolean) => must(port, (state) =>
    transitionAll(state, state.rows.filter(take).map(({ card, events: seen }) => ({ card, event, seen, actor: "李四", on, reason: event === "acknowledged" ? "已制定整改措施，9月底前完成挂牌" : null }))));
  await step("submitted", TODAY - 19, (_, at) => at % 5 > 0);
  await must(port, (state) => {
    const rows = state.rows.filter(({ state: now }, at) => now === "submitted" && at % 5 > 1);
    const proposed = issueProposals(state, rows.map(({ card }) => card), TODAY - 18);
    return transitionAll(state, rows.map(({ card, events: seen }, at) => ({
      card, event: "issued" as const, seen, actor: "李四", on: TODAY - 18, approver: "区长", number: proposed[at]!.number, answerBy: at % 2 === 0 ? TODAY - 3 : TODAY + 4,
    })));
  });
  await step("acknowledged", TODAY - 5, ({ state: now }, at) => now === "issued" && at % 5 > 2);
  await step("verified", TODAY - 2, ({ state: now }, at) => now === "acknowledged" && at % 5 > 3);
  return port.read();
}

/** So many drafts, each of a matter of its own. */
export async function withDrafts(tracked: WorkbookSnapshot, count: number): Promise<WorkbookSnapshot> {
  const port = memoryWorkbook(tracked);
  const state = cardsIn(await port.read());
  const events = Array.from({ length: count }, (_, at) => cardEvent("drafted", {
    card: `拟2025-09-TEST${at}`, on: TODAY, actor: "张三", tier: at % 2 === 0 ? "黄牌" : "提醒",
    subject: { kind: "task", unit: `第${at % 12}镇`, matter: `人工|事项${at}`, title: `事项${at}`, period: state.period, origin: "hand", asOf: state.asOf, explanation: "逾期", release: "办结", sources: [], escalates: null },
  }, 0));
  await port.write(cardsPlan(state, events));
  return port.read();
}

/** A person has chosen other rules in 亮牌档次, which are not taken up yet. */
export const withRules = (workbook: WorkbookSnapshot, base: string): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => (sheet.role !== "cardTiers" ? sheet : {
    ...sheet, values: sheet.values.map((row) => (row[0] === choiceKeys.base ? row.map((cell, column) => (column === 1 ? base : cell)) : row)),
  })),
});
