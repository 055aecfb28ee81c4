/**
 * Which record counts for which metric, with how much and from which day: the one place where 口径 is applied.
 * Facts add contributions up; the sheet 攻坚数据 lists them. So a board formula and facts.json cannot part ways.
 */
import { chineseDay } from "../calendar/day";
import { campaignSpan } from "../calendar/campaignDay";
import { conversionFactor } from "../quantity/units";
import type { CampaignRecords, CellRef, Finding, Fund, Measured, MeasuredDay, Parcel, Progress, Project } from "../records";
import type { Campaign, MetricDefinition, Settings } from "../settings";
import { cellName, cellNames } from "./cellName";

/** `target` and `reported` are what a table states of a unit, `ledger` is one parcel, project or fund row. */
export type ContributionKind = "target" | "reported" | "ledger";

export type AwaitedField = "listedOn" | "soldOn" | "contractOn" | "received";

export interface Contribution {
  readonly kind: ContributionKind;
  readonly record: "parcel" | "project" | "fund" | "progress";
  readonly key: string;
  readonly metric: string;
  /** 责任单位, or null where the row names none. */
  readonly unit: string | null;
  /** In the metric's unit; null where the row states no figure. */
  readonly amount: ContributionAmount | null;
  /** Of reported rows: the period's own figure. */
  readonly period: ContributionAmount | null;
  /** From this day on it counts; null: it does not count (yet). Always null for targets. */
  readonly day: number | null;
  /** The cell that gives `day`, where one does. */
  readonly dayCell: MeasuredDay | null;
  /** Of a ledger row that does not count yet: the field that, once filled in, makes it count (口径 allowing); else null. */
  readonly awaits: AwaitedField | null;
  readonly stage: string | null;
  /** The record's own row; `source` is the cell of its figure. */
  readonly row: number;
  readonly source: CellRef;
}

export interface ContributionAmount {
  readonly value: number;
  /** The cell read, with the factor from the cell's own figure to `value` where it can be followed natively. */
  readonly cell: CellRef;
  readonly live: { readonly multiply: number; readonly divide: number } | null;
}

/** A measured figure in the metric's unit; null where units do not fit (intake has already said so). */
function amountIn(measured: Measured | null, unit: string): ContributionAmount | null {
  if (measured === null) return null;
  const factor = measured.unit === unit ? { multiply: 1, divide: 1 } : conversionFactor(measured.unit, unit);
  if (factor === null) return null;
  const live = measured.live && {
    multiply: measured.live.multiply * factor.multiply,
    divide: measured.live.divide * factor.divide,
  };
  return { value: (measured.value * factor.multiply) / factor.divide, cell: measured.source, live: live && reduced(live) };
}

/** 亩 → 公顷 → … leaves factors such as 10000/10000: shown to staff in a formula, so kept short. */
function reduced({ multiply, divide }: { multiply: number; divide: number }) {
  const common = greatestCommonDivisor(multiply, divide);
  return { multiply: multiply / common, divide: divide / common };
}

function greatestCommonDivisor(a: number, b: number): number {
  if (!Number.isInteger(a) || !Number.isInteger(b)) return 1;
  return b === 0 ? Math.abs(a) || 1 : greatestCommonDivisor(b, a % b);
}

const soldStages: ReadonlySet<string> = new Set(["已成交", "已签合同", "已供地", "已交地", "已开工"]);
const failedStages: ReadonlySet<string> = new Set(["流拍", "终止"]);
type Counting = Pick<MetricDefinition, "countOn" | "excludes">;

/** The day on which a parcel counts under `countOn`, or why it does not. */
function parcelDay(parcel: Parcel, { countOn, excludes }: Counting): { day: MeasuredDay | null; doubt: boolean } {
  if (!isForSale(parcel, excludes)) return { day: null, doubt: false };
  if (countOn === "listed") return { day: parcel.listedOn, doubt: false };
  if (countOn === "contract") return { day: parcel.contractOn, doubt: false };
  // A contract is signed after the sale: where only its day is kept, the sale is not later than that.
  const day = parcel.soldOn ?? parcel.contractOn;
  return { day, doubt: day === null && parcel.stage !== null && soldStages.has(parcel.stage) };
}

const isExcluded = ({ supplyMethod }: Parcel, excludes: readonly string[]): boolean => supplyMethod !== null && excludes.some((word) => supplyMethod.includes(word));

/** Neither 流拍 nor 终止, nor supplied in a way that the metric leaves out. */
const isForSale = (parcel: Parcel, excludes: readonly string[]): boolean =>
  (parcel.stage === null || !failedStages.has(parcel.stage)) && !isExcluded(parcel, excludes);

const awaitedDay = { listed: "listedOn", sold: "soldOn", contract: "contractOn" } as const;

const counts = (parcel: Parcel, definition: MetricDefinition): boolean =>
  definition.uses === null || parcel.use === null || definition.uses.some((use) => parcel.use?.includes(use));

/** Sold all the same, as 协议出让 is: who reads the figure may look for them in it. */
function sayExcluded(parcels: readonly Parcel[], { metric, excludes }: MetricDefinition, findings: Finding[]): void {
  const left = parcels.filter((parcel) => isExcluded(parcel, excludes) && parcel.supplyMethod?.includes("出让") === true);
  for (const sheet of new Set(left.map((parcel) => parcel.sheet))) {
    const rows = left.filter((parcel) => parcel.sheet === sheet).map(({ row }) => row + 1);
    const methods = [...new Set(left.filter((parcel) => parcel.sheet === sheet).map(({ supplyMethod }) => supplyMethod ?? ""))].join("、");
    findings.push({
      severity: "info", code: "supply-excluded", sheet, cell: `A${rows[0] ?? 1}`,
      message: `「${sheet}」第${rows.slice(0, 5).join("、")}行${rows.length > 5 ? `等${rows.length}宗` : ""}供应方式为“${methods}”，未计入${metric}；本区口径要计入的，在“攻坚设置”三、指标口径“不计供应方式”里去掉。`,
    });
  }
}

function fromParcels(parcels: readonly Parcel[], definition: MetricDefinition, findings: Finding[]): Contribution[] {
  const list: Contribution[] = [];
  sayExcluded(parcels.filter((parcel) => counts(parcel, definition)), definition, findings);
  for (const parcel of parcels) {
    if (!counts(parcel, definition)) continue;
    const { day, doubt } = parcelDay(parcel, definition);
    const measured = definition.measure === "parcelArea" ? parcel.area : parcel.price;
    const name = parcel.id ?? parcel.location ?? parcel.key;
    if (doubt) {
      findings.push({
        severity: "warning", code: "sold-without-day", sheet: parcel.sheet, cell: `A${parcel.row + 1}`,
        message: `「${parcel.sheet}」第${parcel.row + 1}行 ${name}：状态为“${parcel.status ?? parcel.stage ?? ""}”但没有成交日期，未计入${definition.metric}；请补填成交日期。`,
      });
    }
    if (day !== null && measured === null) {
      const what = definition.measure === "parcelArea" ? "面积" : "成交价";
      findings.push({
        severity: "warning", code: "sold-without-figure", sheet: day.source.sheet, cell: cellName(day.source),
        message: `「${parcel.sheet}」第${parcel.row + 1}行 ${name}：有成交日期但${what}空着或读不出，未计入${definition.metric}；请补填或更正${what}。`,
      });
    }
    const amount = amountIn(measured, definition.unit);
    list.push({
      kind: "ledger", record: "parcel", key: parcel.key, metric: definition.metric, unit: parcel.unit,
      amount, period: null, day: day?.day ?? null, dayCell: day, stage: parcel.stage,
      awaits: day === null && isForSale(parcel, definition.excludes) ? awaitedDay[definition.countOn] : null,
      row: parcel.row, source: measured?.source ?? { sheet: parcel.sheet, row: parcel.row, column: 0 },
    });
  }
  return list;
}

function fromProjects(
  projects: readonly Project[], parcels: readonly Parcel[], definition: MetricDefinition,
): Contribution[] {
  const parcelById = new Map(parcels.filter((parcel) => parcel.id !== null).map((parcel) => [parcel.id, parcel]));
  return projects.filter(({ pool }) => pool === "key").map((project): Contribution => {
    const parcel = project.parcelId === null ? undefined : parcelById.get(project.parcelId);
    const own = project.securedOn;
    const linked = parcel === undefined ? null : parcelDay(parcel, definition).day;
    const cell = own ?? linked;
    // A row that says 已保障 without a day counts from the first day on: nothing says when.
    const day = cell?.day ?? (project.secured === true ? 0 : null);
    return {
      kind: "ledger", record: "project", key: project.key, metric: definition.metric, unit: project.unit,
      amount: { value: 1, cell: { sheet: project.sheet, row: project.row, column: 0 }, live: null },
      period: null, day: project.secured === false && linked === null ? null : day,
      dayCell: cell, awaits: null, stage: project.phase, row: project.row, source: { sheet: project.sheet, row: project.row, column: 0 },
    };
  });
}

const fromFunds = (funds: readonly Fund[], definition: MetricDefinition): Contribution[] =>
  funds.flatMap((fund): Contribution[] => {
    const source: CellRef = { sheet: fund.sheet, row: fund.row, column: 0 };
    const base = { record: "fund" as const, key: fund.key, metric: definition.metric, unit: fund.unit, period: null, stage: null, row: fund.row };
    const received: Contribution = {
      ...base, kind: "ledger", amount: amountIn(fund.received, definition.unit), day: fund.receivedOn?.day ?? (fund.received === null ? null : 0),
      dayCell: fund.receivedOn, awaits: fund.received === null ? "received" : null, source: fund.received?.source ?? source,
    };
    if (fund.task === null) return [received];
    return [received, {
      ...base, kind: "target", amount: amountIn(fund.task, definition.unit), day: null, dayCell: null, awaits: null, source: fund.task.source,
    }];
  });

/** A row of a 目标 table gives a target; a row of a 进度 table a reported figure, and a target where no 目标 table gives one. */
function fromProgress(progress: readonly Progress[], definition: MetricDefinition): Contribution[] {
  const rows = progress.filter((row) => row.metric === definition.metric);
  const planned = new Set(rows.filter((row) => row.kind === "target" && row.target !== null).map((row) => row.unit));
  const latestTarget = new Map<string | null, Progress>();
  for (const row of rows) {
    if (row.target === null || (row.kind === "progress" && planned.has(row.unit))) continue;
    const known = latestTarget.get(row.unit);
    if (known === undefined || (row.through ?? 0) >= (known.through ?? 0)) latestTarget.set(row.unit, row);
  }
  const base = (row: Progress) => ({
    record: "progress" as const, key: row.key, metric: row.metric, unit: row.unit, dayCell: null, awaits: null, stage: null, row: row.row,
  });
  const targets = [...latestTarget.values()].map((row): Contribution => ({
    ...base(row), kind: "target", amount: amountIn(row.target, definition.unit), period: null, day: null,
    source: row.target?.source ?? { sheet: row.sheet, row: row.row, column: 0 },
  }));
  const reported = rows
    .filter((row) => row.cumulative !== null || row.period !== null)
    .map((row): Contribution => ({
      ...base(row), kind: "reported", amount: amountIn(row.cumulative, definition.unit), period: amountIn(row.period, definition.unit),
      day: row.through, source: row.cumulative?.source ?? row.period?.source ?? { sheet: row.sheet, row: row.row, column: 0 },
    }));
  return [...targets, ...reported];
}

/**
 * Every contribution to every metric of the settings, in the order of the metrics and then of the rows.
 * A task stated per fund row is the target of 对上争取 only where no 目标 table gives the unit one.
 *
 * @returns contributions and findings: sold without a day, sold without a figure, days outside the campaign.
 */
export function contributions(records: CampaignRecords, settings: Settings): { list: Contribution[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const list = settings.metrics.flatMap((definition) => withinCampaign(ofMetric(definition), definition, settings.campaign, findings));
  return { list, findings };

  function ofMetric(definition: MetricDefinition): Contribution[] {
    const stated = fromProgress(records.progress, definition);
    switch (definition.measure) {
      case "parcelArea":
      case "parcelPrice":
        return [...stated, ...fromParcels(records.parcels, definition, findings)];
      case "securedProjects":
        return [...stated, ...fromProjects(records.projects, records.parcels, definition)];
      case "fundReceived": {
        const planned = new Set(stated.filter((one) => one.kind === "target").map((one) => one.unit));
        return [...stated, ...fromFunds(records.funds, definition).filter((one) => one.kind !== "target" || !planned.has(one.unit))];
      }
      case "reported":
        return stated;
    }
  }
}

/**
 * What lies outside the campaign does not count, unless the metric says so; said once per metric. Reports stand for a day and
 * not for a sale: one that stands for a day after the last holds what was done since, so the one before it is taken.
 */
function withinCampaign(
  list: Contribution[], { metric, since }: MetricDefinition, campaign: Campaign | null, findings: Finding[],
): Contribution[] {
  if (campaign === null || since === "always") return list;
  const { first, last } = campaignSpan(campaign);
  const left = { before: [] as Contribution[], after: [] as Contribution[] };
  const counted = list.map((one) => {
    const side = one.day === null || one.day === 0 ? null : one.day > last ? "after" : one.day < first && one.kind === "ledger" ? "before" : null;
    if (side === null) return one;
    if (one.kind === "ledger") left[side].push(one);
    else findings.push(reportTooLate(one, last));
    return { ...one, day: null };
  });
  const words = [["before", "before-campaign", "早于战役首日"], ["after", "after-campaign", `晚于战役最后一日（${chineseDay(last)}）`]] as const;
  for (const [side, code, where] of words) {
    const cells = left[side].map(({ dayCell, source }) => dayCell?.source ?? source);
    const [first] = cells;
    if (first === undefined) continue;
    const { shown } = cellNames(cells.filter(({ sheet }) => sheet === first.sheet));
    findings.push({
      severity: "info", code, sheet: first.sheet, cell: cellName(first),
      message: `有${cells.length}条台账的日期（「${first.sheet}」${shown}）${where}，未计入${metric}；如应计入，请在攻坚设置把该指标的“起算”改为“不限”。`,
    });
  }
  return counted;
}

const reportTooLate = ({ source, unit, metric, day }: Contribution, last: number): Finding => ({
  severity: "warning", code: "report-after-campaign", sheet: source.sheet, cell: cellName(source),
  message: `${unit ?? "未写单位的一行"}上报的${metric}截至${chineseDay(day ?? last)}，晚于战役最后一日（${chineseDay(last)}），可能含战役以后的数，未采用；请报送截至${chineseDay(last)}的数。`,
});
