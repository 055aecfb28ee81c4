/** A macro workbook of nearly fifty parts with all that a district's workbook may hold, written by hand: nothing of it may be lost. */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MS = "http://schemas.microsoft.com/office";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const DML = "http://schemas.openxmlformats.org/drawingml/2006";
const TYPES = "application/vnd.openxmlformats-officedocument";

type Rel = readonly [id: string, type: string, target: string, external?: boolean];
const rels = (...list: readonly Rel[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target, external]) => `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${R}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`)
    .join("")}</Relationships>`;

const sheet = (inner: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="${MS}/spreadsheetml/2009/9/ac">${inner}</worksheet>`;

const chart = (kind: "bar" | "line", column: string): string =>
  `${HEAD}<c:chartSpace xmlns:c="${DML}/chart" xmlns:a="${DML}/main" xmlns:r="${R}"><c:chart><c:plotArea><c:layout/><c:${kind}Chart>${kind === "bar" ? '<c:barDir val="col"/><c:grouping val="clustered"/>' : '<c:grouping val="standard"/>'}<c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>台账!$A$3:$A$5</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>台账!$${column}$3:$${column}$5</c:f></c:numRef></c:val></c:ser><c:axId val="11"/><c:axId val="12"/></c:${kind}Chart><c:catAx><c:axId val="11"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="12"/></c:catAx><c:valAx><c:axId val="12"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="11"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const anchor = (row: number, inner: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 9}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
const frame = (id: number, relation: string): string =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="图表 ${id}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DML}/chart"><c:chart xmlns:c="${DML}/chart" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
const picture = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="图片 9"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
const drawing = (anchors: string): string => `${HEAD}<xdr:wsDr xmlns:xdr="${DML}/spreadsheetDrawing" xmlns:a="${DML}/main" xmlns:r="${R}">${anchors}</xdr:wsDr>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0_ "/></numFmts><fonts count="2" x14ac:knownFonts="1" xmlns:x14ac="${MS}/spreadsheetml/2009/9/ac"><font><sz val="12"/><color theme="1"/><name val="宋体"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="16"/><color rgb="FFC00000"/><name val="黑体"/><family val="3"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const LEDGER = sheet(
  '<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.15"/><cols><col min="1" max="1" width="20.625" customWidth="1"/></cols>' +
  '<sheetData><row r="1" spans="1:4"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c><c r="D2" t="inlineStr"><is><t>完成率</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>海州区</t></is></c><c r="B3" s="2"><v>1200.5</v></c><c r="C3"><v>45000</v></c><c r="D3"><f>B3/2000</f><v>0.60025</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>连云区</t></is></c><c r="B4"><v>800</v></c><c r="D4"><f>B4/2000</f><v>0.4</v></c></row><row r="5" hidden="1"><c r="A5" t="inlineStr"><is><t>东海县</t></is></c><c r="B5"><v>0</v></c></row><row r="6"><c r="A6" t="inlineStr"><is><t>合计</t></is></c><c r="B6"><f>SUM(B3:B5)</f><v>2000.5</v></c></row></sheetData>' +
  '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells><conditionalFormatting sqref="D3:D6"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>0.5</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A3:A5"><formula1>"海州区,连云区"</formula1></dataValidation></dataValidations><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.2" footer="0.2"/><pageSetup paperSize="8" orientation="landscape" r:id="rId2"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><drawing r:id="rId1"/><legacyDrawing r:id="rId3"/>' +
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${MS}/excel/2006/main"><x14:cfRule type="expression" priority="1" id="{00000000-000E-0000-0000-000001000000}"><xm:f>说明!$A$1&gt;0</xm:f></x14:cfRule><xm:sqref>B3:B6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${MS}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>台账!B3:B5</xm:f><xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
);

const OVERRIDES: readonly (readonly [string, string])[] = [
  ["xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  ...[1, 2, 3].map((n) => [`xl/worksheets/sheet${n}.xml`, `${TYPES}.spreadsheetml.worksheet+xml`] as const),
  ["xl/chartsheets/sheet1.xml", `${TYPES}.spreadsheetml.chartsheet+xml`],
  ["xl/styles.xml", `${TYPES}.spreadsheetml.styles+xml`],
  ["xl/sharedStrings.xml", `${TYPES}.spreadsheetml.sharedStrings+xml`],
  ["xl/theme/theme1.xml", `${TYPES}.theme+xml`],
  ["xl/calcChain.xml", `${TYPES}.spreadsheetml.calcChain+xml`],
  ...[1, 2].map((n) => [`xl/drawings/drawing${n}.xml`, `${TYPES}.drawing+xml`] as const),
  ...[1, 2, 3].map((n) => [`xl/charts/chart${n}.xml`, `${TYPES}.drawingml.chart+xml`] as const),
  ["xl/charts/style1.xml", "application/vnd.ms-office.chartstyle+xml"],
  ["xl/charts/colors1.xml", "application/vnd.ms-office.chartcolorstyle+xml"],
  ["xl/comments1.xml", `${TYPES}.spreadsheetml.comments+xml`],
  ["xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"],
  ["xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
  ["xl/tables/table1.xml", `${TYPES}.spreadsheetml.table+xml`],
  ["xl/pivotTables/pivotTable1.xml", `${TYPES}.spreadsheetml.pivotTable+xml`],
  ["xl/pivotCache/pivotCacheDefinition1.xml", `${TYPES}.spreadsheetml.pivotCacheDefinition+xml`],
  ["xl/pivotCache/pivotCacheRecords1.xml", `${TYPES}.spreadsheetml.pivotCacheRecords+xml`],
  ["xl/externalLinks/externalLink1.xml", `${TYPES}.spreadsheetml.externalLink+xml`],
  ["xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml"],
  ["xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml"],
  ["customXml/itemProps1.xml", `${TYPES}.customXmlProperties+xml`],
  ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["docProps/app.xml", `${TYPES}.extended-properties+xml`],
];

/** A 1 × 1 image. */
const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

/** By part name; `date1904` sets the flag of the other date system. */
export const fullParts = (date1904 = false): Record<string, string | Uint8Array> => ({
  "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${TYPES}.vmlDrawing"/>${OVERRIDES.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}<Override PartName="/xl/printerSettings/printerSettings1.bin" ContentType="${TYPES}.spreadsheetml.printerSettings"/></Types>`,
  "_rels/.rels": rels(["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"], ["rId3", "extended-properties", "docProps/app.xml"], ["rId4", "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "xl/webextensions/taskpanes.xml"]),
  "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>张三</dc:creator></cp:coreProperties>`,
  "docProps/app.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook"${date1904 ? ' date1904="1"' : ""}/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300" firstSheet="1" activeTab="0"/></bookViews><sheets><sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="说明" sheetId="5" state="hidden" r:id="rId2"/><sheet name="汇总透视" sheetId="3" r:id="rId3"/><sheet name="趋势图" sheetId="4" r:id="rId4"/></sheets><externalReferences><externalReference r:id="rId11"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">台账!$A$2:$D$6</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">台账!$A$1:$D$6</definedName><definedName name="_xlnm.Print_Titles" localSheetId="2">汇总透视!$1:$2</definedName><definedName name="税率" comment="staff &amp; co">0.13</definedName><definedName name="进度表">台账!$A$2:$D$6</definedName></definedNames><calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="7" r:id="rId10"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="${MS}/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
  "xl/_rels/workbook.xml.rels": rels(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"], ["rId3", "worksheet", "worksheets/sheet3.xml"], ["rId4", "chartsheet", "chartsheets/sheet1.xml"], ["rId5", "theme", "theme/theme1.xml"], ["rId6", "styles", "styles.xml"], ["rId7", "sharedStrings", "sharedStrings.xml"], ["rId8", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"], ["rId9", "calcChain", "calcChain.xml"], ["rId10", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"], ["rId11", "externalLink", "externalLinks/externalLink1.xml"], ["rId12", "customXml", "../customXml/item1.xml"], ["rId13", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"]),
  "xl/worksheets/sheet1.xml": LEDGER,
  "xl/worksheets/_rels/sheet1.xml.rels": rels(["rId1", "drawing", "../drawings/drawing1.xml"], ["rId2", "printerSettings", "../printerSettings/printerSettings1.bin"], ["rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["rId4", "comments", "../comments1.xml"], ["rId5", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml"]),
  "xl/worksheets/sheet2.xml": sheet('<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>单位</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>海州区</t></is></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>'),
  "xl/worksheets/_rels/sheet2.xml.rels": rels(["rId1", "table", "../tables/table1.xml"]),
  "xl/worksheets/sheet3.xml": sheet('<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData>'),
  "xl/worksheets/_rels/sheet3.xml.rels": rels(["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]),
  "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${R}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": rels(["rId1", "drawing", "../drawings/drawing2.xml"]),
  "xl/drawings/drawing1.xml": drawing(anchor(1, frame(2, "rId1")) + anchor(12, frame(3, "rId2")) + anchor(24, picture)),
  "xl/drawings/_rels/drawing1.xml.rels": rels(["rId1", "chart", "../charts/chart1.xml"], ["rId2", "chart", "../charts/chart2.xml"], ["rId3", "image", "../media/image1.png"]),
  "xl/drawings/drawing2.xml": drawing(`<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6070000"/>${frame(2, "rId1")}<xdr:clientData/></xdr:absoluteAnchor>`),
  "xl/drawings/_rels/drawing2.xml.rels": rels(["rId1", "chart", "../charts/chart3.xml"]),
  "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  "xl/charts/chart1.xml": chart("bar", "B"),
  "xl/charts/_rels/chart1.xml.rels": rels(["rId1", "http://schemas.microsoft.com/office/2011/relationships/chartStyle", "style1.xml"], ["rId2", "http://schemas.microsoft.com/office/2011/relationships/chartColorStyle", "colors1.xml"]),
  "xl/charts/style1.xml": `${HEAD}<cs:chartStyle xmlns:cs="${MS}/drawing/2012/chartStyle" id="201"/>`,
  "xl/charts/colors1.xml": `${HEAD}<cs:colorStyle xmlns:cs="${MS}/drawing/2012/chartStyle" meth="cycle" id="10"/>`,
  "xl/charts/chart2.xml": chart("line", "D"),
  "xl/charts/chart3.xml": chart("bar", "D"),
  "xl/media/image1.png": PNG,
  "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>tc={0001}</author></authors><commentList><comment ref="B3" authorId="0"><text><t>[线程批注] 已核</t></text></comment></commentList></comments>`,
  "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" dT="2026-07-01T00:00:00.00" personId="{0002}" id="{0001}"><text>已核</text></threadedComment></ThreadedComments>`,
  "xl/persons/person.xml": `${HEAD}<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="李四" id="{0002}" userId="li" providerId="None"/></personList>`,
  "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="1" name="单位表" displayName="单位表" ref="A1:A2"><autoFilter ref="A1:A2"/><tableColumns count="1"><tableColumn id="1" name="单位"/></tableColumns></table>`,
  "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="7" dataCaption="值"><location ref="A1:B3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": rels(["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"]),
  "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A2:D6" sheet="台账"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
  "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": rels(["rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"]),
  "xl/pivotCache/pivotCacheRecords1.xml": `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
  "xl/styles.xml": STYLES,
  "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><r><rPr><b/></rPr><t>批而未供</t></r><r><t>处置台账</t></r></si><si><t>单位</t><phoneticPr fontId="1" type="noConversion"/></si><si><t>面积(亩)</t></si><si><t>日期</t></si></sst>`,
  "xl/theme/theme1.xml": `${HEAD}<a:theme xmlns:a="${DML}/main" name="Office"><a:themeElements><a:clrScheme name="Office">${["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map((name, index) => `<a:${name}><a:srgbClr val="${index === 1 || index === 3 ? "FFFFFF" : "000000"}"/></a:${name}>`).join("")}</a:clrScheme></a:themeElements></a:theme>`,
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="D3" i="1"/><c r="D4"/><c r="B6"/></calcChain>`,
  "xl/vbaProject.bin": Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256),
  "xl/printerSettings/printerSettings1.bin": Uint8Array.from({ length: 90 }, (_, index) => index),
  "xl/externalLinks/externalLink1.xml": `${HEAD}<externalLink xmlns="${MAIN}" xmlns:r="${R}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
  "xl/externalLinks/_rels/externalLink1.xml.rels": rels(["rId1", "externalLinkPath", "去年台账.xlsx", true]),
  "xl/webextensions/webextension1.xml": `${HEAD}<we:webextension xmlns:we="${MS}/webextensions/webextension/2010/11" id="{0003}"/>`,
  "xl/webextensions/taskpanes.xml": `${HEAD}<wetp:taskpanes xmlns:wetp="${MS}/webextensions/taskpanes/2010/11"/>`,
  "xl/webextensions/_rels/taskpanes.xml.rels": rels(["rId1", "http://schemas.microsoft.com/office/2011/relationships/webextension", "webextension1.xml"]),
  "customXml/item1.xml": `${HEAD}<data xmlns="urn:district"><年度>2026</年度></data>`,
  "customXml/itemProps1.xml": `${HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{0004}"/>`,
  "customXml/_rels/item1.xml.rels": rels(["rId1", "customXmlProps", "itemProps1.xml"]),
});

const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])), { mtime: new Date(2026, 6, 1) });

export const fullWorkbook = (date1904 = false): Uint8Array => zipped(fullParts(date1904));
