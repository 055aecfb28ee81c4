/** Builds the add-in (production) and the workbench's page into the cache; what has not changed is not built again. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A build that failed, with what webpack said. */
export class BuildFailed extends Error {}

interface Build {
  readonly name: string;
  /** Files and folders that the result depends on. */
  readonly from: readonly string[];
  readonly arguments: readonly string[];
}

const addin: Build = {
  name: "addin",
  from: ["src", "docs/functions", "docs/manual", "assets/icons", "scripts/build", "manifest.xml", "webpack.config.mjs", "package-lock.json"],
  arguments: ["--mode", "production", "--env", "office=own"],
};
const page: Build = {
  name: "page",
  from: ["workbench", "src/workbook", "package-lock.json"],
  arguments: ["--mode", "production", "--config", "workbench/webpack.config.mjs"],
};

/** Folders of the builds under `.cache/workbench`. */
export async function buildAll(root: string, say: (line: string) => void): Promise<{ readonly addin: string; readonly page: string }> {
  // One after the other: two at once are slower on two cores and need twice the memory.
  return { addin: await build(root, addin, say), page: await build(root, page, say) };
}

export const cacheFolder = (root: string): string => join(root, ".cache/workbench");

async function build(root: string, one: Build, say: (line: string) => void): Promise<string> {
  const folder = join(cacheFolder(root), one.name);
  const stampFile = join(cacheFolder(root), `${one.name}.stamp`);
  const stamp = stampOf(root, one);
  if (existsSync(folder) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return folder;
  say(`正在构建${one === addin ? "加载项" : "工作台"}（首次约一两分钟，之后很快）…`);
  await webpack(root, [...one.arguments, "--output-path", folder]);
  mkdirSync(cacheFolder(root), { recursive: true });
  writeFileSync(stampFile, stamp);
  return folder;
}

function stampOf(root: string, { from, arguments: given }: Build): string {
  const hash = createHash("sha256").update(given.join(" "));
  for (const path of from) for (const file of filesUnder(join(root, path))) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)));
}

function webpack(root: string, given: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), ...given], { cwd: root });
    let said = "";
    run.stdout.on("data", (data) => { said += String(data); });
    run.stderr.on("data", (data) => { said += String(data); });
    run.on("error", reject);
    run.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new BuildFailed(said.trim()));
    });
  });
}
