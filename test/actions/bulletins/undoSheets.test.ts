/** The way back from 写入通报工作表 takes exactly what was new. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { canUndo, readArchive, sheetsBefore, undoBulletinSheets, writeBulletinSheets, type TrackedFacts } from "../../../src/actions/bulletins";
import { ActionRefused } from "../../../src/actions/refused";
import { memoryWorkbook } from "../../../src/workbook/memory";
import type { WorkbookSnapshot } from "../../../src/workbook/sheet";
import { readSample, trackedOn } from "../../bulletin/sample";
import { day } from "../../support/records";

let sample: WorkbookSnapshot;
let tracked: TrackedFacts;
beforeAll(async () => {
  sample = await readSample();
  tracked = trackedOn(sample, day("2025-09-30"));
});
const names = ({ sheets }: WorkbookSnapshot): string[] => sheets.map(({ name }) => name).sort();

describe("undoing written bulletin sheets", () => {
  it("removes the sheets and the archive that were new", async () => {
    const port = memoryWorkbook(sample);
    const before = sheetsBefore(sample);
    const written = await writeBulletinSheets(port, () => tracked, "funds");
    expect(canUndo(written, before)).toBe(true);
    expect([...await undoBulletinSheets(port, written, before)].sort()).toEqual([...written.sheets, "通报存档"].sort());
    expect(names(await port.read())).toEqual(names(sample));
  });

  it("takes back its own row of an archive that was there, and no other", async () => {
    const port = memoryWorkbook(sample);
    await writeBulletinSheets(port, () => tracked, "month");
    const between = await port.read();
    const written = await writeBulletinSheets(port, () => tracked, "funds");
    await undoBulletinSheets(port, written, sheetsBefore(between));
    expect(names(await port.read())).toEqual(names(between));
    expect(readArchive(await port.read()).rows).toEqual(readArchive(between).rows);
  });

  it("is not offered where a bulletin of the kind was there before: that one is gone", async () => {
    const port = memoryWorkbook(sample);
    await writeBulletinSheets(port, () => tracked, "month");
    const before = sheetsBefore(await port.read());
    expect(canUndo(await writeBulletinSheets(port, () => tracked, "month"), before)).toBe(false);
  });

  it("is refused, with nothing written, where a formula of the staff's refers to a sheet", async () => {
    const port = memoryWorkbook(sample);
    const before = sheetsBefore(sample);
    const written = await writeBulletinSheets(port, () => tracked, "funds");
    const now = await port.read();
    const referring = { ...now, sheets: now.sheets.map((sheet) => (sheet.role === null && sheet.name === sample.sheets[0]!.name ? { ...sheet, formulas: [...sheet.formulas, { row: 0, column: 0, formula: "=对上争取评价通报!A1" }] } : sheet)) };
    const other = memoryWorkbook(referring);
    await expect(undoBulletinSheets(other, written, before)).rejects.toThrow(ActionRefused);
    expect(names(await other.read())).toEqual(names(referring));
  });

  it.each(["改了一格", "在表外批注"])("is refused, with nothing written, where somebody has written on a sheet since: %s", async (how) => {
    const port = memoryWorkbook(sample);
    const before = sheetsBefore(sample);
    const written = await writeBulletinSheets(port, () => tracked, "weekly");
    const now = await port.read();
    const remarked = {
      ...now,
      sheets: now.sheets.map((sheet) => {
        if (sheet.name !== written.sheets[0]) return sheet;
        const column = how === "改了一格" ? 0 : sheet.columnCount + 1;
        const values = sheet.values.map((row, index) => (index === 4 ? Object.assign(Array.from({ length: column + 1 }, (_, at) => row[at] ?? null), { [column]: "同事在此批注" }) : [...row]));
        return { ...sheet, values, columnCount: Math.max(sheet.columnCount, column + 1) };
      }),
    };
    const other = memoryWorkbook(remarked);
    const refused = await undoBulletinSheets(other, written, before).then(() => null, (reason: unknown) => reason);
    expect(refused).toBeInstanceOf(ActionRefused);
    expect(String(refused)).toMatch(/有人改过.*![A-Z]+5/);
    expect(await other.read()).toBe(remarked);
  });
});
