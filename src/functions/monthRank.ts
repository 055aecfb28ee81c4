/** GJ.MONTHRANK: the one-month ranking, from ledger rows of increments. */
import { rankMonth, type LedgerColumns, type MonthBasis, type MonthRankingRow } from "../campaign/ranking/monthRanking";
import { monthSpans } from "../campaign/ranking/monthSpans";
import type { Quantity } from "../campaign/quantity/readNumber";
import { badArgument, isProblem, notEnoughData, type Answer, type Problem } from "./cell";
import { all, declareTable, one } from "./declare";
import { dayOrMonth, lastDay, numberOrQuantity, oneOf, quantity, words } from "./kinds";
import { column, figures, pairs, repeated, type Figures, type Repeated } from "./ranges";
import { inUnitOf } from "./sameUnit";

const header = ["名次", "单位", "本月", "累计", "目标", "完成率", "上月名次", "升降"] as const;

export const monthRank = declareTable(
  {
    name: "MONTHRANK",
    zh: "一月一排名：由台账各行的增量算出某月各单位的名次，连同累计、完成率和比上月的升降，带表头溢出。",
    en: "The one-month ranking of units from ledger rows of increments, with totals, rates and the change of rank. Spills with a header.",
    parameters: {
      units: all(repeated(words), { label: "责任单位列", zh: "台账的责任单位列。合计、小计等行不参加排名。", en: "The ledger's column of units. Total rows are not ranked." }),
      dates: all(figures(lastDay), { label: "日期列", zh: "台账的日期列，与责任单位列一样长。只写到月的算在月末。", en: "The ledger's column of days, as long as units. A month without a day counts at its end." }),
      values: all(figures(numberOrQuantity), { label: "增量列", zh: "台账的增量列（不是累计数），与责任单位列一样长。", en: "The ledger's column of increments (not running totals), as long as units." }),
      targets: all(pairs(words, quantity, true), { label: "目标表", zh: "两列区域：单位、目标。", en: "Two columns: unit and target." }),
      month: one(dayOrMonth, { label: "月份", zh: "排名的月份，如 \"2025-08\"，或该月任意一天。", en: "The month, such as \"2025-08\", or any day in it." }),
      by: one<MonthBasis>(oneOf({ 完成率: "rate", 本月增量: "period", 本月完成率: "periodRate" }), {
        label: "排名依据",
        zh: "可选。“完成率”（到月末的累计，默认）、“本月增量”或“本月完成率”。",
        en: "Optional. 完成率 (rate at month end, default), 本月增量 (the month's increment) or 本月完成率 (the month's rate).",
        otherwise: "rate",
      }),
      groups: all<readonly (readonly [string, string | null])[]>(pairs(words, words), {
        label: "分组表",
        zh: "可选。两列区域：单位、分组。各组分别排名，结果末尾多一列“分组”。",
        en: "Optional. Two columns: unit and group. Groups are ranked apart and shown in a last column.",
        otherwise: [],
      }),
      exempt: all<readonly (string | null)[]>(column(words), { label: "不参评单位", zh: "可选。只列出、不排名的单位。", en: "Optional. Units that are listed without a rank.", otherwise: [] }),
    },
  },
  ({ units, dates, values, targets, month, by, groups, exempt }) => {
    const { length } = units.places;
    if (dates.values.length !== length || values.values.length !== length) {
      return badArgument(`参数 units（责任单位列）、dates（日期列）、values（增量列）应一样长，现在是 ${length}、${dates.values.length}、${values.values.length} 个单元格`);
    }
    // Everything is answered in the first unit that is written.
    const unit = targets.find(([, target]) => (target?.unit ?? null) !== null)?.[1]?.unit ?? values.units.values().next().value ?? null;
    const ledger = readLedger(units, dates.values, values, unit);
    if (isProblem(ledger)) return ledger;
    const wanted = readTargets(targets, unit);
    if (isProblem(wanted)) return wanted;
    const spans = monthSpans(month.first);
    const rows = rankMonth(ledger, wanted, spans.month, spans.before, {
      by,
      groups: new Map(groups.map(([name, group]) => [name, group ?? ""])),
      exempt: new Set(exempt.filter((name) => name !== null)),
    });
    if (rows.length === 0) return notEnoughData("台账和目标表里没有可以排名的单位");
    return groups.length === 0
      ? [header, ...byRank(rows).map(line)]
      : [[...header, "分组"], ...byRank(rows).map((row) => [...line(row), row.group])];
  },
);

/** Rows without a figure say nothing and are left out; a figure without its unit or day is a problem, not a guess. */
function readLedger(units: Repeated<string>, dates: Float64Array, { values, units: written }: Figures, unit: string | null): LedgerColumns | Problem {
  const [unitAt, days, increments] = [new Int32Array(values.length), new Float64Array(values.length), new Float64Array(values.length)];
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const place = units.places[index] ?? -1;
    if (place < 0) return badArgument(`参数 units（责任单位列）第 ${index + 1} 行有增量但没有单位`);
    const day = dates[index] ?? Number.NaN;
    if (Number.isNaN(day)) return badArgument(`参数 dates（日期列）第 ${index + 1} 行有增量但没有日期`);
    const increment = unit === null ? value : inUnitOf({ value, unit: written.get(index) ?? null }, { value: 0, unit });
    if (typeof increment !== "number") return badArgument(`参数 values（增量列）第 ${index + 1} 行：${increment.message}`);
    unitAt[count] = place;
    days[count] = day;
    increments[count] = increment;
    count += 1;
  }
  return { units: units.values, count, unitAt, days, increments };
}

function readTargets(targets: readonly (readonly [string, Quantity | null])[], unit: string | null): readonly { unit: string; target: number | null }[] | Problem {
  const read: { unit: string; target: number | null }[] = [];
  for (const [name, figure] of targets) {
    const target = figure === null ? null : inUnitOf(figure, { value: 0, unit });
    if (isProblem(target)) return badArgument(`参数 targets（目标表）${name}：${target.message}`);
    read.push({ unit: name, target });
  }
  return read;
}

/** Groups stay together as the rule gives them; exempt units of all groups come last. */
const byRank = (rows: readonly MonthRankingRow[]): readonly MonthRankingRow[] => [...rows.filter((row) => !row.exempt), ...rows.filter((row) => row.exempt)];

const line = (row: MonthRankingRow): readonly Answer[] =>
  [row.rank, row.unit, row.period, row.cumulative, row.target, row.rate, row.rankBefore, row.change].map((value) => value ?? "");
