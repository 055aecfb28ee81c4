/** 序时进度、超(欠)序时、本月完成率 that stand in a table, against what they are made of. */
import { checkGap, checkRate, printed, printedDigits, unitsApart, type AuditVerdict } from "../../campaign/audit";
import { dayParts } from "../../campaign/calendar/day";
import type { AuditItem } from "../../campaign/records";
import { figureSets, type FigureSet } from "../records/progress";
import { rowUnit, type ReadTable } from "../records/context";
import type { DataRow } from "../rows";
import { auditItem } from "./item";

const percent = (share: number): number => Number((share * 100).toPrecision(12));
const most = 6;

interface Judged {
  readonly verdict: AuditVerdict;
  readonly row: DataRow;
  readonly source: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly name: string;
}

/** Of each metric of the table: columns that most rows agree with are held to it, others rest on something not shown. */
export function auditPaces(table: ReadTable): AuditItem[] {
  const keys = new Set(table.columns.filter(({ field }) => field === "paceGap" || field === "timeProgress" || field === "periodRate").map(({ metricKey }) => metricKey));
  if (keys.size === 0) return [];
  const rows = table.rows.data.map((row) => ({ row, sets: figureSets(table, row) }));
  return [...keys].flatMap((key) => {
    const time = timeOf(table, key);
    const list = rows.flatMap(({ row, sets }) => {
      const set = sets.filter((one) => one.key === key).at(-1);
      return set === undefined ? [] : [{ row, set }];
    });
    return [
      ...usual(table, "time", list.flatMap(({ row }) => timeVerdict(table, key, row, time))),
      ...usual(table, "gap", list.flatMap(({ row, set }) => gapVerdict(table, key, row, set, time))),
      ...usual(table, "rate", list.flatMap(({ row, set }) => periodVerdict(table, key, row, set))),
    ];
  });
}

/** A column most of whose rows disagree is made of something else: one word instead of a fault in every row. */
function usual(table: ReadTable, what: "time" | "gap" | "rate", list: readonly Judged[]): AuditItem[] {
  const wrong = list.filter(({ verdict }) => verdict.outcome === "differs");
  const [first] = wrong;
  if (first === undefined) return [];
  if (wrong.length * 2 > list.length && list.length > 1) {
    const name = { time: "序时进度与按天、按月推算的都不同，可能另有节点安排", gap: "超（欠）序时与完成率减序时多数不符，可能另有算法", rate: "本期完成率与本期完成除以任务多数不符，可能另有分母" }[what];
    table.sink.add("info", `${what}-basis-unknown`, first.source, `${name}，未逐行核对（例：应为${first.verdict.expected}）`);
    return [];
  }
  return wrong.map(({ verdict, source, name }) => auditItem(verdict, source, name, "%"));
}

/** The share of the time that has passed, as the table prints it most often, else by the campaign's days. */
function timeOf(table: ReadTable, key: string | null): { readonly printed: number | null; readonly digits: number; readonly known: readonly number[] } {
  const counts = new Map<number, { n: number; digits: number }>();
  for (const row of table.rows.data) {
    const read = table.cells.rate(row, "timeProgress", key, null);
    if (read === null) continue;
    const known = counts.get(read.value);
    if (known === undefined) counts.set(read.value, { n: 1, digits: read.digits });
    else known.n += 1;
  }
  const [best] = [...counts.entries()].sort((a, b) => b[1].n - a[1].n);
  const known: number[] = [];
  const { through, span } = table;
  if (through !== null) {
    if (span !== null && through >= span.start) known.push(Math.min(1, (through - span.start + 1) / (span.end - span.start + 1)));
    const { month, day } = dayParts(through);
    known.push((month - (day <= 15 ? 0.5 : 0)) / 12);
  }
  return { printed: best?.[0] ?? null, digits: best?.[1].digits ?? 0, known };
}

function timeVerdict(table: ReadTable, key: string | null, row: DataRow, time: ReturnType<typeof timeOf>): Judged[] {
  const read = table.cells.rate(row, "timeProgress", key, time.known[0] ?? null);
  if (read === null || time.known.length === 0) return [];
  const value = percent(read.value);
  const agrees = [...time.known.map(percent), ...(time.printed === null || table.rows.data.length < 3 ? [] : [percent(time.printed)])];
  const apart = (share: number): number => Math.abs(unitsApart(value, share, read.digits));
  const outcome = agrees.some((share) => apart(share) <= 1) ? "agrees" : "differs";
  const expected = printed(agrees.at(-1) ?? percent(time.known[0] ?? 0), read.digits);
  return [{
    row, source: read.source, name: `${rowUnit(table, row) ?? `第${row.row + 1}行`} 序时进度`,
    verdict: { code: "rate-mismatch", outcome, published: printed(value, read.digits), expected, message: `不符：应为${expected}` },
  }];
}

function gapVerdict(table: ReadTable, key: string | null, row: DataRow, set: FigureSet, time: ReturnType<typeof timeOf>): Judged[] {
  const own = table.cells.rate(row, "timeProgress", key, time.known[0] ?? null)?.value ?? time.printed;
  const times = own === null ? time.known : [own];
  const share = set.target === null || set.cumulative === null || set.target.value === 0 ? (set.rate?.value ?? null) : set.cumulative.value / set.target.value;
  const read = table.cells.gap(row, "paceGap", key, share === null || times[0] === undefined ? null : share - times[0]);
  if (read === null || share === null || times.length === 0) return [];
  const header = table.cells.column("paceGap", key)?.header.header ?? "";
  // 欠序时 with a plain 28 is −28.
  const signs = /欠|慢|差|滞后/.test(header) && !/超|快|较|与|偏/.test(header) ? [-1, 1] : [1];
  const tried = times.flatMap((share) => signs.flatMap((sign) => (["points", "ratio"] as const).map((basis) => checkGap({
    gap: percent(read.value) * sign, digits: Math.min(most, read.digits), rate: set.rate === null ? null : percent(set.rate.value),
    actual: set.cumulative?.value ?? null, target: set.target?.value ?? null, time: share, basis,
  }))));
  const verdict = tried.find(({ outcome }) => outcome === "agrees" || outcome === "last-digit") ?? tried[0];
  return verdict === undefined || verdict.outcome === "unknown" ? [] : [{ row, source: read.source, verdict, name: `${set.base.unit ?? `第${row.row + 1}行`} ${set.label} 超（欠）序时` }];
}

function periodVerdict(table: ReadTable, key: string | null, row: DataRow, set: FigureSet): Judged[] {
  if (set.period === null || set.target === null || set.target.value === 0) return [];
  const read = table.cells.rate(row, "periodRate", key, set.period.value / set.target.value);
  if (read === null) return [];
  const verdict = checkRate(percent(read.value), set.period.value, set.target.value, read.digits > 0 ? Math.min(most, read.digits) : printedDigits(percent(read.value)));
  return [{ row, source: read.source, verdict, name: `${set.base.unit ?? `第${row.row + 1}行`} ${set.label} 本期完成率` }];
}
