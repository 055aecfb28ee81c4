/**
 * A chart part: columns, lines over them, or bars, each element where the schema wants it (ECMA-376 part 1, 21.2), with the
 * values it shows kept beside the references for programs that do not read the cells again.
 */
import { absoluteAddress, quoteSheet } from "../address";
import type { ChartPlan, ChartSeries, SheetRange } from "../plan";
import { escapeXml } from "./patchXml";
import { OFFICE_RELATIONSHIP, XML_HEAD } from "./patchPackage";
import { drawingText, xstring } from "./writeText";

export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

export interface ShownCells {
  readonly values: readonly (string | number | null)[];
  /** Of the first cell. */
  readonly numberFormat: string;
}

export interface ChartContext {
  readonly date1904: boolean;
  /** What the cells of a range show now, row by row; null for a sheet that the plan does not write. */
  shownIn(range: SheetRange): ShownCells | null;
}

const FONT = "微软雅黑";
const INK = "404040";
const FAINT = "D9D9D9";
const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace("#", "").toUpperCase()}"/></a:solidFill>`;
const typeface = `<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/>`;
const letters = (hundredths: number, bold: boolean): string => `sz="${hundredths}" b="${bold ? 1 : 0}"`;
const textProperties = (hundredths: number, body = "<a:bodyPr/>"): string =>
  `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr ${letters(hundredths, false)}>${solid(INK)}${typeface}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

function titleXml(text: string, hundredths: number, bold: boolean, body = "<a:bodyPr/>"): string {
  const run = `<a:r><a:rPr lang="zh-CN" ${letters(hundredths, bold)}>${solid(INK)}${typeface}</a:rPr><a:t>${drawingText(text)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr><a:defRPr ${letters(hundredths, bold)}/></a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const reference = ({ sheet, range }: SheetRange): string => escapeXml(`${quoteSheet(sheet)}!${absoluteAddress(range)}`);

const points = (values: readonly (string | number | null)[]): string =>
  `<c:ptCount val="${values.length}"/>${values.map((value, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${xstring(String(value))}</c:v></c:pt>`)).join("")}`;

const isNumbers = (values: readonly (string | number | null)[]): values is readonly number[] => values.every((value) => typeof value === "number");

function numbersXml(range: SheetRange, values: readonly (number | null)[] | null, format: string): string {
  const cache = values === null ? "" : `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${points(values)}</c:numCache>`;
  return `<c:numRef><c:f>${reference(range)}</c:f>${cache}</c:numRef>`;
}

function categoriesXml({ categories }: ChartSeries, context: ChartContext): string {
  const shown = context.shownIn(categories);
  if (shown !== null && shown.values.length > 0 && isNumbers(shown.values)) {
    return `<c:cat>${numbersXml(categories, shown.values, shown.numberFormat)}</c:cat>`;
  }
  const cache = shown === null ? "" : `<c:strCache>${points(shown.values)}</c:strCache>`;
  return `<c:cat><c:strRef><c:f>${reference(categories)}</c:f>${cache}</c:strRef></c:cat>`;
}

function valuesXml({ values: range }: ChartSeries, format: string, context: ChartContext): string {
  const numbers = context.shownIn(range)?.values.map((value) => (typeof value === "number" ? value : null));
  return `<c:val>${numbersXml(range, numbers ?? null, format)}</c:val>`;
}

const labelsXml = (chart: ChartPlan): string =>
  `<c:dLbls><c:numFmt formatCode="${escapeXml(chart.valueAxis.numberFormat)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}` +
  '<c:dLblPos val="inBase"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

function seriesXml(series: ChartSeries, index: number, chart: ChartPlan, context: ChartContext): string {
  const head = `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xstring(series.name)}</c:v></c:tx>`;
  const data = categoriesXml(series, context) + valuesXml(series, chart.valueAxis.numberFormat, context);
  if (series.kind === "line") {
    const bare = series.markers === false;
    const line = `<a:ln w="${bare ? 19050 : 28575}" cap="rnd">${solid(series.color)}<a:round/></a:ln>`;
    const marker = bare ? '<c:marker><c:symbol val="none"/></c:marker>' : `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(series.color)}<a:ln w="9525">${solid(series.color)}</a:ln></c:spPr></c:marker>`;
    return `${head}<c:spPr>${line}</c:spPr>${marker}${data}<c:smooth val="0"/></c:ser>`;
  }
  return `${head}<c:spPr>${solid(series.color)}</c:spPr><c:invertIfNegative val="0"/>${chart.labels ? labelsXml(chart) : ""}${data}</c:ser>`;
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function groupsXml(chart: ChartPlan, context: ChartContext): string {
  const numbered = chart.series.map((series, index) => ({ series, xml: seriesXml(series, index, chart, context) }));
  const solidOnes = numbered.filter(({ series }) => series.kind !== "line");
  const lines = numbered.filter(({ series }) => series.kind === "line");
  const direction = solidOnes[0]?.series.kind === "bar" ? "bar" : "col";
  const bars =
    solidOnes.length === 0
      ? ""
      : `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${solidOnes.map(({ xml }) => xml).join("")}<c:gapWidth val="60"/>${AXES}</c:barChart>`;
  const overlaid =
    lines.length === 0
      ? ""
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.map(({ xml }) => xml).join("")}<c:marker val="1"/>${AXES}</c:lineChart>`;
  return bars + overlaid;
}

/** The title of a standing axis reads upward. */
const UPWARD = '<a:bodyPr rot="-5400000" vert="horz"/>';
const FAINT_LINE = `<c:spPr><a:ln w="9525">${solid(FAINT)}</a:ln></c:spPr>`;

/** So few names stand upright under their columns, on two lines where they are long; more of them are turned as there is room. */
const MOST_UPRIGHT = 14;
const UPRIGHT = '<a:bodyPr rot="0" vert="horz"/>';

/** Bars stand in the order of the table, the first on top; the value axis stays at the foot. */
function axesXml(chart: ChartPlan): string {
  const lying = chart.series.some(({ kind }) => kind === "bar");
  const upright = !lying && chart.series.every(({ categories: { range } }) => (range.bottom - range.top + 1) * (range.right - range.left + 1) <= MOST_UPRIGHT);
  const { minimum, maximum, numberFormat, title } = chart.valueAxis;
  const limit = (name: string, value: number | null): string => (value === null ? "" : `<c:${name} val="${value}"/>`);
  const category =
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lying ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `${FAINT_LINE}${textProperties(900, upright ? UPRIGHT : undefined)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const value =
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${limit("max", maximum)}${limit("min", minimum)}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lying ? "b" : "l"}"/><c:majorGridlines>${FAINT_LINE}</c:majorGridlines>${title === null ? "" : titleXml(title, 900, false, lying ? undefined : UPWARD)}` +
    `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

const LEGEND = { bottom: "b", top: "t", right: "r" } as const;

export function chartXml(chart: ChartPlan, context: ChartContext): string {
  const legend = chart.legend === "none" ? "" : `<c:legend><c:legendPos val="${LEGEND[chart.legend]}"/><c:overlay val="0"/>${textProperties(900)}</c:legend>`;
  const title = chart.title === "" ? '<c:autoTitleDeleted val="1"/>' : `${titleXml(chart.title, 1200, true)}<c:autoTitleDeleted val="0"/>`;
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE_RELATIONSHIP}"><c:date1904 val="${context.date1904 ? 1 : 0}"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>` +
    `<c:chart>${title}<c:plotArea><c:layout/>${groupsXml(chart, context)}${axesXml(chart)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solid("FFFFFF")}<a:ln w="9525">${solid(FAINT)}</a:ln></c:spPr>${textProperties(900)}` +
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings></c:chartSpace>'
  );
}
