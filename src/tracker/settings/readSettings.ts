/**
 * The sheet 攻坚设置 → settings. Every entry is checked where it stands: what is wrong is a finding at its cell and
 * leaves that entry out; nothing is guessed, nothing is thrown, and nothing that staff typed is lost at the next writing.
 */
import { readDay } from "../../campaign/calendar/readDay";
import { type FieldMapping, mappingKey } from "../../campaign/mapping/fieldMapping";
import { readNumber } from "../../campaign/quantity/readNumber";
import type { Finding } from "../../campaign/records";
import { stepOf, type Duration, type StepName } from "../../campaign/schedule/steps";
import type { ExtraDay } from "../../campaign/calendar/extraDay";
import { factoryExcludes } from "../../campaign/settings";
import type { Campaign, MetricDefinition, Milestone, Offices, Settings, Target, UnitDefinition } from "../../campaign/settings";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import { settingsSheet } from "../ownedSheets";
import { fingerprint } from "../written/fingerprint";
import { readRecord } from "../written/record";
import type { AsTyped } from "./asTyped";
import { campaignKeys, durationHeader, extraDayHeader, headings, LIST_SEPARATOR, metricHeader, officeKeys, SCHEMA_VERSION, singleKeys, targetHeader, unitHeader } from "./layout";
import { readMapping, type FieldVocabulary } from "./readMapping";
import type { SectionRow } from "./sheetReader";
import { TypedReader } from "./typedReader";
import { comparators, countOns, extraKinds, gapFroms, goals, leadsWords, measures, orders, paceBases, periodUnits, rankBys, sinceWords, tieWords, yesNo, type Words } from "./words";

export interface SheetSettings {
  /** `base` with what the sheet says in its place. */
  readonly settings: Settings;
  /** 数据截至日, or null where the sheet leaves it empty. */
  readonly asOf: number | null;
  /** 结构版本 of the sheet; null where somebody deleted it. */
  readonly schema: number | null;
  readonly asTyped: AsTyped;
  readonly findings: readonly Finding[];
}

/**
 * The settings sheet of a workbook, known by its mark; null where the workbook has none.
 *
 * @param fields names that 字段对照 may use; null: they are taken as they stand
 */
export function readSettings(workbook: WorkbookSnapshot, base: Settings, fields: FieldVocabulary | null = null): SheetSettings | null {
  const sheet = workbook.sheets.find((one) => one.role === settingsSheet.role);
  if (sheet === undefined) return null;
  const prints = readRecord(workbook)?.get(settingsSheet.role);
  return new SettingsReader(sheet, workbook.dateSystem, prints === undefined ? null : (value) => prints.has(fingerprint(value, null) ?? ""))
    .read(base, fields, new Set(workbook.sheets.filter(({ role }) => role === null).map(({ name }) => name)));
}

class SettingsReader extends TypedReader {
  read(base: Settings, fields: FieldVocabulary | null, sheets: ReadonlySet<string>): SheetSettings {
    for (const [heading, keys] of Object.entries(singleKeys)) this.openSingles(heading, keys);
    const word = <T>(key: string, words: readonly Words<T>[], fallback: T): T =>
      this.single(key, (row, column) => this.word(row, column, words)) ?? fallback;
    const number = (key: string, fallback: number, limits: { whole?: boolean; least: number; most?: number }): number =>
      this.single(key, (row, column) => this.number(row, column, limits)) ?? fallback;
    const points = (key: string, fallback: number): number => number(key, fallback * 100, { least: 0, most: 100 }) / 100;
    const warn = points(campaignKeys.warn, base.alert.warn);
    const severe = this.single(campaignKeys.severe, (row, column) => this.severe(row, column, warn * 100));
    const durations = this.section({
      heading: headings.durations, read: (row) => this.duration(row), keyOf: ([name]) => name, said: [durationHeader.law, durationHeader.department, durationHeader.source],
    });
    const metrics = this.section({ heading: headings.metrics, read: (row) => this.metric(row), keyOf: ({ metric }) => metric }) ?? base.metrics;
    const settings: Settings = {
      campaign: this.campaign() ?? base.campaign,
      targets: this.section({ heading: headings.targets, read: (row) => this.target(row), keyOf: ({ metric }) => metric }) ?? base.targets,
      metrics,
      units: this.section({ heading: headings.units, read: (row) => this.unit(row), keyOf: ({ name }) => name }) ?? base.units,
      extraDays: this.section({ heading: headings.extraDays, read: (row) => this.extraDay(row), keyOf: ({ day }) => String(day) }) ?? base.extraDays,
      ranking: {
        by: word(campaignKeys.rankBy, rankBys, base.ranking.by), ties: word(campaignKeys.ties, tieWords, base.ranking.ties),
        order: word(campaignKeys.order, orders, base.ranking.order), bottom: number(campaignKeys.bottom, base.ranking.bottom, { whole: true, least: 0 }),
      },
      paceBasis: word(campaignKeys.paceBasis, paceBases, base.paceBasis),
      gapFrom: word(campaignKeys.gapFrom, gapFroms, base.gapFrom),
      alert: { warn, severe: severe === null ? Math.max(base.alert.severe, warn) : severe / 100 },
      schedule: {
        goal: word(campaignKeys.goal, goals, base.schedule.goal),
        durations: durations === null ? base.schedule.durations : Object.fromEntries(durations),
        nearDays: number(campaignKeys.nearDays, base.schedule.nearDays, { whole: true, least: 0 }),
      },
      staleAfterDays: number(campaignKeys.staleAfter, base.staleAfterDays, { whole: true, least: 0 }),
      stalledPeriods: number(campaignKeys.stalled, base.stalledPeriods, { whole: true, least: 0 }),
      offices: this.offices(base.offices),
      mapping: this.mapping({ fields, metrics, sheets, seen: new Map() }) ?? base.mapping,
    };
    const asOf = this.single(campaignKeys.asOf, (row, column) => this.day(row, column));
    const schema = this.single(campaignKeys.schema, (row, column) => this.number(row, column, { whole: true }));
    if (schema === SCHEMA_VERSION) this.reportMissing();
    return { settings, asOf, schema, asTyped: this.asTyped(), findings: this.findings };
  }

  private campaign(): Campaign | null {
    const start = this.single(campaignKeys.start, (row, column) => this.day(row, column));
    const days = this.single(campaignKeys.days, (row, column) => this.number(row, column, { whole: true, least: 1 }));
    const name = this.single(campaignKeys.name, (row, column) => this.text(row, column)) ?? "百日攻坚";
    const countFirstDay = this.single(campaignKeys.countFirstDay, (row, column) => this.word(row, column, yesNo)) ?? true;
    if (start !== null && days !== null) return { name, start, days, countFirstDay };
    this.keepHalf([campaignKeys.name, campaignKeys.start, campaignKeys.days]);
    return null;
  }

  /** A campaign without its first day or its length is none yet: what is typed of it stays, and what is missing is said. */
  private keepHalf(keys: readonly string[]): void {
    const typed = keys.map((key) => ({ key, raw: this.single(key, (row, column) => this.value(row, column)) }));
    if (typed.every(({ raw }) => raw === null)) return;
    for (const { key, raw } of typed) {
      if (raw === null && key !== campaignKeys.name) this.single(key, (row, column) => { this.report(row, column, `${key}未填，战役未采用；请填上。`); return null; });
      else if (raw !== null) this.single(key, () => { this.hint("首日和总天数填全后采用。"); return null; });
    }
  }

  private mapping(context: Parameters<typeof readMapping>[2]): FieldMapping[] | null {
    return this.section({ heading: headings.mapping, read: (row) => readMapping(this, row, context), keyOf: mappingKey });
  }

  /** 严重 begins where 预警 has begun already. */
  private severe(row: number, column: number, warn: number): number | null {
    const read = this.number(row, column, { least: 0, most: 100 });
    if (read === null || read >= warn) return read;
    this.report(row, column, `${read}小于“${campaignKeys.warn}”的${warn}，请改为不小于它的数。`);
    return null;
  }

  private offices(base: Offices): Offices {
    const text = (key: keyof Offices): string | null => this.single(officeKeys[key], (row, column) => this.text(row, column)) ?? base[key];
    return {
      header: text("header"), issuer: text("issuer"), numberPrefix: text("numberPrefix"), recipients: text("recipients"),
      copies: text("copies"), approver: text("approver"), contact: text("contact"),
    };
  }

  private target(at: SectionRow): Target | null {
    const metric = this.at(at, targetHeader.metric, (row, column) => this.text(row, column));
    const value = this.at(at, targetHeader.value, (row, column) => this.number(row, column, { least: 0 }));
    const unit = this.at(at, targetHeader.unit, (row, column) => this.text(row, column));
    if (metric === null || value === null || unit === null) return this.incomplete(at, "目标值和单位都要填");
    return {
      metric, value, unit,
      comparator: this.at(at, targetHeader.comparator, (row, column) => this.word(row, column, comparators)) ?? ">=",
      curve: this.at(at, targetHeader.curve, (row, column) => this.curve(row, column)),
    };
  }

  private metric(at: SectionRow): MetricDefinition | null {
    const text = (header: string) => this.at(at, header, (row, column) => this.text(row, column));
    const word = <T>(header: string, words: readonly Words<T>[]) => this.at(at, header, (row, column) => this.word(row, column, words));
    const metric = text(metricHeader.metric);
    const unit = text(metricHeader.unit);
    const measure = word(metricHeader.measure, measures);
    if (metric === null || unit === null || measure === null) return this.incomplete(at, "单位和取数都要填");
    const uses = text(metricHeader.uses);
    const excludes = text(metricHeader.excludes);
    return {
      metric, unit, measure,
      countOn: word(metricHeader.countOn, countOns) ?? "sold",
      since: word(metricHeader.since, sinceWords) ?? "campaign",
      uses: uses === null || uses === "不限" ? null : listOf(uses),
      // Sheets of earlier versions lack the column.
      excludes: excludes === null ? factoryExcludes(measure) : excludes === "无" ? [] : listOf(excludes),
      leads: word(metricHeader.leads, leadsWords) ?? "reported",
      aliases: listOf(text(metricHeader.aliases) ?? ""),
      note: text(metricHeader.note) ?? "",
    };
  }

  private unit(at: SectionRow): UnitDefinition | null {
    const name = this.at(at, unitHeader.name, (row, column) => this.text(row, column));
    if (name === null) return this.incomplete(at, "责任单位要填");
    return {
      name, group: this.at(at, unitHeader.group, (row, column) => this.text(row, column)) ?? "",
      exempt: this.at(at, unitHeader.exempt, (row, column) => this.word(row, column, yesNo)) ?? false,
      aliases: listOf(this.at(at, unitHeader.aliases, (row, column) => this.text(row, column)) ?? ""),
    };
  }

  private extraDay(at: SectionRow): ExtraDay | null {
    const day = this.at(at, extraDayHeader.day, (row, column) => this.day(row, column));
    const kind = this.at(at, extraDayHeader.kind, (row, column) => this.word(row, column, extraKinds));
    const source = this.at(at, extraDayHeader.source, (row, column) => this.text(row, column));
    if (day === null || kind === null) return this.incomplete(at, "日期和休/班都要填");
    return { day, kind, ...(source !== null && { source }) };
  }

  /** A step without a length of the district's own is not an entry: the law's alone holds. */
  private duration(at: SectionRow): [StepName, Duration] | null {
    const name = this.at(at, durationHeader.step, (row, column) => this.text(row, column));
    const count = this.at(at, durationHeader.count, (row, column) => this.number(row, column, { whole: true, least: 0, most: 3660 }));
    const unit = this.at(at, durationHeader.unit, (row, column) => this.word(row, column, periodUnits));
    const step = name === null ? null : stepOf(name);
    if (step === null) {
      this.report(at.row, 0, `“${name ?? ""}”不是供地环节，请用表中原有的环节名称。`);
      return null;
    }
    return count === null ? null : [step.name, { count, unit: unit ?? "day" }];
  }

  /** `2025-08-15=25%；2025-10-22=100%` */
  private curve(row: number, column: number): Milestone[] | null {
    const text = this.text(row, column);
    if (text === null) return null;
    const points: Milestone[] = [];
    for (const part of text.split(/[;；]/).filter((one) => one.trim() !== "")) {
      const [when = "", share = ""] = part.split("=");
      const day = readDay(when.trim(), { year: null });
      const percent = readNumber(share);
      if (day.kind !== "day" || percent.kind !== "number" || percent.unit !== "%") {
        this.report(row, column, `节点“${part}”无法识别，请写成“2025-08-15=25%；2025-10-22=100%”。`);
        return null;
      }
      points.push({ day: day.day, share: percent.value / 100 });
    }
    points.sort((a, b) => a.day - b.day);
    const fallen = points.findIndex(({ share }, index) => share > 1 || share < (points[index - 1]?.share ?? 0));
    if (fallen >= 0) {
      this.report(row, column, `节点的比例应逐个不减、不超过100%，第${fallen + 1}个不是；未采用这些节点，暂按均匀序时。`);
      return null;
    }
    return points.length === 0 ? null : points;
  }
}

const listOf = (text: string): string[] => text.split(LIST_SEPARATOR).map((one) => one.trim()).filter((one) => one !== "");
