import { describe, expect, it } from "@jest/globals";
import { computeFacts } from "../../../src/campaign/metrics/computeFacts";
import { doneLater } from "../../../src/campaign/metrics/doneLater";
import { factorySettings } from "../../../src/campaign/settings";
import { day, fund, measured, on, parcel, progress, records, task } from "../../support/records";

const asOf = day("2025-08-31");
const at = (text: string, row: number, column = 6) => ({ ...on(text), source: { sheet: "宗地台账", row, column } });

describe("doneLater", () => {
  it("a sale after 数据截至日 is pointed at, with the cell and what to do", () => {
    expect(doneLater(records({ parcels: [parcel({ soldOn: at("2025-09-03", 4) }), parcel({ soldOn: at("2025-08-31", 5) })] }), asOf)).toEqual([{
      severity: "warning", code: "day-in-future", sheet: "宗地台账", cell: "G5",
      message: "「宗地台账」有1处已完成事项的日期晚于数据截至日2025年8月31日（G5），未计入；如台账已更新，请更新数据截至日后刷新，如是写错或计划日期，请改正。",
    }]);
  });
  it("so are money, and tasks struck off; listings and deadlines to come are plans", () => {
    const found = doneLater(records({
      funds: [fund({ received: measured(1, "万元"), receivedOn: on("2025-09-01", "资金") })], tasks: [task({ matter: "清表", closedOn: on("2025-09-02", "时间账本"), due: on("2025-09-30", "时间账本") })],
      parcels: [parcel({ listedOn: on("2025-09-10"), due: on("2025-10-01") })],
    }), asOf);
    expect(found.map(({ sheet }) => sheet)).toEqual(["资金", "时间账本"]);
  });
  it("a sheet with many is one finding that names the first five", () => {
    const [only, ...rest] = doneLater(records({ parcels: Array.from({ length: 7 }, (_, row) => parcel({ soldOn: at("2025-09-03", row) })) }), asOf);
    expect([rest, only?.message]).toEqual([[], expect.stringContaining("有7处已完成事项的日期晚于数据截至日2025年8月31日（G1、G2、G3、G4、G5等）")]);
  });
  it("days outside the campaign lead to their cells as well", () => {
    const campaign = { name: "", start: day("2025-07-15"), days: 100, countFirstDay: true };
    const parcels = [parcel({ use: "工业", unit: "东镇", area: measured(1, "公顷"), soldOn: at("2025-07-01", 4) }), parcel({ use: "工业", unit: "东镇", area: measured(1, "公顷"), soldOn: at("2025-07-02", 8) })];
    const { findings } = computeFacts(records({ parcels, progress: [progress({ metric: "保障项目数" })] }), { ...factorySettings, campaign }, asOf);
    expect(findings.find(({ code }) => code === "before-campaign")).toMatchObject({ sheet: "宗地台账", cell: "G5", message: "有2条台账的日期（「宗地台账」G5、G9）早于战役首日，未计入挂牌出让面积；如应计入，请在攻坚设置把该指标的“起算”改为“不限”。" });
  });
});
