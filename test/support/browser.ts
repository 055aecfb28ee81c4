/** The installed browser of this machine: Debian's Chromium, else Chrome or Edge. Nothing is downloaded. */
import { existsSync } from "node:fs";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";

const args = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const candidates: LaunchOptions[] = [
  ...["/usr/bin/chromium", "/usr/bin/chromium-browser"].filter(existsSync).map((executablePath) => ({ executablePath })),
  { channel: "chrome" },
  { channel: "msedge" },
];

/** A headless browser with a fresh profile, or null where none is installed. */
export async function openBrowser(): Promise<Browser | null> {
  for (const candidate of candidates) {
    try {
      return await chromium.launch({ ...candidate, headless: true, args });
    } catch (error) {
      if (candidate.executablePath !== undefined) throw error;
    }
  }
  return null;
}
