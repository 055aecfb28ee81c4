import { describe, expect, it } from "@jest/globals";
import { languageOf, textsOf } from "../../src/taskpane/texts";

const flat = (language: "zh" | "en"): [string, string][] => Object.entries(textsOf(language)).flatMap(([key, text]): [string, string][] =>
  typeof text === "string" ? [[key, text]] : typeof text === "function" ? [] : (text as readonly string[]).map((one) => [key, one]));
const ideograph = /\p{Script=Han}/u;

describe("the texts of the pane", () => {
  it("are there in both languages, and none is empty", () => {
    expect(flat("zh").map(([key]) => key)).toEqual(flat("en").map(([key]) => key));
    expect([...flat("zh"), ...flat("en")].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("are Chinese in Chinese and English in English, but for the names of our sheets", () => {
    const marks = ["none", "stop", "colon"];
    expect(flat("zh").filter(([key, text]) => !marks.includes(key) && !ideograph.test(text))).toEqual([]);
    expect(flat("en").filter(([, text]) => ideograph.test(text.replace(/攻坚设置|攻坚数据|快照/g, "")))).toEqual([]);
  });

  it("follow the language of Office, Chinese unless it speaks English", () => {
    expect(["zh-CN", "en-US", "en-GB", "ja-JP", undefined].map(languageOf)).toEqual(["zh", "en", "en", "zh", "zh"]);
  });

  it("count one thing in the singular", () => {
    expect(textsOf("en").doneRefresh("2025-09-30", 1)).toBe("Board updated, data as of 2025-09-30, 1 data finding.");
    expect(textsOf("en").auditCount(2)).toBe("2 published figures differ from what the ledgers give");
  });
});
