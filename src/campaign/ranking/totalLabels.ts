/** Labels of rows that add others up and therefore are never ranked. Compared after spaces and line breaks are removed. */

export interface TotalLabel {
  /** `exact`: the whole label; `ending`: how the label ends (汇总合计, 9县市区合计). */
  readonly match: "exact" | "ending";
  readonly words: readonly string[];
  readonly source: string;
}

export const TOTAL_LABELS: readonly TotalLabel[] = [
  {
    match: "ending",
    words: ["合计", "小计", "总计", "共计", "合计数", "总计数", "小计数", "合計", "小計", "總計"],
    source: "湘西州2021年1-9月汇总表（全州合计）、黔西南州2020年1-6月表2、正定县2020-09-26征拆表（合计）；资金计划汇总表（小计、项目合计、汇总合计）",
  },
  {
    match: "exact",
    words: ["汇总", "累计", "总数", "总和", "总体", "合", "计", "总", "total", "subtotal", "grandtotal", "sum", "σ", "∑"],
    source: "同义的行名；“合”“计”为竖排或拆格的“合计”",
  },
  {
    match: "exact",
    words: ["全国", "全省", "全自治区", "全市", "全州", "全盟", "全区", "全县", "全旗", "全镇", "全乡", "全街道", "全镇街", "全域", "全园区"],
    source: "云浮市2017年8月上半月通报（全市列首行）、宁德市2020年通报（全市）；各级同例",
  },
  {
    match: "ending",
    words: ["平均", "平均值", "均值", "平均数"],
    source: "通报附表末行“全市平均”：不是一个单位",
  },
  {
    match: "exact",
    words: ["其中"],
    source: "资金计划汇总表：合计行下的“其中”引导行",
  },
];
