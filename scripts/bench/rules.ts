/** Custom functions and rules at the size of a district's largest ledgers, beside the plainest loop and the native formulas. */
import { countdown } from "../../src/campaign/calendar/countdown";
import { addWorkdays } from "../../src/campaign/calendar/workdays";
import { basePresets, combineTiers, decideCard, evaluate, type SubjectFacts, type TierTable } from "../../src/campaign/cards";
import type { Measure } from "../../src/campaign/cards/tiers";
import { contractPlan } from "../../src/campaign/schedule/backwardPlan";
import { parcelPlan } from "../../src/campaign/schedule/parcelPlan";
import type { Stage } from "../../src/campaign/records";
import { CARD, COUNTDOWN, MONTHRANK, RANK } from "../../src/functions/functions";
import { compare, ms, printTable, type Comparison } from "./support/measure";
import { nativeTimes } from "./support/native";

const start = 45853;
const asOf = 45892;
const deadline = 45952;
const rowsOf = <T>(count: number, value: (row: number) => T): T[][] => Array.from({ length: count }, (_, row) => [value(row)]);
const days = (count: number): number[][] => rowsOf(count, (row) => start + ((row * 7) % 400));
const first = (matrix: readonly (readonly number[])[], row: number): number => matrix[row]?.[0] ?? 0;

const calendarFloor = (column: readonly (readonly number[])[]) => () => {
  const answer: number[][] = [];
  for (let row = 0; row < column.length; row += 1) answer.push([first(column, row) - asOf]);
  return answer;
};
const workdayFloor = (column: readonly (readonly number[])[]) => () => {
  const answer: (number | string)[][] = [];
  for (let row = 0; row < column.length; row += 1) {
    const left = countdown(first(column, row), asOf, "workday", []);
    answer.push([left.kind === "known" ? left.value : "#N/A"]);
  }
  return answer;
};

/** Ranks of a column, highest first, ties alike. */
function plainRanks(values: readonly number[]): number[] {
  const order = values.map((_, row) => row).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const ranks: number[] = [];
  let place = 0;
  order.forEach((row, at) => {
    if (at === 0 || values[order[at - 1] ?? 0] !== values[row]) place = at + 1;
    ranks[row] = place;
  });
  return ranks;
}

const unitCount = 40;
const ledger = (count: number) => ({
  units: rowsOf(count, (row) => `单位${row % unitCount}`),
  dates: rowsOf(count, (row) => start + ((row * 13) % 100)),
  values: rowsOf(count, (row) => ((row * 17) % 97) / 10),
  targets: Array.from({ length: unitCount }, (_, row) => [`单位${row}`, 9000 + row * 10]),
});
type Ledger = ReturnType<typeof ledger>;
const month = { first: 45870, last: 45900, before: 45839 } as const;

/** The same table as MONTHRANK gives: sums of two months, rates, ranks of both, change, in order. */
function plainMonthRank({ units, dates, values, targets }: Ledger): unknown[][] {
  const tallies = new Map<string, { target: number; now: number; sum: number; before: number }>();
  for (const [unit, target] of targets) tallies.set(String(unit), { target: Number(target), now: 0, sum: 0, before: 0 });
  for (let row = 0; row < units.length; row += 1) {
    const tally = tallies.get(units[row]?.[0] ?? "");
    if (tally === undefined) continue;
    const [day, value] = [first(dates, row), first(values, row)];
    if (day <= month.last) tally.sum += value;
    if (day <= month.last && day >= month.first) tally.now += value;
    if (day < month.first) tally.before += value;
  }
  const all = [...tallies];
  const now = plainRanks(all.map(([, { sum, target }]) => sum / target));
  const before = plainRanks(all.map(([, tally]) => tally.before / tally.target));
  return all
    .map(([unit, tally], row) => [now[row], unit, tally.now, tally.sum, tally.target, tally.sum / tally.target, before[row], (before[row] ?? 0) - (now[row] ?? 0)])
    .sort((a, b) => Number(a[0]) - Number(b[0]));
}

interface CardRow { readonly rate: number; readonly due: number }
const cardRows = (count: number): CardRow[] => Array.from({ length: count }, (_, row) => ({ rate: ((row * 31) % 1000) / 1000, due: start + ((row * 7) % 100) }));
const timeProgress = 0.4;

/** The tiers of a table by hand: figures once, then conditions from the harshest down. */
const plainCards = (rows: readonly CardRow[], table: TierTable) => (): string[][] =>
  rows.map(({ rate, due }) => {
    const late = asOf - due;
    const figures: Partial<Record<Measure, number>> = {
      shortfallPoints: timeProgress - rate, shortfallRatio: (timeProgress - rate) / timeProgress, overdueDays: Math.max(0, late), overdueMonths: Math.max(0, late) / 30,
      ...(late <= 0 ? { daysToDue: -late } : {}),
    };
    for (let at = table.tiers.length - 1; at >= 0; at -= 1) {
      const tier = table.tiers[at];
      for (const rule of tier?.rules ?? []) {
        const fires = rule.all.every(({ measure, operator, bound, inclusive }) => {
          const figure = figures[measure];
          return figure !== undefined && (operator === ">" ? figure > bound : figure < bound || (inclusive && figure === bound));
        });
        if (fires) return [tier?.name ?? ""];
      }
    }
    return [""];
  });

/** The rule itself, row by row: no ranges, blanks or errors. */
const ruleOverCards = (rows: readonly CardRow[], table: TierTable) => (): string[][] =>
  rows.map(({ rate, due }) => {
    const answer = decideCard({ rate, timeProgress, due, asOf }, table);
    return [answer.kind === "text" ? answer.text : answer.message];
  });

const stages: readonly Stage[] = ["未启动", "前期", "待组卷", "已批复", "公告中", "已挂牌", "已成交", "流拍"];
const durations = { 现状调查和稳评: { count: 10, unit: "workday" }, 签协议和组卷报批: { count: 20, unit: "workday" }, 出让方案和评估: { count: 10, unit: "workday" } } as const;
/** Steps left by stage, as the days that a clerk would add and take off by hand. */
const stepsLeft: Readonly<Record<string, readonly (readonly [days: number, unit: "day" | "workday"])[]>> = Object.fromEntries(
  stages.map((stage, at) => [stage, ([[10, "workday"], [10, "workday"], [30, "day"], [20, "workday"], [15, "workday"], [10, "workday"], [20, "day"], [10, "day"], [10, "workday"]] as const).slice(Math.min(at, 8))]),
);
const plainPlan = (stage: Stage): readonly number[] => {
  const steps = stepsLeft[stage] ?? [];
  const walk = (from: number, sign: 1 | -1): number => {
    let at = from;
    for (const [count, unit] of steps) {
      const next = unit === "day" ? at + sign * count : addWorkdays(at, sign * count, []);
      at = typeof next === "number" ? next : next.kind === "known" ? next.value : at;
    }
    return at;
  };
  const [safe, last, least, set] = [walk(deadline, -1), walk(deadline, -1), walk(asOf, 1), walk(asOf, 1)];
  return [safe, last, safe - asOf, last - asOf, least, set, deadline - least];
};

export async function run(): Promise<void> {
  Object.assign(globalThis, { CustomFunctions: { Error } });
  const [ten, hundred, book, cards] = [days(10_000), days(100_000), ledger(100_000), cardRows(10_000)];
  const figures = rowsOf(10_000, (row) => ((row * 7919) % 10_007) / 100);
  const [rates, dues] = [cards.map(({ rate }) => [rate]), cards.map(({ due }) => [due])];
  const subjects = cards.map(({ rate, due }, row): SubjectFacts => ({ kind: "unit", unit: `单位${row}`, matter: "", title: "", reported: true, rate, timeProgress, due, closed: false, sources: [] }));
  const parcels = Array.from({ length: 10_000 }, (_, row) => ({ stage: stages[row % stages.length] ?? "未启动", since: start + (row % 40) }));

  const groupFloor = (): number[] => {
    const ranks: number[] = [];
    for (let group = 0; group < 40; group += 1) {
      const members = figures.flatMap((_, row) => (row % 40 === group ? [row] : []));
      plainRanks(members.map((row) => first(figures, row))).forEach((place, at) => { ranks[members[at] ?? 0] = place; });
    }
    return ranks;
  };
  const native = nativeTimes([
    { name: "COUNTDOWN 日历日 1 万格", rows: ten.map(([day], at) => [day ?? 0, `=A${at + 1}-${asOf}`]), expected: `${first(ten, 0)},${first(ten, 0) - asOf}` },
    { name: "COUNTDOWN 日历日 10 万格", rows: hundred.map(([day], at) => [day ?? 0, `=A${at + 1}-${asOf}`]), expected: `${first(hundred, 0)},${first(hundred, 0) - asOf}` },
    { name: "RANK 1 万格", rows: figures.map(([figure], at) => [figure ?? 0, `=RANK(A${at + 1},A$1:A$10000)`]), expected: `0,${plainRanks(figures.map(([figure]) => figure ?? 0))[0] ?? 0}` },
    {
      name: "MONTHRANK 10 万行",
      rows: book.units.map(([unit], row) => [
        ...(row < unitCount ? [`=RANK(B${row + 1},B$1:B$${unitCount})`, `=SUMIFS(G$1:G$100000,E$1:E$100000,D${row + 1},F$1:F$100000,"<=${month.last}")/C${row + 1}`, Number(book.targets[row]?.[1]), String(book.targets[row]?.[0])] : [null, null, null, null]),
        unit ?? "", first(book.dates, row), first(book.values, row),
        ...(row < unitCount ? [`=SUMIFS(G$1:G$100000,E$1:E$100000,D${row + 1},F$1:F$100000,">=${month.first}",F$1:F$100000,"<=${month.last}")`, `=SUMIFS(G$1:G$100000,E$1:E$100000,D${row + 1},F$1:F$100000,"<${month.first}")/C${row + 1}`, `=RANK(I${row + 1},I$1:I$${unitCount})`] : []),
      ]),
      expected: `${String(plainMonthRank(book).find(([, unit]) => unit === "单位0")?.[0])},`,
    },
    { name: "组内排名 1 万格（COUNTIFS）", rows: figures.map(([figure], at) => [figure ?? 0, `组${at % 40}`, `=COUNTIFS(B$1:B$10000,B${at + 1},A$1:A$10000,">"&A${at + 1})+1`]), expected: `${first(figures, 0)},组0,${groupFloor()[0] ?? 0}` },
  ]);
  const nativeOf = (name: string): string => {
    if (native === null) return "没有 LibreOffice";
    const found = native.find((one) => one.name === name);
    return found === undefined ? "做不到" : found.milliseconds < 200 ? "小于启动误差" : `${ms(found.milliseconds)} ms`;
  };
  const groups = figures.map((_, at) => [`组${at % 40}`]);
  const cases: readonly (readonly [string, Comparison])[] = [
    ["COUNTDOWN 日历日 1 万格", compare(() => COUNTDOWN(ten, [[asOf]]), calendarFloor(ten))],
    ["COUNTDOWN 日历日 10 万格", compare(() => COUNTDOWN(hundred, [[asOf]]), calendarFloor(hundred))],
    ["COUNTDOWN 工作日 1 万格", compare(() => COUNTDOWN(ten, [[asOf]], [["工作日"]]), workdayFloor(ten))],
    ["COUNTDOWN 工作日 10 万格", compare(() => COUNTDOWN(hundred, [[asOf]], [["工作日"]]), workdayFloor(hundred))],
    ["RANK 1 万格", compare(() => RANK(figures), () => plainRanks(figures.map(([figure]) => figure ?? 0)).map((place) => [place]))],
    ["组内排名 1 万格（COUNTIFS）", compare(() => RANK(figures, [], groups), groupFloor)],
    ["MONTHRANK 10 万行", compare(() => MONTHRANK(book.units, book.dates, book.values, book.targets, [["2025-08"]]), () => plainMonthRank(book))],
    ...basePresets.filter(({ id }) => id !== "xinhuang-2015").map((preset): readonly [string, Comparison] =>
      [`CARD ${preset.name} 1 万行`, compare(() => CARD(rates, [[timeProgress]], dues, [[asOf]], [[preset.name]]), ruleOverCards(cards, combineTiers(preset, [])))]),
    ...basePresets.map((preset): readonly [string, Comparison] => {
      const table = combineTiers(preset, []);
      return [`评判并说明 ${preset.name} 1 万个`, compare(() => subjects.map((one) => evaluate(one, table, asOf)), plainCards(cards, table))];
    }),
    ["倒排 1 万宗", compare(() => parcels.map((parcel) => parcelPlan(parcel, deadline, asOf, { ...contractPlan, durations })), () => parcels.map(({ stage }) => plainPlan(stage)))],
  ];
  printTable([
    ["项目", "本工具", "最简循环", "倍数", "LibreOffice 原生公式"],
    ...cases.map(([name, { ours, floor, ratio }]) => [name, `${ms(ours)} ms`, `${ms(floor)} ms`, ratio.toFixed(1), nativeOf(name)]),
  ]);
}
