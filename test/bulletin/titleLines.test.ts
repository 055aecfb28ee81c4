/** Titles of notices and bulletins with long units and matters: no word is parted, no word is lost, no line is lone. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { noticeTemplates } from "../../src/bulletin/notices";
import { TITLE_CAPACITY, titleLines } from "../../src/bulletin/titleLines";
import { titleWords } from "../../src/bulletin/titleWords";

const fields: Readonly<Record<string, string>> = { unit: "云岫区自然资源和规划局", tier: "黄牌" };
const matters = [
  "挂牌出让面积", "完成YXG2025-152宗地规划条件审定", "东关镇城北片区工业用地挂牌出让及配套基础设施建设项目前期工作",
  "2025年9月底前完成城区东片区老旧小区改造工程（二期）竣工验收", "新能源汽车动力电池回收利用及储能系统集成制造基地二期厂房",
];
/** Words that stand in them and must stay whole. */
const words = ["云岫区自然资源和规划局", "YXG2025-152宗地", "规划条件", "工业用地", "挂牌出让", "基础设施", "前期工作", "2025年9月", "老旧小区", "动力电池", "储能系统", "提醒函", "催办函", "问责建议", "通知书"];
const width = (line: string): number => [...line].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? 0.5 : 1), 0);

describe("titles of notices", () => {
  it.each(noticeTemplates.flatMap(({ kind, title }) => matters.map((matter) => [kind, matter, title] as const)))("%s about %s", (_, matter, title) => {
    const pieces = title.map((piece) => piece.replace(/\{(\w+)\}/gu, (__, name: string) => (name === "title" ? matter : fields[name]!)));
    const lines = titleLines(pieces);
    expect(lines.join("")).toBe(pieces.join(""));
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const line of lines) {
      expect(width(line)).toBeLessThanOrEqual(TITLE_CAPACITY);
      expect(width(line)).toBeGreaterThanOrEqual(4);
      expect(line).not.toMatch(/^[，、）”》]|[（“《]$|^的/u);
    }
    for (const word of words) if (pieces.join("").includes(word)) expect([word, lines.some((line) => line.includes(word))]).toEqual([word, true]);
  });
  it("a short one stays on one line, 关于 never stands alone above a long name", () => {
    expect(titleLines(["关于", "挂牌出让面积", "进度的", "提醒函"])).toEqual(["关于挂牌出让面积进度的提醒函"]);
    expect(titleLines(["关于", "完成YXG2025-143宗地征收补偿安置方案报批工作", "进度的", "提醒函"])[0]).not.toBe("关于");
    expect(titleLines(["关于对", "云岫区经济技术开发区管理委员会（高新区）", "进行约谈的", "通知"])).toEqual(["关于对云岫区经济技术开发区", "管理委员会（高新区）进行约谈的通知"]);
  });
});

describe("titles of bulletins", () => {
  it("long names of units and campaigns keep their words", () => {
    expect(titleLines(["关于", "云岫区自然资源和规划局", "“百日攻坚”攻城拔寨大会战行动", "2025年9月下半月", "工作进展情况", "的通报"]))
      .toEqual(["关于云岫区自然资源和规划局", "“百日攻坚”攻城拔寨大会战行动", "2025年9月下半月工作进展情况的通报"]);
  });
});

describe("words of a piece", () => {
  it("end where a known word ends", () => {
    expect(titleWords("城北片区工业用地挂牌出让及配套设施建设")).toEqual(["城北片区", "工业用地", "挂牌出让", "及配套设施", "建设"]);
    expect(titleWords("涉及用地的规划局")).toEqual(["涉及用地的规划局"]);
  });
  it("property: no character is lost, whatever is typed, and lines fit", () => {
    const piece = fc.string({ unit: fc.constantFrom(..."云岫区项目工程及和（）“”，2025-YXG建设用地出让的局"), maxLength: 50 });
    fc.assert(fc.property(piece, (typed) => { expect(titleWords(typed).join("")).toBe(typed); }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 5 }), (typed) => {
      const lines = titleLines(typed);
      expect(lines.join("")).toBe(typed.join(""));
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(TITLE_CAPACITY);
    }));
  });
});
