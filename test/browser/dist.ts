/** A production build for the browser tests, and a server for it on this machine. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export const root = join(__dirname, "../..");
const types: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".png": "image/png", ".xml": "application/xml" };

/** What a build is made from. */
const sources = ["src", "docs", "assets", "scripts/build", "manifest.xml", "webpack.config.mjs", "package-lock.json"];

/** The newest change of the sources, as text. */
function sourceStamp(): string {
  const files = sources.map((one) => join(root, one)).flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : [path]));
  return `${files.length} ${Math.max(...files.map((file) => statSync(file).mtimeMs))}`;
}

/** Builds into out/ and gives the folder; a build of the sources as they are is used again. */
export function buildDist(name: string, ...settings: readonly string[]): string {
  const folder = join(root, "out", name);
  const stamp = join(root, "out", `${name}.stamp`);
  const now = sourceStamp();
  if (existsSync(stamp) && existsSync(folder) && readFileSync(stamp, "utf8") === now) return folder;
  execFileSync(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--mode", "production", "--output-path", folder, ...settings], { cwd: root, stdio: "pipe" });
  writeFileSync(stamp, now);
  return folder;
}

export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));

export async function serve(folder: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(new URL(request.url ?? "/", "http://localhost").pathname));
    if (!path.startsWith(folder) || !existsSync(path) || extname(path) === "") {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(readFileSync(path));
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
