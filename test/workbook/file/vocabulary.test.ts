/** Each word of the plan's vocabulary as the file must say it; Excel is stricter about order and attributes than other programs. */
import { describe, expect, it } from "@jest/globals";
import { childrenOf, rootOf } from "../../../src/workbook/file/patchXml";
import { range } from "../../support/grid";
import { sheetPlan, writePlan } from "../../support/plan";
import { fullWorkbook } from "./fullWorkbook";
import { sheetXml, textOf, unzipped, written } from "./inspect";
import { board, samplePlan } from "./samplePlan";

/** CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
const WORKSHEET = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
  "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
  "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture",
  "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
];
/** CT_BarSer and CT_LineSer (ECMA-376 part 1, 21.2.2.16 and 21.2.2.97), and the axes. */
const SERIES = ["idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "marker", "dPt", "dLbls", "trendline", "errBars", "cat", "val", "smooth", "shape", "extLst"];
const AXIS = [
  "axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx",
  "crosses", "crossesAt", "auto", "crossBetween", "lblAlgn", "lblOffset", "noMultiLvlLbl", "majorUnit", "minorUnit",
];
const CHART = ["title", "autoTitleDeleted", "pivotFmts", "view3D", "floor", "sideWall", "backWall", "plotArea", "legend", "plotVisOnly", "dispBlanksAs"];

function expectOrder(names: readonly string[], order: readonly string[]): void {
  const ranks = names.map((name) => order.indexOf(name));
  expect(ranks).not.toContain(-1);
  expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
}

/** Children of each element called `name`, at any depth. */
function childrenNames(xml: string, name: string): string[][] {
  const found: string[][] = [];
  const visit = (element: ReturnType<typeof rootOf>): void => {
    const children = childrenOf(xml, element);
    if (element.name === name) found.push(children.map((child) => child.name));
    children.forEach(visit);
  };
  visit(rootOf(xml));
  return found;
}

const bytes = written(fullWorkbook(), samplePlan);
const sheet = async (): Promise<string> => sheetXml(await bytes, "百日看板");
const chart = async (): Promise<string> => textOf(await bytes, "xl/charts/chart4.xml");

describe("a worksheet of ours", () => {
  it("has its elements in the order of the schema", async () => {
    const names = childrenNames(await sheet(), "worksheet")[0]!;
    expectOrder(names, WORKSHEET);
    expect(new Set(names)).toEqual(new Set([
      "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions",
      "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "drawing", "extLst",
    ]));
  });

  it("has rows and cells in ascending order", async () => {
    const rows = [...(await sheet()).matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(new Set(rows).size).toBe(rows.length);
  });

  it("has tab colour, view, frozen panes, widths and heights", async () => {
    const xml = await sheet();
    expect(xml).toContain('<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain('<sheetView showGridLines="0" tabSelected="1" zoomScale="90" zoomScaleNormal="90" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>');
    expect(xml).toContain('<cols><col min="1" max="1" width="14.7109375" customWidth="1"/><col min="2" max="2" width="10.7109375" customWidth="1"/><col min="3" max="6" width="14.7109375" customWidth="1"/></cols>');
    expect(xml).toContain('<row r="1" ht="36" customHeight="1">');
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>');
  });

  it("has conditional formats by priority, and both halves of a solid data bar of fixed length", async () => {
    const xml = await sheet();
    expect(xml).toMatch(/<conditionalFormatting sqref="A3:F7"><cfRule type="expression" dxfId="1" priority="1" stopIfTrue="1"><formula>\$B3&lt;0.5<\/formula><\/cfRule>/);
    expect(xml).toMatch(/<conditionalFormatting sqref="C3:C7"><cfRule type="expression" dxfId="2" priority="3"><formula>AND\(\$C3&gt;900,\$A3&lt;&gt;&quot;&quot;\)/);
    const ids = [...xml.matchAll(/\{47A7B000[^}]+\}/g)].map(([id]) => id);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(xml).toContain('<cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF5B9BD5"/>');
    expect(xml).toContain('<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>');
    const dxfs = /<dxfs[^>]*>([\s\S]*)<\/dxfs>/.exec(textOf(await bytes, "xl/styles.xml"))?.[1]?.match(/<dxf>[\s\S]*?<\/dxf>/g);
    expect(dxfs?.[1]).toBe('<dxf><font><b/><i val="0"/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>');
  });

  it("has validations with prompt and error", async () => {
    const xml = await sheet();
    expect(xml).toContain('<dataValidations count="4"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" error="只能选是或否" promptTitle="是否销号" prompt="请选择&#10;是或否" sqref="F3:F7"><formula1>&quot;&quot;&quot;是&quot;&quot;,否&quot;</formula1></dataValidation>');
    expect(xml).toContain('type="decimal"');
    expect(xml).toContain("<formula1>0</formula1><formula2>1.5</formula2>");
    expect(xml).toMatch(/type="whole"[^>]*sqref="C3:C7"><formula1>0<\/formula1><formula2>9999<\/formula2>/);
    expect(xml).toMatch(/type="date"[^>]*sqref="D3:D7"><formula1>46023<\/formula1><formula2>46387<\/formula2>/);
  });

  it("has links inside the workbook", async () => {
    expect(await sheet()).toContain(`<hyperlinks><hyperlink ref="F3" location="'台账'!B3" display="见台账"/>`);
  });

  it("is printed as planned", async () => {
    expect(await sheet()).toContain(
      '<printOptions horizontalCentered="1"/><pageMargins left="0.590551" right="0.590551" top="0.787402" bottom="0.787402" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="8" fitToWidth="1" fitToHeight="0" orientation="landscape"/><headerFooter><oddHeader>&amp;C百日攻坚</oddHeader><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>',
    );
    const book = textOf(await bytes, "xl/workbook.xml");
    expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'百日看板'!$A$1:$F$24</definedName>`);
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'百日看板'!$1:$2</definedName>`);
  });

  it("is marked by a hidden name, and other names are seen", async () => {
    const book = textOf(await bytes, "xl/workbook.xml");
    expect(book).toContain(`<definedName name="GJ_sheet_board" hidden="1">'百日看板'!$A$1</definedName>`);
    expect(book).toContain(`<definedName name="攻坚_完成率">'百日看板'!$B$3:$B$7</definedName>`);
  });

  it("has the styles of the plan on the workbook's own base font", async () => {
    const styles = textOf(await bytes, "xl/styles.xml");
    expect(styles).toContain('<font><b/><sz val="18"/><color rgb="FFC00000"/><name val="黑体"/><charset val="134"/></font>');
    expect(styles).toContain('<font><b/><sz val="12"/><color rgb="FFFFFFFF"/><name val="宋体"/><family val="2"/><charset val="134"/><scheme val="minor"/></font>');
    expect(styles).toContain('<numFmt numFmtId="177" formatCode="0.0%"/><numFmt numFmtId="178" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>');
    expect(styles).toContain('<alignment indent="1" shrinkToFit="1"/><protection locked="0"/></xf>');
  });
});

describe("a chart of ours", () => {
  it("has its elements in the order of the schema", async () => {
    const xml = await chart();
    for (const names of childrenNames(xml, "ser")) expectOrder(names, SERIES);
    for (const axis of ["catAx", "valAx"]) for (const names of childrenNames(xml, axis)) expectOrder(names, AXIS);
    expectOrder(childrenNames(xml, "chart")[0]!, CHART);
    expect(childrenNames(xml, "scaling")).toContainEqual(["orientation", "max", "min"]);
    expect(childrenNames(xml, "plotArea")[0]).toEqual(["layout", "barChart", "lineChart", "catAx", "valAx"]);
    expect(childrenNames(xml, "barChart")[0]).toEqual(["barDir", "grouping", "varyColors", "ser", "gapWidth", "axId", "axId"]);
  });

  it("draws lines over columns on the same axes", async () => {
    const axes = [...(await chart()).matchAll(/<c:axId val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(axes).size).toBe(2);
    expect(axes).toHaveLength(6);
  });

  it("has title, colours, axis, legend, labels and a Chinese font", async () => {
    const xml = await chart();
    expect(xml).toContain("<a:t>各单位完成率&lt;&amp;&gt;</a:t>");
    expect(xml).toContain('<c:max val="1"/><c:min val="0"/>');
    expect(xml).toContain('<c:numFmt formatCode="0%" sourceLinked="0"/>');
    expect(xml).toContain('<c:legendPos val="b"/>');
    expect(xml).toContain('<c:showVal val="1"/>');
    expect(xml).toContain('<a:ea typeface="微软雅黑"/>');
    for (const color of ["1F4E79", "C00000"]) expect(xml).toContain(`<a:srgbClr val="${color}"/>`);
  });

  it("keeps the values that it shows", async () => {
    const xml = await chart();
    expect(xml).toContain(`<c:f>'百日看板'!$B$3:$B$7</c:f><c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val="5"/><c:pt idx="0"><c:v>0.82</c:v></c:pt>`);
    expect(xml).toContain('<c:strCache><c:ptCount val="5"/><c:pt idx="0"><c:v>海州区</c:v></c:pt>');
  });

  it("has days as categories in the format of their cells, and text without what XML cannot hold", async () => {
    const days = { sheet: "百日看板", range: range("D3:D7") };
    const base = board.charts[0]!;
    const plan = { ...samplePlan, sheets: [{ ...board, charts: [{ ...base, title: "图\u0001\u0000", series: [{ ...base.series[1]!, name: "甲\u0001", categories: days }] }] }] };
    const dated = await written(fullWorkbook(), plan);
    const xml = textOf(dated, "xl/charts/chart4.xml");
    expect(xml).toContain(`<c:cat><c:numRef><c:f>'百日看板'!$D$3:$D$7</c:f><c:numCache><c:formatCode>yyyy"年"m"月"d"日"</c:formatCode><c:ptCount val="5"/><c:pt idx="0"><c:v>46204</c:v>`.replaceAll('"年"m"月"d"日"', "&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"));
    expect(xml).toContain("<a:t>图</a:t>");
    expect(xml).toContain("<c:tx><c:v>甲_x0001_</c:v></c:tx>");
    expect(textOf(dated, "xl/drawings/drawing3.xml")).toContain('descr="图"');
  });

  it("of bars has the first unit on top and no title if the plan has none", async () => {
    const xml = textOf(await bytes, "xl/charts/chart5.xml");
    expect(xml).toContain('<c:barDir val="bar"/>');
    expect(xml).toContain('<c:orientation val="maxMin"/>');
    expect(xml).toContain('<c:chart><c:autoTitleDeleted val="1"/>');
    expect(xml).not.toContain("<c:legend>");
    expect(xml).toContain("<c:f>'台账'!$B$3:$B$5</c:f></c:numRef>");
  });

  it("stands over the cells of its anchor under its name", async () => {
    const xml = textOf(await bytes, "xl/drawings/drawing3.xml");
    expect(xml).toContain('<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>24</xdr:row>');
    expect([...xml.matchAll(/cNvPr id="(\d+)" name="([^"]+)"/g)].map(([, id, name]) => [id, name])).toEqual([["2", "完成率图"], ["3", "排名图"]]);
  });
});

describe("small plans", () => {
  it("freeze rows alone or columns alone, and leave out what they do not have", async () => {
    const plan = writePlan({
      sheets: [
        sheetPlan({ role: "board", name: "甲表", freeze: { rows: 3, columns: 0 } }),
        sheetPlan({ role: "ranking", name: "乙表", freeze: { rows: 0, columns: 2 }, print: { ...board.print!, fitToWidth: 0, header: "", footer: "", centerHorizontally: false, titleRows: null, area: range("A1") } }),
      ],
    });
    const small = await written(fullWorkbook(), plan);
    expect(sheetXml(small, "甲表")).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A4" sqref="A4"/>');
    expect(childrenNames(sheetXml(small, "甲表"), "worksheet")[0]).toEqual(["dimension", "sheetViews", "sheetFormatPr", "sheetData"]);
    expect(sheetXml(small, "乙表")).toContain('<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>');
    expect(childrenNames(sheetXml(small, "乙表"), "worksheet")[0]).toEqual(["dimension", "sheetViews", "sheetFormatPr", "sheetData", "pageMargins", "pageSetup", "rowBreaks"]);
    expect(textOf(small, "xl/workbook.xml")).toContain(`localSheetId="1">'乙表'!$A$1</definedName>`);
    expect(Object.keys(unzipped(small))).not.toContain("xl/drawings/drawing3.xml");
  });
});
