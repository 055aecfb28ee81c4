/** The tracker's own figures, as its sheets show them under their defined names. Nothing is recomputed here. */
import { readDay } from "../campaign/calendar/readDay";
import { isCellError, type CellValue } from "../workbook/sheet";
import type { NamedCells } from "./port";

/** Written by the tracker, workbook-wide. */
export const trackerNames = ["GJ_asOf", "GJ_start", "GJ_days", "GJ_campaign", "GJ_targets"] as const;

export interface TargetLine {
  readonly metric: string;
  readonly unit: string;
  readonly comparator: ">=" | ">";
  readonly target: number | null;
  readonly cumulative: number | null;
  /** Shares of 1. */
  readonly completionRate: number | null;
  readonly timeProgress: number | null;
  readonly paceGap: number | null;
  readonly requiredRate: number | null;
  readonly forecast: number | null;
}

export interface Tracker {
  readonly campaign: string;
  /** 1900 serials. */
  readonly start: number;
  readonly asOf: number;
  readonly days: number;
  readonly targets: readonly TargetLine[];
}

export type TrackerReading =
  | { readonly kind: "tracker"; readonly tracker: Tracker }
  /** Nothing of ours in the workbook. */
  | { readonly kind: "none" }
  /** A tracker that lacks or garbles something: what, in Chinese. */
  | { readonly kind: "damaged"; readonly reasons: readonly string[] };

/** What `readTargets` finds by its header. */
const columns = {
  metric: "指标", unit: "单位", comparator: "比较", target: "目标", cumulative: "累计", completionRate: "完成率",
  timeProgress: "序时", paceGap: "偏差", requiredRate: "日均需完成", forecast: "预计完成",
} as const;

export function readTracker(cells: NamedCells): TrackerReading {
  if (trackerNames.every((name) => !cells.has(name))) return { kind: "none" };
  const reasons: string[] = [];
  const single = (name: (typeof trackerNames)[number]): CellValue => cells.get(name)?.[0]?.[0] ?? null;
  const asOf = dayOf(single("GJ_asOf"));
  const start = dayOf(single("GJ_start"));
  const days = numberOf(single("GJ_days"));
  const campaign = textOf(single("GJ_campaign"));
  if (asOf === null) reasons.push("数据截至日（名称 GJ_asOf）不是日期，请在攻坚设置中改正");
  if (start === null) reasons.push("战役起始日（名称 GJ_start）不是日期，请在攻坚设置中改正");
  if (days === null || days < 1) reasons.push("战役天数（名称 GJ_days）不是正数，请在攻坚设置中改正");
  const table = cells.get("GJ_targets");
  const targets = table === undefined ? [] : readTargets(table);
  if (table === undefined) reasons.push("缺少目标表（名称 GJ_targets），请重新生成跟踪表");
  for (const header of targets === null ? missingHeaders(table) : []) reasons.push(`目标表缺少“${header}”列，请重新生成跟踪表`);
  if (reasons.length > 0 || asOf === null || start === null || days === null || targets === null) return { kind: "damaged", reasons };
  return { kind: "tracker", tracker: { campaign: campaign === "" ? "百日攻坚" : campaign, start, asOf, days, targets } };
}

type Table = readonly (readonly CellValue[])[];

const missingHeaders = (table: Table | undefined): readonly string[] => {
  const headers = table?.[0]?.map(textOf) ?? [];
  return Object.values(columns).filter((header) => !headers.includes(header));
};

/** Null where a column is missing. Rows without a metric are empty rows of the range. */
function readTargets(table: Table): readonly TargetLine[] | null {
  if (missingHeaders(table).length > 0) return null;
  const headers = table[0]?.map(textOf) ?? [];
  const at = (row: readonly CellValue[], column: keyof typeof columns): CellValue => row[headers.indexOf(columns[column])] ?? null;
  return table.slice(1).filter((row) => textOf(at(row, "metric")) !== "").map((row) => ({
    metric: textOf(at(row, "metric")),
    unit: textOf(at(row, "unit")),
    comparator: [">", "＞", "超过"].includes(textOf(at(row, "comparator"))) ? ">" : ">=",
    target: numberOf(at(row, "target")),
    cumulative: numberOf(at(row, "cumulative")),
    completionRate: numberOf(at(row, "completionRate")),
    timeProgress: numberOf(at(row, "timeProgress")),
    paceGap: numberOf(at(row, "paceGap")),
    requiredRate: numberOf(at(row, "requiredRate")),
    forecast: numberOf(at(row, "forecast")),
  }));
}

const textOf = (value: CellValue): string => (value === null || isCellError(value) ? "" : String(value).trim());
const numberOf = (value: CellValue): number | null => (typeof value === "number" ? value : null);

function dayOf(value: CellValue): number | null {
  if (typeof value !== "number" && typeof value !== "string") return null;
  const reading = readDay(value, { year: null });
  return reading.kind === "day" ? reading.day : null;
}
