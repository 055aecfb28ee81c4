import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { FileRefused } from "../../../src/workbook/file/guard";
import { readWorkbook } from "../../../src/workbook/file/read";
import { numberFormatAt } from "../../../src/workbook/sheet";
import type { SheetSnapshot } from "../../../src/workbook/sheet";
import { error, formula, range, shown, snapshotOf } from "../../support/grid";
import type { GridCell, GridFixture } from "../../support/grid";
import { xlsxOf, xlsxWith } from "../../support/xlsx";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const ONE: GridFixture = { sheets: [{ name: "台账", cells: [["甲"]] }] };

/** The first sheet of a file whose worksheet part is this text. */
function sheetFrom(worksheet: string, others: Readonly<Record<string, string | null>> = {}): SheetSnapshot {
  return readWorkbook(xlsxWith(ONE, { "xl/worksheets/sheet1.xml": worksheet, ...others })).sheets[0]!;
}

/** The first sheet of a file with these rows. */
const rows = (data: string, others: Readonly<Record<string, string | null>> = {}): SheetSnapshot =>
  sheetFrom(`<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`, others);

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const bookRelations = (...relations: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

const withStrings = (strings: string) => ({
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`,
  "xl/_rels/workbook.xml.rels": bookRelations(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId9", "sharedStrings", "sharedStrings.xml"]),
});

describe("readWorkbook: values", () => {
  it("reads every type of cell, whatever writes it", () => {
    const { values } = rows(
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"><v> -2E-3 </v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>false</v></c>' +
        '<c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1</f><v>甲</v></c><c r="G1" t="inlineStr"><is><t>乙</t></is></c><c r="H1" t="d"><v>2026-07-01T12:00:00</v></c></row>',
    );
    expect(values).toEqual([[1.5, -0.002, true, false, { error: "#N/A" }, "甲", "乙", 46204.5]]);
  });

  it("takes a cell without value, an empty string and a formula that shows nothing for empty", () => {
    const sheet = rows('<row r="1"><c r="A1" s="0"/><c r="B1" t="s"/><c r="C1" t="inlineStr"><is><t/></is></c><c r="D1" t="str"><f>""</f><v></v></c></row>');
    expect([sheet.values, sheet.rowCount, sheet.columnCount]).toEqual([[], 0, 0]);
    expect(sheet.formulas).toEqual([{ row: 0, column: 3, formula: '=""' }]);
  });

  it("shows a number that is none as an error, never as 0", () => {
    expect(rows('<row r="1"><c r="A1"><v>1,200</v></c><c r="B1"><v>NaN</v></c></row>').values).toEqual([[{ error: "#NUM!" }, { error: "#NUM!" }]]);
  });

  it("joins rich text and leaves out its reading aids", () => {
    const strings = "<si><r><rPr><b/></rPr><t>批而</t></r><r><t xml:space=\"preserve\">未供 </t></r><rPh sb=\"0\" eb=\"1\"><t>pī ér</t></rPh><phoneticPr fontId=\"1\"/></si><si><t>二</t><rPh sb=\"0\" eb=\"1\"><t>èr</t></rPh></si>";
    const sheet = rows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>丙</t></r><r><t>丁</t></r><rPh sb="0" eb="1"><t>bǐng</t></rPh></is></c></row>', withStrings(strings));
    expect(sheet.values).toEqual([["批而未供 ", "二", "丙丁"]]);
  });

  it("decodes escapes, entities and CDATA once", () => {
    const strings = "<si><t>a_x000D__x000a_b</t></si><si><t>_x005F_x0041_</t></si><si><t>&lt;甲&gt; &amp; &#x4E59;</t></si><si><t><![CDATA[<丙>]]></t></si><si><t>_x41_ _xZZZZ_</t></si>";
    const cells = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    expect(rows(`<row>${cells}</row>`, withStrings(strings)).values).toEqual([["a\r\nb", "_x0041_", "<甲> & 乙", "<丙>", "_x41_ _xZZZZ_"]]);
  });

  it("refuses a shared string that is not there, with part and cell", () => {
    const read = () => rows('<row r="2"><c r="B2" t="s"><v>7</v></c></row>', withStrings("<si><t>甲</t></si>"));
    expect(read).toThrow(/sheet1\.xml.*B2/);
    expect(read).toThrow(FileRefused);
  });
});

describe("readWorkbook: where cells stand", () => {
  it("places rows and cells without references after the one before", () => {
    expect(rows('<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>').values).toEqual([
      [1, 2],
      [],
      [null, 3, 4],
      [5],
    ]);
  });

  it("ignores a dimension that is missing or wrong", () => {
    const sheet = sheetFrom(`<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData><row r="2"><c r="C2"><v>1</v></c></row></sheetData></worksheet>`);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([2, 3]);
  });

  it("does not count formatted cells without values", () => {
    const sheet = rows('<row r="1"><c r="A1"><v>1</v></c><c r="ZZ1" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1"/></row>');
    expect([sheet.rowCount, sheet.columnCount, sheet.values]).toEqual([1, 1, [[1]]]);
  });

  it("refuses a sheet whose values stand so far apart that padding would fill the memory", () => {
    const far = Array.from({ length: 1300 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join("");
    expect(() => rows(far)).toThrow(expect.objectContaining({ code: "tooManyCells" }));
  });

  it.each(['<row r="0"><c><v>1</v></c></row>', '<row r="1048577"/>', '<row r="x"/>', '<row r="1"><c r="XFE1"><v>1</v></c></row>', '<row r="1"><c r="11"><v>1</v></c></row>'])(
    "refuses an address outside the grid: %s",
    (data) => expect(() => rows(data)).toThrow(expect.objectContaining({ code: "brokenPart", part: "xl/worksheets/sheet1.xml" })),
  );
});

describe("readWorkbook: formulas", () => {
  it("moves shared formulas to their cells, and leaves the master's where moving is not simple", () => {
    const sheet = rows(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$D$1&amp;"A1"</f><v>1</v></c><c r="C1"><f t="shared" ref="C1:C2" si="1">SUM(A:A)</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c><c r="C2"><f t="shared" si="1"/><v>4</v></c></row>',
    );
    expect(sheet.formulas.map(({ formula: text }) => text)).toEqual(['=A1*$D$1&"A1"', "=SUM(A:A)", '=A2*$D$1&"A1"', "=SUM(A:A)"]);
    expect(sheet.values).toEqual([[null, 1, 2], [null, 3, 4]]);
  });

  it("reads array formulas at their first cell and drops the prefixes of newer functions", () => {
    const sheet = rows('<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn._xlws.SORT(B1:B2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>');
    expect(sheet.formulas).toEqual([{ row: 0, column: 0, formula: "=SORT(B1:B2)" }]);
    expect(sheet.values).toEqual([[1], [2]]);
  });

  it("does not take formulas of validations, formats and sparklines for cells", () => {
    const sheet = sheetFrom(
      `<worksheet xmlns="${MAIN}" xmlns:xm="urn:xm"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><dataValidations><dataValidation sqref="A1"><formula1>Z1</formula1></dataValidation></dataValidations><extLst><ext><xm:f>Sheet!A1</xm:f><xm:v>9</xm:v></ext></extLst></worksheet>`,
    );
    expect([sheet.formulas, sheet.values]).toEqual([[], [[1]]]);
  });
});

describe("readWorkbook: number formats", () => {
  const styles = (ids: readonly number[], own = ""): Record<string, string> => ({
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${own}<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs><dxfs><dxf><numFmt numFmtId="31" formatCode="0"/></dxf></dxfs></styleSheet>`,
  });
  const cells = (count: number): string => `<row>${Array.from({ length: count }, (_, style) => `<c s="${style}"><v>46204</v></c>`).join("")}</row>`;

  it("knows the built-in formats, those of zh-CN too, and the file's own", () => {
    const ids = [0, 14, 31, 57, 58, 4, 176, 99];
    const sheet = rows(cells(ids.length), styles(ids, '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts>'));
    expect(ids.map((_, column) => numberFormatAt(sheet, 0, column))).toEqual([
      "General", "m/d/yyyy", 'yyyy"年"m"月"d"日"', 'yyyy"年"m"月"', 'm"月"d"日"', "#,##0.00", 'yyyy"年"m"月";@', "General",
    ]);
  });

  it("lets the file's own format go before the built-in one of its id", () => {
    const sheet = rows(cells(1), styles([31], '<numFmts><numFmt numFmtId="31" formatCode="yyyy-mm"/></numFmts>'));
    expect(numberFormatAt(sheet, 0, 0)).toBe("yyyy-mm");
  });

  it("holds rows of equal formats once", () => {
    const sheet = rows('<row r="1"><c s="1"><v>1</v></c></row><row r="2"><c s="1"><v>2</v></c></row>', styles([0, 31]));
    expect(sheet.numberFormats[1]).toBe(sheet.numberFormats[0]);
  });
});

describe("readWorkbook: the workbook", () => {
  const SHEET = `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`;
  const book = (sheets: string, rest = ""): string => `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets>${rest}</workbook>`;

  it("keeps tab order, not part order, and leaves chart sheets out", () => {
    const workbook = readWorkbook(
      xlsxWith(ONE, {
        "xl/workbook.xml": book(
          '<sheet name="乙" sheetId="7" r:id="b"/><sheet name="图" sheetId="3" r:id="c"/><sheet name="甲" sheetId="1" state="veryHidden" r:id="a"/>',
          '<definedNames><definedName name="本表" localSheetId="2">甲!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">乙!$A$1</definedName></definedNames>',
        ),
        "xl/_rels/workbook.xml.rels": bookRelations(["a", "worksheet", "worksheets/sheet1.xml"], ["b", "worksheet", "worksheets/sheet2.xml"], ["c", "chartsheet", "chartsheets/sheet1.xml"]),
        "xl/worksheets/sheet2.xml": SHEET,
      }),
    );
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["乙", "visible"], ["甲", "veryHidden"]]);
    expect(workbook.names).toEqual([{ name: "本表", refersTo: "甲!$A$1", sheet: "甲" }]);
  });

  it("follows absolute targets, targets with .. and names spelled in another case", () => {
    for (const target of ["/xl/worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml", "./worksheets/Sheet1.XML"]) {
      const workbook = readWorkbook(xlsxWith(ONE, { "xl/_rels/workbook.xml.rels": bookRelations(["rId1", "worksheet", target]) }));
      expect(workbook.sheets[0]?.values).toEqual([["甲"]]);
    }
  });

  it("reads Strict files, prefixed elements and a byte order mark", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const workbook = readWorkbook(
      xlsxWith(ONE, {
        "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${strict}/officeDocument" Target="/book/main.xml"/></Relationships>`,
        "book/main.xml": `\ufeff<?xml version="1.0"?><x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="${strict}"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="台账" sheetId="1" rel:id="r1"/></x:sheets></x:workbook>`,
        "book/_rels/main.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${strict}/worksheet" Target="sheet.xml"/></Relationships>`,
        "book/sheet.xml": '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="d"><x:v>2026-07-01</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      }),
    );
    expect(workbook.dateSystem).toBe(1904);
    expect(workbook.sheets[0]?.values).toEqual([[44742]]);
  });

  it("reads merges, hidden rows and columns within the values, and tables", () => {
    const sheet = sheetFrom(
      `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="true"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="9" hidden="1"/></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="#REF!"/></mergeCells><tableParts><tablePart r:id="t1"/><tablePart r:id="gone"/></tableParts></worksheet>`,
      {
        "xl/worksheets/_rels/sheet1.xml.rels": bookRelations(["t1", "table", "/xl/tables/table1.xml"]),
        "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="a" displayName="台账表" ref="A1:C2" headerRowCount="0" totalsRowCount="1"/>`,
      },
    );
    expect(sheet.hiddenColumns).toEqual([1, 2, 3]);
    expect(sheet.hiddenRows).toEqual([1]);
    expect(sheet.merges).toEqual([range("A1:B1")]);
    expect(sheet.tables).toEqual([{ name: "台账表", range: range("A1:C2"), headerRow: false, totalsRow: true }]);
  });

  it.each([
    ["a sheet without relation", { "xl/_rels/workbook.xml.rels": bookRelations() }, "台账"],
    ["a sheet whose part is missing", { "xl/worksheets/sheet1.xml": null }, "台账"],
    ["a workbook without sheets", { "xl/workbook.xml": book("") }, "xl/workbook.xml"],
  ])("refuses %s by name", (_, changes, named) => {
    const read = () => readWorkbook(xlsxWith(ONE, changes));
    expect(read).toThrow(expect.objectContaining({ code: "brokenPart" }));
    expect(read).toThrow(named);
  });
});

describe("readWorkbook: whatever a grid holds", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
  const value = fc.oneof(
    text.map((held): GridCell => held),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((held): GridCell => (Object.is(held, -0) ? 0 : held)),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom(error("#REF!"), error("#DIV/0!")),
    fc.constant(formula("=A1+1", 2)),
  );
  const cell = fc.oneof(value, fc.tuple(value, fc.constantFrom("0.0%", "yyyy-mm-dd", '0"亩"')).map(([held, format]) => shown(held, format)));

  it("gives back the grid that the file was made from", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (cells) => {
        const fixture: GridFixture = { sheets: [{ name: "台账", cells }] };
        expect(readWorkbook(xlsxOf(fixture))).toEqual(snapshotOf(fixture));
      }),
      { numRuns: 150 },
    );
  });
});
