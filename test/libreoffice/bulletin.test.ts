/** Bulletins as a word processor lays them out: 22 lines of 28 characters, nothing beside the page, tables whole. */
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLibreOffice } from "../../scripts/programs";
import { writeBulletin, writeNotices, type BulletinKind } from "../../src/actions/bulletins";
import { text, type Bulletin } from "../../src/bulletin/document";
import { renderDocx } from "../../src/bulletin/render/docx";
import { readSample, trackedOn } from "../bulletin/sample";
import { issuedCard } from "../bulletin/cards";
import { day } from "../support/records";

interface Word {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "bulletin-"));
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** All files in one start of the program; pages of each, with every word and where it stands (points from the top left). */
function laidOut(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, readonly Page[]>> {
  const soffice = findLibreOffice();
  if (soffice === null) throw new Error("LibreOffice is not on this machine");
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(directory, `${name}.docx`), bytes);
  const run = spawnSync(soffice, [`-env:UserInstallation=file://${join(directory, "profile")}`, "--headless", "--convert-to", "pdf", "--outdir", directory, ...Object.keys(files).map((name) => join(directory, `${name}.docx`))], { encoding: "utf8", timeout: 240_000 });
  if (run.status !== 0) throw new Error(`LibreOffice failed: ${run.stderr}`);
  return Object.fromEntries(Object.keys(files).map((name) => {
    const boxes = join(directory, `${name}.html`);
    const extracted = spawnSync("pdftotext", ["-bbox", join(directory, `${name}.pdf`), boxes], { encoding: "utf8" });
    if (extracted.status !== 0) throw new Error(`pdftotext failed: ${extracted.stderr}`);
    return [name, pagesOf(readFileSync(boxes, "utf8"))];
  }));
}

const pagesOf = (html: string): readonly Page[] =>
  [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/gu)].map(([, width, height, inner = ""]) => ({
    width: Number(width), height: Number(height),
    words: [...inner.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/gu)].map(([, left, top, right, bottom, words = ""]) =>
      ({ words, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) })),
  }));

const millimetres = (points: number): number => (points * 25.4) / 72;
/** Lines of a page from top to bottom: words that stand at one height. */
function linesOf({ words }: Page): readonly string[] {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    const key = [...lines.keys()].find((top) => Math.abs(top - word.top) < 4) ?? word.top;
    lines.set(key, [...(lines.get(key) ?? []), word]);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, list]) => [...list].sort((a, b) => a.left - b.left).map(({ words: content }) => content).join(""));
}

const plain = (characters: number): Bulletin => ({
  role: "bulletinWeekly", sheetName: "周调度", header: null, number: null, draft: false, title: ["关于版面的通报"], addressees: "各责任单位：",
  body: [{ kind: "paragraph", runs: [text("攻".repeat(characters))] }], attachments: [], signature: { office: "某区办公室", day: day("2025-07-05") }, notes: [], imprint: null,
  properties: { subject: "版面", asOf: day("2025-07-05"), preset: "", sources: [], factsHash: "" },
});

describe("GB/T 9704 in LibreOffice", () => {
  let pages: readonly Page[];
  beforeAll(async () => {
    pages = laidOut({ plain: await renderDocx(plain(2600)) })["plain"]!;
  }, 240_000);

  it("a full page of text holds 22 lines of 28 characters", () => {
    for (const page of pages.slice(1, 3)) {
      const lines = linesOf(page).filter((line) => line.includes("攻"));
      expect(lines.map((line) => line.length)).toEqual(new Array<number>(22).fill(28));
    }
  });
  it("stands 37 mm from the top and 28 mm from the left on A4, 156 mm wide", () => {
    const page = pages[1]!;
    const body = page.words.filter(({ words }) => words.includes("攻"));
    expect([Math.round(millimetres(page.width)), Math.round(millimetres(page.height))]).toEqual([210, 297]);
    expect(millimetres(Math.min(...body.map(({ left }) => left)))).toBeCloseTo(28, 0);
    expect(millimetres(Math.max(...body.map(({ right }) => right)))).toBeLessThanOrEqual(184.5);
    expect(millimetres(Math.min(...body.map(({ top }) => top)))).toBeGreaterThanOrEqual(36.5);
    expect(millimetres(Math.max(...body.map(({ bottom }) => bottom)))).toBeLessThanOrEqual(262.5);
  });
  it("has page numbers — 1 — on the right of odd pages and on the left of even ones", () => {
    const [first, second] = pages as [Page, Page];
    const number = (page: Page): Word => page.words.filter(({ top }) => millimetres(top) > 262).find(({ words }) => /^\d+$/u.test(words))!;
    expect(number(first).words).toBe("1");
    expect(number(first).left).toBeGreaterThan(first.width / 2);
    expect(number(second).words).toBe("2");
    expect(number(second).right).toBeLessThan(second.width / 2);
  });
  it("the date has no leading zeros and stands on the right, with the office above it", () => {
    const last = linesOf(pages.at(-1)!);
    const at = last.indexOf("2025年7月5日");
    expect(at).toBeGreaterThan(0);
    expect(last[at - 1]).toBe("某区办公室");
  });
});

/** Dark stretches of a page from top to bottom, as wide as most of the text: where each begins, millimetres, and how thick it is. */
function rulesOf(name: string, page: number): readonly { readonly top: number; readonly thick: number }[] {
  const dots = 300;
  const drawn = spawnSync("pdftoppm", ["-gray", "-r", String(dots), "-f", String(page), "-l", String(page), join(directory, `${name}.pdf`)], { maxBuffer: 1 << 26 });
  if (drawn.status !== 0) throw new Error(`pdftoppm failed: ${drawn.stderr.toString()}`);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(drawn.stdout.subarray(0, 40).toString("latin1"))!;
  const [width, height] = [Number(head[1]), Number(head[2])];
  const pixels = drawn.stdout.subarray(head[0].length);
  const dark = Array.from({ length: height }, (_, row) => pixels.subarray(row * width, (row + 1) * width).reduce((sum, shade) => sum + (shade < 128 ? 1 : 0), 0) > width * 0.6);
  return dark.flatMap((is, row) => {
    if (!is || dark[row - 1] === true) return [];
    const end = dark.indexOf(false, row);
    return [{ top: (row * 25.4) / dots, thick: (((end < 0 ? height : end) - row) * 25.4) / dots }];
  });
}

describe("版记 in LibreOffice", () => {
  const office = "云岫区专项行动指挥部办公室";
  const lengths = [100, 200, 300, 330, 360, 420, 480, 510];
  let documents: Readonly<Record<string, readonly Page[]>>;
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const length of lengths) files[`imprint${length}`] = await renderDocx({ ...plain(length), imprint: { copyTo: "区委办公室，区政府办公室。", printedBy: office, printedOn: day("2025-07-05") } });
    files["long"] = await renderDocx({ ...plain(100), imprint: { copyTo: "区委办公室，区人大常委会办公室，区政府办公室，区政协办公室，区纪委监委，区委组织部，各镇（街道）党（工）委。".repeat(2), printedBy: office, printedOn: day("2025-07-05") } });
    documents = laidOut(files);
  }, 240_000);

  it("stands on the page of the signature where there is room, at the foot of the text", () => {
    for (const length of [100, 200]) expect(documents[`imprint${length}`]).toHaveLength(1);
    for (const [name, pages] of Object.entries(documents)) {
      const printed = pages.at(-1)!.words.find(({ words }) => words.includes("印发"))!;
      const [from, to] = [millimetres(printed.top), millimetres(printed.bottom)];
      expect([name, from > 250, to < 263]).toEqual([name, true, true]);
    }
  });
  it("never lies over the text: every line of the document is still there, above it", () => {
    for (const length of lengths) {
      const pages = documents[`imprint${length}`]!;
      const all = pages.flatMap(linesOf).join("");
      expect([length, all.match(/攻/gu)!.length, all.includes("2025年7月5日印发")]).toEqual([length, length, true]);
      const last = pages.at(-1)!;
      const top = Math.min(...last.words.filter(({ words }) => words.includes("抄送")).map((word) => word.top));
      const body = last.words.filter((word) => word.words.includes("攻") || (word.words === office && word.top < top));
      for (const word of body) expect(word.bottom).toBeLessThanOrEqual(top);
    }
  });
  it("has thin lines: 0.35 mm above and below, not bars", () => {
    // The middle strokes of a row of the same characters are dark too, far above.
    const rules = rulesOf("imprint100", 1).filter(({ top }) => top > 200);
    expect(rules).toHaveLength(3);
    for (const { thick } of rules) {
      expect(thick).toBeGreaterThan(0.15);
      expect(thick).toBeLessThan(0.6);
    }
    // Lines of the text, 10.2 mm, lie between them.
    expect(rules[1]!.top - rules[0]!.top).toBeCloseTo(10.4, 0);
    expect(rules[2]!.top).toBeCloseTo(262, 0);
  });
  it("a long 抄送 takes its lines and leaves all of its words", () => {
    expect(documents["long"]).toHaveLength(1);
    expect(documents["long"]!.flatMap(linesOf).join("").match(/党（工）委/gu)).toHaveLength(2);
  });
});

describe("the sample's bulletins in LibreOffice", () => {
  const kinds: readonly BulletinKind[] = ["weekly", "halfmonth", "month", "funds"];
  let documents: Readonly<Record<string, readonly Page[]>>;
  beforeAll(async () => {
    const workbook = await readSample();
    const files: Record<string, Uint8Array> = {};
    const office = "云岫区百日攻坚行动指挥部办公室";
    for (const asOf of ["2025-08-15", "2025-08-31", "2025-09-30"]) {
      const tracked = trackedOn(workbook, day(asOf));
      for (const kind of kinds) {
        files[`${kind}-${asOf}`] = (await writeBulletin(kind, tracked, {
          issue: { office, header: "云岫区百日攻坚行动指挥部文件", number: "云攻坚〔2025〕12号", approved: true, imprint: { copyTo: "区委办公室，区政府办公室。", printedBy: office, printedOn: null } },
        })).docx;
      }
      files[`notice-${asOf}`] = (await writeNotices([issuedCard(tracked, day(asOf))], { asOf: day(asOf), settings: tracked.settings, issue: { office } })).together!.bytes;
    }
    documents = laidOut(files);
  }, 480_000);

  it("no word stands beside the margins of its page", () => {
    const outside = Object.entries(documents).flatMap(([name, pages]) => pages.flatMap(({ width, height, words }, index) => {
      const margins = width > height ? { left: 34, right: 36 } : { left: 27, right: 20 };
      return words.filter(({ left, right }) => millimetres(left) < margins.left || millimetres(width - right) < margins.right).map(({ words: content }) => `${name} ${index + 1}: ${content}`);
    }));
    expect(outside).toEqual([]);
  });
  it("the red header and the number stand on one line each", () => {
    for (const kind of kinds) {
      const lines = linesOf(documents[`${kind}-2025-09-30`]![0]!);
      expect(lines.slice(0, 2)).toEqual(["云岫区百日攻坚行动指挥部文件", "云攻坚〔2025〕12号"]);
    }
  });
  it("the dispatch table is turned, repeats its header on every page and never parts the rows of a unit", () => {
    for (const asOf of ["2025-08-15", "2025-08-31", "2025-09-30"]) {
      const turned = documents[`weekly-${asOf}`]!.filter(({ width, height }) => width > height);
      expect(turned.length).toBeGreaterThan(1);
      const units: string[] = [];
      for (const page of turned) {
        const words = page.words.map(({ words: content }) => content);
        for (const heading of ["责任单位", "完成率", "存在问题", "责任人"]) expect(words).toContain(heading);
        const metrics = ["挂牌出让面积", "土地出让收入", "保障项目数", "对上争取资金"].map((metric) => words.filter((word) => word === metric).length);
        expect(new Set(metrics).size).toBe(1);
        units.push(...Array.from({ length: metrics[0]! }, () => ""));
      }
      expect(units).toHaveLength(12);
    }
  });
  it("版记 stands at the foot of the last page", () => {
    for (const kind of kinds) {
      const last = documents[`${kind}-2025-09-30`]!.at(-1)!;
      const printed = last.words.find(({ words }) => words.includes("印发"))!;
      expect(millimetres(last.height - printed.bottom)).toBeLessThan(45);
      expect(linesOf(last).some((line) => line.startsWith("抄送：区委办公室"))).toBe(true);
    }
  });
  it("no page holds the 版记 alone, and a 回执 fits one page with its note", () => {
    for (const [name, pages] of Object.entries(documents)) {
      const last = linesOf(pages.at(-1)!);
      expect([name, last.length > 3]).toEqual([name, true]);
      if (name.startsWith("notice")) expect([name, last.some((line) => line.includes("回执")), last.some((line) => line.startsWith("注："))]).toEqual([name, true, true]);
    }
  });
  it("no number of a table is broken, no name of a unit", () => {
    for (const kind of ["month", "funds", "halfmonth"] as const) {
      const words = documents[`${kind}-2025-09-30`]!.slice(2).flatMap(({ words: list }) => list.map(({ words: content }) => content));
      for (const name of ["经开区管委会", "物流园管委会", "区自然资源局"]) expect(words.filter((word) => word === name).length).toBeGreaterThan(0);
      expect(words).toContain("15000");
    }
  });
  it("a signature never stands alone: text of the document is on its page", () => {
    for (const [name, pages] of Object.entries(documents)) {
      const page = pages.find(({ words }) => words.some(({ words: content }) => content.startsWith("特此")));
      expect([name, page !== undefined && linesOf(page).some((line) => /^\d{4}年\d+月\d+日$/u.test(line))]).toEqual([name, true]);
    }
  });
});
