/**
 * Settings → the sheet 攻坚设置: everything that differs from office to office, visible and editable in yellow cells.
 * What staff typed and could not be read is put back as typed, with the reason beside it.
 */
import { formatDay } from "../../campaign/calendar/day";
import { mappingKey } from "../../campaign/mapping/fieldMapping";
import { lengthText, statutorySteps } from "../../campaign/schedule/steps";
import { factoryExcludes, type MetricDefinition, type Offices, type Settings } from "../../campaign/settings";
import type { PlanCell, SheetPlan } from "../../workbook/plan";
import type { Finding } from "../../campaign/records";
import type { CellRange } from "../../workbook/sheet";
import { isDayCell } from "../../workbook/staffCells";
import { cardTiersSheet } from "../cards/sheets";
import { wrappedHeight } from "../figures";
import { settingsSheet } from "../ownedSheets";
import { printOf } from "../print";
import { area, SheetBuilder } from "../sheetBuilder";
import { putTyped } from "../staffRows";
import type { StyleName } from "../styles";
import { inWords, type KeptRow } from "../written/typed";
import { nothingTyped, type AsTyped, type KeptSection } from "./asTyped";
import { AS_OF_FROM, explanations, sectionNotes, SETTINGS_NOTE } from "./explanations";
import { keptLine, putKeptRows } from "./keptSection";
import { campaignKeys, headings, listHeaders, officeKeys, SCHEMA_VERSION, SETTINGS_TITLE, targetHeader } from "./layout";
import { NotePlacer } from "./placeNotes";
import { chooseFrom, COLUMN_WIDTHS, entryCell, putSection, SPARE_ROWS, type SettingsSection } from "./section";
import { comparators, countOns, extraKinds, gapFroms, goals, leadsWords, mappingKinds, measures, orders, paceBases, periodUnits, rankBys, sinceWords, tieWords, wordOf, yesNo, type Words } from "./words";

export interface SettingsPlan {
  readonly plan: SheetPlan;
  /** Cells that the workbook's names stand for. */
  readonly cells: Readonly<Record<"asOf" | "start" | "days" | "countFirstDay" | "campaign" | "staleAfter", CellRange>>;
  /** Where the value of each stated target stands. */
  readonly targetCells: ReadonlyMap<string, CellRange>;
  /** What staff typed and what stands in 保留的填写内容 now. */
  readonly findings: readonly Finding[];
}

/** The rules of 亮牌 in force, and the tab that holds them, by the name that it has now; null: there is none yet. */
export interface CardRulesShown {
  readonly names: readonly string[];
  readonly sheet: string | null;
}

/** The last column that explanations and banners cover; staff may note something beside them. */
const LAST = 8;
const TARGET_VALUE = Object.values(targetHeader).indexOf(targetHeader.value);
const officeKeySet: ReadonlySet<string> = new Set(Object.values(officeKeys));
const percent = (share: number): number => Math.round(share * 1e8) / 1e6;

/**
 * @param asOf 数据截至日, 1900 serial
 * @param asOfFrom where it was taken from, printed beside it
 * @param rules named with a jump to 亮牌档次; null: not named
 * @param asTyped what is put back as it was: entries that could not be read, notes, sections that this version does not know
 * @param strays what staff typed on other sheets, where it cannot stay
 */
export function writeSettings(
  settings: Settings, asOf: number, asOfFrom: string, asTyped: AsTyped = nothingTyped, rules: CardRulesShown | null = null, strays: readonly KeptRow[] = [],
): SettingsPlan {
  const sheet = new SheetBuilder();
  const notes = new NotePlacer(sheet, asTyped.notes, COLUMN_WIDTHS.length);
  const { campaign, ranking, alert, schedule } = settings;
  sheet.banner(area(0, 0, 0, LAST), SETTINGS_TITLE, "boardTitle").height(0, 0, 40);
  sheet.banner(area(1, 0, 1, LAST), SETTINGS_NOTE, "boardSubtitle").height(1, 1, 22);

  let row = notes.top(2, LAST + 1) + 1;
  const typed = new Map(asTyped.singles.map((one) => [one.key, one]));
  const replaced: KeptRow[] = [];
  const openSingles = (heading: string): void => {
    sheet.put(row, 0, [heading], "section").height(row, row, 22);
    notes.section(heading, LAST + 1);
    notes.heading(heading, row);
  };
  /** Rows that are no entry of ours, and the notes that stand alone. */
  const closeSingles = (heading: string): void => {
    for (const one of asTyped.own.filter((other) => other.heading === heading)) {
      row += 1;
      one.cells.forEach((cell, column) => { if (cell !== null) putTyped(sheet, row, column, cell, "inputText"); });
    }
    row = notes.loose(heading, row + 1) + 1;
  };
  const single = (key: string, value: PlanCell, style: StyleName, explanation: string): CellRange => {
    row += 1;
    const wrong = typed.get(key);
    const raw = wrong?.raw ?? null;
    if (wrong !== undefined && raw !== null && value !== null) replaced.push({ from: wrong.from, about: key, cells: [raw] });
    const hint = wrong === undefined ? explanation : value === null ? wrong.message : `原填“${inWords(raw)}”：${wrong.message}现按左边的值采用。`;
    notes.entry(officeKeySet.has(key) ? headings.offices : headings.campaign, key, 0, row);
    sheet.height(row, row, Math.max(19, wrappedHeight([[typeof value === "string" ? value : null, COLUMN_WIDTHS[1]]]))).put(row, 0, [key], "label").put(row, 1, [value ?? raw], isDayCell(value ?? raw) ? "inputDay" : style).banner(area(row, 2, row, LAST), hint, wrong === undefined ? "value" : "hint");
    return area(row, 1, row, 1);
  };
  const choose = (key: keyof typeof explanations, word: string, words: readonly Words<unknown>[]): CellRange => {
    const range = single(key, word, "inputCenter", explanations[key]);
    chooseFrom(sheet, range, words, key);
    return range;
  };
  const whole = (key: keyof typeof explanations, value: number, least: number, most: number): CellRange => {
    const range = single(key, value, "inputCenter", explanations[key]);
    sheet.validate({ kind: "whole", range, minimum: least, maximum: most, promptTitle: key, prompt: `${least} 至 ${most} 的整数`, error: `请填 ${least} 至 ${most} 的整数` });
    return range;
  };
  const share = (key: keyof typeof explanations, value: number): void => {
    const range = single(key, percent(value), "inputCenter", explanations[key]);
    sheet.validate({ kind: "decimal", range, minimum: 0, maximum: 100, promptTitle: key, prompt: "0 至 100，按百分数填，如 5", error: "请填 0 至 100 的数" });
  };
  openSingles(headings.campaign);
  const name = single(campaignKeys.name, campaign?.name ?? null, "inputText", explanations[campaignKeys.name]);
  const start = single(campaignKeys.start, campaign === null ? null : { day: campaign.start }, "inputDay", explanations[campaignKeys.start]);
  const days = single(campaignKeys.days, campaign?.days ?? null, "inputCenter", explanations[campaignKeys.days]);
  const countFirstDay = choose(campaignKeys.countFirstDay, wordOf(yesNo, campaign?.countFirstDay ?? true), yesNo);
  const asOfCell = single(campaignKeys.asOf, { day: asOf }, "inputDay", `${AS_OF_FROM}${asOfFrom}`);
  const staleAfter = whole(campaignKeys.staleAfter, settings.staleAfterDays, 0, 365);
  choose(campaignKeys.paceBasis, wordOf(paceBases, settings.paceBasis), paceBases);
  choose(campaignKeys.gapFrom, wordOf(gapFroms, settings.gapFrom), gapFroms);
  share(campaignKeys.warn, alert.warn);
  share(campaignKeys.severe, alert.severe);
  choose(campaignKeys.rankBy, wordOf(rankBys, ranking.by), rankBys);
  choose(campaignKeys.ties, wordOf(tieWords, ranking.ties), tieWords);
  choose(campaignKeys.order, wordOf(orders, ranking.order), orders);
  whole(campaignKeys.bottom, ranking.bottom, 0, 50);
  whole(campaignKeys.stalled, settings.stalledPeriods, 0, 24);
  choose(campaignKeys.goal, wordOf(goals, schedule.goal), goals);
  whole(campaignKeys.nearDays, schedule.nearDays, 0, 365);
  if (rules !== null) {
    row += 1;
    notes.entry(headings.campaign, campaignKeys.cardRules, 0, row);
    const words = rules.names.join("＋");
    // A tab that somebody renamed gets its own name back when it is written again: no link holds to either.
    const isLink = rules.sheet === cardTiersSheet.name;
    sheet.height(row, row, 19).put(row, 0, [campaignKeys.cardRules], "label")
      .put(row, 1, [isLink ? { text: `${words} →`, sheet: cardTiersSheet.name, range: area(0, 0, 0, 0) } : words], isLink ? "dataLink" : "value")
      .banner(area(row, 2, row, LAST), rules.sheet !== null ? `现行规则；选用哪套、各档的条件和时限在「${rules.sheet}」修改` : `现行规则；首次拟发亮牌时生成「${cardTiersSheet.name}」，在那里选用和修改`, "value");
  }
  row += 1;
  notes.entry(headings.campaign, campaignKeys.schema, 0, row);
  sheet.put(row, 0, [campaignKeys.schema], "label").put(row, 1, [SCHEMA_VERSION], "value").banner(area(row, 2, row, LAST), explanations[campaignKeys.schema], "value");
  const schema = typed.get(campaignKeys.schema);
  if (schema !== undefined && schema.raw !== null) replaced.push({ from: schema.from, about: campaignKeys.schema, cells: [schema.raw] });
  sheet.validate({ kind: "whole", range: days, minimum: 1, maximum: 3660, promptTitle: campaignKeys.days, prompt: "整数天", error: "请填 1 至 3660 的整数" });
  for (const [range, key] of [[asOfCell, campaignKeys.asOf], [start, campaignKeys.start]] as const) {
    sheet.validate({ kind: "day", range, minimum: 36526, maximum: 73050, promptTitle: key, prompt: "填日期，如 2025-9-30", error: "请填日期" });
  }

  closeSingles(headings.campaign);
  const troubledOf = (heading: string) => asTyped.rows.filter((one) => one.heading === heading);
  const targetCells = new Map<string, CellRange>();
  for (const section of listsOf(settings)) {
    if (section.heading === headings.targets) settings.targets.forEach(({ metric }, index) => targetCells.set(metric, entryCell(row, index, TARGET_VALUE)));
    row = putSection(sheet, row, section, troubledOf(section.heading), notes);
  }
  openSingles(headings.offices);
  for (const [part, key] of Object.entries(officeKeys)) single(key, settings.offices[part as keyof Offices], "inputText", explanations[key]);
  closeSingles(headings.offices);
  const mapping = mappingSection(settings);
  const keys = new Set(mapping.keys);
  // A row that was read with a warning and has been taken away since is not put back.
  row = putSection(sheet, row, mapping, troubledOf(headings.mapping).filter(({ nth, key }) => nth === null || keys.has(key)), notes);
  for (const kept of asTyped.sections) row = putKept(sheet, row, kept);
  const kept = putKeptRows(sheet, row, [...asTyped.kept, ...[...replaced, ...notes.rest(), ...strays].map(keptLine)], notes);
  row = kept.next;
  COLUMN_WIDTHS.forEach((width, index) => sheet.width(index, index, width));
  return {
    plan: sheet.build(settingsSheet, {
      freeze: { rows: 2, columns: 0 }, gridlines: false, print: printOf(settingsSheet.name, area(0, 0, row - 1, COLUMN_WIDTHS.length - 1), { titleRows: null, margins: { top: 12, right: 8, bottom: 14, left: 8 } }),
    }),
    cells: { asOf: asOfCell, start, days, countFirstDay, campaign: name, staleAfter },
    targetCells, findings: kept.findings,
  };
}

/** Of such metrics a cell left blank would mean the factory list. */
const measuresLand = (measure: MetricDefinition["measure"]): boolean => factoryExcludes(measure).length > 0;

/** Sections 二 to 六. */
function listsOf(settings: Settings): SettingsSection[] {
  const spare = SPARE_ROWS;
  const { durations } = settings.schedule;
  return [
    {
      heading: headings.targets, note: sectionNotes[headings.targets], header: listHeaders[headings.targets] ?? [], spare, lists: { 1: comparators },
      styles: ["inputText", "inputCenter", "inputNumber", "inputCenter", "inputText"],
      keys: settings.targets.map(({ metric }) => metric),
      rows: settings.targets.map(({ metric, comparator, value, unit, curve }) => [
        metric, wordOf(comparators, comparator), value, unit,
        curve === null ? null : curve.map((point) => `${point.day > 1 ? formatDay(point.day) : point.day}=${percent(point.share)}%`).join("；"),
      ]),
    },
    {
      heading: headings.metrics, note: sectionNotes[headings.metrics], header: listHeaders[headings.metrics] ?? [], spare, lists: { 2: measures, 3: countOns, 4: sinceWords, 6: leadsWords },
      styles: ["inputText", "inputCenter", "inputCenter", "inputCenter", "inputCenter", "inputText", "inputCenter", "inputText", "inputText", "inputText"],
      keys: settings.metrics.map(({ metric }) => metric),
      rows: settings.metrics.map(({ metric, unit, measure, countOn, since, uses, leads, excludes, aliases, note }) => [
        metric, unit, wordOf(measures, measure), wordOf(countOns, countOn), wordOf(sinceWords, since), uses === null ? "不限" : uses.join("、"),
        wordOf(leadsWords, leads), excludes.length > 0 ? excludes.join("、") : measuresLand(measure) ? "无" : null, aliases.join("、"), note,
      ]),
    },
    {
      heading: headings.units, note: sectionNotes[headings.units], header: listHeaders[headings.units] ?? [], spare, lists: { 2: yesNo }, styles: ["inputText", "inputCenter", "inputCenter", "inputText"],
      keys: settings.units.map(({ name }) => name),
      rows: settings.units.map(({ name, group, exempt, aliases }) => [name, group, exempt ? "是" : "否", aliases.join("、")]),
    },
    {
      heading: headings.extraDays, note: sectionNotes[headings.extraDays], header: listHeaders[headings.extraDays] ?? [], spare, lists: { 1: extraKinds },
      keys: settings.extraDays.map(({ day }) => String(day)), styles: ["inputDay", "inputCenter", "inputText"], rows: settings.extraDays.map(({ day, kind, source }) => [{ day }, kind, source ?? null]),
    },
    {
      heading: headings.durations, note: sectionNotes[headings.durations], header: listHeaders[headings.durations] ?? [], spare: 0,
      lists: { 2: periodUnits }, styles: ["value", "inputNumber", "inputCenter", "listText", "listText", "listText"],
      keys: statutorySteps.map(({ name }) => name),
      rows: statutorySteps.map((step): PlanCell[] => {
        const own = durations[step.name];
        return [step.name, own?.count ?? null, own === undefined ? null : wordOf(periodUnits, own.unit), lengthText(step), step.department, `${step.source}${step.unverified ? "（待核）" : ""}`];
      }),
    },
  ];
}

/** Section 八: only what staff have confirmed or corrected. */
function mappingSection({ mapping }: Settings): SettingsSection {
  return {
    heading: headings.mapping, note: sectionNotes[headings.mapping], header: listHeaders[headings.mapping] ?? [], spare: SPARE_ROWS,
    lists: { 3: mappingKinds }, styles: ["inputText", "inputText", "inputCenter", "inputCenter", "inputCenter", "inputCenter", "inputCenter", "inputText"],
    keys: mapping.map(mappingKey),
    rows: mapping.map(({ sheet, header, nth, kind, field, unit, metric, note }) => [sheet, header, nth, kind === null ? null : wordOf(mappingKinds, kind), field, unit, metric, note]),
  };
}

/** A section that this version does not know, put back cell by cell. */
function putKept(sheet: SheetBuilder, row: number, { rows }: KeptSection): number {
  rows.forEach((cells, index) => cells.forEach((cell, column) => { if (cell !== null) putTyped(sheet, row + index, column, cell, "inputText"); }));
  return row + rows.length + 1;
}
