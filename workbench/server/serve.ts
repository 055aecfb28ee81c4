/** One https origin for everything: our page, the add-in as it was built, Office.js untouched, and the workbook that is opened. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { extname, join, normalize, sep } from "node:path";
import { CLOCK_PATH, clockScript, withClock } from "./demoDay";
import type { Certificate } from "./certificate";

export interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

export interface Folders {
  /** The workbench's own page. */
  readonly page: string;
  /** The add-in's production build. */
  readonly addin: string;
  /** `dist` of @microsoft/office-js: served byte for byte. */
  readonly office: string;
}

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The day the page takes for today, YYYY-MM-DD: what the sample was made for. Absent: the machine's. */
  readonly today?: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".json": "application/json", ".png": "image/png", ".svg": "image/svg+xml", ".xml": "application/xml", ".woff2": "font/woff2",
};

/** Where a path of the origin lies on the disk, or null; nothing above the folders is reachable. */
export function fileOf(path: string, folders: Folders): string | null {
  const [folder, rest] = path === "/" ? [folders.page, "index.html"]
    : path.startsWith("/workbench/") ? [folders.page, path.slice("/workbench/".length)]
    : path.startsWith("/office-js/") ? [folders.office, path.slice("/office-js/".length)]
    : [folders.addin, path.slice(1)];
  const file = normalize(join(folder, rest));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const taken = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") resolve(listen(server, port + 1));
      else reject(error);
    };
    server.once("error", taken);
    server.listen(port, "localhost", () => {
      server.off("error", taken);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** `port` 0 takes any free one; a taken one is passed over for the next. */
export async function serve(folders: Folders, opened: OpenedFile, { key, cert }: Certificate, port: number): Promise<Served> {
  const server = createServer({ key, cert }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const headers = { "cache-control": "no-cache", "x-content-type-options": "nosniff" };
    if (path === "/workbench/opened.xlsx") {
      response.writeHead(200, { ...headers, "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(opened.name), ...(opened.today !== undefined && { "x-today": opened.today }) }).end(opened.bytes);
      return;
    }
    if (path === CLOCK_PATH && opened.today !== undefined) {
      response.writeHead(200, { ...headers, "content-type": types[".js"] }).end(clockScript(opened.today));
      return;
    }
    const file = fileOf(path, folders);
    if (file === null) response.writeHead(404, headers).end();
    else response.writeHead(200, { ...headers, "content-type": types[extname(file)] ?? "application/octet-stream" }).end(opened.today !== undefined && extname(file) === ".html" ? withClock(readFileSync(file, "utf8")) : readFileSync(file));
  });
  const at = await listen(server, port);
  return {
    origin: `https://localhost:${at}`,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}
