/**
 * Sheets as data → the bytes of an .xlsx, the same bytes every time: excelize writes values and looks, then each formula
 * is put beside its cached result (excelize leaves formulas without one), and the zip is packed again with one fixed time.
 */
import { init, type DataValidation, type Style } from "excelize-wasm";
import { unzipSync, zipSync } from "fflate";
import { absoluteAddress, cellAddress, columnLetters, quoteSheet, rangeAddress } from "../../src/workbook/address";
import type { EntryRule, Look, SampleSheet } from "./sheet";

/** From the root of the repository, where npm starts its scripts. */
const wasm = "node_modules/excelize-wasm/excelize.wasm.gz";
const edges = ["left", "top", "right", "bottom"];

function excelizeStyle(look: Look): Style {
  return {
    Font: { Family: look.font ?? "宋体", Size: look.size ?? 10, Bold: look.bold ?? false, ...(look.color === undefined ? {} : { Color: look.color }) },
    Alignment: { Horizontal: look.align ?? "left", Vertical: "center", WrapText: look.wrap ?? false },
    ...(look.fill === undefined ? {} : { Fill: { Type: "pattern", Pattern: 1, Color: [look.fill] } }),
    ...(look.border === true ? { Border: edges.map((Type) => ({ Type, Color: "000000", Style: 1 })) } : {}),
    ...(look.format === undefined ? {} : { CustomNumFmt: look.format }),
  };
}

/** Answers of excelize carry their error; a sample that is not whole must not be written. */
function ok<T extends { error: string | null }>(answer: T): T {
  if (answer.error !== null) throw new Error(answer.error);
  return answer;
}

/** Days from 1990 to 2100; figures from 0 on. */
function validation({ range, title, prompt, strict, ...rule }: EntryRule): DataValidation {
  const common = { AllowBlank: true, Sqref: rangeAddress(range), PromptTitle: title, Prompt: prompt, ShowInputMessage: true, ShowErrorMessage: strict, ErrorStyle: "stop", ErrorTitle: title, Error: prompt };
  switch (rule.kind) {
    case "list": return { ...common, Type: "list", Formula1: `"${rule.values.join(",")}"` };
    case "day": return { ...common, Type: "date", Operator: "between", Formula1: "32874", Formula2: "73051" };
    case "text": return { ...common, Type: "textLength", Operator: "lessThanOrEqual", Formula1: "40" };
    case "figure": return { ...common, Type: "decimal", Operator: "greaterThanOrEqual", Formula1: "0" };
  }
}

type Workbook = ReturnType<Awaited<ReturnType<typeof init>>["NewFile"]>;

function writeSheet(file: Workbook, sheet: SampleSheet, styleOf: (look: Look) => number): void {
  const { name } = sheet;
  sheet.widths.forEach((width, column) => ok(file.SetColWidth(name, columnLetters(column), columnLetters(column), width)));
  for (const [address, cell] of sheet.cells) {
    if (cell.value !== null) ok(file.SetCellValue(name, address, cell.value));
    ok(file.SetCellStyle(name, address, address, styleOf(cell.look)));
  }
  for (const [row, height] of sheet.heights) ok(file.SetRowHeight(name, row + 1, height));
  for (const range of sheet.merges) ok(file.MergeCell(name, cellAddress(range.top, range.left), cellAddress(range.bottom, range.right)));
  for (const column of sheet.hiddenColumns) ok(file.SetColVisible(name, columnLetters(column), false));
  for (const entry of sheet.entries) ok(file.AddDataValidation(name, validation(entry)));
  if (sheet.filter !== null) ok(file.AutoFilter(name, rangeAddress(sheet.filter), []));
  if (sheet.freeze !== null) {
    const corner = cellAddress(sheet.freeze.rows, sheet.freeze.columns);
    ok(file.SetPanes(name, {
      Freeze: true, XSplit: sheet.freeze.columns, YSplit: sheet.freeze.rows, TopLeftCell: corner, ActivePane: "bottomRight",
      Selection: [{ SQRef: corner, ActiveCell: corner, Pane: "bottomRight" }],
    }));
  }
  if (sheet.printTitles !== null) {
    const rows = `$${sheet.printTitles.first + 1}:$${sheet.printTitles.last + 1}`;
    ok(file.SetDefinedName({ Name: "_xlnm.Print_Titles", RefersTo: `${quoteSheet(name)}!${rows}`, Scope: name }));
  }
  ok(file.SetSheetProps(name, { FitToPage: true, ...(sheet.tab === null ? {} : { TabColorRGB: `FF${sheet.tab}` }) }));
  ok(file.SetPageLayout(name, { Size: 9, Orientation: sheet.landscape ? "landscape" : "portrait", FitToWidth: 1, FitToHeight: 0 }));
  ok(file.SetPageMargins(name, { Left: 0.4, Right: 0.4, Top: 0.6, Bottom: 0.6, Header: 0.3, Footer: 0.3, Horizontally: true }));
  ok(file.SetHeaderFooter(name, { OddFooter: "&C第 &P 页，共 &N 页" }));
}

const escapeXml = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Puts `<f>` before the `<v>` that excelize wrote, and the extent of the sheet into `<dimension>`. */
function completeSheet(xml: string, sheet: SampleSheet): string {
  const formulas = [...sheet.cells].filter(([, cell]) => cell.formula !== null);
  let done = 0;
  let text = xml.replace(/(<c r="([A-Z]+\d+)"[^>]*>)(<v>)/g, (whole, open: string, address: string, value: string) => {
    const formula = sheet.cells.get(address)?.formula;
    if (formula === null || formula === undefined) return whole;
    done += 1;
    return `${open}<f>${escapeXml(formula)}</f>${value}`;
  });
  if (done !== formulas.length) throw new Error(`${sheet.name}：${formulas.length - done} formulas lack a cached result`);
  const rows = [...sheet.heights.keys(), ...[...sheet.cells.keys()].map((address) => Number(address.replace(/\D/g, "")) - 1)];
  const extent = { top: 0, left: 0, bottom: Math.max(...rows), right: sheet.widths.length - 1 };
  text = text.replace(/<dimension ref="[^"]*">/, `<dimension ref="${absoluteAddress(extent).replaceAll("$", "")}">`);
  return text;
}

/** `xl/worksheets/sheet3.xml` of each sheet by name, from the workbook's own list. */
function sheetParts(parts: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const decode = (path: string): string => new TextDecoder().decode(parts[path]);
  const targets = new Map([...decode("xl/_rels/workbook.xml.rels").matchAll(/<Relationship ([^>]*)>/g)].map(([, attributes = ""]) => [
    /Id="([^"]*)"/.exec(attributes)?.[1] ?? "", `xl/${(/Target="([^"]*)"/.exec(attributes)?.[1] ?? "").replace(/^\/xl\//, "")}`,
  ]));
  return new Map([...decode("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"[^>]* r:id="([^"]*)"/g)].map(([, name = "", id = ""]) => [name, targets.get(id) ?? ""]));
}

/** A time that every zip can hold; the parts keep the order of their names. */
const packedAt = "2025-09-30T00:00:00";

export interface Author {
  readonly Creator: string;
  readonly LastModifiedBy: string;
}

/** Of the sample, as fictional as the rest of it. */
const sampleAuthor: Author = { Creator: "云岫区百日攻坚行动指挥部办公室", LastModifiedBy: "竺若谷" };

export async function writeWorkbook(sheets: readonly SampleSheet[], title: string, author: Author = sampleAuthor): Promise<Uint8Array> {
  const excelize = await init(wasm);
  const file = excelize.NewFile();
  ok(file.SetDefaultFont("宋体"));
  ok(file.SetSheetName("Sheet1", sheets[0]?.name ?? "Sheet1"));
  for (const sheet of sheets.slice(1)) ok(file.NewSheet(sheet.name));
  const styles = new Map<string, number>();
  const styleOf = (look: Look): number => {
    const key = JSON.stringify(look);
    const known = styles.get(key);
    if (known !== undefined) return known;
    const { style } = ok(file.NewStyle(excelizeStyle(look)));
    styles.set(key, style);
    return style;
  };
  for (const sheet of sheets) writeSheet(file, sheet, styleOf);
  for (const sheet of sheets) if (sheet.hidden) ok(file.SetSheetVisible(sheet.name, false));
  ok(file.SetDocProps({ ...author, Title: title, Created: "2025-07-15T01:00:00Z", Modified: "2025-10-11T08:30:00Z" }));
  const { buffer } = ok(file.WriteToBuffer());
  const parts = unzipSync(new Uint8Array(buffer as unknown as ArrayBuffer));
  const paths = sheetParts(parts);
  for (const sheet of sheets) {
    const path = paths.get(sheet.name) ?? "";
    parts[path] = new TextEncoder().encode(completeSheet(new TextDecoder().decode(parts[path]), sheet));
  }
  return zipSync(Object.fromEntries(Object.keys(parts).sort().map((path) => [path, parts[path]!])), { level: 9, mtime: packedAt });
}
