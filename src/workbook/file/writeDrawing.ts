/** The drawing of a sheet of ours: its charts, each over the cells that the plan gives it. */
import type { ChartPlan } from "../plan";
import { escapeXml } from "./patchXml";
import { OFFICE_RELATIONSHIP, XML_HEAD } from "./patchPackage";
import { CHART, DRAWING } from "./writeChart";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

function anchorXml({ name, title, anchor }: ChartPlan, shapeId: number, relation: string): string {
  const corner = (tag: string, column: number, row: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    `<xdr:twoCellAnchor>${corner("from", anchor.left, anchor.top)}${corner("to", anchor.right + 1, anchor.bottom + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shapeId}" name="${escapeXml(name)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** `relations[i]` is the id under which the drawing refers to chart i. */
export const drawingXml = (charts: readonly ChartPlan[], relations: readonly string[]): string =>
  `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE_RELATIONSHIP}">` +
  `${charts.map((chart, index) => anchorXml(chart, index + 2, relations[index] ?? "")).join("")}</xdr:wsDr>`;
