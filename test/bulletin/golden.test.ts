/** The sample's bulletins, as a leader would read them, at three days. `UPDATE_GOLDEN=1` writes them anew, to be read before they are committed. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeBulletin, type BulletinKind, type WrittenBulletin } from "../../src/actions/bulletins";
import { factsJson } from "../../src/actions/factsJson";
import { BLANK } from "../../src/bulletin/fill";
import { runsOf, type Bulletin, type Figure } from "../../src/bulletin/document";
import { figuresOf } from "./figures";
import { bulletinPeriod } from "../../src/bulletin/period";
import { MOST_CHARACTERS, characterCount } from "../../src/bulletin/warnings";
import { computeFacts } from "../../src/campaign/metrics/computeFacts";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import { day } from "../support/records";
import { documentXml, docxText, htmlText, numbersIn, sheetText } from "./texts";
import { readSample, trackedOn } from "./sample";
import type { TrackedFacts } from "../../src/actions/bulletins";

const kinds: readonly BulletinKind[] = ["weekly", "halfmonth", "month", "funds"];
const days = ["2025-08-15", "2025-08-31", "2025-09-30"];
const cases = kinds.flatMap((kind) => days.map((asOf) => [kind, asOf] as const));
const folder = join(__dirname, "golden");
const update = process.env["UPDATE_GOLDEN"] === "1";

let workbook: WorkbookSnapshot;
const trackedBy = new Map<string, TrackedFacts>();
const written = new Map<string, WrittenBulletin>();

beforeAll(async () => {
  workbook = await readSample();
  for (const asOf of days) trackedBy.set(asOf, trackedOn(workbook, day(asOf)));
  for (const [kind, asOf] of cases) written.set(`${kind} ${asOf}`, await writeBulletin(kind, trackedBy.get(asOf)!));
});
const of = (kind: BulletinKind, asOf: string): WrittenBulletin => written.get(`${kind} ${asOf}`)!;

function golden(name: string, content: string): void {
  const path = join(folder, name);
  if (update) writeFileSync(path, content);
  expect(content).toBe(readFileSync(path, "utf8"));
}

describe.each(cases)("%s of the sample on %s", (kind, asOf) => {
  it("reads as it was approved", () => {
    golden(`${kind}-${asOf}.txt`, of(kind, asOf).text);
  });

  it("has the document.xml that was looked at, and the same bytes twice", async () => {
    const { docx } = of(kind, asOf);
    golden(`${kind}-${asOf}.document-xml.sha256`, `${createHash("sha256").update(documentXml(docx)).digest("hex")}\n`);
    const again = await writeBulletin(kind, trackedOn(workbook, day(asOf)));
    expect(Buffer.from(again.docx).equals(Buffer.from(docx))).toBe(true);
  });

  it("shows the same numbers in Word, on the sheets, as text and as rich text", () => {
    const { docx, plan, text, html } = of(kind, asOf);
    const expected = numbersIn(text).sort();
    expect(expected.length).toBeGreaterThan(50);
    expect(numbersIn(docxText(docx)).sort()).toEqual(expected);
    expect(numbersIn(htmlText(html)).sort()).toEqual(expected);
    expect(numbersIn(sheetText(plan)).sort()).toEqual(expected);
  });

  it("leaves no field blank and stays within 4,000 characters", () => {
    const { text, bulletin } = of(kind, asOf);
    expect(text).not.toContain(BLANK);
    expect(text).not.toMatch(/[{}]|undefined|NaN|null/u);
    expect(characterCount(bulletin)).toBeLessThanOrEqual(MOST_CHARACTERS);
  });
});

/** What facts.json says of a figure's fact, in the printed unit; null: not a figure of facts.json. */
function expectedValue(figure: Figure, now: ReturnType<typeof jsonOf>, before: ReturnType<typeof jsonOf>): number | null {
  const parts = figure.fact.split("/");
  const [kind = "", name = "", metric = ""] = parts;
  const what = parts.at(-1)!;
  const own = (json: typeof now) => kind === "总体" ? json.targets.find((one) => one.metric === name)
    : kind === "单位" && parts.length === 4 ? json.units.find(({ unit }) => unit === name)?.metrics.find((one) => one.metric === metric) : undefined;
  const figures = own(now) as Readonly<Record<string, number | null>> | undefined;
  if (kind === "战役") {
    const campaign = now.campaign!;
    return { 第几天: campaign.day, 剩余天数: campaign.daysLeft, 剩余工作日: campaign.workdaysLeft, 总天数: campaign.days, 序时: (now.targets[0]?.timeProgress ?? 0) * 100 }[what] ?? null;
  }
  if (figures === undefined) return null;
  const earlier = own(before) as Readonly<Record<string, number | null>> | undefined;
  switch (what) {
    case "目标": return figures["target"]!;
    case "累计": return figures["cumulative"]!;
    case "上期累计": return earlier!["cumulative"]!;
    // Both ends from one source: the ledger where a report stands at one end only.
    case "本期新增": return figures["basis"] === earlier!["basis"] ? figures["cumulative"]! - earlier!["cumulative"]! : figures["ledger"]! - earlier!["ledger"]!;
    case "完成率": return figures["completionRate"]! * 100;
    case "序时": return figures["timeProgress"]! * 100;
    case "超欠序时": return figure.signed ? figures["paceGap"]! * 100 : Math.abs(figures["paceGap"]!) * 100;
    case "日均需完成": return figures["requiredRate"]!;
    case "预计完成": return figures["forecast"]!;
    case "名次": return figures["rank"]!;
    case "上月名次": return figures["rankBefore"]!;
    case "升降": return Math.abs(figures["rank"]! - figures["rankBefore"]!);
    default: return null;
  }
}

const jsonOf = (tracked: TrackedFacts, facts = tracked.computed.facts) => factsJson(facts, tracked.intake, [], [], "");
const nearlySame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

describe("every number of a bulletin is a fact", () => {
  it.each(cases.filter(([kind]) => kind !== "funds"))("%s on %s: each figure is the one of facts.json, rounded to its digits", (kind, asOf) => {
    const tracked = trackedBy.get(asOf)!;
    const periodKind = { weekly: "week", halfmonth: "halfMonth", month: "month", funds: "month" } as const;
    const period = bulletinPeriod(day(asOf), periodKind[kind], tracked.settings.campaign);
    const now = jsonOf(tracked);
    const before = jsonOf(tracked, computeFacts(tracked.intake.records, tracked.settings, period.before).facts);
    let matched = 0;
    const others = new Set<string>();
    for (const figure of figuresOf(of(kind, asOf).bulletin)) {
      const expected = expectedValue(figure, now, before);
      // Half a unit of the last digit either way is what rounding may take or give.
      expect(Math.abs(Number(figure.display) - figure.value)).toBeLessThanOrEqual(0.5 * 10 ** -figure.digits + 1e-9);
      if (expected === null) others.add(figure.fact.replace(/^([^/]*)\/.*?([^/]*)$/u, "$1/$2"));
      else {
        expect([figure.fact, nearlySame(figure.value, expected)]).toEqual([figure.fact, true]);
        matched += 1;
      }
    }
    expect(matched).toBeGreaterThan(100);
    // What is left are counts of units, parcels and tasks, running numbers and bounds of rules: a closed list.
    const allowed = /^(序号|附件|名次|规则\/.*|问题清单\/.*|单位\/(单位数|达序时|欠序时|存在问题|逾期任务|下期到期|超期宗地|最长逾期|连续靠后)|分组\/参加排名|[^/]*(YX|地块)[^/]*\/(超期天数|逾期天数)|宗地\/超期天数)$/u;
    expect([...others].filter((fact) => !allowed.test(fact))).toEqual([]);
  });

  it.each(cases.filter(([kind]) => kind !== "funds"))("%s on %s: digits outside of figures and days are the ledgers' own words", (kind, asOf) => {
    const tracked = trackedBy.get(asOf)!;
    const words = new Set(workbook.sheets.flatMap(({ values }) => values.flatMap((row) => row.flatMap((value) => (typeof value === "string" ? numbersIn(value) : [])))));
    const label = numbersIn(bulletinPeriod(day(asOf), kind === "weekly" ? "week" : kind === "halfmonth" ? "halfMonth" : "month", tracked.settings.campaign).label);
    // ↑3, ↓2 and the number of a heading.
    const changes = kind === "month" ? tracked.computed.facts.units.flatMap(({ metrics }) => metrics.map(({ rank, rankBefore }) => String(Math.abs((rank ?? 0) - (rankBefore ?? 0))))) : [];
    const stray = textsOf(of(kind, asOf).bulletin).flatMap(numbersIn).filter((one) => !words.has(one) && !label.includes(one) && !changes.includes(one));
    expect(stray).toEqual([]);
  });

  it.each(days)("对上争取 on %s: money is the ledger's up to the day, a total the sum of its four scores", (asOf) => {
    const { intake, computed } = trackedBy.get(asOf)!;
    const figures = figuresOf(of("funds", asOf).bulletin);
    const of_ = (fact: string): Figure | undefined => figures.find((one) => one.fact === fact);
    const received = (unit: string | null): number => intake.records.funds
      .filter((fund) => (unit === null || fund.unit === unit) && (fund.receivedOn === null || fund.receivedOn.day <= day(asOf))).reduce((sum, fund) => sum + (fund.received?.value ?? 0), 0);
    expect(of_("对上争取/合计/到位")!.value).toBeCloseTo(received(null), 6);
    for (const { unit } of computed.facts.units) {
      expect(of_(`评价/${unit}/到位`)!.value).toBeCloseTo(received(unit), 6);
      const lines = ["资金规模", "增速", "政策含金量", "项目落地转化率"].map((name) => of_(`评价/${unit}/${name}`)!.value);
      expect(Number(of_(`评价/${unit}/得分`)!.display)).toBeCloseTo(lines.reduce((sum, one) => sum + one, 0), 1);
    }
  });
});

const textsOf = (bulletin: Bulletin): string[] =>
  [...bulletin.body, ...bulletin.attachments.flatMap(({ blocks }) => blocks)].flatMap((block) => runsOf(block).flatMap((run) => (run.kind === "text" ? [run.text] : [])));

describe("the counts that texts state", () => {
  it.each(days)("weekly on %s: overdue tasks and tasks of next week are those of the time ledger", (asOf) => {
    const { intake } = trackedBy.get(asOf)!;
    const serial = day(asOf);
    const open = intake.records.tasks.filter((task) => (task.closedOn === null ? task.closed !== true : task.closedOn.day > serial));
    const overdue = open.filter((task) => task.due !== null && task.due.day < serial).length;
    const monday = serial + 7 - ((serial + 5) % 7);
    const next = open.filter((task) => task.due !== null && task.due.day >= monday && task.due.day <= monday + 6).length;
    const { text } = of("weekly", asOf);
    expect(text).toContain(overdue === 0 ? "没有逾期未办结的任务" : `逾期未办结任务${overdue}项`);
    expect(text).toContain(next === 0 ? "没有到期任务" : `到期任务${next}项`);
  });
});
