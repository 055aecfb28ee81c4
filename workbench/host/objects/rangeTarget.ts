/** What stands behind a Range and all that hangs on it: cells of one sheet. */
import type { CellRange, SheetModel } from "../model";

export interface RangeTarget {
  readonly sheet: SheetModel;
  readonly range: CellRange;
}
