/** The paper that the pane draws carries every word of the other forms, in their order. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { composeBulletin, type BulletinKind, type TrackedFacts } from "../../src/actions/bulletins";
import { runsText } from "../../src/bulletin/document";
import { pageOf, paperOf, type Paper, type PaperItem } from "../../src/bulletin/render/paper";
import { renderText } from "../../src/bulletin/render/text";
import { day } from "../support/records";
import { readSample, trackedOn } from "./sample";

let tracked: TrackedFacts;
beforeAll(async () => { tracked = trackedOn(await readSample(), day("2025-09-30")); });

const wordsOf = (item: PaperItem): string => item.kind === "line" ? runsText(item.runs) : item.squares.flatMap((row) => row.map((square) => (square.kind === "cell" ? runsText(square.cell.runs) : ""))).join("");
const bare = (words: string): string => words.replace(/\s/gu, "");
const all = (papers: readonly Paper[]): string => bare(papers.flatMap(({ items, foot }) => [...items.map(wordsOf), ...foot.flat()]).join(""));
const full = {
  header: "云岫区百日攻坚行动指挥部文件", number: "云督〔2025〕7号", office: "云岫区政府督查室", addressees: "各镇街",
  imprint: { copyTo: "区委办公室", printedBy: "云岫区政府督查室", printedOn: null },
};

describe("the paper of a bulletin", () => {
  it.each<BulletinKind>(["weekly", "halfmonth", "month", "funds"])("%s: says what the plain text says", (kind) => {
    for (const issue of [{}, full]) {
      const { bulletin } = composeBulletin(kind, tracked, { issue });
      const papers = paperOf(bulletin);
      expect(all(papers)).toBe(bare(renderText(bulletin)));
      expect(papers.map(({ landscape }) => landscape)).toEqual([false, ...bulletin.attachments.map(({ landscape }) => landscape)]);
    }
  });

  it("has the title in 2号 centred, headings in their fonts, the date four characters from the right, and 版记 on the last sheet", () => {
    const papers = paperOf(composeBulletin("weekly", tracked, { issue: full }).bulletin);
    const lines = papers[0]!.items.flatMap((item) => (item.kind === "line" ? [item] : []));
    const looks = (role: string) => lines.filter((one) => one.role === role).map(({ look }) => look);
    expect(looks("title").map(({ font, size, align }) => [font, size, align])).toEqual([["title", 22, "center"], ["title", 22, "center"]]);
    expect(looks("heading1").every(({ font, size, firstLine }) => font === "first" && size === 16 && firstLine === 2)).toBe(true);
    expect(looks("header")).toEqual([expect.objectContaining({ red: true, align: "center", font: "title" })]);
    expect(looks("number")).toEqual([expect.objectContaining({ ruled: true })]);
    expect(lines.find(({ runs }) => runs[0]?.kind === "day" && runs.length === 1)?.look).toMatchObject({ align: "right", right: 4 });
    expect(papers.map(({ foot }) => foot.length)).toEqual([0, 0, 2]);
    expect(papers.at(-1)!.foot).toEqual([["抄送：区委办公室", ""], ["云岫区政府督查室", "2025年9月30日印发"]]);
  });

  it("is A4 with the edges of GB/T 9704: 156 by 225 mm of text, upright and turned", () => {
    for (const landscape of [false, true]) {
      const { width, height, top, right, bottom, left } = pageOf(landscape);
      const text = [width - left - right, height - top - bottom].map((points) => Math.round((points * 25.4) / 72));
      expect(text).toEqual(landscape ? [225, 156] : [156, 225]);
    }
  });
});
