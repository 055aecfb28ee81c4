/** The words of bulletins, as data. `{fields}` are filled with figures; nothing else in the code writes a sentence. */

/** Shared by all bulletins. Source: the usual words of published 督查通报, 重点项目督查情况通报 and 指标通报. */
export const phrases = {
  opening: "截至{asOf}，{campaign}已进行{day}天，距{end}结束还有{daysLeft}天，时间进度{time}。",
  openingWorkdays: "截至{asOf}，{campaign}已进行{day}天，距{end}结束还有{daysLeft}天（其中工作日{workdaysLeft}天），时间进度{time}。",
  openingNotBegun: "截至{asOf}，{campaign}尚未开始，将于{start}开始，共{days}天。",
  openingLastDay: "截至{asOf}，{campaign}已进行{day}天，当日为最后一天，时间进度{time}。",
  openingOver: "截至{asOf}，{campaign}已于{end}结束，共{days}天。",
  openingNoCampaign: "截至{asOf}，有关情况如下。",
  total: "{metric}累计完成{cumulative}，占目标任务{target}的{rate}，{gap}；{period}新增{increment}。",
  totalNoIncrement: "{metric}累计完成{cumulative}，占目标任务{target}的{rate}，{gap}。",
  totalNoTarget: "{metric}累计完成{cumulative}，{period}新增{increment}。",
  totalOnly: "{metric}累计完成{cumulative}。",
  totalNoFigure: "{metric}目标任务{target}，台账中尚无累计完成数。",
  met: "{metric}已完成目标任务。",
  required: "余下任务日均需完成{required}；按目前进度，到期预计完成{forecast}。",
  requiredOnly: "余下任务日均需完成{required}。",
  targetOver: "（超过{target}）",

  ahead: "超序时进度{gap}",
  behind: "欠序时进度{gap}",
  onPace: "与序时进度持平",
  noPace: "序时进度未算",
  pointsUnit: "个百分点",
  ratioUnit: "%（占应完成数的比例）",
  shortAhead: "超{gap}",
  shortBehind: "欠{gap}",
  shortOnPace: "持平",

  metric: "{metric}：",
  allOnPace: "参加评比的{units}均达序时。",
  pace: "参加评比的{units}中，达到序时进度{ahead}，低于序时进度{behind}。",
  strong: "{units}超序时进度{bound}以上，{word}。",
  band: "{units}低于序时进度{bound}以上，{word}。",
  noneNew: "{units}{period}无新增。",
  noneNewNamed: "{units}{period}无新增，没有实质性进展。",
  unreported: "{units}本月尚未报送，单列，不作快慢评价。",

  first: "排名前{count}位的是{units}",
  last: "排名后{count}位的是{units}",
  order: "依次为{units}",
  ranked: "{group}参加排名{count}：{list}。",
  rankedOne: "参加排名{count}：{list}。",
  risen: "较上月上升{places}位",
  fallen: "较上月下降{places}位",
  moved: "{unit}{change}",

  problemParcels: "未成交宗地中，登记有存在问题的{problems}，超过完成时限的{overdue}。",
  noProblems: "台账中未登记未成交宗地的存在问题，也没有超过完成时限的宗地。",
  overdueParcels: "{unit}{count}，其中{worst}",
  worstParcel: "{parcel}已超期{days}",
  worstParcelProblem: "{parcel}已超期{days}（{problem}）",
  overdueParcelsIntro: "超过完成时限的宗地：{list}。",
  overdueTasks: "逾期未办结任务{count}：{list}。",
  noOverdueTasks: "时间账本中没有逾期未办结的任务。",
  overdueTask: "{unit}{count}（最长逾期{days}）",
  seeAttachment: "具体见附件{number}。",
  seeOnlyAttachment: "具体见附件。",

  nextWeek: "{first}至{last}到期任务{count}：{list}。",
  noNextWeek: "{first}至{last}没有到期任务。",
  unitCount: "{unit}{count}",

  demandBehind: "{units}要对照序时进度查找差距，倒排工期、挂图作战，逐宗明确责任人和完成时限，加快补齐欠账。",
  demandParcels: "对已登记存在问题的宗地，要一案一策、限期解决，实行销号管理，直至办结销号。",
  demandTasks: "对逾期未办结的任务，责任单位要说明原因、明确办结日期，直至办结销号。",
  demandReport: "{units}要尽快补报本月进度。",
  demandNext: "对下周到期的任务，要逐项落实到人、按期办结。",
  demandBehindOver: "{units}距目标任务差距较大，要逐项说明原因，明确责任人和完成时限，继续抓好落实。",
  demandAllOver: "各责任单位要对照目标任务做好收尾，未完成的事项明确责任人和办结日期，继续办理直至完成，并核实报送最终完成数。",
  demandAll: "各责任单位要对照目标任务和序时进度，一周一调度、半月一通报、一月一排名，按期报送进度。",
  closing: "特此通报。",
} as const;

/**
 * 进展缓慢 and 严重滞后 are claims: each has a bound, printed in the bulletin's notes. Harshest first.
 * `points`: percentage points below 序时; `ratio`: share of the plan. Bounds are exclusive.
 */
export const paceBands: readonly { readonly word: string; readonly points: number; readonly ratio: number; readonly source: string }[] = [
  { word: "严重滞后", points: 0.2, ratio: 0.5, source: "用语见公开通报；20个百分点为产品建议值，占计划50%见三亚2022" },
  { word: "进展缓慢", points: 0.1, ratio: 0.3, source: "讲话“进展缓慢”；10个百分点与默认档次的黄牌一致，占计划30%见天津2022" },
];

/** 推进有力, by the same token. */
export const strongBand = { word: "推进有力", points: 0.1, ratio: 0.3, source: "用语见公开通报；界限与“进展缓慢”对称，为产品建议值" } as const;

export const noteWords = {
  asOf: "数据截至{asOf}{from}，本期为{first}至{last}；上期累计为{before}数。",
  metric: "{metric}（{unit}）：{note}；{leads}。",
  leadsReported: "各单位数以上报数为准，总数有台账的以台账为准",
  leadsLedger: "以台账数为准",
  reportedOnly: "以各单位上报数为准",
  mixed: "{units}{metric}的本期累计为上报数、上期累计为台账数，两数不一致，本期新增两端均按台账计。",
  fromExact: "按原值计算后四舍五入",
  fromDisplayed: "按表上显示的完成率（一位小数）计算",
  pacePoints: "完成率=累计÷目标；序时进度=已过天数÷总天数{curve}；超（+）欠（-）序时=完成率-序时进度，以百分点计，{from}。",
  paceRatio: "完成率=累计÷目标；序时进度=已过天数÷总天数{curve}；超（+）欠（-）序时=（完成率-序时进度）÷序时进度，以占应完成数的比例计，{from}。",
  curve: "（定有节点的指标按节点内插）",
  bands: "“{word}”指低于序时进度超过{bound}",
  strong: "“{word}”指超序时进度超过{bound}",
  noProgress: "“没有实质性进展”指本期新增为0且未完成目标任务；未报送、不参加排名的单位不作评价。",
  ranking: "排名按{by}{order}，同组排名，同值{ties}；合计行不参加排名。",
  preset: "亮牌依据：{preset}。",
  sources: "数据来源：{sources}。",
} as const;

export const cardPhrases = {
  none: "截至{asOf}，亮牌台账中没有已发未摘的亮牌。",
  inForce: "截至{asOf}，已发未摘的亮牌{count}：{list}。",
  tier: "{tier}{count}",
  issued: "本月新发{count}：{list}。",
  issuedNone: "本月没有新发亮牌。",
  card: "{unit}{title}（{tier}）",
  cardNumbered: "{unit}{title}（{tier}，{number}）",
  released: "本月摘牌{count}：{list}。",
  drafted: "另有拟发、送审中的亮牌{count}，以正式印发为准。",
  summons: "{unit}{metric}连续{times}月排名居{group}后{last}位",
  summonsIntro: "以下单位符合约谈条件，按程序报批后约谈：",
  summonsNone: "没有单位连续两个月排名居本组后{last}位。",
} as const;

export const fundPhrases = {
  total: "累计到位对上争取资金{received}，占年度任务{task}的{rate}。",
  totalNoTask: "累计到位对上争取资金{received}。",
  grades: "{group}：参加评价的{count}中，{list}。",
  gradesOne: "参加评价的{count}中，{list}。",
  grade: "“{grade}”等次{count}（{units}）",
  notScored: "{unit}{reason}，暂不评定等次。",
  order: "{group}得分依次为{units}。",
  orderOne: "得分依次为{units}。",
  unitScore: "{unit}（{score}）",
  rewards: "拟列入重奖名单：{units}，按程序报批。",
  rewardsNone: "没有单位达到“{grade}”等次，本期无拟重奖单位。",
  summons: "{unit}连续{times}次评价居本组后{last}位，拟按程序报批后约谈。",
  summonsNone: "没有单位连续{times}次评价居本组后{last}位。",
  noRecords: "工作簿中没有对上争取资金台账。",
  scale: "评价办法：资金规模{amount}、增速{growth}、政策含金量{policy}、项目落地转化率{conversion}；{cutoffs}；{source}。",
  cutoff: "“{grade}”{from}及以上",
  lowest: "以下为“{grade}”",
  growth: "增速按台账所填上年同期数计；上年同期无数或无可比单位的按中性分{neutral}计。",
  policyEntered: "政策含金量按填报的政策事项计，无依据的不计。",
  policyFunds: "政策含金量未另行填报，按资金台账中已到位且注明级别、文号的事项计。",
  conversion: "项目落地转化率=已开工及以后的项目数÷争取项目数，按争取项目台账的阶段计。",
} as const;
