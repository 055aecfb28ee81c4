/** The batch mode as a user runs it: a process, files, exit codes. */
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import { computeTracker } from "../../src/actions/track";
import { readWorkbook } from "../../src/workbook/file/read";
import { xlsxOf } from "../support/xlsx";

const root = join(__dirname, "../..");
const sample = join(root, "assets/samples/百日攻坚台账.xlsx");
const plan = join(root, "../shared/data/workbooks/资金计划汇总_四层表头_75合并_脱敏.xlsx");
if (!existsSync(plan)) console.warn(`skipped: ${plan} is not there`);
let directory: string;
let number = 0;

const track = (...args: string[]) => {
  const run = spawnSync(process.execPath, ["scripts/track.mjs", ...args], { cwd: root, encoding: "utf8" });
  return { code: run.status, out: run.stdout, err: run.stderr };
};
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(join(root, "docs/facts.schema.json"), "utf8")) as object);
const bySchema = (facts: unknown) => (validate(facts) ? [] : validate.errors);
const folder = (): string => {
  const made = join(directory, `d${(number += 1)}`);
  mkdirSync(made);
  return made;
};

beforeAll(() => { directory = mkdtempSync(join(tmpdir(), "批处理 ")); });
afterAll(() => { rmSync(directory, { recursive: true, force: true }); });

describe("npm run track on the sample", () => {
  it("writes both files, prints a summary and leaves the input alone", () => {
    const out = folder();
    const before = readFileSync(sample);
    const run = track(sample, "--out", out);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(out).sort()).toEqual(["百日攻坚台账.facts.json", "百日攻坚台账.跟踪.xlsx"].sort());
    expect(run.out).toContain("挂牌出让面积");
    expect(run.out).toContain("数据截至 2025-09-30");
    expect(readFileSync(sample).equals(before)).toBe(true);
    const names = readWorkbook(readFileSync(join(out, "百日攻坚台账.跟踪.xlsx"))).sheets.map(({ name }) => name);
    expect(names.slice(0, 6)).toEqual(["百日看板", "月度排名", "数据问题清单", "核对结果", "攻坚数据", "攻坚设置"]);
  });

  it("with --json prints facts.json and nothing else, by its schema", () => {
    const out = folder();
    const run = track(sample, "--json", "--out", out, "--as-of", "2025-08-31");
    const facts: unknown = JSON.parse(run.out);
    expect(bySchema(facts)).toEqual([]);
    expect(facts).toMatchObject({ asOf: "2025-08-31", asOfFrom: "命令指定", campaign: { day: 48, daysLeft: 52 } });
    expect(readFileSync(join(out, "百日攻坚台账.facts.json"), "utf8")).toBe(run.out);
  });

  it("--snapshot keeps the figures once; --remove gives the staff's sheets back", () => {
    const out = folder();
    expect(track(sample, "--out", out, "--snapshot").out).toContain("已留存数据截至2025年9月30日的快照");
    const tracked = join(out, "百日攻坚台账.跟踪.xlsx");
    expect(track(tracked, "--out", out, "--snapshot").out).toContain("数字没有变化，未重复留存");
    expect(readWorkbook(readFileSync(tracked)).sheets.map(({ name }) => name)).toContain("快照");
    const run = track(tracked, "--remove", "--out", out);
    expect(run).toMatchObject({ code: 0, err: "" });
    const left = readWorkbook(readFileSync(join(out, "百日攻坚台账.已移除.xlsx")));
    const original = readWorkbook(readFileSync(sample));
    expect(left.sheets).toEqual(original.sheets);
    expect(left.names).toEqual(original.names);
    expect(track(sample, "--remove", "--out", out)).toMatchObject({ code: 2 });
    expect(track(sample, "--remove", "--json", "--out", out).err).toContain("--remove 只能与 --out 同用");
  });

  it("replaces its own output, numbers around a file that is not ours", () => {
    const out = folder();
    writeFileSync(join(out, "百日攻坚台账.跟踪.xlsx"), xlsxOf({ sheets: [{ name: "我的", cells: [["私人"]] }] }));
    expect(track(sample, "--out", out).code).toBe(0);
    expect(track(sample, "--out", out).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["百日攻坚台账(2).facts.json", "百日攻坚台账.跟踪(2).xlsx", "百日攻坚台账.跟踪.xlsx"].sort());
    expect(readWorkbook(readFileSync(join(out, "百日攻坚台账.跟踪.xlsx"))).sheets[0]!.name).toBe("我的");
  });

  it("on an already tracked workbook keeps its settings and never writes over it", () => {
    const out = folder();
    track(sample, "--out", out, "--as-of", "2025-09-15");
    const tracked = join(out, "百日攻坚台账.跟踪.xlsx");
    const before = readFileSync(tracked);
    const run = track(tracked, "--out", out);
    expect(run.code).toBe(0);
    expect(run.out).toContain("数据截至 2025-09-15（攻坚设置的数据截至日）");
    expect(readFileSync(tracked).equals(before)).toBe(true);
    expect(existsSync(join(out, "百日攻坚台账.跟踪(2).xlsx"))).toBe(true);
  });
});

describe("cards and bulletins in batch mode", () => {
  it("drafts cards once, lists them in facts.json and writes the documents beside the workbook", () => {
    const out = folder();
    const args = [sample, "--out", out, "--as-of", "2025-09-30", "--cards", "draft", "--bulletin", "month", "--bulletin", "weekly"];
    expect(track(...args)).toMatchObject({ code: 0, err: "" });
    const facts = () => JSON.parse(readFileSync(join(out, "百日攻坚台账.facts.json"), "utf8")) as { cards: { id: string | null }[] };
    expect(facts().cards.length).toBeGreaterThan(10);
    expect(bySchema(facts())).toEqual([]);
    for (const name of ["月排名通报-2025-09-30.docx", "月排名通报-2025-09-30.txt", "周调度-2025-09-30.docx"]) expect(existsSync(join(out, name))).toBe(true);
    const tracked = join(out, "百日攻坚台账.跟踪.xlsx");
    const sheets = () => readWorkbook(readFileSync(tracked)).sheets.filter(({ role }) => role === "cardEvents").map(({ values }) => values.length);
    const before = sheets();
    const again = track(tracked, "--out", out, "--cards", "draft");
    expect(again.code).toBe(0);
    const second = readWorkbook(readFileSync(join(out, "百日攻坚台账.跟踪(2).xlsx"))).sheets.filter(({ role }) => role === "cardEvents").map(({ values }) => values.length);
    expect(second).toEqual(before);
  });

  it("a second run over the original ledger leaves a tracked workbook that keeps cards or snapshots, or was saved since", () => {
    const out = folder();
    track(sample, "--out", out, "--cards", "draft");
    const kept = readFileSync(join(out, "百日攻坚台账.跟踪.xlsx"));
    expect(track(sample, "--out", out).code).toBe(0);
    expect(readFileSync(join(out, "百日攻坚台账.跟踪.xlsx")).equals(kept)).toBe(true);
    const second = join(out, "百日攻坚台账.跟踪(2).xlsx");
    expect(existsSync(second)).toBe(true);
    const later = new Date(Date.now() + 60_000);
    utimesSync(second, later, later);
    expect(track(sample, "--out", out).code).toBe(0);
    expect(existsSync(join(out, "百日攻坚台账.跟踪(3).xlsx"))).toBe(true);
  });

  it("writes bulletins and notices into the tracked workbook too; the next run writes the same documents and archives nothing again", () => {
    const out = folder();
    const args = ["--as-of", "2025-08-31", "--cards", "draft", "--bulletin", "weekly", "--notices"];
    const run = track(sample, "--out", out, ...args);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toContain("周调度：已写入工作表“周调度”、“周调度表”、“周调度问题清单”，已在“通报存档”记一行。");
    const notices = readdirSync(join(out, "通知书"));
    expect(notices).toContain("通知书合并.docx");
    const tracked = join(out, "百日攻坚台账.跟踪.xlsx");
    const sheetsOf = (path: string) => readWorkbook(readFileSync(path)).sheets.filter(({ role }) => role !== null && /^(bulletin|notices|card)/u.test(role));
    expect(sheetsOf(tracked).map(({ name }) => name)).toEqual(expect.arrayContaining(["周调度", "周调度表", "通报存档", "通知书"]));
    const files = () => readdirSync(out, { recursive: true }).filter((name) => /\.(docx|txt)$/u.test(String(name))).sort();
    const before = files();
    const again = track(tracked, "--out", out, ...args, "--changes");
    expect(again.code).toBe(0);
    expect(again.out).toContain("“通报存档”中已有此件，未重复记");
    expect(again.out).toContain("该日各数按现在的台账重算没有变化");
    expect(files()).toEqual(before);
    expect(sheetsOf(join(out, "百日攻坚台账.跟踪(2).xlsx"))).toEqual(sheetsOf(tracked));
    // The archive is the staff's: a run over the original ledger leaves the workbook that holds it.
    const kept = readFileSync(tracked);
    expect(track(sample, "--out", out).code).toBe(0);
    expect(readFileSync(tracked).equals(kept)).toBe(true);
  }, 120_000);

  it("leaves a document that someone has edited", () => {
    const out = folder();
    writeFileSync(join(out, "月排名通报-2025-09-30.docx"), "改过");
    track(sample, "--out", out, "--as-of", "2025-09-30", "--bulletin", "month");
    expect(readFileSync(join(out, "月排名通报-2025-09-30.docx"), "utf8")).toBe("改过");
    expect(existsSync(join(out, "月排名通报-2025-09-30(2).docx"))).toBe(true);
  });
});

describe("unusable arguments and input: exit 2, a reason, nothing written", () => {
  const nothing = (message: RegExp, ...args: string[]) => {
    const out = folder();
    const run = track(...args, "--out", out);
    expect(run.code).toBe(2);
    expect(run.out).toBe("");
    expect(run.err).toMatch(message);
    expect(readdirSync(out)).toEqual([]);
  };
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder(), name);
    writeFileSync(path, content);
    return path;
  };
  it("no workbook named", () => nothing(/没有指定工作簿/));
  it("a missing file", () => nothing(/读不到工作簿/, join(directory, "没有.xlsx")));
  it("an unknown option", () => nothing(/参数无法识别/, sample, "--fast"));
  it("an unknown kind of bulletin", () => nothing(/--bulletin/, sample, "--bulletin", "yearly"));
  it("an unknown mode of cards", () => nothing(/--cards/, sample, "--cards", "issue"));
  it("a day that is none", () => nothing(/--as-of/, sample, "--as-of", "2025-02-30"));
  it("not a workbook", () => nothing(/另存为 \.xlsx/, file("旧表.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]))));
  it("a broken settings file", () => nothing(/JSON/, sample, "--settings", file("s.json", "{")));
  it("a user's sheet of our name", () =>
    nothing(/百日看板/, file("占名.xlsx", xlsxOf({ sheets: [{ name: "百日看板", cells: [["宗地编号", "面积（亩）", "责任单位"], ["G1", 10, "东镇"], ["G2", 20, "西镇"]] }] }))));
  it("a user's sheet of a bulletin's name", () => {
    const made = xlsxOf({ sheets: [{ name: "宗地", cells: [["宗地编号", "面积（亩）", "责任单位"], ["G1", 10, "东镇"], ["G2", 20, "西镇"]] }, { name: "周调度", cells: [["手工的"]] }] });
    nothing(/周调度/, file("占名二.xlsx", made), "--as-of", "2025-08-31", "--bulletin", "weekly");
  });
  it("an output folder that is a file", () => {
    const out = file("占用", "x");
    expect(track(sample, "--out", out)).toMatchObject({ code: 2, out: "" });
  });
});

describe("no table recognised: exit 3, nothing written", () => {
  it("a workbook whose only table is of no kind", () => {
    const out = folder();
    const path = join(folder(), "支付计划.xlsx");
    writeFileSync(path, xlsxOf({ sheets: [{ name: "支付计划", cells: [["项目资金支付计划"], ["序号", "项目", "本月收款（万元）", "计划支付（万元）", "备注"], [1, "甲", 10, 20], [2, "乙", 30, 40]] }] }));
    const tables = computeTracker(readWorkbook(readFileSync(path)), { asOf: null, settingsFile: null, today: 45930 }).intake.tables.map(({ kind }) => kind);
    expect(tables).toEqual(["unknown"]);
    expect(track(path, "--out", out)).toMatchObject({ code: 3, out: "" });
    expect(readdirSync(out)).toEqual([]);
  });
  (existsSync(plan) ? it : it.skip)("the public workbook of a fund plan under four rows of headers", () => {
    const out = folder();
    expect(track(plan, "--out", out)).toMatchObject({ code: 3, out: "" });
    expect(readdirSync(out)).toEqual([]);
  });
  it("a workbook of prose", () => {
    const out = folder();
    const path = join(folder(), "说明.xlsx");
    writeFileSync(path, xlsxOf({ sheets: [{ name: "说明", cells: [["填报说明"], ["请各单位于月底前报送。"]] }] }));
    const run = track(path, "--out", out);
    expect(run).toMatchObject({ code: 3, out: "" });
    expect(run.err).toContain("没有");
    expect(readdirSync(out)).toEqual([]);
  });
});

it("keeps .xlsm as .xlsm", () => {
  const path = join(folder(), "宏.xlsm");
  copyFileSync(sample, path);
  const out = folder();
  expect(track(path, "--out", out).code).toBe(0);
  expect(readdirSync(out)).toContain("宏.跟踪.xlsm");
});
