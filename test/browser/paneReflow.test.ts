/** The pane at 320 CSS px, as at 400 % zoom (WCAG 1.4.10): nothing runs off to the side and no word is cut. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { cardWords } from "../../src/taskpane/cards/texts";
import { textsOf, type Language } from "../../src/taskpane/texts";
import { wordsOf } from "../../src/taskpane/words";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { part } from "./cardsPage";
import { withCards } from "./cardsWorkbook";
import { button, panePages, sound, tab, trackedSample } from "./panePage";

const inPane = panePages();
let full: WorkbookSnapshot;
beforeAll(async () => {
  full = await withCards(await trackedSample());
}, 120_000);

/** Text that its box hides, or that stands beyond the page's edge outside of a box that scrolls. */
const cutText = (): string[] => [...document.querySelectorAll<HTMLElement>("h1, h2, h3, h4, p, li, dd, dt, td, th, button, label, summary, span, strong")].flatMap((element) => {
  if (element.closest(".spoken, .scroll, .paper-scroll, [aria-hidden='true']") !== null || !element.checkVisibility()) return [];
  const { right } = element.getBoundingClientRect();
  const hides = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline" && getComputedStyle(element).overflowX !== "visible";
  return hides || right > document.documentElement.clientWidth + 1 ? [`${element.className} ${(element.textContent ?? "").trim().slice(0, 30)}`] : [];
});

describe("the pane at 320 px", () => {
  it.each(["zh", "en"] as const)("loses nothing on any page (%s)", async (language: Language) => {
    const texts = textsOf(language);
    const cards = wordsOf(cardWords, language);
    await inPane({ workbook: full, language }, { width: 320, height: 640 }, async (page) => {
      const whole = async (name: string): Promise<void> => {
        await sound(page, `reflow-${name}-${language}`);
        expect([name, await page.evaluate(cutText)]).toEqual([name, []]);
      };
      await page.locator(".due-line").first().waitFor();
      await whole("today");
      await tab(page, texts.cards).click();
      await button(page, cards.previewNow).click();
      await page.locator(".tier-group").first().waitFor();
      await whole("cards");
      await part(page, cards.ledger).click();
      await page.locator(".ledger-card").first().waitFor();
      await whole("ledger");
      await part(page, cards.notices).click();
      await page.locator(".tier-group summary").first().click();
      await whole("notices");
      await part(page, cards.hand).click();
      await whole("hand");
      await tab(page, texts.bulletins).click();
      await page.locator(".paper").first().waitFor();
      await whole("bulletins");
      for (const name of ["intake", "ranking", "audit", "schedule", "functions", "settings"] as const) {
        await tab(page, texts.morePages).click();
        await page.locator(".more-item", { has: page.getByText(texts[name], { exact: true }) }).click();
        await page.locator(".panel .card, .panel .ranks, .panel .more-item, .panel .library, .panel .settings").first().waitFor();
        await whole(name);
      }
    });
  }, 180_000);
});
