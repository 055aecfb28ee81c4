/** `npm run track`: the batch mode, bundled anew each time (0.1 s) so that Node loads one file instead of some three hundred. */
import { Module } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { outputFiles } = await build({
  entryPoints: [join(root, "src/cli/main.ts")], bundle: true, platform: "node", format: "cjs", target: "node20", write: false, logLevel: "error",
});
const bundle = new Module(join(root, "track.cjs"));
bundle.paths = Module._nodeModulePaths(root);
bundle._compile(outputFiles[0].text, join(root, "track.cjs"));
