/** A table part (ListObject): its name, range and which rows are header and totals. */
import { parseRange } from "../address";
import type { SheetTable } from "../sheet";
import { scanXml } from "./readXml";

/** Null for a part that names no readable range. */
export function readTable(part: string, xml: Uint8Array): SheetTable | null {
  let table: SheetTable | null = null;
  scanXml(part, xml, {
    open(name, attribute) {
      if (name !== "table" || table !== null) return;
      const range = parseRange(attribute("ref") ?? "");
      if (range === null) return;
      table = {
        name: attribute("displayName") ?? attribute("name") ?? "",
        range,
        headerRow: attribute("headerRowCount") !== "0",
        totalsRow: Number(attribute("totalsRowCount") ?? 0) > 0,
      };
    },
  });
  return table;
}
