/** Draws the charts of the sheet that is shown over the grid, where their cells are, and again whenever those move or change. */
import { rangeAddress } from "../../src/workbook/address";
import type { GridWorkbook } from "../grid/model";
import type { Grid } from "../grid/univer";
import type { ModelChart, ModelSeries, WorkbookModel } from "../host";
import { drawChart } from "./drawChart";
import type { DrawnChart, DrawnSeries } from "./drawChart";

const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const SVG = "http://www.w3.org/2000/svg";

/** Formats of a value axis that our trackers use; others are shown plainly. */
function formatted(value: number, format: string): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.includes("%")) return `${(value * 100).toFixed(decimals)}%`;
  if (format === "General") return String(Math.round(value * 1e6) / 1e6);
  const fixed = value.toFixed(decimals);
  return format.includes(",") ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : fixed;
}

const kindOf = (type: string): DrawnSeries["kind"] => (type.startsWith("Line") ? "line" : type.startsWith("Bar") ? "bar" : "column");

function rangeValues(model: WorkbookModel, source: ModelSeries["values"]): readonly (string | number | null)[] {
  const sheet = source === null ? undefined : model.sheets().find(({ id }) => id === source.sheetId);
  if (sheet === undefined || source === null) return [];
  return sheet.values(source.range).flat().map((value) => (typeof value === "string" || typeof value === "number" ? value : null));
}

function drawnChart(chart: ModelChart, model: WorkbookModel): DrawnChart {
  const [first] = chart.series;
  const source = first?.categories ?? null;
  const sheet = source === null ? undefined : model.sheets().find(({ id }) => id === source.sheetId);
  const categories = source === null || sheet === undefined ? rangeValues(model, first?.values ?? null).map((_, index) => String(index + 1)) : sheet.texts(source.range).flat();
  return {
    title: chart.title, categories, minimum: chart.valueAxis.minimum, maximum: chart.valueAxis.maximum, axisTitle: chart.valueAxis.title, reversed: chart.categoryAxisReversed, legend: chart.legend,
    format: (value) => formatted(value, chart.valueAxis.numberFormat),
    series: chart.series.map(({ name, type, color, labels, values }, index) => ({
      name, kind: kindOf(type), color: color ?? COLORS[index % COLORS.length] ?? "#4472C4", labels, values: rangeValues(model, values).map((value) => (typeof value === "number" ? value : null)),
    })),
  };
}

/** The grid's own canvas: the formula bar and the cell editor have one each, much lower. */
function sheetCanvas(container: HTMLElement): HTMLCanvasElement | null {
  const [tallest] = [...container.querySelectorAll("canvas")].sort((one, other) => other.clientHeight - one.clientHeight);
  return tallest ?? null;
}

/** @returns what takes the charts away */
export function showCharts(univer: Grid, container: HTMLElement, model: GridWorkbook): () => void {
  const layer = document.createElement("div");
  layer.className = "charts";
  container.append(layer);
  let waiting = false;

  const draw = (): void => {
    waiting = false;
    const sheet = univer.getActiveWorkbook()?.getActiveSheet();
    const canvas = sheetCanvas(container);
    const charts = sheet === undefined ? [] : (model.sheet(sheet.getSheetId())?.part("charts") ?? []);
    layer.replaceChildren();
    if (sheet === undefined || canvas === null || charts.length === 0) return;
    const zoom = sheet.getZoom();
    const box = (row: number, column: number) => sheet.getRange(row, column).getCellRect();
    const [outer, inner] = [container.getBoundingClientRect(), canvas.getBoundingClientRect()];
    // Headings and frozen lines stay above the charts.
    const { ySplit, xSplit } = sheet.getFreeze();
    const [origin, corner] = [box(0, 0), box(ySplit, xSplit)];
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    const first = box(sheetViewStartRow, sheetViewStartColumn);
    const scrolled = { x: first.left - origin.left + offsetX, y: first.top - origin.top + offsetY };
    const [clipLeft, clipTop] = [inner.left - outer.left + corner.left * zoom, inner.top - outer.top + corner.top * zoom];
    Object.assign(layer.style, { left: `${clipLeft}px`, top: `${clipTop}px`, right: "14px", bottom: `${outer.bottom - inner.bottom + 14}px` });
    for (const chart of charts) {
      const { top, left, bottom, right } = chart.anchor;
      const [start, end] = [box(top, left), box(bottom, right)];
      const size = { width: end.right - start.left, height: end.bottom - start.top };
      const svg = document.createElementNS(SVG, "svg");
      svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", chart.title ?? chart.name);
      svg.dataset["anchor"] = rangeAddress(chart.anchor);
      Object.assign(svg.style, { left: `${(start.left - corner.left - scrolled.x) * zoom}px`, top: `${(start.top - corner.top - scrolled.y) * zoom}px`, width: `${size.width * zoom}px`, height: `${size.height * zoom}px` });
      svg.innerHTML = drawChart(drawnChart(chart, model), size);
      layer.append(svg);
    }
  };
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  };
  const events = [
    univer.addEvent(univer.Event.Scroll, soon),
    univer.addEvent(univer.Event.ActiveSheetChanged, soon),
    univer.addEvent(univer.Event.SheetZoomChanged, soon),
    univer.addEvent(univer.Event.SheetSkeletonChanged, soon),
  ];
  const stops = [model.onChange(({ kind }) => { if (kind !== "selection") soon(); }), model.onPart((_, key) => { if (key === "charts") soon(); })];
  const resized = new ResizeObserver(soon);
  resized.observe(container);
  soon();
  return () => {
    for (const one of events) one.dispose();
    for (const stop of stops) stop();
    resized.disconnect();
    layer.remove();
  };
}
