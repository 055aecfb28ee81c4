/** Charts of a sheet: series, axes, title, legend, place. */
import { HostError } from "../hostError";
import { objectKind } from "../members";
import type { CellRange, ModelChart, ModelSeries, SheetModel } from "../model";
import type { Session } from "../session";
import { rangeKind } from "./range";
import { checkWritable } from "./sheetState";
import { color, columnsOf, flag, number, rangeOf, rowsOf, text } from "./values";

interface ChartTarget {
  readonly sheet: SheetModel;
  readonly id: string;
}

function chartOf({ sheet, id }: ChartTarget): ModelChart {
  const found = sheet.part("charts").find((chart) => chart.id === id);
  if (found === undefined) throw new HostError("ItemNotFound");
  return found;
}

function change(target: ChartTarget, session: Session, changed: (chart: ModelChart) => ModelChart): void {
  checkWritable(target.sheet, null, session);
  const next = changed(chartOf(target));
  target.sheet.setPart("charts", target.sheet.part("charts").map((chart) => (chart.id === target.id ? next : chart)));
}

const set = (changed: (chart: ModelChart, value: unknown) => ModelChart) => (target: ChartTarget, value: unknown, session: Session): void =>
  change(target, session, (chart) => changed(chart, value));

interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

function seriesOf(target: SeriesTarget): ModelSeries {
  const series = chartOf(target).series[target.index];
  if (series === undefined) throw new HostError("ItemNotFound");
  return series;
}

const setSeries = (given: (value: unknown) => Partial<ModelSeries>) => (target: SeriesTarget, value: unknown, session: Session): void => {
  seriesOf(target);
  change(target, session, (chart) => ({ ...chart, series: chart.series.map((series, index) => (index === target.index ? { ...series, ...given(value) } : series)) }));
};

function source(value: unknown): { readonly sheetId: string; readonly range: CellRange } {
  const target = rangeKind.unwrap(value);
  if (target === null) throw new HostError("InvalidArgument");
  return { sheetId: target.sheet.id, range: target.range };
}

const seriesFillKind = objectKind<SeriesTarget>("ChartFill", { methods: { SetSolidColor: (target, [value], session) => setSeries((given) => ({ color: color(given) }))(target, value, session) } });
const seriesLineKind = objectKind<SeriesTarget>("ChartLineFormat", { write: { Color: setSeries((value) => ({ color: color(value) })), Weight: setSeries((value) => (number(value), {})) } });
const seriesFormatKind = objectKind<SeriesTarget>("ChartSeriesFormat", { objects: { Fill: (target) => seriesFillKind.of(target), Line: (target) => seriesLineKind.of(target) } });
const labelsKind = objectKind<SeriesTarget>("ChartDataLabels", {
  write: {
    ShowValue: setSeries((value) => ({ labels: flag(value) })), NumberFormat: setSeries((value) => (text(value), {})), Position: setSeries((value) => (text(value), {})),
  },
});

const seriesKind = objectKind<SeriesTarget>("ChartSeries", {
  read: { Name: (target) => seriesOf(target).name, ChartType: (target) => seriesOf(target).type, HasDataLabels: (target) => seriesOf(target).labels },
  write: {
    Name: setSeries((value) => ({ name: text(value) })), ChartType: setSeries((value) => ({ type: text(value) })),
    HasDataLabels: setSeries((value) => ({ labels: flag(value) })), GapWidth: setSeries((value) => ({ gapWidth: number(value) })),
  },
  objects: { Format: (target) => seriesFormatKind.of(target), DataLabels: (target) => labelsKind.of(target) },
  methods: {
    SetValues: (target, [value], session) => setSeries((given) => ({ values: source(given) }))(target, value, session),
    SetXAxisValues: (target, [value], session) => setSeries((given) => ({ categories: source(given) }))(target, value, session),
  },
});

const newSeries = (name: string, type: string, values: ModelSeries["values"]): ModelSeries => ({ name, type, categories: null, values, color: null, labels: false, gapWidth: 150 });

const seriesCollectionKind = objectKind<ChartTarget>("ChartSeriesCollection", {
  items: (target) => chartOf(target).series.map((_, index) => seriesKind.of({ ...target, index })),
  objects: {
    GetItemAt: (target, [index]) => seriesKind.of({ ...target, index: number(index) }),
    Add: (target, [name], session) => {
      const index = chartOf(target).series.length;
      change(target, session, (chart) => ({ ...chart, series: [...chart.series, newSeries(text(name ?? `系列${index + 1}`), chart.series[0]?.type ?? "ColumnClustered", null)] }));
      return seriesKind.of({ ...target, index });
    },
  },
});

const setAxis = (given: (value: unknown) => Partial<ModelChart["valueAxis"]>) => set((chart, value) => ({ ...chart, valueAxis: { ...chart.valueAxis, ...given(value) } }));
const axisTitleKind = objectKind<ChartTarget>("ChartAxisTitle", {
  write: { Text: setAxis((value) => ({ title: text(value) })), Visible: setAxis((value) => (flag(value) ? {} : { title: null })) },
});
const valueAxisKind = objectKind<ChartTarget>("ChartAxis", {
  read: { Minimum: (target) => chartOf(target).valueAxis.minimum ?? "", Maximum: (target) => chartOf(target).valueAxis.maximum ?? "" },
  write: {
    Minimum: setAxis((value) => ({ minimum: number(value) })), Maximum: setAxis((value) => ({ maximum: number(value) })),
    NumberFormat: setAxis((value) => ({ numberFormat: text(value) })),
  },
  objects: { Title: (target) => axisTitleKind.of(target) },
});
const categoryAxisKind = objectKind<ChartTarget>("ChartAxis (category)", {
  write: { ReversePlotOrder: set((chart, value) => ({ ...chart, categoryAxisReversed: flag(value) })) },
});
const axesKind = objectKind<ChartTarget>("ChartAxes", { objects: { ValueAxis: (target) => valueAxisKind.of(target), CategoryAxis: (target) => categoryAxisKind.of(target) } });
const titleKind = objectKind<ChartTarget>("ChartTitle", {
  write: { Text: set((chart, value) => ({ ...chart, title: text(value) })), Visible: set((chart, value) => (flag(value) ? chart : { ...chart, title: null })) },
});
const legendKind = objectKind<ChartTarget>("ChartLegend", {
  write: {
    Position: set((chart, value) => ({ ...chart, legend: text(value) })),
    Visible: set((chart, value) => ({ ...chart, legend: flag(value) ? chart.legend ?? "Right" : null })),
  },
});

const cornerOf = (value: unknown): CellRange => rangeKind.unwrap(value)?.range ?? rangeOf(value);

const chartKind = objectKind<ChartTarget>("Chart", {
  id: ({ id }) => id,
  read: { Name: (target) => chartOf(target).name, Id: ({ id }) => id },
  write: { Name: set((chart, value) => ({ ...chart, name: text(value) })) },
  objects: {
    Series: (target) => seriesCollectionKind.of(target), Axes: (target) => axesKind.of(target),
    Title: (target) => titleKind.of(target), Legend: (target) => legendKind.of(target),
  },
  methods: {
    SetPosition: (target, [start, end], session) => change(target, session, (chart) => {
      const [first, last] = [cornerOf(start), cornerOf(end)];
      return { ...chart, anchor: { top: first.top, left: first.left, bottom: last.bottom, right: last.right } };
    }),
    Delete: (target, _, session) => {
      checkWritable(target.sheet, null, session);
      chartOf(target);
      target.sheet.setPart("charts", target.sheet.part("charts").filter(({ id }) => id !== target.id));
    },
  },
});

function add(sheet: SheetModel, [type, data, seriesBy]: readonly unknown[], session: Session): ChartTarget {
  checkWritable(sheet, null, session);
  const { sheetId, range } = source(data);
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && columnsOf(range) > rowsOf(range));
  const series = Array.from({ length: byRows ? rowsOf(range) : columnsOf(range) }, (_, index) => newSeries(`系列${index + 1}`, text(type), {
    sheetId, range: byRows ? { ...range, top: range.top + index, bottom: range.top + index } : { ...range, left: range.left + index, right: range.left + index },
  }));
  const id = `{CH-${session.nextId()}}`;
  sheet.setPart("charts", [...sheet.part("charts"), {
    id, name: `图表 ${sheet.part("charts").length + 1}`, title: "图表标题", anchor: { top: 0, left: 0, bottom: 14, right: 7 }, series,
    valueAxis: { minimum: null, maximum: null, numberFormat: "General", title: null }, categoryAxisReversed: false, legend: "Right",
  }]);
  return { sheet, id };
}

export const chartsKind = objectKind<SheetModel>("ChartCollection", {
  items: (sheet) => sheet.part("charts").map(({ id }) => chartKind.of({ sheet, id })),
  objects: {
    Add: (sheet, parameters, session) => chartKind.of(add(sheet, parameters, session)),
    GetItem: (sheet, [key]) => {
      const found = sheet.part("charts").find(({ id, name }) => id === key || name === key);
      if (found === undefined) throw new HostError("ItemNotFound");
      return chartKind.of({ sheet, id: found.id });
    },
  },
});
