/** Before the browser suite: what several of its files open is built once, so that they may run side by side. */
import { buildAll } from "../../workbench/server/build";
import { buildDist, root } from "./dist";

export default async function builds(): Promise<void> {
  buildDist("pane-dist");
  await buildAll(root, () => undefined);
}
