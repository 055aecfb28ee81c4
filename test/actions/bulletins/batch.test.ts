/** 通报 and 通知书 of batch mode over a real file: what is written, that a second run changes nothing, and that its numbers are those of facts.json. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { documentsForBatch, readArchive, type BatchDocuments } from "../../../src/actions/bulletins";
import { cardsForBatch, mergePlans, readCards } from "../../../src/actions/cards";
import { chineseDay } from "../../../src/campaign/calendar/day";
import { openWorkbook } from "../../../src/workbook/file";
import type { WritePlan } from "../../../src/workbook/plan";
import { docxText, numbersIn } from "../../bulletin/texts";
import { day } from "../../support/records";
import { openSample, trackAt } from "../cards/sample";

const on = "2025-08-31";
const all: BatchDocuments = { bulletins: ["weekly", "halfmonth", "month", "funds"], notices: true, changes: true };

/** As `src/cli/main.ts` does it. */
async function run(bytes: Uint8Array | null, wanted: BatchDocuments, cards: "draft" | null = "draft", at = on) {
  const port = bytes === null ? await openSample() : await openWorkbook(bytes);
  const workbook = await port.read();
  const tracked = trackAt(workbook, at);
  const drafted = cards === null ? null : cardsForBatch(workbook, tracked, cards, day(at));
  const documents = await documentsForBatch(workbook, tracked, drafted?.after ?? readCards(workbook, tracked), wanted);
  const plans: readonly (WritePlan | null)[] = [drafted?.plan ?? null, documents.plan];
  await port.write(plans.filter((plan) => plan !== null).reduce(mergePlans, tracked.plan));
  return { documents, workbook: await port.read(), bytes: port.bytes(), cards: drafted?.cards ?? [], tracked };
}

let first: Awaited<ReturnType<typeof run>>;
let second: Awaited<ReturnType<typeof run>>;
beforeAll(async () => {
  first = await run(null, all);
  second = await run(first.bytes, all);
}, 120_000);

const sheetsOf = ({ workbook }: typeof first) => workbook.sheets.filter(({ role }) => role !== null && /^(bulletin|notices|card)/u.test(role));

describe("一次写出", () => {
  it("四种通报各有 Word、文本、工作表和存档一行；通知书每件一份，另有合并本和打印表", () => {
    expect(first.documents.files.map(({ name }) => name)).toEqual(["周调度", "半月通报", "月排名通报", "对上争取评价通报"].flatMap((kind) => [`${kind}-2025-08-31.docx`, `${kind}-2025-08-31.txt`]));
    expect(readArchive(first.workbook).rows.map(({ kind, asOf }) => [kind, asOf])).toEqual(["周调度", "半月通报", "月排名通报", "对上争取评价通报"].map((kind) => [kind, day(on)]));
    expect(sheetsOf(first).map(({ role }) => role)).toEqual(expect.arrayContaining(["bulletinWeekly", "bulletinWeeklyTable", "bulletinHalfMonth", "bulletinMonth", "bulletinMonthRanks", "bulletinFunds", "bulletinArchive", "notices"]));
    const names = first.documents.noticeFiles.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(first.cards.filter(({ state }) => state === "drafted").length * 2 + 1);
    expect(names.at(-1)).toBe("通知书合并.docx");
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
  });
  it("通报写的是办理之后的亮牌：拟发的只计数", () => {
    const text = new TextDecoder().decode(first.documents.files.find(({ name }) => name.startsWith("月排名") && name.endsWith(".txt"))!.bytes);
    expect(text).toContain(`另有拟发、送审中的亮牌${first.cards.filter(({ state }) => state === "drafted").length}张`);
  });
  it("没有亮牌台账的，不写亮牌；没有存档的，说没有可对比的", async () => {
    const plain = await run(null, { bulletins: ["month"], notices: true, changes: true }, null);
    expect(new TextDecoder().decode(plain.documents.files[1]!.bytes)).not.toContain("亮牌情况");
    expect(plain.documents.noticeFiles).toEqual([]);
    expect(plain.documents.lines.join("\n")).toMatch(/通知书：没有需要制发通知书的牌[^]*通报存档中没有可对比的通报/);
  }, 60_000);
});

describe("再来一次", () => {
  it("文件逐字节相同，工作表和存档不变", () => {
    const bytes = ({ documents }: typeof first) => [...documents.files, ...documents.noticeFiles].map(({ name, bytes: content }) => [name, Buffer.from(content).toString("base64")]);
    expect(bytes(second)).toEqual(bytes(first));
    expect(sheetsOf(second)).toEqual(sheetsOf(first));
  });
  it("与存档相比没有变化，也说出来", () => {
    const lines = second.documents.lines.filter((line) => !line.startsWith("通报提示"));
    expect(lines.filter((line) => line === "  该日各数按现在的台账重算没有变化。")).toHaveLength(1);
    expect(lines).toContain("与已存档的周调度（第7周）、半月通报（8月下半月）、月排名通报（2025年8月）、对上争取评价通报（2025年8月）相比，数据截至2025年8月31日：");
    expect(lines.filter((line) => line.includes("未重复记"))).toHaveLength(4);
  });
  it("到下月，列出目标、累计、名次的变化", async () => {
    const later = await run(second.bytes, { bulletins: ["month"], notices: false, changes: false }, null, "2025-09-30");
    const { lines } = later.documents;
    expect(lines.some((one) => /^ {2}到2025年9月30日，[1-9]\d*项有变化：$/u.test(one))).toBe(true);
    const whole = later.tracked.json.targets.find(({ metric }) => metric === "挂牌出让面积")!;
    const line = lines.find((one) => one.includes("总体 挂牌出让面积"))!;
    expect(line).toContain(`→ ${Math.round(whole.cumulative! * 100) / 100}公顷`);
    expect(readArchive(later.workbook).rows).toHaveLength(5);
  }, 60_000);
});

describe("通知书里的每个数", () => {
  it("是 facts.json 里这张牌的、这个单位的数，或是日期、文号", () => {
    const { units } = first.tracked.json;
    let checked = 0;
    for (const card of first.cards) {
      const file = first.documents.noticeFiles.find(({ name }) => name.endsWith(".txt") && name.includes(card.id!));
      const text = new TextDecoder().decode(file!.bytes);
      const own = units.find(({ unit }) => unit === card.unit)?.metrics.find(({ metric }) => metric === card.matter);
      const dates = [card.answerDue, on].flatMap((one) => (one === null ? [] : numbersIn(chineseDay(day(one)))));
      const known = new Set([
        ...numbersIn(`${card.id} ${card.matter} ${card.reason} ${card.release} ${card.figures.map((one) => one.text).join(" ")}`), ...dates,
        // The answer day of a draft is as if it were issued on the as-of day: its words and the tier's consequence are the table's.
        ...numbersIn(text.split("\n").filter((line) => /请于|期限/u.test(line)).join("\n")),
      ]);
      const amounts = [own?.target, own?.cumulative].filter((value) => typeof value === "number");
      for (const number of numbersIn(text)) {
        checked += 1;
        const near = amounts.some((value) => Math.abs(value - Number(number)) <= 0.5 * 10 ** -(number.split(".")[1]?.length ?? 0) + 1e-9);
        expect([card.id, number, known.has(number) || near]).toEqual([card.id, number, true]);
      }
      const word = first.documents.noticeFiles.find(({ name }) => name.endsWith(".docx") && name.includes(card.id!));
      expect(numbersIn(docxText(word!.bytes)).sort()).toEqual(numbersIn(text).sort());
    }
    expect(checked).toBeGreaterThan(1000);
  });
  it("打印表与文本逐数相同", () => {
    const sheet = first.workbook.sheets.find(({ role }) => role === "notices")!;
    const shown = sheet.values.flatMap((row) => row.flatMap((value) => (typeof value === "string" ? numbersIn(value) : [])));
    const texts = first.documents.noticeFiles.filter(({ name }) => name.endsWith(".txt")).flatMap(({ bytes }) => numbersIn(new TextDecoder().decode(bytes)));
    expect(shown.sort()).toEqual(texts.sort());
  });
});
