/** A card in a real browser: from the preview or from a row to 摘牌, and what is refused. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { CardsState } from "../../src/actions/cards";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { transition } from "../actions/cards/steps";
import { cardsOf, draftOne, pickTiers, press, preview, said, zh } from "./cardsPage";
import { hasCount } from "./count";
import { button, panePages, sound, TODAY, trackedSample } from "./panePage";

const inPane = panePages();
let tracked: WorkbookSnapshot;
beforeAll(async () => {
  tracked = await trackedSample();
}, 120_000);

describe("a card on its way", () => {
  it("goes from the preview to 摘牌 by a person's steps, each asked for what it needs", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await draftOne(page, "澜桥街道");
      const [drafted] = (await cardsOf(page)).rows;
      expect(drafted).toMatchObject({ state: "drafted", subject: { unit: "澜桥街道" } });
      await button(page, zh.submittedStep).click();
      await button(page, zh.confirm(zh.submittedStep)).click();
      await said(page, "送审");
      await button(page, zh.issuedStep).click();
      const number = await page.getByLabel(zh.number).inputValue();
      expect(number).toMatch(/^督.〔2025〕1号$/);
      await button(page, zh.confirm(zh.issuedStep)).click();
      await page.getByText(zh.blank).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true");
      expect((await cardsOf(page)).rows[0]!.state).toBe("submitted");
      await page.getByLabel(zh.approver).fill("王区长");
      await page.getByLabel(zh.number).fill("督黄[2025]第7号");
      await button(page, zh.confirm(zh.issuedStep)).click();
      await said(page, "督黄〔2025〕7号");
      await button(page, zh.acknowledgedStep).click();
      await page.getByLabel(zh.reasonAcknowledged).fill("已倒排工期");
      await button(page, zh.confirm(zh.acknowledgedStep)).click();
      await said(page, "回执");
      await sound(page, "cards-path-acknowledged");
      await button(page, zh.verifiedStep).click();
      await button(page, zh.confirm(zh.verifiedStep)).click();
      await said(page, "核实");
      await button(page, zh.releasedStep).click();
      await button(page, zh.confirm(zh.releasedStep)).click();
      await said(page, "摘牌");
      const { rows, events } = await cardsOf(page);
      expect(events.map(({ event, actor }) => `${event} ${actor}`)).toEqual(["drafted", "submitted", "issued", "acknowledged", "verified", "released"].map((event) => `${event} 张三`));
      expect(rows).toMatchObject([{ state: "released", number: "督黄〔2025〕7号", approver: "王区长", addressee: "澜桥街道", issuedOn: TODAY }]);
      expect(rows[0]!.answerBy).toBeGreaterThan(TODAY);
      // No step is offered on a card that is over.
      await page.locator(".ledger-card details[open]").waitFor();
      expect(await page.locator(".ledger-card details[open] .card-buttons button").allTextContents()).toEqual([zh.writeNotice]);
    });
  }, 120_000);

  it("is refused where someone else was quicker, names them, and is shown as it is now", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await draftOne(page, "澜桥街道");
      const state = await cardsOf(page);
      const [{ card, events: seen }] = state.rows as [CardsState["rows"][number]];
      const theirs = transition(state, { card, event: "submitted", seen, actor: "李四", on: TODAY });
      if (theirs.kind !== "planned") throw new Error("the other person was refused");
      await page.evaluate((plan) => window.pane!.write(plan), theirs.plan);
      await button(page, zh.submittedStep).click();
      await button(page, zh.confirm(zh.submittedStep)).click();
      await page.getByRole("alert").getByText("李四 送审").waitFor();
      await sound(page, "cards-clash");
      expect((await cardsOf(page)).events.map(({ actor, event }) => `${actor} ${event}`)).toEqual(["张三 drafted", "李四 submitted"]);
      await page.getByRole("heading", { name: zh.submitted }).waitFor();
    });
  }, 120_000);

  it("is set aside with reason and approver, and is not proposed again", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await preview(page);
      await page.getByLabel(zh.unit).selectOption("澜桥街道");
      const before = await page.locator(".proposal").count();
      await page.locator(".proposal summary").first().click();
      await button(page, zh.setAside).first().click();
      await page.getByText(zh.postpone).click();
      await page.getByLabel(zh.untilStep).fill("2025-10-15");
      await page.getByLabel(zh.reasonStep).fill("已列入十月专题会");
      await page.getByLabel(zh.approver).fill("王区长");
      await page.getByLabel(zh.actor).fill("张三");
      await sound(page, "cards-aside");
      await button(page, zh.confirm(zh.postponedStep)).click();
      await said(page, "暂缓亮牌至2025年10月15日");
      await hasCount(page.locator(".proposal"), before - 1);
      await page.getByRole("heading", { name: zh.suppressed }).waitFor();
      expect((await cardsOf(page)).rows).toMatchObject([{ state: "postponed", reason: "已列入十月专题会", approver: "王区长" }]);
    });
  }, 120_000);

  it("is taken back by 撤回 with an approver, never erased", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await preview(page);
      await pickTiers(page);
      await button(page, zh.draftPicked(71)).first().click();
      await page.getByLabel(zh.actor).fill("张三");
      await button(page, zh.confirmDraft).click();
      await button(page, zh.takeBack).click();
      expect(await page.getByLabel(zh.reasonStep).inputValue()).toBe("误操作，经办人撤回");
      await button(page, zh.confirm(zh.withdrawnStep)).click();
      await page.getByText(zh.blank).waitFor();
      await sound(page, "cards-take-back");
      await page.getByLabel(zh.approver).fill("王区长");
      await button(page, zh.confirm(zh.withdrawnStep)).click();
      await said(page, "撤回71张");
      const { rows, events } = await cardsOf(page);
      expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["withdrawn"]));
      expect(events).toHaveLength(142);
    });
  }, 120_000);
});

describe("a draft by hand", () => {
  it("comes filled in from the row that the user stands on", async () => {
    const sheet = tracked.sheets.find(({ name }) => name === "宗地台账")!;
    const row = sheet.values.findIndex((cells) => cells.includes("YXG2025-031"));
    await inPane({ workbook: tracked, selected: { sheet: "宗地台账", row, column: 2 } }, {}, async (page) => {
      await press(page, "cardRow");
      await page.getByText(zh.fromRow("宗地台账", row + 1)).waitFor();
      expect(await page.getByLabel(zh.matter).inputValue()).toContain("YXG2025-031");
      expect(await page.getByLabel(zh.unit).inputValue()).not.toBe("");
      await page.getByLabel(zh.tier).selectOption("黄牌");
      await page.getByLabel(zh.grounds).fill("区长专题会议定");
      await button(page, zh.draftHand).click();
      await page.getByLabel(zh.actor).fill("张三");
      await sound(page, "cards-by-hand");
      await button(page, zh.confirmDraft).click();
      await said(page, "已人工拟发黄牌");
      expect((await cardsOf(page)).rows).toMatchObject([{ state: "drafted", tier: "黄牌", subject: { origin: "hand", explanation: "区长专题会议定" } }]);
    });
  }, 120_000);

  it("says which row is none of a ledger, and what to do", async () => {
    await inPane({ workbook: tracked, selected: { sheet: "宗地台账", row: 0, column: 0 } }, {}, async (page) => {
      await press(page, "cardRow");
      await page.getByText("「宗地台账」第1行").waitFor();
      await page.getByText("请选中宗地、任务或单位进度的一行").waitFor();
      await sound(page, "cards-no-row");
    });
  }, 120_000);
});
