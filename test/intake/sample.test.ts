/** The fictional sample workbook, against the true figures of the model it was made from. */
import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleTruth } from "../../scripts/samples/truth";
import { factorySettings } from "../../src/campaign/settings";
import { readWorkbook as readIntake } from "../../src/intake";
import { readWorkbook as readFile } from "../../src/workbook/file/read";

const workbook = readFile(new Uint8Array(readFileSync(join(__dirname, "../../assets/samples/百日攻坚台账.xlsx"))));
const intake = readIntake(workbook, factorySettings);
const truth = sampleTruth();
const sum = (values: readonly (number | null | undefined)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0);

describe("the sample workbook", () => {
  it("has every table recognised for what it is", () => {
    expect(intake.tables.map(({ sheet, kind }) => [sheet, kind])).toEqual([
      ["目标任务分解", "target"], ["宗地台账", "parcel"], ["7月进度", "progress"], ["8月进度", "progress"], ["9月进度", "progress"],
      ["重点项目", "project"], ["时间账本", "task"], ["对上争取资金", "fund"], ["对上争取项目", "project"], ["Sheet1 (2)", "unknown"],
    ]);
  });

  it("gives the campaign, its targets and its day", () => {
    expect(intake.campaign).toMatchObject({ start: truth.campaign.start, days: truth.campaign.days, countFirstDay: true });
    expect(intake.targets.slice(0, 3)).toMatchObject([{ value: 500, unit: "公顷" }, { value: 50, unit: "亿元" }, { value: 30, unit: "个", comparator: ">" }]);
    expect(intake.asOf?.day).toBe(truth.campaign.asOf);
  });

  it("lists the units with group and exemption", () => {
    expect(intake.units.map(({ name, group, exempt }) => ({ name, group, exempt }))).toEqual(truth.units.map(({ name, group, exempt }) => ({ name, group, exempt })));
  });

  it("reads every parcel, by unit", () => {
    expect(intake.records.parcels).toHaveLength(truth.parcels.count);
    for (const { name, parcels } of truth.units) expect([name, intake.records.parcels.filter(({ unit }) => unit === name).length]).toEqual([name, parcels]);
    expect(intake.records.parcels.filter(({ area }) => area === null)).toHaveLength(truth.parcels.unreadableArea);
    expect(intake.records.parcels.filter(({ id }) => id === null)).toHaveLength(truth.parcels.withoutId);
    const sold = intake.records.parcels.filter(({ soldOn }) => soldOn !== null && soldOn.day <= truth.campaign.asOf);
    expect(sold).toHaveLength(truth.parcels.soldByAsOf);
    expect(sum(sold.map(({ price }) => price?.value))).toBeCloseTo(truth.sold.revenue, 4);
    expect(sum(sold.filter(({ use }) => /工业|仓储|科研/.test(use ?? "")).map(({ area }) => area?.value))).toBeCloseTo(truth.sold.hectares, 6);
  });

  it("reads targets and every month's figures of every unit", () => {
    for (const { name, target, reported } of truth.units) {
      const of = (kind: string, metric: string, through: number | null) => intake.records.progress.find((one) => one.kind === kind && one.unit === name && one.metric === metric && (through === null || one.through === through));
      expect(of("target", "挂牌出让面积", null)?.target?.value).toBeCloseTo(target.area / 15, 8);
      expect(of("target", "土地出让收入", null)?.target?.value).toBeCloseTo(target.revenue, 8);
      expect(of("target", "保障项目数", null)?.target?.value).toBe(target.projects);
      for (const [month, through] of [[7, 45869], [8, 45900], [9, 45930]] as const) {
        const area = of("progress", "挂牌出让面积", through);
        expect(area?.cumulative?.value ?? null).toEqual(reported[month].area === null ? null : expect.closeTo(reported[month].area.cumulative / 15, 8));
        expect(of("progress", "土地出让收入", through)?.cumulative?.value ?? null).toEqual(reported[month].revenue === null ? null : expect.closeTo(reported[month].revenue.cumulative, 8));
      }
    }
  });

  it("reads projects, tasks and funds", () => {
    const projects = intake.records.projects.filter(({ sheet }) => sheet === "重点项目");
    const sold = new Set(intake.records.parcels.filter(({ soldOn }) => soldOn !== null && soldOn.day <= truth.campaign.asOf).map(({ id }) => id));
    // Three rows say nothing of themselves: only the linked parcel's sale does.
    const secured = projects.filter((project) => project.secured === true || (project.parcelId !== null && sold.has(project.parcelId)));
    expect([projects.length, secured.length, projects.filter(({ parcelId }) => parcelId !== null).length]).toEqual([truth.projects.count, truth.projects.secured, truth.projects.linked]);
    expect([intake.records.tasks.length, intake.records.tasks.filter(({ closed }) => closed).length]).toEqual([truth.tasks.count, truth.tasks.closed]);
    expect(intake.records.funds).toHaveLength(truth.funds.items);
    expect(["task", "received", "lastYear"].map((part) => sum(intake.records.funds.map((fund) => fund[part as "task" | "received" | "lastYear"]?.value)))).toEqual([truth.funds.task, truth.funds.received, truth.funds.lastYear]);
  });

  it("finds every planted error at its cell, and no other", () => {
    const inAudit = new Set(["total-mismatch", "digits-swapped", "rank-out-of-order", "rate-stale"]);
    const planted = truth.planted.filter(({ code }) => inAudit.has(code)).map(({ code, sheet, cell }) => `${code} ${sheet} ${cell}`).sort();
    expect(intake.audit.map(({ code, sheet, cell }) => `${code} ${sheet} ${cell}`).sort()).toEqual(planted);
    const found = new Set(intake.findings.map(({ sheet, cell }) => `${sheet ?? ""} ${cell ?? ""}`));
    for (const { code, sheet, cell } of truth.planted) if (code === "duplicate-id" || code === "rate-as-text") expect([code, found.has(`${sheet} ${cell}`)]).toEqual([code, true]);
    for (const { sheet, cell } of truth.unreadable) expect([cell, found.has(`${sheet} ${cell}`)]).toEqual([cell, true]);
  });
});
