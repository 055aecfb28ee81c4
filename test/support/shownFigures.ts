/** Every place where a figure of a metric is shown, as it is shown there: sheets, pane, bulletins, cards. For one tracker. */
import { composeBulletin, type BulletinKind, type TrackedFacts } from "../../src/actions/bulletins";
import { figuresOf } from "../bulletin/figures";
import { evaluate } from "../../src/campaign/cards/evaluate";
import { moren } from "../../src/campaign/cards/presets/moren";
import { unitSubjects } from "../../src/campaign/cards/subjectsOfUnits";
import { combineTiers } from "../../src/campaign/cards/tierTable";
import { boardColumn } from "../../src/tracker/board/targets";
import { FIRST_ROW, SIDE, targetColumn } from "../../src/tracker/data/layout";
import { rankingColumn } from "../../src/tracker/rankingLayout";
import { boardSheet, rankingSheet, snapshotSheet, tidyDataSheet } from "../../src/tracker/ownedSheets";
import { explain } from "../../src/taskpane/today/explain";
import { percent, points, shownAmount } from "../../src/taskpane/format";
import { explainRank } from "../../src/taskpane/ranking/rankExplain";
import { rankingOf } from "../../src/taskpane/ranking/rankingOf";
import { rankingTable } from "../../src/taskpane/ranking/texts";
import { readTracker } from "../../src/taskpane/readTracker";
import { textsOf } from "../../src/taskpane/texts";
import { wordsOf } from "../../src/taskpane/words";
import type { SheetPlan, WritePlan } from "../../src/workbook/plan";
import { rowsOf } from "../tracker/support";
import { displayed } from "./numberFormat";

export interface Shown {
  /** `总体/挂牌出让面积/完成率`, `东关镇/挂牌出让面积/累计`. The size of a gap without its sign: sentences say it in words. */
  readonly figure: string;
  /** Without thousands separators, signs of gaps and zeros at the end: 1,483.50 → 1483.5. */
  readonly digits: number;
  readonly where: string;
  readonly text: string;
}

export const WHOLE = "总体";
const numberIn = (text: string): number | null => {
  const plain = text.replaceAll(",", "").replaceAll("−", "-");
  const found = /-?\d+(?:\.\d+)?/.exec(plain);
  return found === null ? null : Number(found[0]);
};
function shown(where: string, figure: string, text: string): Shown[] {
  const number = numberIn(text);
  return number === null ? [] : [{ figure, digits: figure.endsWith("超欠序时") ? Math.abs(number) : number, where, text }];
}

type Made = TrackedFacts & { readonly plan: WritePlan };
const sheetOf = (plan: WritePlan, role: string): SheetPlan | undefined => plan.sheets.find((sheet) => sheet.role === role);

function onBoard({ plan, computed: { facts } }: Made): Shown[] {
  const sheet = sheetOf(plan, boardSheet.role)!;
  const rows = rowsOf(sheet);
  const headline = rows.flat().find((cell) => typeof cell === "string" && cell.startsWith("▌")) as string | undefined;
  return facts.targets.flatMap(({ metric, unit }) => {
    const row = rows.findIndex((cells) => cells[boardColumn.name] === `${metric}（${unit}）`);
    const at = (what: string, column: number) => shown("百日看板", `${WHOLE}/${metric}/${what}`, displayed(sheet, plan.styles, row, column));
    const behind = new RegExp(`${metric}(欠[\\d.]+)`).exec(headline ?? "")?.[1];
    return [
      ...at("完成率", boardColumn.rate), ...at("累计", boardColumn.cumulative), ...at("目标", boardColumn.target), ...at("序时", boardColumn.time), ...at("超欠序时", boardColumn.gap),
      ...at("日均需完成", boardColumn.required), ...at("预计完成", boardColumn.forecast), ...at("超欠序时", boardColumn.light),
      ...(behind === undefined ? [] : shown("百日看板的一句话", `${WHOLE}/${metric}/超欠序时`, behind)),
    ];
  });
}

/** Rows of 月度排名 under the heading of their metric. */
export function rankingRows({ plan, computed: { facts } }: Made): { readonly row: number; readonly metric: string; readonly unit: string }[] {
  const rows = rowsOf(sheetOf(plan, rankingSheet.role)!);
  const metrics = new Set(facts.units.flatMap(({ metrics: own }) => own.map(({ metric }) => metric)));
  const units = new Set(facts.units.map(({ unit }) => unit));
  let metric = "";
  return rows.flatMap((cells, row) => {
    const heading = /^(.+?)（/.exec(String(cells[0] ?? ""))?.[1];
    if (heading !== undefined && metrics.has(heading)) metric = heading;
    const unit = String(cells[rankingColumn.unit] ?? "");
    return units.has(unit) ? [{ row, metric, unit }] : [];
  });
}

function inRanking(made: Made): Shown[] {
  const sheet = sheetOf(made.plan, rankingSheet.role)!;
  return rankingRows(made).flatMap(({ row, metric, unit }) => {
    const at = (what: string, column: number) => shown("月度排名", `${unit}/${metric}/${what}`, displayed(sheet, made.plan.styles, row, column));
    return [
      ...at("完成率", rankingColumn.rate), ...at("本月", rankingColumn.period), ...at("累计", rankingColumn.cumulative), ...at("目标", rankingColumn.target),
      ...at("序时", rankingColumn.time), ...at("超欠序时", rankingColumn.gap), ...at("环比", rankingColumn.growth),
    ];
  });
}

function inTidyData({ plan, computed: { facts } }: Made): Shown[] {
  const sheet = sheetOf(plan, tidyDataSheet.role)!;
  const summary = facts.targets.flatMap(({ metric }, index) => {
    const at = (what: string, column: number) => shown("攻坚数据·指标汇总", `${WHOLE}/${metric}/${what}`, displayed(sheet, plan.styles, FIRST_ROW + index, column));
    return [
      ...at("目标", targetColumn.target), ...at("累计", targetColumn.cumulative), ...at("完成率", targetColumn.rate), ...at("序时", targetColumn.time),
      ...at("超欠序时", targetColumn.gap), ...at("日均需完成", targetColumn.required), ...at("预计完成", targetColumn.forecast),
    ];
  });
  const rows = rowsOf(sheet);
  const lead = facts.units.flatMap(({ metrics }) => metrics)[0]?.metric ?? "";
  const from = rows.findIndex((cells) => cells[SIDE] === "各单位完成率");
  const rates = from < 0 ? [] : rows.slice(from + 2).map((cells, index) => ({ unit: String(cells[SIDE] ?? ""), row: from + 2 + index }));
  const end = rates.findIndex(({ unit }) => unit === "");
  return [...summary, ...rates.slice(0, end < 0 ? rates.length : end).flatMap(({ unit, row }) => shown("攻坚数据·各单位完成率", `${unit}/${lead}/完成率`, displayed(sheet, plan.styles, row, SIDE + 1)))];
}

function inSnapshots({ plan }: Made): Shown[] {
  const sheet = sheetOf(plan, snapshotSheet.role);
  if (sheet === undefined) return [];
  return rowsOf(sheet).flatMap((cells, row) => {
    if (typeof cells[0] !== "number") return [];
    const scope = cells[1] === "全区" ? WHOLE : String(cells[1]);
    const at = (what: string, column: number) => shown("快照", `${scope}/${String(cells[3])}/${what}`, displayed(sheet, plan.styles, row, column));
    return [...at("目标", 5), ...at("累计", 6), ...at("本月", 7), ...at("完成率", 8), ...at("序时", 9)];
  });
}

/** What the pane reads under our names, as `readTracker` gets it. */
function paneLines({ plan }: Made) {
  const cells = new Map(plan.names.map(({ name, target: { sheet, range } }) => {
    const rows = rowsOf(plan.sheets.find((one) => one.name === sheet)!);
    return [name, rows.slice(range.top, range.bottom + 1).map((row) => Array.from({ length: range.right - range.left + 1 }, (_, index) => row[range.left + index] ?? null))] as const;
  }));
  const reading = readTracker({ cells, dateSystem: 1900 });
  if (reading.kind !== "tracker") throw new Error(`not a tracker: ${JSON.stringify(reading)}`);
  return reading.tracker;
}

function inPane(made: Made): Shown[] {
  const tracker = paneLines(made);
  const texts = textsOf("zh");
  const today = tracker.targets.flatMap((line) => {
    const at = (what: string, text: string) => shown("任务窗格·今日", `${WHOLE}/${line.metric}/${what}`, text);
    const steps = new Map(explain(line, tracker, texts).map(({ rule, numbers }) => [rule, numbers ?? ""]));
    const how = (rule: string, whats: readonly (string | null)[]) => [...(steps.get(rule) ?? "").matchAll(/[−-]?[\d,]+(?:\.\d+)?/g)].flatMap(([text], index) => (whats[index] ? at(whats[index], text) : []));
    return [
      ...at("完成率", percent(line.completionRate)), ...at("序时", percent(line.timeProgress)), ...(line.paceGap === null ? [] : at("超欠序时", points(line.paceGap))),
      ...at("累计", shownAmount(line.cumulative, line.unit)), ...at("目标", shownAmount(line.target, line.unit)),
      ...at("日均需完成", shownAmount(line.requiredRate, line.unit, "perDay")), ...at("预计完成", shownAmount(line.forecast, line.unit, "forecast")),
      ...how(texts.explainRate, ["累计", "目标", "完成率"]), ...how(texts.explainGap, ["完成率", null, "超欠序时"]),
    ];
  });
  const words = wordsOf(rankingTable, "zh");
  const ranking = rankingOf(made.computed.facts).flatMap(({ metric, groups }) => groups.flatMap(({ lines }) => lines.flatMap((line) => {
    const at = (what: string, text: string) => shown("任务窗格·排名", `${line.unit}/${metric}/${what}`, text);
    const rate = explainRank(line, made.settings.ranking, lines.length, words).find(({ rule }) => rule === words.rateRule)?.numbers?.split(/ [÷=] /) ?? [];
    return [...at("完成率", percent(line.rate)), ...at("本月", shownAmount(line.period, line.facts.unit)), ...["累计", "目标", "完成率"].flatMap((what, index) => at(what, rate[index] ?? ""))];
  })));
  return [...today, ...ranking];
}

const kinds: readonly BulletinKind[] = ["weekly", "halfmonth", "month", "funds"];
const named: ReadonlySet<string> = new Set(["完成率", "序时", "超欠序时", "累计", "目标", "日均需完成", "预计完成"]);

/** Figures that a bulletin says of a metric as a whole or of a unit; what is of its own period (other than a month) has no second place. */
function inBulletins(made: Made): Shown[] {
  return kinds.flatMap((kind) => {
    const { bulletin, input } = composeBulletin(kind, made);
    const basisOf = ({ units }: typeof input.facts, unit: string, metric: string) => units.find((one) => one.unit === unit)?.metrics.find((one) => one.metric === metric)?.basis ?? null;
    return figuresOf(bulletin).flatMap((figure) => {
      const text = `${figure.display}${figure.suffix}`;
      const parts = figure.fact.split("/");
      const what = parts.at(-1)!;
      const from = `${bulletin.sheetName}`;
      if (parts[0] === WHOLE && parts.length === 3 && named.has(what)) return shown(from, `${WHOLE}/${parts[1]}/${what}`, text);
      // What the month brought to a ledger is 本月 of 月度排名; of reports the one is a difference of two, the other a column of its own.
      if (kind === "month" && parts[0] === "单位" && what === "本期新增" && [input.facts, input.before].every((facts) => basisOf(facts, parts[1]!, parts[2]!) === "ledger")) return shown(from, `${parts[1]}/${parts[2]}/本月`, text);
      if (parts[0] === "单位" && parts.length === 4 && named.has(what)) return shown(from, `${parts[1]}/${parts[2]}/${what}`, text);
      const fund = new Map([["到位", "累计"], ["任务", "目标"], ["完成率", "完成率"]]).get(what);
      if (kind !== "funds" || fund === undefined) return [];
      if (figure.fact.startsWith("对上争取/合计/")) return shown(from, `${WHOLE}/对上争取资金/${fund}`, text);
      return parts[0] === "评价" && parts.length === 3 ? shown(from, `${parts[1]}/对上争取资金/${fund}`, text) : [];
    });
  });
}

function onCards({ intake, settings, computed }: Made): Shown[] {
  const table = combineTiers(moren, []);
  const labels = new Map([["完成率", "完成率"], ["序时进度", "序时"], ...(settings.paceBasis === "points" ? ([["低于序时", "超欠序时"], ["高于序时", "超欠序时"]] as const) : [])]);
  return unitSubjects(intake.records, settings, computed).flatMap((facts) => evaluate(facts, table, computed.facts.asOf).figures.flatMap(({ label, text }) => {
    const what = labels.get(label);
    return what === undefined ? [] : shown("亮牌依据", `${facts.unit}/${facts.matter}/${what}`, text);
  }));
}

export const allShown = (made: Made): readonly Shown[] => [...onBoard(made), ...inRanking(made), ...inTidyData(made), ...inSnapshots(made), ...inPane(made), ...inBulletins(made), ...onCards(made)];

/** Figures that stand in different digits, each with where; and how many stand in more than one place. */
export function contradictions(list: readonly Shown[]): { readonly wrong: readonly string[]; readonly compared: number } {
  const byFigure = new Map<string, Shown[]>();
  for (const one of list) byFigure.set(one.figure, [...(byFigure.get(one.figure) ?? []), one]);
  const several = [...byFigure].filter(([, places]) => new Set(places.map(({ where }) => where)).size > 1);
  return {
    wrong: several.filter(([, places]) => new Set(places.map(({ digits }) => digits)).size > 1).map(([figure, places]) => `${figure}: ${[...new Set(places.map(({ where, text }) => `${where} ${text}`))].join("；")}`),
    compared: several.length,
  };
}
