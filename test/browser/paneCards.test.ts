/** 亮牌 in a real browser: from the preview to 摘牌, what is refused, and every screen narrow and wide, light and dark, in both languages. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { transition, type CardsState } from "../../src/actions/cards";
import { cardWords } from "../../src/taskpane/cards/texts";
import { textsOf } from "../../src/taskpane/texts";
import { wordsOf } from "../../src/taskpane/words";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { cardsIn, withCards, withDrafts, withRules } from "./cardsWorkbook";
import { button, looks, panePages, sound, tab, TODAY, trackedSample } from "./panePage";

const inPane = panePages();
const zh = wordsOf(cardWords, "zh");
let tracked: WorkbookSnapshot;
let full: WorkbookSnapshot;
beforeAll(async () => {
  tracked = await trackedSample();
  full = await withCards(tracked);
}, 120_000);

/** Cards of the pane's workbook as they are now. */
const cardsOf = async (page: Page): Promise<CardsState> => cardsIn(await page.evaluate(() => window.pane!.snapshot()));

async function preview(page: Page): Promise<void> {
  await tab(page, textsOf("zh").cards).click();
  await button(page, zh.previewNow).click();
  await page.locator(".parts").waitFor();
}
const part = (page: Page, name: string) => page.locator(".parts").getByRole("button", { name, exact: true });
const said = (page: Page, text: string) => page.locator(".toast").getByText(text).waitFor();
/** The ribbon's button, as src/commands hands it over. */
const press = (page: Page, name: string) => page.evaluate((pressed) => new Promise<void>((done) => {
  window.dispatchEvent(new CustomEvent("gj-command", { cancelable: true, detail: { name: pressed, done } }));
}), name);

/** Ticks everything, tier by tier. */
async function pickTiers(page: Page): Promise<void> {
  for (const one of await page.locator(".pick-all").all()) await one.click();
}

/** Drafts the first proposal for a unit and opens it in the ledger. */
async function draftOne(page: Page, unit: string): Promise<void> {
  await preview(page);
  expect(await page.locator(".proposal input:checked").count()).toBe(0);
  expect(await button(page, zh.draftPicked(0)).first().isDisabled()).toBe(true);
  await page.getByLabel(zh.unit).selectOption(unit);
  await page.locator(".proposal input").first().check();
  await button(page, zh.draftPicked(1)).first().click();
  await page.getByLabel(zh.actor).fill("张三");
  await button(page, zh.confirmDraft).click();
  await said(page, "均为拟稿");
  await button(page, zh.toLedger).click();
  await page.locator(".ledger-card summary").first().click();
}


describe("the page of the cards", () => {
  it.each(looks)("is whole, named and readable ($width px, dark $dark, $language)", async ({ width, dark, language }) => {
    const words = wordsOf(cardWords, language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ workbook: full, language }, { width, dark }, async (page) => {
      await tab(page, textsOf(language).cards).click();
      await button(page, words.previewNow).waitFor();
      await sound(page, `cards-intro-${suffix}`);
      await button(page, words.previewNow).click();
      await page.locator(".proposal").first().waitFor();
      const folded = page.locator(".fold:not([open]) > summary");
      while (await folded.count() > 0) await folded.first().click();
      await sound(page, `cards-preview-${suffix}`);
      await part(page, words.ledger).click();
      await page.locator(".fold", { has: page.getByRole("heading", { name: words.submitted }) }).locator("> summary").click();
      await button(page, words.pickAll).click();
      await page.getByRole("button", { name: words.issuePicked(cardsIn(full).rows.filter(({ state }) => state === "submitted").length), exact: true }).click();
      await button(page, words.confirm(words.issuedStep)).click();
      await page.locator(".fault").first().waitFor();
      await sound(page, `cards-issue-${suffix}`);
      await button(page, words.back).click();
      await page.locator(".fold", { has: page.getByRole("heading", { name: words.issued }) }).locator("> summary").click();
      await page.locator(".fold", { has: page.getByRole("heading", { name: words.issued }) }).locator(".ledger-card summary").first().click();
      await sound(page, `cards-ledger-${suffix}`);
      await part(page, words.notices).click();
      await page.getByText(words.noticesHint).waitFor();
      await sound(page, `cards-notices-${suffix}`);
      await part(page, words.hand).click();
      await button(page, words.draftHand).click();
      await sound(page, `cards-hand-${suffix}`);
    });
  }, 180_000);

  it.each(looks)("shows leaders what is in force and nothing that writes ($width px, dark $dark, $language)", async ({ width, dark, language }) => {
    const words = wordsOf(cardWords, language);
    await inPane({ workbook: full, language, readOnly: true }, { width, dark }, async (page) => {
      await tab(page, textsOf(language).cards).click();
      const inForce = cardsIn(full).rows.filter(({ state }) => ["issued", "acknowledged", "verified"].includes(state)).length;
      await page.getByRole("heading", { name: words.inForceTitle(inForce) }).waitFor();
      expect(await page.locator(".panel button").allTextContents()).toEqual(expect.not.arrayContaining([words.submittedStep, words.issuedStep]));
      expect(await page.locator(".panel input, .panel form, .panel select").count()).toBe(0);
      await sound(page, `cards-leader-${width}-${dark ? "dark" : "light"}-${language}`);
    });
  }, 120_000);
});

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
      await button(page, zh.setAside).first().click();
      await page.getByText(zh.postpone).click();
      await page.getByLabel(zh.untilStep).fill("2025-10-15");
      await page.getByLabel(zh.reasonStep).fill("已列入十月专题会");
      await page.getByLabel(zh.approver).fill("王区长");
      await page.getByLabel(zh.actor).fill("张三");
      await sound(page, "cards-aside");
      await button(page, zh.confirm(zh.postponedStep)).click();
      await said(page, "暂缓亮牌至2025年10月15日");
      expect(await page.locator(".proposal").count()).toBe(before - 1);
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

describe("many cards and old ones", () => {
  it("draws no more of three hundred than a person looks at", async () => {
    const many = await withDrafts(tracked, 300);
    await inPane({ workbook: many }, {}, async (page) => {
      await preview(page);
      const took = await page.evaluate(async (name) => {
        const start = performance.now();
        [...document.querySelectorAll<HTMLElement>(".parts button")].find((one) => one.textContent === name)?.click();
        await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
        return performance.now() - start;
      }, zh.ledger);
      await page.getByText(zh.submitAll(300)).waitFor();
      expect(await page.locator(".ledger-card").count()).toBe(30);
      expect(took).toBeLessThan(2000);
      await page.getByLabel(zh.unit).selectOption("第3镇");
      await page.getByText(zh.submitAll(25)).waitFor();
    });
  }, 120_000);

  it("marks what was read as old when the workbook changes, and reads again only when asked", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await preview(page);
      await page.evaluate(() => window.pane!.change());
      await page.getByText(zh.old).waitFor();
      await sound(page, "cards-old");
      await button(page, zh.previewAgain).click();
      await page.getByText(zh.old).waitFor({ state: "detached" });
    });
  }, 120_000);
});

describe("a changed tier table", () => {
  it("is shown by what it would do, and taken up only by a tick and with the drafts", async () => {
    await inPane({ workbook: withRules(full, "银川2025") }, {}, async (page) => {
      await preview(page);
      await page.getByRole("heading", { name: zh.changeTitle("银川2025") }).waitFor();
      expect(await page.getByRole("button", { name: /^拟发所选/ }).first().isDisabled()).toBe(true);
      await sound(page, "cards-rules");
      await page.getByLabel(zh.adopt).check();
      expect(await page.getByRole("button", { name: zh.confirmAdopt }).count()).toBeGreaterThan(0);
      await pickTiers(page);
      const byTheNew = await page.locator(".summary-line").textContent();
      expect(byTheNew).toContain("红牌");
      await page.getByRole("button", { name: /^拟发所选/ }).first().click();
      await page.getByText(zh.willAdopt("银川2025")).waitFor();
      await page.getByLabel(zh.actor).fill("张三");
      await sound(page, "cards-rules-confirm");
      await button(page, zh.confirmDraft).click();
      await said(page, "已启用“银川2025”");
      const { rules } = await cardsOf(page);
      expect([rules.inForce.base, rules.requested]).toEqual(["银川2025", null]);
      expect(await page.getByRole("heading", { name: zh.changeTitle("银川2025") }).count()).toBe(0);
    });
  }, 120_000);
});

describe("notices", () => {
  it("are downloaded as Word, written to a sheet to print, and copied", async () => {
    await inPane({ workbook: full }, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await preview(page);
      await part(page, zh.notices).click();
      await button(page, zh.pickNone).click();
      await page.locator(".card input").first().check();
      const [download] = await Promise.all([page.waitForEvent("download"), button(page, zh.word).first().click()]);
      expect(download.suggestedFilename()).toMatch(/\.docx$/);
      await said(page, download.suggestedFilename());
      await button(page, zh.copyText).first().click();
      await said(page, "已复制");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("编号：拟2025-09");
      await button(page, zh.printSheet).click();
      await said(page, "已写入工作表");
      expect((await page.evaluate(() => window.pane!.sheetNames())).some((name) => name.includes("通知书"))).toBe(true);
    });
  }, 120_000);
});

describe("the cards with the keyboard only", () => {
  it("are previewed, drafted and submitted, with the focus always seen", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      const focused = () => page.evaluate(() => (document.activeElement?.textContent ?? "").trim());
      /** Presses Tab until a control of that name has the focus. */
      const reach = async (name: string): Promise<void> => {
        for (let step = 0; step < 60; step += 1) {
          if ((await focused()) === name) return;
          await page.keyboard.press("Tab");
          expect(await page.evaluate(() => {
            const element = document.activeElement;
            if (element === null || element === document.body) return true;
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
          })).toBe(true);
        }
        throw new Error(`${name} was not reached`);
      };
      await reach(textsOf("zh").today);
      await page.keyboard.press("ArrowRight");
      await button(page, zh.previewNow).waitFor();
      await reach(zh.previewNow);
      await page.keyboard.press("Enter");
      await page.locator(".proposal").first().waitFor();
      expect(await focused()).toBe(zh.preview);
      const tiers = await page.locator(".pick-all").allTextContents();
      expect(tiers).toHaveLength(await page.locator(".tier-group").count());
      for (const name of tiers) {
        await reach(name);
        await page.keyboard.press("Space");
      }
      await reach(zh.draftPicked(71));
      await page.keyboard.press("Enter");
      await page.getByText(zh.willNotIssue).waitFor();
      expect(await focused()).toBe(zh.willWrite);
      await page.keyboard.press("Escape");
      expect(await focused()).toBe(zh.draftPicked(71));
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.type("张三");
      await page.keyboard.press("Enter");
      await said(page, "均为拟稿");
      await reach(zh.toLedger);
      await page.keyboard.press("Enter");
      await reach(zh.submitAll(71));
      await page.keyboard.press("Enter");
      await reach(zh.confirm(zh.submittedStep));
      await page.keyboard.press("Enter");
      await said(page, "送审71张");
      expect((await cardsOf(page)).rows.every(({ state }) => state === "submitted")).toBe(true);
      expect(await focused()).toBe(zh.ledger);
    });
  }, 120_000);
});
