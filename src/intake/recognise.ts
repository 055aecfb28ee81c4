/** From regions to recognised columns: kind, fields, rows. Before units and cells are read. */
import type { AssignedColumn, ColumnSamples } from "./assign";
import { assignFields } from "./assign";
import { headerColumns } from "./columns";
import { isBlank, textOf } from "./headerText";
import { unitOf } from "../campaign/quantity/units";
import { isTotalLabel } from "../campaign/ranking/isTotalLabel";
import { kindOf, type KindVerdict } from "./kinds";
import { mappedHeaders, mappedVerdict } from "./mapping/applyMapping";
import type { RegionMapping } from "./mapping/matchMapping";
import type { MetricWords } from "./metricWords";
import type { Region } from "./regions";
import { classifyRows, type ClassifiedRows } from "./rows";
import { withTotalBySum, withUnlabelledTotal } from "./totalBySum";
import type { SheetView } from "./view";

export interface Recognised {
  readonly view: SheetView;
  readonly region: Region;
  readonly verdict: KindVerdict;
  readonly columns: readonly AssignedColumn[];
  readonly rows: ClassifiedRows;
  /** What 字段对照 says of the table, or null. */
  readonly mapping: RegionMapping | null;
}

export function recognise(view: SheetView, region: Region, words: MetricWords, mapping: RegionMapping | null = null): Recognised {
  const title = region.title ?? "";
  const heading = `${title} ${view.sheet.name}`;
  const headers = mappedHeaders(headerColumns(region, words, heading), mapping, words);
  const tableMetric = (words.of(title) ?? words.of(view.sheet.name))?.metric.metric ?? null;
  const verdict = mappedVerdict(kindOf(headers, title, view.sheet.name, tableMetric), mapping);
  const columns = assignFields(headers, verdict.kind, tableMetric, heading, samplesOf(view, region));
  const rows = classifyRows(view, region, columns);
  const figures = verdict.kind === "target" || verdict.kind === "progress";
  return { view, region, verdict, columns, mapping, rows: figures ? withTotalBySum(view, columns, rows) : verdict.kind === "unknown" ? rows : withUnlabelledTotal(view, columns, rows) };
}

function samplesOf(view: SheetView, region: Region): ColumnSamples {
  const share = (column: number, fits: (text: string) => boolean): boolean => {
    let seen = 0;
    let fitting = 0;
    for (let row = region.body.top; row <= Math.min(region.body.bottom, region.body.top + 39); row++) {
      const value = view.sheet.values[row]?.[column] ?? null;
      if (isBlank(value)) continue;
      seen += 1;
      if (fits(textOf(value).trim())) fitting += 1;
    }
    return seen > 0 && fitting >= seen * 0.6;
  };
  return {
    holdsUnits: (column) => share(column, (text) => unitOf(text) !== null),
    variety: (column) => {
      const texts = new Set<string>();
      for (let row = region.body.top; row <= Math.min(region.body.bottom, region.body.top + 399) && texts.size < 3; row++) {
        const text = textOf(view.sheet.values[row]?.[column] ?? null).replace(/\s/g, "");
        if (text !== "" && !isTotalLabel(text)) texts.add(text);
      }
      return texts.size;
    },
    holdsWords: (column) => share(column, (text) => /[\u4e00-\u9fff]{2,}/.test(text) && text.length <= 30 && unitOf(text) === null),
  };
}
