/** 月排名通报: ranks by group with their changes, cards, and who is due for 约谈. Ranks are those of the facts, never made again here. */
import { monthOf } from "../../campaign/calendar/periods";
import { bottomRuns } from "../../campaign/ranking/bottomRuns";
import { rankChange } from "../../campaign/ranking/rankChange";
import { firstRanked, lastRanked } from "../../campaign/ranking/cut";
import type { Facts } from "../../campaign/metrics/facts";
import { text, type Block, type Bulletin, type Cell, type Run, type Table } from "../document";
import { bare, count, percent, signedPoints } from "../figures";
import { joined, say } from "../fill";
import type { BulletinInput } from "../input";
import { byGroup, metricTables, type MetricTable, type UnitRow } from "../compare";
import { cardPhrases, phrases } from "../phrases";
import { cardBlocks } from "./cards";
import { demands } from "./demands";
import { campaignName, finish, namePieces } from "./document";
import { notes } from "./notes";
import { sentences } from "./outline";
import { touches } from "./stage";
import { gapWords, totals } from "./total";
import { notReported } from "./pace";

export interface MonthInput extends BulletinInput {
  /** Facts at the end of every month of the campaign so far, the last one those of `facts`. */
  readonly months: readonly Facts[];
}

/** A group of no more is named whole. */
const SMALL_GROUP = 6;
const NAMED = 3;
/** 连续两个月 */
const RUNS = 2;

export function month(input: MonthInput): Bulletin {
  const { facts, period, settings } = input;
  const tables = metricTables(facts, input.before);
  const ranked = tables.filter(({ rows }) => rows.some(({ now }) => now.rank !== null));
  return finish(input, {
    role: "bulletinMonth", sheetName: "月排名通报",
    subject: `月排名通报（${period.label}）`,
    title: ["关于", ...namePieces(campaignName(input)), period.label, "工作排名情况", "的通报"],
    sections: [
      { title: "总体情况", blocks: totals(input, tables, "本月") },
      {
        title: "排名情况",
        blocks: ranked.map((table) => ({
          title: table.metric,
          blocks: byGroup(table.rows).flatMap(([group, rows]): readonly Block[] =>
            sentences(...rankSentences(table, group, rows, byGroup(table.rows).length > 1, settings.paceBasis))).concat(sentences(notReported(table))),
        })),
      },
      { title: "亮牌情况", blocks: input.cards === null ? [] : cardBlocks(input.cards, facts.asOf, period) },
      { title: "约谈建议", blocks: summons(input, tables) },
      { title: "下一步要求", blocks: demands(input, tables, [], false) },
    ],
    attachments: ranked.length === 0 ? [] : [{
      title: `${period.label}排名表`, landscape: false, role: "bulletinMonthRanks", sheetName: "月排名表",
      blocks: ranked.flatMap((table) => byGroup(table.rows).flatMap(([group, rows], _, groups): readonly Block[] => [
        { kind: "heading", level: 3, text: groups.length > 1 ? `${table.metric}（${group}）` : table.metric },
        rankTable(table, rows, settings.paceBasis),
      ])),
    }],
    notes: notes(input, tables, { pace: false, ranking: true, cards: input.cards !== null }),
  });
}

/** Ranked, then 未报送, then exempt. */
const inRankOrder = (rows: readonly UnitRow[]): readonly UnitRow[] => {
  const place = ({ exempt, now }: UnitRow): number => (exempt ? 2e9 : now.rank ?? 1e9);
  return [...rows].sort((a, b) => place(a) - place(b));
};

function rankSentences({ metric }: MetricTable, group: string, rows: readonly UnitRow[], several: boolean, basis: "points" | "ratio"): readonly (readonly Run[])[] {
  const ranked = inRankOrder(rows).filter(({ now }) => now.rank !== null);
  if (ranked.length === 0) return [];
  const ranks = ranked.map(({ now }) => now.rank);
  const path = (unit: string, what: string) => `单位/${unit}/${metric}/${what}`;
  const shown = (row: UnitRow): readonly Run[] => row.now.completionRate === null ? [text(row.unit)]
    : [text(`${row.unit}（`), percent(row.now.completionRate, path(row.unit, "完成率")), text("，"), ...gapWords(row.now.paceGap, basis, path(row.unit, "超欠序时"), true), text("）")];
  const pick = (positions: readonly number[]): readonly Run[] => joined(positions.flatMap((position) => ranked[position] ?? []).map(shown), "、");
  const list = ranked.length <= SMALL_GROUP
    ? say(phrases.order, { units: pick(ranked.map((_, index) => index)) })
    : [
      ...say(phrases.first, { count: count(NAMED, "", "名次"), units: pick(firstRanked(ranks, NAMED)) }), text("；"),
      ...say(phrases.last, { count: count(NAMED, "", "名次"), units: pick([...lastRanked(ranks, NAMED)].sort((a, b) => a - b)) }),
    ];
  const moved = ranked.filter(({ now }) => now.rank !== null && now.rankBefore !== null && now.rank !== now.rankBefore);
  const changes = moved.map(({ unit, now }) => {
    const places = count(Math.abs((now.rankBefore ?? 0) - (now.rank ?? 0)), "", path(unit, "升降"));
    return say(phrases.moved, { unit, change: say((now.rank ?? 0) < (now.rankBefore ?? 0) ? phrases.risen : phrases.fallen, { places }) });
  });
  const counted = count(ranked.length, "个单位", `分组/${group}/${metric}/参加排名`);
  return [
    several ? say(phrases.ranked, { group, count: counted, list }) : say(phrases.rankedOne, { count: counted, list }),
    ...(changes.length === 0 ? [] : [[...joined(changes, "，"), text("。")]]),
  ];
}

function rankTable({ metric, unit, digits }: MetricTable, rows: readonly UnitRow[], basis: "points" | "ratio"): Table {
  const right = (runs: readonly Run[]): Cell => ({ runs: runs.length === 0 ? [text("—")] : runs, align: "right" });
  const center = (runs: readonly Run[]): Cell => ({ runs: runs.length === 0 ? [text("—")] : runs, align: "center" });
  return {
    kind: "table", size: "normal", unitNote: `单位：${unit}；偏差：${basis === "points" ? "百分点" : "占应完成数的%"}`,
    columns: [11, 27, 18, 18, 18, 19, 16, 12, 11, 22].map((width) => ({ width, align: "left" })),
    header: [["名次", "责任单位", "本月新增", "累计", "目标", "完成率", "偏差", "上月\n名次", "升降", "备注"].map((word): Cell => ({ runs: [text(word)], align: "center" }))],
    rows: inRankOrder(rows).map(({ unit: name, exempt, now, increment }) => {
      const path = (what: string) => `单位/${name}/${metric}/${what}`;
      const sized = (value: number | null, what: string) => right(value === null ? [] : [bare(value, digits, path(what))]);
      return [
        center(now.rank === null ? [] : [count(now.rank, "", path("名次"))]), center([text(name)]),
        sized(increment, "本期新增"), sized(now.cumulative, "累计"), sized(now.target, "目标"),
        right(now.completionRate === null ? [] : [percent(now.completionRate, path("完成率"))]),
        right(now.paceGap === null ? [] : [signedPoints(now.paceGap, path("超欠序时"))]),
        center(now.rankBefore === null ? [] : [count(now.rankBefore, "", path("上月名次"))]),
        center([text(rankChange(now.rank, now.rankBefore) || "—")]),
        { runs: now.unreported ? [text("未报送")] : exempt ? [text("不排名")] : [], align: "center" },
      ];
    }),
  };
}

/** Metric by metric, units among the last of their group for the second month running, up to this one. */
function summons({ months, settings, facts, period }: MonthInput, tables: readonly MetricTable[]): readonly Block[] {
  const last = settings.ranking.bottom;
  // A month that is not over has no final rank.
  const over = monthOf(facts.asOf).last === facts.asOf || facts.campaign?.end === facts.asOf;
  if (last <= 0 || !over || !touches(facts, period) || months.length < RUNS) return [];
  const lines = tables.flatMap(({ metric }) => {
    const periods = months.map((one) => placed(one, metric));
    const runs = bottomRuns(periods, last);
    return facts.units.flatMap(({ unit, group }) => {
      const times = runs.get(unit) ?? 0;
      if (times < RUNS) return [];
      return [say(cardPhrases.summons, { unit, metric, times: count(times, "个", `单位/${unit}/${metric}/连续靠后`), group, last: count(last, "", "规则/后几位") })];
    });
  });
  if (lines.length === 0) return sentences(say(cardPhrases.summonsNone, { last: count(last, "", "规则/后几位") }));
  return sentences(say(cardPhrases.summonsIntro, {}), [...joined(lines, "；"), text("。")]);
}

/** Everybody's rank in one metric: who is among the last is for `bottomRuns` to say, as on 月度排名 and for cards. */
const placed = (facts: Facts, metric: string): readonly { unit: string; group: string; rank: number | null }[] =>
  facts.units.flatMap(({ unit, group, metrics }) => {
    const figures = metrics.find((one) => one.metric === metric);
    return figures === undefined ? [] : [{ unit, group, rank: figures.rank }];
  });
