/** The user manual: its links and pictures are there, and it names buttons as the add-in does. */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { headings } from "../../src/tracker/settings/layout";

const root = join(__dirname, "../..");
const folder = join(root, "docs/manual");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");
const linksOf = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, target]) => target!);
const pictures = /!\[[^\]]*\]\(([^)]+)\)/g;

describe("the manual", () => {
  it("is built page by page: the build knows each of them", () => {
    const listed = /const manual = \[([^\]]+)\]/.exec(readFileSync(join(root, "scripts/build/plugins.mjs"), "utf8"))![1]!;
    expect(pages.map((name) => name.replace(".md", "")).sort()).toEqual([...listed.matchAll(/"([^"]+)"/g)].map(([, name]) => name).sort());
  });

  it.each(pages)("%s begins with its title, and its links lead somewhere", (name) => {
    const text = textOf(name);
    expect(text).toMatch(/^# \S/);
    // ../index.md is made of docs/functions/index.md.
    const links = linksOf(text, /(?<!!)\[[^\]]+\]\(([^)]+)\)/g).filter((target) => target !== "../index.md");
    expect(links.filter((target) => !existsSync(join(folder, target)))).toEqual([]);
    expect(linksOf(text, pictures).filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });

  it("shows every picture that is kept, each of 150 KB at most", () => {
    const shown = pages.flatMap((name) => linksOf(textOf(name), pictures).map((target) => join(dirname(join(folder, name)), target)));
    const kept = readdirSync(join(folder, "pictures")).map((name) => join(folder, "pictures", name));
    expect([...new Set(shown)].sort()).toEqual(kept.sort());
    expect(kept.filter((path) => statSync(path).size > 150 * 1024)).toEqual([]);
  });

  it("names the buttons of the ribbon and the sections of 攻坚设置 as they are", () => {
    const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
    for (const label of ["接入台账", "刷新看板", "留存快照", "周调度", "半月通报", "月排名", "亮牌", "核对", "倒排工期", "发起亮牌"]) {
      expect(manifest).toContain(`DefaultValue="${label}"`);
      expect(pages.some((name) => textOf(name).includes(label))).toBe(true);
    }
    for (const heading of Object.values(headings)) expect(textOf("settings.md")).toContain(`## ${heading}`);
  });

  it("uses only what the build can turn into a page", () => {
    for (const name of pages) expect([name, /^>|^```|^\* |<[a-z]/m.test(textOf(name))]).toEqual([name, false]);
  });
});
