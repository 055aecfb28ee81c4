/** Nothing counts twice: one parcel, project or item on several sheets. */
import { describe, expect, it } from "@jest/globals";
import { computeFacts } from "../../../src/campaign/metrics/computeFacts";
import { factorySettings } from "../../../src/campaign/settings";
import type { Intake } from "../../../src/intake/types";
import { campaign, codes, readSheets } from "../support";

const head = ["序号", "宗地编号", "位置", "面积(亩)", "规划用途", "责任单位", "成交时间", "成交价(万元)"];
const asOf = 45930;
const cumulative = ({ records }: Intake, metric: string): number | null | undefined =>
  computeFacts(records, { ...factorySettings, campaign }, asOf).facts.targets.find((one) => one.metric === metric)?.cumulative;

describe("one parcel on two sheets", () => {
  const ledger = { name: "宗地台账", cells: [head, [1, "G2025-01", "东关村北侧", 15, "工业", "东关镇", null, null], [2, "G2025-02", "西关村北侧", 30, "工业", "西关镇", "2025-8-1", 200]] };

  it("is put together: the ledger's unit with the sale of 成交公示", () => {
    const intake = readSheets([ledger, { name: "成交公示", cells: [["宗地编号", "地块位置", "土地面积(平方米)", "成交价(万元)", "竞得人", "成交时间"], ["G2025-01", "东关村北侧", 10_000, 100, "甲公司", "2025-8-5"]] }]);
    expect(intake.records.parcels).toMatchObject([
      { id: "G2025-01", unit: "东关镇", price: { value: 100, source: { sheet: "成交公示" } }, soldOn: { day: 45874 }, area: { source: { sheet: "宗地台账" } } }, { id: "G2025-02" },
    ]);
    expect(intake.findings).toMatchObject([{ code: "duplicate-parcel", sheet: "成交公示", cell: "A2", message: expect.stringContaining("只计一次") }]);
    expect(cumulative(intake, "挂牌出让面积")).toBe(3);
  });

  it("shows what the two sheets say differently", () => {
    const intake = readSheets([ledger, { name: "成交公示", cells: [["宗地编号", "地块位置", "土地面积(亩)", "成交价(万元)", "成交时间"], ["G2025-02", "西关村北侧", 30, 250, "2025-8-2"]] }]);
    expect(intake.findings.filter(({ code }) => code === "duplicate-differs").map(({ cell }) => cell)).toEqual(["D2", "E2"]);
    expect(cumulative(intake, "土地出让收入")).toBe(0.02);
  });

  it("is the later one of two monthly states", () => {
    const month = (n: number, sold: string | null) => ({ name: `${n}月宗地`, cells: [head, [1, "G2025-01", "东关村北侧", 15, "工业", "东关镇", sold, 100]] });
    const intake = readSheets([month(8, null), month(9, "2025-9-2")], { campaign });
    expect(intake.records.parcels).toMatchObject([{ sheet: "9月宗地", soldOn: { day: 45902 } }]);
    expect(cumulative(intake, "挂牌出让面积")).toBe(1);
  });

  it("is known without 宗地编号 by place and area", () => {
    const bare = (name: string) => ({ name, cells: [[`${name}清单`], ["序号", "位置", "面积(亩)", "规划用途", "成交时间", ...(name === "宗地" ? ["责任单位"] : [])], [1, "东关村北侧", 15, "工业", "2025-8-1", ...(name === "宗地" ? ["东关镇"] : [])]] });
    expect(cumulative(readSheets([bare("宗地"), bare("成交")]), "挂牌出让面积")).toBe(1);
  });

  it("is two where numbers are only numbers within their table, or place and area both differ", () => {
    const town = (name: string, place: string, area: number) => ({ name, cells: [head.slice(0, 5), [1, "1", place, area, "工业"]] });
    expect(readSheets([town("东关镇", "甲村三组", 15), town("西关镇", "乙村一组", 15)]).records.parcels).toHaveLength(2);
    const intake = readSheets([ledger, { name: "其他", cells: [["宗地编号", "位置", "面积(亩)", "用途"], ["G2025-01", "南山脚下", 99, "工业"]] }]);
    expect(intake.records.parcels).toHaveLength(3);
    expect(intake.findings).toMatchObject([{ code: "duplicate-parcel", sheet: "其他", cell: "A2", message: expect.stringContaining("都已计入") }]);
  });
});

describe("summaries beside the ledger", () => {
  it("are no parcels and no tasks", () => {
    const intake = readSheets([{ name: "汇总", cells: [["宗地汇总（单位：亩、万元）"], ["镇街", "宗数", "面积", "成交价"], ["东关镇", 2, 30, 300], ["西关镇", 1, 20, 200], ["合计", 3, 50, 500]] }, { name: "明细", cells: [head, [1, "G2025-01", "东关村北侧", 15, "工业", "东关镇", "2025-8-1", 100]] }]);
    expect(intake.tables.map(({ kind }) => kind)).toEqual(["unknown", "parcel"]);
    expect(intake.targets).toEqual([]);
    expect(codes(intake)).toEqual(["table-unknown"]);
  });

  it("stand beside it on one sheet as a table of their own", () => {
    const intake = readSheets([{ name: "宗地", cells: [["宗地台账", null, null, null, null, "各单位汇总"], ["宗地编号", "位置", "面积(亩)", "责任单位", null, "责任单位", "宗数", "面积合计(亩)"], ["G1", "甲", 15, "东关镇", null, "东关镇", 1, 15], ["G2", "乙", 30, "西关镇", null, "西关镇", 1, 30], ["合计", null, 45, null, null, "合计", 2, 45]] }]);
    expect(intake.tables.map(({ kind, title, totalRows }) => [kind, title, totalRows])).toEqual([["parcel", "宗地台账", [4]], ["unknown", "各单位汇总", [4]]]);
    expect(intake.records.parcels).toHaveLength(2);
  });
});

describe("projects", () => {
  const key = (name: string, rows: (string | number)[][]) => ({ name, cells: [[`${name}台账`], ["序号", "项目名称", "级别", "阶段", "是否保障用地", "责任单位"], ...rows] });
  it("of 对上争取 are no 重点项目 that land is secured for", () => {
    const intake = readSheets([key("重点项目", [[1, "芯片厂", "省级", "开工", "是", "东关镇"]]), { name: "对上争取项目", cells: [["对上争取项目库"], ["序号", "项目名称", "责任单位", "项目阶段", "申报金额(万元)", "争取部门"], [1, "管网", "住建局", "储备", 1000, "发改委"]] }]);
    expect(intake.records.projects.map(({ name, pool }) => [name, pool])).toEqual([["芯片厂", "key"], ["管网", "funds"]]);
    expect(cumulative(intake, "保障项目数")).toBe(1);
  });

  it("on two sheets are one", () => {
    const intake = readSheets([key("重点项目", [[1, "芯片厂", "省级", "开工", "是", "东关镇"]]), key("省重点项目", [[1, "芯片 厂", "省级", "开工", "是", "东关镇"]])]);
    expect(cumulative(intake, "保障项目数")).toBe(1);
    expect(intake.findings).toMatchObject([{ code: "duplicate-project", sheet: "省重点项目" }]);
  });
});

describe("funds", () => {
  it("of one document on two sheets count once", () => {
    const sheet = (name: string) => ({ name, cells: [["对上争取资金"], ["单位", "项目名称", "资金渠道", "已到位(万元)", "文号", ...(name === "到位" ? ["备注"] : [])], ["住建局", "管网", "中央预算内", 100, "发改投〔2025〕8号", ...(name === "到位" ? ["已拨"] : [])]] });
    const intake = readSheets([sheet("台账"), sheet("到位")]);
    expect(intake.records.funds.map(({ received }) => received?.value)).toEqual([100, undefined]);
    expect(codes(intake)).toEqual(["duplicate-fund"]);
  });
});
