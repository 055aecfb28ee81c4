import { describe, expect, it } from "@jest/globals";
import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { cardsForBatch, mergePlans, readCards, type BatchMode } from "../../../src/actions/cards";
import { openWorkbook } from "../../../src/workbook/file";
import { day } from "../../support/records";
import { editedCells } from "./support";
import { openSample, trackAt } from "./sample";

const schema = JSON.parse(readFileSync("docs/facts.schema.json", "utf8")) as { definitions: object; properties: { cards: object } };
const valid = new Ajv({ strict: false }).compile({ definitions: schema.definitions, ...schema.properties.cards });
const run = async (mode: BatchMode, on: string, bytes?: Uint8Array) => {
  const port = bytes === undefined ? await openSample() : await openWorkbook(bytes);
  const workbook = await port.read();
  const tracked = trackAt(workbook, on);
  const cards = cardsForBatch(workbook, tracked, mode, day(on));
  if (cards.plan !== null) await port.write(mergePlans(tracked.plan, cards.plan));
  return { cards, port, workbook: await port.read(), tracked };
};

describe("批处理的亮牌", () => {
  it("预演：印出每件的理由和来源，cards 合乎结构，流水为空", async () => {
    const { cards, workbook, tracked } = await run("propose", "2025-08-31");
    expect(cards.lines[0]).toMatch(/^亮牌预演（默认，2025-08）：建议拟发.*黄牌\d+/);
    expect(cards.lines.some((line) => line.includes("低于序时") && line.includes("来源 8月进度!") && line.includes("摘牌条件"))).toBe(true);
    expect([valid(cards.cards), valid.errors]).toEqual([true, null]);
    expect(cards.cards.length).toBeGreaterThan(20);
    expect(new Set(cards.cards.map(({ state }) => state))).toEqual(new Set(["proposed"]));
    expect(readCards(workbook, tracked).events).toEqual([]);
  });
  it("拟发：写进工作簿；对结果再跑一次，流水与台账一字不变", async () => {
    const first = await run("draft", "2025-08-31");
    expect(first.cards.lines.at(-1)).toContain("均为拟稿");
    expect([valid(first.cards.cards), valid.errors]).toEqual([true, null]);
    const drafted = first.cards.cards.filter(({ state }) => state === "drafted");
    expect(drafted.length).toBeGreaterThan(20);
    expect(first.cards.cards.filter(({ state }) => state === "proposed")).toEqual([]);
    const again = await run("draft", "2025-08-31", first.port.bytes());
    expect(again.cards.lines.at(-1)).toBe("没有需要拟发的亮牌，未写入。");
    expect(again.cards.cards).toEqual(first.cards.cards);
    const sheets = ({ workbook }: typeof first) => workbook.sheets.filter(({ role }) => role?.startsWith("card"));
    expect(sheets(again)).toEqual(sheets(first));
    expect(readCards(again.workbook, again.tracked)).toMatchObject({ findings: [], blocked: null });
  });
  it("改了档次表：预演列出变化而不启用，拟发即启用", async () => {
    const port = await openSample();
    const workbook = await port.read();
    const tracked = trackAt(workbook, "2025-08-31");
    await port.write(cardsForBatch(workbook, tracked, "draft", day("2025-08-31")).plan!);
    const changed = editedCells(await port.read(), "cardTiers", (values) => { values.find((row) => row[0] === "基础规则")![1] = "银川2025"; });
    expect(cardsForBatch(changed, tracked, "propose", day("2025-08-31")).lines.join()).toContain("已改为“银川2025”但未启用");
    const drafted = cardsForBatch(changed, tracked, "draft", day("2025-08-31"));
    expect(drafted.lines.at(-1)).toContain("已启用“银川2025”");
  });
  it("流水坏了：不写亮牌的表，说明原因", async () => {
    const { workbook, tracked } = await run("draft", "2025-08-31");
    const broken = editedCells(workbook, "cardEvents", (values) => { values[2] = []; });
    const cards = cardsForBatch(broken, tracked, "draft", day("2025-08-31"));
    expect(cards).toMatchObject({ plan: null, cards: [], lines: [expect.stringContaining("找不到表头")] });
    expect(cards.findings[0]?.code).toBe("card-events-lost");
  });
  it("未报送的不亮牌，另列", async () => {
    const port = await openSample();
    const workbook = await port.read();
    const cut = { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === "8月进度" ? { ...sheet, values: sheet.values.map((row) => (row.includes("雁陂镇") ? row.map((cell) => (typeof cell === "number" && cell !== row[0] ? null : cell)) : row)) } : sheet)) };
    const tracked = trackAt(cut, "2025-08-31");
    const lines = cardsForBatch(cut, tracked, "propose", day("2025-08-31")).lines;
    expect(lines.find((line) => /未报送（.*不作快慢判断）/.test(line))).toContain("雁陂镇");
    expect(lines.some((line) => /\[拟发[^\]]*\] 雁陂镇 挂牌出让面积/.test(line))).toBe(false);
  });
});
