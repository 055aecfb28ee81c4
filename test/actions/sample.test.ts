/** The whole path on the sample, against the figures of the generator's own model. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { sampleTruth } from "../../scripts/samples/truth";
import { computeTracker, type Tracked } from "../../src/actions/track";
import { openWorkbook } from "../../src/workbook/file";
import { day } from "../support/records";

const truth = sampleTruth();
let tracked: Tracked;
const target = (metric: string) => tracked.json.targets.find((one) => one.metric === metric)!;
const unit = (name: string, metric: string) => tracked.json.units.find((one) => one.unit === name)!.metrics.find((one) => one.metric === metric)!;

beforeAll(async () => {
  const port = await openWorkbook(readFileSync("assets/samples/百日攻坚台账.xlsx"));
  tracked = computeTracker(await port.read(), { asOf: null, settingsFile: null, today: day("2025-10-01") });
});

describe("the sample, from cells to facts", () => {
  it("finds the campaign, its targets and its as-of day in the cover's sentences", () => {
    expect(tracked.computed.facts.campaign).toMatchObject({ start: truth.campaign.start, days: 100, day: truth.campaign.day });
    expect(tracked.asOf.day).toBe(truth.campaign.asOf);
    expect([target("挂牌出让面积").target, target("土地出让收入").target, target("保障项目数").target]).toEqual([500, 50, 30]);
    expect(target("保障项目数").comparator).toBe(">");
  });

  it("adds up the campaign's figures to those of the model", () => {
    expect(target("挂牌出让面积").cumulative).toBeCloseTo(truth.sold.hectares, 6);
    expect(target("土地出让收入").cumulative).toBeCloseTo(truth.sold.revenue / 10_000, 8);
    expect(target("保障项目数").cumulative).toBe(truth.projects.secured);
    expect(target("对上争取资金")).toMatchObject({ target: truth.funds.task, cumulative: truth.funds.received });
  });

  it("reads every parcel, project, task and fund once", () => {
    expect(tracked.json.parcels).toHaveLength(truth.parcels.count);
    expect(tracked.json.parcels.filter(({ id }) => id === null)).toHaveLength(truth.parcels.withoutId);
    expect(tracked.json.parcels.filter(({ area }) => area === null)).toHaveLength(truth.parcels.unreadableArea);
    expect(tracked.intake.records.tasks).toHaveLength(truth.tasks.count);
    expect(tracked.intake.records.tasks.filter(({ closed }) => closed === true)).toHaveLength(truth.tasks.closed);
    expect(tracked.intake.records.funds).toHaveLength(truth.funds.items);
    expect(tracked.intake.records.projects.filter(({ secured }) => secured !== null).length).toBeGreaterThanOrEqual(truth.projects.secured);
  });

  it("gives each unit its group, target, reported figure, month and rank", () => {
    for (const one of truth.units) {
      const found = tracked.json.units.find(({ unit: name }) => name === one.name)!;
      expect([found.group, found.exempt]).toEqual([one.group, one.exempt]);
      expect(unit(one.name, "挂牌出让面积").target).toBeCloseTo(one.target.area / 15, 9);
      expect(unit(one.name, "土地出让收入").target).toBeCloseTo(one.target.revenue / 10_000, 9);
      expect(unit(one.name, "对上争取资金")).toMatchObject({ target: one.funds.task, cumulative: one.funds.received });
      const reported = one.reported[9].area;
      if (reported === null) {
        expect(unit(one.name, "挂牌出让面积")).toMatchObject({ unreported: true, rank: null, basis: "ledger" });
        expect(unit(one.name, "挂牌出让面积").cumulative).toBeCloseTo(one.sold.total.hectares, 6);
      } else {
        expect(unit(one.name, "挂牌出让面积").cumulative).toBeCloseTo(reported.cumulative / 15, 9);
        expect(unit(one.name, "挂牌出让面积").period).toBeCloseTo(reported.period / 15, 9);
        expect(unit(one.name, "挂牌出让面积").rank).toBe(reported.rank);
      }
    }
  });

  it("says where report and ledger disagree, and only there", () => {
    const said = tracked.findings.filter(({ code }) => code === "reported-differs-from-ledger").map(({ message }) => message);
    const expected = truth.disagreements.filter(({ month }) => month === 9).map(({ unit: name }) => name);
    expect(said).toHaveLength(expected.length);
    for (const name of expected) expect(said.some((message) => message.includes(name))).toBe(true);
  });

  it("points at every planted error, at its cell", () => {
    const pointed = new Set([...tracked.json.audit, ...tracked.findings].map(({ sheet, cell }) => `${sheet} ${cell}`));
    expect(truth.planted.length).toBeGreaterThan(8);
    // What was not reported has no figure to point at: the unit itself is marked 未报送 (above).
    const blank = new Set(["9月进度 E9", "9月进度 J9"]);
    const missed = truth.planted.map(({ sheet, cell }) => `${sheet} ${cell}`).filter((at) => !pointed.has(at));
    expect(missed.filter((at) => !blank.has(at))).toEqual([]);
    expect(missed).toHaveLength(blank.size);
  });

  it("points at every cell that cannot be read, at its cell", () => {
    const pointed = new Set(tracked.findings.map(({ sheet, cell }) => `${sheet} ${cell}`));
    expect(truth.unreadable.filter(({ sheet, cell }) => !pointed.has(`${sheet} ${cell}`))).toEqual([]);
  });
});
