/** 天津 2022: a ratio of the expected progress, and negative growth. */
import type { BasePreset } from "../tiers";
import { atMost, lessThan, moreThan } from "./bounds";

const source = "天津市投资工作“红黄绿”分级监测制度";

export const tianjin2022: BasePreset = {
  kind: "base",
  id: "tianjin-2022",
  name: "天津2022",
  source: { title: `${source}（天津日报2022年2月28日）`, date: "2022-02-28", url: "http://tj.people.com.cn/BIG5/n2/2022/0228/c375366-35152478.html", confirmed: true },
  notes: [
    "原文为监测等级黄色、红色，本表统称黄牌、红牌。",
    "低于预期进度30%及以下（占计划的比例）属黄牌，30%以上属红牌；凡低于预期进度即属黄牌，无空档。",
    "负增长属红牌，零增长不属负增长。原文“增长但低于全市平均水平属黄色”要用全市平均数，本表未列。",
    "原文两项指标分开监测（投资看增幅，专项债券看进度）；事项没有某项指标的，该项不作判断。",
    "原文未规定答复时限，由发牌人填写。",
  ],
  tiers: [
    {
      name: "黄牌", color: { word: "黄", hex: "#FFC000" }, numberWord: "黄", order: 1,
      rules: [{ all: [moreThan("shortfallRatio", 0), atMost("shortfallRatio", 0.3)] }],
      repeats: [], answer: null, consequence: "约谈提醒，黄牌警示", points: 0, source,
    },
    {
      name: "红牌", color: { word: "红", hex: "#C00000" }, numberWord: "红", order: 2,
      rules: [{ all: [moreThan("shortfallRatio", 0.3)] }, { all: [lessThan("growth", 0)] }],
      repeats: [], answer: null, consequence: "约谈提醒，红牌警示", points: 0, source,
    },
  ],
};
