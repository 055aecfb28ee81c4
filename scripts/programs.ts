/** Where the programs are that tests and pictures need; null where the machine has none. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

function onPath(names: readonly string[]): string | null {
  for (const directory of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of names) {
      const path = join(directory, name);
      if (directory !== "" && existsSync(path)) return path;
    }
  }
  return null;
}

const installed = (paths: readonly string[]): string | null => paths.find((path) => existsSync(path)) ?? null;

export const findBrowser = (): string | null =>
  onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge.exe", "chrome.exe"]) ??
  installed([
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ]);

export const findLibreOffice = (): string | null =>
  onPath(["soffice", "libreoffice"]) ?? installed(["/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.com"]);

export const findPdfToPpm = (): string | null => onPath(["pdftoppm", "pdftoppm.exe"]);
