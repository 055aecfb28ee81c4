/**
 * The drawing of a sheet of ours: its charts, each over the cells that the plan gives it, after what people have put there.
 * A chart of ours is known by the id it was created with, and by its name where a program has dropped that id.
 */
import type { ChartPlan, SheetPlan } from "../plan";
import { freePart, OFFICE_RELATIONSHIP, partText, relationshipsOf, relationshipsXml, relsName, setContentType, setPart, XML_HEAD } from "./patchPackage";
import type { Parts, Relationship } from "./patchPackage";
import { childrenOf, rootOf, unescapeXml } from "./patchXml";
import { CHART, chartXml, DRAWING } from "./writeChart";
import type { ChartContext } from "./writeChart";
import { drawingText } from "./writeText";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Beginning of the ids with which our charts are created. */
const CREATED_BY_US = "{47A7C4A7-0000-4000-8000-";
const creationId = (shapeId: number): string => `${CREATED_BY_US}${String(shapeId).padStart(12, "0")}}`;

/** Shapes that people have put on a sheet of ours. */
export interface ForeignShapes {
  readonly drawing: string;
  /** Start tag of the drawing, with its namespaces. */
  readonly root: string;
  readonly anchors: readonly string[];
  readonly relationships: readonly Relationship[];
  readonly lastShapeId: number;
}

/** The first name in an anchor is that of its shape. */
const shapeName = (anchor: string): string => unescapeXml(/<(?:\w+:)?cNvPr\b[^>]*?\sname="([^"]*)"/.exec(anchor)?.[1] ?? "");

const isOurs = (anchor: string, charts: readonly ChartPlan[]): boolean =>
  anchor.includes(CREATED_BY_US) || (anchor.includes(`uri="${CHART}"`) && charts.some(({ name }) => name === shapeName(anchor)));

/** What stays of the drawing of an old sheet part, or null if nothing does. */
export function foreignShapes(parts: Parts, part: string, charts: readonly ChartPlan[]): ForeignShapes | null {
  const drawing = relationshipsOf(parts, part).find(({ type }) => type === `${OFFICE_RELATIONSHIP}/drawing`)?.target;
  if (drawing === undefined || !parts.has(drawing)) return null;
  const xml = partText(parts, drawing);
  const root = rootOf(xml);
  const anchors = childrenOf(xml, root)
    .map(({ start, end }) => xml.slice(start, end))
    .filter((anchor) => !isOurs(anchor, charts));
  if (anchors.length === 0) return null;
  const relationships = relationshipsOf(parts, drawing).filter(({ id }) => anchors.some((anchor) => anchor.includes(`"${id}"`)));
  const ids = anchors.flatMap((anchor) => [...anchor.matchAll(/<(?:\w+:)?cNvPr\b[^>]*\sid="(\d+)"/g)].map(([, id]) => Number(id)));
  return { drawing, root: xml.slice(0, root.innerStart), anchors, relationships, lastShapeId: Math.max(1, ...ids) };
}

function anchorXml({ name, title, anchor }: ChartPlan, shapeId: number, relation: string): string {
  const corner = (tag: string, column: number, row: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const created = `<a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="${creationId(shapeId)}"/></a:ext></a:extLst>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">${corner("from", anchor.left, anchor.top)}${corner("to", anchor.right + 1, anchor.bottom + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shapeId}" name="${drawingText(name)}" descr="${drawingText(title)}">${created}</xdr:cNvPr><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE_RELATIONSHIP}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** Writes the drawing and its charts, and gives the drawing's part name; null for a sheet without shapes. */
export function writeDrawing({ charts }: SheetPlan, foreign: ForeignShapes | null, parts: Parts, context: ChartContext): string | null {
  if (charts.length === 0 && foreign === null) return null;
  const drawing = foreign?.drawing ?? freePart(parts, "xl/drawings/drawing", ".xml");
  setPart(parts, drawing, "");
  const relationships: Relationship[] = [...(foreign?.relationships ?? [])];
  const taken = new Set(relationships.map(({ id }) => id));
  let shapeId = foreign?.lastShapeId ?? 1;
  let anchors = foreign?.anchors.join("") ?? "";
  for (const chart of charts) {
    shapeId += 1;
    let number = relationships.length + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const part = freePart(parts, "xl/charts/chart", ".xml");
    setPart(parts, part, chartXml(chart, context));
    setContentType(parts, part, CHART_TYPE);
    taken.add(`rId${number}`);
    relationships.push({ id: `rId${number}`, type: `${OFFICE_RELATIONSHIP}/chart`, target: part, external: false });
    anchors += anchorXml(chart, shapeId, `rId${number}`);
  }
  const root = foreign?.root ?? `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">`;
  const closing = /<((?:\w+:)?wsDr)\b/.exec(root)?.[1] ?? "xdr:wsDr";
  setPart(parts, drawing, `${root}${anchors}</${closing}>`);
  if (relationships.length > 0) setPart(parts, relsName(drawing), relationshipsXml(relationships));
  setContentType(parts, drawing, DRAWING_TYPE);
  return drawing;
}
