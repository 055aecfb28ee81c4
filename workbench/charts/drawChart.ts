/** A chart's description as SVG text: columns, bars and lines on one value axis. A look at the data, not Excel's renderer. */
import { scaleOf } from "./scale";

export interface DrawnSeries {
  readonly name: string;
  readonly kind: "column" | "bar" | "line";
  readonly color: string;
  readonly labels: boolean;
  readonly values: readonly (number | null)[];
}

export interface DrawnChart {
  readonly title: string | null;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly axisTitle: string | null;
  /** Bars from top to bottom. */
  readonly reversed: boolean;
  readonly legend: string | null;
  /** A value as the axis writes it. */
  readonly format: (value: number) => string;
}

interface Size { readonly width: number; readonly height: number }
interface Plot { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const text = (x: number, y: number, words: string, anchor = "middle", more = ""): string => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" ${more}>${escape(words)}</text>`;
/** Of a CJK text in 12 px. */
const widthOf = (words: string): number => [...words].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? 12 : 7), 0);
const GROUP_SHARE = 0.65;

function legendOf({ legend, series }: DrawnChart, { width, height }: Size): string {
  if (legend === null) return "";
  const total = series.reduce((sum, { name }) => sum + widthOf(name) + 38, 0);
  let x = (width - total) / 2;
  const y = legend === "Top" ? 40 : height - 14;
  return series.map(({ name, kind, color }) => {
    const mark = kind === "line"
      ? `<path d="M${x} ${y - 4}h20" stroke="${color}" stroke-width="2.5"/><circle cx="${x + 10}" cy="${y - 4}" r="3" fill="${color}"/>`
      : `<rect x="${x + 5}" y="${y - 9}" width="10" height="10" fill="${color}"/>`;
    const drawn = mark + text(x + 24, y, name, "start");
    x += widthOf(name) + 38;
    return drawn;
  }).join("");
}

/** Long names of columns stand aslant, as in Excel. */
function categoryLabels({ categories }: DrawnChart, plot: Plot, lying: boolean, at: (index: number) => number): string {
  if (lying) return categories.map((name, index) => text(plot.left - 6, at(index) + 4, name, "end")).join("");
  const room = (plot.right - plot.left) / Math.max(1, categories.length);
  if (categories.every((name) => widthOf(name) <= room)) return categories.map((name, index) => text(at(index), plot.bottom + 16, name)).join("");
  return categories.map((name, index) => text(at(index) + 4, plot.bottom + 12, name, "end", `transform="rotate(-45 ${(at(index) + 4).toFixed(1)} ${(plot.bottom + 12).toFixed(1)})"`)).join("");
}

export function drawChart(chart: DrawnChart, size: Size): string {
  const { categories, series } = chart;
  const lying = series.some(({ kind }) => kind === "bar");
  const numbers = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = scaleOf(numbers, chart);
  const longest = Math.max(0, ...categories.map(widthOf));
  const room = (size.width - 70) / Math.max(1, categories.length);
  const foot = lying ? 20 : longest <= room ? 22 : Math.min(90, longest * 0.72 + 14);
  const plot: Plot = {
    left: lying ? Math.min(size.width / 3, longest + 16) : Math.max(...scale.ticks.map((tick) => widthOf(chart.format(tick)))) + 14 + (chart.axisTitle === null ? 0 : 18),
    top: (chart.title === null ? 12 : 34) + (chart.legend === "Top" ? 20 : 0), right: size.width - 16, bottom: size.height - foot - (chart.legend === "Bottom" ? 26 : 8),
  };
  const along = lying ? plot.right - plot.left : plot.bottom - plot.top;
  const across = (lying ? plot.bottom - plot.top : plot.right - plot.left) / Math.max(1, categories.length);
  const place = (value: number): number => {
    const share = (Math.min(scale.maximum, Math.max(scale.minimum, value)) - scale.minimum) / (scale.maximum - scale.minimum || 1);
    return lying ? plot.left + share * along : plot.bottom - share * along;
  };
  const centre = (index: number): number => {
    const step = lying && !chart.reversed ? categories.length - 1 - index : index;
    return (lying ? plot.top : plot.left) + (step + 0.5) * across;
  };
  const gridLines = scale.ticks.map((tick) => {
    const at = place(tick);
    const line = lying ? `M${at} ${plot.top}V${plot.bottom}` : `M${plot.left} ${at}H${plot.right}`;
    const label = lying ? text(at, plot.bottom + 16, chart.format(tick)) : text(plot.left - 6, at + 4, chart.format(tick), "end");
    return `<path d="${line}" stroke="#D9D9D9" fill="none"/>${label}`;
  }).join("");
  const solid = series.filter(({ kind }) => kind !== "line");
  const thickness = (across * GROUP_SHARE) / Math.max(1, solid.length);
  const zero = place(Math.max(0, scale.minimum));
  const bars = solid.map(({ values, color, labels }, order) => values.map((value, index) => {
    if (value === null) return "";
    const start = centre(index) + (order - solid.length / 2) * thickness;
    const end = place(value);
    const [near, length] = [Math.min(zero, end), Math.abs(end - zero)];
    const shape = lying ? `<rect x="${near}" y="${start}" width="${length}" height="${thickness}" fill="${color}"/>` : `<rect x="${start}" y="${near}" width="${thickness}" height="${length}" fill="${color}"/>`;
    if (!labels) return shape;
    return shape + (lying ? text(end + 4, start + thickness / 2 + 4, chart.format(value), "start") : text(start + thickness / 2, end - 4, chart.format(value)));
  }).join("")).join("");
  const lines = series.filter(({ kind }) => kind === "line").map(({ values, color }) => {
    const points = values.flatMap((value, index) => (value === null ? [] : [lying ? [place(value), centre(index)] : [centre(index), place(value)]]));
    if (points.length === 0) return "";
    return `<path d="M${points.map((point) => point.map((part) => (part ?? 0).toFixed(1)).join(" ")).join("L")}" stroke="${color}" stroke-width="2.25" fill="none"/>` +
      points.map(([x = 0, y = 0]) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3.2" fill="${color}"/>`).join("");
  }).join("");
  const middle = (plot.top + plot.bottom) / 2;
  const axisTitle = chart.axisTitle === null ? "" : lying ? text((plot.left + plot.right) / 2, plot.bottom + 30, chart.axisTitle) : text(14, middle, chart.axisTitle, "middle", `transform="rotate(-90 14 ${middle})"`);
  const title = chart.title === null ? "" : text(size.width / 2, 24, chart.title, "middle", 'class="chart-title"');
  return `<rect width="${size.width}" height="${size.height}" fill="#fff" stroke="#D9D9D9"/>${title}${gridLines}${bars}${lines}` +
    `<path d="${lying ? `M${plot.left} ${plot.top}V${plot.bottom}` : `M${plot.left} ${plot.bottom}H${plot.right}`}" stroke="#BFBFBF" fill="none"/>` +
    `${categoryLabels(chart, plot, lying, centre)}${axisTitle}${legendOf(chart, size)}`;
}
