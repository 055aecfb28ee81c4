/** Reading what is not ours on 攻坚设置: unknown sections and rows, notes beside ours, and what was kept before. */
import type { PlanCell } from "../../workbook/plan";
import type { Finding } from "../../campaign/records";
import type { AsTyped, KeptSection, OwnRow } from "./asTyped";
import { SETTINGS_NOTE } from "./explanations";
import { hasContent } from "./keptSection";
import { headingName, headings, keptHeader, SETTINGS_TITLE, singleKeys } from "./layout";
import { SheetReader } from "./sheetReader";

export class TypedReader extends SheetReader {
  /** After everything that is ours has been read. */
  protected asTyped(): AsTyped {
    this.claimTitle();
    const [sections, own, kept] = [this.unknownSections(), this.ownRows(), this.keptLines()];
    const notes = this.claims.notes(this.sheet, this.regions, this.dateSystem, (heading) => this.least.get(heading) ?? null);
    return { rows: this.troubledRows, singles: this.troubledSingles, sections, own, kept, notes };
  }

  /** Sections that this version writes and that the sheet lacks: somebody deleted them. */
  protected reportMissing(): void {
    for (const heading of Object.values(headings)) {
      if (heading === headings.kept || this.regionOf(heading) !== null) continue;
      const finding: Finding = {
        severity: "warning", code: "settings-section-missing", sheet: this.sheet.name, cell: "A1",
        message: `「${this.sheet.name}」A1：找不到“${heading}”一节（可能已删除或改名），已按出厂设置和台账重新生成；原有内容如改了标题，在表末保留，请核对。`,
      };
      this.findings.push(finding);
    }
  }

  private claimTitle(): void {
    for (const row of this.regions[0]?.rows ?? []) {
      for (let column = 0; column < this.sheet.columnCount; column += 1) {
        const value = this.value(row, column);
        if (value === SETTINGS_TITLE) this.claims.anchor(row, { kind: "title" });
        else if (value === SETTINGS_NOTE || (value !== null && this.isOurs(value))) this.claims.anchor(row, { kind: "subtitle" });
        else continue;
        this.claims.claim(row, column);
      }
    }
  }

  /** A row from the column of keys on; what stands left of it comes last. */
  private line(row: number): PlanCell[] {
    const cells = Array.from({ length: this.sheet.columnCount }, (_, column) => {
      this.claims.claim(row, column);
      return this.value(row, column) === null ? null : this.typed(row, column);
    });
    const before = cells.slice(0, this.left).filter((cell) => cell !== null);
    const line = cells.slice(this.left);
    while (line.length > 0 && line.at(-1) === null) line.pop();
    return [...line, ...before];
  }

  private unknownSections(): KeptSection[] {
    return this.regions.slice(1).flatMap(({ heading, at, rows }) => {
      if (heading !== null || at === null) return [];
      const name = headingName(this.text(at, this.left));
      const twin = Object.values(headings).find((one) => headingName(one) === name);
      if (twin !== undefined) this.report(at, this.left, `“${twin}”出现不止一次，以上面的为准；这一节未读取，移到表末原样保留，请合并后删去。`, { severity: "warning", code: "settings-section-twice" });
      return [{ rows: [at, ...rows].map((row) => this.line(row)) }];
    });
  }

  /** Rows among the single entries with a name that is none of ours, or a second time. */
  private ownRows(): OwnRow[] {
    return Object.keys(singleKeys).flatMap((heading) => (this.regionOf(heading)?.rows ?? []).flatMap((row): OwnRow[] => {
      const key = this.text(row, this.left);
      if (key === null || this.claims.has(row, this.left)) return [];
      this.report(row, this.left, `“${key}”${singleKeys[heading]?.includes(key) === true ? "出现不止一次，以上面的为准" : "不是本工具的设置项"}，这一行未采用，原样保留；不需要请删去。`, { severity: "warning", code: "settings-unknown-key" });
      const [name = null, ...rest] = this.line(row);
      // Columns that staff inserted between key and entry come after the entry.
      const between = (this.entryColumn ?? this.left + 1) - this.left - 1;
      return [{ heading, cells: [name, rest[between] ?? null, ...rest.slice(between + 1), ...rest.slice(0, between).filter((cell) => cell !== null)] }];
    }));
  }

  private keptLines(): PlanCell[][] {
    const region = this.regionOf(headings.kept);
    return (region?.rows ?? []).flatMap((row) => {
      if (this.text(row, this.left) === keptHeader.from && this.text(row, this.left + 1) === keptHeader.about) {
        this.claims.anchor(row, { kind: "header", heading: headings.kept });
        for (const column of [this.left, this.left + 1, this.left + 2]) this.claims.claim(row, column);
        return [];
      }
      const line = this.line(row);
      return hasContent(line) || line[0] === undefined || line[0] === null || !String(line[0]).includes("!") ? [line] : [];
    });
  }
}
