/** 预览影响: what corrections would change, before anything is written: records, totals, findings. */
import type { MappingChange } from "../campaign/mapping/fieldMapping";
import type { Finding, Measured } from "../campaign/records";
import type { WorkbookPort } from "../workbook/port";
import { computeTracker, type Tracked, type TrackOptions } from "./track";

export interface MappingFigures {
  readonly records: Readonly<Record<keyof Tracked["intake"]["records"], number>>;
  /** Sum over all parcels, 公顷. */
  readonly area: number;
  /** Sum of the prices of all parcels, 万元. */
  readonly revenue: number;
  /** Totals of the metrics that have a target, in their own unit; null where they cannot be told. */
  readonly metrics: readonly { readonly metric: string; readonly unit: string; readonly cumulative: number | null }[];
  readonly findings: Readonly<Record<Finding["severity"], number>>;
}

export interface MappingPreview {
  readonly before: MappingFigures;
  readonly after: MappingFigures;
}

const sum = (figures: readonly (Measured | null)[]): number => figures.reduce((total, figure) => total + (figure?.value ?? 0), 0);

function mappingFigures({ intake: { records }, computed, findings }: Tracked): MappingFigures {
  const { parcels, progress, funds, projects, tasks } = records;
  const count = (severity: Finding["severity"]): number => findings.filter((one) => one.severity === severity).length;
  return {
    records: { parcels: parcels.length, progress: progress.length, funds: funds.length, projects: projects.length, tasks: tasks.length },
    area: sum(parcels.map(({ area }) => area)), revenue: sum(parcels.map(({ price }) => price)),
    metrics: computed.facts.targets.map(({ metric, unit, cumulative }) => ({ metric, unit, cumulative })),
    findings: { error: count("error"), warning: count("warning"), info: count("info") },
  };
}

/** Reads once and computes twice; writes nothing. */
export async function previewMapping(port: WorkbookPort, changes: readonly MappingChange[], options: Omit<TrackOptions, "mapping">): Promise<MappingPreview> {
  const workbook = await port.read();
  return { before: mappingFigures(computeTracker(workbook, options)), after: mappingFigures(computeTracker(workbook, { ...options, mapping: changes })) };
}
