/** 累计 against the sum of the months that stand beside it. */
import { explainSum, printed, printedDigits, type AuditVerdict } from "../../campaign/audit";
import type { AuditItem } from "../../campaign/records";
import type { ReadTable } from "../records/context";
import { rowUnit } from "../records/context";
import { asWritten, auditItem } from "./item";

/** Rows that do not add up where most rows of the table do. */
export function auditMonths(table: ReadTable): AuditItem[] {
  return [...table.months.values()].flatMap(({ differing }) => differing.flatMap(({ row, sum, cumulative }): AuditItem[] => {
    const unit = table.units.get(cumulative.source.column)?.unit ?? null;
    const stated = asWritten(cumulative.value, cumulative.unit, unit);
    const expected = asWritten(sum, cumulative.unit, unit);
    if (stated === null || expected === null) return [];
    const digits = Math.max(printedDigits(stated), Math.min(2, printedDigits(expected)));
    const figures = { published: printed(stated, digits), expected: printed(expected, digits) };
    const verdict: AuditVerdict = { code: "total-mismatch", outcome: "differs", ...figures, message: `与各月之和不符：应为${figures.expected}` };
    return [auditItem(explainSum(verdict, { published: stated, expected, unit }), cumulative.source, `${rowUnit(table, row) ?? `第${row.row + 1}行`} 累计完成`)];
  }));
}
