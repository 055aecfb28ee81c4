import { describe, expect, it } from "@jest/globals";
import { factorySettings } from "../../../src/campaign/settings";
import { explainRank } from "../../../src/taskpane/ranking/rankExplain";
import type { RankLine } from "../../../src/taskpane/ranking/rankingOf";
import { rankingTable } from "../../../src/taskpane/ranking/texts";
import { wordsOf } from "../../../src/taskpane/words";

const words = wordsOf(rankingTable, "zh");
const line: RankLine = {
  unit: "东关镇", rank: 3, change: 2, rate: 0.5, period: 12.5, absence: "unranked",
  facts: {
    metric: "挂牌出让面积", unit: "公顷", target: 100, cumulative: 50, period: 12.5, completionRate: 0.5, timeProgress: 0.5, paceGap: 0, light: null, periodBefore: null,
    rank: 3, rankBefore: 5, bottomRun: 0, basis: "reported", ledger: null, unreported: false, parts: { target: [], cumulative: [], period: [] },
  },
};
const steps = (over: Partial<RankLine> = {}, ranking = factorySettings.ranking) => explainRank({ ...line, ...over }, ranking, 12, words).map(({ rule, numbers }) => `${rule}｜${numbers ?? ""}`);

describe("怎么算的 of a rank", () => {
  it("puts rate, month, rank and change into words and numbers", () => {
    expect(steps()).toEqual([
      "累计取单位报送数｜50 公顷", "完成率 = 累计 ÷ 任务｜50 ÷ 100 = 50.0%", "本月新增，只计战役期内｜取单位报送的本月数 = 12.5 公顷",
      "名次：本组内按完成率排｜12 个单位中第 3", "升降 = 上月名次 − 本月名次｜5 − 3 = +2",
    ]);
  });

  it("names the rule that ranks, and its direction", () => {
    expect(steps({}, { ...factorySettings.ranking, by: "period", order: "ascending" })[3]).toBe("名次：本组内按本月数排（从低到高）｜12 个单位中第 3");
  });

  it("says why there is no rank and no rate, and claims no change without a rank before", () => {
    expect(steps({ rank: null, change: null, absence: "unreported" }).at(-1)).toContain("不当作零");
    expect(steps({ rate: null, facts: { ...line.facts, target: null } })[1]).toBe("没有任务数，不算完成率｜");
    expect(steps({ change: null, facts: { ...line.facts, rankBefore: null } })).toHaveLength(4);
  });
});
