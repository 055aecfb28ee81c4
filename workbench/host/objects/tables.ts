/** Tables (ListObjects) of the workbook or of one sheet: found, described, turned back into plain cells. */
import { HostError } from "../hostError";
import { objectKind } from "../members";
import type { ObjectKind } from "../members";
import type { ModelTable, SheetModel } from "../model";
import type { HostObject, Session } from "../session";
import { rangeKind } from "./range";
import { checkWritable } from "./sheetState";

interface TableTarget {
  readonly sheet: SheetModel;
  readonly id: string;
}

function tableOf({ sheet, id }: TableTarget): ModelTable {
  const found = sheet.part("tables").find((table) => table.id === id);
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

/** The collection of tables of a sheet, or of the whole workbook (null). `worksheet` gives the object of the sheet that a table leads back to. */
export function tableCollection(worksheet: (sheet: SheetModel) => HostObject): ObjectKind<SheetModel | null> {
  const tableKind = objectKind<TableTarget>("Table", {
    id: ({ id }) => id,
    read: {
      Name: (target) => tableOf(target).name, ShowHeaders: (target) => tableOf(target).headerRow, ShowTotals: (target) => tableOf(target).totalsRow,
    },
    objects: {
      Worksheet: ({ sheet }) => worksheet(sheet),
      GetRange: (target) => rangeKind.of({ sheet: target.sheet, range: tableOf(target).range }),
      ConvertToRange: (target, _, session) => {
        checkWritable(target.sheet, null, session);
        const { range } = tableOf(target);
        target.sheet.setPart("tables", target.sheet.part("tables").filter(({ id }) => id !== target.id));
        return rangeKind.of({ sheet: target.sheet, range });
      },
    },
  });

  const all = (owner: SheetModel | null, session: Session): readonly TableTarget[] =>
    (owner === null ? session.model.sheets() : [owner]).flatMap((sheet) => sheet.part("tables").map(({ id }) => ({ sheet, id })));

  const found = (owner: SheetModel | null, key: unknown, session: Session): HostObject | null => {
    const target = all(owner, session).find((table) => table.id === key || tableOf(table).name === key);
    return target === undefined ? null : tableKind.of(target);
  };

  return objectKind<SheetModel | null>("TableCollection", {
    items: (owner, session) => all(owner, session).map((target) => tableKind.of(target)),
    objects: {
      GetItemOrNullObject: (owner, [key], session) => found(owner, key, session),
      GetItem: (owner, [key], session) => {
        const table = found(owner, key, session);
        if (table === null) throw new HostError("ItemNotFound");
        return table;
      },
    },
  });
}
