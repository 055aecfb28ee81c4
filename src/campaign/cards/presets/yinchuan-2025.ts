/** 银川 2025: percentage points below 序时, and projects that should have started. */
import type { BasePreset } from "../tiers";
import { atLeast, atMost, lessThan, moreThan } from "./bounds";

const source = "银川市重点项目“红黄绿灯”推进机制（2025年3月18日市发展改革委介绍）";

export const yinchuan2025: BasePreset = {
  kind: "base",
  id: "yinchuan-2025",
  name: "银川2025",
  source: { title: source, date: "2025-03-18", url: "https://m.qlbk.net/news/3Ww4l7bw75.html", confirmed: true },
  notes: [
    "原文为黄灯、红灯，本表统称黄牌、红牌。",
    "低于序时10—30个百分点含两端属黄牌，超过30个百分点属红牌；不足10个百分点又未达序时的，原文未列，按不亮牌处理。",
    "计划当月开工而未开工属黄牌，连续3个月应开未开属红牌；连续2个月仍属黄牌。“无正当理由”由报送人认定，有正当理由的不计入期数。",
    "原文另有资金支付、入库两项亮灯规则，不在本表。",
    "原文未规定答复时限，由发牌人填写。",
  ],
  tiers: [
    {
      name: "黄牌", color: { word: "黄", hex: "#FFC000" }, numberWord: "黄", order: 1,
      rules: [
        { all: [atLeast("shortfallPoints", 0.1), atMost("shortfallPoints", 0.3)] },
        { all: [atLeast("notStarted", 1), lessThan("notStarted", 3)] },
      ],
      repeats: [], answer: null, consequence: "由责任单位牵头，集中力量推动按时开工、加快进度", points: 0, source,
    },
    {
      name: "红牌", color: { word: "红", hex: "#C00000" }, numberWord: "红", order: 2,
      rules: [{ all: [moreThan("shortfallPoints", 0.3)] }, { all: [atLeast("notStarted", 3)] }],
      repeats: [], answer: null, consequence: "重点督导，明确时间表、路线图、责任人", points: 0, source,
    },
  ],
};
