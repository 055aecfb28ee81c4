/** The board's panels: first and last three of each group, parcels about to become impossible, cards in force. As of 数据截至日; old ones turn grey. */
import { hasBegun } from "../../campaign/metrics/judged";
import { closeToLastDay, type ParcelStandings } from "../../campaign/metrics/parcelStandings";
import { chineseDay } from "../../campaign/calendar/day";
import type { Facts } from "../../campaign/metrics/facts";
import type { Settings } from "../../campaign/settings";
import { cellAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { cellReference, formula } from "../formula";
import { paceFormulas } from "../data/targets";
import { rankingColumn, type RankedRow } from "../rankingLayout";
import { rankingSheet } from "../ownedSheets";
import { area, type SheetBuilder } from "../sheetBuilder";
import { palette, type StyleName } from "../styles";
import { LEFT, MIDDLE, RIGHT, type CardInForce } from "./layout";
import { asOfIsOld } from "./targets";

const ENDS = 3;
const MOST_GROUPS = 2;
const LEAST_PARCELS = 4;
const MOST_CARDS = 3;
const ROW_HEIGHT = 19;
/** Of a parcel's name, in characters: more shrinks below what can be read. */
const NAME_LENGTH = 13;

interface PanelCell {
  /** Columns it spans. */
  readonly span: number;
  readonly cell: PlanCell;
  readonly style: StyleName;
}

function putLine(sheet: SheetBuilder, row: number, left: number, cells: readonly PanelCell[]): void {
  let column = left;
  for (const { span, cell, style } of cells) {
    sheet.banner(area(row, column, row, column + span - 1), cell, style);
    column += span;
  }
}

export interface Panels {
  readonly metric: string | null;
  readonly ranked: readonly RankedRow[];
  readonly parcels: ParcelStandings;
  readonly cards: readonly CardInForce[];
  readonly campaign: Facts["campaign"];
  readonly asOf: number;
  /** The door's day, for cached results only. */
  readonly today: number;
}

/** Returns the row after the panels. */
export function putPanels(sheet: SheetBuilder, top: number, { metric, ranked, parcels, cards, ...days }: Panels, settings: Settings): number {
  const left = putEnds(sheet, top, metric, ranked, hasBegun(days.campaign, days.asOf));
  const middle = putParcels(sheet, top, parcels, settings, days, Math.max(LEAST_PARCELS, left - top - 2 - cardRows(cards)));
  const right = putCards(sheet, middle, cards);
  const bottom = Math.max(left, right);
  sheet.height(top, bottom - 1, ROW_HEIGHT);
  sheet.conditional({ kind: "expression", range: area(top, LEFT, bottom - 1, RIGHT), formula: asOfIsOld, style: { color: palette.faint } });
  return bottom;
}

/** First and last three of the largest groups; a unit is never in both. */
function putEnds(sheet: SheetBuilder, top: number, metric: string | null, ranked: readonly RankedRow[], begun: boolean): number {
  const groups = new Map<string, RankedRow[]>();
  for (const one of ranked) {
    if (one.metric.rank === null) continue;
    const members = groups.get(one.unit.group);
    if (members === undefined) groups.set(one.unit.group, [one]);
    else members.push(one);
  }
  if (metric === null || groups.size === 0) {
    sheet.banner(area(top, LEFT, top, MIDDLE), "前三名和后三名", "section");
    sheet.banner(area(top + 1, LEFT, top + 1, MIDDLE), begun ? "没有可排名的单位：各单位未定目标，或均未报送" : "攻坚期未开始，尚不排名", "panelNote");
    return top + 2;
  }
  let row = top;
  const largestFirst = [...groups].sort(([, a], [, b]) => b.length - a.length);
  for (const [group, members] of largestFirst.slice(0, MOST_GROUPS)) {
    const ordered = [...members].sort((a, b) => (a.metric.rank ?? 0) - (b.metric.rank ?? 0));
    const first = ordered.slice(0, ENDS);
    const last = ordered.slice(Math.max(ENDS, ordered.length - ENDS));
    sheet.banner(area(row, LEFT, row, MIDDLE), `${metric}排名${groups.size > 1 ? ` · ${group}` : ""}（共${ordered.length}个）`, "section");
    const head: PanelCell[] = [{ span: 1, cell: "名次", style: "panelHead" }, { span: 2, cell: "单位", style: "panelHead" }, { span: 1, cell: "完成率", style: "panelHead" }];
    const headed = (word: string): PanelCell[] => head.map((one, index) => (index === 0 ? { ...one, cell: word } : one));
    // A group of three has no last ones: nothing stands there, not an empty table.
    putLine(sheet, row + 1, LEFT, [...headed("前三"), ...(last.length === 0 ? [] : headed("后三"))]);
    for (let index = 0; index < Math.max(first.length, last.length); index += 1) {
      putLine(sheet, row + 2 + index, LEFT, [...place(first[index]), ...(last.length === 0 ? [] : place(last[index]))]);
    }
    row += 2 + Math.max(first.length, last.length);
  }
  const others = largestFirst.slice(MOST_GROUPS).map(([group, members]) => `${group}（${members.length}个）`);
  if (others.length === 0) return row;
  sheet.banner(area(row, LEFT, row, MIDDLE), { text: `另有${others.join("、")} → ${rankingSheet.name}`, sheet: rankingSheet.name, range: area(0, 0, 0, 0) }, "link");
  return row + 1;
}

function place(one: RankedRow | undefined): PanelCell[] {
  if (one === undefined) return [{ span: 1, cell: null, style: "panelRank" }, { span: 2, cell: null, style: "panelText" }, { span: 1, cell: null, style: "panelPercent" }];
  const follow = (column: number, value: number | null): PlanCell => (value === null ? "—" : formula(`=${cellReference(rankingSheet.name, one.row, column)}`, value));
  return [
    { span: 1, cell: follow(rankingColumn.rank, one.metric.rank), style: "panelRank" }, { span: 2, cell: one.unit.unit, style: "panelText" },
    { span: 1, cell: follow(rankingColumn.rate, one.metric.completionRate), style: "panelPercent" },
  ];
}

/** Nothing is listed where no day can be told, and says why; once the campaign is over today the list says of which day it is. */
function putParcels(sheet: SheetBuilder, top: number, standings: ParcelStandings, settings: Settings, { campaign, asOf, today }: Pick<Panels, "campaign" | "asOf" | "today">, most: number): number {
  const left = MIDDLE + 1;
  const without = (why: string): number => {
    sheet.banner(area(top, left, top, RIGHT), "临近不可逆转日的宗地", "section");
    sheet.banner(area(top + 1, left, top + 1, RIGHT), why, "panelNote");
    return top + 2;
  };
  if (campaign === null) return without("攻坚期未设定，最迟日未算");
  if (asOf > campaign.end) return without("攻坚期已结束，不再预警");
  if (standings.findings.length > 0) return without("缺放假调休安排，最迟日未算：请在“攻坚设置”补充后刷新");
  const { end } = paceFormulas(settings);
  /** What stands there until the last day, and what after it, by today. */
  const until = (before: string, within: PlanCell & (string | number), after: string): PlanCell =>
    formula(`=IF(TODAY()>${end},"${after}",${before})`, today > campaign.end ? after : within);
  const { near, past } = closeToLastDay(standings, settings.schedule.nearDays);
  const counts = `${settings.schedule.nearDays}天内${near.length}宗${past.length === 0 ? "" : `，已过${past.length}宗`}`;
  const title = `临近不可逆转日的宗地（${counts}）`;
  sheet.banner(area(top, left, top, RIGHT), until(`"${title}"`, title, `${chineseDay(asOf)}时临近不可逆转日的宗地（攻坚期已结束）`), "section");
  const shown = [...near, ...past].slice(0, most);
  if (shown.length === 0) {
    sheet.banner(area(top + 1, left, top + 1, RIGHT), standings.open.length === 0 ? "没有在办宗地，或台账未注明阶段" : "无", "panelNote");
    return top + 2;
  }
  const head = (span: number, cell: string): PanelCell => ({ span, cell, style: "panelHead" });
  putLine(sheet, top + 1, left, [head(2, "宗地"), head(2, "责任单位"), head(2, "卡在"), head(1, "最迟日"), head(1, "还剩")]);
  shown.forEach(({ parcel, plan }, index) => {
    const row = top + 2 + index;
    putLine(sheet, row, left, [
      { span: 2, cell: shortName(parcel.id ?? parcel.location ?? parcel.project ?? parcel.key), style: "panelText" }, { span: 2, cell: parcel.unit ?? "（未注明）", style: "panelText" },
      { span: 2, cell: plan.bottleneck.step, style: "panelText" }, { span: 1, cell: { day: plan.lastPossibleDay }, style: "panelDay" },
      { span: 1, cell: until(`${cellAddress(row, RIGHT - 1)}-TODAY()`, plan.lastPossibleDay - today, "—"), style: "panelLeft" },
    ]);
  });
  return top + 2 + shown.length;
}

/** A location of thirty characters would shrink until nobody can read it: its beginning tells which parcel it is. */
const shortName = (name: string): string => ([...name].length <= NAME_LENGTH ? name : `${[...name].slice(0, NAME_LENGTH - 1).join("")}…`);

/** Rows that `putCards` takes. */
const cardRows = ({ length }: readonly CardInForce[]): number => (length === 0 ? 2 : length <= MOST_CARDS ? 1 + length : 2 + MOST_CARDS);

function putCards(sheet: SheetBuilder, top: number, cards: readonly CardInForce[]): number {
  const left = MIDDLE + 1;
  sheet.banner(area(top, left, top, RIGHT), cards.length === 0 ? "在效亮牌" : `在效亮牌（${cards.length}张）`, "section");
  if (cards.length === 0) {
    sheet.banner(area(top + 1, left, top + 1, RIGHT), "无在效亮牌", "panelNote");
    return top + 2;
  }
  const shown = cards.slice(0, MOST_CARDS);
  shown.forEach(({ tier, unit, matter, since }, index) => putLine(sheet, top + 1 + index, left, [
    { span: 1, cell: tier, style: "panelCenter" }, { span: 2, cell: unit, style: "panelText" }, { span: 4, cell: matter, style: "panelText" }, { span: 1, cell: { day: since }, style: "panelDay" },
  ]));
  if (cards.length === shown.length) return top + 1 + shown.length;
  sheet.banner(area(top + 1 + shown.length, left, top + 1 + shown.length, RIGHT), `另有${cards.length - shown.length}张，见亮牌台账`, "panelNote");
  return top + 2 + shown.length;
}
