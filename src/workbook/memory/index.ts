/** A workbook held in memory behind the same port: for tests, and for showing what a plan would give before it is written. */
import type { SheetPlan, WritePlan } from "../plan";
import { WriteRefused } from "../port";
import type { Refusal, WorkbookPort } from "../port";
import { refusePlan } from "../refuse";
import type { WorkbookSnapshot } from "../sheet";
import { appliedPlan } from "./apply";

export interface Protection {
  readonly protected?: boolean;
  readonly protectedSheets?: readonly string[];
}

export interface MemoryWorkbook extends WorkbookPort {
  /** All plans that were carried out, first to last. */
  readonly applied: readonly WritePlan[];
  /** What was last written for a role, or null. */
  sheetPlan(role: string): SheetPlan | null;
  /** Role of the sheet that is shown, or null: as it was. */
  active(): string | null;
}

/** @example await memoryWorkbook({ dateSystem: 1900, sheets: [], names: [] }).read() // the same snapshot */
export function memoryWorkbook(initial: WorkbookSnapshot, protection: Protection = {}): MemoryWorkbook {
  let snapshot = initial;
  let active: string | null = null;
  const applied: WritePlan[] = [];
  const refusalsOf = (plan: WritePlan): readonly Refusal[] =>
    refusePlan(plan, { sheets: snapshot.sheets, names: snapshot.names, ...protection });
  return {
    applied,
    read: () => Promise.resolve(snapshot),
    refuse: (plan) => Promise.resolve(refusalsOf(plan)),
    write(plan) {
      const refusals = refusalsOf(plan);
      if (refusals.length > 0) return Promise.reject(new WriteRefused(refusals));
      snapshot = appliedPlan(plan, snapshot);
      active = plan.active ?? active;
      applied.push(plan);
      return Promise.resolve();
    },
    sheetPlan: (role) => applied.flatMap((plan) => plan.sheets).filter((sheet) => sheet.role === role).at(-1) ?? null,
    active: () => active,
  };
}
