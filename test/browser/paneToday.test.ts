/** 今日 with what is due, 领导视图 and the ranking's figures explained: in a real browser. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { settingsTable } from "../../src/taskpane/settings/texts";
import { textsOf, type Language } from "../../src/taskpane/texts";
import { todayTable } from "../../src/taskpane/today/texts";
import { wordsOf } from "../../src/taskpane/words";
import { WRITING_MARK } from "../../src/workbook/interrupted";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { hasAtLeast, hasCount } from "./count";
import { fourLooks, openMore } from "./morePage";
import { button, panePages, sound, tab, trackedSample } from "./panePage";

const inPane = panePages();
const zh = textsOf("zh");
const today = (language: Language) => wordsOf(todayTable, language);
const settings = (language: Language) => wordsOf(settingsTable, language);
let tracked: WorkbookSnapshot;
let empty: WorkbookSnapshot;
beforeAll(async () => {
  tracked = await trackedSample();
  empty = { dateSystem: 1900, names: [], sheets: [{ ...tracked.sheets[0]!, name: "Sheet1", role: null, rowCount: 0, columnCount: 0, values: [], numberFormats: [], formulas: [], merges: [], tables: [] }] };
});

/** `switch to` buttons carry the title of their line for the ear. */
const begins = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
const lines = (page: Page) => page.locator(".due-line");
const jumps = (page: Page) => page.evaluate(() => window.pane!.jumps);

describe("after a write that broke off", () => {
  it.each(fourLooks)("says so and offers to repair it, until that is done; leaders are only told (%i px, dark %s, %s)", async (width, dark, language) => {
    const words = textsOf(language);
    const broken: WorkbookSnapshot = { ...tracked, names: [...tracked.names, { name: WRITING_MARK, refersTo: '"prepared"', sheet: null }] };
    await inPane({ workbook: broken, language }, { width, dark }, async (page) => {
      await page.getByText(words.interruptedTitle).waitFor();
      await sound(page, `interrupted-${width}-${dark ? "dark" : "light"}-${language}`);
      await button(page, words.repair).click();
      await page.getByText(/已更新看板|Board updated/).waitFor();
      await hasCount(page.getByText(words.interruptedTitle), 0);
      expect((await page.evaluate(() => window.pane!.snapshot())).names.some(({ name }) => name === "GJ_writing")).toBe(false);
    });
    await inPane({ workbook: broken, language, readOnly: true }, { width, dark }, async (page) => {
      await page.getByText(words.interruptedLeader).waitFor();
      await hasCount(button(page, words.repair), 0);
    });
  }, 120_000);
});

describe("今天要办", () => {
  it.each(fourLooks)("stands under the targets, read by itself, each line counted, explained and led to its place (%i px, dark %s, %s)", async (width, dark, language) => {
    const words = today(language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ workbook: tracked, language }, { width, dark }, async (page) => {
      await lines(page).first().waitFor();
      await hasCount(page.getByRole("heading", { name: words.title }), 1);
      await hasAtLeast(lines(page), 7);
      for (const summary of await page.locator(".countdown-how summary, .due-line:first-child summary, .target:first-child .explain summary").all()) await summary.click();
      await page.locator(".figure-sources li").first().waitFor();
      await sound(page, `due-${suffix}`);
      await page.locator(".due-items .jump").first().click();
      await page.locator(".figure-sources .jump").first().click();
      expect(await jumps(page)).toEqual([expect.stringMatching(/^宗地台账!A\d+$/), expect.stringMatching(/^宗地台账![A-Z]+\d+$/)]);
    });
  }, 120_000);

  it("leads each line to the page that handles it", async () => {
    const words = today("zh");
    await inPane({ workbook: tracked }, {}, async (page) => {
      await lines(page).first().waitFor();
      await button(page, `${words.open(zh.cards)} ${words.proposals}`).click();
      expect(await tab(page, zh.cards).getAttribute("aria-selected")).toBe("true");
      await tab(page, zh.today).click();
      await lines(page).first().waitFor();
      await button(page, `${words.open(zh.audit)} ${words.audit}`).click();
      // What was read in idle time is shown at once.
      await page.getByText(zh.expected, { exact: true }).first().waitFor();
    });
  });

  it("is marked as old when others change the workbook, and read again after our own writing", async () => {
    const words = today("zh");
    await inPane({ workbook: tracked }, {}, async (page) => {
      await lines(page).first().waitFor();
      await hasCount(page.getByText(words.old), 0);
      await page.evaluate(() => window.pane!.change());
      await page.getByText(words.old).waitFor();
      await sound(page, "due-old");
      await button(page, words.again).click();
      await page.getByText(words.reading).waitFor();
      await page.getByText(words.reading).waitFor({ state: "detached" });
      await hasCount(page.getByText(words.old), 0);
      await lines(page).first().waitFor();
      await page.evaluate(() => window.pane!.change());
      await page.getByText(words.old).waitFor();
      await button(page, zh.refresh).click();
      await page.getByText(/已更新看板/).waitFor();
      await page.getByText(words.old).waitFor({ state: "detached" });
    });
  });

  it("is counted at the top of the page, under the countdown, and reached from there with the keyboard", async () => {
    const words = today("zh");
    await inPane({ workbook: tracked }, { height: 378 }, async (page) => {
      await lines(page).first().waitFor();
      const pointer = begins(page, zh.due(await lines(page).count()));
      const box = await pointer.boundingBox();
      // The smallest pane shows it without scrolling, and the first target after it.
      expect(box === null ? 378 : box.y + box.height).toBeLessThan(300);
      expect((await page.locator(".target .bar").first().boundingBox())?.y ?? 378).toBeLessThan(378);
      await pointer.focus();
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.title);
      const heading = await page.getByRole("heading", { name: words.title }).boundingBox();
      expect(heading?.y ?? 378).toBeLessThan(378);
    });
  }, 120_000);

  it("gives way to whatever is asked for while it reads", async () => {
    await inPane({ workbook: tracked, slow: 1500 }, {}, async (page) => {
      await page.getByText(today("zh").reading).waitFor();
      await page.waitForTimeout(700);
      expect(await button(page, zh.refresh).isEnabled()).toBe(true);
      await button(page, zh.refresh).click();
      await page.getByText(/已更新看板/).waitFor();
      await lines(page).first().waitFor();
    });
  });
});

describe("领导视图", () => {
  it.each([[350, false, "zh"], [800, true, "zh"], [500, false, "en"]] as const)("shows 今日 and 排名 large, nothing that writes and no jargon (%i px, dark %s, %s)", async (width, dark, language) => {
    const texts = textsOf(language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ workbook: tracked, language }, { width, dark }, async (page) => {
      await lines(page).first().waitFor();
      await button(page, today(language).toLeader).click();
      await page.getByRole("heading", { name: today(language).leaderTitle }).waitFor();
      await lines(page).first().waitFor();
      for (const name of [texts.connect, texts.refresh, texts.snapshot]) await hasCount(button(page, name), 0);
      const shown = await page.locator("main").innerText();
      for (const jargon of ["攻坚数据", "数据问题", "通报存档", "快照", "接入"]) expect(shown).not.toContain(jargon);
      expect(await page.locator(".target h3").first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(20);
      await sound(page, `leader-today-${suffix}`);
      const [one, other] = await Promise.all([0, 1].map((at) => page.locator(".target").nth(at).boundingBox()));
      expect(one!.y === other!.y).toBe(width >= 640);
      await tab(page, texts.ranking).click();
      await page.locator(".ranks").first().waitFor();
      await sound(page, `leader-ranking-${suffix}`);
      await button(page, texts.leaveLeaderView).click();
      await button(page, texts.refresh).waitFor();
    });
  }, 120_000);

  it("is remembered for this person, and is all there is where the workbook is read-only", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await button(page, today("zh").toLeader).click();
      expect(await page.evaluate(() => localStorage.getItem("gj-leader"))).toBe("1");
      await button(page, zh.leaveLeaderView).click();
      expect(await page.evaluate(() => localStorage.getItem("gj-leader"))).toBeNull();
    });
    await inPane({ workbook: tracked, readOnly: true }, {}, async (page) => {
      await lines(page).first().waitFor();
      await page.getByText(zh.readOnly).waitFor();
      await hasCount(button(page, zh.leaveLeaderView), 0);
      await hasCount(button(page, zh.refresh), 0);
    });
    await inPane({ workbook: empty, readOnly: true }, {}, async (page) => {
      await page.getByText(zh.leaderNone).waitFor();
      await hasCount(page.getByRole("button"), 0);
    });
  });
});

describe("排名", () => {
  it.each(fourLooks)("explains every line and leads to the cells of its figures (%i px, dark %s, %s)", async (width, dark, language) => {
    await inPane({ workbook: tracked, language }, { width, dark }, async (page) => {
      await lines(page).first().waitFor();
      await openMore(page, language, "ranking");
      const unit = page.locator(".unit-button").first();
      await unit.click();
      expect(await unit.getAttribute("aria-expanded")).toBe("true");
      expect(await page.locator(".rank-how").innerText()).toMatch(/÷ .+ = \d+\.\d%/);
      await sound(page, `ranking-how-${width}-${dark ? "dark" : "light"}-${language}`);
      await page.locator(".rank-how .jump").first().click();
      expect((await jumps(page))[0]).toMatch(/^.+![A-Z]+\d+$/);
    });
  }, 60_000);
});

describe("with the keyboard only", () => {
  it("reads what is due, opens which, asks about removal and backs out with the focus where it was", async () => {
    const words = settings("zh");
    await inPane({ workbook: tracked }, {}, async (page) => {
      await lines(page).first().waitFor();
      const focused = () => page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
        return { name: document.activeElement!.textContent!.trim(), seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
      });
      const reach = async (name: string) => {
        for (let step = 0; step < 60 && !(await focused()).name.startsWith(name); step += 1) await page.keyboard.press("Tab");
        expect(await focused()).toEqual({ name: expect.stringMatching(new RegExp(`^${name}`)), seen: true });
      };
      await reach(today("zh").which);
      await page.keyboard.press("Enter");
      await reach(zh.goTo);
      await page.keyboard.press("Enter");
      expect(await jumps(page)).toHaveLength(1);
      await openMore(page, "zh", "settings");
      await reach(words.removeLook);
      await page.keyboard.press("Enter");
      await button(page, words.removeYes).waitFor();
      expect((await focused()).name).toContain("移除这");
      await page.keyboard.press("Escape");
      await button(page, words.removeLook).waitFor();
      await page.waitForTimeout(50);
      expect((await focused()).name).toBe(words.removeLook);
      await hasCount(begins(page, words.removeYes), 0);
    });
  }, 60_000);
});
