import { describe, expect, it } from "@jest/globals";
import { customFromFile, patchedSheet } from "../../../workbench/book/patchCells";

const sheet = (rows: string): string => `<worksheet xmlns="m"><cols/><sheetData>${rows}</sheetData><mergeCells/></worksheet>`;
const rows = '<row r="2" spans="1:3" ht="20"><c r="A2" s="4" t="s"><v>0</v></c><c r="C2" s="5"><f>A2+1</f><v>1</v></c></row><row r="5"/>';

describe("changed cells in a worksheet part", () => {
  it.each([
    ["a number in place of a text, with its format", { row: 1, column: 0, value: 3.5, formula: null }, '<c r="A2" s="4"><v>3.5</v></c><c r="C2"'],
    ["a text, as it is", { row: 1, column: 0, value: " a<b ", formula: null }, '<c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve"> a&lt;b </t></is></c>'],
    ["an emptied cell", { row: 1, column: 0, value: null, formula: null }, '<c r="A2" s="4"/>'],
    ["a cell between two others", { row: 1, column: 1, value: true, formula: null }, '</c><c r="B2" t="b"><v>1</v></c><c r="C2"'],
    ["a cell at the end of a row", { row: 1, column: 27, value: 1, formula: null }, '</c><c r="AB2"><v>1</v></c></row>'],
    ["a new result under the old formula", { row: 1, column: 2, value: 9, formula: undefined }, '<c r="C2" s="5"><f>A2+1</f><v>9</v></c>'],
    ["a formula with a text result", { row: 1, column: 2, value: "x", formula: '=A2&"<"' }, '<c r="C2" s="5" t="str"><f>A2&amp;&quot;&lt;&quot;</f><v>x</v></c>'],
    ["an error", { row: 1, column: 2, value: { error: "#N/A" }, formula: undefined }, 't="e"><f>A2+1</f><v>#N/A</v></c>'],
    ["a custom function under its prefix", { row: 4, column: 0, value: 22, formula: "=GJ.COUNTDOWN(A1,A2)" }, '<row r="5"><c r="A5"><f>_xldudf_GJ_COUNTDOWN(A1,A2)</f><v>22</v></c></row>'],
    ["a row between two others", { row: 3, column: 0, value: 1, formula: null }, '</row><row r="4"><c r="A4"><v>1</v></c></row><row r="5"/>'],
  ] as const)("are %s", (_, edit, expected) => {
    const text = patchedSheet(sheet(rows), [edit]);
    expect(text).toContain(expected);
    expect(text.startsWith('<worksheet xmlns="m"><cols/><sheetData>')).toBe(true);
    expect(text.endsWith("</sheetData><mergeCells/></worksheet>")).toBe(true);
  });

  it("leave a sheet alone where nothing changed", () => {
    expect(patchedSheet(sheet(rows), [])).toBe(sheet(rows));
  });

  it("keep the prefix of the part", () => {
    const text = patchedSheet('<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>', [{ row: 0, column: 0, value: 3, formula: undefined }]);
    expect(text).toContain('<x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>3</x:v></x:c></x:row>');
  });

  it("name custom functions as the grid does", () => {
    expect(customFromFile("=_xldudf_GJ_COUNTDOWN(A1,B1)+1")).toBe("=GJ.COUNTDOWN(A1,B1)+1");
  });
});
