/** Runs connect and refresh in the frame of the add-in. */
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { Connected } from "./connectEntry";

/** `today` is a 1900 serial. Rejects with what the port refused. */
export async function connectIn(page: Page, root: string, today: number): Promise<Connected> {
  const frame = page.frame({ url: /\/taskpane\.html/ });
  if (frame === null) throw new Error("the add-in's page is not loaded");
  if (!(await frame.evaluate(() => window.connectWorkbook !== undefined))) {
    const { outputFiles } = await build({ entryPoints: [join(root, "workbench/check/connectEntry.ts")], bundle: true, format: "iife", target: "es2022", write: false });
    await frame.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  }
  return frame.evaluate((day) => {
    if (window.connectWorkbook === undefined) throw new Error("not loaded");
    return window.connectWorkbook(day);
  }, today);
}
