/** 通报存档 as a sheet, the hash of the facts, and what changed between two sets of them. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { composeBulletin, writeBulletin, type ArchiveRow } from "../../src/actions/bulletins";
import { archived, archivePlan } from "../../src/bulletin/archive/archiveSheet";
import { archiveHeaders } from "../../src/bulletin/archive/archiveLayout";
import { readArchive } from "../../src/bulletin/archive/readArchive";
import { changedSince } from "../../src/bulletin/archive/changedSince";
import { factsHash } from "../../src/bulletin/archive/factsHash";
import type { TrackedFacts } from "../../src/actions/bulletins";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { CellValue, WorkbookSnapshot } from "../../src/workbook/sheet";
import { snapshotOf } from "../support/grid";
import { day } from "../support/records";
import { readSample, trackedOn } from "./sample";

let august: TrackedFacts;
let september: TrackedFacts;
beforeAll(async () => {
  const workbook = await readSample();
  august = trackedOn(workbook, day("2025-08-31"));
  september = trackedOn(workbook, day("2025-09-30"));
});

describe("what changed since", () => {
  it("nothing, between the same facts", () => {
    expect(changedSince(august.computed.facts, august.computed.facts)).toEqual([]);
  });
  it("names each figure with both values, whole first", () => {
    const changes = changedSince(august.computed.facts, september.computed.facts);
    expect(changes[0]).toMatchObject({ subject: "总体", metric: "挂牌出让面积", what: "累计", unit: "公顷" });
    expect(changes.find(({ subject, metric, what }) => subject === "鹤洄镇" && metric === "挂牌出让面积" && what === "是否未报送")).toMatchObject({ before: false, after: true });
    const targets = changes.filter(({ what }) => what === "目标");
    expect(targets).toEqual([]);
  });
  it("a metric that went is said with nothing after it", () => {
    const { facts } = august.computed;
    const without = { ...facts, targets: facts.targets.slice(1) };
    expect(changedSince(facts, without).map(({ subject, after }) => [subject, after])).toEqual(expect.arrayContaining([["总体", null]]));
  });
});

const plain = () => snapshotOf({ sheets: [{ name: "台账", cells: [["甲"]] }] });

/** A workbook whose archive holds `rows`, and what staff then change in its cells. */
async function archiveOf(rows: readonly ArchiveRow[], change: (values: CellValue[][]) => void = () => undefined) {
  const port = memoryWorkbook(plain());
  const plan = archivePlan(readArchive(plain()), rows);
  if (plan !== null) await port.write(plan);
  const workbook = await port.read();
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.role !== "bulletinArchive") return sheet;
      const values = sheet.values.map((row) => [...row]);
      change(values);
      return { ...sheet, values, rowCount: values.length, columnCount: Math.max(...values.map((row) => row.length)) };
    }),
  };
}

describe("通报存档", () => {
  let rows: readonly ArchiveRow[];
  beforeAll(async () => {
    rows = [(await writeBulletin("weekly", august)).archive, (await writeBulletin("month", september, { issue: { number: "=云攻坚〔2025〕12号" } })).archive];
  });

  it("takes a bulletin once, one of other figures, rules or number again", () => {
    const [row] = rows as [ArchiveRow];
    expect(row).toMatchObject({ kind: "周调度", period: "第7周", first: day("2025-08-25"), last: day("2025-08-31"), fileName: "周调度-2025-08-31.docx" });
    expect(archived([row], { ...row, fileName: "另存.docx" })).toBe(true);
    for (const other of [{ hash: "0" }, { preset: "银川2025" }, { number: "云攻坚〔2025〕1号" }, { asOf: row.asOf + 1 }]) expect(archived([row], { ...row, ...other })).toBe(false);
  });
  it("a number that staff wrote into the row does not make the draft another bulletin", () => {
    const [row] = rows as [ArchiveRow];
    expect(archived([{ ...row, number: "云攻坚〔2025〕3号" }], row)).toBe(true);
    expect(archived([{ ...row, number: "云攻坚〔2025〕3号" }], { ...row, number: "云攻坚[2025]03号" })).toBe(true);
    expect(archived([{ ...row, number: "云攻坚〔2025〕3号" }], { ...row, number: "云攻坚〔2025〕4号" })).toBe(false);
  });
  it("is read back as it was written, through a workbook", async () => {
    const kept = readArchive(await archiveOf(rows));
    expect(kept).toMatchObject({ rows, lost: null, findings: [], addedHeaders: [] });
    expect(archivePlan(kept, rows)).toBeNull();
  });
  it("days are days in a workbook that counts from 1904", async () => {
    const workbook = await archiveOf(rows, (values) => { for (const row of values.slice(3)) for (const column of [4, 5, 6]) row[column] = Number(row[column]) - 1462; });
    expect(readArchive({ ...workbook, dateSystem: 1904 }).rows).toEqual(rows);
  });
  it("what staff wrote stays: cells, columns, rows that cannot be read, lines above the header, in the order they stand", async () => {
    const edited = await archiveOf(rows, (values) => {
      values[3]![0] = "云攻坚〔2025〕3号";
      values[3]![10] = "已报区长";
      values[2]!.push("归档人");
      values[3]!.push("张三");
      values[4]![1] = null;
      values.splice(2, 0, ["2025年度"]);
      values.push([null, null, "手工补记的一份"]);
    });
    const kept = readArchive(edited);
    expect(kept.rows).toEqual([{ ...rows[0], number: "云攻坚〔2025〕3号" }]);
    expect(kept.findings.map(({ cell }) => cell)).toEqual(["B6", "B7"]);
    const port = memoryWorkbook(edited);
    await port.write(archivePlan(kept, [{ ...rows[0]!, hash: "0" }])!);
    const after = readArchive(await port.read());
    expect(after.raw.slice(0, 3)).toEqual(kept.raw);
    expect(after.raw).toHaveLength(4);
    expect(after.addedHeaders).toEqual(["归档人"]);
    expect((await port.read()).sheets.find(({ role }) => role === "bulletinArchive")!.values[2]![0]).toBe("2025年度");
  });
  it("texts beside title and note, columns without a header and days stay, run after run", async () => {
    const edited = await archiveOf(rows, (values) => {
      values[0]![5] = "标题右侧备注";
      values[1]![3] = "说明右侧备注";
      values[3]![12] = "无表头的列";
      values[3]![13] = 45945;
    });
    let workbook: WorkbookSnapshot = {
      ...edited,
      sheets: edited.sheets.map((sheet) => (sheet.role !== "bulletinArchive" ? sheet : { ...sheet, columnCount: 14, numberFormats: sheet.values.map((row, at) => row.map((_, column) => (at === 3 && column === 13 ? "yyyy/m/d" : "General"))) })),
    };
    for (const hash of ["0", "1"]) {
      const port = memoryWorkbook(workbook);
      await port.write(archivePlan(readArchive(workbook), [{ ...rows[0]!, hash }])!);
      workbook = await port.read();
    }
    const sheet = workbook.sheets.find(({ role }) => role === "bulletinArchive")!;
    expect(sheet.values.slice(0, 6).map((row) => row.filter((value) => value !== null).length)).toEqual([1, 1, 1, 1, archiveHeaders.length, expect.any(Number)]);
    expect([sheet.values[2]![5], sheet.values[3]![3], ...sheet.values[5]!.slice(11)]).toEqual(["标题右侧备注", "说明右侧备注", "无表头的列", 45945]);
    expect(sheet.numberFormats[5]![12]).toContain("yyyy");
  });
  it("without its header it is lost, and says so at the sheet", async () => {
    const kept = readArchive(await archiveOf(rows, (values) => { values[2] = []; }));
    expect(kept.lost).toMatchObject({ code: "archive-unreadable", sheet: "通报存档", cell: "A1" });
    expect(kept.lost!.message).toMatch(/「通报存档」找不到表头（种类、数据截至日、事实摘要（SHA-256））.*请恢复/);
  });
});

describe("事实摘要", () => {
  it("follows the figures: same day and ledgers, same hash; another day, another", () => {
    const hash = (tracked: TrackedFacts) => composeBulletin("weekly", tracked).bulletin.properties.factsHash;
    expect(hash(august)).toBe(hash({ ...august }));
    expect(hash(august)).not.toBe(hash(september));
  });
  it("says the same in any order of units, after any order of adding up, and beside figures that later versions add", () => {
    const { facts } = august.computed;
    const moved = { ...facts, units: [...facts.units].reverse(), targets: facts.targets.map((one) => ({ ...one, cumulative: one.cumulative === null ? null : one.cumulative * (1 + 2e-16), later: 1 })) };
    expect(factsHash(moved)).toBe(factsHash(facts));
  });
  it("every figure that a bulletin states moves it", () => {
    const { facts } = august.computed;
    const [unit, ...units] = facts.units as [typeof facts.units[number], ...typeof facts.units];
    const [first, ...metrics] = unit.metrics as [typeof unit.metrics[number], ...typeof unit.metrics];
    for (const change of [{ target: 1e9 }, { cumulative: 1e9 }, { period: 1e9 }, { completionRate: 9 }, { timeProgress: 9 }, { paceGap: 9 }, { rank: 99 }, { rankBefore: 99 }, { unreported: !first.unreported }]) {
      expect(factsHash({ ...facts, units: [{ ...unit, metrics: [{ ...first, ...change }, ...metrics] }, ...units] })).not.toBe(factsHash(facts));
    }
  });
});
