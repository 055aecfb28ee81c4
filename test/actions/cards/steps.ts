/** A district at the end of August, and the steps that 张三 takes with its cards on 1 September. */
import { carryOut, draftByHand, draftCards, transitionAll, type CardsOutcome, type CardsState, type TransitionRequest } from "../../../src/actions/cards";
import { openWorkbook } from "../../../src/workbook/file";
import type { WorkbookPort } from "../../../src/workbook/port";
import { day } from "../../support/records";
import { xlsxOf } from "../../support/xlsx";
import { district, done, emptyPort } from "./support";

export const august = district("2025-08-31", { 东镇: 20, 西镇: 8, 南镇: -5, 北镇: 4 });
export const today = day("2025-09-01");

/** One step of one card. */
export const transition = (state: CardsState, request: TransitionRequest): CardsOutcome => transitionAll(state, [request]);

export const draftAll = (state: CardsState) => draftCards(state, { actor: "张三", on: today, picked: null, adoptTable: false });

/** A step of the card that is named, else of the first. */
export const step = (event: TransitionRequest["event"], more: Partial<TransitionRequest> = {}) => (state: CardsState) => {
  const row = state.rows.find(({ card }) => more.card === undefined || card === more.card)!;
  return transition(state, { card: row.card, seen: row.events, event, actor: "张三", on: today, ...more });
};

export const draftByHandOf = (unit: string, title: string) => (state: CardsState) =>
  draftByHand(state, { actor: "张三", on: today, unit, title, tier: "黄牌", explanation: "专题会议要求", release: "完成整改" });

/** A workbook with the cards of August drafted. */
export async function drafted(): Promise<WorkbookPort> {
  const port = emptyPort();
  await done(port, august, draftAll);
  return port;
}

/** 送审, then 发出. */
export async function issue(port: WorkbookPort, card: string, more: Partial<TransitionRequest> = {}): Promise<CardsOutcome> {
  await done(port, august, step("submitted", { card }));
  return carryOut(port, () => august, step("issued", { card, approver: "李四", ...more }));
}

/** Why something was refused, else its kind. */
export const message = (outcome: { kind: string; message?: string }): string => (outcome.kind === "refused" ? (outcome.message ?? "") : outcome.kind);

export const ports: readonly (readonly [string, () => Promise<WorkbookPort>])[] = [
  ["内存", () => Promise.resolve(emptyPort())],
  ["文件", () => openWorkbook(xlsxOf({ sheets: [{ name: "台账", cells: [["单位"]] }] }))],
];
