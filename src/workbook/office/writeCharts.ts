/** Native charts of a sheet: the chart is made of its first series, the others are added, then axes, title and legend. */
import { cellAddress } from "../address";
import type { ChartPlan, ChartSeries, SheetPlan, SheetRange } from "../plan";
import { calls } from "./steps";
import type { Step } from "./steps";
import { rangeIn } from "./writeLooks";

const TYPES = { column: "ColumnClustered", bar: "BarClustered", line: "LineMarkers" } as const;
/** A line without markers is a type of its own. */
const typeOf = ({ kind, markers }: ChartSeries) => (kind === "line" && markers === false ? ("Line" as const) : TYPES[kind]);
const LEGENDS = { bottom: "Bottom", top: "Top", right: "Right" } as const;
/** Per cent of a bar's width. */
const GAP = 60;

function setSeries(series: Excel.ChartSeries, plan: ChartSeries, chart: ChartPlan, rangeOf: (range: SheetRange) => Excel.Range): void {
  series.name = plan.name;
  series.setValues(rangeOf(plan.values));
  series.setXAxisValues(rangeOf(plan.categories));
  series.chartType = typeOf(plan);
  if (plan.kind === "line") {
    series.format.line.color = plan.color;
    return;
  }
  series.format.fill.setSolidColor(plan.color);
  series.gapWidth = GAP;
  series.hasDataLabels = chart.labels;
  if (!chart.labels) return;
  series.dataLabels.showValue = true;
  series.dataLabels.numberFormat = chart.valueAxis.numberFormat;
  // At the foot of the columns, where no line over them crosses a figure.
  series.dataLabels.position = "InsideBase";
}

function setAxes({ axes }: Excel.Chart, plan: ChartPlan): void {
  const { minimum, maximum, numberFormat, title } = plan.valueAxis;
  if (minimum !== null) axes.valueAxis.minimum = minimum;
  if (maximum !== null) axes.valueAxis.maximum = maximum;
  axes.valueAxis.numberFormat = numberFormat;
  if (title !== null) axes.valueAxis.title.text = title;
  // Bars stand in the order of the table, the first on top.
  if (plan.series.some(({ kind }) => kind === "bar")) axes.categoryAxis.reversePlotOrder = true;
}

function addChart({ workbook }: Excel.RequestContext, sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (first === undefined) return;
  const rangeOf = ({ sheet: name, range }: SheetRange): Excel.Range => rangeIn(workbook.worksheets.getItem(name), range);
  const { top, bottom, left, right } = first.values.range;
  const chart = sheet.charts.add(typeOf(first), rangeOf(first.values), right - left > bottom - top ? "Rows" : "Columns");
  chart.name = plan.name;
  setSeries(chart.series.getItemAt(0), first, plan, rangeOf);
  for (const series of others) setSeries(chart.series.add(series.name), series, plan, rangeOf);
  if (plan.title === "") chart.title.visible = false;
  else chart.title.text = plan.title;
  if (plan.legend === "none") chart.legend.visible = false;
  else {
    chart.legend.visible = true;
    chart.legend.position = LEGENDS[plan.legend];
  }
  setAxes(chart, plan);
  chart.setPosition(cellAddress(plan.anchor.top, plan.anchor.left), cellAddress(plan.anchor.bottom, plan.anchor.right));
}

export const chartSteps = (context: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan): readonly Step[] =>
  plan.charts.map((chart) => calls(24 + 24 * chart.series.length, () => addChart(context, sheet, chart), chart));
