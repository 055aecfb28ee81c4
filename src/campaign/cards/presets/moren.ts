/** 默认: the tiers of the speech (黄牌警告、约谈、严肃问责); the figures are this product's proposal. */
import type { BasePreset } from "../tiers";
import { atLeast, atMost, moreThan } from "./bounds";

const source = "讲话所列档次；数值为产品建议值";

export const moren: BasePreset = {
  kind: "base",
  id: "moren",
  name: "默认",
  source: { title: "讲话：进展缓慢亮黄牌警告、久拖不决严肃问责、连续排名靠后约谈（数值为产品建议值）", date: "2025", url: null, confirmed: true },
  notes: [
    "低于序时恰为10个百分点属提醒（5—10含两端），超过10个百分点才属黄牌；两档相接，无空档。",
    "到期当日未办结仍属提醒，次日起逾期1天属黄牌；逾期恰30天属黄牌，31天起属问责建议。",
    "“同一事项连续2次黄牌”以当期应亮档次为末次：上期已发黄牌、本期仍达黄牌的，本期拟约谈。",
    "答复时限按督查通知常用的5个工作日，提醒、约谈3个工作日，均可改。",
  ],
  tiers: [
    {
      name: "提醒", color: { word: "蓝", hex: "#2F75B5" }, numberWord: "提", order: 1,
      rules: [
        { all: [atLeast("shortfallPoints", 0.05), atMost("shortfallPoints", 0.1)] },
        { all: [atMost("daysToDue", 7)] },
      ],
      repeats: [], answer: { days: 3, counted: "working" }, consequence: "限期未改进的，亮黄牌警告", points: 0, source,
    },
    {
      name: "黄牌", color: { word: "黄", hex: "#FFC000" }, numberWord: "黄", order: 2,
      rules: [
        { all: [moreThan("shortfallPoints", 0.1)] },
        { all: [atLeast("overdueDays", 1), atMost("overdueDays", 30)] },
      ],
      repeats: [], answer: { days: 5, counted: "working" }, consequence: "连续两次的，约谈责任单位", points: 0, source,
    },
    {
      name: "约谈", color: { word: "橙", hex: "#ED7D31" }, numberWord: "谈", order: 3,
      rules: [],
      repeats: [
        { kind: "consecutive", on: ["黄牌"], times: 2 },
        { kind: "bottomRun", last: 2, periods: 2 },
      ],
      answer: { days: 3, counted: "working" }, consequence: "仍无实质进展的，提出问责建议", points: 0, source,
    },
    {
      name: "问责建议", color: { word: "红", hex: "#C00000" }, numberWord: "责", order: 4,
      rules: [{ all: [moreThan("overdueDays", 30)] }],
      repeats: [{ kind: "unanswered", on: ["*"], pastBy: 15 }],
      answer: { days: 5, counted: "working" }, consequence: "按程序报批后移交有权机关研究", points: 0, source,
    },
  ],
};
