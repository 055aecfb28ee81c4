import { describe, expect, it } from "@jest/globals";
import { bulletinWords } from "../../src/taskpane/bulletins/texts";
import { cardWords } from "../../src/taskpane/cards/texts";
import { ledgersTexts } from "../../src/taskpane/ledgers/texts";
import { libraryTexts } from "../../src/taskpane/library/texts";
import { scheduleTexts } from "../../src/taskpane/schedule/texts";
import { rankingTable } from "../../src/taskpane/ranking/texts";
import { settingsTable } from "../../src/taskpane/settings/texts";
import { todayTable } from "../../src/taskpane/today/texts";
import { findingCount, languageOf, table, textsOf } from "../../src/taskpane/texts";
import { wordsOf, type WordTable } from "../../src/taskpane/words";

/** Every table of texts, by what brings it. */
const tables: Readonly<Record<string, WordTable>> = {
  frame: table,
  cards: cardWords,
  bulletins: bulletinWords,
  ledgers: ledgersTexts,
  library: libraryTexts,
  schedule: scheduleTexts,
  today: todayTable,
  ranking: rankingTable,
  settings: settingsTable,
};

const flat = (of: WordTable, language: "zh" | "en"): [string, string][] => Object.entries(wordsOf(of, language) as Record<string, unknown>).flatMap(([key, text]): [string, string][] =>
  typeof text === "string" ? [[key, text]] : typeof text === "function" ? [] : (text as readonly string[]).map((one) => [key, one]));
const ideograph = /\p{Script=Han}/u;
/** Names of our sheets and headings in them, and the word that a reason begins with: Chinese in every language. */
const ours = /误操作|攻坚设置|攻坚数据|快照|亮牌(?:流水|台账|档次)|通报存档|[一二三四五六七八九]、\p{Script=Han}+/gu;

describe("the texts of the pane", () => {
  it.each(Object.entries(tables))("are there in both languages, and none is empty (%s)", (_name, of) => {
    expect(flat(of, "zh").map(([key]) => key)).toEqual(flat(of, "en").map(([key]) => key));
    expect([...flat(of, "zh"), ...flat(of, "en")].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it.each(Object.entries(tables))("are Chinese in Chinese and English in English, but for the names of our sheets (%s)", (_name, of) => {
    const marks = ["none", "stop", "colon"];
    expect(flat(of, "zh").filter(([key, text]) => !marks.includes(key) && !ideograph.test(text))).toEqual([]);
    expect(flat(of, "en").filter(([, text]) => ideograph.test(text.replace(ours, "")))).toEqual([]);
  });

  it("follow the language of Office, Chinese unless it speaks English", () => {
    expect(["zh-CN", "en-US", "en-GB", "ja-JP", undefined].map(languageOf)).toEqual(["zh", "en", "en", "zh", "zh"]);
  });

  it("count one thing in the singular", () => {
    expect(textsOf("en").doneRefresh("2025-09-30", { open: 20, notes: 1 })).toBe("Board updated, data as of 2025-09-30, data findings: 20 to check (and 1 note).");
    expect(textsOf("zh").findingCount(findingCount([{ severity: "error" }, { severity: "info" }, { severity: "warning" }]))).toBe("2 条待核（另有 1 条说明）");
    expect(textsOf("zh").findingCount({ open: 0, notes: 0 })).toBe("0 条待核");
    expect(textsOf("en").auditCount(2)).toBe("2 published figures differ from what the ledgers give");
  });
});
