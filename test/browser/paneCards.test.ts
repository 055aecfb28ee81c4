/** 亮牌 in a real browser: every screen narrow and wide, light and dark, in both languages; a changed tier table, notices, the keyboard. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { cardWords } from "../../src/taskpane/cards/texts";
import { textsOf } from "../../src/taskpane/texts";
import { wordsOf } from "../../src/taskpane/words";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { cardsOf, part, pickTiers, preview, said, zh } from "./cardsPage";
import { cardsIn, withCards, withDrafts, withRules } from "./cardsWorkbook";
import { hasAtLeast, hasCount } from "./count";
import { button, looks, panePages, sound, tab, trackedSample } from "./panePage";

const inPane = panePages();
let tracked: WorkbookSnapshot;
let full: WorkbookSnapshot;
beforeAll(async () => {
  tracked = await trackedSample();
  full = await withCards(tracked);
}, 120_000);

describe("the page of the cards", () => {
  it.each(looks)("is whole, named and readable ($width px, dark $dark, $language)", async ({ width, dark, language }) => {
    const words = wordsOf(cardWords, language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ workbook: full, language }, { width, dark }, async (page) => {
      await tab(page, textsOf(language).cards).click();
      await button(page, words.previewNow).waitFor();
      await sound(page, `cards-intro-${suffix}`);
      await button(page, words.previewNow).click();
      await page.locator(".tier-group").first().waitFor();
      await sound(page, `cards-tiers-${suffix}`);
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
      while (await folded.count() > 0) await folded.first().click();
      await sound(page, `cards-notices-open-${suffix}`);
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
      await hasCount(page.locator(".panel input, .panel form, .panel select"), 0);
      await sound(page, `cards-leader-${width}-${dark ? "dark" : "light"}-${language}`);
    });
  }, 120_000);
});

describe("many cards and old ones", () => {
  it("shows what would be drafted in one screen: tiers with their counts, opened by the one who wants to read", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await preview(page);
      const tiers = page.locator(".tier-group");
      await hasCount(tiers, 4);
      await hasCount(page.locator(".proposal"), 0);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(800);
      const summary = tiers.nth(1).locator("summary").first();
      await summary.focus();
      await page.keyboard.press("Enter");
      await hasCount(page.locator(".proposal"), Number((await tiers.nth(1).locator(".count").textContent()) ?? "0"));
      await page.locator(".proposal input").first().check();
      await tiers.nth(1).getByText(zh.pickedOf(1)).waitFor();
      await summary.press("Enter");
      await hasCount(page.locator(".proposal"), 0);
      // What is ticked stays ticked when its tier is folded, and the button stays in sight.
      expect(await button(page, zh.draftPicked(1)).isEnabled()).toBe(true);
      await page.locator(".tier-group summary").nth(2).click();
      await hasCount(page.locator(".proposal"), 30);
      await page.evaluate(() => { scrollTo(0, 600); });
      const box = await button(page, zh.draftPicked(1)).boundingBox();
      expect(box === null ? 0 : box.y + box.height).toBeLessThanOrEqual(720);
    });
  }, 120_000);

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
      await hasCount(page.locator(".ledger-card"), 30);
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

describe("several cards issued at once", () => {
  it("are one line each as proposed; what is changed is written, and what is wrong opens by itself", async () => {
    await inPane({ workbook: full }, {}, async (page) => {
      await preview(page);
      await part(page, zh.ledger).click();
      await page.locator(".fold", { has: page.getByRole("heading", { name: zh.submitted }) }).locator("> summary").click();
      await button(page, zh.pickAll).click();
      const submitted = cardsIn(full).rows.filter(({ state }) => state === "submitted");
      await button(page, zh.issuePicked(submitted.length)).click();
      const lines = page.locator("details.of-card");
      await hasCount(lines, submitted.length);
      await hasCount(page.locator("details.of-card[open]"), 0);
      await page.getByLabel(zh.approver).fill("王区长");
      await page.getByLabel(zh.actor).fill("张三");
      const last = lines.nth(submitted.length - 1);
      expect(await last.locator("summary").textContent()).toContain("主送");
      await last.locator("summary").click();
      await last.getByLabel(zh.number).fill(await lines.first().getByLabel(zh.number).inputValue());
      await last.locator("summary").click();
      expect(await last.getAttribute("open")).not.toBeNull();
      await button(page, zh.confirm(zh.issuedStep)).click();
      await last.getByText(zh.numberTwice).waitFor();
      expect(await last.getByLabel(zh.number).evaluate((field) => field === document.activeElement)).toBe(true);
      await last.getByLabel(zh.number).fill("督黄〔2025〕88号");
      await button(page, zh.confirm(zh.issuedStep)).click();
      await said(page, "发出");
      const now = (await cardsOf(page)).rows.filter(({ card }) => submitted.some((one) => one.card === card));
      expect(now.map(({ state, approver }) => `${state} ${approver ?? ""}`)).toEqual(submitted.map(() => "issued 王区长"));
      expect(now.map(({ number }) => number)).toContain("督黄〔2025〕88号");
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
      await hasAtLeast(page.getByRole("button", { name: zh.confirmAdopt }), 1);
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
      await hasCount(page.getByRole("heading", { name: zh.changeTitle("银川2025") }), 0);
    });
  }, 120_000);
});

describe("notices", () => {
  it("are downloaded as Word, written to a sheet to print, and copied", async () => {
    await inPane({ workbook: full }, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await preview(page);
      await part(page, zh.notices).click();
      // One line a kind: nineteen notices are no list to scroll through.
      await hasCount(page.locator(".notice-row"), 0);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(800);
      await button(page, zh.pickNone).click();
      await page.locator(".tier-group summary").first().click();
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
      await page.locator(".tier-group").first().waitFor();
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
