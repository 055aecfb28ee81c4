import { describe, expect, it } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { FILE_LIMITS, FileRefused, openParts, unzipGuarded } from "../../../src/workbook/file/guard";
import type { FileRefusalCode } from "../../../src/workbook/file/guard";
import { readWorkbook } from "../../../src/workbook/file/read";
import type { GridFixture } from "../../support/grid";
import { partsOf, xlsxOf, xlsxWith, zipOf } from "../../support/xlsx";

const ONE: GridFixture = { sheets: [{ name: "台账", cells: [["甲"]] }] };

/** The refusal of bytes, whose message must be Chinese and say what to do. */
function refusal(bytes: Uint8Array, read: (bytes: Uint8Array) => unknown = readWorkbook): FileRefused {
  try {
    read(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(FileRefused);
    expect((error as FileRefused).message).toMatch(/请.*。$/);
    return error as FileRefused;
  }
  throw new Error("the file was not refused");
}

/** A compound file with streams of these names: header, then a directory. */
function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ["Root Entry", ...streams].forEach((name, index) => {
    const at = 512 + 128 * index;
    [...name].forEach((letter, place) => bytes.set([letter.charCodeAt(0), 0], at + 2 * place));
    bytes[at + 64] = 2 * name.length + 2;
  });
  return bytes;
}

/** The offset of each central directory entry. */
function directory(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) found.push(at);
  return found;
}

/** The same file with a 16- or 32-bit field of one part's directory entry changed. */
function withField(bytes: Uint8Array, part: string, field: number, width: 2 | 4, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const entry = directory(changed).find((at) => new TextDecoder().decode(changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) === part);
  if (entry === undefined) throw new Error(`no entry ${part}`);
  if (width === 2) view.setUint16(entry + field, value, true);
  else view.setUint32(entry + field, value, true);
  return changed;
}

describe("files that are no .xlsx", () => {
  const cases: readonly (readonly [string, Uint8Array, FileRefusalCode, RegExp])[] = [
    ["an empty file", new Uint8Array(), "notZip", /空的/],
    ["random bytes", new Uint8Array([1, 2, 3, 0, 255]), "notZip", /另存为 \.xlsx/],
    ["a web page named .xls", strToU8("<html><table><tr><td>甲</td></tr></table></html>"), "textFile", /网页/],
    ["a workbook with a password", compoundFile("EncryptionInfo", "EncryptedPackage"), "encrypted", /取消密码/],
    ["an .xls of 1997", compoundFile("Workbook"), "oldFormat", /另存为 \.xlsx/],
    ["an .xls of 1995", compoundFile("Book"), "oldFormat", /另存为 \.xlsx/],
    ["a .doc", compoundFile("WordDocument"), "notWorkbook", /文字文档/],
    ["another compound file", compoundFile("Whatever"), "notZip", /另存为 \.xlsx/],
    ["an .xlsb", zipOf({ "_rels/.rels": "", "xl/workbook.bin": "x" }), "binaryWorkbook", /另存为 \.xlsx/],
    ["an .ods", zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "", "META-INF/manifest.xml": "" }), "openDocument", /另存为 \.xlsx/],
    ["a .docx", zipOf({ "_rels/.rels": "", "word/document.xml": "" }), "notWorkbook", /Word/],
    ["a zip of other files", zipOf({ "台账.txt": "甲" }), "notWorkbook", /解压/],
    ["a package without workbook part", xlsxWith(ONE, { "xl/workbook.xml": null }), "notWorkbook", /xl\/workbook\.xml/],
  ];
  it.each(cases)("refuses %s", (_, bytes, code, message) => {
    const refused = refusal(bytes);
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(message);
  });
});

describe("broken files", () => {
  const good = xlsxOf(ONE);

  it("refuses a download that was cut off anywhere", () => {
    for (const share of [0.1, 0.5, 0.9, 0.999]) expect(refusal(good.subarray(0, Math.floor(good.length * share))).code).toBe("brokenZip");
  });

  it("refuses bytes that do not inflate", () => {
    const text = "甲".repeat(2000);
    const bytes = zipOf({ ...partsOf(ONE), "xl/worksheets/sheet1.xml": `<worksheet><!--${text}${Array.from({ length: 500 }, (_, n) => n * 7919).join()}--></worksheet>` });
    const view = new DataView(bytes.buffer);
    const entry = directory(bytes).find((at) => new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + 24)) === "xl/worksheets/sheet1.xml")!;
    const local = view.getUint32(entry + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true);
    bytes.fill(0xff, data, data + 40);
    expect(refusal(bytes).code).toBe("brokenZip");
  });

  it("refuses a directory that points outside the file", () => {
    expect(refusal(withField(good, "xl/styles.xml", 42, 4, 0x7fffffff)).code).toBe("brokenZip");
    expect(refusal(withField(good, "xl/styles.xml", 28, 2, 0xffff)).code).toBe("brokenZip");
  });

  it("refuses an unknown compression, a part twice, and a part with a password", () => {
    expect(refusal(withField(good, "xl/styles.xml", 10, 2, 14)).code).toBe("brokenZip");
    const [first = 0, second = 0] = directory(good);
    const doubled = new Uint8Array([...good.subarray(0, second), ...good.subarray(first, second), ...good.subarray(second)]);
    new DataView(doubled.buffer).setUint16(doubled.length - 22 + 10, directory(good).length + 1, true);
    expect(refusal(doubled).message).toMatch(/出现两次/);
    expect(refusal(withField(good, "xl/styles.xml", 8, 2, 1)).code).toBe("encrypted");
  });

  it.each([
    ["xl/workbook.xml", "<workbook><sheets>"],
    ["xl/worksheets/sheet1.xml", "<worksheet><sheetData><row></c></row></sheetData></worksheet>"],
    ["xl/styles.xml", "not xml"],
    ["xl/_rels/workbook.xml.rels", "<Relationships"],
    ["xl/worksheets/sheet1.xml", ""],
  ])("names the part whose XML is broken: %s %s", (part, text) => {
    const refused = refusal(xlsxWith(ONE, { [part]: text }));
    expect([refused.code, refused.part]).toEqual(["brokenPart", part]);
    expect(refused.message).toContain(part);
  });
});

describe("files that would fill the memory", () => {
  const limits = { ...FILE_LIMITS, unpacked: 100_000, ratioFrom: 20_000 };

  it("refuses a file above the limit before looking at it", () => {
    expect(refusal(new Uint8Array(101), (bytes) => openParts(bytes, { ...FILE_LIMITS, file: 100 })).code).toBe("fileTooLarge");
  });

  it("refuses by the total that the directory declares, before anything is inflated", () => {
    const bytes = xlsxWith(ONE, { "xl/media/a.xml": "0".repeat(60_000), "xl/media/b.xml": "1".repeat(60_000) });
    expect(refusal(bytes, (held) => openParts(held, { ...limits, ratio: 1e9 })).code).toBe("unpacksTooLarge");
  });

  it("refuses by ratio above a floor, and lets small repetitive files pass", () => {
    const bytes = xlsxWith(ONE, { "xl/media/a.xml": "0".repeat(60_000) });
    expect(refusal(bytes, (held) => openParts(held, { ...limits, ratio: 10 })).code).toBe("unpacksTooLarge");
    expect(openParts(bytes, { ...limits, ratio: 10, ratioFrom: 80_000 }).names).toContain("xl/media/a.xml");
  });

  it("refuses a part that inflates to more than the directory declares, into a buffer of the declared size", () => {
    const bytes = withField(xlsxWith(ONE, { "xl/styles.xml": `<!--${"0".repeat(5_000_000)}-->` }), "xl/styles.xml", 24, 4, 100);
    expect(refusal(bytes, (held) => openParts(held, limits).part("xl/styles.xml")).code).toBe("unpacksTooLarge");
  });

  it("refuses a part that inflates to less", () => {
    expect(refusal(withField(xlsxOf(ONE), "xl/styles.xml", 24, 4, 90_000)).code).toBe("brokenZip");
  });

  it("refuses more entries than a workbook has, and entries that overlap", () => {
    expect(refusal(xlsxOf(ONE), (held) => openParts(held, { ...limits, entries: 3 })).code).toBe("brokenZip");
    expect(refusal(withField(xlsxOf(ONE), "xl/styles.xml", 20, 4, 0x7ffffff)).message).toMatch(/重叠/);
  });

  it("does not expand entities, and asks for nothing outside", () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    for (const entity of ["b", "f"]) {
      const sheet = `${laughs}<worksheet><sheetData><row><c t="inlineStr"><is><t>&${entity};</t></is></c></row></sheetData></worksheet>`;
      expect(refusal(xlsxWith(ONE, { "xl/worksheets/sheet1.xml": sheet })).part).toBe("xl/worksheets/sheet1.xml");
    }
  });
});

describe("unzipGuarded", () => {
  it("gives all parts by name, stored or deflated", () => {
    const stored = zipSync(Object.fromEntries(Object.entries(partsOf(ONE)).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
    for (const bytes of [stored, xlsxOf(ONE)]) {
      const parts = unzipGuarded(bytes);
      expect([...parts].map(([name, part]) => [name, new TextDecoder().decode(part)])).toEqual(Object.entries(partsOf(ONE)));
    }
  });

  it("reads names written with backslashes and leaves folders out", () => {
    const parts = unzipGuarded(zipOf({ ...partsOf(ONE), "xl\\extra\\a.xml": "甲", "xl/empty/": "" }));
    expect(parts.has("xl/extra/a.xml")).toBe(true);
    expect([...parts.keys()].some((name) => name.endsWith("/"))).toBe(false);
  });

  it("reads bytes that are a window on a larger buffer", () => {
    const bytes = xlsxOf(ONE);
    const larger = new Uint8Array(bytes.length + 100);
    larger.set(bytes, 50);
    expect(unzipGuarded(larger.subarray(50, 50 + bytes.length)).size).toBe(Object.keys(partsOf(ONE)).length);
  });
});
