/** 通报存档 and what changed between two bulletins. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { composeBulletin, writeBulletin } from "../../src/actions/bulletins";
import { archiveSheet, archiveStyles, appendArchive, readArchive } from "../../src/bulletin/archive/archiveSheet";
import { changedSince } from "../../src/bulletin/archive/changedSince";
import type { TrackedFacts } from "../../src/actions/bulletins";
import { memoryWorkbook } from "../../src/workbook/memory";
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

describe("通报存档", () => {
  it("takes a bulletin once, a changed one again", async () => {
    const { archive } = await writeBulletin("weekly", august);
    const rows = appendArchive(appendArchive([], archive), archive);
    expect(rows).toHaveLength(1);
    expect(appendArchive(rows, { ...archive, hash: "0" })).toHaveLength(2);
    expect(archive).toMatchObject({ kind: "周调度", period: "第7周", first: day("2025-08-25"), last: day("2025-08-31"), fileName: "周调度-2025-08-31.docx" });
  });
  it("is read back as it was written, through a workbook", async () => {
    const rows = [(await writeBulletin("weekly", august)).archive, (await writeBulletin("month", september, { issue: { number: "=云攻坚〔2025〕12号" } })).archive];
    const port = memoryWorkbook(snapshotOf({ sheets: [{ name: "台账", cells: [["甲"]] }] }));
    await port.write({ styles: archiveStyles, sheets: [archiveSheet(rows)], names: [], active: null });
    const sheet = (await port.read()).sheets.find(({ role }) => role === "bulletinArchive")!;
    expect(readArchive(sheet)).toEqual(rows);
  });
  it("the hash follows the facts: same day and ledgers, same hash; another day, another", () => {
    const hash = (tracked: TrackedFacts) => composeBulletin("weekly", tracked).bulletin.properties.factsHash;
    expect(hash(august)).toBe(hash({ ...august }));
    expect(hash(august)).not.toBe(hash(september));
  });
});
