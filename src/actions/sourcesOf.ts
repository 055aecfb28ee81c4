/** Which cells a target's cumulative figure is added up from: the same contributions as the fact itself. */
import type { Contribution } from "../campaign/metrics/contributions";
import { cellAddress } from "../workbook/address";
import type { Tracked } from "./track";

export interface FigureSource {
  /** 责任单位; null where the row names none. */
  readonly unit: string | null;
  /** In the metric's unit. */
  readonly amount: number;
  readonly sheet: string;
  readonly cell: string;
}

export interface FigureSources {
  /** How many records have a figure that counts. */
  readonly count: number;
  /** Records that count but state no figure. */
  readonly without: number;
  /** The largest first; all of them. */
  readonly sources: readonly FigureSource[];
}

/** @example sourcesIn(parts of one parcel of 12 公顷 in 宗地台账!D5) → { count: 1, without: 0, sources: [{ unit: "东关镇", amount: 12, sheet: "宗地台账", cell: "D5" }] } */
export function sourcesIn(parts: readonly Contribution[]): FigureSources {
  const sources = parts.flatMap(({ unit, amount, source }): FigureSource[] =>
    (amount === null ? [] : [{ unit, amount: amount.value, sheet: source.sheet, cell: cellAddress(source.row, source.column) }]));
  return { count: sources.length, without: parts.length - sources.length, sources: sources.sort((one, other) => other.amount - one.amount) };
}

/** @returns null for a metric without a cumulative figure */
export function sourcesOf({ computed: { facts, contributions } }: Pick<Tracked, "computed">, metric: string): FigureSources | null {
  const target = facts.targets.find((one) => one.metric === metric);
  if (target === undefined || target.basis === null) return null;
  return sourcesIn(target.basis === "ledger"
    ? contributions.filter((one) => one.metric === metric && one.kind === "ledger" && one.day !== null && one.day <= facts.asOf)
    : facts.units.flatMap(({ metrics }) => metrics.filter((one) => one.metric === metric).flatMap(({ parts }) => parts.cumulative)));
}
