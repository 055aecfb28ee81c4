/** From the tracker's results to the inputs of a bulletin: periods, facts at their ends, sources, evaluations. */
import type { CardRow } from "../../campaign/cards";
import { campaignPeriods } from "../../campaign/calendar/periods";
import { monthOf } from "../../campaign/calendar/periods";
import { evaluate, suggestedScale, type Evaluation, type EvaluationInput, type EvaluationScale, type PolicyItem } from "../../campaign/grading";
import { computeFacts } from "../../campaign/metrics/computeFacts";
import type { Facts } from "../../campaign/metrics/facts";
import type { Fund } from "../../campaign/records";
import { bulletinPeriod, type BulletinPeriodKind } from "../../bulletin/period";
import { plainIssue, type BulletinInput, type IssueFields } from "../../bulletin/input";
import type { FundRow, FundsInput } from "../../bulletin/compose/funds";
import type { BulletinWarning } from "../../bulletin/warnings";
import type { Tracked } from "../track";

/** What the bulletins need of a tracked workbook. */
export type TrackedFacts = Pick<Tracked, "intake" | "settings" | "computed" | "findings" | "asOf">;

export interface BulletinOptions {
  readonly issue?: Partial<IssueFields>;
  /** Rows of 亮牌台账; null or absent where the workbook keeps none. */
  readonly cards?: readonly CardRow[] | null;
  /** The tier table in force; 默认 where nothing is said. */
  readonly preset?: string;
  /** Of 对上争取: figures of the evaluation; `suggestedScale` where nothing is said. */
  readonly scale?: EvaluationScale;
  /** 政策事项 by unit, entered by hand; absent: those of the fund ledger that have level and document. */
  readonly policies?: ReadonlyMap<string, readonly PolicyItem[]>;
  /** What reading the workbook has to say, beside what the bulletin itself gives cause for. */
  readonly warnings?: readonly BulletinWarning[];
}

export function inputOf(tracked: TrackedFacts, kind: BulletinPeriodKind, options: BulletinOptions): BulletinInput {
  const { intake, settings, computed, findings, asOf } = tracked;
  const period = bulletinPeriod(asOf.day, kind, settings.campaign);
  return {
    facts: computed.facts,
    before: computeFacts(intake.records, settings, period.before).facts,
    period, settings, findings,
    records: intake.records,
    audit: intake.audit,
    asOfFrom: asOf.from,
    sources: [...new Set(intake.tables.filter((table) => table.kind !== "unknown").map(({ sheet }) => sheet))],
    cards: options.cards ?? null,
    preset: options.preset ?? "默认",
    issue: { ...plainIssue, ...options.issue },
  };
}

/** Facts at the end of every month of the campaign before that of `asOf`, then those of now. */
export function monthsUpTo({ intake, settings, computed, asOf }: TrackedFacts): readonly Facts[] {
  const { campaign } = settings;
  if (campaign === null) return [computed.facts];
  const current = monthOf(asOf.day).first;
  const ends = campaignPeriods(campaign, "month").map(({ last }) => last).filter((last) => last < current);
  return [...ends.map((end) => computeFacts(intake.records, settings, end).facts), computed.facts];
}

const sum = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((total, value) => total + value, 0));

/** Received up to a day; a fund without a day counts from the first on, as in the facts. */
const receivedBy = (fund: Fund, day: number): boolean => fund.received !== null && (fund.receivedOn === null || fund.receivedOn.day <= day);

/** A fund row that names its level and document is an item of 政策含金量 with its evidence. */
const levelOf = (level: string): string => (/^(国家|中央)/u.test(level) ? "国家级" : /^省/u.test(level) ? "省级" : /^市/u.test(level) ? "市级" : level);

function evaluationInputs({ intake, settings, computed }: TrackedFacts, day: number, options: BulletinOptions): readonly EvaluationInput[] {
  const { funds, projects } = intake.records;
  const sheets = new Set(intake.tables.filter((table) => table.kind === "project" && table.columns.some(({ field }) => field === "policy" || field === "applied")).map(({ sheet }) => sheet));
  const obtained = projects.filter(({ sheet }) => sheets.has(sheet));
  return computed.facts.units.flatMap(({ unit, group, exempt }): EvaluationInput[] => {
    const own = funds.filter((fund) => fund.unit === unit);
    const target = computed.facts.units.find((one) => one.unit === unit)?.metrics.find(({ metric }) => settings.metrics.some((one) => one.metric === metric && one.measure === "fundReceived"));
    if (own.length === 0 && target === undefined) return [];
    const received = own.filter((fund) => receivedBy(fund, day));
    const items: PolicyItem[] = received.flatMap(({ project, level, document }) => (level === null || document === null ? [] : [{ name: project ?? "", level: levelOf(level), evidence: document }]));
    return [{
      unit, group, exempt,
      task: target?.target ?? sum(own.flatMap(({ task }) => (task === null ? [] : [task.value]))),
      received: own.length === 0 ? null : sum(received.map((fund) => fund.received?.value ?? 0)) ?? 0,
      lastYear: sum(own.flatMap(({ lastYear }) => (lastYear === null ? [] : [lastYear.value]))),
      policies: options.policies === undefined ? items : options.policies.get(unit) ?? null,
      projectPhases: sheets.size === 0 ? null : obtained.filter((project) => project.unit === unit).map(({ phase }) => phase),
    }];
  });
}

export function fundsInput(tracked: TrackedFacts, options: BulletinOptions): FundsInput {
  const scale = options.scale ?? suggestedScale;
  const base = inputOf(tracked, "month", options);
  const inputs = evaluationInputs(tracked, tracked.asOf.day, options);
  const evaluations = evaluate(inputs, scale);
  const earlier = monthsUpTo(tracked).slice(0, -1).map(({ asOf }): readonly Evaluation[] => evaluate(evaluationInputs(tracked, asOf, options), scale));
  const rows = inputs.flatMap(({ task, received, lastYear }, index): FundRow[] => {
    const evaluation = evaluations[index];
    return evaluation === undefined ? [] : [{ task, received, lastYear, evaluation }];
  });
  const sources = [...new Set([...tracked.intake.records.funds.map(({ sheet }) => sheet), ...tracked.intake.tables.filter((table) => table.columns.some(({ field }) => field === "policy" || field === "applied")).map(({ sheet }) => sheet)])];
  return { ...base, sources, rows, earlier, scale, policies: options.policies === undefined ? "fundRows" : "entered" };
}
