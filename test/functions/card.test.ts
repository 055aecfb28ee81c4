import { describe, expect, it } from "@jest/globals";
import { card } from "../../src/functions/card";
import { isProblem } from "../../src/functions/cell";
import { presets } from "../../src/campaign/cards/presets";

const only = (...inputs: unknown[]) => {
  const answer = card.run(inputs)[0]?.[0];
  return isProblem(answer) ? `${answer.error} ${answer.message}` : answer;
};

describe("CARD", () => {
  it.each([
    [[0.277, 0.4], "黄牌"],
    [["27.7%", "40％"], "黄牌"],
    [[0.38, 0.4], ""],
    [["", 0.4], ""],
    [["—", 0.4, ""], ""],
    [["", "", "2025-08-01", "2025-08-20"], "黄牌"],
    [[null, null, 45870, { basicValue: 45889 }], "黄牌"],
    [["", "", "2025-08-01", "2025年9月20日"], "问责建议"],
    [[0.55, undefined, undefined, undefined, "新晃2015"], "黄牌"],
    [[0.35, 0.4, undefined, undefined, [["关注", "低于序时（百分点）", "≥", 3]]], "关注"],
    [[{ code: "#DIV/0!" }, 0.4], "#DIV/0! "],
    [[0.3, 0.4, "", "", [["黄牌", "低于序时（百分点）", "≥", { code: "#REF!" }]]], "#REF! "],
  ])("%j → %s", (inputs, answer) => expect(only(...inputs)).toBe(answer));

  it.each([
    [["很多", 0.4], "#VALUE! 参数 rate（完成率）应是数，收到“很多”"],
    [[0.3, 40], "#VALUE! 参数 time_pct（序时进度）应是 0 到 1 的比例，如 40%，收到“40”"],
    [["", "", "2025年8月"], "#VALUE! 参数 due（到期日）只写到月，请写明哪一天，收到“2025年8月”"],
    [["", "", "2025-08-01"], "#VALUE! 参数 as_of（数据截至日）：写了到期日就要写数据截至日"],
    [[0.3], "#N/A 无法判断：缺序时进度"],
    [[0.3, 0.4, "", "", "新晃2015"], "#N/A 无法判断：这张档次表看月完成率，请不写序时进度"],
    [[0.3, 0.4, "", "", "银川"], "#VALUE! 参数 tiers（档次表）：没有名为“银川”的档次表，可用：默认、银川2025"],
    [[0.3, 0.4, "", "", "隆昌2020"], "#VALUE! 参数 tiers（档次表）：“隆昌2020”只按亮牌历史升级"],
    [[0.3, 0.4, "", "", [["黄牌", "落后", "≥", 10]]], "#VALUE! 参数 tiers（档次表）：亮牌档次表第1行：“落后”不是可用的口径"],
  ])("%j: %s", (inputs, message) => expect(only(...inputs)).toContain(message));

  it("judges a column at once; blanks stay blank, errors stay in their row", () => {
    const rates = [[0.277], [""], [{ type: "Error", basicValue: "#REF!" }], [0.4], ["x"]];
    expect(card.run([rates, 0.4]).map(([cell]) => (isProblem(cell) ? cell.error : cell))).toEqual(["黄牌", "", "#REF!", "", "#VALUE!"]);
    expect(card.run([[[0.277, 0.35]], [[0.4], [0.3]]])).toEqual([["黄牌", "提醒"], ["", ""]]);
  });

  it("takes every base preset by its name and by its id", () => {
    for (const { name, id, kind } of presets) {
      for (const word of [name, id]) {
        const answer = only(0.1, id === "xinhuang-2015" ? "" : 0.5, 45853, 45900, word);
        if (kind === "base") expect(answer).toMatch(/^[^#]+$/);
        else expect(answer).toContain("#VALUE!");
      }
    }
  });
});
