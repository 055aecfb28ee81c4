/** Money listed by item and again by unit counts once: the items lead, the list by unit keeps task and last year. */
import type { Fund } from "../campaign/records";
import type { FindingSink } from "./findings";
import type { ReadTable } from "./records/context";

export function fundsOnce(all: readonly Fund[], tables: readonly ReadTable[], sink: FindingSink): readonly Fund[] {
  const funds = itemsOnce(all, sink);
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

/** One item on two sheets: same project, unit, document and amount. */
function itemsOnce(funds: readonly Fund[], sink: FindingSink): readonly Fund[] {
  const first = new Map<string, Fund>();
  return funds.map((fund) => {
    if (fund.received === null || fund.project === null) return fund;
    const key = [fund.project, fund.unit, fund.document, fund.received.value].join("|").replace(/\s/g, "");
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, fund);
      return fund;
    }
    if (known.sheet === fund.sheet) return fund;
    sink.add("warning", "duplicate-fund", fund.received.source, `“${fund.project}”的到位资金与「${known.sheet}」第${known.row + 1}行相同，只计一次，这里不再计入；如是两笔，请写明文号`);
    return { ...fund, received: null, task: null };
  });
}
