/** Formula cells of a sheet. Cells that share a formula get it moved to where they stand, or the master's where that is not simple. */
import type { SheetFormula } from "../sheet";
import { movedFormula, shownFormula } from "./readFormula";

interface Master {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export class FormulaGatherer {
  private readonly found: SheetFormula[] = [];
  private readonly masters = new Map<string, Master>();
  private readonly waiting: { readonly row: number; readonly column: number; readonly group: string }[] = [];

  /** `group` is the shared index of a shared formula, else null; `text` is empty for its followers and for data tables. */
  add(row: number, column: number, group: string | null, text: string): void {
    if (text !== "") {
      this.found.push({ row, column, formula: shownFormula(text) });
      if (group !== null) this.masters.set(group, { row, column, text });
    } else if (group !== null) this.waiting.push({ row, column, group });
  }

  /** By row, then column. A follower whose master is missing is left out: its cached value stands. */
  all(): readonly SheetFormula[] {
    for (const { row, column, group } of this.waiting) {
      const master = this.masters.get(group);
      if (master === undefined) continue;
      const text = movedFormula(master.text, row - master.row, column - master.column) ?? master.text;
      this.found.push({ row, column, formula: shownFormula(text) });
    }
    return this.found.sort((one, other) => one.row - other.row || one.column - other.column);
  }
}
