/** Charts of a sheet as far as our own drawing goes: bars, columns and lines with their title, colours and value axis. */
import { parseRange } from "../../src/workbook/address";
import { isTrue } from "../../src/workbook/file/readBook";
import type { WorkbookPackage } from "../../src/workbook/file/readPackage";
import { scanXml } from "../../src/workbook/file/readXml";
import type { CellRange, ModelChart, ModelSeries } from "../host";
import { colorOf } from "./colors";
import type { Theme } from "./colors";

interface Frame { name: string; relation: string; anchor: CellRange }

/** `'攻坚数据'!$A$2:$A$9` → sheet and range. */
function reference(formula: string, sheetIds: ReadonlyMap<string, string>): { sheetId: string; range: CellRange } | null {
  const cut = formula.lastIndexOf("!");
  const name = formula.slice(0, cut).replace(/^'|'$/g, "").replaceAll("''", "'");
  const range = parseRange(formula.slice(cut + 1));
  const sheetId = sheetIds.get(name);
  return range === null || sheetId === undefined ? null : { sheetId, range };
}

function readFrames(part: string, xml: Uint8Array): Frame[] {
  const frames: Frame[] = [];
  const corner = { from: { col: 0, row: 0 }, to: { col: 0, row: 0 } };
  let at: "from" | "to" = "from";
  let name = "";
  let relation = "";
  let text = "";
  scanXml(part, xml, {
    open(tag, attribute) {
      text = "";
      if (tag === "from" || tag === "to") at = tag;
      else if (tag === "twoCellAnchor") name = relation = "";
      else if (tag === "cNvPr" && name === "") name = attribute("name") ?? "";
      else if (tag === "chart") relation = attribute("id") ?? "";
    },
    text(run) { text += run; },
    close(tag) {
      if (tag === "col" || tag === "row") corner[at][tag] = Number(text);
      else if (tag === "twoCellAnchor" && relation !== "") {
        const { from, to } = corner;
        frames.push({ name, relation, anchor: { top: from.row, left: from.col, bottom: Math.max(from.row, to.row - 1), right: Math.max(from.col, to.col - 1) } });
      }
    },
  });
  return frames;
}

const LEGENDS: Readonly<Record<string, string>> = { b: "Bottom", t: "Top", r: "Right", l: "Left", tr: "Corner" };

function readChart(part: string, xml: Uint8Array, frame: Frame, theme: Theme, sheetIds: ReadonlyMap<string, string>): ModelChart {
  const series: { -readonly [K in keyof ModelSeries]: ModelSeries[K] }[] = [];
  const path: string[] = [];
  const axis: { minimum: number | null; maximum: number | null; numberFormat: string; title: string | null } = { minimum: null, maximum: null, numberFormat: "General", title: null };
  let group = ""; let title = ""; let axisTitle = ""; let legend: string | null = null; let reversed = false; let text = "";
  const within = (name: string): boolean => path.includes(name);
  scanXml(part, xml, {
    open(name, attribute) {
      path.push(name);
      text = "";
      const value = attribute("val");
      if (name === "barChart" || name === "lineChart") group = name === "barChart" ? "ColumnClustered" : "LineMarkers";
      else if (name === "barDir" && value === "bar") group = "BarClustered";
      else if (name === "gapWidth") series.filter(({ type }) => type === group).forEach((one) => { one.gapWidth = Number(value); });
      else if (name === "ser") series.push({ name: "", type: group, categories: null, values: null, color: null, labels: false, gapWidth: 150 });
      else if (name === "srgbClr" && within("ser") && within("spPr") && !within("dPt")) {
        const last = series.at(-1);
        if (last !== undefined && last.color === null) last.color = colorOf((key) => (key === "rgb" ? value : undefined), theme);
      } else if (name === "showVal" && within("ser") && isTrue(value)) {
        const last = series.at(-1);
        if (last !== undefined) last.labels = true;
      } else if (name === "legendPos") legend = LEGENDS[value ?? ""] ?? "Bottom";
      else if (name === "orientation" && within("catAx")) reversed = value === "maxMin";
      else if (within("valAx")) {
        if (name === "max") axis.maximum = Number(value);
        else if (name === "min") axis.minimum = Number(value);
        else if (name === "numFmt") axis.numberFormat = attribute("formatCode") ?? "General";
      }
    },
    text(run) { text += run; },
    close(name) {
      const last = series.at(-1);
      if (name === "t" && within("title")) {
        if (within("valAx")) axisTitle += text;
        else if (!within("catAx")) title += text;
      } else if (last !== undefined && within("ser")) {
        if (name === "f" && within("cat")) last.categories = reference(text, sheetIds);
        else if (name === "f" && within("val")) last.values = reference(text, sheetIds);
        else if (name === "v" && within("tx")) last.name = text;
      }
      path.pop();
    },
  });
  return {
    id: frame.name, name: frame.name, title: title === "" ? null : title, anchor: frame.anchor, legend, categoryAxisReversed: reversed,
    valueAxis: { ...axis, title: axisTitle === "" ? null : axisTitle },
    series: series.filter(({ type, values }) => type !== "" && values !== null),
  };
}

/** Charts without a series that we can draw are left out. */
export function readCharts(book: WorkbookPackage, drawing: string, theme: Theme, sheetIds: ReadonlyMap<string, string>): ModelChart[] {
  const xml = book.part(drawing);
  if (xml === null) return [];
  const relations = book.relations(drawing);
  return readFrames(drawing, xml).flatMap((frame) => {
    const target = relations.get(frame.relation)?.target;
    const chart = target === undefined ? null : book.part(target);
    if (target === undefined || chart === null) return [];
    const read = readChart(target, chart, frame, theme, sheetIds);
    return read.series.length === 0 ? [] : [read];
  });
}
