/** Every page of the pane in a real browser, narrow and wide, light and dark, in both languages; with the keyboard only, too. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { textsOf } from "../../src/taskpane/texts";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { hasCount } from "./count";
import { button, looks, panePages, sample as readSample, sound, tab } from "./panePage";

const zh = textsOf("zh");
const inPane = panePages();
let sample: WorkbookSnapshot;
beforeAll(async () => { sample = await readSample(); });

/** A page under 更多; the way back there is a button of that name. */
const open = (page: Page, name: string) => page.locator(".more-item", { has: page.getByText(name, { exact: true }) }).click();


describe("the pages of the pane", () => {
  it.each(looks)("are whole, named and readable ($width px, dark $dark, $language)", async ({ width, dark, language }) => {
    const texts = textsOf(language);
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ language, slow: 900 }, { width, dark }, async (page) => {
      await page.getByText(texts.firstRunTitle).waitFor();
      expect([await button(page, texts.connect).isDisabled(), await button(page, texts.refresh).isDisabled(), await button(page, texts.snapshot).isDisabled()]).toEqual([false, true, true]);
      await sound(page, `first-${suffix}`);
      await button(page, texts.connect).click();
      await page.getByText(texts.reading).waitFor();
      for (const name of [texts.connect, texts.refresh, texts.snapshot]) expect(await button(page, name).isDisabled()).toBe(true);
      expect(await page.locator("main").getAttribute("aria-busy")).toBe("true");
      await sound(page, `progress-${suffix}`);
      await page.getByText(language === "zh" ? "已接入" : "Connected:").waitFor();
      await page.locator(".target .explain summary").first().click();
      await sound(page, `today-${suffix}`);
      await button(page, texts.close).click();
      await tab(page, texts.morePages).click();
      await sound(page, `more-${suffix}`);
      await open(page, texts.intake);
      await page.locator(".card summary").first().click();
      await sound(page, `intake-${suffix}`);
      await page.locator(".sub-head button").click();
      await open(page, texts.audit);
      await page.getByText(texts.expected).first().waitFor();
      await sound(page, `audit-${suffix}`);
      await page.locator(".sub-head button").click();
      await open(page, texts.ranking);
      await page.locator(".ranks").first().waitFor();
      await sound(page, `ranking-${suffix}`);
    });
  }, 120_000);

  it("say what is the matter in a red frame, and keep the workbook as it was", async () => {
    await inPane({}, {}, async (page) => {
      await button(page, zh.connect).click();
      await page.getByText("已接入").waitFor();
    });
    const board = "百日看板";
    const tracked = { ...sample, names: [...sample.names, { name: "GJ_sheet_board", refersTo: `'${board}'!$A$1`, sheet: null }], sheets: [{ ...sample.sheets[0]!, name: board, role: "board" }, ...sample.sheets] };
    await inPane({ workbook: tracked, protectedSheets: [board] }, {}, async (page) => {
      await button(page, zh.connect).click();
      await page.getByRole("alert").getByText(`工作表“${board}”受保护`).waitFor();
      await sound(page, "refused");
      expect(await page.evaluate(() => window.pane!.sheetNames())).toEqual(tracked.sheets.map(({ name }) => name));
    });
  });

  it("say how to begin on an empty workbook, and in one without ledgers", async () => {
    await inPane({ workbook: { dateSystem: 1900, names: [], sheets: [{ ...sample.sheets[0]!, rowCount: 0, columnCount: 0, values: [], numberFormats: [], formulas: [], merges: [], tables: [] }] } }, {}, async (page) => {
      await page.getByText(zh.emptyTitle).waitFor();
      await sound(page, "empty");
      await button(page, zh.connect).click();
      await page.getByRole("alert").getByText("没有识别出台账表格").waitFor();
      await sound(page, "no-ledgers");
    });
  });

  it("can be given up while reading, with nothing written", async () => {
    await inPane({ slow: 1500 }, {}, async (page) => {
      await button(page, zh.connect).click();
      await button(page, zh.cancel).click();
      await page.getByText(zh.cancelled).waitFor();
      expect(await page.evaluate(() => window.pane!.sheetNames())).toEqual(sample.sheets.map(({ name }) => name));
    });
  });

  it("take an intake back on request, to the very sheets there were", async () => {
    await inPane({}, {}, async (page) => {
      await button(page, zh.connect).click();
      await button(page, zh.undo).click();
      await page.getByText(zh.doneUndo).waitFor();
      await page.getByText(zh.firstRunTitle).waitFor();
      expect(await page.evaluate(() => window.pane!.sheetNames())).toEqual(sample.sheets.map(({ name }) => name));
    });
  });

  it("go stale at a change of the workbook and fresh again with 刷新看板", async () => {
    await inPane({}, {}, async (page) => {
      await button(page, zh.connect).click();
      await page.getByText("已接入").waitFor();
      await hasCount(page.getByText(zh.stale), 0);
      await page.evaluate(() => window.pane!.change());
      await page.getByText(zh.stale).waitFor();
      await button(page, zh.refresh).click();
      await page.getByText(/已更新看板，数据截至 2025年\d+月\d+日，数据问题 \d+ 条待核/).waitFor();
      await hasCount(page.getByText(zh.stale), 0);
      await button(page, zh.snapshot).click();
      await page.getByText("已留存数据截至").waitFor();
    });
  });

  it("lead to the cell of a finding, of an audit item and of a target", async () => {
    await inPane({}, {}, async (page) => {
      await button(page, zh.connect).click();
      await page.getByText("已接入").waitFor();
      await page.locator(".target .explain summary").nth(1).click();
      await button(page, zh.toTidyData).click();
      await tab(page, zh.morePages).click();
      await open(page, zh.audit);
      await page.locator(".jump").first().click();
      await page.locator(".sub-head button").click();
      await open(page, zh.intake);
      await page.locator(".finding .jump").first().click();
      const jumps = await page.evaluate(() => window.pane!.jumps);
      expect(jumps[0]).toBe("GJ_targets 2");
      expect(jumps.slice(1).every((jump) => /^.+![A-Z]+\d+/.test(jump))).toBe(true);
      expect(jumps).toHaveLength(3);
    });
  });
});

describe("the pane with the keyboard only", () => {
  it("connects, explains, walks the pages and jumps, with the focus always seen", async () => {
    await inPane({}, {}, async (page) => {
      await page.getByText(zh.firstRunTitle).waitFor();
      const focused = () => page.evaluate(() => {
        const element = document.activeElement!;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { name: element.textContent!.trim(), seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
      });
      const order: string[] = [];
      for (let step = 0; step < 4; step += 1) {
        await page.keyboard.press("Tab");
        const { name, seen } = await focused();
        expect(seen).toBe(true);
        order.push(name);
      }
      expect(order).toEqual([zh.help, zh.connect, zh.today, zh.lookFirst]);
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await page.getByText("已接入").waitFor();
      const reach = async (name: string) => {
        for (let step = 0; step < 40 && !(await focused()).name.startsWith(name); step += 1) await page.keyboard.press("Tab");
        expect(await focused()).toMatchObject({ seen: true });
        expect((await focused()).name).toContain(name);
      };
      await reach(`${zh.explain} 挂牌出让面积`);
      await page.keyboard.press("Enter");
      await reach(zh.toTidyData);
      await page.keyboard.press("Enter");
      await reach(zh.today);
      await page.keyboard.press("End");
      expect(await focused()).toEqual({ name: zh.morePages, seen: true });
      await reach(zh.audit);
      await page.keyboard.press("Enter");
      await page.getByText(zh.expected).first().waitFor();
      await reach(zh.goTo);
      await page.keyboard.press("Space");
      expect(await page.evaluate(() => window.pane!.jumps)).toHaveLength(2);
      await reach(zh.morePages);
      await reach(zh.help);
      await page.keyboard.press("Enter");
      expect((await focused()).name).toBe(zh.back);
    });
  });
});
