import { describe, expect, it } from "@jest/globals";
import { decideCard, readTierSheet, tiersArgument, type TierCell } from "../../../src/campaign/cards";
import { day } from "./support";

const none = { rate: null, timeProgress: null, due: null, asOf: null };
const decide = (given: Partial<typeof none | Record<keyof typeof none, number>>, tiers: readonly (readonly TierCell[])[] | null = null) => {
  const argument = tiersArgument(tiers);
  if (argument.kind === "error") return argument.message;
  const answer = decideCard({ ...none, ...given }, argument.table);
  return answer.kind === "text" ? answer.text : `#${answer.error} ${answer.message}`;
};

describe("CARD", () => {
  it.each([
    [{ rate: 0.277, timeProgress: 0.4 }, null, "黄牌"],
    [{ rate: 0.33, timeProgress: 0.4 }, null, "提醒"],
    [{ rate: 0.38, timeProgress: 0.4 }, null, ""],
    [{}, null, ""],
    [{ timeProgress: 0.4 }, null, ""],
    [{ due: day("2025-08-01"), asOf: day("2025-08-20") }, null, "黄牌"],
    [{ due: day("2025-08-01"), asOf: day("2025-09-20") }, null, "问责建议"],
    [{ rate: 0.38, timeProgress: 0.4, due: day("2025-08-25"), asOf: day("2025-08-20") }, null, "提醒"],
    [{ rate: 0.277, timeProgress: 0.4 }, [["银川2025"]], "黄牌"],
    [{ rate: 0.35, timeProgress: 0.4 }, [["yinchuan-2025"]], ""],
    [{ rate: 0.35, timeProgress: 0.4 }, [["三亚2022"]], "黄牌"],
    [{ rate: 0.55 }, [["新晃2015"]], "黄牌"],
    [{ due: day("2025-07-10"), asOf: day("2025-08-10") }, [["大冶"]], "黄牌"],
    [{ rate: 0.35, timeProgress: 0.4 }, [["关注", "低于序时（百分点）", "≥", 3]], "关注"],
    [{ rate: 0.35, timeProgress: 0.4 }, [["关注", "低于序时(占计划比例)", ">", "12.5%"]], ""],
    [{ rate: 0.35, timeProgress: 0.4 }, [["关注", "低于序时(占计划比例)", ">=", "12.5%"]], "关注"],
  ] as const)("%j %j → %s", (given, tiers, answer) => expect(decide(given, tiers)).toBe(answer));

  it.each([
    [{ rate: 0.3 }, null, "#na 无法判断：缺序时进度"],
    [{ due: day("2025-08-01") }, null, "#value 写了到期日就要写数据截至日"],
    [{ rate: 0.3, timeProgress: 0.4 }, [["银川"]], "没有名为“银川”的档次表，可用：默认、银川2025、三亚2022、天津2022、新晃2015、大冶，或选一块档次表区域"],
    [{ rate: 0.3, timeProgress: 0.4 }, [["隆昌2020"]], "“隆昌2020”只按亮牌历史升级，不能单独用于CARD，请用亮牌台账"],
  ] as const)("%j %j → %s", (given, tiers, answer) => expect(decide(given, tiers)).toBe(answer));
});

describe("档次表区域", () => {
  const problem = (...rows: TierCell[][]) => {
    const reading = readTierSheet(rows, "表");
    return reading.kind === "table" ? "" : reading.message;
  };
  it.each([
    [[["黄牌", "低于序时（百分点）", "≥", 0.1]], "亮牌档次表第1行：百分点请写10，不写10%或0.1"],
    [[["黄牌", "低于序时（占计划比例）", ">", 50]], "亮牌档次表第1行：比例请写50%或0.5，不写50"],
    [[["黄牌", "落后", "≥", 10]], "亮牌档次表第1行：“落后”不是可用的口径"],
    [[["黄牌", "逾期（天）", "左右", 10]], "亮牌档次表第1行：“左右”不是比较方式，请用≥、>、≤、<"],
    [[["黄牌", "逾期（天）", "≥", "十"]], "亮牌档次表第1行：“十”不是数值"],
    [[["", "逾期（天）", "≥", 10]], "亮牌档次表第1行：没有填写档次"],
    [[["档次", "口径", "比较"], ["黄牌", "逾期（天）", "≥"]], "亮牌档次表缺列：数值，请补齐表头"],
    [[["档次", "口径", "比较", "数值", "对象"], ["约谈", "连续亮牌（次）", "≥", 2, ""]], "亮牌档次表第2行：请在“对象”列写明档次，或写“任一”"],
    [[["档次", "口径", "比较", "数值", "对象"], ["约谈", "连续亮牌（次）", "≥", 2, "红牌"]], "档次“约谈”（表）引用的“红牌”不在本表中，请改为：约谈"],
    [[["档次", "口径", "比较", "数值", "对象"], ["约谈", "连续亮牌（次）", "≥", 1.5, "约谈"]], "亮牌档次表第2行：“连续亮牌（次）”应写为≥次数（整数）"],
    [[["档次", "口径", "比较", "数值", "次序"], ["黄牌", "逾期（天）", "≥", 1, 1], ["红牌", "逾期（天）", "≥", 9, 1]], "亮牌档次表“表”中有相同的次序，请逐档编号"],
    [[[null]], "亮牌档次表“表”没有任何档次，请在攻坚设置中选择或填写档次"],
  ])("%j → %s", (rows, message) => expect(problem(...rows)).toBe(message));

  it("百分点写10、写“10%”都行；同条的合并，分条的任一即可", () => {
    const reading = readTierSheet(
      [["档次", "条", "口径", "比较", "数值"], ["黄牌", 1, "低于序时（百分点）", "≥", "10%"], ["黄牌", 1, "同比增幅", "<", 0], ["黄牌", 2, "逾期（天）", "＞", "30"]],
      "表",
    );
    expect(reading.kind === "table" && reading.table.tiers[0]?.rules).toEqual([
      { all: [{ measure: "shortfallPoints", operator: ">", bound: 0.1, inclusive: true }, { measure: "growth", operator: "<", bound: 0, inclusive: false }] },
      { all: [{ measure: "overdueDays", operator: ">", bound: 30, inclusive: false }] },
    ]);
  });
});
