/**
 * The plainest loops that give the very answers of a function or rule: what any program has to do. They read every cell that
 * matters and nothing else: no ranges of other shapes, no blanks, no errors, no units, no texts in place of numbers.
 */
import { countdown } from "../../../src/campaign/calendar/countdown";
import { addWorkdays } from "../../../src/campaign/calendar/workdays";
import type { TierTable } from "../../../src/campaign/cards";
import { overdueMonths } from "../../../src/campaign/cards/overdue";
import type { Measure } from "../../../src/campaign/cards/tiers";
import type { Stage } from "../../../src/campaign/records";

const first = (matrix: readonly (readonly number[])[], row: number): number => matrix[row]?.[0] ?? 0;

export function daysLeft(column: readonly (readonly number[])[], asOf: number): number[][] {
  const answer: number[][] = [];
  for (let row = 0; row < column.length; row += 1) answer.push([first(column, row) - asOf]);
  return answer;
}

/** Not by hand: the rule itself, row by row, because 调休 has to be counted by something. */
export function workdaysLeft(column: readonly (readonly number[])[], asOf: number): (number | string)[][] {
  const answer: (number | string)[][] = [];
  for (let row = 0; row < column.length; row += 1) {
    const left = countdown(first(column, row), asOf, "workday", []);
    answer.push([left.kind === "known" ? left.value : "#N/A"]);
  }
  return answer;
}

/** Ranks of a column, highest first, ties alike. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, row) => row).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  let place = 0;
  order.forEach((row, at) => {
    if (at === 0 || values[order[at - 1] ?? 0] !== values[row]) place = at + 1;
    ranks[row] = place;
  });
  return ranks;
}

export const ranksOfColumn = (column: readonly (readonly number[])[]): number[][] => ranksOf(column.map((row) => row[0] ?? 0)).map((place) => [place]);

export function ranksInGroups(column: readonly (readonly number[])[], groups: readonly (readonly string[])[]): number[][] {
  const members = new Map<string, number[]>();
  for (let row = 0; row < column.length; row += 1) {
    const group = groups[row]?.[0] ?? "";
    const own = members.get(group);
    if (own === undefined) members.set(group, [row]);
    else own.push(row);
  }
  const ranks: number[][] = new Array<number[]>(column.length).fill([]);
  for (const rows of members.values()) ranksOf(rows.map((row) => first(column, row))).forEach((place, at) => { ranks[rows[at] ?? 0] = [place]; });
  return ranks;
}

export interface Ledger {
  readonly units: readonly (readonly string[])[];
  readonly dates: readonly (readonly number[])[];
  readonly values: readonly (readonly number[])[];
  readonly targets: readonly (readonly [unit: string, target: number])[];
}

const arrow = (now: number, before: number): string => (now === before ? "—" : now < before ? `↑${before - now}` : `↓${now - before}`);

/** The table of MONTHRANK without its header: sums of two months, rates, ranks of both, change, in order. */
export function monthTable({ units, dates, values, targets }: Ledger, month: { readonly first: number; readonly last: number; readonly before: number }): (number | string)[][] {
  const tallies = new Map<string, { target: number; now: number; sum: number; before: number; listed: boolean }>();
  for (const [unit, target] of targets) tallies.set(unit, { target, now: 0, sum: 0, before: 0, listed: false });
  for (let row = 0; row < units.length; row += 1) {
    const tally = tallies.get(units[row]?.[0] ?? "");
    if (tally === undefined) continue;
    const [day, value] = [first(dates, row), first(values, row)];
    if (day <= month.last) tally.sum += value;
    if (day <= month.last && day >= month.first) tally.now += value;
    if (day >= month.first) continue;
    tally.before += value;
    if (day >= month.before) tally.listed = true;
  }
  const all = [...tallies];
  const now = ranksOf(all.map(([, { sum, target }]) => sum / target));
  // Who has no row in the month before had no rank.
  const listed = all.flatMap(([, tally], row) => (tally.listed ? [row] : []));
  const before = new Map(ranksOf(listed.map((row) => (all[row]?.[1].before ?? 0) / (all[row]?.[1].target ?? 1))).map((place, at) => [listed[at], place]));
  return all
    .map(([unit, tally], row): (number | string)[] => {
      const [place, last] = [now[row] ?? 0, before.get(row)];
      return [place, unit, tally.now, tally.sum, tally.target, tally.sum / tally.target, last ?? "", last === undefined ? "" : arrow(place, last)];
    })
    .sort((a, b) => Number(a[0]) - Number(b[0]));
}

export interface CardRow {
  readonly rate: number;
  readonly due: number;
}

/** Nearer than this, two figures are one: 0.5 − 0.4 falls 10 points short. */
const same = 1e-10;

/** The tiers of a table by hand: figures once, then conditions from the harshest down. Months past due are counted by the rule (civil months are no division). */
export function cardsOf(rows: readonly CardRow[], table: TierTable, timeProgress: number, asOf: number): string[][] {
  const months = table.tiers.some(({ rules }) => rules.some(({ all }) => all.some(({ measure }) => measure === "overdueMonths")));
  return rows.map(({ rate, due }) => {
    const late = asOf - due;
    const figures: Partial<Record<Measure, number>> = {
      shortfallPoints: timeProgress - rate, shortfallRatio: (timeProgress - rate) / timeProgress, overdueDays: Math.max(0, late), daysToDue: late > 0 ? Infinity : -late,
      overdueMonths: months ? overdueMonths(due, asOf) : 0,
    };
    for (let at = table.tiers.length - 1; at >= 0; at -= 1) {
      const tier = table.tiers[at];
      for (const rule of tier?.rules ?? []) {
        const fires = rule.all.every(({ measure, operator, bound, inclusive }) => {
          const figure = figures[measure];
          if (figure === undefined) return false;
          return Math.abs(figure - bound) < same ? inclusive : operator === ">" ? figure > bound : figure < bound;
        });
        if (fires) return [tier?.name ?? ""];
      }
    }
    return [""];
  });
}

type Step = readonly [days: number, unit: "day" | "workday"];
/** The nine steps to a contract, as the bench's district sets them: by the law's minima, as set, and with maxima used in full. */
const least: readonly Step[] = [[10, "workday"], [0, "day"], [30, "day"], [0, "day"], [0, "day"], [0, "day"], [20, "day"], [10, "day"], [0, "day"]];
const asSet: readonly Step[] = [[10, "workday"], [10, "workday"], [30, "day"], [20, "workday"], [0, "day"], [10, "workday"], [20, "day"], [10, "day"], [0, "day"]];
const most: readonly Step[] = asSet.map((step, at) => (at === 4 ? [15, "workday"] : at === 8 ? [10, "workday"] : step));
/** The bench's lengths of the steps that the law leaves open, for the rule beside this floor. */
export const benchDurations = { 现状调查和稳评: { count: 10, unit: "workday" }, 签协议和组卷报批: { count: 20, unit: "workday" }, 出让方案和评估: { count: 10, unit: "workday" } } as const;

/** Present step, and whether it has begun. */
const standings: readonly (readonly [stage: Stage, at: number, begun: boolean])[] = [
  ["未启动", 0, false], ["待组卷", 3, false], ["已批复", 4, false], ["公告中", 6, true], ["已挂牌", 7, true], ["已成交", 8, true], ["流拍", 6, false],
];
export const benchStages: readonly Stage[] = standings.map(([stage]) => stage);

const moved = (day: number, sign: 1 | -1, [count, unit]: Step): number => {
  if (unit === "day" || count === 0) return day + sign * count;
  const next = addWorkdays(sign < 0 ? day + 1 : day, sign * count, []);
  return next.kind === "known" ? next.value + (sign < 0 ? -1 : 0) : day;
};

/** Latest days of the next step, slacks, and the goal's earliest days, counted on and back for every parcel anew. */
export function plansOf(parcels: readonly { readonly stage: Stage; readonly since: number }[], deadline: number, asOf: number): number[][] {
  return parcels.map(({ stage, since }) => {
    const [, at, begun] = standings.find(([name]) => name === stage) ?? ["", 0, false];
    const next = begun ? at + 1 : at;
    const forward = (steps: readonly Step[]): number => {
      let day = Math.max(asOf, moved(begun ? since : asOf, 1, steps[at] ?? [0, "day"]));
      for (let step = at + 1; step < steps.length; step += 1) day = moved(day, 1, steps[step] ?? [0, "day"]);
      return day;
    };
    const back = (steps: readonly Step[]): number => {
      let day = deadline;
      for (let step = steps.length - 1; step >= next; step -= 1) day = moved(day, -1, steps[step] ?? [0, "day"]);
      return day;
    };
    const from = begun ? Math.max(asOf, moved(since, 1, least[at] ?? [0, "day"])) : asOf;
    const [safe, last, earliest, set] = [back(most), back(least), forward(least), forward(asSet)];
    return [safe, last, safe - from, last - from, earliest, set, deadline - earliest];
  });
}
