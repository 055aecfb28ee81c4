/** What staff write into a bulletin stands in every form, and moves no figure. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { writeBulletin, type BulletinKind, type TrackedFacts } from "../../src/actions/bulletins";
import { OTHER, addedParagraphs, withAdditions } from "../../src/bulletin/compose/additions";
import { paragraph, type Section } from "../../src/bulletin/compose/outline";
import { text, type Bulletin } from "../../src/bulletin/document";
import { figuresOf } from "./figures";
import { count } from "../../src/bulletin/figures";
import type { Addition } from "../../src/bulletin/input";
import { day } from "../support/records";
import { readSample, trackedOn } from "./sample";
import { docxText, htmlText, sheetText } from "./texts";

const own = (section: string, words: string, instead = false): Addition => ({ section, text: words, instead });
const counted = paragraph([text("共"), count(3, "宗", "问题清单/存在问题")]);
const spoken = paragraph([text("请抓紧推进。")]);
const section = (title: string, ...blocks: Section["blocks"]): Section => ({ title, blocks });

describe("an addition", () => {
  it("follows what is computed, a paragraph a line, as typed", () => {
    expect(withAdditions([section("存在问题", counted), section("要求", spoken)], [own("存在问题", " 另有1宗待批。\n\n已报市局。 ")])).toEqual([
      section("存在问题", counted, ...addedParagraphs("另有1宗待批。\n已报市局。")), section("要求", spoken),
    ]);
    expect(addedParagraphs("甲\n乙")).toEqual([{ kind: "paragraph", byHand: true, runs: [text("甲")] }, { kind: "paragraph", byHand: true, runs: [text("乙")] }]);
  });

  it("takes the place of words, never of a figure", () => {
    expect(withAdditions([section("要求", spoken)], [own("要求", "按会议要求办。", true)])).toEqual([section("要求", ...addedParagraphs("按会议要求办。"))]);
    expect(withAdditions([section("存在问题", counted)], [own("存在问题", "甲。", true)])).toEqual([section("存在问题", counted, ...addedParagraphs("甲。"))]);
  });

  it("is a part of its own where the section has parts, and where these are empty it is not", () => {
    const parts = section("存在问题", section("宗地和任务", counted));
    expect(withAdditions([parts], [own("存在问题", "甲。")])).toEqual([section("存在问题", section("宗地和任务", counted), section(OTHER, ...addedParagraphs("甲。")))]);
    expect(withAdditions([section("存在问题", section("宗地和任务"))], [own("存在问题", "甲。")])).toEqual([section("存在问题", ...addedParagraphs("甲。"))]);
  });

  it("opens a section before the last where the bulletin has none of that name; blank ones do nothing", () => {
    const titles = withAdditions([section("总体情况", counted), section("要求", spoken)], [own("需协调事项", "请自然资源分局协调。")]).map((part) => ("title" in part ? part.title : ""));
    expect(titles).toEqual(["总体情况", "需协调事项", "要求"]);
    expect(withAdditions([section("要求", spoken)], [own("要求", " \n ", true)])).toEqual([section("要求", spoken)]);
  });
});

describe("a bulletin with additions and a title of its own", () => {
  let tracked: TrackedFacts;
  beforeAll(async () => { tracked = trackedOn(await readSample(), day("2025-09-30")); });
  const issue = {
    title: "关于再督促攻坚工作\n的通报", number: "云督〔2025〕7号", office: "云岫区政府督查室", day: day("2025-10-08"), addressees: "各镇街、区直有关部门",
    additions: [own("存在问题", "另有7717号信访件2件正在核处。"), own("需协调事项", "请自然资源分局于9月9日前明确权属。"), own("补充事项", "联系电话：0000-7718。")],
  };
  const figures = (bulletin: Bulletin) => figuresOf(bulletin).map(({ fact, display }) => [fact, display]);

  it.each<BulletinKind>(["weekly", "halfmonth", "month", "funds"])("%s says them in Word, on the sheet, as text and as rich text, with the same figures as before", async (kind) => {
    const plain = await writeBulletin(kind, tracked);
    const edited = await writeBulletin(kind, tracked, { issue });
    expect(figures(edited.bulletin)).toEqual(figures(plain.bulletin));
    for (const words of ["另有7717号信访件2件正在核处。", "请自然资源分局于9月9日前明确权属。", "联系电话：0000-7718。", "云督〔2025〕7号", "各镇街、区直有关部门：", "2025年10月8日", "云岫区政府督查室", "关于再督促攻坚工作"]) {
      for (const form of [docxText(edited.docx), sheetText(edited.plan), edited.text, htmlText(edited.html)]) expect(form).toContain(words);
    }
  });

  it("marks them, so that whoever matches numbers with facts can leave out exactly these", async () => {
    const { bulletin } = await writeBulletin("weekly", tracked, { issue });
    const byHand = bulletin.body.flatMap((block) => (block.kind === "paragraph" && block.byHand === true ? block.runs : []));
    expect(byHand).toEqual([text("另有7717号信访件2件正在核处。"), text("请自然资源分局于9月9日前明确权属。"), text("联系电话：0000-7718。")]);
    const rest = bulletin.body.filter((block) => block.kind !== "paragraph" || block.byHand !== true);
    expect(JSON.stringify(rest)).not.toMatch(/771[78]/u);
  });
});
