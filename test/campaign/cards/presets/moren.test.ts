import { describe, expect, it } from "@jest/globals";
import { moren } from "../../../../src/campaign/cards/presets/moren";
import { behind, day, light } from "../support";

describe("默认：低于序时", () => {
  it.each([
    [-3, ""],
    [0, ""],
    [4.99, ""],
    [5, "提醒"],
    [5.01, "提醒"],
    [9.99, "提醒"],
    [10, "提醒"],
    [10.01, "黄牌"],
    [40, "黄牌"],
  ])("低%s个百分点 → %s", (points, tier) => expect(light(moren, behind(points))).toBe(tier));
});

describe("默认：到期与逾期", () => {
  const due = day("2025-08-31");
  it.each([
    ["2025-08-23", ""],
    ["2025-08-24", "提醒"],
    ["2025-08-31", "提醒"],
    ["2025-09-01", "黄牌"],
    ["2025-09-30", "黄牌"],
    ["2025-10-01", "问责建议"],
  ])("8月31日到期，截至%s → %s", (asOf, tier) => expect(light(moren, { due, closed: false }, day(asOf))).toBe(tier));

  it("办结的不亮", () => expect(light(moren, { due, closed: true }, day("2025-10-22"))).toBe(""));
  it("不知是否办结的，到了要亮的时候才说无法判断", () => {
    expect(light(moren, { due, closed: null }, day("2025-08-01"))).toBe("");
    expect(light(moren, { due, closed: null }, day("2025-10-22"))).toBe("无法判断：是否办结");
  });
  it("取两种口径中较重的", () => expect(light(moren, { ...behind(6), due, closed: false }, day("2025-10-22"))).toBe("问责建议"));
});
