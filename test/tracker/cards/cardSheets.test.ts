import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { basePresets, combineTiers, overlayPresets, replay, writeTierSheet } from "../../../src/campaign/cards";
import { emptyLog, eventsOf, type EventLog } from "../../../src/tracker/cards/eventLog";
import { OWN_RULES, presetTable, sameTable, usualRules, withAdjustments, type CardRules } from "../../../src/tracker/cards/cardRules";
import type { eventHeader } from "../../../src/tracker/cards/eventWords";
import { eventColumns } from "../../../src/tracker/cards/eventWords";
import type { ledgerHeader} from "../../../src/tracker/cards/ledgerWords";
import { ledgerColumns, noteHeaders } from "../../../src/tracker/cards/ledgerWords";
import { readEvents } from "../../../src/tracker/cards/readEvents";
import { readLedgerNotes } from "../../../src/tracker/cards/readLedgerNotes";
import { readTiers } from "../../../src/tracker/cards/readTiers";
import { parseSources, sourceText } from "../../../src/tracker/cards/sourceText";
import { choiceKeys, tierHeadings } from "../../../src/tracker/cards/tierSheet";
import { openWorkbook } from "../../../src/workbook/file";
import { memoryWorkbook } from "../../../src/workbook/memory";
import type { WritePlan } from "../../../src/workbook/plan";
import type { WorkbookPort } from "../../../src/workbook/port";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/sheet";
import { snapshotOf } from "../../support/grid";
import { xlsxOf } from "../../support/xlsx";
import { cardPlan, logOf, rowsOf, story } from "./support";

const ports: readonly (readonly [string, () => Promise<WorkbookPort>])[] = [
  ["内存", () => Promise.resolve(memoryWorkbook(snapshotOf({ sheets: [{ name: "台账", cells: [["x"]] }] })))],
  ["内存，1904", () => Promise.resolve(memoryWorkbook(snapshotOf({ sheets: [{ name: "台账", cells: [["x"]] }], dateSystem: 1904 })))],
  ["文件", () => openWorkbook(xlsxOf({ sheets: [{ name: "台账", cells: [["x"]] }] }))],
];
const written = async (plan: WritePlan, open = ports[0]![1]): Promise<WorkbookSnapshot> => {
  const port = await open();
  await port.write(plan);
  return port.read();
};
const logIn = (workbook: WorkbookSnapshot): EventLog => {
  const read = readEvents(workbook);
  if ("lost" in read) throw new Error(read.lost.message);
  return read;
};
/** The workbook with one sheet's cells changed by hand. */
const edited = (workbook: WorkbookSnapshot, role: string, change: (values: CellValue[][]) => CellValue[][]): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet): SheetSnapshot => {
    if (sheet.role !== role) return sheet;
    const values = change(sheet.values.map((row) => [...row]));
    return { ...sheet, values, rowCount: values.length, columnCount: Math.max(...values.map((row) => row.length)) };
  }),
});
const FIRST = 3;
const column = (name: keyof typeof eventHeader): number => eventColumns.indexOf(name);
const put = (row: number, name: keyof typeof eventHeader, value: CellValue) => (values: CellValue[][]): CellValue[][] => {
  values[row]![column(name)] = value;
  return values;
};

describe("亮牌流水", () => {
  it.each(ports)("写出再读回，一件不差（%s）", async (_, open) => {
    const log = logIn(await written(cardPlan(logOf(story)), open));
    expect(log.findings).toEqual([]);
    expect(eventsOf(log)).toEqual(story);
    expect(log.rows.map(({ sequence }) => sequence)).toEqual(story.map((_event, at) => at + 1));
    expect(replay(eventsOf(log)).refused).toEqual([]);
  });
  it("写两次与写一次相同", async () => {
    const once = await written(cardPlan(logOf(story)));
    expect(await written(cardPlan(logIn(once)))).toEqual(once);
  });
  it("以等号开头的说明仍是文字", async () => {
    const sheet = (await written(cardPlan(logOf(story)), ports[2]![1])).sheets.find(({ role }) => role === "cardEvents")!;
    expect(sheet.formulas).toEqual([]);
    expect(sheet.values.flat()).toContain("=1+1");
  });
  it("没有这张表，就是空流水；表头没了，说明并停下", async () => {
    expect(readEvents(snapshotOf({ sheets: [] }))).toBe(emptyLog);
    const read = readEvents(edited(await written(cardPlan(logOf(story))), "cardEvents", (values) => values.slice(FIRST)));
    expect("lost" in read && read.lost).toMatchObject({ severity: "error", code: "card-events-lost", sheet: "亮牌流水" });
  });
  it("排过序、插过空行、改过列序、加过列，照样读；加的列写回原行", async () => {
    const workbook = edited(await written(cardPlan(logOf(story))), "cardEvents", ([title, note, header, ...rows]) => [
      title!, [], note!, ["督办备注", ...header!].reverse(), ...rows.reverse().flatMap((row, at) => [[], [`备${story.length - at}`, ...row, ...Array<null>(header!.length - row.length).fill(null)].reverse()]),
    ]);
    const log = logIn(workbook);
    expect(eventsOf(log)).toEqual(story);
    expect(log.findings).toEqual([]);
    expect(log.extraHeaders).toEqual(["督办备注"]);
    const again = logIn(await written(cardPlan(log)));
    expect(again.rows.map(({ extra }) => extra[0])).toEqual(story.map((_, at) => `备${at + 1}`));
  });

  it.each([
    ["event", "处分", "D4", "“处分”不在可选项内"],
    ["on", "八月底", "B4", "“八月底”不是有效日期"],
    ["on", null, "B4", "“办理日”是空的"],
    ["actor", null, "I4", "“经办人”是空的"],
    ["sources", "见附件", "W4", "“见附件”不是单元格地址"],
    ["kind", "其他", "R4", "“其他”不在可选项内"],
    ["period", null, "O4", "“期次”是空的"],
    ["end", 45000, "Q4", "期止早于期始"],
    ["tier", { error: "#REF!" }, "G4", "错误值#REF!"],
  ] as const)("%s 改成 %j：指出 %s，本行不算，原样保留", async (name, value, cell, message) => {
    const workbook = edited(await written(cardPlan(logOf(story))), "cardEvents", put(FIRST, name, value));
    const log = logIn(workbook);
    expect(log.findings[0]).toMatchObject({ severity: "error", code: "card-event-unreadable", sheet: "亮牌流水", cell });
    expect(log.findings[0]!.message).toContain(message);
    expect(eventsOf(log)).toEqual(story.slice(1));
    const kept = logIn(await written(cardPlan(log)));
    expect(kept.rows[0]!.raw[column(name)]).toEqual(typeof value === "object" && value !== null ? value.error : value);
    expect(kept.findings.filter(({ code }) => code === "card-event-unreadable")).toEqual(log.findings.filter(({ code }) => code === "card-event-unreadable").map((finding) => ({ ...finding, message: expect.any(String) })));
  });
  it("不合程序的改动是问题，不是崩溃：改了办理、重了文号、删了行、复制了行", async () => {
    const clean = await written(cardPlan(logOf(story)));
    const codes = (change: (values: CellValue[][]) => CellValue[][]) => logIn(edited(clean, "cardEvents", change)).findings.map(({ code, cell }) => `${code} ${cell ?? ""}`);
    expect(codes(put(FIRST + 2, "event", "摘牌"))).toContain("card-event-refused A6");
    expect(codes((values) => values.filter((_, row) => row !== FIRST + 2))).toEqual(expect.arrayContaining(["card-event-sequence A6", "card-event-refused A6"]));
    expect(codes((values) => [...values, [...values[FIRST]!]])).toEqual(["card-event-sequence A19"]);
    expect(codes(put(FIRST, "sequence", "一"))).toContain("card-event-unreadable A4");
  });
  it("任意改一格，都不出错，未改之行都在", async () => {
    const clean = await written(cardPlan(logOf(story)));
    const any = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.boolean(), fc.constant({ error: "#N/A" }), fc.constantFrom("发出", "摘牌", "2025-13-40", "台账!A1:A99999999"));
    fc.assert(
      fc.property(fc.nat({ max: story.length - 1 }), fc.nat({ max: eventColumns.length - 1 }), any, (row, at, value) => {
        const log = logIn(edited(clean, "cardEvents", (values) => {
          values[FIRST + row]![at] = value;
          return values;
        }));
        expect(log.rows).toHaveLength(story.length);
        const ids = new Set(eventsOf(log).map(({ id }) => id));
        for (const [index, event] of story.entries()) if (index !== row) expect(ids.has(event.id)).toBe(true);
        rowsOf(log);
      }),
      { numRuns: 300, seed: 20250715 },
    );
  });
});

describe("亮牌台账", () => {
  const log = logOf(story);
  const known = new Set(rowsOf(log).map(({ card }) => card));
  it("一牌一行，新牌在上，状态与流水重放一致", async () => {
    const sheet = (await written(cardPlan(log))).sheets.find(({ role }) => role === "cardLedger")!;
    const at = (name: keyof typeof ledgerHeader) => ledgerColumns.indexOf(name);
    expect(sheet.values.slice(FIRST).map((row) => [row[at("card")], row[at("number")], row[at("state")], row[at("tier")], row[at("answer")] ?? null, row[at("escalation")] ?? null])).toEqual([
      ["乙", null, "拟发", "约谈", null, "升自督黄〔2025〕1号"],
      ["甲", "督黄〔2025〕1号", "已摘牌", "提醒", "已回执", "升为乙"],
      ["丙", null, "撤回", "黄牌", null, null],
    ]);
  });
  it("填写的内容跟着牌走；牌没了，移到表末并指出", async () => {
    const workbook = edited(await written(cardPlan(log)), "cardLedger", (values) => {
      const notes = ledgerColumns.length;
      values[FIRST]![notes] = "征迁受阻";
      values[FIRST + 1]![notes + 2] = "赵六";
      values.push([...Array<null>(ledgerColumns.length).fill(null), "没有牌号的话"]);
      return values;
    });
    const notes = readLedgerNotes(workbook, known);
    if ("lost" in notes) throw new Error(notes.lost.message);
    expect(notes.headers).toEqual(noteHeaders);
    expect(notes.notes.map(({ card, cells }) => [card, cells.find((cell) => cell !== null)])).toEqual([["乙", "征迁受阻"], ["甲", "赵六"], [null, "没有牌号的话"]]);
    expect(notes.findings.map(({ code, cell }) => [code, cell])).toEqual([["card-note-lost", "W7"]]);

    const fewer = logOf(story.filter(({ card }) => card !== "乙"));
    const after = readLedgerNotes(await written(cardPlan(fewer, notes)), new Set(rowsOf(fewer).map(({ card }) => card)));
    if ("lost" in after) throw new Error(after.lost.message);
    expect(after.notes.map(({ card, cells }) => [card, cells.find((cell) => cell !== null)])).toEqual([["甲", "赵六"], ["乙", "征迁受阻"], [null, "没有牌号的话"]]);
    expect(after.findings).toHaveLength(2);
  });
  it("牌号一列没了，停下，不覆盖", async () => {
    const read = readLedgerNotes(edited(await written(cardPlan(log)), "cardLedger", (values) => values.map((row) => row.filter((_, at) => at !== ledgerColumns.indexOf("card")))), known);
    expect("lost" in read && read.lost.code).toBe("card-ledger-lost");
  });
});

describe("来源单元格", () => {
  it("相连的行并成一段", () => {
    expect(sourceText([{ sheet: "台账", row: 4, column: 7 }, { sheet: "台账", row: 5, column: 7 }, { sheet: "7月 进度", row: 0, column: 0 }])).toBe("台账!H5:H6；'7月 进度'!A1");
  });
  it("任意单元格写出读回不变；不是我们写的，就是 null", () => {
    const cell = fc.record({ sheet: fc.constantFrom("台账", "8月'进度", "A!B", "x；y", "'", "Sheet 1"), row: fc.nat({ max: 40 }), column: fc.nat({ max: 30 }) });
    fc.assert(fc.property(fc.array(cell, { maxLength: 30 }), (cells) => expect(parseSources(sourceText(cells))).toEqual(cells)));
    expect(["台账", "台账!", "台账!A1:B2", "台账!A2:A1", "!A1", "台账!A0"].map(parseSources)).toEqual([null, null, null, null, null, null]);
    fc.assert(fc.property(fc.string(), (text) => void parseSources(text)));
  });
});

describe("亮牌档次", () => {
  const rules = (base: string, ...overlays: string[]): CardRules => ({ base, overlays, table: presetTable(base, overlays)! });
  const combinations = basePresets.flatMap((base) => [[], ...overlayPresets.map(({ name }) => [name])].map((overlays) => [base.name, overlays] as const))
    .filter(([base, overlays]) => overlays.every((name) => readable(base, name)));
  /** An overlay that names a tier which the base lacks is a table nobody can use. */
  function readable(base: string, overlay: string): boolean {
    const names = new Set(presetTable(base, [overlay])!.tiers.map(({ name }) => name));
    return presetTable(base, [overlay])!.tiers.every(({ repeats }) => repeats.every((repeat) => repeat.kind === "bottomRun" || repeat.on.every((on) => on === "*" || names.has(on))));
  }
  const read = async (plan: WritePlan, change: (values: CellValue[][]) => CellValue[][] = (values) => values, open = ports[0]![1]) => readTiers(edited(await written(plan, open), "cardTiers", change));
  const find = (values: CellValue[][], text: string, from = 0): number => values.findIndex((row, at) => at >= from && row[0] === text);

  it("没有这张表，就是默认", () => {
    expect(readTiers(snapshotOf({ sheets: [] }))).toEqual({ inForce: usualRules(), requested: null, office: "督", findings: [] });
  });
  it.each(combinations)("%s 加 %j 写出读回，规则不变", async (base, overlays) => {
    const given = rules(base, ...overlays);
    const got = await read(cardPlan(emptyLog, undefined, { inForce: given }));
    expect(got).toMatchObject({ requested: null, office: "测督", findings: [], inForce: { base, overlays } });
    expect(writeTierSheet(got.inForce.table)).toEqual(writeTierSheet(given.table));
    expect(got.inForce.table.name).toBe(given.table.name);
  });
  it("文件里也一样", async () => {
    expect(await read(cardPlan(emptyLog), undefined, ports[2]![1])).toMatchObject({ requested: null, findings: [], inForce: { base: "默认" } });
  });
  it("改黄格里的数：是请求，现行不变；改过的档注明本区调整", async () => {
    const got = await read(cardPlan(emptyLog), (values) => {
      const row = values.findIndex((cells) => cells[0] === "黄牌");
      values[row]![9] = 15;
      return values;
    });
    expect(got.findings).toEqual([]);
    expect(sameTable(got.inForce.table, usualRules().table)).toBe(true);
    expect(got.requested?.table.tiers.find(({ name }) => name === "黄牌")).toMatchObject({ preset: "默认（本区调整）", rules: [{ all: [{ bound: 0.15 }] }, {}] });
    expect(got.requested?.table.tiers.find(({ name }) => name === "提醒")?.preset).toBe("默认");
  });
  it("启用之后再读，仍是那张表；再改回去，不再注明", async () => {
    const changed = withAdjustments({ ...usualRules().table, tiers: usualRules().table.tiers.map((tier) => ({ ...tier, points: -1 })) }, usualRules());
    const got = await read(cardPlan(emptyLog, undefined, { inForce: { ...usualRules(), table: changed } }));
    expect([got.requested, got.inForce.table.tiers[0]?.preset]).toEqual([null, "默认（本区调整）"]);
    expect(withAdjustments({ ...changed, tiers: changed.tiers.map((tier) => ({ ...tier, points: 0 })) }, usualRules()).tiers.map(({ preset }) => preset)).toEqual(["默认", "默认", "默认", "默认"]);
  });
  it("换一套规则：请求的就是那一套，黄格里的旧表不算", async () => {
    const got = await read(cardPlan(emptyLog), (values) => {
      values[find(values, choiceKeys.base)]![1] = "银川2025";
      values[find(values, choiceKeys.overlays)]![1] = "隆昌2020";
      return values;
    });
    expect(got.requested).toMatchObject({ base: "银川2025", overlays: ["隆昌2020"] });
    expect(writeTierSheet(got.requested!.table)).toEqual(writeTierSheet(combineTiers(basePresets.find(({ name }) => name === "银川2025")!, [overlayPresets.find(({ name }) => name === "隆昌2020")!])));
  });
  it("亮牌周期：写出读回；改了是请求，现行不变；填错的指出；以往没有这一行的按月", async () => {
    const weekly: CardRules = { ...usualRules(), period: "week" };
    expect(await read(cardPlan(emptyLog, undefined, { inForce: weekly }))).toMatchObject({ requested: null, findings: [], inForce: { period: "week" } });
    const ask = (word: string, inForce = usualRules()) => read(cardPlan(emptyLog, undefined, { inForce }), (values) => {
      values[find(values, choiceKeys.period)]![1] = word;
      return values;
    });
    expect(await ask("半月")).toMatchObject({ inForce: { base: "默认" }, requested: { base: "默认", period: "halfMonth" }, findings: [] });
    expect((await ask("半月")).inForce.period).toBeUndefined();
    expect((await ask("月", weekly)).requested).toEqual(expect.not.objectContaining({ period: expect.anything() }));
    const wrong = await ask("旬", weekly);
    expect(wrong).toMatchObject({ requested: null, inForce: { period: "week" } });
    expect(wrong.findings[0]?.message).toMatch(/「亮牌档次」B\d+：没有名为“旬”的亮牌周期，仍按原来的；可填：月、半月、周/);
    const old = await read(cardPlan(emptyLog), (values) => values.filter((row) => row[0] !== choiceKeys.period && row[0] !== choiceKeys.periodInForce));
    expect(old).toEqual({ inForce: usualRules(), requested: null, office: "测督", findings: [] });
  });
  it("自定义：只认下面的表", async () => {
    const got = await read(cardPlan(emptyLog), (values) => {
      values[find(values, choiceKeys.base)]![1] = OWN_RULES;
      return values;
    });
    expect(got.requested).toMatchObject({ base: OWN_RULES, table: { name: OWN_RULES } });
    const adopted = await read(cardPlan(emptyLog, undefined, { inForce: got.requested! }));
    expect([adopted.requested, adopted.inForce.table.tiers.length, adopted.findings]).toEqual([null, 4, []]);
  });
  it.each([
    ["比较方式", (values: CellValue[][]) => { values[find(values, "黄牌")]![8] = "左右"; }, "不是比较方式", "黄牌"],
    ["规则名", (values: CellValue[][]) => { values[find(values, choiceKeys.base)]![1] = "银川"; }, "没有名为“银川”的规则", choiceKeys.base],
    ["叠加规则名", (values: CellValue[][]) => { values[find(values, choiceKeys.overlays)]![1] = "隆昌"; }, "没有名为“隆昌”的叠加规则", choiceKeys.overlays],
    ["整张表", (values: CellValue[][]) => { values.splice(find(values, tierHeadings.edited) + 1, 1); }, "读不到档次表", tierHeadings.edited],
    ["叠加规则与基础规则不合", (values: CellValue[][]) => { values[find(values, choiceKeys.overlays)]![1] = "隆昌2020"; }, "引用的“红牌”不在本表中", choiceKeys.overlays],
  ] as const)("%s填错：指到那一行，仍按现行", async (_, change, message, key) => {
    let row = -1;
    const got = await read(cardPlan(emptyLog), (values) => {
      change(values);
      row = find(values, key);
      return values;
    });
    expect(got.requested).toBeNull();
    expect(got.findings.some((finding) => finding.message.includes(message) && finding.cell?.endsWith(String(row + 1)) === true)).toBe(true);
  });
  it("现行档次被改坏，按默认并指出", async () => {
    const got = await read(cardPlan(emptyLog), (values) => values.slice(0, find(values, tierHeadings.inForce) + 1));
    expect(got.inForce).toEqual(usualRules());
    expect(got.findings[0]?.message).toContain("读不到现行档次");
  });
});
