/** 完成率、名次 of one table against its own figures. */
import { checkRanks, checkRate, explainRate, isFault, type AuditVerdict } from "../../campaign/audit";
import type { AuditItem } from "../../campaign/records";
import type { FigureSet } from "../records/progress";
import type { ReadTable } from "../records/context";
import { auditItem } from "./item";

const most = 6;
const percent = (share: number): number => Number((share * 100).toPrecision(12));

/** Digits that the column shows: the most of any of its cells, because 80.0 is stored as 80. */
function columnDigits(sets: readonly FigureSet[], label: string): number {
  return Math.min(most, sets.reduce((digits, set) => (set.label === label && set.rate !== null ? Math.max(digits, set.rate.digits) : digits), 0));
}

export interface NamedSet {
  readonly set: FigureSet;
  /** 单位 or the label of a total row. */
  readonly name: string;
}

/** @param before last period's rate of the same unit and metric, share of 1 */
export function auditRates(sets: readonly NamedSet[], before: (set: FigureSet) => number | null): AuditItem[] {
  const all = sets.map(({ set }) => set);
  return sets.flatMap(({ set, name }) => {
    const { rate, target, cumulative, label } = set;
    if (rate === null || target === null || cumulative === null) return [];
    const last = before(set);
    const verdict = explainRate({
      published: percent(rate.value), digits: rate.digits > 0 ? Math.min(most, rate.digits) : columnDigits(all, label), actual: cumulative.value, target: target.value,
      before: last === null ? null : percent(last),
    });
    return isFault(verdict) ? [auditItem(verdict, rate.source, `${name} ${label} 完成率`, "%")] : [];
  });
}

interface Ratio {
  readonly rate: string;
  readonly name: string;
  readonly part: string;
  readonly base: string;
  /** The rate is of the increase over the base. */
  readonly growth: boolean;
}

/** Percentages of tables other than 进度, and the figures they are made of. */
const ratios: readonly Ratio[] = [
  { rate: "rate", name: "完成率", part: "received", base: "task", growth: false },
  { rate: "growth", name: "增幅", part: "received", base: "lastYear", growth: true },
  { rate: "rate", name: "完成率", part: "investmentDone", base: "yearInvestment", growth: false },
];

/** 完成率、增幅 of 对上争取 and 项目 tables. */
export function auditRatios(table: ReadTable): AuditItem[] {
  const { cells } = table;
  const rows = [...table.rows.data, ...table.rows.totals.map(({ row }) => ({ row, last: row }))];
  return ratios.flatMap(({ rate: field, name, part: partField, base: baseField, growth }) => {
    const part = cells.column(partField);
    const base = cells.column(baseField);
    if (part === null || base === null || cells.column(field) === null) return [];
    const read = rows.map((row) => {
      const now = cells.value(row, part);
      const of = cells.value(row, base);
      const share = now === null || of === null ? null : growth ? now - of : now;
      return { row, share, of, rate: cells.rate(row, field, null, share === null || of === null || of === 0 ? null : share / of) };
    });
    const digits = Math.min(most, read.reduce((highest, { rate }) => Math.max(highest, rate?.digits ?? 0), 0));
    return read.flatMap(({ row, share, of, rate }) => {
      if (rate === null) return [];
      const verdict: AuditVerdict = checkRate(percent(rate.value), share, of, rate.digits > 0 ? Math.min(most, rate.digits) : digits);
      const label = cells.text(row, "project") ?? cells.text(row, "unit") ?? `第${row.row + 1}行`;
      return isFault(verdict) ? [auditItem(verdict, rate.source, `${label} ${name}`, "%")] : [];
    });
  });
}

type Basis = (set: FigureSet) => number | null;
/** What a table may have ranked by, the usual first. */
const bases: readonly { readonly of: Basis }[] = [
  { of: ({ rate }) => (rate === null ? null : percent(rate.value)) },
  { of: ({ cumulative, target }) => (cumulative === null || target === null || target.value <= 0 ? null : percent(cumulative.value / target.value)) },
  { of: ({ cumulative }) => cumulative?.value ?? null },
  { of: ({ period }) => period?.value ?? null },
];

/** Published ranks of each metric, within the sections or over the whole table, whichever fits better. */
export function auditRanks(sets: readonly NamedSet[], table: ReadTable): AuditItem[] {
  const items: AuditItem[] = [];
  for (const label of new Set(sets.map(({ set }) => set.label))) {
    const ranked = sets.filter(({ set }) => set.label === label && set.rank !== null);
    if (ranked.length < 3) continue;
    // Few of the rows having a figure to rank by is no basis at all.
    const usable = bases.filter(({ of }) => {
      const values = ranked.map(({ set }) => of(set)).filter((value) => value !== null);
      return values.length >= ranked.length * 0.8 && new Set(values).size >= values.length / 2;
    });
    if (usable.length === 0) continue;
    const tried = usable.map(({ of }) => [groups(ranked, true), groups(ranked, false)].map((list) => list.flatMap((group) => judged(group, of)))
      .reduce((a, b) => (b.length < a.length ? b : a)));
    // The usual basis holds as long as it explains most ranks: another that fits better by chance proves nothing.
    const best = tried.find((items) => items.length <= Math.max(2, ranked.length * 0.4));
    const place = ranked[0]?.set.rank?.source;
    // Ranked by something the table does not show: one word instead of a fault in every row.
    if (best === undefined) {
      if (place !== undefined) table.sink.add("info", "rank-basis-unknown", place, `${label}的名次与完成率、累计数、本期数都不成顺序，可能另有计分办法，未逐行核对`);
      continue;
    }
    items.push(...best);
  }
  return items;
}

function groups(ranked: readonly NamedSet[], bySection: boolean): NamedSet[][] {
  const map = new Map<string, NamedSet[]>();
  for (const one of ranked) {
    const key = bySection ? (one.set.base.section ?? "") : "";
    const list = map.get(key);
    if (list === undefined) map.set(key, [one]);
    else list.push(one);
  }
  return [...map.values()];
}

function judged(group: readonly NamedSet[], of: Basis): AuditItem[] {
  const values = group.map(({ set }) => of(set));
  const { verdicts } = checkRanks(group.map(({ set }) => set.rank?.value ?? null), values);
  return verdicts.flatMap((verdict, at) => {
    const one = group[at];
    return one?.set.rank && isFault(verdict) ? [auditItem(verdict, one.set.rank.source, `${one.name} ${one.set.label} 名次`)] : [];
  });
}
