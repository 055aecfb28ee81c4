/** Each cell of ours says in the file itself what type it is: no reader has to guess, no recalculation has to mend it. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { PlanCell, WritePlan } from "../../../src/workbook/plan";
import { decodeEscapes } from "../../../src/workbook/file/readText";
import { escapedText, looksLikeFormula, xstring } from "../../../src/workbook/file/writeText";
import { fileFormula, spillingFunctions } from "../../../src/workbook/file/writeFormula";
import { range } from "../../support/grid";
import { boardPlan, sheetPlan, writePlan } from "../../support/plan";
import { fullWorkbook } from "./fullWorkbook";
import { cellXml, sheetXml, textOf, written } from "./inspect";

const NUL = String.fromCharCode(0);

async function a1(cell: PlanCell, more: Partial<WritePlan> = {}): Promise<string> {
  return cellXml(sheetXml(await written(fullWorkbook(), { ...boardPlan([cell]), ...more }), "百日看板"), "A1");
}

describe("types of cells", () => {
  it.each<readonly [string, PlanCell, string]>([
    ["a number", 0.5, '<c r="A1"><v>0.5</v></c>'],
    ["a boolean", false, '<c r="A1" t="b"><v>0</v></c>'],
    ["text", "甲 & 乙", '<c r="A1" t="inlineStr"><is><t>甲 &amp; 乙</t></is></c>'],
    ["text that looks like a number", "001", '<c r="A1" t="inlineStr"><is><t>001</t></is></c>'],
    ["text with white space", " 甲\n乙", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲\n乙</t></is></c>'],
    ["a day", { day: 46204 }, '<c r="A1"><v>46204</v></c>'],
    ["a formula that gives a number", { formula: "=1+1", result: 2 }, '<c r="A1"><f>1+1</f><v>2</v></c>'],
    ["a formula that gives text", { formula: '="1"&"2"', result: "12" }, '<c r="A1" t="str"><f>&quot;1&quot;&amp;&quot;2&quot;</f><v>12</v></c>'],
    ["a formula that gives no text", { formula: '=""', result: "" }, '<c r="A1" t="str"><f>&quot;&quot;</f><v></v></c>'],
    ["a formula that gives a boolean", { formula: "=1>2", result: false }, '<c r="A1" t="b"><f>1&gt;2</f><v>0</v></c>'],
    ["a formula that gives a day", { formula: "=TODAY()", result: { day: 46204 } }, '<c r="A1"><f>TODAY()</f><v>46204</v></c>'],
    ["a formula whose result is not known", { formula: "=A2", result: null }, '<c r="A1"><f>A2</f></c>'],
    ["a formula of a newer function", { formula: '=IFS(A2=1,"IFS(")', result: 1 }, '<c r="A1"><f>_xlfn.IFS(A2=1,&quot;IFS(&quot;)</f><v>1</v></c>'],
  ])("%s", async (_, cell, xml) => {
    expect(await a1(cell)).toBe(xml);
  });

  it.each(["=1+1", "+1", "-", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A", `${NUL}=1`])("text %j is text and gets the quote prefix", async (text) => {
    const bytes = await written(fullWorkbook(), boardPlan([text]));
    const cell = cellXml(sheetXml(bytes, "百日看板"), "A1");
    const index = Number(/ s="(\d+)" t="inlineStr"/.exec(cell)?.[1]);
    const formats = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(textOf(bytes, "xl/styles.xml"))?.[1]?.match(/<xf [^>]*>/g) ?? [];
    expect(formats[index]).toContain('quotePrefix="1"');
    expect(cell).not.toContain("<f>");
  });

  it("leaves a null cell and an empty text empty, with their style", async () => {
    const plan = { ...boardPlan([null, ""]), styles: { bold: { font: { bold: true } } } };
    const bytes = await written(fullWorkbook(), { ...plan, sheets: [{ ...plan.sheets[0]!, styled: [{ range: range("A1:B1"), style: "bold" }] }] });
    expect(sheetXml(bytes, "百日看板")).toMatch(/<row r="1"><c r="A1" s="(\d+)"\/><c r="B1" s="\1"\/><\/row>/);
  });

  it("draws an outline around the range and the other borders around each cell", async () => {
    const border = (sides: "outline" | "bottom") => ({ border: { sides, weight: "thin" as const, color: "#000000" } });
    const plan = writePlan({
      styles: { outline: border("outline"), bottom: border("bottom") },
      sheets: [sheetPlan({ role: "board", name: "百日看板", styled: [{ range: range("A1:C3"), style: "outline" }, { range: range("E1:E2"), style: "bottom" }] })],
    });
    const bytes = await written(fullWorkbook(), plan);
    const [formats, borders] = (["cellXfs", "borders"] as const).map((list) => new RegExp(`<${list}[^>]*>([\\s\\S]*)</${list}>`).exec(textOf(bytes, "xl/styles.xml"))?.[1] ?? "");
    const sides = (address: string): string => {
      const xf = formats!.match(/<xf [^>]*>/g)![Number(/ s="(\d+)"/.exec(cellXml(sheetXml(bytes, "百日看板"), address))?.[1] ?? 0)]!;
      const xml = borders!.match(/<border>.*?<\/border>/g)![Number(/borderId="(\d+)"/.exec(xf)?.[1])]!;
      return ["left", "right", "top", "bottom"].filter((side) => xml.includes(`<${side} style`)).join();
    };
    expect(["A1", "B1", "C2", "B2", "C3", "E1", "E2"].map(sides)).toEqual(["left,top", "top", "right", "", "right,bottom", "bottom", "bottom"]);
  });
});

describe("text in XML", () => {
  it("escapes what XML cannot hold and what looks like such an escape; NUL and broken characters go", () => {
    expect(escapedText(`a${NUL}b\u0001c\rd`)).toBe("ab_x0001_c_x000D_d");
    expect(escapedText("_x0041_ _X0041_ _x41_")).toBe("_x005F_x0041_ _X0041_ _x41_");
    expect(escapedText("\ud800x\uffff𠮷")).toBe("\ufffdx\ufffd𠮷");
    expect(xstring('<&">')).toBe("&lt;&amp;&quot;&gt;");
  });

  it("is read back as it was written, whatever whole text it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("", "_x0041_", "\u0002", "_x005F_"), (text, trap) => {
        const whole = (text + trap + text).replaceAll(NUL, "").replace(/[\ufffe\uffff]/g, "");
        expect(decodeEscapes(escapedText(whole))).toBe(whole);
      }),
    );
  });

  it("knows a formula by how the text begins", () => {
    expect(["=a", "＝a", "-"].map(looksLikeFormula)).toEqual([true, true, true]);
    expect(["a=", "1-2", "", " =a", "—"].map(looksLikeFormula)).toEqual([false, false, false, false, false]);
  });
});

describe("formulas in the file", () => {
  it("have prefixes where the format wants them, not in texts or names of sheets", () => {
    expect(fileFormula("='IFS(1)'!A1+RANK.EQ(A1,B:B)+MYIFS(1)+ifna(A1,0)")).toBe("'IFS(1)'!A1+_xlfn.RANK.EQ(A1,B:B)+MYIFS(1)+_xlfn.ifna(A1,0)");
  });

  it("name the functions that old programs lack", () => {
    expect(spillingFunctions('=SUM(FILTER(A:A,B:B="SORT("))+XLOOKUP(1,A:A,B:B)')).toEqual(["FILTER", "XLOOKUP"]);
  });
});
