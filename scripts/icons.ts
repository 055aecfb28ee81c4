/**
 * `npm run icons`: draws assets/icons/*.svg as PNG files in the sizes that Office asks for.
 * The same drawing gives the same bytes: no clock, no text, no scaling by the system.
 */
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openBrowser } from "../test/support/browser";

const folder = join(__dirname, "../assets/icons");
const sizes = [16, 32, 64, 80, 128];

async function drawIcons(): Promise<void> {
  const browser = await openBrowser();
  if (browser === null) throw new Error("npm run icons needs an installed Chromium, Chrome or Edge.");
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".svg")).sort()) {
    const drawing = await readFile(join(folder, file), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<body style="margin:0;overflow:hidden">${drawing.replace("<svg ", `<svg width="${size}" height="${size}" `)}</body>`);
      const picture = await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
      await writeFile(join(folder, file.replace(".svg", `-${size}.png`)), picture);
    }
  }
  await browser.close();
}

void drawIcons();
