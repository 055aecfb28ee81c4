/** Words of how a rank is computed; they come with the page of the ranking. */
import { plural as s, say } from "../words";

export const rankingTable = {
  how: { zh: "怎么算的", en: "How it is computed" },
  rateRule: { zh: "完成率 = 累计 ÷ 任务", en: "Done = total ÷ task" },
  noTask: { zh: "没有任务数，不算完成率", en: "There is no task, so no rate" },
  reportedTotal: { zh: "累计取单位报送数", en: "The total is what the unit reports" },
  ledgerTotal: say((count: number) => `累计由台账 ${count} 条记录相加`, (count) => `The total adds up ${count} ledger record${s(count)}`),
  periodRule: { zh: "本月新增，只计战役期内", en: "New this month, within the campaign only" },
  reportedPeriod: { zh: "取单位报送的本月数", en: "As the unit reports it" },
  ledgerPeriod: say((count: number) => `台账 ${count} 条记录相加`, (count) => `${count} ledger record${s(count)} added up`),
  byRate: { zh: "名次：本组内按完成率排", en: "Rank: within the group, by the rate" },
  byPeriod: { zh: "名次：本组内按本月数排", en: "Rank: within the group, by the month's figure" },
  byPeriodRate: { zh: "名次：本组内按本月数 ÷ 任务排", en: "Rank: within the group, by month ÷ task" },
  place: say((rank: number, of: number) => `${of} 个单位中第 ${rank}`, (rank, of) => `${rank} of ${of}`),
  ascending: { zh: "（从低到高）", en: " (lowest first)" },
  changeRule: { zh: "升降 = 上月名次 − 本月名次", en: "Change = rank last month − rank now" },
  notRanked: { zh: "没有名次", en: "No rank" },
  whyExempt: { zh: "攻坚设置中写明不参加排名", en: "攻坚设置 says that it is not ranked" },
  whyUnreported: { zh: "本月其他单位已报，该单位没有报：不当作零，也不算完成率、不判快慢；所列为台账或上次上报的数", en: "Others have reported this month, it has not: it is neither taken for nought nor judged; what is shown is of the ledger or its last report" },
  whyUnranked: { zh: "缺少排名要用的数字", en: "The figure to rank by is missing" },
  sources: { zh: "累计的来源：", en: "Sources of the total:" },
  taskSource: { zh: "任务的来源：", en: "Source of the task:" },
  andMore: say((count: number) => `另有 ${count} 条`, (count) => `${count} more`),
} as const;
