/** 周调度: where each unit stands this week, what stands in its way, what is due next week. The table goes before the leader whole. */
import { day, text, type Bulletin, type Cell, type Run, type Table } from "../document";
import { amount, bare, count, percent, signedPoints } from "../figures";
import type { BulletinInput } from "../input";
import { metricTables, type MetricTable, type UnitRow } from "../compare";
import { personsOf, unitMatters, type UnitMatters } from "../problems";
import { demands } from "./demands";
import { campaignName, finish, namePieces } from "./document";
import { mattersAttachment, nextSentences, parcelSentences, taskSentences } from "./matters";
import { notes } from "./notes";
import { sentences } from "./outline";
import { noneNew, notReported, ofMetric, paceSentences } from "./pace";
import { touches } from "./stage";
import { totals } from "./total";

/** Columns as dispatch tables have them (bulletins.md), with their shares of the width. */
const COLUMNS: readonly (readonly [string, number])[] = [
  ["序号", 8], ["责任单位", 17], ["目标", 27], ["上周\n累计", 15], ["本周\n新增", 15], ["累计", 15], ["完成率", 15],
  ["序时", 14], ["偏差", 15], ["存在问题", 37], ["需协调事项", 30], ["下周计划", 31], ["责任人", 16],
];
/** More than this many matters in a cell are summed up; the attachment has them all. */
const SHOWN = 2;

const center = (runs: readonly Run[]): Cell => ({ runs, align: "center" });
const right = (runs: readonly Run[]): Cell => ({ runs, align: "right" });

export function weekly(input: BulletinInput): Bulletin {
  const { facts, period, settings, records } = input;
  const tables = metricTables(facts, input.before);
  const units = facts.units.map(({ unit }) => unit);
  const matters = unitMatters(records, units, facts.asOf, period.next);
  const list = mattersAttachment(matters, "bulletinWeeklyMatters", "周调度问题清单");
  const name = campaignName(input);
  return finish(input, {
    role: "bulletinWeekly", sheetName: "周调度",
    subject: `周调度（${period.label}）`,
    title: ["关于", ...namePieces(name), period.label, "调度情况", "的通报"],
    sections: [
      { title: "总体情况", blocks: totals(input, tables, "本周") },
      { title: "各单位情况", blocks: tables.flatMap((table) => sentences(...ofMetric(table, ...paceSentences(table, settings.paceBasis), touches(facts, period) ? noneNew(table, "本周") : [], notReported(table)))) },
      { title: "存在问题", blocks: [...sentences(...parcelSentences(matters, list === null ? null : 2)), ...sentences(taskSentences(matters))] },
      { title: "下周计划和要求", blocks: [...sentences(nextSentences(matters, period)), ...demands(input, tables, matters, true)] },
    ],
    attachments: [
      { title: `${period.label}调度表`, landscape: true, role: "bulletinWeeklyTable", sheetName: "周调度表", blocks: [dispatchTable(input, tables, matters)] },
      ...(list === null ? [] : [list]),
    ],
    notes: notes(input, tables, { pace: true, ranking: false, cards: false }),
  });
}

/** One row a unit and metric; what is the unit's own (problems, plan, persons) stands once beside its rows. */
function dispatchTable({ facts, settings }: BulletinInput, tables: readonly MetricTable[], matters: readonly UnitMatters[]): Table {
  const ofUnit = new Map(matters.map((one) => [one.unit, one]));
  const rows: (readonly Cell[])[] = [];
  let number = 0;
  for (const { unit } of facts.units) {
    const own = tables.flatMap((table) => table.rows.filter((row) => row.unit === unit).map((row) => ({ table, row })));
    if (own.length === 0) continue;
    number += 1;
    const span = own.length;
    const one = ofUnit.get(unit) ?? { unit, parcels: [], overdueTasks: [], dueNext: [] };
    const shared = (runs: readonly Run[], align: Cell["align"] = "left"): Cell => ({ runs, rows: span, align });
    own.forEach(({ table, row }, index) => {
      const figures = figureCells(table, row);
      if (index > 0) rows.push(figures);
      else rows.push([
        shared([count(number, "", "序号")], "center"), shared([text(unit)], "center"), ...figures,
        shared(problems(one)), shared(toCoordinate(one)), shared(plan(one)), shared([text(personsOf(one).slice(0, 3).join("、\n") || "—")], "center"),
      ]);
    });
  }
  return {
    kind: "table", size: "small", columns: COLUMNS.map(([, width]) => ({ width, align: "left" })),
    unitNote: settings.paceBasis === "points" ? "偏差：百分点" : "偏差：占应完成数的%",
    header: [COLUMNS.map(([word]) => center([text(word)]))],
    rows,
  };
}

function figureCells({ metric, unit, digits }: MetricTable, { now, cumulativeBefore, increment, unit: name }: UnitRow): readonly Cell[] {
  const path = (what: string) => `单位/${name}/${metric}/${what}`;
  const sized = (value: number | null, what: string): Cell => right(value === null ? [text("—")] : [bare(value, digits, path(what))]);
  return [
    { runs: [text(`${metric}\n`), ...(now.target === null ? [text("（未定目标）")] : [amount(now.target, unit, digits, path("目标"))])], align: "left" },
    sized(cumulativeBefore, "上期累计"), sized(increment, "本期新增"), sized(now.cumulative, "累计"),
    right(now.unreported ? [text("未报送")] : now.completionRate === null ? [text("—")] : [percent(now.completionRate, path("完成率"))]),
    right(now.timeProgress === null ? [text("—")] : [percent(now.timeProgress, path("序时"))]),
    right(now.paceGap === null ? [text("—")] : [signedPoints(now.paceGap, path("超欠序时"))]),
  ];
}

/** The first few, and how many more there are. */
function listed(items: readonly (readonly Run[])[], suffix: string, fact: string): readonly Run[] {
  if (items.length === 0) return [text("—")];
  const more = items.length - SHOWN;
  const shown = items.slice(0, SHOWN).flatMap((item, index) => (index === 0 ? item : [text("；"), ...item]));
  return more > 0 ? [...shown, text("；另有"), count(more, suffix, fact)] : shown;
}

const problems = ({ unit, parcels }: UnitMatters): readonly Run[] =>
  listed(parcels.flatMap(({ parcel, problem }) => (problem === null ? [] : [[text(`${parcel}：${problem}`)]])), "宗", `单位/${unit}/存在问题`);

const toCoordinate = ({ unit, overdueTasks }: UnitMatters): readonly Run[] =>
  listed(overdueTasks.map(({ matter, overdue }) => [text(`${matter}，逾期`), count(overdue, "天", `${matter}/逾期天数`)]), "项", `单位/${unit}/逾期任务`);

const plan = ({ unit, dueNext }: UnitMatters): readonly Run[] =>
  listed(dueNext.map(({ matter, due }) => [day(due, "short"), text(`前${matter}`)]), "项", `单位/${unit}/下期到期`);
