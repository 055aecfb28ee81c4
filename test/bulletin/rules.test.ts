/** The small rules that bulletins are made of. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createHash } from "node:crypto";
import { canonicalJson } from "../../src/bulletin/archive/factsHash";
import { sha256 } from "../../src/bulletin/archive/sha256";
import { difference } from "../../src/bulletin/compare";
import { originWords } from "../../src/bulletin/compose/notes";
import { chineseNumber, outline, paragraph } from "../../src/bulletin/compose/outline";
import { bandWord } from "../../src/bulletin/compose/pace";
import { gapWords } from "../../src/bulletin/compose/total";
import { runText, runsText, text } from "../../src/bulletin/document";
import { amount, amountDigits, percent, score, signedPoints } from "../../src/bulletin/figures";
import { BLANK, fill, say } from "../../src/bulletin/fill";
import { bulletinPeriod } from "../../src/bulletin/period";
import { laidOut } from "../../src/bulletin/render/grid";
import { headerSize, textWidth } from "../../src/bulletin/render/docx/page";
import { pageBreaks, pieces, spread } from "../../src/bulletin/render/sheetRows";
import { titleLines } from "../../src/bulletin/titleLines";
import { day } from "../support/records";

const campaign = { name: "云岫区“百日攻坚”行动", start: day("2025-07-15"), days: 100, countFirstDay: true };
const span = (asOf: string, kind: "week" | "halfMonth" | "month") => {
  const { label, first, last, before, next } = bulletinPeriod(day(asOf), kind, campaign);
  return { label, days: [first, last, before, next.first, next.last].map((one) => one - day("2025-07-01") + 1) };
};

describe("where the as-of day is from", () => {
  it("a ledger's cell is named to the reader, how the program was called is not", () => {
    expect(["命令指定", "设置文件", "「进度」A2的截至日期"].map(originWords)).toEqual(["", "", "（「进度」A2的截至日期）"]);
  });
});

describe("the period of a bulletin", () => {
  it("a week runs from Monday to the as-of day; the plan is for the next Monday to Sunday", () => {
    expect(span("2025-08-15", "week")).toEqual({ label: "第5周", days: [42, 46, 41, 49, 55] });
  });
  it("half-months end on the 15th and the last", () => {
    expect(span("2025-08-31", "halfMonth")).toEqual({ label: "8月下半月", days: [47, 62, 46, 63, 77] });
    expect(span("2025-08-15", "halfMonth")).toEqual({ label: "8月上半月", days: [32, 46, 31, 47, 62] });
  });
  it("the first month begins with the campaign, and what is new is counted from the day before it", () => {
    expect(span("2025-07-31", "month")).toEqual({ label: "2025年7月", days: [15, 31, 14, 32, 62] });
  });
  it("without a campaign periods are the calendar's", () => {
    expect(bulletinPeriod(day("2025-07-20"), "month", null)).toMatchObject({ label: "2025年7月", first: day("2025-07-01"), before: day("2025-06-30") });
  });
  it("what is new is counted from the day after the period before, for every day of the campaign", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99 }), fc.constantFrom("week" as const, "halfMonth" as const, "month" as const), (offset, kind) => {
      const { first, last, before, next } = bulletinPeriod(campaign.start + offset, kind, campaign);
      expect(before).toBe(first - 1);
      expect(first).toBeGreaterThanOrEqual(campaign.start);
      expect(last).toBe(campaign.start + offset);
      expect(next.first).toBeGreaterThan(last);
    }));
  });
});

describe("figures", () => {
  it("round half away from zero: 18.5% is 19 at no digits, −0.05 points are −0.1", () => {
    expect(amount(18.5, "公顷", 0, "").display).toBe("19");
    expect(signedPoints(-0.0005, "").display).toBe("-0.1");
    expect(percent(0.71449999999999, "").display).toBe("71.4");
  });
  it("what prints as zero has no sign", () => {
    expect(signedPoints(-0.0001, "").display).toBe("0.0");
  });
  it("counted things and whole amounts have no decimals", () => {
    expect([amountDigits("个", [14.5]), amountDigits("万元", [39510, 120000]), amountDigits("公顷", [143.566, 500]), amountDigits("公顷", [null])]).toEqual([0, 0, 2, 0]);
  });
  it("scores show as many digits as they have, two at most", () => {
    expect([score(90, "分", ""), score(90.5, "分", ""), score(75.664, "分", "")].map(runText)).toEqual(["90分", "90.5分", "75.66分"]);
  });
});

describe("phrases", () => {
  it("are filled with runs, and a field that is not given is blank and named", () => {
    const filled = fill("第{day}天，{who}", { day: amount(32, "", 0, "") });
    expect(runsText(filled.runs)).toBe(`第32天，${BLANK}`);
    expect(filled.missing).toEqual(["who"]);
  });
  it("a value with braces is not filled again", () => {
    expect(runsText(say("{a}", { a: "{b}", b: "x" }))).toBe("{b}");
  });
  it("超 and 欠 are words; a gap that prints as zero is 持平; a ratio says so", () => {
    expect(runsText(gapWords(-0.0329, "points", ""))).toBe("欠序时进度3.3个百分点");
    expect(runsText(gapWords(0.0004, "points", ""))).toBe("与序时进度持平");
    expect(runsText(gapWords(0.103, "ratio", ""))).toBe("超序时进度10.3%（占应完成数的比例）");
  });
  it("a bound of 进展缓慢 is not yet beyond it", () => {
    expect([bandWord(-0.1, "points"), bandWord(-0.1001, "points"), bandWord(-0.2, "points"), bandWord(-0.2001, "points"), bandWord(0.3, "points")])
      .toEqual([null, "进展缓慢", "进展缓慢", "严重滞后", null]);
    expect(bandWord(-0.5, "ratio")).toBe("进展缓慢");
  });
  it("an increment that is only floating point is none", () => {
    expect(difference(16.387999999999998, 16.388)).toBe(0);
    expect(difference(1, null)).toBeNull();
  });
});

describe("headings", () => {
  it("are numbered 一、（一）1. and empty sections are not counted", () => {
    const p = paragraph([text("文")]);
    const headings = outline([{ title: "甲", blocks: [p] }, { title: "空", blocks: [] }, { title: "乙", blocks: [{ title: "丙", blocks: [{ title: "丁", blocks: [p] }] }] }])
      .flatMap((block) => (block.kind === "heading" ? [`${block.level}${block.text}`] : []));
    expect(headings).toEqual(["1一、甲", "1二、乙", "2（一）丙", "31.丁"]);
  });
  it("Chinese numerals up to 99", () => {
    expect([1, 10, 11, 20, 99].map(chineseNumber)).toEqual(["一", "十", "十一", "二十", "九十九"]);
  });
});

describe("a title", () => {
  it("breaks between words into lines of like length", () => {
    expect(titleLines(["关于", "云岫区", "“百日攻坚”行动", "第5周", "调度情况", "的通报"])).toEqual(["关于云岫区“百日攻坚”行动", "第5周调度情况的通报"]);
  });
  it("stays on one line where it fits, and cuts a name that is longer than a line", () => {
    expect(titleLines(["黄牌警告", "通知书"])).toEqual(["黄牌警告通知书"]);
    expect(titleLines(["甲".repeat(30)]).map((line) => line.length)).toEqual([15, 15]);
  });
  it("loses no character and never exceeds the width", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom("攻", "坚", "5", "“"), minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 }), (parts) => {
      const lines = titleLines(parts);
      expect(lines.join("")).toBe(parts.join(""));
      for (const line of lines) expect([...line].reduce((sum, char) => sum + (char === "5" ? 0.5 : 1), 0)).toBeLessThanOrEqual(20);
    }));
  });
  it("an office name is as large as one line allows, 44 pt at most", () => {
    expect(headerSize("区攻坚办文件")).toBe(88);
    for (const length of [8, 12, 16, 20]) expect(headerSize("办".repeat(length)) * 10 * length).toBeLessThanOrEqual(textWidth);
  });
});

describe("tables on a grid", () => {
  it("a cell over two rows covers the one below, as in HTML", () => {
    const cell = (words: string, rows = 1, columns = 1) => ({ runs: [text(words)], rows, columns });
    const grid = laidOut({ kind: "table", unitNote: "", size: "normal", columns: [1, 1, 1].map((width) => ({ width, align: "left" })), header: [[cell("甲", 2), cell("乙", 1, 2)], [cell("丙"), cell("丁")]], rows: [] });
    expect(grid.map((row) => row.map((square) => (square.kind === "cell" ? runsText(square.cell.runs) : square.below ? "↑" : "←")))).toEqual([["甲", "乙", "←"], ["↑", "丙", "丁"]]);
  });
  it("columns of one table fall on the grid of another in order, with none left out", () => {
    expect(spread([1, 1], [10, 10, 20])).toEqual([[0, 2], [2, 1]]);
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 6, maxLength: 13 }), (shares, grid) => {
      const placed = spread(shares, grid);
      expect(placed[0]![0]).toBe(0);
      placed.forEach(([from, count], index) => {
        expect(count).toBeGreaterThan(0);
        expect(from + count).toBe(placed[index + 1]?.[0] ?? grid.length);
      });
    }));
  });
  it("a page begins only where rows may be parted", () => {
    expect(pageBreaks([10, 10, 10, 10], [0, 2], 35, 5)).toEqual([2]);
    expect(pageBreaks([10, 10], [0, 1], 100, 5)).toEqual([]);
    // A page that must begin does, and counts from there.
    expect(pageBreaks([10, 10, 10, 10], [0, 1, 2, 3], 25, 0, [1])).toEqual([1, 3]);
  });
  it("long texts are cut after punctuation and lose nothing", () => {
    expect(pieces("一句。两句。", 4)).toEqual(["一句。", "两句。"]);
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("文", "。", "，"), maxLength: 60 }), (words) => expect(pieces(words, 7).join("")).toBe(words)));
  });
});

describe("the hash of the facts", () => {
  it("is SHA-256 (FIPS 180-4 examples)", () => {
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  });
  it("agrees with the platform's for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (words) => expect(sha256(words)).toBe(createHash("sha256").update(words, "utf8").digest("hex"))));
  });
  it("does not hang on the order of keys, nor on the cells behind figures", () => {
    expect(canonicalJson({ b: 1, a: [2, null], parts: { x: 1 } })).toBe('{"a":[2,null],"b":1}');
  });
});
