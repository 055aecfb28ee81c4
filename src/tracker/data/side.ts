/** The blocks of 攻坚数据 that charts and the board read: the course of the campaign, units by completion, ledgers, working days. */
import { dayParts } from "../../campaign/calendar/day";
import { workdaysAfter } from "../../campaign/calendar/workdays";
import type { Contribution } from "../../campaign/metrics/contributions";
import { cumulativeAt, curveDays } from "../../campaign/metrics/curve";
import { latestReport } from "../../campaign/metrics/standing";
import type { Facts } from "../../campaign/metrics/facts";
import { timeProgress } from "../../campaign/progress";
import type { Settings } from "../../campaign/settings";
import { cellAddress, rangeAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import type { CellRange } from "../../workbook/sheet";
import { cellReference, formula, rangeReference } from "../formula";
import { rankingColumn, type RankedRow } from "../rankingLayout";
import { names, rankingSheet } from "../ownedSheets";
import { area, type SheetBuilder } from "../sheetBuilder";
import { SIDE, targetColumn } from "./layout";
import type { WatchedLedger } from "./ledgerCells";
import { paceFormulas } from "./targets";

export interface CurveBlock {
  readonly labels: CellRange;
  readonly pace: CellRange;
  /** Whose pace that is where the metrics drawn have curves of their own; null: it is that of all. */
  readonly paceOf: string | null;
  /** Up to the row of 数据截至日: a line ends where the data end. */
  readonly metrics: readonly { readonly metric: string; readonly labels: CellRange; readonly values: CellRange }[];
}

/** The range of a metric's rows for one column of the records, as a formula names it. */
export type ColumnOf = (metric: string, what: "amount" | "day" | "total") => string | null;

const MOST_LINES = 4;

/** Course of each target as a share of it, and the pace of the first. Returns the block and the row after it. */
export function putCurve(
  sheet: SheetBuilder, row: number, facts: Facts, list: readonly Contribution[], settings: Settings, columnOf: ColumnOf, targetRow: ReadonlyMap<string, number>,
): { readonly block: CurveBlock | null; readonly next: number } {
  const { campaign } = facts;
  const span = settings.campaign;
  const shown = facts.targets.filter(({ target, basis }) => target !== null && target > 0 && basis !== null).slice(0, MOST_LINES);
  if (campaign === null || span === null || shown.length === 0) return { block: null, next: row };
  const days = curveDays(campaign.start, campaign.end, facts.asOf);
  const lead = shown[0]?.metric;
  const curve = settings.targets.find(({ metric }) => metric === lead)?.curve ?? null;
  const { elapsed } = paceFormulas(settings);
  const courses = shown.map(({ metric, basis }) => cumulativeAt(list.filter((one) => one.metric === metric), basis, days));
  const knownUntil = shown.map(({ metric, basis }) => (basis === "reported" ? latestReport(list.filter((one) => one.metric === metric), facts.asOf) : null));
  const curveOf = (metric: string): string => JSON.stringify(settings.targets.find((one) => one.metric === metric)?.curve ?? null);
  const hasOwnCurves = new Set(shown.map(({ metric }) => curveOf(metric))).size > 1;
  sheet.put(row, SIDE, ["进度曲线（占目标的比例）"], "section").put(row + 1, SIDE, ["日期", "日", "序时", ...shown.map(({ metric }) => metric)], "dataHead");
  const first = row + 2;
  days.forEach((day, index) => {
    const { month, day: date } = dayParts(day);
    const here = first + index;
    const dayAt = cellAddress(here, SIDE + 1);
    const pace = timeProgress(span, day, curve);
    const shares = shown.map(({ metric, target, basis }, line): PlanCell => {
      // Nothing is known after the last report: the line ends there instead of running on level.
      if (day > facts.asOf || target === null || (days[index - 1] ?? 0) >= (knownUntil[line] ?? facts.asOf)) return null;
      const done = courses[line]?.[index] ?? 0;
      const targetCell = cellAddress(targetRow.get(metric) ?? 0, targetColumn.target);
      const [amount, when, total] = [columnOf(metric, "amount"), columnOf(metric, "day"), columnOf(metric, "total")];
      const course = basis !== "ledger" || amount === null || when === null || total === null ? String(done) : `SUMIFS(${amount},${total},1,${when},"<="&${dayAt})`;
      return formula(`=IF(${targetCell}>0,${course}/${targetCell},0)`, done / target);
    });
    sheet.put(here, SIDE, [`${month}/${date}`, { day }, curve === null ? formula(`=${elapsed(dayAt)}/${names.days}`, pace) : pace, ...shares]);
  });
  const last = first + days.length - 1;
  const reached = first + Math.max(0, days.filter((day) => day <= facts.asOf).length - 1);
  sheet.style(area(first, SIDE, last, SIDE), "dataText").style(area(first, SIDE + 1, last, SIDE + 1), "dataDay").style(area(first, SIDE + 2, last, SIDE + 2 + shown.length), "dataPercent");
  return {
    block: {
      labels: area(first, SIDE, last, SIDE), pace: area(first, SIDE + 2, last, SIDE + 2), paceOf: hasOwnCurves ? lead ?? null : null,
      metrics: shown.map(({ metric }, line) => ({ metric, labels: area(first, SIDE, reached, SIDE), values: area(first, SIDE + 3 + line, reached, SIDE + 3 + line) })),
    },
    next: last + 2,
  };
}

export interface UnitBlock {
  readonly labels: CellRange;
  readonly rates: CellRange;
  readonly times: CellRange;
  /** How many units have a rate, drawn or not. */
  readonly of: number;
}

/** More columns than these cannot be told apart on the board: then the first and the last of the list are drawn, and the chart says so. */
export const MOST_UNITS = 16;
/** So few columns leave room for any name on two lines; under more of them so many characters stand. */
const FEW_UNITS = 8;
const NAME_LENGTH = 8;

/** Long names cut for the chart where there are many, unless two of them would read the same. @example "物流园区管理委员会办公室" among nine: "物流园区管理委…" */
export function shortNames(names: readonly string[]): readonly string[] {
  if (names.length <= FEW_UNITS) return names;
  const cut = names.map((name) => ([...name].length <= NAME_LENGTH ? name : `${[...name].slice(0, NAME_LENGTH - 1).join("")}…`));
  return cut.map((name, index) => (cut.filter((other) => other === name).length === 1 ? name : names[index] ?? name));
}

/** Units of one metric by completion at the time of writing; their figures follow 月度排名. */
export function putUnitRates(sheet: SheetBuilder, row: number, rows: readonly RankedRow[]): { readonly block: UnitBlock | null; readonly next: number } {
  const ordered = rows.filter(({ metric }) => metric.completionRate !== null).sort((a, b) => (b.metric.completionRate ?? 0) - (a.metric.completionRate ?? 0));
  if (ordered.length === 0) return { block: null, next: row };
  const half = MOST_UNITS / 2;
  const shown = ordered.length <= MOST_UNITS ? ordered : [...ordered.slice(0, half), ...ordered.slice(-half)];
  sheet.put(row, SIDE, ["各单位完成率"], "section").put(row + 1, SIDE, ["单位", "完成率", "序时"], "dataHead");
  const first = row + 2;
  const labels = shortNames(shown.map(({ unit }) => unit.unit));
  shown.forEach(({ metric, row: source }, index) => {
    const follow = (column: number, value: number | null): PlanCell => (value === null ? null : formula(`=${cellReference(rankingSheet.name, source, column)}`, value));
    sheet.put(first + index, SIDE, [labels[index] ?? null, follow(rankingColumn.rate, metric.completionRate), follow(rankingColumn.time, metric.timeProgress)]);
  });
  const last = first + shown.length - 1;
  sheet.style(area(first, SIDE, last, SIDE), "dataText").style(area(first, SIDE + 1, last, SIDE + 2), "dataPercent");
  return { block: { labels: area(first, SIDE, last, SIDE), rates: area(first, SIDE + 1, last, SIDE + 1), times: area(first, SIDE + 2, last, SIDE + 2), of: ordered.length }, next: last + 2 };
}

/** Ledgers by rows then and now; `changed` counts those that differ, natively. */
export function putLedgers(sheet: SheetBuilder, row: number, watched: readonly WatchedLedger[]): { readonly changed: CellRange | null; readonly next: number } {
  if (watched.length === 0) return { changed: null, next: row };
  sheet.put(row, SIDE, ["台账行数监测"], "section").put(row + 1, SIDE, ["工作表", "范围", "接入时", "现在", "状态"], "dataHead");
  const first = row + 2;
  watched.forEach(({ sheet: name, range, count }, index) => {
    const here = first + index;
    const [then, now] = [cellAddress(here, SIDE + 2), cellAddress(here, SIDE + 3)];
    sheet.put(here, SIDE, [
      name, rangeAddress(range), count, formula(`=COUNTA(${rangeReference(name, range)})`, count), formula(`=IF(${then}=${now},"一致","有变化，请刷新")`, "一致"),
    ]);
  });
  const last = first + watched.length - 1;
  const total = area(last + 1, SIDE + 3, last + 1, SIDE + 3);
  const ranges = [SIDE + 2, SIDE + 3].map((column) => rangeAddress(area(first, column, last, column)));
  sheet.put(last + 1, SIDE, ["有变化的台账数", null, null, formula(`=SUMPRODUCT(--(${ranges[0] ?? ""}<>${ranges[1] ?? ""}))`, 0), null]);
  sheet.style(area(first, SIDE, last + 1, SIDE + 1), "dataText").style(area(first, SIDE + 2, last + 1, SIDE + 3), "dataFlag").style(area(first, SIDE + 4, last + 1, SIDE + 4), "dataText");
  return { changed: total, next: last + 3 };
}

/** Working days of the campaign, one a row, so that 剩余工作日 follows today without the add-in; null where a year's table is missing. */
export function putWorkdays(sheet: SheetBuilder, row: number, facts: Facts, settings: Settings, today: number): { readonly left: CellRange | null; readonly next: number } {
  const { campaign } = facts;
  if (campaign === null || campaign.workdaysLeft === null) return { left: null, next: row };
  const days: number[] = [];
  for (let day = campaign.start; day <= campaign.end; day += 1) {
    const counted = workdaysAfter(day - 1, day, settings.extraDays);
    if (counted.kind === "missing-year") return { left: null, next: row };
    if (counted.value === 1) days.push(day);
  }
  sheet.put(row, SIDE, ["攻坚期工作日（已计调休）"], "section");
  if (days.length === 0) return { left: null, next: row + 2 };
  const range = area(row + 2, SIDE, row + 1 + days.length, SIDE);
  const left = area(row + 1, SIDE + 1, row + 1, SIDE + 1);
  sheet.put(row + 1, SIDE, ["今天起还剩", formula(`=COUNTIF(${rangeAddress(range)},">"&TODAY())`, days.filter((day) => day > today).length)]);
  sheet.style(area(row + 1, SIDE, row + 1, SIDE), "dataText").style(left, "dataFlag");
  days.forEach((day, index) => sheet.put(row + 2 + index, SIDE, [{ day }]));
  sheet.style(range, "dataDay");
  return { left, next: row + days.length + 3 };
}
