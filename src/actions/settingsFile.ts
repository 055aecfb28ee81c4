/**
 * A settings file (JSON) → what it changes of the settings. Each part may be left out; each part that is there replaces
 * the part of the same name, except `metrics`, whose entries are matched by name. Wrong entries are named by their path.
 */
import { factoryExcludes, type MetricDefinition, type Settings } from "../campaign/settings";
import { readMappingEntry } from "./settingsFileMapping";
import { Reader, type MetricPart } from "./settingsFileReader";

/** The file cannot be used: Chinese, with the path of each wrong entry. */
export class SettingsFileRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "SettingsFileRefused";
  }
}

export interface SettingsFile {
  readonly apply: (base: Settings) => Settings;
  /** 1900 serial, or null. */
  readonly asOf: number | null;
}

/**
 * @example parseSettingsFile('{"campaign":{"name":"百日攻坚","start":"2025-07-15","days":100}}').apply(factorySettings).campaign
 *   // { name: "百日攻坚", start: 45853, days: 100, countFirstDay: true }
 * @throws SettingsFileRefused
 */
export function parseSettingsFile(text: string): SettingsFile {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new SettingsFileRefused(["设置文件不是有效的 JSON；请对照 docs/batch.md 中的例子检查括号、引号和逗号。"]);
  }
  const read = new Reader();
  const file = read.object(root, "设置文件") ?? {};
  read.known(file, "", ["campaign", "asOf", "targets", "metrics", "units", "extraDays", "ranking", "paceBasis", "gapFrom", "alert", "schedule", "staleAfterDays", "stalledPeriods", "offices", "mapping"]);
  const campaign = read.maybe(file, "campaign", (value, path) => read.campaign(value, path));
  const asOf = read.maybe(file, "asOf", (value, path) => read.day(value, path));
  const targets = read.maybe(file, "targets", (value, path) => read.list(value, path, (one, at) => read.target(one, at)));
  const units = read.maybe(file, "units", (value, path) => read.list(value, path, (one, at) => read.unit(one, at)));
  const extraDays = read.maybe(file, "extraDays", (value, path) => read.list(value, path, (one, at) => read.extraDay(one, at)));
  const metrics = read.maybe(file, "metrics", (value, path) => read.list(value, path, (one, at) => read.metric(one, at)));
  const ranking = read.maybe(file, "ranking", (value, path) => read.ranking(value, path));
  const paceBasis = read.maybe(file, "paceBasis", (value, path) => read.choice(value, path, ["points", "ratio"] as const));
  const gapFrom = read.maybe(file, "gapFrom", (value, path) => read.choice(value, path, ["exact", "displayed"] as const));
  const alert = read.maybe(file, "alert", (value, path) => read.alert(value, path));
  const schedule = read.maybe(file, "schedule", (value, path) => read.schedule(value, path));
  const staleAfterDays = read.maybe(file, "staleAfterDays", (value, path) => read.whole(value, path));
  const stalledPeriods = read.maybe(file, "stalledPeriods", (value, path) => read.whole(value, path));
  const offices = read.maybe(file, "offices", (value, path) => read.offices(value, path));
  const mapping = read.maybe(file, "mapping", (value, path) => read.list(value, path, (one, at) => readMappingEntry(read, one, at)));
  if (read.problems.length > 0) throw new SettingsFileRefused(read.problems);
  return {
    asOf,
    apply: (base) => ({
      ...base, campaign: campaign ?? base.campaign, targets: targets ?? base.targets, units: units ?? base.units, extraDays: extraDays ?? base.extraDays,
      metrics: metrics === null ? base.metrics : mergeMetrics(base.metrics, metrics),
      ranking: { ...base.ranking, ...ranking }, paceBasis: paceBasis ?? base.paceBasis, gapFrom: gapFrom ?? base.gapFrom, alert: { ...base.alert, ...alert },
      schedule: { ...base.schedule, ...schedule }, staleAfterDays: staleAfterDays ?? base.staleAfterDays,
      stalledPeriods: stalledPeriods ?? base.stalledPeriods, offices: { ...base.offices, ...offices },
      mapping: mapping ?? base.mapping,
    }),
  };
}

function mergeMetrics(base: readonly MetricDefinition[], parts: readonly MetricPart[]): MetricDefinition[] {
  const merged = new Map(base.map((one) => [one.metric, one]));
  for (const part of parts) {
    const known = merged.get(part.metric);
    merged.set(part.metric, {
      ...(known ?? { unit: "个", measure: "reported", countOn: "sold", since: "campaign", uses: null, excludes: factoryExcludes(part.measure ?? "reported"), leads: "reported", aliases: [], note: "" }),
      ...part,
    });
  }
  return [...merged.values()];
}
