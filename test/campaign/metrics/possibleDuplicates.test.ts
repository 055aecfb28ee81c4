import { describe, expect, it } from "@jest/globals";
import { computeFacts } from "../../../src/campaign/metrics/computeFacts";
import { possibleDuplicates } from "../../../src/campaign/metrics/possibleDuplicates";
import { factorySettings } from "../../../src/campaign/settings";
import { day, fund, measured, on, parcel, records, task } from "../../support/records";

const land = (row: number, part: Parameters<typeof parcel>[0] = {}) =>
  parcel({ location: "甲村", use: "工业用地", unit: "东镇", area: measured(10, "公顷"), soldOn: on("2025-08-01"), row, ...part });
const found = (part: Parameters<typeof records>[0]) => possibleDuplicates(records(part));

describe("possibleDuplicates", () => {
  it("two rows without an id that say the same: both count, and that is said", () => {
    const parcels = [land(2), land(5, { location: "乙村" }), land(6)];
    expect(found({ parcels })).toEqual([{
      severity: "warning", code: "duplicate-parcel-rows", sheet: "宗地台账", cell: "A7",
      message: "「宗地台账」有1组宗地内容完全相同、没有编号（第3、7行），都已计入；如是同一宗，请删去一行，如是两宗，请补写编号。",
    }]);
    const campaign = { name: "", start: day("2025-07-15"), days: 100, countFirstDay: true };
    const { facts, findings } = computeFacts(records({ parcels }), { ...factorySettings, campaign }, day("2025-08-31"));
    expect(facts.targets.find(({ metric }) => metric === "挂牌出让面积")?.cumulative).toBe(30);
    expect(findings.map(({ code }) => code)).toContain("duplicate-parcel-rows");
  });
  it.each([
    ["an id", { id: "甲-1" }], ["another unit", { unit: "西镇" }], ["another area", { area: measured(10.01, "公顷") }],
    ["another day of the sale", { soldOn: on("2025-08-02") }], ["another sheet, which intake compares", { sheet: "宗地台账2" }],
  ])("%s tells them apart", (_, part) => {
    expect(found({ parcels: [land(2), land(3, part)] })).toEqual([]);
  });
  it("rows that say too little are not called the same", () => {
    expect(found({ parcels: [land(2, { location: null }), land(3, { location: null })] })).toEqual([]);
    expect(found({ parcels: [land(2, { area: null }), land(3, { area: null })] })).toEqual([]);
    expect(found({ tasks: [task({ matter: "清表" }), task({ matter: "清表" })] })).toEqual([]);
  });
  it("money listed twice on one sheet", () => {
    const item = (row: number, value: number) => fund({ project: "水库除险", unit: "水务局", received: measured(800, "万元"), row, task: measured(value, "万元") });
    expect(found({ funds: [item(1, 1), item(2, 1), item(3, 2)] })).toMatchObject([{ code: "duplicate-fund-rows", cell: "A3", message: expect.stringContaining("（第2、3行）") }]);
  });
  it("a task that stands on two sheets", () => {
    const clearing = (sheet: string, row: number) => task({ matter: row === 4 ? "清 表" : "清表", unit: "东镇", due: on("2025-09-01"), sheet, row });
    const [only] = found({ tasks: [clearing("时间账本", 4), clearing("倒排工期", 8)] });
    expect(only).toMatchObject({ code: "duplicate-task-rows", sheet: "倒排工期", cell: "A9" });
    expect(only?.message).toBe("「时间账本」有1组任务的事项、单位、时限完全相同（第5行、「倒排工期」第9行），各处都已列入；如是同一任务，请只留一处，以免一处销号、一处逾期。");
  });
  it("a whole sheet copied below itself is one finding", () => {
    const parcels = [1, 2].flatMap((copy) => Array.from({ length: 40 }, (_, row) => land(copy * 100 + row, { location: `第${row}村` })));
    const [only, ...rest] = found({ parcels });
    expect(rest).toEqual([]);
    expect(only?.message).toContain("有40组");
    expect(only?.message.length).toBeLessThan(200);
  });
});
