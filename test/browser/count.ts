/** How many of something a page shows, waited for: what a click brings is drawn a frame later, or ten on a busy machine. */
import { expect } from "@jest/globals";
import type { Locator } from "playwright-core";

const PATIENCE = 10_000;
const PAUSE = 50;

async function settle(locator: Locator, isRight: (count: number) => boolean): Promise<number> {
  const until = performance.now() + PATIENCE;
  let count = await locator.count();
  while (!isRight(count) && performance.now() < until) {
    await new Promise((resume) => setTimeout(resume, PAUSE));
    count = await locator.count();
  }
  return count;
}

export const hasCount = async (locator: Locator, wanted: number): Promise<void> => expect(await settle(locator, (count) => count === wanted)).toBe(wanted);

export const hasAtLeast = async (locator: Locator, least: number): Promise<void> => expect(await settle(locator, (count) => count >= least)).toBeGreaterThanOrEqual(least);
