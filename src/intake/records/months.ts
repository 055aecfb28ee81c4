/** Months side by side (7月 | 8月 | 9月): which columns they are, up to which day they stand, and a figure set for each. */
import { dayParts } from "../../campaign/calendar/day";
import type { Measured } from "../../campaign/records";
import type { AssignedColumn } from "../assign";
import type { TableCells } from "../cells";
import type { DataRow } from "../rows";
import { monthEnd, type YearContext } from "../through";

interface MonthColumns {
  readonly number: number;
  /** Last day, clipped to the campaign; of the last month the table's own day. */
  readonly through: number;
  /** The month's own figure, and what has been done up to its end. */
  readonly own: AssignedColumn | null;
  readonly upTo: AssignedColumn | null;
}

export interface MonthPlan {
  /** In order of time, up to the last that holds a figure. */
  readonly months: readonly MonthColumns[];
  /** The months' own figures add up to what has been done: none is missing at the beginning. */
  readonly addsUp: boolean;
  /** Rows in which 累计 is not the sum of the months although in most it is. */
  readonly differing: readonly { readonly row: Span; readonly sum: number; readonly cumulative: Measured }[];
}

type Span = Pick<DataRow, "row" | "last">;

export interface MonthFigures {
  readonly through: number;
  readonly period: Measured | null;
  readonly cumulative: Measured | null;
}

interface PlanInput {
  readonly columns: readonly AssignedColumn[];
  readonly cells: TableCells;
  readonly data: readonly DataRow[];
  readonly years: YearContext;
  /** The day that the table states, or null. */
  readonly day: number | null;
  readonly title: string;
}

/** Plans by metric key; none where the year is not known: then months have no days. */
export function monthPlans(input: PlanInput): ReadonlyMap<string | null, MonthPlan> {
  const plans = new Map<string | null, MonthPlan>();
  const columns = input.columns.filter(({ field }) => field === "monthly");
  for (const key of new Set(columns.map(({ metricKey }) => metricKey))) {
    const plan = planOf(columns.filter(({ metricKey }) => metricKey === key), key, input);
    if (plan !== null) plans.set(key, plan);
  }
  return plans;
}

function planOf(columns: readonly AssignedColumn[], key: string | null, { cells, data, years, day, title }: PlanInput): MonthPlan | null {
  const filled = (column: AssignedColumn): boolean => data.some((row) => (cells.value(row, column) ?? 0) !== 0);
  const ends = columns.flatMap((column) => {
    const number = column.header.month?.number ?? 0;
    const end = monthEnd(number, years);
    return end === null || (day !== null && end - dayParts(end).day >= day) || !filled(column) ? [] : [{ column, number, end, upTo: column.header.month?.upTo === true }];
  });
  const numbers = [...new Map(ends.map(({ number, end }) => [number, end])).entries()].sort((a, b) => a[1] - b[1]);
  if (numbers.length === 0) return null;
  const months = numbers.map(([number, end], at): MonthColumns => {
    const of = (upTo: boolean): AssignedColumn | null => ends.find((one) => one.number === number && one.upTo === upTo)?.column ?? null;
    return { number, through: at === numbers.length - 1 && day !== null ? Math.min(day, end) : end, own: of(false), upTo: of(true) };
  });
  return judged(months, cells.column("cumulative", key), { cells, data, years, title });
}

/** Against 累计: whether the columns are each month's own, or — headed 8月 all the same — what was done up to it. */
function judged(months: readonly MonthColumns[], total: AssignedColumn | null, { cells, data, years, title }: Pick<PlanInput, "cells" | "data" | "years" | "title">): MonthPlan {
  const [first] = months;
  const fromStart = years.span === null || first === undefined || first.through - dayParts(first.through).day < years.span.start;
  const unbroken = months.every(({ number }, at) => at === 0 || number === ((months[at - 1]?.number ?? 0) % 12) + 1);
  const running = /累计/.test(title);
  const asUpTo = months.map((month) => ({ ...month, own: null, upTo: month.upTo ?? month.own }));
  if (total === null || months.every(({ own }) => own === null)) return { months: running ? asUpTo : months, addsUp: fromStart && unbroken, differing: [] };
  const rows = data.flatMap((row) => {
    const cumulative = cells.figure(row, total);
    const values = months.map(({ own }) => (own === null ? null : cells.value(row, own)));
    const known = values.filter((value) => value !== null);
    return cumulative === null || known.length < 2 ? [] : [{ row, cumulative, sum: known.reduce((all, value) => all + value, 0), last: values.at(-1) ?? null }];
  });
  const near = (a: number, b: Measured): boolean => Math.abs(a - b.value) <= Math.max(0.005, Math.abs(b.value) * 0.001);
  const agreeing = rows.filter(({ sum, cumulative }) => near(sum, cumulative));
  const lasting = rows.filter(({ last, cumulative }) => last !== null && near(last, cumulative));
  if (lasting.length > agreeing.length && lasting.length * 2 >= rows.length) return { months: asUpTo, addsUp: false, differing: [] };
  const usual = agreeing.length * 2 >= rows.length;
  return { months, addsUp: usual && unbroken, differing: usual ? rows.filter((row) => !agreeing.includes(row)) : [] };
}

/** The figures of a row month by month; a blank month adds nothing. Empty where the row has none. */
export function monthFigures({ months, addsUp }: MonthPlan, cells: TableCells, row: Span, unit: string | null): MonthFigures[] {
  let sum = 0;
  let before: Measured | null = null;
  return months.flatMap(({ through, own, upTo }, at) => {
    const period = own === null ? null : cells.figure(row, own, unit);
    const stated = upTo === null ? null : cells.figure(row, upTo, unit);
    sum += period?.value ?? 0;
    const cumulative = stated ?? (period !== null && addsUp ? (at === 0 ? period : { ...period, value: Number(sum.toPrecision(12)), live: null }) : null);
    const ofMonth = period ?? (stated !== null && before !== null && stated.unit === before.unit ? { ...stated, value: Number((stated.value - before.value).toPrecision(12)), live: null } : null);
    before = stated;
    return period === null && stated === null ? [] : [{ through, period: ofMonth, cumulative }];
  });
}
