/** The page 通报 as its tests use it. */
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { readArchive, type BulletinKind } from "../../src/actions/bulletins";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { tab } from "./panePage";

export const kind = (page: Page, name: BulletinKind) => page.locator(`input[value=${name}]`);
export const paper = (page: Page) => page.locator(".papers");
export const open = async (page: Page, name = "通报"): Promise<void> => {
  await tab(page, name).click();
  await page.locator(".paper").first().waitFor();
};
export const snapshot = (page: Page): Promise<WorkbookSnapshot> => page.evaluate(() => window.pane!.snapshot());
export const archiveRows = async (page: Page) => readArchive(await snapshot(page)).rows;
export const pressRibbon = (page: Page, name: string) => page.evaluate((pressed) => new Promise<void>((done) => { window.dispatchEvent(new CustomEvent("gj-command", { detail: { name: pressed, done }, cancelable: true })); }), name);
export const bare = (words: string): string => words.replace(/\s/gu, "");
export const fill = (page: Page, label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words);
export const clipboard = (page: Page, type: string): Promise<string> => page.evaluate(async (wanted) => {
  const [item] = await navigator.clipboard.read();
  return item!.types.includes(wanted) ? (await item!.getType(wanted)).text() : "";
}, type);
export const permissions = ["clipboard-read", "clipboard-write"];

/** Milliseconds: four screens, each looked over by axe. */
export const LONG = 240_000;

export async function expectSoon<T>(read: () => Promise<T>, expected: T): Promise<void> {
  for (let tries = 0; tries < 50 && (await read()) !== expected; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 100); });
  expect(await read()).toBe(expected);
}
