/** 新晃 2015: the month's own completion rate. */
import type { BasePreset } from "../tiers";
import { atLeast, lessThan } from "./bounds";

const source = "新晃县《重点项目建设进度考核制度》";

export const xinhuang2015: BasePreset = {
  kind: "base",
  id: "xinhuang-2015",
  name: "新晃2015",
  source: { title: `${source}（红网2015年5月14日）`, date: "2015-05-14", url: "http://moment.rednet.cn/rednetcms/news/localNews/20150514/125097.html", confirmed: true },
  notes: [
    "“未达80%以上”按不足80%理解：恰为80%不属跟踪督导；恰为60%属跟踪督导，不属黄牌。",
    "本月没有任务的事项没有月完成率，不作判断。",
    "原文未规定答复时限，由发牌人填写。",
  ],
  tiers: [
    {
      name: "跟踪督导", color: { word: "蓝", hex: "#2F75B5" }, numberWord: "督", order: 1,
      rules: [{ all: [lessThan("monthRate", 0.8), atLeast("monthRate", 0.6)] }],
      repeats: [], answer: null, consequence: "重点跟踪督导", points: 0, source,
    },
    {
      name: "黄牌", color: { word: "黄", hex: "#FFC000" }, numberWord: "黄", order: 2,
      rules: [{ all: [lessThan("monthRate", 0.6)] }],
      repeats: [], answer: null, consequence: "黄牌警告并公示，不得兑现阶段性考核奖", points: 0, source,
    },
  ],
};
