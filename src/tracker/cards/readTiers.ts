/** The sheet 亮牌档次 → the rules in force, and those that staff ask for where they differ. What cannot be read is a finding at its row. */
import { cardPeriodWords, overlayPresets, readTierSheet, tableProblems, type CardPeriodKind, type TierCell, type TierTable } from "../../campaign/cards";
import type { Finding } from "../../campaign/records";
import { cellAddress } from "../../workbook/address";
import { isCellError, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/sheet";
import { LIST_SEPARATOR } from "../settings/layout";
import { OWN_RULES, presetTable, sameTable, USUAL_OFFICE, usualRules, withAdjustments, type CardRules } from "./cardRules";
import { cardTiersSheet, ownedSheetOf } from "./sheets";
import { choiceKeys, tierHeadings } from "./tierSheet";

export interface ReadRules {
  /** What proposals and drafts go by. */
  readonly inForce: CardRules;
  /** What the yellow cells ask for, where it is another table; null: nothing was changed, or it cannot be read. */
  readonly requested: CardRules | null;
  /** 机关代字, as earlier versions took it on this sheet. */
  readonly office: string;
  readonly findings: readonly Finding[];
}

/** A workbook without the sheet goes by 默认. */
export function readTiers(workbook: WorkbookSnapshot): ReadRules {
  const sheet = ownedSheetOf(workbook, cardTiersSheet);
  return sheet === null ? { inForce: usualRules(), requested: null, office: USUAL_OFFICE, findings: [] } : new TierReader(sheet).read();
}

class TierReader {
  private readonly findings: Finding[] = [];
  /** What stands in column A: headings, keys and names of tiers. */
  private readonly first: readonly (string | null)[];

  constructor(private readonly sheet: SheetSnapshot) {
    this.first = sheet.values.map((_, row) => this.text(row, 0));
  }

  read(): ReadRules {
    const kept = this.inForce();
    const base = this.single(tierHeadings.choice, choiceKeys.base) ?? kept.base;
    const overlays = this.overlays();
    const period = this.period(tierHeadings.choice, choiceKeys.period) ?? periodOf(kept);
    const office = this.single(tierHeadings.choice, choiceKeys.office) ?? USUAL_OFFICE;
    const requested = this.requested(base, overlays, { ...kept, period });
    const changed = requested !== null && !(periodOf(requested) === periodOf(kept) && requested.base === kept.base && requested.overlays.join() === kept.overlays.join() && sameTable(requested.table, kept.table));
    return { inForce: kept, requested: changed ? requested : null, office, findings: this.findings };
  }

  private inForce(): CardRules {
    const [base = "", ...overlays] = listOf(this.single(tierHeadings.inForce, choiceKeys.inForce) ?? "");
    const read = this.table(tierHeadings.inForce, base);
    if (read !== null && base !== "") return ofPeriod({ base, overlays, table: withAdjustments(read, { base, overlays }) }, this.period(tierHeadings.inForce, choiceKeys.periodInForce));
    this.report(this.rowOf(tierHeadings.inForce) ?? 0, "读不到现行档次，暂按“默认”，请重新选用规则并启用");
    return usualRules();
  }

  /** @param kept the rules in force, with the period that is asked for. Another preset than theirs is taken as it ships; else the yellow table is what is asked for. */
  private requested(base: string, overlays: readonly string[], kept: CardRules): CardRules | null {
    if (base !== OWN_RULES && (base !== kept.base || overlays.join() !== kept.overlays.join())) {
      const table = presetTable(base, overlays);
      if (table === null) this.report(this.rowOf(choiceKeys.base) ?? 0, `没有名为“${base}”的规则，仍按现行规则；请从下拉项中选择`, 1);
      if (table === null) return null;
      const [problem] = tableProblems(table);
      if (problem !== undefined) this.report(this.rowOf(choiceKeys.overlays) ?? 0, `${problem}。所选叠加规则与基础规则不合，仍按现行规则`, 1);
      return problem === undefined ? ofPeriod({ base, overlays, table }, kept.period) : null;
    }
    const read = this.table(tierHeadings.edited, base);
    if (read === null) this.report(this.rowOf(tierHeadings.edited) ?? 0, "读不到档次表，仍按现行档次");
    return read === null ? null : ofPeriod({ base, overlays, table: withAdjustments(read, { base, overlays }) }, kept.period);
  }

  /** Null where it is blank or no word of ours: then what holds goes on. */
  private period(heading: string, key: string): CardPeriodKind | null {
    const text = this.single(heading, key);
    const known = cardPeriodWords.find(({ word }) => word === text);
    if (text !== null && known === undefined) this.report(this.rowOf(key) ?? 0, `没有名为“${text}”的亮牌周期，仍按原来的；可填：${cardPeriodWords.map(({ word }) => word).join("、")}`, 1);
    return known?.value ?? null;
  }

  private overlays(): readonly string[] {
    return listOf(this.single(tierHeadings.choice, choiceKeys.overlays) ?? "").filter((name) => {
      const known = overlayPresets.some((one) => one.name === name);
      if (!known) this.report(this.rowOf(choiceKeys.overlays) ?? 0, `没有名为“${name}”的叠加规则，未采用；可填：${overlayPresets.map((one) => one.name).join("、")}`, 1);
      return known;
    });
  }

  /** The tier table under a heading, up to the next one. */
  private table(heading: string, name: string): TierTable | null {
    const [top, bottom] = this.section(heading);
    let header = top;
    while (header < bottom && this.first[header] !== "档次") header += 1;
    if (header >= bottom) return null;
    const rows: TierCell[][] = [];
    for (let row = header; row < bottom; row += 1) rows.push(Array.from({ length: this.sheet.columnCount }, (_, column) => this.cell(row, column)));
    const reading = readTierSheet(rows, name);
    if (reading.kind === "table") return reading.table;
    const row = header + Math.max(0, reading.row - 1);
    this.report(row, reading.row === 0 ? reading.message : reading.message.replace(/^亮牌档次表第\d+行：/, ""));
    return null;
  }

  private single(heading: string, key: string): string | null {
    const [top, bottom] = this.section(heading);
    for (let row = top; row < bottom; row += 1) if (this.first[row] === key) return this.text(row, 1);
    return null;
  }

  /** Rows after the heading, before the next one. */
  private section(heading: string): readonly [number, number] {
    const top = this.rowOf(heading);
    if (top === null) return [0, 0];
    const all: readonly string[] = Object.values(tierHeadings);
    let bottom = top + 1;
    while (bottom < this.sheet.rowCount && !all.includes(this.first[bottom] ?? "")) bottom += 1;
    return [top + 1, bottom];
  }

  private rowOf(text: string): number | null {
    const row = this.first.indexOf(text);
    return row < 0 ? null : row;
  }

  private cell(row: number, column: number): TierCell {
    const value = valueAt(this.sheet, row, column);
    return isCellError(value) ? value.error : value;
  }

  private text(row: number, column: number): string | null {
    const text = String(this.cell(row, column) ?? "").trim();
    return text === "" ? null : text;
  }

  private report(row: number, message: string, column = 0): void {
    const cell = cellAddress(row, column);
    this.findings.push({ severity: "error", code: "card-tier-entry", sheet: this.sheet.name, cell, message: `「${this.sheet.name}」${cell}：${message}。` });
  }
}

const listOf = (text: string): string[] => text.split(LIST_SEPARATOR).map((one) => one.trim()).filter((one) => one !== "");
const periodOf = ({ period }: CardRules): CardPeriodKind => period ?? "month";
const ofPeriod = (rules: CardRules, period: CardPeriodKind | null | undefined): CardRules => (period === null || period === undefined || period === "month" ? rules : { ...rules, period });
