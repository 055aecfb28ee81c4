/** `npm run bench [-- rules batch …]`: runs every file of scripts/bench that exports `run`, or those named. Figures, not tests. */
import { readdirSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = join(import.meta.dirname, "bench");
const wanted = process.argv.slice(2);
const names = readdirSync(folder).filter((file) => file.endsWith(".ts")).map((file) => basename(file, ".ts")).sort();
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`没有 ${unknown.join("、")}；可用：${names.join("、")}`);
  process.exit(2);
}

async function main(): Promise<void> {
  const [cpu] = cpus();
  console.log(`${cpu?.model ?? "?"} × ${cpus().length}，内存 ${Math.round(totalmem() / 2 ** 30)} GB，Node ${process.version}，${process.platform}`);
  for (const name of wanted.length > 0 ? wanted : names) {
    const module = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as { readonly run?: () => Promise<void> };
    if (module.run === undefined) continue;
    console.log(`\n## ${name}\n`);
    await module.run();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
