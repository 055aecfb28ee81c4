/** Where a text that a person typed on a sheet of ours stands after a refresh, case by case. */
import { describe, expect, it } from "@jest/globals";
import { connect } from "../../src/actions/connect";
import { refresh } from "../../src/actions/refresh";
import { restoreSettings } from "../../src/actions/restoreSettings";
import { memoryWorkbook, type MemoryWorkbook } from "../../src/workbook/memory";
import type { Tracked } from "../../src/actions/track";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";
import { snapshotOf } from "../support/grid";
import { insertedColumn } from "../support/staffEdits";
import { ledgers, options, typedInto } from "./support";

const connected = async (): Promise<WorkbookSnapshot> => {
  const port = memoryWorkbook(snapshotOf(ledgers));
  await connect(port, options());
  return port.read();
};
const of = (workbook: WorkbookSnapshot, role: string): SheetSnapshot => workbook.sheets.find((sheet) => sheet.role === role)!;
const rowOf = (sheet: SheetSnapshot, text: string, column = 0): number => sheet.values.findIndex((row) => row[column] === text);
const settingsOf = async (port: MemoryWorkbook): Promise<SheetSnapshot> => of(await port.read(), "settings");
const refreshed = async (workbook: WorkbookSnapshot): Promise<{ tracked: Tracked; port: MemoryWorkbook }> => {
  const port = memoryWorkbook(workbook);
  return { tracked: await refresh(port, options()), port };
};
const keptRow = (sheet: SheetSnapshot, text: string) => sheet.values.find((row, at) => at > rowOf(sheet, "九、保留的填写内容") && row.includes(text))?.slice(0, 3);

describe("notes on 攻坚设置", () => {
  it("a column of theirs goes with its row, under its header", async () => {
    const book = await connected();
    const sheet = of(book, "settings");
    const [head, unit] = [rowOf(sheet, "责任单位"), rowOf(sheet, "西关镇")];
    const typed = typedInto(book, "settings", [[head, 6, "联系人"], [unit, 6, "张三"], [unit, 0, "西关镇"]]);
    const above = typed.sheets.map((one) => (one.role !== "settings" ? one : { ...one, values: [...one.values.slice(0, head + 1), ["东湖镇", "镇街"], ...one.values.slice(head + 1)], rowCount: one.rowCount + 1 }));
    const after = await settingsOf((await refreshed({ ...typed, sheets: above })).port);
    expect([after.values[rowOf(after, "责任单位")]![6], after.values[rowOf(after, "西关镇")]![6]]).toEqual(["联系人", "张三"]);
    expect(rowOf(after, "西关镇")).toBe(unit + 1);
  });
  it("beside a title, a heading and an entry they stay where they are", async () => {
    const book = await connected();
    const sheet = of(book, "settings");
    const places = [[0, 10, "张三维护"], [rowOf(sheet, "四、责任单位"), 5, "以区编办文件为准"], [rowOf(sheet, "总天数"), 9, "经区委同意"]] as const;
    const { port, tracked } = await refreshed(typedInto(book, "settings", places));
    const after = await settingsOf(port);
    expect(places.map(([row, column]) => after.values[row]![column])).toEqual(places.map(([, , text]) => text));
    expect(tracked.findings.filter(({ code }) => code === "staff-text-kept")).toEqual([]);
  });
  it("typed over an explanation, it moves to the right of it", async () => {
    const book = await connected();
    const row = rowOf(of(book, "settings"), "总天数");
    const after = await settingsOf((await refreshed(typedInto(book, "settings", [[row, 2, "原定90天"]]))).port);
    expect([after.values[row]![2], after.values[row]![9]]).toEqual(["百日攻坚填 100", "原定90天"]);
  });
  it("a row that is no entry of ours stays in its section, and is told", async () => {
    const book = await connected();
    const sheet = of(book, "settings");
    const { port, tracked } = await refreshed(typedInto(book, "settings", [[rowOf(sheet, "联系人及电话") + 1, 0, "抄报"], [rowOf(sheet, "联系人及电话") + 1, 1, "市政府办公室"]]));
    const after = await settingsOf(port);
    expect(after.values[rowOf(after, "抄报")]).toEqual(["抄报", "市政府办公室"]);
    expect(tracked.findings.filter(({ code }) => code === "settings-unknown-key").map(({ message }) => message.includes("不是本工具的设置项"))).toEqual([true]);
  });
  it("a second section of a name is put at the foot, and is told", async () => {
    const book = await connected();
    const { rowCount } = of(book, "settings");
    const { port, tracked } = await refreshed(typedInto(book, "settings", [[rowCount + 1, 0, "四、责任单位"], [rowCount + 2, 0, "责任单位"], [rowCount + 3, 0, "旧单位"], [rowCount + 3, 5, "已撤并"]]));
    const after = await settingsOf(port);
    expect(after.values[rowOf(after, "旧单位")]).toEqual(["旧单位", null, null, null, null, "已撤并"]);
    expect(tracked.settings.units.map(({ name }) => name)).not.toContain("旧单位");
    expect(tracked.findings.map(({ code }) => code)).toContain("settings-section-twice");
  });
  it("rows of a section without its header go to the foot, with where they stood", async () => {
    const book = await connected();
    const sheet = of(book, "settings");
    const head = rowOf(sheet, "责任单位");
    const cleared = typedInto(book, "settings", [[head, 0, "x"], [head, 1, ""], [head, 2, ""], [head, 3, ""], [head, 4, ""], [head + 1, 1, "镇街"]]);
    const { port, tracked } = await refreshed(cleared);
    const after = await settingsOf(port);
    expect(keptRow(after, "镇街")).toEqual([`攻坚设置!A${head + 2}:C${head + 2}`, null, "东关镇"]);
    expect(tracked.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["settings-entry", "staff-text-kept"]));
  });
  it("a section whose heading was cleared is known by its header, 一 and 七 by their entries", async () => {
    const book = await connected();
    const sheet = of(book, "settings");
    const cleared = typedInto(book, "settings", [...["一、战役", "四、责任单位", "七、单位和文书"].map((heading) => [rowOf(sheet, heading), 0, ""] as const), [rowOf(sheet, "落款单位"), 1, "区督查室"]]);
    const { tracked } = await refreshed(cleared);
    expect([tracked.settings.campaign?.days, tracked.settings.units.length, tracked.settings.offices.issuer]).toEqual([100, 3, "区督查室"]);
  });
  it.each([0, 1, 2])("columns inserted before %s do not hide the entries", async (at) => {
    const book = await connected();
    const { tracked } = await refreshed(insertedColumn(typedInto(book, "settings", [[rowOf(of(book, "settings"), "总天数"), 1, 90]]), "settings", at));
    expect([tracked.settings.campaign?.days, tracked.settings.units.map(({ name }) => name)]).toEqual([90, ["东关镇", "西关镇", "北关镇"]]);
  });
  it("an entry that was not taken up is kept beside what is used instead, refresh after refresh", async () => {
    const book = await connected();
    const row = rowOf(of(book, "settings"), "末位标注个数");
    const { port } = await refreshed(typedInto(book, "settings", [[row, 1, "最后两名"]]));
    await refresh(port, options());
    const after = await settingsOf(port);
    expect(keptRow(after, "最后两名")).toEqual([`攻坚设置!B${row + 1}`, "末位标注个数", "最后两名"]);
  });
  it("a note beside an entry that 恢复出厂设置 takes away goes to the foot", async () => {
    const book = await connected();
    const sheet = of(book, "settings");
    const row = rowOf(sheet, "四、责任单位") - 3;
    const port = memoryWorkbook(typedInto(book, "settings", [[row, 0, "绿化面积"], [row, 1, "亩"], [row, 2, "只看上报"], [row, 11, "区里自加"]]));
    await refresh(port, options());
    expect((await settingsOf(port)).values[rowOf(await settingsOf(port), "绿化面积")]![11]).toBe("区里自加");
    await restoreSettings(port, options());
    expect(keptRow(await settingsOf(port), "区里自加")?.slice(1)).toEqual(["绿化面积", "区里自加"]);
  });
});

describe("sheets that are wholly ours", () => {
  it.each([["monthRanking", "月度排名", 4, 13], ["board", "百日看板", 40, 20], ["tidyData", "攻坚数据", 4, 10]] as const)("%s: what was typed moves to 保留的填写内容 and is told, until it is deleted there", async (role, name, row, column) => {
    const book = await connected();
    expect(of(book, role).values[row]?.[column] ?? null).toBeNull();
    const { port, tracked } = await refreshed(typedInto(book, role, [[row, column, "请核实"]]));
    const after = await settingsOf(port);
    expect(String(keptRow(after, "请核实")![0])).toMatch(new RegExp(`^${name}!`));
    expect(of(await port.read(), role).values.flat()).not.toContain("请核实");
    expect(tracked.findings.filter(({ code }) => code === "staff-text-kept").map(({ message }) => message.includes("“请核实”"))).toEqual([true]);
    const at = after.values.findIndex((line) => line.includes("请核实"));
    const { port: later, tracked: then } = await refreshed(typedInto(await port.read(), "settings", [[at, 2, ""]]));
    expect(rowOf(await settingsOf(later), "九、保留的填写内容")).toBe(-1);
    expect(then.findings.map(({ code }) => code)).not.toContain("staff-text-kept");
  });
  it("a sheet pasted over with its own values is not taken for the staff's", async () => {
    const book = await connected();
    const flat = { ...book, sheets: book.sheets.map((sheet) => (sheet.role === "monthRanking" || sheet.role === "tidyData" ? { ...sheet, formulas: [] } : sheet)) };
    expect((await refreshed(flat)).tracked.findings.map(({ code }) => code)).not.toContain("staff-text-kept");
  });
  it.each(["with its title", "the title gone"])("a record that has lost a line is not taken for what the staff wrote, and nothing of ours is (%s)", async (title) => {
    const book = await connected();
    const tidy = of(book, "tidyData");
    const titleRow = tidy.values.findIndex((row) => row.some((value) => String(value).startsWith("写入记录")));
    const lines = tidy.values.flatMap((row, at) => (row.some((value) => /^\w+ \d+\/\d+$/.test(String(value))) ? [at] : []));
    expect(lines.length).toBeGreaterThan(5);
    for (const lost of lines) {
      const gone = new Set(title === "with its title" ? [lost] : [lost, titleRow]);
      // The title's row is that of the header.
      const cut = { ...tidy, values: tidy.values.map((row, at) => (at === titleRow && gone.has(at) ? [] : gone.has(at) ? row.slice(0, 29) : row)) };
      const { port, tracked } = await refreshed({ ...book, sheets: book.sheets.map((sheet) => (sheet === tidy ? cut : sheet)) });
      expect(tracked.findings.map(({ code }) => code)).not.toContain("staff-text-kept");
      expect(rowOf(await settingsOf(port), "九、保留的填写内容")).toBe(-1);
    }
  });
  it("what is left of a record of which somebody has deleted a column is nobody's entry", async () => {
    const book = await connected();
    const tidy = of(book, "tidyData");
    const labels = Math.max(...tidy.values.map((row) => row.findIndex((value) => String(value).startsWith("写入记录"))));
    for (const column of [labels, labels + 1]) {
      const cut = { ...tidy, values: tidy.values.map((row) => row.filter((_, at) => at !== column)) };
      expect((await refreshed({ ...book, sheets: book.sheets.map((sheet) => (sheet === tidy ? cut : sheet)) })).tracked.findings.map(({ code }) => code)).not.toContain("staff-text-kept");
    }
  });
  it("a sheet of which the record knows hardly anything is written anew, and what stands beside our columns is kept", async () => {
    const book = await connected();
    const tidy = of(book, "tidyData");
    const header = tidy.values.findIndex((row) => row.includes("键"));
    const key = tidy.values[header]!.indexOf("键");
    const cut = (values: SheetSnapshot["values"]) => values.map((row) => row.filter((_, at) => at !== key));
    const without = { ...tidy, values: cut(tidy.values), formulas: tidy.formulas.filter(({ column }) => column !== key).map((one) => ({ ...one, column: one.column - (one.column > key ? 1 : 0) })) };
    const { port } = await refreshed(typedInto({ ...book, sheets: book.sheets.map((sheet) => (sheet === tidy ? without : sheet)) }, "tidyData", [[2, 40, "旁注"]]));
    const after = await settingsOf(port);
    expect(after.values.slice(rowOf(after, "九、保留的填写内容") + 2).map((row) => row[2])).toEqual(["旁注"]);
  });
  it("a record of earlier fingerprints, whose lines have no numbers, is none", async () => {
    const book = await connected();
    const old = { ...book, sheets: book.sheets.map((sheet) => (sheet.role !== "tidyData" ? sheet : {
      ...sheet, values: sheet.values.map((row) => (row.some((value) => /^\w+ \d+\/\d+$/.test(String(value))) ? row.map((value, at) => (at > 28 && typeof value === "string" ? value.replace(/ \d+\/\d+$/, "").replace(/[0-9a-z]{7}/g, "1234567") : value)) : row)),
    })) };
    const { port, tracked } = await refreshed(old);
    expect(tracked.findings.map(({ code }) => code)).not.toContain("staff-text-kept");
    expect(rowOf(await settingsOf(port), "九、保留的填写内容")).toBe(-1);
  });
  it("without a record nothing of ours is taken for the staff's", async () => {
    const book = await connected();
    const old = { ...book, sheets: book.sheets.map((sheet) => (sheet.role === "tidyData" ? { ...sheet, values: sheet.values.map((line) => line.slice(0, 29)) } : sheet)) };
    expect((await refreshed(old)).tracked.findings.map(({ code }) => code)).not.toContain("staff-text-kept");
  });
});
