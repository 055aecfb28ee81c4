import { describe, expect, it } from "@jest/globals";
import { stageOf, stages } from "../../../src/campaign/schedule/stages";
import { stagePositions } from "../../../src/campaign/schedule/position";

describe("stageOf", () => {
  it("reads every word of the table as its stage", () => {
    for (const { stage, words } of stages) for (const word of words) expect([word, stageOf(word)]).toEqual([word, stage]);
  });

  it.each([
    ["未启动", "未启动"],
    [" 已 挂\n牌 ", "已挂牌"],
    ["已挂牌，拟9月成交", "已挂牌"],
    ["预计9月成交", null],
    ["已成交，待签合同", "已成交"],
    ["已签订出让合同（8月28日）", "已签合同"],
    ["8月流拍", "流拍"],
    ["流拍后重新公告，公告中", "公告中"],
    ["已挂牌，8月流拍", "流拍"],
    ["因不可抗力终止", "终止"],
    ["征地公告中", "前期"],
    ["尚未挂牌公告", null],
    ["未成交", null],
    ["正在推进", null],
    ["有序推进", null],
    ["进展滞后", null],
    ["已销号", null],
    ["", null],
  ])("%j: %s", (status, stage) => {
    expect(stageOf(status)).toBe(stage);
  });

  it("has a place on the way for every stage, in the order of the table", () => {
    expect(Object.keys(stagePositions)).toEqual(stages.map(({ stage }) => stage));
  });
});
