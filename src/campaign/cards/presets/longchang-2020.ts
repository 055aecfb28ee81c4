/** 隆昌 2020: red cards in a row bring the head of the unit in. */
import type { OverlayPreset } from "../tiers";

const source = "隆昌市亮牌督办办法（2020年，转述，原文待核）";

export const longchang2020: OverlayPreset = {
  kind: "overlay",
  id: "longchang-2020",
  name: "隆昌2020",
  by: "cards",
  source: { title: source, date: "2020", url: null, confirmed: false },
  notes: [
    "“连续三次红牌”按同一事项相邻三期计，当期应亮档次为末次；期间有一期未亮牌即中断。",
    "原文未规定答复时限，由发牌人填写。",
  ],
  amendments: [],
  tiers: [
    {
      name: "约谈主要负责人", color: { word: "深红", hex: "#7B0000" }, numberWord: "谈", after: "红牌",
      repeats: [{ kind: "consecutive", on: ["红牌"], times: 3 }],
      answer: null, consequence: "约谈责任单位主要负责人", points: 0, source,
    },
  ],
};
