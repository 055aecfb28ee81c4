/** Builds what is stale and serves it: the one way in for `npm start`, its check and the browser suite. */
import { join } from "node:path";
import { buildAll, cacheFolder } from "./build";
import { certificate } from "./certificate";
import { serve } from "./serve";
import type { OpenedFile, Served } from "./serve";

export async function startWorkbench(root: string, opened: OpenedFile, port: number, say: (line: string) => void): Promise<Served & { readonly trusted: boolean }> {
  const { page, addin } = await buildAll(root, say);
  const held = await certificate(cacheFolder(root));
  const served = await serve({ page, addin, office: join(root, "node_modules/@microsoft/office-js/dist") }, opened, held, port);
  return { ...served, trusted: held.trusted };
}
