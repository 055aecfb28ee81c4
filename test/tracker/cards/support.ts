/** A log with every kind of event and every part, and a workbook that holds it. */
import { cardEvent, replay, type CardEvent, type CardRow, type CardSubject } from "../../../src/campaign/cards";
import { usualRules, type CardRules } from "../../../src/tracker/cards/cardRules";
import { appended, emptyLog, eventsOf, type EventLog } from "../../../src/tracker/cards/eventLog";
import { eventSheet } from "../../../src/tracker/cards/eventSheet";
import { ledgerSheet } from "../../../src/tracker/cards/ledgerSheet";
import { noNotes, type LedgerNotes } from "../../../src/tracker/cards/readLedgerNotes";
import { tierSheet } from "../../../src/tracker/cards/tierSheet";
import { styles } from "../../../src/tracker/styles";
import type { WritePlan } from "../../../src/workbook/plan";
import { day } from "../../support/records";

const month = (id: string, start: string, end: string) => ({ id, start: day(start), end: day(end) });

const about = (part: Partial<CardSubject> = {}): CardSubject => ({
  kind: "unit", unit: "东镇", matter: "挂牌出让面积", title: "挂牌出让面积", period: month("2025-08", "2025-08-01", "2025-08-31"), origin: "figures", asOf: day("2025-08-31"),
  explanation: "完成率27.7%、序时进度40%，低于序时12.3个百分点，符合“默认”黄牌档：低于序时超过10个百分点", release: "低于序时还差超过7.3个百分点",
  sources: [{ sheet: "宗地台账", row: 4, column: 7 }, { sheet: "宗地台账", row: 5, column: 7 }, { sheet: "宗地台账", row: 7, column: 7 }, { sheet: "8月'进度 表", row: 3, column: 27 }], escalates: null, ...part,
});
const by = (card: string, on: string) => ({ card, on: day(on), actor: "张三" });

/** 甲: issued, answered, lowered, verified, released. 乙: 升级 of 甲's matter. 丙: a task, by hand, revised, returned, 暂缓, resumed, withdrawn. */
export const story: readonly CardEvent[] = [
  cardEvent("drafted", { ...by("甲", "2025-08-31"), tier: "黄牌", subject: about() }, 0),
  cardEvent("drafted", { ...by("丙", "2025-08-31"), tier: "提醒", subject: about({ kind: "task", matter: "任务|签订合同", title: "签订合同", origin: "hand", explanation: "", release: "", sources: [] }) }, 0),
  cardEvent("submitted", by("甲", "2025-09-01"), 1),
  cardEvent("issued", { ...by("甲", "2025-09-01"), number: "督黄〔2025〕1号", approver: "李四", answerBy: day("2025-09-08"), addressee: "东镇人民政府" }, 2),
  cardEvent("revised", { ...by("丙", "2025-09-01"), tier: "黄牌", reason: "=1+1" }, 1),
  cardEvent("submitted", by("丙", "2025-09-02"), 2),
  cardEvent("returned", { ...by("丙", "2025-09-02"), reason: "依据不足；请补充，谢谢" }, 3),
  cardEvent("postponed", { ...by("丙", "2025-09-03"), until: day("2025-09-20"), reason: "等批复", approver: "王五" }, 4),
  cardEvent("resumed", by("丙", "2025-09-21"), 5),
  cardEvent("withdrawn", { ...by("丙", "2025-09-22"), reason: "已办结", approver: "王五" }, 6),
  cardEvent("drafted", { ...by("乙", "2025-09-30"), tier: "约谈", subject: about({ period: month("2025-09", "2025-09-01", "2025-09-30"), origin: "history", asOf: day("2025-09-30"), escalates: "甲" }) }, 0),
  cardEvent("acknowledged", { ...by("甲", "2025-10-09"), reason: "已组织挂牌" }, 3),
  cardEvent("lowered", { ...by("甲", "2025-10-10"), tier: "提醒", reason: "有进展", approver: "李四" }, 4),
  cardEvent("verified", by("甲", "2025-10-11"), 5),
  cardEvent("released", by("甲", "2025-10-13"), 6),
];

export const logOf = (events: readonly CardEvent[]): EventLog => appended(emptyLog, events);
export const rowsOf = (log: EventLog): readonly CardRow[] => replay(eventsOf(log)).rows;

export function cardPlan(log: EventLog, notes: LedgerNotes = noNotes, rules: { requested?: CardRules; inForce?: CardRules; office?: string } = {}): WritePlan {
  const rows = rowsOf(log);
  const inForce = rules.inForce ?? usualRules();
  return {
    styles, names: [], active: null,
    sheets: [
      ledgerSheet(rows, notes, day("2025-09-30")), eventSheet(log, new Map(rows.map(({ card, subject }) => [card, subject]))),
      tierSheet(rules.requested ?? inForce, inForce, rules.office ?? "测督"),
    ],
  };
}
