/**
 * Everything that is shown or written, for one `asOf`: shapes only; `computeFacts` makes them.
 * Rates are shares of 1, unrounded. What is not known is null.
 */
import type { Comparator } from "../settings";
import type { PhaseName } from "../calendar/phases";
import type { Contribution } from "./contributions";
import type { Light } from "./light";

export interface CampaignFacts {
  readonly name: string;
  /** 1900 serials. */
  readonly start: number;
  readonly end: number;
  readonly days: number;
  /** Which day `asOf` is: 1 = first; 0 or less before the campaign, more than `days` after it. */
  readonly day: number;
  /** Calendar days after `asOf` up to and including the last one; 0 once it is over. */
  readonly daysLeft: number;
  /** Null where a year's working-day table is missing (a finding says so). */
  readonly workdaysLeft: number | null;
  /** The phase that `asOf` is in; null before and after the campaign. */
  readonly phase: PhaseName | null;
}

/** The campaign as a whole, one metric. */
export interface TargetFacts {
  readonly metric: string;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly target: number | null;
  readonly cumulative: number | null;
  readonly completionRate: number | null;
  readonly timeProgress: number | null;
  /** completionRate − timeProgress, as a share of 1; of the plan where the settings say ratio. */
  readonly paceGap: number | null;
  /** Per calendar day left; 0 when met, null when no day is left. */
  readonly requiredRate: number | null;
  readonly forecast: number | null;
  /** 1900 serial of the day on which the present pace reaches the target, `asOf` where it is reached; null: no pace. */
  readonly forecastDay: number | null;
  readonly light: Light | null;
  readonly met: boolean | null;
  readonly basis: Basis;
}

/** Whether `cumulative` is what units report or what the ledgers add up to; null where there is neither. */
export type Basis = "reported" | "ledger" | null;

export interface UnitMetricFacts {
  readonly metric: string;
  readonly unit: string;
  readonly target: number | null;
  readonly cumulative: number | null;
  /** Of the calendar month of `asOf`, clipped to the campaign. */
  readonly period: number | null;
  readonly completionRate: number | null;
  readonly timeProgress: number | null;
  readonly paceGap: number | null;
  readonly light: Light | null;
  /** The figure of the whole month before. */
  readonly periodBefore: number | null;
  /** Within the unit's group; null: exempt, not reported, or nothing to rank by. */
  readonly rank: number | null;
  /** The same rule at the end of the month before. */
  readonly rankBefore: number | null;
  /** Months running, this one included, among the last of its group (ranking.bottom); 0: it is not among them. */
  readonly bottomRun: number;
  readonly basis: Basis;
  /** What the unit's ledger rows add up to, whichever figure leads; null where the workbook keeps no ledger of the metric. */
  readonly ledger: number | null;
  /** 未报送: others have reported for this month, this unit has not; or nobody has for more than a month and no ledger is kept. It is listed, not ranked. */
  readonly unreported: boolean;
  /** What `cumulative`, `period` and `target` are made of. */
  readonly parts: {
    readonly target: readonly Contribution[];
    readonly cumulative: readonly Contribution[];
    /** Of a reported figure the same row; of a ledger the rows of the month. */
    readonly period: readonly Contribution[];
  };
}

export interface UnitFacts {
  readonly unit: string;
  readonly group: string;
  readonly exempt: boolean;
  readonly metrics: readonly UnitMetricFacts[];
}

export interface Facts {
  readonly asOf: number;
  /** The latest day, up to `asOf`, for which any unit has reported any metric; null where the workbook holds no such report. */
  readonly reportedThrough: number | null;
  readonly campaign: CampaignFacts | null;
  readonly targets: readonly TargetFacts[];
  readonly units: readonly UnitFacts[];
}
