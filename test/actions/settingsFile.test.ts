import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parseSettingsFile } from "../../src/actions/settingsFile";
import { factorySettings } from "../../src/campaign/settings";
import { day } from "../support/records";
import { problemsOf } from "./settingsProblems";

describe("a settings file", () => {
  it("takes the example of docs/batch.md as it stands", () => {
    const example = /```json\n([\s\S]*?)```/.exec(readFileSync("docs/batch.md", "utf8"))![1]!;
    const file = parseSettingsFile(example);
    const settings = file.apply(factorySettings);
    expect(file.asOf).toBe(day("2025-09-30"));
    expect(settings.campaign).toEqual({ name: "云岫区百日攻坚", start: day("2025-07-15"), days: 100, countFirstDay: true });
    expect(settings.targets[1]).toMatchObject({ metric: "土地出让收入", comparator: ">=", curve: [{ day: day("2025-08-15"), share: 0.25 }, { day: day("2025-10-22"), share: 1 }] });
    expect(settings.targets[2]!.comparator).toBe(">");
    expect(settings.metrics[0]).toMatchObject({ metric: "挂牌出让面积", countOn: "contract", leads: "ledger", unit: "公顷", measure: "parcelArea" });
    expect(settings.metrics.slice(1)).toEqual(factorySettings.metrics.slice(1));
    expect(settings.ranking).toEqual(factorySettings.ranking);
  });

  it("leaves alone what it does not name", () => {
    expect(parseSettingsFile("{}").apply(factorySettings)).toEqual(factorySettings);
  });

  it("names the path of every wrong entry", () => {
    expect(problemsOf('{"campaign":{"start":"7月","days":0},"targets":[{"metric":"面积","value":"500","unit":"公顷"}],"paceBasis":"x","color":1}')).toEqual([
      expect.stringContaining("color"), expect.stringContaining("campaign.start"), expect.stringContaining("campaign.days"),
      expect.stringContaining("targets[0].value"), expect.stringContaining("paceBasis"),
    ]);
  });

  it("says so when it is not JSON", () => {
    expect(problemsOf("{战役}")).toEqual([expect.stringContaining("JSON")]);
  });

  it("refuses or takes any JSON, and throws nothing else", () => {
    fc.assert(fc.property(fc.json(), (text) => { problemsOf(text); }), { numRuns: 300 });
  });
});
