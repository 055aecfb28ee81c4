/** One row a contribution: its figure, its day and whether it counts, followed natively wherever intake proves the cells readable. */
import type { Contribution } from "../../campaign/metrics/contributions";
import type { Facts } from "../../campaign/metrics/facts";
import { NO_GROUP } from "../../campaign/metrics/computeFacts";
import type { MetricDefinition } from "../../campaign/settings";
import { cellAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { cellReference, formula, quoted } from "../formula";
import { names } from "../ownedSheets";
import { amountCell, blankAmount, blankDay, dayCell, linkTo, referenceTo } from "./cells";
import { column, kindWord } from "./layout";
import type { BlankCell, LedgerCells } from "./ledgerCells";

export interface RowContext {
  readonly asOf: number;
  /** The last day that counts now: `asOf`, of what is bound to the campaign not after its last day. */
  readonly until: number;
  /** The cell of this sheet that holds it, natively. */
  readonly untilCell: string;
  /** First day of the month of `asOf`, clipped to the campaign. */
  readonly periodFirst: number;
  /** The cell of this sheet that holds the first day of the month of 数据截至日, natively. */
  readonly monthStart: string;
  readonly hasCampaign: boolean;
  readonly definitions: ReadonlyMap<string, MetricDefinition>;
  readonly groupOf: ReadonlyMap<string, string>;
  /** What a record is called, by `nameKey`. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly ledgers: LedgerCells;
}

export const nameKey = (record: Contribution["record"], key: string): string => `${record}\n${key}`;

export interface Flags {
  /** Counts for the unit's figure / for the campaign's total as of now. */
  readonly unit: boolean;
  readonly total: boolean;
}

/** What each contribution counts for, from the facts themselves: the sheet cannot count otherwise than they do. */
export function flagsOf(facts: Facts, list: readonly Contribution[]): Map<Contribution, Flags> {
  const forUnit = new Set<Contribution>();
  const unitBasis = new Map<string, string | null>();
  for (const { unit, metrics } of facts.units) {
    for (const metric of metrics) {
      unitBasis.set(`${metric.metric}\n${unit}`, metric.basis);
      for (const one of [...metric.parts.cumulative, ...metric.parts.target]) forUnit.add(one);
    }
  }
  const totalBasis = new Map(facts.targets.map((target) => [target.metric, target.basis]));
  return new Map(list.map((one) => {
    const ledgerLeads = one.kind === "ledger" && one.unit !== null && unitBasis.get(`${one.metric}\n${one.unit}`) === "ledger";
    return [one, {
      unit: one.kind === "ledger" ? ledgerLeads : forUnit.has(one),
      total: totalBasis.get(one.metric) === "ledger" ? one.kind === "ledger" : one.kind !== "target" && (ledgerLeads || forUnit.has(one)),
    }];
  }));
}

const measureField = { parcelArea: "area", parcelPrice: "price", fundReceived: "received", securedProjects: null, reported: null } as const;

export function contributionCells(one: Contribution, row: number, flags: Flags, context: RowContext): PlanCell[] {
  const definition = context.definitions.get(one.metric);
  const { sheet } = one.source;
  const at = (index: number) => cellAddress(row, index);
  const awaitsDay = one.awaits !== null && one.awaits !== "received";
  const blankDayCell = awaitsDay && one.awaits !== null ? context.ledgers.blank(sheet, one.row, one.awaits) : null;
  const field = definition === undefined ? null : measureField[definition.measure];
  const blankFigure = one.kind === "ledger" && one.amount === null && field !== null ? context.ledgers.blank(sheet, one.row, field) : null;
  const followedFigure = blankFigure === null ? null : blankAmount(sheet, blankFigure, definition?.unit ?? "");

  const undated = one.day === 0;
  // A day outside the campaign counts nothing, but it is followed: it may be corrected in the ledger.
  const followedDay = one.kind === "ledger" && one.dayCell !== null && (one.day !== null || one.record !== "project") ? one.dayCell : null;
  // 0 is before every day: what counts without a day counts at each of them. Shown as a dash.
  const day: PlanCell = undated ? 0 : followedDay !== null ? dayCell(followedDay)
    : one.day !== null ? { day: one.day } : blankDayCell !== null ? blankDay(sheet, blankDayCell) : null;
  const isBound = context.hasCampaign && definition?.since === "campaign";
  const [until, untilCell] = isBound ? [context.until, context.untilCell] : [context.asOf, names.asOf];
  const counted = one.day !== null && one.day <= until;
  const fromStart = isBound ? `,${at(column.day)}>=${names.start}` : "";
  const countsNow = `AND(ISNUMBER(${at(column.day)})${fromStart},${at(column.day)}<=${untilCell})`;
  const total = flags.total || flags.unit;
  const counting: PlanCell = one.kind === "target" || undated ? 1
    : one.awaits === "received" ? (followedFigure === null ? 0 : 1)
    : one.day === null && blankDayCell === null && followedDay === null ? 0
    : one.kind === "ledger" ? formula(`=IF(${countsNow},1,0)`, counted ? 1 : 0) : 1;
  // One test a row: the unit's flag repeats the total's where both count.
  const totalFlag: PlanCell = flags.total ? counting : 0;
  const repeated = flags.total && typeof counting === "object" && counting !== null && "formula" in counting;
  const unitFlag: PlanCell = !flags.unit ? 0 : repeated ? formula(`=${at(column.totalFlag)}`, counting.result) : counting;
  const countedFlag = at(flags.total ? column.totalFlag : column.unitFlag);
  const hasDay = total && one.kind === "ledger" && !undated && (one.day !== null || blankDayCell !== null || followedDay !== null);
  const inPeriod = counted && one.day !== null && one.day >= context.periodFirst;
  const period: PlanCell = one.kind === "reported" ? amountCell(one.period)
    : hasDay && (one.amount !== null || followedFigure !== null)
      ? formula(`=IF(AND(${countedFlag}=1,${at(column.day)}>=${context.monthStart}),${at(column.amount)},0)`, inPeriod ? one.amount?.value ?? 0 : 0)
      : null;
  return [
    kindWord[one.kind], one.unit ?? "（未注明）", one.unit === null ? "" : context.groupOf.get(one.unit) ?? NO_GROUP, one.metric,
    followedFigure ?? amountCell(one.amount), definition?.unit ?? "", day, period, unitFlag, totalFlag, one.stage, null, context.nameOf.get(nameKey(one.record, one.key)) ?? null,
    stateCell(one, sheet, blankDayCell, followedFigure !== null ? blankFigure : null), linkTo(one.source), one.key,
  ];
}

/** 实时: the cells are followed; 待填: they hold no figure and will be followed; 需刷新: only the add-in can read them. */
function stateCell(one: Contribution, sheet: string, day: BlankCell | null, figure: BlankCell | null): PlanCell {
  const waiting = day ?? figure;
  if (waiting !== null && (one.amount === null ? figure !== null : one.amount.live !== null)) {
    const reference = cellReference(sheet, waiting.row, waiting.column);
    return formula(`=IF(ISNUMBER(${reference}),"实时",IF(EXACT(${reference},${quoted(waiting.text)}),"待填","需刷新"))`, "待填");
  }
  if (one.amount === null) return "无数值";
  const { live, cell } = one.amount;
  if (live === null || (one.kind === "ledger" && one.dayCell !== null && !one.dayCell.live)) return "需刷新";
  return formula(`=IF(ISNUMBER(${referenceTo(cell)}),"实时","需刷新")`, "实时");
}
