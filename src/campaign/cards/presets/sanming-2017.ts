/** 三明 2017: 三色督查单, each by the unanswered deadline of the one before. */
import type { OverlayPreset } from "../tiers";

const source = "三明市人民政府“三色督查单”制度通知";

export const sanming2017: OverlayPreset = {
  kind: "overlay",
  id: "sanming-2017",
  name: "三明2017",
  by: "deadlines",
  source: { title: `${source}（中国三明2017年10月10日）`, date: "2017-10-10", url: "http://m.mnw.cn/news/sm/1855869.html", confirmed: true },
  notes: [
    "一事一单：同一单位同一事项一期一单。",
    "已发的任一基础档次牌或蓝色督查单，过答复期限（期限当日仍可答复）未回执的升橙色；橙色过期未回执的升红色。",
    "原文“办理质量不符合要求”由督查核实认定，本表只按有无回执自动升级。",
    "重大、紧急事项可直接起草橙色或红色督查单；蓝色督查单只由人工起草，不由数据触发。",
    "与黄、红牌的基础表合用时，橙、红色督查单重于基础表各档。",
    "原文由督查单逐件载明时限，本表默认5、3、1个工作日，可改。",
  ],
  amendments: [],
  tiers: [
    {
      name: "蓝色督查单", color: { word: "蓝", hex: "#2F75B5" }, numberWord: "蓝", after: null,
      repeats: [], answer: { days: 5, counted: "working" }, consequence: "逾期未办结的，发橙色督查单", points: 0, source,
    },
    {
      name: "橙色督查单", color: { word: "橙", hex: "#ED7D31" }, numberWord: "橙", after: "*",
      repeats: [{ kind: "unanswered", on: ["*", "蓝色督查单"], pastBy: 0 }],
      answer: { days: 3, counted: "working" }, consequence: "逾期未办结的，发红色督查单", points: 0, source,
    },
    {
      name: "红色督查单", color: { word: "红", hex: "#C00000" }, numberWord: "红", after: "橙色督查单",
      repeats: [{ kind: "unanswered", on: ["橙色督查单"], pastBy: 0 }],
      answer: { days: 1, counted: "working" }, consequence: "按程序报批后处理", points: 0, source,
    },
  ],
};
