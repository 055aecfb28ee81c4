import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { archiveBulletin, bulletinOptionsOf, readArchive, writeBulletin } from "../../../src/actions/bulletins";
import { computeTracker } from "../../../src/actions/track";
import { draftOf, renewal } from "../../../src/taskpane/bulletins/drafting";
import { noEdits, numberTaken, type Edits } from "../../../src/taskpane/bulletins/edits";
import { archiveWork, optionsOf, type BulletinReading } from "../../../src/taskpane/bulletins/reading";
import { afterWrite } from "../../../src/taskpane/dated";
import { openWorkbook } from "../../../src/workbook/file";
import { memoryWorkbook } from "../../../src/workbook/memory";
import type { WorkbookSnapshot } from "../../../src/workbook/sheet";

const TODAY = 45_930;
let workbook: WorkbookSnapshot;
/** As of a day: 45 930 is 2025-09-30, a Tuesday. */
const readOn = (asOf: number, from = workbook): BulletinReading => {
  const tracked = computeTracker(from, { asOf, settingsFile: null, today: TODAY });
  return { tracked, base: bulletinOptionsOf(from, tracked), archive: readArchive(from) };
};
let september: BulletinReading;
beforeAll(async () => {
  workbook = await (await openWorkbook(readFileSync(join("assets", "samples", "百日攻坚台账.xlsx")))).read();
  september = readOn(TODAY);
}, 60_000);

const typed: Edits = { ...noEdits, texts: { number: "云督〔2025〕7号", title: "关于九月下半月的通报" }, day: "2025-10-08" };
const keyOf = (reading: BulletinReading) => draftOf("weekly", reading, {}).key;
const approved = (reading: BulletinReading): Edits => ({ ...typed, approved: true, approvedFacts: draftOf("weekly", reading, {}).shown.bulletin.properties.factsHash });

describe("a bulletin as it is typed", () => {
  it("keeps number, title, date and approval to its own kind and period", () => {
    const kept = { [keyOf(september)]: approved(september) };
    expect(draftOf("weekly", september, kept)).toMatchObject({ edits: { approved: true }, shown: { bulletin: { number: "云督〔2025〕7号", title: ["关于九月下半月的通报"], draft: false } } });
    for (const [kind, reading] of [["month", september], ["weekly", readOn(TODAY + 7)]] as const) {
      const { edits, shown } = draftOf(kind, reading, kept);
      expect([edits, shown.bulletin.number]).toEqual([noEdits, null]);
      expect(shown.bulletin.title.join("")).not.toBe("关于九月下半月的通报");
    }
  });

  it("is the same bulletin on the next day of its week, but no longer approved: the figures are others", () => {
    const kept = { [keyOf(september)]: approved(september) };
    const next = draftOf("weekly", readOn(TODAY + 1), kept);
    expect(next).toMatchObject({ key: keyOf(september), lapsed: true, edits: { approved: false }, issue: { approved: false, number: "云督〔2025〕7号" } });
    const seen = draftOf("weekly", september, kept);
    expect([renewal(seen, next), renewal(seen, seen), renewal(draftOf("weekly", september, {}), draftOf("weekly", readOn(TODAY + 1), {})), renewal(seen, draftOf("weekly", readOn(TODAY + 7), kept))]).toEqual(["other", "same", "figures", "other"]);
  });

  it("warns of a number that the archive has for another kind or period, and not of its own row", async () => {
    const port = memoryWorkbook(workbook);
    const issue = { number: "云督〔2025〕7号" };
    await archiveBulletin(port, (await writeBulletin("weekly", september.tracked, optionsOf(september, issue))).archive);
    const { archive } = readOn(TODAY, await port.read());
    const taken = (kind: string, first: number) => numberTaken(archive.rows, " 云督〔2025〕7号", kind, { first })?.kind ?? null;
    const { first } = archive.rows[0]!;
    expect([taken("周调度", first), taken("周调度", first + 7), taken("月排名通报", first)]).toEqual([null, "周调度", "周调度"]);
    expect(numberTaken(archive.rows, "云督〔2025〕8号", "月排名通报", { first })).toBeNull();
    expect(numberTaken([{ ...archive.rows[0]!, number: "" }], "", "月排名通报", { first })).toBeNull();
    const reading = { ...september, archive };
    expect(draftOf("month", reading, { [draftOf("month", reading, {}).key]: typed }).taken?.kind).toBe("周调度");
  });
});

describe("a reading whose bulletin has been archived", () => {
  it("knows the new row, and is as old as it was", async () => {
    const port = memoryWorkbook(workbook);
    const { archive } = await writeBulletin("weekly", september.tracked, optionsOf(september, {}));
    const { reading } = await archiveWork(archive, september)(port, TODAY);
    expect([reading.tracked, reading.archive.rows]).toEqual([september.tracked, [archive]]);
    // Read at 2, changed by others to 3, archived as 4: still of 2.
    expect([afterWrite(3, 4), afterWrite(2, 4)]).toEqual([4, 2]);
  });
});
