/**
 * Recalculation alone in LibreOffice: the workbook is opened once and every formula is computed again, by a Basic macro in a
 * profile of its own. Opening, reading and writing the file are not in it.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findLibreOffice } from "../../programs";

export interface RecalculationTimes {
  /** Every formula, in milliseconds, one figure a round. */
  readonly all: readonly number[];
  /** After typing into one cell: only what hangs on it. */
  readonly edit: readonly number[];
}

/** A cell to type into: another number each time. */
export interface EditedCell {
  readonly sheet: string;
  readonly address: string;
}

const ROUNDS = 7;

const library = (names: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
${names.map((name) => ` <library:element library:name="${name}"/>`).join("\n")}
</library:library>`;

/** Ticks are milliseconds. The first round after opening warms caches and is thrown away by taking the least. */
const basic = (workbook: string, result: string, { sheet, address }: EditedCell): string => `Sub Measure
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL("${workbook}", "_blank", 0, hidden())
  out = FreeFile
  Open "${result}" For Output As #out
  For round = 1 To ${ROUNDS}
    began = GetSystemTicks()
    book.calculateAll()
    Print #out, "all " &amp; (GetSystemTicks() - began)
  Next
  typed = book.Sheets.getByName("${sheet}").getCellRangeByName("${address}")
  For round = 1 To ${ROUNDS}
    began = GetSystemTicks()
    typed.setValue(typed.getValue() + 1)
    book.calculate()
    Print #out, "edit " &amp; (GetSystemTicks() - began)
  Next
  Close #out
  book.close(True)
  StarDesktop.terminate()
End Sub`;

/** Null where the machine has no LibreOffice. */
export function recalculationTimes(bytes: Uint8Array, cell: EditedCell): RecalculationTimes | null {
  const soffice = findLibreOffice();
  if (soffice === null) return null;
  const directory = mkdtempSync(join(tmpdir(), "recalculation-"));
  try {
    const [book, result, folder] = [join(directory, "book.xlsx"), join(directory, "times.txt"), join(directory, "profile/user/basic/Standard")];
    writeFileSync(book, bytes);
    const start = (macro: string) => spawnSync(soffice, [`-env:UserInstallation=${pathToFileURL(join(directory, "profile")).href}`, "--headless", "--norestore", macro], { encoding: "utf8", timeout: 300_000 });
    // A macro that is not there: the profile is made, with its library, and the program ends.
    start("macro:///Standard.Module1.Main");
    writeFileSync(join(folder, "script.xlb"), library(["Recalculation"]));
    writeFileSync(join(folder, "Recalculation.xba"), `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Recalculation" script:language="StarBasic">
${basic(pathToFileURL(book).href, pathToFileURL(result).href, cell)}
</script:module>`);
    const run = start("macro:///Standard.Recalculation.Measure");
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
    const lines = readFileSync(result, "utf8").split("\n");
    const of = (word: string): number[] => lines.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.slice(word.length)));
    return { all: of("all"), edit: of("edit") };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
