/** RangeAreas, as merged areas are given: only where they are. */
import { objectKind } from "../members";
import type { CellRange, SheetModel } from "../model";
import { addressOf } from "./values";

export const areasKind = objectKind<{ readonly sheet: SheetModel; readonly ranges: readonly CellRange[] }>("RangeAreas", {
  read: {
    Address: ({ sheet, ranges }) => ranges.map((range) => addressOf(sheet.name, range)).join(","),
    AreaCount: ({ ranges }) => ranges.length,
  },
});
