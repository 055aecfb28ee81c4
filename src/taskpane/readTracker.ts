/** The tracker's own figures, as its sheets show them under their defined names. Nothing is recomputed here. */
import { from1904 } from "../campaign/calendar/day";
import { readDay } from "../campaign/calendar/readDay";
import { isCellError, type CellValue } from "../workbook/sheet";
import type { NamedReading } from "./port";

/** Written by the tracker, workbook-wide. */
export const trackerNames = ["GJ_asOf", "GJ_start", "GJ_days", "GJ_campaign", "GJ_countFirstDay", "GJ_targets"] as const;

export interface TargetLine {
  /** Row in the table of targets, its header being 0. */
  readonly row: number;
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
  /** Chinese: what `cumulative` adds up, as the sheet says it; empty where it does not. */
  readonly basis: string;
}

export interface Tracker {
  readonly campaign: string;
  /** 1900 serials. */
  readonly asOf: number;
  /** Both null: not filled in yet, so that there is neither countdown nor 序时. */
  readonly start: number | null;
  readonly days: number | null;
  /** 首日计入: the first day is day 1 (true) or day 0. */
  readonly countFirstDay: boolean;
  readonly targets: readonly TargetLine[];
}

export type DatedTracker = Tracker & { readonly start: number; readonly days: number };

export const hasDays = (tracker: Tracker): tracker is DatedTracker => tracker.start !== null && tracker.days !== null;

export type TrackerReading =
  | { readonly kind: "tracker"; readonly tracker: Tracker }
  /** Nothing of ours in the workbook. */
  | { readonly kind: "none" }
  /** A tracker that lacks or garbles something. */
  | { readonly kind: "damaged"; readonly damages: readonly Damage[] };

/** A name whose cell is not what it should be, or a column that the table of targets lacks. */
export type Damage = { readonly name: "GJ_asOf" | "GJ_start" | "GJ_days" | "GJ_targets" } | { readonly column: string };

/** What `readTargets` finds by its header. */
const columns = {
  metric: "指标", unit: "单位", comparator: "比较", target: "目标", cumulative: "累计", completionRate: "完成率",
  timeProgress: "序时", paceGap: "偏差", requiredRate: "日均需完成", forecast: "预计完成",
} as const;

/** Trackers of the first version lack it. */
const basisHeader = "累计依据";

export function readTracker({ cells, dateSystem }: NamedReading): TrackerReading {
  if (trackerNames.every((name) => !cells.has(name))) return { kind: "none" };
  const damages: Damage[] = [];
  const single = (name: (typeof trackerNames)[number]): CellValue => cells.get(name)?.[0]?.[0] ?? null;
  const day = (name: "GJ_asOf" | "GJ_start") => dayOf(single(name), dateSystem);
  const asOf = day("GJ_asOf");
  const start = day("GJ_start");
  const days = numberOf(single("GJ_days"));
  const campaign = textOf(single("GJ_campaign"));
  if (asOf === null) damages.push({ name: "GJ_asOf" });
  const isOpen = (["GJ_start", "GJ_days"] as const).every((name) => cells.has(name) && single(name) === null);
  if (start === null && !isOpen) damages.push({ name: "GJ_start" });
  if ((days === null || days < 1) && !isOpen) damages.push({ name: "GJ_days" });
  const table = cells.get("GJ_targets");
  const targets = table === undefined ? [] : readTargets(table);
  if (table === undefined) damages.push({ name: "GJ_targets" });
  for (const column of targets === null ? missingHeaders(table) : []) damages.push({ column });
  if (damages.length > 0 || asOf === null || targets === null) return { kind: "damaged", damages };
  return { kind: "tracker", tracker: { campaign: campaign === "" ? "百日攻坚" : campaign, start, asOf, days, countFirstDay: !denied.includes(textOf(single("GJ_countFirstDay"))), targets } };
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
  return table.map((cells, row) => ({ cells, row })).slice(1).filter(({ cells }) => textOf(at(cells, "metric")) !== "").map(({ cells: row, row: number }) => ({
    row: number,
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
    basis: textOf(row[headers.indexOf(basisHeader)] ?? null),
  }));
}

const textOf = (value: CellValue): string => (value === null || isCellError(value) ? "" : String(value).trim());
const numberOf = (value: CellValue): number | null => (typeof value === "number" ? value : null);

/** Trackers that lack 首日计入, or leave it empty, count their first day. */
const denied: readonly string[] = ["否", "false"];

/** Only a serial depends on how the workbook counts its days. */
function dayOf(value: CellValue, dateSystem: 1900 | 1904): number | null {
  if (typeof value !== "number" && typeof value !== "string") return null;
  const reading = readDay(typeof value === "number" && dateSystem === 1904 ? from1904(value) : value, { year: null });
  return reading.kind === "day" ? reading.day : null;
}
