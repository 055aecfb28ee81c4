/** 大冶: months past the due day. */
import type { BasePreset } from "../tiers";
import { atLeast, lessThan } from "./bounds";

const source = "大冶市督办亮牌办法（转述，原文待核）";

export const daye: BasePreset = {
  kind: "base",
  id: "daye",
  name: "大冶",
  source: { title: source, date: "", url: null, confirmed: false },
  notes: [
    "逾期半个月、一个月、一个半月依次属蓝、黄、红牌；满期当日即属该档（含）。",
    "月按对应日计（7月15日到期，8月15日满一个月；无对应日的以月末为准），半个月按15日计。",
    "逾期不足半个月的，原文未列，按不亮牌处理。",
    "原文的年份与答复时限未见，由发牌人填写。",
  ],
  tiers: [
    {
      name: "蓝牌", color: { word: "蓝", hex: "#2F75B5" }, numberWord: "蓝", order: 1,
      rules: [{ all: [atLeast("overdueMonths", 0.5), lessThan("overdueMonths", 1)] }],
      repeats: [], answer: null, consequence: "逾期满一个月的，亮黄牌", points: 0, source,
    },
    {
      name: "黄牌", color: { word: "黄", hex: "#FFC000" }, numberWord: "黄", order: 2,
      rules: [{ all: [atLeast("overdueMonths", 1), lessThan("overdueMonths", 1.5)] }],
      repeats: [], answer: null, consequence: "逾期满一个半月的，亮红牌", points: 0, source,
    },
    {
      name: "红牌", color: { word: "红", hex: "#C00000" }, numberWord: "红", order: 3,
      rules: [{ all: [atLeast("overdueMonths", 1.5)] }],
      repeats: [], answer: null, consequence: "由督办机构按程序处理", points: 0, source,
    },
  ],
};
