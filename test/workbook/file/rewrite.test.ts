/** A workbook that already holds our sheets: those are made anew, and what people did meanwhile stays. */
import { describe, expect, it } from "@jest/globals";
import { strFromU8, strToU8, zipSync } from "fflate";
import { openWorkbook } from "../../../src/workbook/file";
import { sheetPlan, writePlan } from "../../support/plan";
import { fullWorkbook } from "./fullWorkbook";
import { sheetXml, textOf, unzipped, written } from "./inspect";
import { board, ranking, samplePlan, styles } from "./samplePlan";

/** The file with the text of some parts changed, as a person's program might save it. */
const edited = (bytes: Uint8Array, change: Readonly<Record<string, (xml: string) => string>>): Uint8Array =>
  zipSync({ ...unzipped(bytes), ...Object.fromEntries(Object.entries(change).map(([part, edit]) => [part, strToU8(edit(textOf(bytes, part)))])) });
const added = (bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync({ ...unzipped(bytes), ...Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)])) });
const rename = (xml: string): string => xml.replace('<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="百日看板"', '<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="领导看"').replaceAll("'百日看板'!", "领导看!");

const first = written(fullWorkbook(), samplePlan);

describe("writing again", () => {
  it("removes charts that the plan no longer has, with their parts and content types", async () => {
    const bytes = await written(await first, { ...samplePlan, sheets: [{ ...board, charts: [] }, ranking] });
    const parts = Object.keys(unzipped(bytes));
    expect(parts.filter((part) => /chart[45]|drawing3|sheet4\.xml\.rels/.test(part))).toEqual([]);
    expect(textOf(bytes, "[Content_Types].xml")).not.toMatch(/chart[45]|drawing3/);
    expect(sheetXml(bytes, "百日看板")).not.toContain("<drawing");
  });

  it("leaves a sheet of ours that the plan does not name as it is, behind those of the plan", async () => {
    const before = sheetXml(await first, "月度排名");
    const bytes = await written(await first, { ...samplePlan, sheets: [{ ...board, blocks: [] }] });
    expect(sheetXml(bytes, "月度排名")).toBe(before);
    expect([...textOf(bytes, "xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual(["百日看板", "月度排名", "台账", "说明", "汇总透视", "趋势图"]);
  });

  it("drops print names that the plan no longer has and keeps those of the staff", async () => {
    const book = textOf(await written(await first, { ...samplePlan, sheets: [{ ...board, print: null }, ranking] }), "xl/workbook.xml");
    expect([...book.matchAll(/<definedName name="(_xlnm[^"]+)" localSheetId="(\d)"/g)].map(([, name, local]) => [name, local])).toEqual([
      ["_xlnm._FilterDatabase", "2"], ["_xlnm.Print_Area", "2"], ["_xlnm.Print_Titles", "4"],
    ]);
  });

  it("adds no style a second time, even when another program has spelled them its own way", async () => {
    const respelled = edited(await first, {
      "xl/styles.xml": (xml) => xml.replace('<sz val="18"/>', '<sz val="18"></sz>').replace('<alignment horizontal="center" vertical="center"/>', '<alignment vertical="center" horizontal="center" />'),
    });
    expect(textOf(respelled, "xl/styles.xml")).not.toBe(textOf(await first, "xl/styles.xml"));
    expect(textOf(await written(respelled, samplePlan), "xl/styles.xml")).toBe(textOf(respelled, "xl/styles.xml"));
  });

  it("does not grow over ten refreshes with new figures", async () => {
    const plans = Array.from({ length: 10 }, (_, index) => ({ ...samplePlan, sheets: [{ ...board, blocks: [{ row: 0, column: 0, cells: [[index]] }] }, ranking] }));
    const bytes = await written(await first, ...plans);
    expect(Object.keys(unzipped(bytes)).sort()).toEqual(Object.keys(unzipped(await first)).sort());
    expect(textOf(bytes, "xl/styles.xml")).toBe(textOf(await first, "xl/styles.xml"));
    expect(textOf(bytes, "xl/workbook.xml")).toBe(textOf(await first, "xl/workbook.xml"));
  });

  it("drops a calculation chain that names our sheets, and no other", async () => {
    const chained = edited(await first, { "xl/calcChain.xml": (xml) => xml.replace("</calcChain>", '<c r="B3" i="6"/></calcChain>') });
    const bytes = await written(chained, samplePlan);
    expect(Object.keys(unzipped(bytes))).not.toContain("xl/calcChain.xml");
    expect(textOf(bytes, "xl/_rels/workbook.xml.rels") + textOf(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(Object.keys(unzipped(await written(await first, samplePlan)))).toContain("xl/calcChain.xml");
  });
});

describe("what people did on our sheets", () => {
  const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  it("keeps their comments", async () => {
    const commented = added(
      edited(await first, {
        "xl/worksheets/_rels/sheet4.xml.rels": (xml) => xml.replace("</Relationships>", `<Relationship Id="rId8" Type="${REL}/comments" Target="../comments2.xml"/><Relationship Id="rId9" Type="${REL}/vmlDrawing" Target="../drawings/vmlDrawing2.vml"/></Relationships>`),
        "xl/worksheets/sheet4.xml": (xml) => xml.replace("<extLst>", '<legacyDrawing r:id="rId9"/><extLst>'),
      }),
      { "xl/comments2.xml": "<comments/>", "xl/drawings/vmlDrawing2.vml": "<xml/>" },
    );
    const bytes = await written(commented, samplePlan);
    expect(textOf(bytes, "xl/comments2.xml")).toBe("<comments/>");
    expect(sheetXml(bytes, "百日看板")).toMatch(/<drawing r:id="rId1"\/><legacyDrawing r:id="rId9"\/><extLst>/);
    expect(textOf(bytes, "xl/worksheets/_rels/sheet4.xml.rels")).toContain("/xl/comments2.xml");
  });

  it("keeps their shapes and replaces our charts, by name when the id of creation is lost", async () => {
    const shape = '<xdr:twoCellAnchor><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="7" name="印章"/></xdr:nvSpPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>';
    const drawn = edited(await first, { "xl/drawings/drawing3.xml": (xml) => xml.replaceAll(/<a:extLst>.*?<\/a:extLst>/g, "").replace("</xdr:wsDr>", `${shape}</xdr:wsDr>`) });
    const bytes = await written(drawn, samplePlan);
    const drawing = textOf(bytes, "xl/drawings/drawing3.xml");
    expect([...drawing.matchAll(/cNvPr id="(\d+)" name="([^"]+)"/g)].map(([, id, name]) => [id, name])).toEqual([["7", "印章"], ["8", "完成率图"], ["9", "排名图"]]);
    expect(drawing).toContain(shape);
    expect(Object.keys(unzipped(bytes)).filter((part) => part.startsWith("xl/charts/chart"))).toHaveLength(5);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await written(bytes, samplePlan)))).toBe(0);
  });

  it("lets formulas, names and rules follow when a renamed sheet gets its name back, and touches no other part", async () => {
    const renamed = edited(await first, {
      "xl/workbook.xml": (xml) => rename(xml).replace("</definedNames>", "<definedName name=\"我的\">SUM(领导看!$B$3:$B$7)</definedName></definedNames>"),
      "xl/worksheets/sheet3.xml": (xml) => xml.replace("</row>", '<c r="B1"><f>领导看!B3&amp;"领导看!B3"&amp;\'[1]领导看\'!A1</f><v>1</v></c></row>'),
    });
    const before = unzipped(renamed);
    const bytes = await written(renamed, { ...samplePlan, active: null });
    const after = unzipped(bytes);
    expect(textOf(bytes, "xl/worksheets/sheet3.xml")).toContain("<f>'百日看板'!B3&amp;&quot;领导看!B3&quot;&amp;'[1]领导看'!A1</f>");
    expect(textOf(bytes, "xl/workbook.xml")).toContain("<definedName name=\"我的\">SUM('百日看板'!$B$3:$B$7)</definedName>");
    expect(textOf(bytes, "xl/workbook.xml")).not.toContain("领导看");
    const changed = Object.keys(before).filter((part) => Buffer.compare(Buffer.from(before[part]!), Buffer.from(after[part] ?? new Uint8Array())) !== 0);
    expect(changed.filter((part) => !/sheet[45]\.xml|drawing3|chart[45]|\[Content/.test(part)).sort()).toEqual(["xl/workbook.xml", "xl/worksheets/sheet3.xml"]);
  });

  it("leaves a formula of theirs that refers to our sheet byte for byte", async () => {
    const referring = edited(await first, { "xl/worksheets/sheet3.xml": (xml) => xml.replace("</row>", '<c r="B1"><f>百日看板!B3</f><v>0.82</v></c></row>') });
    expect(textOf(await written(referring, samplePlan), "xl/worksheets/sheet3.xml")).toBe(textOf(referring, "xl/worksheets/sheet3.xml"));
  });

  it("does not show a sheet that they have hidden", async () => {
    const hidden = edited(await first, { "xl/workbook.xml": (xml) => xml.replace('name="百日看板"', 'name="百日看板" state="hidden"').replace('activeTab="0"', 'activeTab="2"') });
    expect(textOf(await written(hidden, samplePlan), "xl/workbook.xml")).toContain('activeTab="2"');
  });
});

describe("files of other programs", () => {
  it("may write the vocabulary with a prefix", async () => {
    const prefixed = (xml: string): string => xml.replace(/<(\/?)(?![?!])([\w]+)(?=[\s/>])/g, "<$1x:$2").replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml', 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml');
    const strange = edited(fullWorkbook(), { "xl/workbook.xml": prefixed, "xl/styles.xml": prefixed });
    const bytes = await written(strange, samplePlan);
    const book = textOf(bytes, "xl/workbook.xml");
    expect(book).toContain('<x:sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="百日看板"');
    expect(book).toContain('<x:definedName name="GJ_sheet_board" hidden="1">');
    expect(textOf(bytes, "xl/styles.xml")).not.toMatch(/<(?:font|xf|dxf|numFmt)\b/);
    const snapshot = await (await openWorkbook(bytes)).read();
    expect(snapshot.sheets.map(({ role }) => role).slice(0, 3)).toEqual(["board", "ranking", null]);
  });

  it("may leave lists empty", async () => {
    const empty = edited(fullWorkbook(), {
      "xl/workbook.xml": (xml) => xml.replace(/<definedNames>.*<\/definedNames>/, "<definedNames />"),
      "xl/styles.xml": (xml) => xml.replace(/<dxfs.*<\/dxfs>/, '<dxfs count="0" />').replace(/<numFmts.*<\/numFmts>/, "<numFmts/>"),
    });
    const bytes = await written(empty, samplePlan);
    expect(textOf(bytes, "xl/workbook.xml")).toMatch(/<definedNames><definedName name="GJ_sheet_board" hidden="1">.*<\/definedNames><calcPr/);
    expect(textOf(bytes, "xl/styles.xml")).toMatch(/<numFmts count="2"><numFmt numFmtId="164".*<dxfs count="2"><dxf>.*<\/dxfs><tableStyles/);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await written(bytes, samplePlan)))).toBe(0);
  });

  it("may lack styles, views and calculation settings", async () => {
    const { "xl/styles.xml": dropped, ...parts } = unzipped(fullWorkbook());
    expect(dropped).toBeDefined();
    const bare = zipSync({
      ...parts,
      "xl/_rels/workbook.xml.rels": strToU8(strFromU8(parts["xl/_rels/workbook.xml.rels"]!).replace(/<Relationship Id="rId6"[^>]*>/, "")),
      "xl/workbook.xml": strToU8(strFromU8(parts["xl/workbook.xml"]!).replace(/<bookViews>.*<\/bookViews>/, "").replace(/<calcPr[^>]*>/, "").replace(/<definedNames>.*<\/definedNames>/, "")),
    });
    const bytes = await written(bare, samplePlan);
    expect(textOf(bytes, "xl/workbook.xml")).toMatch(/<workbookPr[^>]*><bookViews><workbookView activeTab="0"\/><\/bookViews><sheets>.*<\/sheets><externalReferences>.*<\/externalReferences><definedNames>.*<\/definedNames><calcPr fullCalcOnLoad="1"\/><pivotCaches>/);
    expect(textOf(bytes, "xl/styles.xml")).toContain("<cellXfs");
    expect(textOf(bytes, "xl/_rels/workbook.xml.rels")).toContain('Target="/xl/styles.xml"');
  });
});

describe("refusing", () => {
  const plan = (given: Partial<typeof board>) => writePlan({ styles, sheets: [sheetPlan({ role: "board", name: "百日看板", ...given })] });
  const chart = board.charts[0]!;

  it.each([
    ["a locked structure", "workbookProtected", (xml: string) => xml.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'), plan({})],
    ["a name that a chart sheet has", "sheetNameTaken", null, plan({ name: "趋势图" })],
    ["bars with columns", "unsupported", null, plan({ charts: [{ ...chart, series: [chart.series[0]!, { ...chart.series[0]!, kind: "bar" }] }] })],
    ["a chart without series", "unsupported", null, plan({ charts: [{ ...chart, series: [] }] })],
    ["functions that old programs lack", "unsupported", null, plan({ blocks: [{ row: 0, column: 0, cells: [[{ formula: "=LET(x,1,x)", result: 1 }]] }] })],
    ["a prompt that Excel would not open", "unsupported", null, plan({ validations: [{ ...board.validations[0]!, prompt: "长".repeat(256) }] })],
    ["a header that is too long", "unsupported", null, plan({ print: { ...board.print!, header: "长".repeat(256) } })],
    ["a colour that is none", "unsupported", null, plan({ tabColor: "red" })],
    ["a style on millions of cells", "tooLarge", null, plan({ styled: [{ range: { top: 0, left: 0, bottom: 1_000_000, right: 9 }, style: "body" }] })],
  ] as const)("%s (%s), in Chinese, and the file stays as it was", async (_, code, change, refusedPlan) => {
    const bytes = change === null ? fullWorkbook() : edited(fullWorkbook(), { "xl/workbook.xml": change });
    const port = await openWorkbook(bytes);
    const refusals = await port.refuse(refusedPlan);
    expect(refusals.map((refusal) => refusal.code)).toContain(code);
    for (const { message } of refusals) expect(message).toMatch(/[\u4e00-\u9fff].*。$/);
    await expect(port.write(refusedPlan)).rejects.toMatchObject({ refusals });
    expect(port.bytes()).toBe(bytes);
  });

  it("a sheet of ours that someone has protected", async () => {
    const guarded = edited(await first, { "xl/worksheets/sheet4.xml": (xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1"/>') });
    expect((await (await openWorkbook(guarded)).refuse(samplePlan)).map(({ code, sheet }) => [code, sheet])).toEqual([["sheetProtected", "百日看板"]]);
  });

  it("the strict form of the format", async () => {
    const strict = edited(fullWorkbook(), { "_rels/.rels": (xml) => xml.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument") });
    expect((await (await openWorkbook(strict)).refuse(samplePlan)).map(({ code }) => code)).toEqual(["unsupported"]);
  });
});
