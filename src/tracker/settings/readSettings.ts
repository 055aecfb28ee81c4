/**
 * The sheet 攻坚设置 → settings. Every entry is checked where it stands: what is wrong is a finding at its cell and
 * leaves that entry out; nothing is guessed and nothing is thrown.
 */
import { readDay } from "../../campaign/calendar/readDay";
import { readNumber } from "../../campaign/quantity/readNumber";
import type { Finding } from "../../campaign/records";
import type { Campaign, ExtraDay, MetricDefinition, Milestone, Settings, Target, UnitDefinition } from "../../campaign/settings";
import { cellAddress } from "../../workbook/address";
import { isCellError, valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/sheet";
import { settingsSheet } from "../ownedSheets";
import { campaignKeys, extraDayHeader, headings, LIST_SEPARATOR, metricHeader, SCHEMA_VERSION, targetHeader, unitHeader } from "./layout";
import { comparators, countOns, extraKinds, leadsWords, measures, orders, paceBases, rankBys, sinceWords, tieWords, yesNo, type Words } from "./words";

export interface SheetSettings {
  /** `base` with what the sheet says in its place. */
  readonly settings: Settings;
  /** 数据截至日, or null where the sheet leaves it empty. */
  readonly asOf: number | null;
  readonly findings: readonly Finding[];
}

/** The settings sheet of a workbook, known by its mark; null where the workbook has none. */
export function readSettings(workbook: WorkbookSnapshot, base: Settings): SheetSettings | null {
  const sheet = workbook.sheets.find((one) => one.role === settingsSheet.role);
  return sheet === undefined ? null : new SettingsReader(sheet, workbook.dateSystem).read(base);
}

/** One row of a section: its cells by header text. */
interface SectionRow {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

class SettingsReader {
  private readonly findings: Finding[] = [];
  private readonly singles = new Map<string, number>();

  constructor(private readonly sheet: SheetSnapshot, private readonly dateSystem: 1900 | 1904) {}

  read(base: Settings): SheetSettings {
    for (const row of this.rowsUnder(headings.campaign)) this.singles.set(this.text(row, 0) ?? "", row);
    const schema = this.single(campaignKeys.schema, (row, column) => this.number(row, column, { whole: true }));
    if (schema !== null && schema > SCHEMA_VERSION) {
      this.report(this.singles.get(campaignKeys.schema) ?? 0, 1, `本工作簿由更新版本的工具生成（结构版本${schema}），请升级工具后再刷新。`);
    }
    const word = <T>(key: string, words: readonly Words<T>[], fallback: T): T =>
      this.single(key, (row, column) => this.word(row, column, words)) ?? fallback;
    const bottom = this.single(campaignKeys.bottom, (row, column) => this.number(row, column, { whole: true, least: 0 }));
    const settings: Settings = {
      campaign: this.campaign() ?? base.campaign,
      targets: this.section(headings.targets, targetHeader.metric, (row) => this.target(row)) ?? base.targets,
      metrics: this.section(headings.metrics, metricHeader.metric, (row) => this.metric(row)) ?? base.metrics,
      units: this.section(headings.units, unitHeader.name, (row) => this.unit(row)) ?? base.units,
      extraDays: this.section(headings.extraDays, extraDayHeader.day, (row) => this.extraDay(row)) ?? base.extraDays,
      ranking: {
        by: word(campaignKeys.rankBy, rankBys, base.ranking.by), ties: word(campaignKeys.ties, tieWords, base.ranking.ties),
        order: word(campaignKeys.order, orders, base.ranking.order), bottom: bottom ?? base.ranking.bottom,
      },
      paceBasis: word(campaignKeys.paceBasis, paceBases, base.paceBasis),
    };
    const asOf = this.single(campaignKeys.asOf, (row, column) => this.day(row, column));
    return { settings, asOf, findings: this.findings };
  }

  private campaign(): Campaign | null {
    const start = this.single(campaignKeys.start, (row, column) => this.day(row, column));
    const days = this.single(campaignKeys.days, (row, column) => this.number(row, column, { whole: true, least: 1 }));
    const name = this.single(campaignKeys.name, (row, column) => this.text(row, column)) ?? "百日攻坚";
    const countFirstDay = this.single(campaignKeys.countFirstDay, (row, column) => this.word(row, column, yesNo)) ?? true;
    return start === null || days === null ? null : { name, start, days, countFirstDay };
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
    return {
      metric, unit, measure,
      countOn: word(metricHeader.countOn, countOns) ?? "sold",
      since: word(metricHeader.since, sinceWords) ?? "campaign",
      uses: uses === null || uses === "不限" ? null : listOf(uses),
      leads: word(metricHeader.leads, leadsWords) ?? "reported",
      aliases: listOf(text(metricHeader.aliases) ?? ""),
      note: text(metricHeader.note) ?? "",
    };
  }

  private unit(at: SectionRow): UnitDefinition | null {
    const name = this.at(at, unitHeader.name, (row, column) => this.text(row, column));
    if (name === null) return null;
    return {
      name, group: this.at(at, unitHeader.group, (row, column) => this.text(row, column)) ?? "",
      exempt: this.at(at, unitHeader.exempt, (row, column) => this.word(row, column, yesNo)) ?? false,
      aliases: listOf(this.at(at, unitHeader.aliases, (row, column) => this.text(row, column)) ?? ""),
    };
  }

  private extraDay(at: SectionRow): ExtraDay | null {
    const day = this.at(at, extraDayHeader.day, (row, column) => this.day(row, column));
    const kind = this.at(at, extraDayHeader.kind, (row, column) => this.word(row, column, extraKinds));
    return day === null || kind === null ? this.incomplete(at, "日期和休/班都要填") : { day, kind };
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
    return points.length === 0 ? null : points.sort((a, b) => a.day - b.day);
  }

  private section<T>(heading: string, keyHeader: string, read: (row: SectionRow) => T | null): T[] | null {
    const [headerRow, ...rows] = this.rowsUnder(heading);
    if (headerRow === undefined) return null;
    const columns = new Map<string, number>();
    for (let column = 0; column < this.sheet.columnCount; column += 1) {
      const text = this.text(headerRow, column);
      if (text !== null) columns.set(text, column);
    }
    if (!columns.has(keyHeader)) {
      this.report(headerRow, 0, `“${heading}”下一行应为表头（含“${keyHeader}”），未读取这一节；请恢复表头后刷新。`);
      return null;
    }
    return rows.flatMap((row) => read({ row, columns }) ?? []);
  }

  /** Filled rows between this heading and the next one. */
  private rowsUnder(heading: string): number[] {
    const all: readonly string[] = Object.values(headings);
    let row = 0;
    while (row < this.sheet.rowCount && this.text(row, 0) !== heading) row += 1;
    const rows: number[] = [];
    for (row += 1; row < this.sheet.rowCount; row += 1) {
      if (all.includes(this.text(row, 0) ?? "")) break;
      if ((this.sheet.values[row] ?? []).some((value) => value !== null && value !== "")) rows.push(row);
    }
    return rows;
  }

  private single<T>(key: string, read: (row: number, column: number) => T | null): T | null {
    const row = this.singles.get(key);
    return row === undefined ? null : read(row, 1);
  }

  private at<T>({ row, columns }: SectionRow, header: string, read: (row: number, column: number) => T | null): T | null {
    const column = columns.get(header);
    return column === undefined ? null : read(row, column);
  }

  private value(row: number, column: number): CellValue {
    const value = valueAt(this.sheet, row, column);
    return typeof value === "string" && value.trim() === "" ? null : value;
  }

  private text(row: number, column: number): string | null {
    const value = this.value(row, column);
    return value === null || isCellError(value) ? null : String(value).trim();
  }

  private word<T>(row: number, column: number, words: readonly Words<T>[]): T | null {
    const text = this.text(row, column);
    if (text === null) return null;
    const known = words.find((one) => one.word === text);
    if (known === undefined) this.report(row, column, `“${text}”不在可选项内，请填：${words.map((one) => one.word).join("、")}。`);
    return known?.value ?? null;
  }

  private number(row: number, column: number, limits: { whole?: boolean; least?: number }): number | null {
    const value = this.value(row, column);
    if (value === null) return null;
    const read = typeof value === "number" ? value : typeof value === "string" ? plainNumber(value) : null;
    if (read === null || (limits.whole === true && !Number.isInteger(read)) || (limits.least !== undefined && read < limits.least)) {
      this.report(row, column, `“${isCellError(value) ? value.error : String(value)}”不是有效的${limits.whole === true ? "整数" : "数字"}${limits.least === undefined ? "" : `（不小于${limits.least}）`}，请更正。`);
      return null;
    }
    return read;
  }

  private day(row: number, column: number): number | null {
    const value = this.value(row, column);
    if (value === null) return null;
    const read = typeof value === "number" || typeof value === "string" ? readDay(value, { year: null, dateSystem: this.dateSystem }) : null;
    if (read?.kind === "day") return read.day;
    this.report(row, column, `“${isCellError(value) ? value.error : String(value)}”不是有效日期，请填如 2025-9-30。`);
    return null;
  }

  private incomplete({ row }: SectionRow, what: string): null {
    this.report(row, 0, `这一行没有填全（${what}），未采用。`);
    return null;
  }

  private report(row: number, column: number, message: string): void {
    const cell = cellAddress(row, column);
    this.findings.push({ severity: "error", code: "settings-entry", sheet: this.sheet.name, cell, message: `「${this.sheet.name}」${cell}：${message}` });
  }
}

const listOf = (text: string): string[] => text.split(LIST_SEPARATOR).map((one) => one.trim()).filter((one) => one !== "");

function plainNumber(text: string): number | null {
  const read = readNumber(text);
  return read.kind === "number" && read.unit === null ? read.value : null;
}
