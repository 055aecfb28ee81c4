import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { certificate } from "../../../workbench/server/certificate";
import type { Certificate } from "../../../workbench/server/certificate";
import { fileOf, serve } from "../../../workbench/server/serve";
import type { Served } from "../../../workbench/server/serve";

const office = join(__dirname, "../../../node_modules/@microsoft/office-js/dist");
const served: Served[] = [];
let folder: string;
let held: Certificate;

const fetched = (url: string): Promise<{ status: number; body: Buffer; name: string }> => new Promise((resolve, reject) => {
  get(url, { rejectUnauthorized: false }, (response) => {
    const parts: Buffer[] = [];
    response.on("data", (part: Buffer) => parts.push(part));
    response.on("end", () => { resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts), name: String(response.headers["x-file-name"]) }); });
  }).on("error", reject);
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "workbench-"));
  for (const one of ["page", "addin"]) mkdirSync(join(folder, one));
  writeFileSync(join(folder, "page/index.html"), "page");
  writeFileSync(join(folder, "addin/taskpane.html"), "pane");
  writeFileSync(join(folder, "secret.txt"), "secret");
  held = await certificate(folder);
});
afterAll(async () => {
  for (const one of served) await one.close();
  rmSync(folder, { recursive: true });
});

const folders = () => ({ page: join(folder, "page"), addin: join(folder, "addin"), office });

describe("the origin", () => {
  it("gives the page, the add-in, Office.js byte for byte and the workbook", async () => {
    const one = await serve(folders(), { name: "台账.xlsx", bytes: new Uint8Array([1, 2]) }, held, 0);
    served.push(one);
    expect(String((await fetched(`${one.origin}/`)).body)).toBe("page");
    expect(String((await fetched(`${one.origin}/taskpane.html`)).body)).toBe("pane");
    expect((await fetched(`${one.origin}/office-js/office.js`)).body.equals(readFileSync(join(office, "office.js")))).toBe(true);
    const workbook = await fetched(`${one.origin}/workbench/opened.xlsx`);
    expect([...workbook.body]).toEqual([1, 2]);
    expect(decodeURIComponent(workbook.name)).toBe("台账.xlsx");
    expect((await fetched(`${one.origin}/nowhere.html`)).status).toBe(404);
  });

  it.each(["/../secret.txt", "/workbench/../../secret.txt", "/office-js/../../package.json", "/"])("lets nothing above its folders out: %s", (path) => {
    const file = fileOf(path, folders());
    expect(file === null || file === join(folder, "page/index.html")).toBe(true);
  });

  it("takes the next port where the wanted one is taken", async () => {
    const first = await serve(folders(), { name: "a.xlsx", bytes: new Uint8Array() }, held, 0);
    served.push(first);
    const port = Number(new URL(first.origin).port);
    const second = await serve(folders(), { name: "a.xlsx", bytes: new Uint8Array() }, held, port);
    served.push(second);
    expect(Number(new URL(second.origin).port)).toBeGreaterThan(port);
  });

  it("keeps the certificate that it made", async () => {
    expect((await certificate(folder)).cert).toBe(held.cert);
  });
});
