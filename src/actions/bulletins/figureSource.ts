/**
 * 看出处: where a figure of a bulletin comes from. Nothing is computed anew: facts, their parts and records are looked up by the path
 * that the figure carries. What has no cells of its own (a bound of a rule, a running number) says so.
 */
import { cellName } from "../../campaign/metrics/cellName";
import type { Contribution } from "../../campaign/metrics/contributions";
import type { Facts, TargetFacts, UnitMetricFacts } from "../../campaign/metrics/facts";
import type { CellRef } from "../../campaign/records";
import type { Figure } from "../../bulletin/document";
import type { BulletinInput } from "../../bulletin/input";
import { settingsSheet } from "../../tracker/ownedSheets";
import { figureRules, type FactName, type FigureRule } from "./figureRules";
import type { TrackedFacts } from "./inputs";
import { recordCells, type SourceCell } from "./recordCells";

export interface FigureSource {
  /** 单位/甲镇/挂牌出让面积/完成率 */
  readonly fact: string;
  /** Unrounded, in the printed unit. */
  readonly value: number;
  readonly suffix: string;
  /** Chinese; empty where there is nothing to say. */
  readonly rule: string;
  /** What goes into the rule, unrounded; rates as shares of 1. */
  readonly inputs: readonly { readonly name: FactName; readonly value: number }[];
  readonly cells: readonly SourceCell[];
}

type Metric = TargetFacts | UnitMetricFacts;

interface Subject {
  readonly unit: string | null;
  readonly metric: string;
  readonly now: Metric;
  readonly before: Metric | undefined;
}

/** The subject by the names that are there: names may hold a `/` of their own. */
function subjectOf(fact: string, now: Facts, before: Facts): { readonly subject: Subject; readonly what: string } | null {
  const after = (prefix: string): string | null => (fact.startsWith(prefix) ? fact.slice(prefix.length) : null);
  for (const one of now.targets) {
    const what = after(`总体/${one.metric}/`);
    if (what !== null) return { what, subject: { unit: null, metric: one.metric, now: one, before: before.targets.find(({ metric }) => metric === one.metric) } };
  }
  for (const { unit, metrics } of now.units) {
    for (const one of metrics) {
      const what = after(`单位/${unit}/${one.metric}/`);
      if (what === null) continue;
      return { what, subject: { unit, metric: one.metric, now: one, before: before.units.find((other) => other.unit === unit)?.metrics.find(({ metric }) => metric === one.metric) } };
    }
  }
  return null;
}

const ruleOf = (what: string): FigureRule => figureRules[what] ?? { rule: "", from: [], cells: "none" };

function inputsOf(names: readonly FactName[], { campaign }: Facts, subject: Subject | null): FigureSource["inputs"] {
  const { now, before } = subject ?? {};
  const unit = now !== undefined && "rank" in now ? now : null;
  const known: Readonly<Record<FactName, number | null | undefined>> = {
    目标: now?.target, 累计: now?.cumulative, 上期累计: before?.cumulative, 完成率: now?.completionRate, 序时: now?.timeProgress,
    剩余天数: campaign?.daysLeft, 已进行天数: campaign === null ? null : Math.max(0, Math.min(campaign.day, campaign.days)), 总天数: campaign?.days,
    名次: unit?.rank, 上月名次: unit?.rankBefore,
  };
  return names.flatMap((name) => {
    const value = known[name];
    return value === null || value === undefined ? [] : [{ name, value }];
  });
}

const keyOf = ({ record, key, row, source }: Contribution): string => `${record}\u001f${key}\u001f${row}\u001f${source.sheet}`;
const at = ({ sheet, row, column }: CellRef) => ({ sheet, cell: cellName({ sheet, row, column }) });

function cellsOf(list: readonly Contribution[]): readonly SourceCell[] {
  return list.map(({ key, unit, kind, amount, source }) => ({ ...at(amount?.cell ?? source), label: kind === "ledger" ? key : unit ?? key, value: amount?.value ?? null }));
}

/** What a cumulative figure adds up: the unit's own parts; of the whole, ledger rows up to the day, else all that units report. */
function partsOf({ unit, metric, now }: Pick<Subject, "unit" | "metric" | "now">, facts: Facts, all: readonly Contribution[], part: "target" | "cumulative"): readonly Contribution[] {
  if ("parts" in now) return now.parts[part];
  if (part === "cumulative" && now.basis === "ledger") return all.filter((one) => one.metric === metric && one.kind === "ledger" && one.day !== null && one.day <= facts.asOf);
  return unit !== null ? [] : facts.units.flatMap(({ metrics }) => metrics.filter((one) => one.metric === metric).flatMap(({ parts }) => parts[part]));
}

function subjectCells(subject: Subject, cells: FigureRule["cells"], tracked: TrackedFacts, { before, settings }: BulletinInput): readonly SourceCell[] {
  const all = tracked.computed.contributions;
  const { facts } = tracked.computed;
  const cumulative = (): readonly Contribution[] => partsOf(subject, facts, all, "cumulative");
  const earlier = (): readonly Contribution[] => (subject.before === undefined ? [] : partsOf({ ...subject, now: subject.before }, before, all, "cumulative"));
  const target = (): readonly SourceCell[] => {
    const stated = subject.unit === null && settings.targets.some(({ metric }) => metric === subject.metric);
    return stated ? [{ sheet: settingsSheet.name, cell: null, label: subject.metric, value: subject.now.target }] : cellsOf(partsOf(subject, facts, all, "target"));
  };
  switch (cells) {
    case "target": return target();
    case "cumulative": return cellsOf(cumulative());
    case "before": return cellsOf(earlier());
    case "both": return [...cellsOf(cumulative()), ...target()];
    case "increment": {
      const old = new Set(earlier().map(keyOf));
      const fresh = cumulative().filter((one) => one.kind !== "ledger" || !old.has(keyOf(one)));
      // What had counted and no longer does makes the increment smaller.
      const now = new Set(cumulative().map(keyOf));
      return cellsOf([...fresh, ...earlier().filter((one) => !now.has(keyOf(one)))]);
    }
    case "none": return [];
  }
}

/** @example figureSource({ fact: "总体/挂牌出让面积/完成率", value: 74.24, … }, tracked, input).rule → "累计 ÷ 目标" */
export function figureSource({ fact, value, suffix }: Pick<Figure, "fact" | "value" | "suffix">, tracked: TrackedFacts, input: BulletinInput): FigureSource {
  const { facts } = tracked.computed;
  const found = subjectOf(fact, facts, input.before);
  const shown = { fact, value, suffix };
  if (found !== null && found.what in figureRules) {
    const { rule, from, cells } = ruleOf(found.what);
    return { ...shown, rule, inputs: inputsOf(from, facts, found.subject), cells: subjectCells(found.subject, cells, tracked, input) };
  }
  if (fact.startsWith("战役/")) {
    const { rule, from } = ruleOf(fact.slice("战役/".length));
    return { ...shown, rule, inputs: inputsOf(from, facts, null), cells: [{ sheet: settingsSheet.name, cell: null, label: facts.campaign?.name ?? "", value: null }] };
  }
  if (fact.startsWith("规则/")) return { ...shown, rule: "用语和名次的界限，见文末说明", inputs: [], cells: [] };
  if (fact.startsWith("评价办法/")) return { ...shown, rule: "评价办法的分值和界限，见文末说明", inputs: [], cells: [] };
  const cells = recordCells(fact, tracked, input);
  return { ...shown, rule: cells === null ? "编号或个数，由本通报所列各项数出" : "由下列各行得出", inputs: [], cells: cells ?? [] };
}
