/** 广元 2018: yellow twice on one task brings a letter; points are taken off. */
import type { OverlayPreset } from "../tiers";

const source = "广元市“红黄蓝”预警管理推进中央环保督察问题整改";

export const guangyuan2018: OverlayPreset = {
  kind: "overlay",
  id: "guangyuan-2018",
  name: "广元2018",
  by: "cards",
  source: { title: `${source}（2018年6月21日）`, date: "2018-06-21", url: "https://m.pouringspot.com/10462/10464/10465/10595/2018/6/21/10453508.shtml", confirmed: true },
  notes: [
    "“一项任务被黄色预警2次”按累计计，不要求连续；当期应亮档次为末次。",
    "扣1分在第二次黄牌（专函督办）时计；红牌扣2分并约谈主要负责同志，附加在基础表的红牌上。",
    "原文按评估结论亮牌，本表只取其升级规则，叠加于按数据亮牌的基础表。",
    "专函督办轻于红牌。",
  ],
  amendments: [{ on: "红牌", consequence: "约谈责任单位主要负责同志", points: -2 }],
  tiers: [
    {
      name: "专函督办", color: { word: "橙", hex: "#ED7D31" }, numberWord: "函", after: "黄牌",
      repeats: [{ kind: "count", on: ["黄牌"], times: 2 }],
      answer: null, consequence: "专函督办责任单位", points: -1, source,
    },
  ],
};
