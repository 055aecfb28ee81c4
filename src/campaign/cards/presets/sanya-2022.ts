/** 三亚 2022: a ratio of the plan, and districts that miss their month. */
import type { BasePreset } from "../tiers";
import { atLeast, atMost, lessThan, moreThan } from "./bounds";

const source = "《三亚市推进项目建设红黄绿亮牌督办机制》";

export const sanya2022: BasePreset = {
  kind: "base",
  id: "sanya-2022",
  name: "三亚2022",
  source: { title: `${source}（海南日报2022年5月13日第7版）`, date: "2022-05-13", url: "http://news.hndaily.cn/html/2022-05/13/content_58470_14809063.htm", confirmed: true },
  notes: [
    "“低于序时进度50%”按占计划的比例理解：序时应完成100万元，完成50万元为低于50%，属黄牌（含）。",
    "达到序时即绿牌，故凡低于序时（不论多少）均属黄牌，无空档。",
    "各区未完成当月任务属黄牌，连续两个月未完成属红牌。",
    "连续两次黄牌由分管副市长约谈，红牌由分管市领导约谈：本表以红牌重于约谈。",
    "原文未规定答复时限，由发牌人填写。",
  ],
  tiers: [
    {
      name: "黄牌", color: { word: "黄", hex: "#FFC000" }, numberWord: "黄", order: 1,
      rules: [
        { all: [moreThan("shortfallRatio", 0), atMost("shortfallRatio", 0.5)] },
        { all: [atLeast("missed", 1), lessThan("missed", 2)] },
      ],
      repeats: [], answer: null, consequence: "约谈项目相关负责人", points: 0, source,
    },
    {
      name: "约谈", color: { word: "橙", hex: "#ED7D31" }, numberWord: "谈", order: 2,
      rules: [],
      repeats: [{ kind: "consecutive", on: ["黄牌"], times: 2 }],
      answer: null, consequence: "分管领导约谈业主单位和主管部门主要负责人", points: 0, source,
    },
    {
      name: "红牌", color: { word: "红", hex: "#C00000" }, numberWord: "红", order: 3,
      rules: [{ all: [moreThan("shortfallRatio", 0.5)] }, { all: [atLeast("missed", 2)] }],
      repeats: [], answer: null, consequence: "分管市领导约谈业主单位主要负责人", points: 0, source,
    },
  ],
};
