/**
 * Everything that is shown or written, computed for one `asOf` from records and settings (`computeFacts`).
 * Rates are shares of 1, unrounded. What is not known is null.
 */
import type { AuditItem, Finding, Measured } from "../records";
import type { Comparator } from "../settings";

export interface CampaignFacts {
  readonly name: string;
  /** 1900 serials. */
  readonly start: number;
  readonly end: number;
  readonly days: number;
  /** Which day `asOf` is: 1 = first. */
  readonly day: number;
  readonly daysLeft: number;
  /** Null where a year's working-day table is missing (a finding says so). */
  readonly workdaysLeft: number | null;
}

export interface TargetFacts {
  readonly metric: string;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly target: number | null;
  readonly cumulative: number | null;
  readonly completionRate: number | null;
  readonly timeProgress: number | null;
  /** In points (share of 1): completionRate − timeProgress. */
  readonly paceGap: number | null;
  /** Per calendar day left. */
  readonly requiredRate: number | null;
  readonly forecast: number | null;
  readonly met: boolean | null;
}

export interface UnitMetricFacts {
  readonly metric: string;
  readonly unit: string;
  readonly target: number | null;
  readonly cumulative: number | null;
  /** Of the month of `asOf`. */
  readonly period: number | null;
  readonly completionRate: number | null;
  readonly timeProgress: number | null;
  readonly paceGap: number | null;
  readonly rank: number | null;
  /** At the end of the month before. */
  readonly rankBefore: number | null;
  /** Whether `cumulative` is what the unit reports or what its ledger adds up to. */
  readonly basis: "reported" | "ledger" | null;
  /** The figures that `cumulative` and `target` are made of, for tracing and live references. */
  readonly sources: { readonly target: readonly Measured[]; readonly cumulative: readonly Measured[]; readonly period: readonly Measured[] };
}

export interface UnitFacts {
  readonly unit: string;
  readonly group: string;
  readonly exempt: boolean;
  readonly metrics: readonly UnitMetricFacts[];
}

export interface CampaignFactSet {
  readonly asOf: number;
  readonly campaign: CampaignFacts | null;
  readonly targets: readonly TargetFacts[];
  readonly units: readonly UnitFacts[];
  readonly audit: readonly AuditItem[];
  readonly findings: readonly Finding[];
}
