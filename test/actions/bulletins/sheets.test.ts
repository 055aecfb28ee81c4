/** 写入通报工作表, 存档 and 通知书 on a live workbook: all or nothing, twice as good as once, nothing of the staff's touched. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { archiveBulletin, bulletinIssue, bulletinOptionsOf, readArchive, writeBulletin, writeBulletinSheets, writeNoticeSheet } from "../../../src/actions/bulletins";
import { carryOut, draftCards } from "../../../src/actions/cards";
import { ActionRefused } from "../../../src/actions/refused";
import { computeTracker, type Tracked } from "../../../src/actions/track";
import { factorySettings, type Offices } from "../../../src/campaign/settings";
import { memoryWorkbook } from "../../../src/workbook/memory";
import { WriteRefused, type WorkbookPort } from "../../../src/workbook/port";
import type { WorkbookSnapshot } from "../../../src/workbook/sheet";
import { readSample } from "../../bulletin/sample";
import { day } from "../../support/records";
import { editedCells } from "../cards/support";

const asOf = day("2025-08-31");
const offices: Offices = { ...factorySettings.offices, issuer: "云岫区政府督查室", header: "云岫区人民政府督查室文件", recipients: "各镇街", copies: "区委办公室" };
const track = (workbook: WorkbookSnapshot): Tracked =>
  computeTracker(workbook, { asOf, settingsFile: null, today: asOf, replaceSettings: (stated) => ({ ...stated, offices }) });

let sample: WorkbookSnapshot;
beforeAll(async () => { sample = await readSample(); });

const tab = (workbook: WorkbookSnapshot, name: string) => workbook.sheets.find((sheet) => sheet.name === name);
const texts = (workbook: WorkbookSnapshot, name: string): string => (tab(workbook, name)?.values ?? []).map((row) => row.filter((value) => value !== null).join("\t")).join("\n");

describe("单位和文书 of 攻坚设置", () => {
  it("gives office, header, 主送 and 版记; what is not said is left out", () => {
    expect(bulletinIssue({ offices })).toEqual({
      office: "云岫区政府督查室", header: "云岫区人民政府督查室文件", addressees: "各镇街", imprint: { copyTo: "区委办公室", printedBy: "云岫区政府督查室", printedOn: null },
    });
    expect(bulletinIssue(factorySettings)).toEqual({});
  });
  it("stands in every bulletin of the workbook, and gives way to what is typed", () => {
    const tracked = track(sample);
    expect(bulletinOptionsOf(sample, tracked).issue).toMatchObject({ office: "云岫区政府督查室", addressees: "各镇街" });
    expect(bulletinOptionsOf(sample, tracked, { issue: { addressees: "区直各部门", number: "云督〔2025〕7号" } }).issue).toMatchObject({ office: "云岫区政府督查室", addressees: "区直各部门", number: "云督〔2025〕7号" });
    expect(bulletinOptionsOf(sample, tracked)).toMatchObject({ cards: null, preset: "默认" });
  });
});

describe("写入通报工作表", () => {
  it("writes text, attachments and the row of 通报存档; again, and the archive is as it was", async () => {
    const port = memoryWorkbook(sample);
    const written = await writeBulletinSheets(port, track, "weekly");
    expect(written).toMatchObject({ sheets: ["周调度", "周调度表", "周调度问题清单"], archived: true });
    const once = await port.read();
    expect(texts(once, "周调度")).toContain("云岫区人民政府督查室文件");
    expect(readArchive(once).rows).toEqual([written.archive]);
    expect(await writeBulletinSheets(port, track, "weekly")).toMatchObject({ archived: false, summary: expect.stringContaining("未重复记") });
    expect((await port.read()).sheets).toEqual(once.sheets);
  });
  it("leaves the sheets of the staff as they were", async () => {
    const port = memoryWorkbook(sample);
    await writeBulletinSheets(port, track, "month");
    const after = await port.read();
    for (const sheet of sample.sheets) expect(tab(after, sheet.name)).toEqual(sheet);
  });
  it("a sheet of the staff's of that name is refused, and nothing is written, the archive neither", async () => {
    const first = sample.sheets[0]!;
    for (const name of ["周调度", "通报存档"]) {
      const workbook = { ...sample, sheets: [...sample.sheets, { ...first, name, values: [["手写的"]], formulas: [], merges: [], tables: [], rowCount: 1, columnCount: 1 }] };
      const port = memoryWorkbook(workbook);
      await expect(writeBulletinSheets(port, track, "weekly")).rejects.toBeInstanceOf(WriteRefused);
      expect((await port.read()).sheets).toEqual(workbook.sheets);
    }
  });
  it("an archive without its header is refused at the sheet, and nothing is written", async () => {
    const port = memoryWorkbook(sample);
    await writeBulletinSheets(port, track, "weekly");
    const broken = memoryWorkbook(editedCells(await port.read(), "bulletinArchive", (values) => { values[2] = []; }));
    const before = await broken.read();
    const { archive } = await writeBulletin("month", track(before));
    for (const press of [() => writeBulletinSheets(broken, track, "month"), () => archiveBulletin(broken, archive)]) {
      await expect(press()).rejects.toThrow(/「通报存档」找不到表头/);
      await expect(press()).rejects.toBeInstanceOf(ActionRefused);
    }
    expect(await broken.read()).toEqual(before);
  });
  it("an attachment that the bulletin no longer has goes with the earlier one", async () => {
    const port = memoryWorkbook(sample);
    await writeBulletinSheets(port, track, "weekly");
    const held = (await port.read()).sheets.map(({ role }) => role);
    expect(held).toContain("bulletinWeeklyMatters");
    const without = (workbook: WorkbookSnapshot): Tracked => {
      const tracked = track(workbook);
      return { ...tracked, intake: { ...tracked.intake, records: { ...tracked.intake.records, parcels: [], tasks: [] } } };
    };
    await writeBulletinSheets(port, without, "weekly");
    expect((await port.read()).sheets.map(({ role }) => role)).not.toContain("bulletinWeeklyMatters");
  });
  it("somebody else's row is never written over: a clash is refused", async () => {
    const shared = memoryWorkbook(sample);
    await writeBulletinSheets(shared, track, "weekly");
    let reads = 0;
    const slow: WorkbookPort = {
      refuse: (plan) => shared.refuse(plan), write: (plan) => shared.write(plan),
      // Between the two readings of the one, the other archives a bulletin.
      read: async () => {
        if ((reads += 1) === 2) await writeBulletinSheets(shared, track, "halfmonth");
        return shared.read();
      },
    };
    await expect(writeBulletinSheets(slow, track, "month")).rejects.toThrow(/其他人改动，未写入/);
    expect(readArchive(await shared.read()).rows.map(({ kind }) => kind)).toEqual(["周调度", "半月通报"]);
  });
  it("two presses at once through one port keep both rows", async () => {
    const port = memoryWorkbook(sample);
    await Promise.all([writeBulletinSheets(port, track, "weekly"), writeBulletinSheets(port, track, "month"), writeBulletinSheets(port, track, "weekly")]);
    expect(readArchive(await port.read()).rows.map(({ kind }) => kind)).toEqual(["周调度", "月排名通报"]);
  });
});

describe("存档 of Word or copy", () => {
  it("adds the row that was made, once, and no sheet of the bulletin", async () => {
    const port = memoryWorkbook(sample);
    const { archive } = await writeBulletin("funds", track(sample), { issue: { number: "云督〔2025〕8号" } });
    expect(await archiveBulletin(port, archive)).toMatchObject({ archived: true });
    expect(await archiveBulletin(port, archive)).toMatchObject({ archived: false });
    const after = await port.read();
    expect(readArchive(after).rows).toEqual([archive]);
    expect(after.sheets).toHaveLength(sample.sheets.length + 1);
  });
});

describe("通知书工作表", () => {
  it("holds every notice that a card calls for, each on its page; chosen ones alone; again the same", async () => {
    const port = memoryWorkbook(sample);
    expect(await writeNoticeSheet(port, track, null)).toMatchObject({ notices: [], summary: expect.stringContaining("未写入") });
    await carryOut(port, track, (state) => draftCards(state, { actor: "张三", on: asOf, picked: null, adoptTable: false }));
    const all = await writeNoticeSheet(port, track, null);
    expect(all.notices.length).toBeGreaterThan(20);
    const once = await port.read();
    const sheet = texts(once, "通知书");
    expect(sheet.split("送审稿\n").length - 1).toBeGreaterThanOrEqual(all.notices.length);
    for (const { bulletin } of all.notices) expect(sheet).toContain(bulletin.number!);
    // 主送 is the unit of the card, not that of the bulletins.
    expect(sheet).not.toContain("各镇街：");
    await writeNoticeSheet(port, track, null);
    expect((await port.read()).sheets).toEqual(once.sheets);
    const picked = await writeNoticeSheet(port, track, [all.notices[0]!.bulletin.number!.replace("编号：", "")]);
    expect(picked.notices).toHaveLength(1);
  });
});
