/** Money listed by item and again by unit counts once: the items lead, the list by unit keeps task and last year. */
import type { Fund } from "../campaign/records";
import type { FindingSink } from "./findings";
import type { ReadTable } from "./records/context";

export function fundsOnce(funds: readonly Fund[], tables: readonly ReadTable[], sink: FindingSink): readonly Fund[] {
  const tablesOfFunds = tables.filter(({ kind }) => kind === "fund");
  const isSummary = (table: ReadTable): boolean => table.cells.column("project") === null && table.cells.column("document") === null && table.cells.column("channel") === null;
  const summaries = tablesOfFunds.filter(isSummary);
  if (summaries.length === 0 || summaries.length === tablesOfFunds.length) return funds;
  const summaryRows = new Map(summaries.map((table) => [table.sheet, new Set(table.rows.data.map(({ row }) => row))]));
  const detailed = new Set(funds.filter((fund) => summaryRows.get(fund.sheet)?.has(fund.row) !== true && fund.received !== null).map(({ unit }) => unit));
  return funds.map((fund) => {
    if (fund.received === null || summaryRows.get(fund.sheet)?.has(fund.row) !== true || !detailed.has(fund.unit)) return fund;
    sink.add("info", "fund-summary", fund.received.source, `${fund.unit ?? ""}的到位资金在另一张表里已逐项列出，以逐项为准，这里的合计不再计入`);
    return { ...fund, received: null };
  });
}
