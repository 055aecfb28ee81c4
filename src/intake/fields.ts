/**
 * The closed list of fields and the header words of each, with where the words were seen. Data only.
 * A word is compared with a normalised header (plainHeader). `~word` may also be part of a longer header;
 * `word:0.7` is a weaker reading, used where no better column claims the field.
 */
import type { UnitKind } from "../campaign/quantity/units";
import type { FieldId, TableKind } from "./types";

export type ReadingForm = "text" | "number" | "day" | "rate" | "rank";

export interface HeaderWord {
  readonly word: string;
  readonly weight: number;
  /** May stand inside a longer header. */
  readonly partial: boolean;
  readonly source: string;
}

export interface FieldDefinition {
  readonly id: FieldId;
  /** What a person calls it. */
  readonly name: string;
  readonly reads: ReadingForm;
  /** What its figures measure; `metric`: whatever the column's metric measures. */
  readonly quantity: UnitKind | "metric" | null;
  readonly kinds: readonly TableKind[];
  readonly words: readonly HeaderWord[];
  /** A header that matches this is never this field. */
  readonly not: RegExp | null;
}

const all: readonly TableKind[] = ["parcel", "target", "progress", "task", "fund", "project", "unknown"];
const figures: readonly TableKind[] = ["target", "progress"];

/** Where the words were seen (workbooks.md, header lists). */
const lists = {
  supply: "供地结果", notice: "出让公告", deal: "成交公示", approved: "批而未供", dispatch: "重点项目调度", works: "作业进度",
  supervise: "督办", fund: "对上争取", speech: "任务清单（动员讲话）", office: "机关台账常见写法",
} as const;
type List = keyof typeof lists;

function field(
  id: FieldId, name: string, reads: ReadingForm, quantity: FieldDefinition["quantity"], kinds: readonly TableKind[],
  words: Partial<Record<List, string>>, not: RegExp | null = null,
): FieldDefinition {
  return { id, name, reads, quantity, kinds, not, words: Object.entries(words).flatMap(([list, text]) => parseWords(text, lists[list as List])) };
}

function parseWords(text: string, source: string): HeaderWord[] {
  return text.split(" ").map((entry) => {
    const [word = "", weight = "1"] = entry.replace(/^~/, "").split(":");
    return { word, weight: Number(weight), partial: entry.startsWith("~"), source };
  });
}

export const fieldDefinitions: readonly FieldDefinition[] = [
  // What any ledger has.
  field("index", "序号", "text", null, all, { supply: "序号", office: "编号:0.6 项次 行次 no no. 序 栏次 排序:0.5 序列号:0.8" }),
  field("unit", "责任单位", "text", null, all, {
    speech: "~责任单位", supervise: "~承办单位", fund: "单位", dispatch: "隶属:0.8", works: "区(县):0.8",
    office: "~责任部门 ~牵头单位 ~牵头部门 ~主责单位 ~责任主体 单位名称 部门 部门单位 单位(部门) 落实单位 主办单位 承办部门 包抓单位 报送单位:0.8 填报单位:0.7 申报单位:0.8 争取单位 属地责任单位:0.9 镇街 镇(街道) 镇(街) 街镇 乡镇 乡镇街道 乡镇(街道) 乡(镇) 镇街道 镇办 街道 园区 ~镇街名称 ~乡镇名称 街道名称 地区名称 各单位 单位(镇街) 县区 所属镇街:0.75 所在镇街:0.75 属地镇街:0.75 属地:0.7 所属乡镇:0.75 所在乡镇:0.75 所属单位:0.8 单位\\指标 指标\\单位",
  }, /配合|协办|受让|竞得|批准|建设单位|业主|审批|参与|测绘|编制/),
  field("region", "地区", "text", null, all, {
    supply: "地区 行政区", works: "区(县)", dispatch: "地区 隶属", office: "行政区划 区县 县区 县(市、区) 县市区 县(区) 所属区域 所在区域 区域 行政区域 市县:0.8 性质:0.5 项目类别:0.6 类别:0.5",
  }),
  field("group", "分组", "text", null, all, { office: "分组 组别 考核组别 单位类别 考核分组 排名分组 类别:0.6 序列:0.6" }),
  field("exempt", "是否参评", "text", null, figures, { office: "是否参评 是否参加排名 参评 是否排名 排名范围:0.7" }),
  field("coUnit", "配合单位", "text", null, all, { office: "~配合单位 ~协办单位 ~配合部门 参与单位" }),
  field("person", "责任人", "text", null, all, { speech: "~责任人", office: "~负责人 承办人 经办人:0.7 联系人:0.6 责任领导:0.6 具体承办人" }, /电话|手机/),
  field("leader", "分管领导", "text", null, all, { office: "分管领导 包抓领导 责任领导 挂包领导 联系领导 包联领导 挂钩领导 牵头领导" }),
  field("phone", "联系电话", "text", null, all, { office: "~电话 ~联系方式 手机 手机号" }),
  field("remark", "备注", "text", null, all, { works: "备注", office: "~备注 说明:0.7 备考" }),
  field("link", "链接", "text", null, all, { supply: "链接", office: "网址 附件:0.6" }),

  // 宗地.
  field("parcelId", "宗地编号", "text", null, ["parcel", "project", "task"], {
    notice: "~宗地编号 ~地块编号", deal: "~宗地编号", office: "~宗地号 ~地块号 宗地代码 宗地 地块 地块名称:0.7 宗地名称:0.7 图斑编号:0.7 关联宗地 对应宗地 用地宗地 挂接宗地 宗地编码 地块代码",
  }),
  field("supervisionId", "电子监管号", "text", null, ["parcel"], { supply: "~电子监管号" }),
  field("contractNumber", "合同编号", "text", null, ["parcel"], { deal: "~合同编号", office: "合同号" }),
  field("location", "位置", "text", null, ["parcel", "project", "task"], {
    speech: "~位置", supply: "土地坐落 项目位置", notice: "宗地位置 宗地坐落", deal: "地块位置", office: "~坐落 地址 地点 建设地点 项目地址:0.9 四至:0.5 四至范围:0.5 具体位置",
  }, /四至/),
  field("area", "面积", "number", "area", ["parcel", "project"], {
    speech: "面积", supply: "总面积 面积", notice: "土地面积 宗地面积 出让面积", deal: "土地面积", approved: "面积 未供面积:0.8 批准面积:0.7",
    office: "~用地面积 地块面积 ~供地面积 ~供应面积 净用地面积 拟出让面积 ~出让土地面积 使用权面积 宗地总面积 占地面积:0.9 实际面积:0.8 ~面积:0.8 用地规模:0.9",
  }, /建筑|计容|绿|停车|任务|完成|累计|本月|当月|下达|商业|均|征收|已供/),
  field("buildArea", "建筑面积", "number", null, ["parcel", "project"], { notice: "~建筑面积" }),
  field("suppliedArea", "已供面积", "number", "area", ["parcel"], { approved: "~已供面积" }),
  field("approvedArea", "批准面积", "number", "area", ["parcel"], { approved: "~批准面积" }),
  field("use", "规划用途", "text", null, ["parcel", "project"], {
    speech: "~规划用途", supply: "~土地用途", office: "~用途 ~用地性质 规划性质 用地类型 地类:0.6 类型:0.4", approved: "类型:0.4",
  }),
  field("supplyMethod", "供应方式", "text", null, ["parcel"], { supply: "供应方式 供地方式", office: "~出让方式 交易方式 供应类型 供地类型" }),
  field("landSource", "土地来源", "text", null, ["parcel"], { supply: "土地来源" }),
  field("years", "出让年限", "text", null, ["parcel"], { notice: "~出让年限", supply: "~使用年限" }),
  field("plotRatio", "容积率", "text", null, ["parcel"], { notice: "~容积率", supply: "约定容积率(上限) 约定容积率(下限)" }),
  field("density", "建筑密度", "text", null, ["parcel"], { notice: "~建筑密度", office: "建筑系数" }),
  field("greenRatio", "绿地率", "text", null, ["parcel"], { notice: "~绿地率", office: "绿化率" }),
  field("heightLimit", "建筑限高", "text", null, ["parcel"], { notice: "~建筑限高", office: "建筑高度 限高" }),
  field("commercialShare", "商业占比", "text", null, ["parcel"], { notice: "商业占比" }),
  field("investmentIntensity", "投资强度", "text", null, ["parcel"], { notice: "~投资强度" }),
  field("noticeOn", "公告日", "day", null, ["parcel"], { office: "~公告时间 ~公告日期 公告日 公告发布时间" }),
  field("listedOn", "挂牌日", "day", null, ["parcel"], { notice: "~挂牌开始时间", office: "挂牌时间 挂牌日期 挂牌日 挂牌起始时间 ~实际挂牌时间 ~实际挂牌日期 上市时间:0.8 挂牌出让时间 上牌时间 挂牌起始日 挂牌起始日期 挂牌开始日期 起始日:0.7" }, /计划|拟|预计|截止/),
  field("listingEndsOn", "挂牌截止", "day", null, ["parcel"], { notice: "~挂牌截止时间", office: "~挂牌截止日期 挂牌截止 挂牌截止日 截止日:0.7" }),
  field("soldOn", "成交日", "day", null, ["parcel"], { deal: "成交时间", office: "~成交时间 ~成交日期 成交日 竞得时间 竞得日期 摘牌时间 摘牌日期 出让时间:0.7 出让日期:0.7 拍卖时间:0.7 供地时间:0.6 供地日期:0.6" }, /计划|拟|预计/),
  field("contractOn", "合同签订日", "day", null, ["parcel"], { supply: "签订日期 ~合同签订日期", office: "~合同签订时间 签约时间 签约日期 签订时间 合同日期 签合同时间 ~签订合同时间" }, /计划|拟|预计/),
  field("handoverOn", "交地日", "day", null, ["parcel"], { supply: "~交地时间", office: "交地日期" }),
  field("startsOn", "约定开工", "day", null, ["parcel", "project", "task"], { supply: "约定开工时间", office: "开工时间 计划开工时间 开始时间 开始日期 启动时间 起始时间" }),
  field("startedOn", "实际开工", "day", null, ["parcel", "project"], { supply: "实际开工时间", office: "实际开工日期" }),
  field("finishesOn", "约定竣工", "day", null, ["parcel", "project"], { supply: "约定竣工时间", office: "竣工时间 计划竣工时间" }),
  field("price", "成交价", "number", "money", ["parcel"], {
    deal: "成交价", supply: "成交价格", office: "~成交价 成交总价 出让价款 ~成交金额 成交价款 出让金 土地出让金 总价款 出让金额 土地价款 土地出让价款 出让总价 出让价格 出让收入:0.8 土地出让收入:0.8",
  }, /单价|起始|楼面|均价|每亩|亩均/),
  field("unitPrice", "单价", "number", "price", ["parcel"], { office: "~单价 ~楼面地价 ~楼面价 亩均价 亩均地价" }),
  field("startPrice", "起始价", "number", "money", ["parcel"], { notice: "~挂牌起始价 ~起始价", office: "~起拍价 挂牌价:0.8 底价:0.7 ~起始价格 起始总价 起叫价" }, /单价|楼面/),
  field("deposit", "竞买保证金", "number", "money", ["parcel"], { notice: "~竞买保证金 ~保证金" }),
  field("increment", "增价幅度", "text", null, ["parcel"], { notice: "~增价幅度", office: "加价幅度" }),
  field("buyer", "竞得人", "text", null, ["parcel"], { deal: "~竞得人 受让单位", supply: "~土地使用权人", office: "受让人 竞得单位 土地受让人 用地单位 受让方 竞得企业" }),
  field("publicity", "公示期", "text", null, ["parcel"], { deal: "~公示期" }),
  field("industry", "行业分类", "text", null, ["parcel", "project"], { supply: "行业分类", office: "所属行业 行业" }),
  field("landGrade", "土地级别", "text", null, ["parcel"], { supply: "土地级别" }),
  field("approver", "批准单位", "text", null, ["parcel"], { supply: "批准单位", office: "批准机关" }),
  field("instalments", "分期支付", "text", null, ["parcel"], { supply: "分期支付" }),
  field("batch", "批次", "text", null, ["parcel"], { approved: "批次名称 省批文号", office: "批次 ~批次名称 批文号 批复文号 批准文号" }),
  field("approvedOn", "批准时间", "day", null, ["parcel"], { approved: "批准时间", office: "批准日期 批复时间" }),
  field("year", "年份", "text", null, ["parcel", "fund", "project"], { approved: "年份", office: "年度" }),
  field("stage", "阶段", "text", null, ["parcel"], { office: "阶段 ~当前阶段 ~目前阶段 ~进展阶段 工作阶段 办理阶段 供地阶段 所处阶段 所处环节 当前环节" }),

  // 进展, 问题, 期限: parcels, tasks and projects alike.
  field("status", "进展", "text", null, ["parcel", "task", "project"], {
    approved: "进展 状态", speech: "进展", office: "~进展情况 办理状态 当前进展 目前进展 ~工作进展 推进情况 ~进展 最新进展 办理情况 完成情况 落实情况 当前状态 项目状态 任务状态 进度情况 进度:0.6 现状:0.6",
  }, /阶段|滞后原因/),
  field("closed", "是否销号", "text", null, ["parcel", "task"], { speech: "~是否销号", office: "销号情况 是否办结 是否完成 销号状态 销号 办结情况" }),
  field("problem", "存在问题", "text", null, ["parcel", "task", "project"], { speech: "~存在问题", approved: "~未供原因", office: "问题 主要问题 存在的问题 未供地原因 ~存在困难 困难问题 制约因素 问题描述 卡点 卡点问题 堵点 ~主要问题 ~困难和问题 ~问题和困难 具体问题 历史遗留问题 问题及困难 ~需协调问题" }),
  field("measure", "推进措施", "text", null, ["parcel", "task", "project"], { speech: "~推进措施", approved: "处置措施", office: "措施 解决措施 工作措施 ~下步措施 下一步措施 下步工作 下一步工作 整改措施 解决办法 工作举措 化解措施" }),
  field("due", "完成时限", "day", null, ["parcel", "task", "project"], {
    speech: "~完成时限", supervise: "~时限要求", office: "~办结时限 ~整改时限 ~完成期限 时限 期限 办理时限 截止日期 截止时间 ~计划完成时间 ~计划完成日期 要求完成时间 要求完成日期 目标完成时间 ~拟完成时间 倒排时限 最后期限 到期日 计划时间:0.8 计划供应时间:0.7 计划出让时间:0.7 拟出让时间:0.7 计划成交时间:0.7 计划挂牌时间:0.6 拟挂牌时间:0.6 完成时间:0.5 完成日期:0.5",
  }, /挂牌截止|报名/),

  // 时间账本.
  field("matter", "工作事项", "text", null, ["task"], {
    supervise: "~工作事项 督查内容", office: "事项 任务事项 ~工作任务 任务名称 任务内容 工作内容 具体任务 重点任务 ~督办事项 具体事项 任务:0.6 内容:0.6 工作要求:0.4 重点工作 ~事项 攻坚任务 工作名称 主要任务",
  }),
  field("requirement", "工作要求", "text", null, ["task"], { supervise: "工作要求 办复要求", office: "任务要求 目标要求 工作目标 完成标准 销号标准" }),
  field("taskSource", "任务来源", "text", null, ["task"], { supervise: "任务来源", office: "来源" }),
  field("orderNumber", "交办单编号", "text", null, ["task"], { supervise: "~交办单编号", office: "督办单号" }),
  field("assignedOn", "交办时间", "day", null, ["task"], { supervise: "~交办时间", office: "交办日期 立项时间 下达日期 ~立项交办" }),
  field("acceptedOn", "接受时间", "day", null, ["task"], { supervise: "接受时间", office: "签收时间" }),
  field("closedOn", "销号时间", "day", null, ["task", "parcel"], { supervise: "~销号时间 完成时间:0.7", office: "~销号日期 ~办结时间 ~办结日期 ~实际完成时间 ~实际完成日期 销号日 完成日期:0.7" }),
  field("doneOn", "完成时间", "day", null, ["task"], { supervise: "完成时间:0.65", office: "完成日期:0.65" }),

  // 目标与进度.
  field("metric", "指标", "text", null, figures, { office: "指标 ~指标名称 考核指标 任务指标 目标指标 工作指标 攻坚指标 主要指标 指标项 攻坚目标:0.7" }, /单位/),
  field("measureUnit", "计量单位", "text", null, figures, { office: "计量单位 单位 指标单位 量纲" }),
  field("target", "任务", "number", "metric", figures, {
    works: "下达任务", dispatch: "年度计划投资 年投资计划 年度计划投资金额",
    office: "目标 目标值 任务 任务数 任务量 任务值 目标数 目标任务 ~目标任务 ~任务数 ~目标值 ~年度任务 ~年度目标 年度计划 攻坚目标 ~攻坚任务 百日目标 百日任务 总任务 总目标 计划 计划数 计划值 应完成 下达任务数 ~下达任务 任务目标 全年任务 全年目标 年计划 ~年度投资目标 ~计划投资",
  }, /率|占|累计|完成(?!任务)|本月|当月|时间|差/),
  field("period", "本期完成", "number", "metric", figures, {
    works: "~当月完成", dispatch: "本期新增 本期新增投资",
    office: "本月 当月 本期 本周 ~本月完成 ~本期完成 ~本周完成 ~本月新增 ~当月新增 ~本期新增 本旬 本半月 月完成 ~本半月完成 本月实绩 当期",
  }, /率|占|排|名|任务|目标|计划/),
  field("cumulative", "累计完成", "number", "metric", figures, {
    works: "~累计完成", dispatch: "累计投资 累计投资金额 完成投资 完成投资额",
    office: "累计 累计数 完成 已完成 完成数 完成量 实际完成 ~累计完成 ~截至目前 ~已完成 完成值 完成情况 累计实绩 ~累计到位 现完成 ~完成投资 目前完成 ~累计投资 完成额 总完成",
  }, /率|占|排|名|比|%|任务|目标|计划|时间|时限|同期|上年|去年/),
  field("monthly", "各月完成", "number", "metric", figures, { office: "~各月完成 ~分月完成 ~逐月完成" }),
  field("rate", "完成率", "rate", "share", ["target", "progress", "fund", "project"], {
    works: "~任务完成量占比", dispatch: "~完成年度百分比 ~计划完成率 ~投资完成率", fund: "~完成率",
    office: "完成比例 ~完成百分比 ~完成比 完成占比 完成进度 占任务比 占目标比 占年度任务 ~占年度目标 ~占年度投资目标 ~占比 进度 完成进度率 ~任务完成比 到位率 占年任务 ~投资计划完成率",
  }, /本月|当月|序时|同比|增|排|名/),
  field("periodRate", "本期完成率", "rate", "share", figures, { office: "本月完成率 当月完成率 本期完成率 ~本月占比" }),
  field("rank", "名次", "rank", null, figures, { office: "~名次 ~排名 位次 ~位次 排位 序位" }, /上月|上期|上次|变化|升降|参|范围|得分/),
  field("rankBefore", "上期名次", "rank", null, figures, { office: "~上月名次 ~上月排名 ~上期排名 ~上期名次" }),
  field("timeProgress", "序时进度", "rate", "share", figures, { office: "序时 序时进度 时间进度 ~序时进度" }, /超|欠|差|较|比/),
  field("paceGap", "超欠序时", "rate", "share", figures, { office: "~超欠 ~超(欠)序时 ~较序时 ~与序时 差距 ~超序时 ~欠序时 偏差" }),

  // 对上争取.
  field("received", "已到位", "number", "money", ["fund"], {
    fund: "~已到位", office: "~到位资金 ~到位金额 ~实际到位 ~累计到位 到位数 到位额 ~争取到位 争取金额:0.9 争取资金:0.85 争取资金额:0.85 下达资金:0.8 下达金额:0.8 资金额度:0.7 资金规模:0.7 到位 争取资金总额:0.85",
  }, /率|时间|日期|同期|上年|去年|任务|目标|计划/),
  field("task", "争取任务", "number", "money", ["fund"], { fund: "~年度任务", office: "任务 ~争取任务 ~目标任务 任务数 年度目标 ~争取目标 目标 目标值 任务额 计划争取:0.8 全年任务" }, /率/),
  field("lastYear", "上年同期", "number", "metric", ["fund", "progress"], { fund: "~上年同期", office: "~去年同期 同期 同期数 上年同期数 上年同期到位" }, /比|增/),
  field("growth", "增幅", "rate", "share", ["fund", "progress"], { fund: "增幅", office: "~同比增长 ~同比增幅 同比 增速 增长率 ~增幅 ~增速 ±%" }),
  field("channel", "资金渠道", "text", null, ["fund", "project"], { fund: "争取部门 资金渠道", office: "~资金来源 资金类别 资金类型 来源渠道 上级部门 对口部门 争取渠道 争取对象 ~对口上级 资金名称:0.6 资金性质" }),
  field("document", "文号", "text", null, ["fund", "project"], { fund: "~文号", office: "依据文件 下达文件 批复文件 依据" }),
  field("receivedOn", "到位时间", "day", null, ["fund"], { office: "~到位时间 ~到位日期 ~下达时间 下达日期 争取时间" }),

  // 项目.
  field("project", "项目名称", "text", null, ["parcel", "fund", "project", "task", "unknown"], {
    supply: "~项目名称", office: "项目 重点项目 用地项目 意向项目 拟落地项目 关联项目 保障项目 拟落项目 落地项目 拟供项目 供地项目 工程名称",
  }, /个数|数量|位置|地址|类型|编号|级别|阶段/),
  field("level", "级别", "text", null, ["project", "fund"], { office: "~级别 ~层级 级次 项目等级 重点级别 省市区级" }, /土地/),
  field("phase", "项目阶段", "text", null, ["project"], { office: "~项目阶段 阶段 建设阶段 四个一批 所处阶段 项目状态:0.8 建设状态 建设性质:0.6 批次类别 库别 梯次 项目类别:0.5 当前阶段 推进阶段" }),
  field("secured", "是否保障用地", "text", null, ["project"], { office: "~是否保障 ~用地保障 ~是否落实用地 用地是否保障 土地保障 ~保障情况 要素保障:0.7 是否已供地 用地落实情况 保障状态 是否供地" }, /时间|日期|项目数/),
  field("securedOn", "保障日", "day", null, ["project"], { office: "~保障时间 ~保障日期 ~落实用地时间 ~供地时间 ~供地日期 用地落实时间" }, /计划|拟|预计/),
  field("investment", "总投资", "number", "money", ["project"], { dispatch: "~项目总投资金额", office: "~总投资 投资额 投资规模 投资总额 计划投资:0.7" }, /累计|完成|年度/),
  field("investmentDone", "累计完成投资", "number", "money", ["project"], { dispatch: "~累计投资金额 ~累计完成投资", office: "~累计投资 完成投资 完成投资额 ~已完成投资" }, /率|占|%/),
  field("applied", "申报金额", "number", "money", ["project", "fund"], { office: "~申报金额 ~申报资金 申请金额" }),
  field("policy", "政策名称", "text", null, ["project", "fund"], { office: "~政策名称 政策 政策依据" }),
  field("yearInvestment", "年度投资", "number", "money", ["project"], { dispatch: "~年度计划投资金额", office: "~年度计划投资 年度投资 年度投资计划 ~年计划投资 今年计划投资" }, /完成|率|占/),
  field("owner", "建设单位", "text", null, ["project"], { office: "~建设单位 业主单位 项目业主 业主 投资主体 实施单位 项目单位" }),
  field("content", "建设内容", "text", null, ["project"], { office: "~建设内容 ~建设规模 主要建设内容 项目概况" }),
];

const fieldsById: ReadonlyMap<FieldId, FieldDefinition> = new Map(fieldDefinitions.map((definition) => [definition.id, definition]));

/** @example fieldOf("area")?.name → "面积"; fieldOf("x") → null */
export const fieldOf = (id: FieldId | null): FieldDefinition | null => (id === null ? null : (fieldsById.get(id) ?? null));
