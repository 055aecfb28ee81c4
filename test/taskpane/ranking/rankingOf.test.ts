import { describe, expect, it } from "@jest/globals";
import type { Facts, UnitFacts, UnitMetricFacts } from "../../../src/campaign/metrics/facts";
import { rankingOf } from "../../../src/taskpane/ranking/rankingOf";

const metric = (over: Partial<UnitMetricFacts>): UnitMetricFacts => ({
  metric: "挂牌出让面积", unit: "公顷", target: 10, cumulative: 5, period: 1, completionRate: 0.5, timeProgress: 0.5, paceGap: 0, light: null, periodBefore: null,
  rank: null, rankBefore: null, bottomRun: 0, basis: "reported", ledger: null, unreported: false, parts: { target: [], cumulative: [], period: [] }, ...over,
});
const unit = (name: string, group: string, over: Partial<UnitMetricFacts>, exempt = false): UnitFacts => ({ unit: name, group, exempt, metrics: [metric(over)] });
const facts = (units: readonly UnitFacts[]): Facts => ({ asOf: 45890, reportedThrough: null, campaign: null, targets: [], units });

describe("rankingOf", () => {
  it("lists each group by rank, ties together, and those without a rank last, with why", () => {
    const [only] = rankingOf(facts([
      unit("东关镇", "镇街", { rank: 3, rankBefore: 1 }), unit("财政局", "部门", { rank: 1 }), unit("城南街道", "镇街", { rank: 1, rankBefore: 4 }),
      unit("鹤洄镇", "镇街", { unreported: true }), unit("西关镇", "镇街", { rank: 1, rankBefore: 1 }), unit("区国资中心", "镇街", {}, true),
    ]));
    expect(only!.groups.map(({ group, lines }) => [group, lines.map((line) => [line.unit, line.rank, line.change, line.absence])])).toEqual([
      ["镇街", [["城南街道", 1, 3, "unranked"], ["西关镇", 1, 0, "unranked"], ["东关镇", 3, -2, "unranked"], ["鹤洄镇", null, null, "unreported"], ["区国资中心", null, null, "exempt"]]],
      ["部门", [["财政局", 1, null, "unranked"]]],
    ]);
  });

  it("leaves out a metric by which no unit is ranked", () => {
    expect(rankingOf(facts([unit("东关镇", "镇街", { rank: null })]))).toEqual([]);
  });
});
