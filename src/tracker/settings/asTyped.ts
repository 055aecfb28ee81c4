/** What the writer of 攻坚设置 needs to put back what staff typed. */
import type { PlanCell } from "../../workbook/plan";
import { noNotes, type SheetNotes } from "./notes";
import type { TroubledRow, TroubledSingle } from "./sheetReader";

/** A section that this version does not know, or a second one of a name: it stays as it stands. The heading first. */
export interface KeptSection {
  readonly rows: readonly (readonly PlanCell[])[];
}

/** A row among the single entries that is none of ours. */
export interface OwnRow {
  readonly heading: string;
  readonly cells: readonly PlanCell[];
}

export interface AsTyped {
  readonly rows: readonly TroubledRow[];
  readonly singles: readonly TroubledSingle[];
  readonly sections: readonly KeptSection[];
  readonly own: readonly OwnRow[];
  readonly notes: SheetNotes;
  /** Rows of 保留的填写内容. */
  readonly kept: readonly (readonly PlanCell[])[];
}

export const nothingTyped: AsTyped = { rows: [], singles: [], sections: [], own: [], notes: noNotes, kept: [] };
