/** What the rules bench measures: custom functions and rules at the size of a district's largest ledgers, each with its floor. */
import { basePresets, combineTiers, evaluate, type Evaluation, type SubjectFacts, type TierTable } from "../../../src/campaign/cards";
import { contractPlan } from "../../../src/campaign/schedule/backwardPlan";
import { parcelPlanner } from "../../../src/campaign/schedule/parcelPlan";
import { CARD, COUNTDOWN, MONTHRANK, RANK } from "../../../src/functions/functions";
import { benchDurations, benchStages, cardsOf, daysLeft, monthTable, plansOf, ranksInGroups, ranksOfColumn, workdaysLeft, type CardRow, type Ledger } from "./floors";

const start = 45853;
export const asOf = 45892;
const deadline = 45952;
const timeProgress = 0.4;
export const unitCount = 40;
export const month = { first: 45870, last: 45900, before: 45839 } as const;
const rowsOf = <T>(count: number, value: (row: number) => T): T[][] => Array.from({ length: count }, (_, row) => [value(row)]);
export const first = (matrix: readonly (readonly number[])[], row: number): number => matrix[row]?.[0] ?? 0;

const ledgerOf = (count: number): Ledger => ({
  units: rowsOf(count, (row) => `单位${row % unitCount}`),
  dates: rowsOf(count, (row) => start + ((row * 13) % 100)),
  values: rowsOf(count, (row) => ((row * 17) % 97) / 10),
  targets: Array.from({ length: unitCount }, (_, row) => [`单位${row}`, 9000 + row * 10] as const),
});

export const [ten, hundred] = [10_000, 100_000].map((count) => rowsOf(count, (row) => start + ((row * 7) % 400))) as [number[][], number[][]];
export const book = ledgerOf(100_000);
export const figures = rowsOf(10_000, (row) => ((row * 7919) % 10_007) / 100);
export const groups = figures.map((_, at) => [`组${at % unitCount}`]);
const cards = Array.from({ length: 10_000 }, (_, row): CardRow => ({ rate: ((row * 31) % 1000) / 1000, due: start + ((row * 7) % 100) }));
const [rates, dues] = [cards.map(({ rate }) => [rate]), cards.map(({ due }) => [due])];
const subjects = cards.map(({ rate, due }, row): SubjectFacts => ({ kind: "unit", unit: `单位${row}`, matter: "", title: "", reported: true, rate, timeProgress, due, closed: false, sources: [] }));
const parcels = Array.from({ length: 10_000 }, (_, row) => ({ stage: benchStages[row % benchStages.length] ?? "未启动", since: start + (row % 40) }));

/** The rule's plans as the floor gives them. */
function plans(): number[][] {
  const planOf = parcelPlanner(deadline, asOf, { ...contractPlan, durations: benchDurations });
  return parcels.map((parcel) => {
    const known = planOf(parcel);
    if (known.kind !== "known" || known.value.kind !== "open") return [];
    const { safeDay, lastPossibleDay, safeSlack, lastSlack, earliestEnd, earliestEndAsSet, spareDays } = known.value;
    return [safeDay ?? 0, lastPossibleDay, safeSlack ?? 0, lastSlack, earliestEnd, earliestEndAsSet ?? 0, spareDays];
  });
}

export interface Case {
  readonly name: string;
  readonly ours: () => unknown;
  readonly floor: () => unknown;
  /** What of our answer the floor gives; all of it where left out. */
  readonly part?: (answer: unknown) => unknown;
}

const tables = basePresets.map((preset): readonly [string, TierTable] => [preset.name, combineTiers(preset, [])]);
export const cases: readonly Case[] = [
  { name: "COUNTDOWN 日历日 1 万格", ours: () => COUNTDOWN(ten, [[asOf]]), floor: () => daysLeft(ten, asOf) },
  { name: "COUNTDOWN 日历日 10 万格", ours: () => COUNTDOWN(hundred, [[asOf]]), floor: () => daysLeft(hundred, asOf) },
  { name: "COUNTDOWN 工作日 1 万格", ours: () => COUNTDOWN(ten, [[asOf]], [["工作日"]]), floor: () => workdaysLeft(ten, asOf) },
  { name: "COUNTDOWN 工作日 10 万格", ours: () => COUNTDOWN(hundred, [[asOf]], [["工作日"]]), floor: () => workdaysLeft(hundred, asOf) },
  { name: "RANK 1 万格", ours: () => RANK(figures), floor: () => ranksOfColumn(figures) },
  { name: "组内排名 1 万格（COUNTIFS）", ours: () => RANK(figures, [], groups), floor: () => ranksInGroups(figures, groups) },
  {
    name: "MONTHRANK 10 万行", floor: () => monthTable(book, month), part: (answer) => (answer as unknown[]).slice(1),
    ours: () => MONTHRANK(book.units as string[][], book.dates as number[][], book.values as number[][], book.targets as unknown as (string | number)[][], [["2025-08"]]),
  },
  // 新晃 judges by the month's rate, which this call does not give.
  ...tables.filter(([name]) => !name.startsWith("新晃")).map(([name, table]): Case =>
    ({ name: `CARD ${name} 1 万行`, ours: () => CARD(rates, [[timeProgress]], dues, [[asOf]], [[name]]), floor: () => cardsOf(cards, table, timeProgress, asOf) })),
  ...tables.map(([name, table]): Case =>
    ({ name: `评判并说明 ${name} 1 万个`, ours: () => subjects.map((one) => evaluate(one, table, asOf)), floor: () => cardsOf(cards, table, timeProgress, asOf), part: (answer) => (answer as Evaluation[]).map(({ tier }) => [tier?.name ?? ""]) })),
  { name: "倒排 1 万宗", ours: plans, floor: () => plansOf(parcels, deadline, asOf) },
];
