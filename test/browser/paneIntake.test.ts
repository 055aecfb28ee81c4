/** 接入: what has to be confirmed, corrections with their effect, one save and its way back; narrow and wide, light and dark, in both languages. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { wordsOf } from "../../src/taskpane/words";
import { ledgersTexts } from "../../src/taskpane/ledgers/texts";
import { textsOf } from "../../src/taskpane/texts";
import { connect } from "../../src/actions/connect";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { sheetOf, shown } from "../support/grid";
import { day } from "../support/records";
import { hasAtLeast, hasCount } from "./count";
import { button, looks, panePages, sample, sound, tab, TODAY } from "./panePage";

const zh = { ...textsOf("zh"), ...wordsOf(ledgersTexts, "zh") };
const inPane = panePages();

/** A ledger as towns send them in: two columns called 面积, prices without a unit, a table that says little of itself. */
const town = sheetOf({
  name: "东湖镇上报",
  cells: [
    ["宗地编号", "位置", "面积", "总面积", "规划用途", "责任单位", "成交时间", "成交价"],
    ["东湖-1", "城东路以北", 30, 30, "工业用地", "东湖镇", shown(day("2025-08-20"), "yyyy-mm-dd"), 900],
    ["东湖-2", "湖滨大道南", 45, 45, "工业用地", "东湖镇", shown(day("2025-09-10"), "yyyy-mm-dd"), 1350],
    ["东湖-3", "工业园三路", 60, 60, "仓储用地", "东湖镇", null, null],
    ["东湖-4", "工业园四路", "待测", "待测", "仓储用地", "东湖镇", "待定", "面议"],
    ["东湖-5", "工业园五路", "约30", "不详", "仓储用地", "东湖镇", "月底", "不详"],
  ],
});
let untracked: WorkbookSnapshot;
let tracked: WorkbookSnapshot;
beforeAll(async () => {
  const base = await sample();
  untracked = { ...base, sheets: [...base.sheets, town] };
  const port = memoryWorkbook(untracked);
  await connect(port, { asOf: null, settingsFile: null, today: TODAY });
  tracked = await port.read();
});

const open = async (page: Page, texts: { readonly morePages: string; readonly intake: string }): Promise<void> => {
  await tab(page, texts.morePages).click();
  await page.locator(".more-item", { has: page.getByText(texts.intake, { exact: true }) }).click();
  await page.locator(".doubts").waitFor();
};
const figures = async (page: Page) => {
  // Computed after the press, and drawn after that.
  await page.locator(".effect tbody tr").first().waitFor();
  return page.locator(".effect tbody tr").evaluateAll((rows) => Object.fromEntries(rows.map((row) => [row.querySelector("th")!.textContent, [...row.querySelectorAll("td")].map((cell) => cell.textContent!.replace(/→ | 有变化/g, ""))])));
};

describe("the page 接入", () => {
  it.each(looks)("is whole and readable with its corrections and their effect ($width px, dark $dark, $language)", async ({ width, dark, language }) => {
    const texts = { ...textsOf(language), ...wordsOf(ledgersTexts, language) };
    const suffix = `${width}-${dark ? "dark" : "light"}-${language}`;
    await inPane({ workbook: tracked, language }, { width, dark }, async (page) => {
      await open(page, texts);
      await sound(page, `ledgers-${suffix}`);
      await page.locator(".doubts").getByRole("button", { name: texts.confirm }).first().click();
      await page.locator(".card summary").first().click();
      await button(page, texts.preview).click();
      await page.locator(".effect").waitFor();
      await sound(page, `ledgers-effect-${suffix}`);
    });
  }, 120_000);

  it("asks only what needs a decision, and no more once all is confirmed and saved", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await open(page, zh);
      const asked = await page.locator(".doubt h4").allTextContents();
      expect(asked).toEqual(["面积", "总面积", "成交价"]);
      await page.getByRole("heading", { name: zh.doubts(3) }).waitFor();
      await button(page, zh.confirmAll(3)).click();
      await page.getByRole("heading", { name: zh.doubtsDone }).waitFor();
      await button(page, zh.preview).click();
      expect(await figures(page)).toMatchObject({ [zh.area]: [expect.any(String), expect.any(String)] });
      await button(page, zh.save).click();
      await page.getByText(zh.saved(3)).waitFor();
      await page.getByRole("heading", { name: zh.tables }).waitFor();
      await hasCount(page.locator(".doubts"), 0);
      await sound(page, "ledgers-saved");
    });
  });

  it("corrects a unit: previewed, saved with the tracker, and taken back", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await open(page, zh);
      const unit = page.locator(".doubts").getByLabel("单位 面积", { exact: true });
      await unit.selectOption("亩");
      expect(await page.locator(".pending").textContent()).toContain(zh.corrections(1));
      await button(page, zh.toCorrections).click();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(zh.corrections(1));
      await button(page, zh.preview).click();
      const [now, then] = (await figures(page))[zh.area]!.map((text) => Number(text.replaceAll(",", "")));
      // 165 公顷 read so far (30 + 45 + 60 + 约30) are 165 亩.
      expect(now! - then!).toBeCloseTo(165 - 11, 2);
      await button(page, zh.save).click();
      await page.getByText(zh.saved(1)).waitFor();
      await page.getByRole("heading", { name: zh.tables }).waitFor();
      await hasCount(page.locator(".pending"), 0);
      const settings = () => page.evaluate(() => window.pane!.sheetNames());
      expect(await settings()).toContain("攻坚设置");
      await button(page, zh.undoWork).click();
      await page.getByRole("heading", { name: zh.doubts(3) }).waitFor();
    });
  });

  it("takes a correction back before it is saved, and all of them after a question", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await open(page, zh);
      await button(page, zh.confirmAll(3)).click();
      await page.locator(".correction button").first().click();
      await page.getByRole("heading", { name: zh.corrections(2) }).waitFor();
      await button(page, zh.discard).click();
      await page.getByText(zh.discardSure).waitFor();
      await button(page, zh.discard).click();
      await page.getByRole("heading", { name: zh.doubts(3) }).waitFor();
      await hasCount(page.locator(".corrections"), 0);
    });
  });

  it("leaves a table out, and shows what that takes away", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await open(page, zh);
      await page.getByLabel(`${zh.kindOf} 东湖镇上报`).selectOption("unused");
      await button(page, zh.preview).click();
      const all = await figures(page);
      expect(Number(all[zh.parcels]![0]) - Number(all[zh.parcels]![1])).toBe(5);
      // A choice after the preview makes it old.
      await page.getByLabel(`${zh.kindOf} 东湖镇上报`).selectOption("project");
      await hasCount(page.locator(".effect"), 0);
      await button(page, zh.preview).waitFor();
    });
  });

  it("before there is a tracker carries corrections into 接入台账", async () => {
    await inPane({ workbook: untracked }, {}, async (page) => {
      await page.getByText(zh.firstRunTitle).waitFor();
      await button(page, zh.lookFirst).click();
      await page.locator(".doubts").getByLabel("单位 面积", { exact: true }).selectOption("亩");
      await page.getByText(zh.beforeConnect).waitFor();
      await sound(page, "ledgers-before");
      await button(page, textsOf("zh").connect).click();
      await page.getByText("已接入").waitFor();
      await hasCount(page.locator(".pending"), 0);
      // With 面积 said, its rival is no question any more: the price is left.
      await page.getByRole("heading", { name: zh.doubts(1) }).waitFor();
    });
  });

  it("groups findings of one kind under one heading, each with the way to its cell", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await open(page, zh);
      const groups = page.locator(".finding details");
      await page.getByRole("button", { name: /^说明 \d+$/ }).click();
      await hasAtLeast(groups, 1);
      await groups.first().locator("summary").click();
      await hasAtLeast(groups.first().locator(".finding-one"), 4);
      await groups.first().locator(".jump").first().click();
      expect(await page.evaluate(() => window.pane!.jumps.length)).toBe(1);
      await sound(page, "ledgers-findings");
    });
  });

  it("offers nothing that writes in a workbook opened read-only", async () => {
    await inPane({ workbook: untracked, readOnly: true }, {}, async (page) => {
      await hasCount(button(page, zh.confirm), 0);
    });
  });

  it("can be walked with the keyboard only", async () => {
    await inPane({ workbook: tracked }, {}, async (page) => {
      await open(page, zh);
      const focused = () => page.evaluate(() => {
        const element = document.activeElement!;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { bottom } = element.getBoundingClientRect();
        const bar = document.querySelector(".pending")?.getBoundingClientRect();
        return { name: element.getAttribute("aria-label") ?? element.textContent!.trim(), seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2, covered: bar !== undefined && element.closest(".pending") === null && bottom > bar.top + 1 };
      });
      const reach = async (name: string) => {
        for (let step = 0; step < 60 && !(await focused()).name.startsWith(name); step += 1) await page.keyboard.press("Tab");
        const at = await focused();
        expect(at.name).toContain(name);
        expect([at.seen, at.covered]).toEqual([true, false]);
      };
      await reach(zh.confirmAll(3));
      await page.keyboard.press("Enter");
      await reach(zh.preview);
      await page.keyboard.press("Enter");
      await page.locator(".effect").waitFor();
      await page.waitForFunction((name) => document.activeElement?.textContent === name, zh.effect);
      await reach(zh.save);
      await page.keyboard.press("Enter");
      await page.getByText(zh.saved(3)).waitFor();
    });
  });
});
