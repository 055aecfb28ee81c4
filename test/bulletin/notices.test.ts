/** Notices for cards of the sample: which one is due, what it says, when it stops being a draft. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { composeNotices, writeNotices, type TrackedFacts } from "../../src/actions/bulletins";
import { BLANK } from "../../src/bulletin/fill";
import { noticeKind } from "../../src/bulletin/notices";
import { renderText } from "../../src/bulletin/render/text";
import { bulletinPlan } from "../../src/bulletin/render/sheet";
import { plainIssue } from "../../src/bulletin/input";
import { memoryWorkbook } from "../../src/workbook/memory";
import { snapshotOf } from "../support/grid";
import { day } from "../support/records";
import { drafts, issuedCard, subjectsOf } from "./cards";
import { readSample, trackedOn } from "./sample";
import { documentXml, docxText, numbersIn, sheetText } from "./texts";

let tracked: TrackedFacts;
const office = "云岫区百日攻坚行动指挥部办公室";
const options = (asOf = "2025-09-30") => ({ asOf: day(asOf), settings: tracked.settings, subjects: subjectsOf(tracked), issue: { office } });
const draftOf = (tier: string) => drafts(tracked).find((row) => row.tier === tier)!;
const textOf = (...args: Parameters<typeof composeNotices>): string => composeNotices(...args).map(({ bulletin }) => renderText(bulletin)).join("");

beforeAll(async () => {
  tracked = trackedOn(await readSample(), day("2025-09-30"));
});

describe("which notice a card calls for", () => {
  it.each([
    ["drafted", "提醒", null, "reminder"], ["submitted", "黄牌", null, "warning"], ["drafted", "红牌", null, "warning"], ["drafted", "约谈", null, "summons"],
    ["drafted", "问责建议", null, "accountability"], ["issued", "黄牌", 100, "warning"], ["issued", "黄牌", 99, "urging"], ["acknowledged", "黄牌", 99, null],
    ["verified", "黄牌", 99, "release"], ["released", "黄牌", 99, "release"], ["withdrawn", "黄牌", 99, null],
  ] as const)("%s %s, answer due %s → %s", (state, tier, answerBy, kind) => {
    expect(noticeKind({ state, tier, answerBy }, 100)).toBe(kind);
  });
});

describe("黄牌警告通知书", () => {
  it("has number, addressee, cause with figures, demand with its day, consequence, signature and 回执", () => {
    const words = textOf([draftOf("黄牌")], options());
    for (const part of ["送审稿", "黄牌警告通知书", "鹤洄镇：", "截至2025年9月30日", "低于序时28.0个百分点", "目标2个，累计完成1个", "摘牌条件：", "2025年10月14日前（5个工作日内）", office, "未完成原因", "整改措施", "责任人", "完成时限"]) {
      expect(words).toContain(part);
    }
    expect(words).not.toContain(BLANK);
    expect(words).toMatch(/编号：拟2025-09-/u);
  });
  it("is a draft until the card is issued, then bears its number", () => {
    const [before] = composeNotices([draftOf("黄牌")], options());
    const [after] = composeNotices([issuedCard(tracked, day("2025-10-01"))], options("2025-10-01"));
    expect([before!.bulletin.draft, after!.bulletin.draft]).toEqual([true, false]);
    expect(after!.bulletin.number).toBe("云督黄〔2025〕3号");
    expect(renderText(after!.bulletin)).not.toContain("送审稿");
  });
  it("the running number of a draft never stands on what is signed; the 文号 is asked for", () => {
    const [approved] = composeNotices([draftOf("黄牌")], { ...options(), issue: { office, approved: true } });
    expect(approved!.bulletin).toMatchObject({ draft: false, number: null });
    expect(approved!.missing).toContain("文号");
    expect(renderText(approved!.bulletin)).not.toContain("拟2025");
  });
  it("speaks of the district's rules, not of the name of a table", () => {
    const words = textOf([draftOf("黄牌")], options());
    expect(words).toContain("根据本区亮牌规则，截至");
    expect(words).toContain("符合黄牌档：低于序时");
    expect(words).not.toContain("默认");
    const row = draftOf("黄牌");
    expect(textOf([{ ...row, subject: { ...row.subject, explanation: "低于序时28个百分点，符合“默认”黄牌档：低于序时超过10个百分点" } }], options())).not.toContain("默认");
  });
  it("文号 and 主送 are free text", () => {
    const words = textOf([draftOf("黄牌")], { ...options(), issue: { office, number: "云攻坚办函（急）", addressees: "鹤洄镇党委、政府" } });
    expect(words).toContain("云攻坚办函（急）\n");
    expect(words).toContain("\n鹤洄镇党委、政府：\n");
  });
  it("of a task without figures leaves the figures out, not blank", () => {
    const words = textOf([draftOf("黄牌")], { ...options(), subjects: [] });
    expect(words).not.toContain("累计完成");
    expect(words).not.toContain(BLANK);
  });
});

describe("other notices", () => {
  it("催办函 says since when the answer is overdue", () => {
    expect(textOf([issuedCard(tracked, day("2025-10-01"))], options("2025-10-20"))).toContain("要求于2025年10月14日前报送整改情况和回执。截至2025年10月20日，已超过答复期限6天");
  });
  it("摘牌通知 names the card, its answer and its verification, and has no 回执", () => {
    const words = textOf([issuedCard(tracked, day("2025-10-01"), "released")], options("2025-10-20"));
    expect(words).toContain("予以黄牌（云督黄〔2025〕3号）。你单位于2025年10月4日报送回执，经2025年10月11日核实，已完成整改。");
    expect(words).toContain("自2025年10月12日起予以摘牌");
    expect(words).not.toContain("附件");
  });
  it("约谈通知 leaves time, place and persons blank and says so", async () => {
    const { notices, warnings } = await writeNotices([draftOf("黄牌")], { ...options(), kind: "summons" });
    expect(notices[0]!.missing).toEqual(["约谈时间", "约谈地点", "参加人员"]);
    expect(warnings).toMatchObject([{ code: "blank-fields" }]);
    expect(textOf([draftOf("黄牌")], { ...options(), kind: "summons", meeting: { time: "10月9日上午9时", place: "区政府第一会议室", attendees: "主要负责人" } })).toContain("约谈时间：10月9日上午9时");
  });
  it("问责建议 stays a draft even where the card is issued", () => {
    const row = { ...issuedCard(tracked, day("2025-10-01")), tier: "问责建议" };
    const [written] = composeNotices([row], options("2025-10-02"));
    expect([written!.kind, written!.bulletin.draft]).toEqual(["accountability", true]);
    // To whom, a person says: never to the unit that it is about. What is proposed is said once.
    expect([written!.bulletin.addressees, written!.missing]).toEqual([`${BLANK}：`, ["主送"]]);
    expect(textOf([row], options("2025-10-02"))).toContain("建议按程序报批后移交有权机关研究。\n");
    expect(composeNotices([row], { ...options("2025-10-02"), issue: { addressees: "区委、区政府" } })[0]!.bulletin.addressees).toBe("区委、区政府：");
  });
});

describe("all at once", () => {
  it("one file a notice and one with all of them; none is lost, none is doubled", async () => {
    const rows = drafts(tracked).slice(0, 3);
    const { files, together } = await writeNotices(rows, options());
    expect(files.map(({ name }) => name)).toHaveLength(6);
    expect(new Set(files.map(({ name }) => name)).size).toBe(6);
    expect(docxText(together!.bytes).split("黄牌警告通知书")).toHaveLength(4);
    expect(documentXml(together!.bytes).match(/w:val="oddPage"/gu)).toHaveLength(2);
  });
  it("the sheet shows the same numbers as the text, and a workbook takes it", async () => {
    const { bulletin } = composeNotices([draftOf("提醒")], options())[0]!;
    const plan = bulletinPlan(bulletin);
    expect(numbersIn(sheetText(plan)).sort()).toEqual(numbersIn(renderText(bulletin)).sort());
    expect(await memoryWorkbook(snapshotOf({ sheets: [{ name: "台账", cells: [["甲"]] }] })).refuse(plan)).toEqual([]);
  });
  it("the same cards give the same bytes", async () => {
    const once = await writeNotices([draftOf("黄牌")], options());
    const twice = await writeNotices([draftOf("黄牌")], { ...options(), issue: { ...plainIssue, office } });
    expect(Buffer.from(twice.files[0]!.bytes).equals(Buffer.from(once.files[0]!.bytes))).toBe(true);
  });
});
