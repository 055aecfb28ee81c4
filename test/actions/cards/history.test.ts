/**
 * Three months of the sample through every base preset and overlay: who gets what, and why. The table stands in docs/cards.md;
 * `UPDATE_DOCS=1 npx jest --selectProjects unit --testPathPatterns actions/cards/history` writes it anew.
 */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { draftCards, proposeCards, readCards, transitionAll, type CardsState, type TransitionRequest } from "../../../src/actions/cards";
import { basePresets, overlayPresets, replay, tableProblems, type CardRow } from "../../../src/campaign/cards";
import { chineseDay } from "../../../src/campaign/calendar/day";
import { presetTable, usualRules, type CardRules } from "../../../src/tracker/cards/cardRules";
import { appended, emptyLog, eventsOf } from "../../../src/tracker/cards/eventLog";
import type { Tracked } from "../../../src/actions/track";
import { openSample, trackAt } from "./sample";

const DOC = "docs/cards.md";
const [BEGIN, END] = ["<!-- 以下由测试生成 -->", "<!-- 以上由测试生成 -->"];
const days = ["2025-07-31", "2025-08-31", "2025-09-30"];
/** Units that never answer a card; all others answer on their answer day. */
const silent = ["雁陂镇", "棠汀镇"];
/** Shown in full; other metrics, tasks and parcels are counted. */
const shownMetric = "挂牌出让面积";
/** Working days to answer, where the preset names none: what the person who issues fills in. */
const USUAL_ANSWER = 7;

const rulesOf = (base: string, ...overlays: string[]): CardRules => ({ base, overlays, table: presetTable(base, overlays)! });
const usable = basePresets.flatMap(({ name }) => [rulesOf(name), ...overlayPresets.map((overlay) => rulesOf(name, overlay.name))]).filter(({ table }) => tableProblems(table).length === 0);
/** Every base alone, every overlay on 银川2025, and 三明2017 on 默认. */
const shown = usable.filter(({ base, overlays }) => overlays.length === 0 || base === "银川2025" || (base === "默认" && overlays[0] === "三明2017"));

const withEvents = (state: CardsState, events: Parameters<typeof appended>[1]): CardsState => {
  const log = appended(state.log, events);
  return { ...state, log, events: eventsOf(log), rows: replay(eventsOf(log)).rows };
};

interface Told {
  readonly summary: string;
  /** By unit: what it got for the shown metric this month. */
  readonly cells: ReadonlyMap<string, string>;
  readonly counts: string;
}

/** What the office does in a month: drafts all, sends up, issues all; those who answer are verified and, where they have caught up, released. */
function month(state: CardsState): { readonly state: CardsState; readonly told: Told } {
  let now = state;
  const act = (rows: readonly CardRow[], event: TransitionRequest["event"], more: (row: CardRow) => Partial<TransitionRequest> = () => ({})): void => {
    const fresh = new Map(now.rows.map((row) => [row.card, row.events]));
    const outcome = transitionAll(now, rows.map((row) => ({ card: row.card, seen: fresh.get(row.card)!, event, actor: "督查室", on: now.asOf, approver: "区领导", ...more(row) })));
    if (outcome.kind === "refused") throw new Error(`${event}：${outcome.message}`);
    if (outcome.kind === "planned") now = withEvents(now, outcome.events);
  };
  const before = new Map(now.rows.map((row) => [row.card, row]));
  const answered = now.rows.filter(({ state, subject }) => state === "issued" && !silent.includes(subject.unit));
  act(answered, "acknowledged");
  act(answered, "verified");
  const proposed = proposeCards(now);
  const lifted = proposed.proposals.filter(({ kind, ready }) => kind === "release" && ready);
  const lowered = proposed.proposals.filter(({ kind }) => kind === "lower");
  const drafted = draftCards(now, { actor: "督查室", on: now.asOf, picked: null, adoptTable: false });
  if (drafted.kind === "planned") now = withEvents(now, drafted.events);
  act(lifted.map(({ card }) => card!), "released");
  const lower = new Map(lowered.map(({ card, tier, reason }) => [card!.card, { tier: tier!.name, reason }]));
  act(lowered.map(({ card }) => card!), "lowered", ({ card }) => lower.get(card)!);
  const drafts = now.rows.filter((one) => one.state === "drafted");
  act(drafts, "submitted");
  const timed = new Set(now.rules.inForce.table.tiers.filter(({ answer }) => answer !== null).map(({ name }) => name));
  act(drafts, "issued", ({ tier }) => (timed.has(tier) ? {} : { answerBy: now.asOf + USUAL_ANSWER }));
  const cells = new Map<string, string>();
  const counts = new Map<string, number>();
  const told = (unit: string, matter: string, kind: string, what: string, why: string): void => {
    if (matter === shownMetric) cells.set(unit, [...(cells.has(unit) ? [cells.get(unit)!] : []), `**${what}** ${why}`].join("<br>"));
    else {
      const key = `${kind === "unit" ? "其余指标" : kind === "task" ? "任务" : "宗地"}${what}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  };
  for (const { card, subject, tier } of now.rows) {
    if (before.has(card)) continue;
    told(subject.unit, subject.matter, subject.kind, subject.escalates === null ? tier : `${tier}（升级）`, subject.explanation.replace(/符合(?:“[^”]*”)?/gu, "属"));
  }
  for (const { card } of lifted) told(card!.subject.unit, card!.subject.matter, card!.subject.kind, "摘牌", `${card!.number}，已达标`);
  for (const { card, tier, reason } of lowered) told(card!.subject.unit, card!.subject.matter, card!.subject.kind, `降为${tier!.name}`, reason.replace(/符合(?:“[^”]*”)?/gu, "属"));
  return { state: now, told: { summary: proposed.summary, cells, counts: [...counts].map(([what, count]) => `${what}${count}`).join("、") } };
}

function history(rules: CardRules, tracked: readonly Tracked[], units: readonly string[]): { readonly text: string; readonly rows: readonly CardRow[] } {
  let log = emptyLog;
  const months: Told[] = [];
  let rows: readonly CardRow[] = [];
  for (const facts of tracked) {
    const base = readCards({ dateSystem: 1900, sheets: [], names: [] }, facts);
    const events = eventsOf(log);
    const after = month({ ...base, log, events, rows: replay(events).rows, rules: { ...base.rules, inForce: rules } });
    ({ log, rows } = after.state);
    months.push(after.told);
  }
  const named = units.filter((unit) => months.some(({ cells }) => cells.has(unit)));
  const text = [
    `### ${rules.table.name}`,
    "",
    `出处：${rules.table.source}`,
    "",
    `| 责任单位（${shownMetric}） | ${tracked.map(({ asOf }) => chineseDay(asOf.day)).join(" | ")} |`,
    `|---|${tracked.map(() => "---").join("|")}|`,
    ...named.map((unit) => `| ${unit}${silent.includes(unit) ? "（不回执）" : ""} | ${months.map(({ cells }) => cells.get(unit) ?? "").join(" | ")} |`),
    `| 预演一句话 | ${months.map(({ summary }) => summary).join(" | ")} |`,
    `| 其余 | ${months.map(({ counts }) => (counts === "" ? "无" : counts)).join(" | ")} |`,
    "",
  ].join("\n");
  return { text, rows };
}

describe("三个月的亮牌", () => {
  let tracked: Tracked[];
  let units: readonly string[];
  beforeAll(async () => {
    const workbook = await (await openSample()).read();
    tracked = days.map((on) => trackAt(workbook, on));
    units = tracked[0]!.computed.facts.units.map(({ unit }) => unit);
  });

  it("每套规则走一遍：办理都合程序，文号不重复，一事一期一单", () => {
    expect(usualRules().base).toBe("默认");
    expect(new Set(usable.flatMap(({ base, overlays }) => [base, ...overlays])).size).toBe(basePresets.length + overlayPresets.length);
    for (const rules of usable) {
      const { rows } = history(rules, tracked, units);
      expect([rules.table.name, rows.length > 0]).toEqual([rules.table.name, true]);
      const numbers = rows.flatMap(({ number }) => number ?? []);
      expect(numbers.length).toBe(rows.length);
      expect(new Set(numbers).size).toBe(numbers.length);
      const first = rows.filter(({ subject: { escalates } }) => escalates === null).map(({ subject }) => `${subject.unit}|${subject.matter}|${subject.period.id}`);
      expect(new Set(first).size).toBe(first.length);
    }
  }, 120_000);

  it("docs/cards.md 里的表是现在的", () => {
    const table = shown.map((rules) => history(rules, tracked, units).text).join("\n");
    const text = readFileSync(DOC, "utf8");
    const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
    expect(from).toBeGreaterThan(0);
    expect(to).toBeGreaterThan(from);
    const current = `${text.slice(0, from + BEGIN.length)}\n\n${table}\n${text.slice(to)}`;
    if (process.env["UPDATE_DOCS"] === "1") writeFileSync(DOC, current);
    expect(readFileSync(DOC, "utf8")).toBe(current);
  }, 120_000);
});
