import { describe, expect, it } from "@jest/globals";
import { computeFacts } from "../../../src/campaign/metrics/computeFacts";
import { factorySettings, type Settings } from "../../../src/campaign/settings";
import { day, measured, on, parcel, records } from "../../support/records";

const listed = { use: "工业用地", area: measured(3, "公顷"), listedOn: on("2025-08-20") };
const told = (parcels: Parameters<typeof parcel>[0][], settings: Settings = factorySettings) =>
  computeFacts(records({ parcels: parcels.map((one) => parcel({ unit: null, ...one })) }), settings, day("2025-09-30")).findings
    .filter(({ code }) => ["nothing-sold", "no-units"].includes(code)).map(({ severity, message }) => `${severity} ${message}`);

describe("parcels before the first sale", () => {
  it("are said to count for nothing yet, and to have no unit, once each", () => {
    expect(told([listed, listed])).toEqual([
      "info 宗地2宗均无成交日，按成交计的指标为0；如按挂牌计，请在攻坚设置“指标口径”改“计入日”。",
      "info 宗地2宗均未写责任单位，责任单位为0个，不排名；如需排名，请在台账加“责任单位”一列并填写后刷新。",
    ]);
  });
  it("are said to have no unit only where nobody is named", () => {
    expect(told([{ ...listed, unit: "东镇", soldOn: on("2025-09-01") }, listed])).toEqual([]);
    expect(told([{ ...listed, unit: "东镇" }])).toHaveLength(1);
  });
  it("are no matter where listings count, and where there are none", () => {
    const byListing = { ...factorySettings, metrics: factorySettings.metrics.map((one) => ({ ...one, countOn: "listed" as const })) };
    expect(told([{ ...listed, unit: "东镇" }], byListing)).toEqual([]);
    expect(told([])).toEqual([]);
  });
});
