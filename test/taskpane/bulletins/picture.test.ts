/** Pages of the picture, laid out by a font in which every Chinese character is as wide as it is high. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { composeBulletin, type BulletinKind, type TrackedFacts } from "../../../src/actions/bulletins";
import { renderText } from "../../../src/actions/bulletins/preview";
import { pagesOf } from "../../../src/taskpane/bulletins/picture/layout";
import { linesOf } from "../../../src/taskpane/bulletins/picture/lines";
import type { PicturePage } from "../../../src/taskpane/bulletins/picture/page";
import { readSample, trackedOn } from "../../bulletin/sample";
import { day } from "../../support/records";

const wide = (words: string): number => [...words].reduce((sum, char) => sum + (/[ -~]/u.test(char) ? 0.5 : 1), 0);
const broken = (words: string, room: number, indent = 0): string[] => linesOf(words, room, indent, wide).map((line) => line.map(({ words: piece }) => piece).join(""));

describe("lines", () => {
  it("break between any two characters, never before a closing mark or after an opening one, never inside a number", () => {
    expect(broken("甲乙丙丁戊己", 3)).toEqual(["甲乙丙", "丁戊己"]);
    expect(broken("甲乙丙丁", 3, 1)).toEqual(["甲乙", "丙丁"]);
    expect(broken("甲乙（丙）", 3)).toEqual(["甲乙", "（丙）"]);
    expect(broken("甲乙12345", 3)).toEqual(["甲乙", "12345"]);
    expect(broken("甲\n乙", 3)).toEqual(["甲", "乙"]);
    expect(broken("", 3)).toEqual([""]);
  });

  it("hold every character once, whatever is written, and no more than half a mark over the edge", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("甲", "乙", "，", "。", "（", "）", "12.5", "%"), { maxLength: 40 }), fc.integer({ min: 5, max: 12 }), (parts, room) => {
      const lines = broken(parts.join(""), room);
      expect(lines.join("")).toBe(parts.join(""));
      // Runs of marks that may not be parted are the writer's own.
      if (!/[，。（）%]{2}/u.test(parts.join(""))) for (const line of lines) expect(wide(line)).toBeLessThanOrEqual(room + 0.5 + (/\d{6}/u.test(line) ? 100 : 0));
    }));
  });
});

describe("the pages of a bulletin", () => {
  let tracked: TrackedFacts;
  beforeAll(async () => { tracked = trackedOn(await readSample(), day("2025-09-30")); });
  const pages = (kind: BulletinKind): readonly PicturePage[] => pagesOf(composeBulletin(kind, tracked, { issue: { imprint: { copyTo: "区委办公室", printedBy: "区政府督查室", printedOn: null } } }).bulletin, (words, _, size) => wide(words) * size);
  const texts = ({ marks }: PicturePage) => marks.flatMap((mark) => (mark.kind === "text" ? [mark] : []));

  it.each<BulletinKind>(["weekly", "halfmonth", "month", "funds"])("%s: carry every character of the text, on the page", (kind) => {
    const drawn = pages(kind);
    const numbers = drawn.map((_, index) => `—${index + 1}—`).join("");
    const { bulletin } = composeBulletin(kind, tracked, { issue: { imprint: { copyTo: "区委办公室", printedBy: "区政府督查室", printedOn: null } } });
    const printed = drawn.flatMap(texts).map(({ words }) => words).join("");
    const counts = (words: string): Map<string, number> => [...words.replace(/\s/gu, "")].reduce((map, char) => map.set(char, (map.get(char) ?? 0) + 1), new Map<string, number>());
    const there = counts(printed);
    // A table's header is printed again on every page.
    expect([...counts(renderText(bulletin) + numbers)].filter(([char, count]) => (there.get(char) ?? 0) < count)).toEqual([]);
    const outside = drawn.flatMap((page) => texts(page).filter(({ x, y, words, size }) => x < 0 || x + wide(words) * size > page.width || y > page.height));
    expect(outside).toEqual([]);
  });

  it("sets 28 characters on a line and 22 lines on a page, numbers odd pages right and even ones left", () => {
    const [first, second] = pages("weekly");
    const body = texts(first!).filter(({ size }) => size === 16);
    const lines = new Map<number, number>();
    for (const { y, words } of body) lines.set(y, (lines.get(y) ?? 0) + [...words].length);
    expect(Math.max(...lines.values())).toBeGreaterThanOrEqual(28);
    expect(new Set(texts(first!).filter(({ words }) => !words.startsWith("—")).map(({ y }) => y)).size).toBeLessThanOrEqual(22);
    const number = (page: PicturePage) => texts(page).find(({ words }) => /^— \d+ —$/u.test(words))!;
    expect([number(first!).x > first!.width / 2, number(second!).x < second!.width / 2]).toEqual([true, true]);
  });
});
