/** One quantity written in two units in one cell: 4649.75平方米（合6.94亩）. */
import { isFault } from "../../campaign/audit";
import type { AuditItem } from "../../campaign/records";
import type { ReadTable } from "../records/context";
import { auditItem } from "./item";

/** Cells whose second figure is not the first one converted. A column most of whose pairs differ was converted in another way: one word instead. */
export function auditPairs({ cells, sink }: ReadTable): AuditItem[] {
  return [...new Set(cells.pairs.map(({ header }) => header))].flatMap((name) => {
    const column = cells.pairs.filter(({ header }) => header === name);
    const wrong = column.filter(({ verdict }) => isFault(verdict));
    const [first] = wrong;
    if (first !== undefined && wrong.length > 2 && wrong.length * 2 > column.length) {
      sink.add("info", "pair-basis", first.source, `「${name}」各格写的两个数多数换算后略有出入（例：应为${first.verdict.expected}${first.unit}），可能另有折算办法（如按667平方米折一亩）；按前者计，未逐行核对`);
      return [];
    }
    return wrong.map(({ verdict, source, unit }) => auditItem(verdict, source, `第${source.row + 1}行 ${name}`, unit));
  });
}
