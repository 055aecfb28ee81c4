/** What tests of 今日 and of the pages behind 更多 share. */
import type { Page } from "playwright-core";
import { textsOf, type Language } from "../../src/taskpane/texts";
import { tab } from "./panePage";

/** Width, dark, language: each of them both ways. */
export const fourLooks = [[350, false, "zh"], [500, true, "zh"], [500, false, "en"], [350, true, "en"]] as const;

/** Opens a page that is listed under 更多. */
export const openMore = async (page: Page, language: Language, name: "settings" | "ranking") => {
  await tab(page, textsOf(language).morePages).click();
  await page.locator(".more-item", { has: page.getByText(textsOf(language)[name], { exact: true }) }).click();
};
