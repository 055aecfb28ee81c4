/** 今日 with what is due, 领导视图, the ranking's figures explained, an empty workbook's first steps, and 设置: in a real browser. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { settingsTable } from "../../src/taskpane/settings/texts";
import { textsOf, type Language } from "../../src/taskpane/texts";
import { todayTable } from "../../src/taskpane/today/texts";
import { wordsOf } from "../../src/taskpane/words";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { hasAtLeast, hasCount } from "./count";
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
const openMore = async (page: Page, language: Language, name: "settings" | "ranking") => {
  await tab(page, textsOf(language).morePages).click();
  await page.locator(".more-item", { has: page.getByText(textsOf(language)[name], { exact: true }) }).click();
};
const jumps = (page: Page) => page.evaluate(() => window.pane!.jumps);
const looks = [[350, false, "zh"], [500, true, "zh"], [500, false, "en"], [350, true, "en"]] as const;

describe("今天要办", () => {
  it.each(looks)("stands under the targets, read by itself, each line counted, explained and led to its place (%i px, dark %s, %s)", async (width, dark, language) => {
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
  it.each(looks)("explains every line and leads to the cells of its figures (%i px, dark %s, %s)", async (width, dark, language) => {
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

describe("an empty workbook", () => {
  it.each(looks)("offers the blank template, then says what to do next (%i px, dark %s, %s)", async (width, dark, language) => {
    const words = today(language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ workbook: empty, language }, { width, dark }, async (page) => {
      await button(page, words.blank).waitFor();
      expect(await page.locator("button.primary").allInnerTexts()).toEqual([words.blank]);
      await sound(page, `empty-${suffix}`);
      await button(page, words.blank).click();
      await button(page, words.goFill).waitFor();
      expect(await page.evaluate(() => window.pane!.sheetNames())).toEqual(["目标任务", "各单位进度", "宗地台账", "项目台账", "任务台账", "对上争取资金", "Sheet1"]);
      await sound(page, `empty-next-${suffix}`);
      await button(page, words.goFill).click();
      expect(await jumps(page)).toEqual(["目标任务!B2"]);
    });
  }, 60_000);

  it("shows the sample and offers to connect it at once", async () => {
    const words = today("zh");
    await inPane({ workbook: empty }, {}, async (page) => {
      await button(page, words.look).click();
      await sound(page, "empty-sample");
      await button(page, words.connectSample).click();
      await page.getByText(/已接入：识别台账/).waitFor();
      await lines(page).first().waitFor();
    });
  }, 60_000);

  it("says so when the template cannot be fetched, and changes nothing", async () => {
    const words = today("zh");
    await inPane({ workbook: empty }, {}, async (page) => {
      // A page of the proxy instead of the file.
      await page.route("**/samples/*.xlsx", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<html>login</html>" }));
      await button(page, words.blank).click();
      await page.getByRole("alert").getByText(words.fetchFailed).waitFor();
      expect(await page.evaluate(() => window.pane!.sheetNames())).toEqual(["Sheet1"]);
      expect(await button(page, words.blank).isEnabled()).toBe(true);
    });
  });
});

describe("设置", () => {
  it.each(looks)("is whole, and asks before what cannot be taken back (%i px, dark %s, %s)", async (width, dark, language) => {
    const words = settings(language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ workbook: tracked, language }, { width, dark }, async (page) => {
      await openMore(page, language, "settings");
      await button(page, words.removeLook).waitFor();
      await sound(page, `settings-${suffix}`);
      await button(page, words.toSheet).click();
      expect(await jumps(page)).toEqual(["GJ_sheet_settings 0"]);
      await button(page, words.removeLook).click();
      await button(page, words.removeYes).waitFor();
      await button(page, words.factory).click();
      await button(page, words.factoryYes).waitFor();
      await sound(page, `settings-asked-${suffix}`);
    });
  }, 60_000);

  it("keeps the name for this person, restores the factory's rules, and takes the tracker away", async () => {
    const words = settings("zh");
    await inPane({ workbook: tracked }, {}, async (page) => {
      await openMore(page, "zh", "settings");
      await page.getByRole("textbox", { name: words.actor }).fill(" 张三 ");
      await button(page, words.keep).click();
      await page.getByText(words.actorKept("张三")).waitFor();
      expect(await page.evaluate(() => localStorage.getItem("gj-actor"))).toBe("张三");
      await button(page, words.factory).click();
      await button(page, words.factoryYes).click();
      await page.getByText(words.factoryDone).waitFor();
      await button(page, words.removeLook).click();
      await button(page, words.removeYes).click();
      await page.getByText(/已移除 \d+ 张跟踪表/).waitFor();
      expect((await page.evaluate(() => window.pane!.sheetNames())).filter((name) => tracked.sheets.some((sheet) => sheet.role !== null && sheet.name === name))).toEqual([]);
      await hasCount(button(page, words.removeLook), 0);
    });
  }, 60_000);

  it("takes a settings file up once it is agreed to, and names what is wrong in one that cannot be used", async () => {
    const words = settings("zh");
    await inPane({ workbook: tracked }, {}, async (page) => {
      await openMore(page, "zh", "settings");
      const choose = async (text: string) => page.getByLabel(words.choose).setInputFiles({ name: "设置.json", mimeType: "application/json", buffer: Buffer.from(text) });
      await choose('{"campaign":{"start":"不是日期","days":100}}');
      await page.getByRole("alert").getByText("campaign.start").waitFor();
      await choose('{"campaign":{"name":"秋季会战","start":"2025-07-15","days":90}}');
      await button(page, words.fileYes).click();
      await page.getByText(words.fileDone).waitFor();
      expect(await page.locator(".settings-facts").innerText()).toContain("90 天");
      expect(await page.locator("h1").innerText()).toBe("秋季会战");
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
