/** Nothing of a workbook is lost or changed by a write but what must say that our sheets are there. */
import { describe, expect, it } from "@jest/globals";
import { strFromU8 } from "fflate";
import { openWorkbook } from "../../../src/workbook/file";
import { fullParts, fullWorkbook } from "./fullWorkbook";
import { textOf, unzipped, written } from "./inspect";
import { samplePlan } from "./samplePlan";

/** Parts that may be added to. The ledger was shown first and loses its `tabSelected`, see below. */
const ADDED_TO = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];
const SHOWN_BEFORE = "xl/worksheets/sheet1.xml";

const elements = (xml: string, name: string): string[] => xml.match(new RegExp(`<${name}\\b(?:[^>]*/>|[\\s\\S]*?</${name}>)`, "g")) ?? [];
const inside = (xml: string, name: string): string => new RegExp(`<${name}\\b[^>]*>([\\s\\S]*)</${name}>`).exec(xml)?.[1] ?? "";

describe("a workbook of nearly fifty parts after a write", () => {
  const input = fullWorkbook();
  const before = unzipped(input);

  it("has every part, and all but four byte for byte", async () => {
    const after = unzipped(await written(input, { ...samplePlan, active: null }));
    const changed = Object.keys(before).filter((part) => Buffer.compare(Buffer.from(before[part]!), Buffer.from(after[part] ?? new Uint8Array())) !== 0);
    expect(Object.keys(before).length).toBeGreaterThan(40);
    expect(changed.sort()).toEqual(ADDED_TO.sort());
  });

  it("adds parts for our sheets only", async () => {
    const after = unzipped(await written(input, samplePlan));
    expect(Object.keys(after).filter((part) => !(part in before)).sort()).toEqual([
      "xl/charts/chart4.xml", "xl/charts/chart5.xml", "xl/drawings/_rels/drawing3.xml.rels", "xl/drawings/drawing3.xml",
      "xl/worksheets/_rels/sheet4.xml.rels", "xl/worksheets/sheet4.xml", "xl/worksheets/sheet5.xml",
    ]);
  });

  it("takes from the sheet that was shown before its tabSelected and nothing else, so that no two tabs are a group", async () => {
    const after = unzipped(await written(input, samplePlan));
    expect(strFromU8(after[SHOWN_BEFORE]!)).toBe(strFromU8(before[SHOWN_BEFORE]!).replace(' tabSelected="1"', ""));
    const selected = Object.keys(after).filter((part) => part.startsWith("xl/worksheets/sheet") && strFromU8(after[part]!).includes("tabSelected"));
    expect(selected).toEqual(["xl/worksheets/sheet4.xml"]);
  });

  it("keeps every style at its index, and adds", async () => {
    const styles = textOf(await written(input, samplePlan), "xl/styles.xml");
    const original = fullParts()["xl/styles.xml"] as string;
    for (const list of ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"]) {
      expect(inside(styles, list).startsWith(inside(original, list))).toBe(true);
      const entry = list === "cellStyleXfs" || list === "cellXfs" ? "xf" : list.slice(0, -1);
      expect(Number(new RegExp(`<${list} count="(\\d+)"`).exec(styles)?.[1])).toBe(elements(inside(styles, list), entry).length);
    }
    expect(styles.slice(styles.indexOf("<tableStyles"))).toBe(original.slice(original.indexOf("<tableStyles")));
  });

  it("keeps tabs, names, calculation settings and the rest of the workbook part", async () => {
    const book = textOf(await written(input, samplePlan), "xl/workbook.xml");
    for (const tab of elements(fullParts()["xl/workbook.xml"] as string, "sheet")) expect(book).toContain(tab);
    expect(elements(book, "sheet").map((tab) => /name="([^"]+)"/.exec(tab)?.[1])).toEqual(["百日看板", "月度排名", "台账", "说明", "汇总透视", "趋势图"]);
    expect(elements(book, "definedName").slice(0, 5)).toEqual([
      '<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">台账!$A$2:$D$6</definedName>',
      '<definedName name="_xlnm.Print_Area" localSheetId="2">台账!$A$1:$D$6</definedName>',
      '<definedName name="_xlnm.Print_Titles" localSheetId="4">汇总透视!$1:$2</definedName>',
      '<definedName name="税率" comment="staff &amp; co">0.13</definedName>',
      "<definedName name=\"进度表\">台账!$A$2:$D$6</definedName>",
    ]);
    expect(book).toContain('<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>');
    expect(book).toContain('<pivotCaches><pivotCache cacheId="7" r:id="rId10"/></pivotCaches><extLst>');
    expect(book).toContain('<workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300" activeTab="0"/>');
  });

  it("stays a workbook with macros", async () => {
    expect(textOf(await written(input, samplePlan), "[Content_Types].xml")).toContain('PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"');
  });

  it("shows the tab that it showed when the plan does not say", async () => {
    expect(textOf(await written(input, { ...samplePlan, active: null }), "xl/workbook.xml")).toContain('activeTab="2"');
  });

  it("says of each relationship and each content type a part that is there", async () => {
    const after = unzipped(await written(input, samplePlan));
    for (const [, part] of strFromU8(after["[Content_Types].xml"]!).matchAll(/PartName="\/([^"]+)"/g)) expect(Object.keys(after)).toContain(part);
    for (const [, target] of strFromU8(after["xl/drawings/_rels/drawing3.xml.rels"]!).matchAll(/Target="\/([^"]+)"/g)) expect(Object.keys(after)).toContain(target);
    expect(strFromU8(after["xl/worksheets/_rels/sheet4.xml.rels"]!)).toContain('Target="/xl/drawings/drawing3.xml"');
  });

  it("is the same file when the same plan is written to the same bytes, or once more", async () => {
    const once = await written(input, samplePlan);
    expect(Buffer.compare(Buffer.from(once), Buffer.from(await written(input, samplePlan)))).toBe(0);
    expect(Buffer.compare(Buffer.from(once), Buffer.from(await written(once, samplePlan)))).toBe(0);
  });

  it("opens as the very bytes it was given until something is written", async () => {
    expect((await openWorkbook(input)).bytes()).toBe(input);
  });
});

describe("a workbook of the 1904 date system", () => {
  it("keeps its flag and gets days 1462 smaller, in cells, results, validations and charts", async () => {
    const bytes = await written(fullWorkbook(true), samplePlan);
    expect(textOf(bytes, "xl/workbook.xml")).toContain('date1904="1"');
    const board = textOf(bytes, "xl/worksheets/sheet4.xml");
    expect(board).toMatch(/<c r="D3" s="\d+"><v>44742<\/v><\/c>/);
    expect(board).toContain("<formula1>44561</formula1><formula2>44925</formula2>");
    expect(textOf(bytes, "xl/charts/chart4.xml")).toContain('<c:date1904 val="1"/>');
  });
});
