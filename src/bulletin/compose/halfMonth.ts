/** 半月通报: the period, what is done so far, what is new since the last one; those without real progress by name, 未报送 apart. */
import { text, type Block, type Bulletin, type Cell, type Run, type Table } from "../document";
import { bare, percent, signedPoints } from "../figures";
import type { BulletinInput } from "../input";
import { metricTables, unreported, type MetricTable } from "../compare";
import { phrases } from "../phrases";
import { unitMatters } from "../problems";
import { demands } from "./demands";
import { campaignName, finish, namePieces } from "./document";
import { mattersAttachment, parcelSentences, taskSentences } from "./matters";
import { notes } from "./notes";
import { sentences } from "./outline";
import { noneNew, notReported, ofMetric, paceSentences } from "./pace";
import { touches } from "./stage";
import { totals } from "./total";

export function halfMonth(input: BulletinInput): Bulletin {
  const { facts, period, settings } = input;
  const tables = metricTables(facts, input.before);
  const matters = unitMatters(input.records, facts.units.map(({ unit }) => unit), facts.asOf, period.next);
  const list = mattersAttachment(matters, "bulletinHalfMonthMatters", "半月通报问题清单");
  const shown = tables.filter(({ rows }) => rows.length > 0);
  const silent = tables.filter((table) => unreported(table).length > 0);
  return finish(input, {
    role: "bulletinHalfMonth", sheetName: "半月通报",
    subject: `半月通报（${period.label}）`,
    title: ["关于", ...namePieces(campaignName(input)), period.label, "工作进展情况", "的通报"],
    sections: [
      { title: "总体情况", blocks: totals(input, tables, "本期") },
      {
        title: "各单位情况",
        blocks: tables.flatMap((table) => sentences(...ofMetric(table, ...paceSentences(table, settings.paceBasis)))),
      },
      {
        title: "存在问题",
        blocks: [
          { title: "没有实质性进展的单位", blocks: !touches(facts, period) ? [] : tables.flatMap((table) => sentences(...ofMetric(table, noneNew(table, "本期", phrases.noneNewNamed)))) },
          { title: "未报送的单位", blocks: silent.length === 0 ? [] : silent.flatMap((table) => sentences(...ofMetric(table, notReported(table)))) },
          { title: "宗地和任务", blocks: [...sentences(...parcelSentences(matters, list === null ? null : shown.length === 0 ? "only" : 2)), ...sentences(taskSentences(matters))] },
        ],
      },
      { title: "下一步要求", blocks: demands(input, tables, matters, false) },
    ],
    attachments: [...(shown.length === 0 ? [] : [{
      title: `${period.label}进展情况表`, landscape: false, role: "bulletinHalfMonthTable", sheetName: "半月进展情况表",
      blocks: shown.flatMap((table): readonly Block[] => [{ kind: "heading", level: 3, text: table.metric }, periodTable(table, settings.paceBasis)]),
    }]), ...(list === null ? [] : [list])],
    notes: notes(input, tables, { pace: true, ranking: false, cards: false }),
  });
}

const head = (word: string): Cell => ({ runs: [text(word)], align: "center" });

/** Units in the order of the settings; the total first, as published tables have it. */
function periodTable({ metric, unit, digits, total, totalBefore, totalIncrement, rows }: MetricTable, basis: "points" | "ratio"): Table {
  const cells = (name: string, path: string, figures: { target: number | null; before: number | null; increment: number | null; cumulative: number | null; rate: number | null; gap: number | null }, note: string): readonly Cell[] => {
    const right = (runs: readonly Run[]): Cell => ({ runs: runs.length === 0 ? [text("—")] : runs, align: "right" });
    const sized = (value: number | null, what: string): Cell => right(value === null ? [] : [bare(value, digits, `${path}/${metric}/${what}`)]);
    return [
      { runs: [text(name)], align: "center" },
      sized(figures.target, "目标"), sized(figures.before, "上期累计"), sized(figures.increment, "本期新增"), sized(figures.cumulative, "累计"),
      right(figures.rate === null ? [] : [percent(figures.rate, `${path}/${metric}/完成率`)]),
      right(figures.gap === null ? [] : [signedPoints(figures.gap, `${path}/${metric}/超欠序时`)]),
      { runs: note === "" ? [] : [text(note)], align: "center" },
    ];
  };
  const body = rows.map(({ unit: name, exempt, now, cumulativeBefore, increment }) => cells(name, `单位/${name}`, {
    target: now.target, before: cumulativeBefore, increment, cumulative: now.cumulative, rate: now.completionRate, gap: now.paceGap,
  }, now.unreported ? "未报送" : exempt ? "不评比" : ""));
  const sum = total === null ? [] : [cells("总体", "总体", {
    target: total.target, before: totalBefore, increment: totalIncrement, cumulative: total.cumulative, rate: total.completionRate, gap: total.paceGap,
  }, total.comparator === ">" ? "须超过目标" : "")];
  return {
    kind: "table", size: "normal", unitNote: `单位：${unit}；偏差：${basis === "points" ? "百分点" : "占应完成数的%"}`,
    columns: [27, 19, 19, 19, 19, 19, 16, 22].map((width) => ({ width, align: "left" })),
    header: [["责任单位", "目标", "上期累计", "本期新增", "累计", "完成率", "偏差", "备注"].map(head)],
    rows: [...sum, ...body],
  };
}
