import { describe, expect, it } from "@jest/globals";
import { fieldDefinitions } from "../../src/intake/fields";
import { headerParts, plainHeader } from "../../src/intake/headerText";
import { matchHeader } from "../../src/intake/matchHeader";
import { metricWords } from "../../src/intake/metricWords";
import { factorySettings } from "../../src/campaign/settings";
import { fields, readGrid } from "./support";

const best = (header: string): string | undefined => matchHeader([plainHeader(header)])[0]?.field;
/** A table with these headers and three rows of figures and words. */
const table = (headers: string, values: readonly unknown[] = []) =>
  readGrid([headers.split("·"), ...[1, 2, 3].map((n) => headers.split("·").map((_, at) => (values[at] as string | undefined) ?? `值${n}`))]).tables[0];

describe("header text in one writing", () => {
  it.each([
    ["隶    属", "隶属"], ["地块\n编号", "地块编号"], ["土地面积\n（㎡）", "土地面积(m2)"], ["完成率（﹪）", "完成率(%)"], ["竟买保证金", "竞买保证金"], ["备  注：", "备注"],
  ])("%j is %s", (text, plain) => expect(plainHeader(text)).toBe(plain));

  it.each([
    ["面积(公顷)", "面积", ["公顷"]], ["成交价（万元）", "成交价", ["万元"]], ["起始价(万元/亩)", "起始价", ["万元/亩"]], ["宗地面积(㎡/亩)", "宗地面积", ["平方米", "亩"]],
    ["约定容积率(上限)", "约定容积率", []], ["拍卖起始价（人民币万元）", "拍卖起始价", ["万元"]], ["完成率%", "完成率", ["%"]], ["金额（单位：万元）", "金额", ["万元"]], ["县(市、区)", "县", []],
  ])("%s holds %s and %j", (text, bare, units) => expect(headerParts(plainHeader(text))).toMatchObject({ bare, units }));
});

describe("each header list of real files is recognised", () => {
  it("供地结果", () => {
    const found = table("序号·地区·行政区·土地坐落·总面积·土地用途·供应方式·签订日期·项目名称·项目位置·面积(公顷)·土地来源·土地用途·供地方式·土地使用年限·行业分类·土地级别·成交价格(万元)·土地使用权人·约定容积率(上限)·约定容积率(下限)·约定交地时间·约定开工时间·约定竣工时间·实际开工时间·批准单位·合同签订日期·电子监管号");
    expect(found?.kind).toBe("parcel");
    expect(fields(found)).toMatchObject({
      土地坐落: "location", 总面积: "area", 土地用途: "use", 供应方式: "supplyMethod", 签订日期: "contractOn", 项目名称: "project", 土地使用年限: "years", "成交价格(万元)": "price",
      土地使用权人: "buyer", 约定交地时间: "handoverOn", 约定开工时间: "startsOn", 约定竣工时间: "finishesOn", 实际开工时间: "startedOn", 电子监管号: "supervisionId", 批准单位: "approver",
    });
    expect(found?.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual(["行政区", "项目位置", "面积(公顷)", "土地用途", "供地方式", "约定容积率(下限)", "合同签订日期"]);
    expect(found?.columns[12]?.reason).toBe("也像规划用途，但规划用途已取自「土地用途」列");
  });

  it("出让公告", () => {
    expect(fields(table("地块编号·宗地坐落·土地面积(㎡)·规划用途·出让年限·容积率·建筑密度·绿地率(%)·建筑限高(米)·投资强度(万元/公顷)·挂牌起始价(万元)·竟买保证金(万元)·增价幅度(万元)·挂牌开始时间·挂牌截止时间"))).toEqual({
      地块编号: "parcelId", 宗地坐落: "location", "土地面积(m2)": "area", 规划用途: "use", 出让年限: "years", 容积率: "plotRatio", 建筑密度: "density", "绿地率(%)": "greenRatio",
      "建筑限高(米)": "heightLimit", "投资强度(万元/公顷)": "investmentIntensity", "挂牌起始价(万元)": "startPrice", "竞买保证金(万元)": "deposit", "增价幅度(万元)": "increment",
      挂牌开始时间: "listedOn", 挂牌截止时间: "listingEndsOn",
    });
  });

  it("成交公示", () => {
    expect(fields(table("宗地编号·地块位置·土地面积(亩)·土地用途·成交价(万元)·竞得人·公示期·出让合同编号"))).toEqual({
      宗地编号: "parcelId", 地块位置: "location", "土地面积(亩)": "area", 土地用途: "use", "成交价(万元)": "price", 竞得人: "buyer", 公示期: "publicity", 出让合同编号: "contractNumber",
    });
  });

  it("批而未供: the area that is still to be supplied leads", () => {
    const found = table("年份·批次名称·批准时间·批准面积(亩)·已供面积(亩)·未供面积(亩)·未供原因·处置措施·责任单位·责任人·完成时限·进展·备注");
    expect(found?.kind).toBe("parcel");
    expect(fields(found)).toMatchObject({ "批准面积(亩)": "approvedArea", "已供面积(亩)": "suppliedArea", "未供面积(亩)": "area", 未供原因: "problem", 处置措施: "measure", 完成时限: "due", 批次名称: "batch" });
  });

  it("重点项目调度: figures by place, in a metric the settings do not know", () => {
    const found = table("地区·重点项目个数·项目总投资金额(亿元)·年度计划投资金额(亿元)·累计投资金额(亿元)·完成年度百分比(%)·本期新增投资(亿元)", ["佛山园区", "7", "116.13", "17.52", "7.54", "43.04", "0.43"]);
    expect(found?.kind).toBe("progress");
    expect(fields(found)).toMatchObject({ 地区: "unit", "年度计划投资金额(亿元)": "target", "累计投资金额(亿元)": "cumulative", "完成年度百分比(%)": "rate", "本期新增投资(亿元)": "period" });
    expect(fields(table("隶属·项目个数·年投资计划·完成投资额·年计划投资完成率"))).toMatchObject({ 隶属: "unit", 年投资计划: "target", 完成投资额: "cumulative", 年计划投资完成率: "rate" });
  });

  it("作业进度", () => {
    const found = table("序号·区(县)·下达任务面积(亩)·当月完成面积(亩)·累计完成面积(亩)·任务完成量占比(%)·备注");
    expect(found?.kind).toBe("progress");
    expect(fields(found)).toMatchObject({ "区(县)": "unit", "下达任务面积(亩)": "target", "当月完成面积(亩)": "period", "累计完成面积(亩)": "cumulative", "任务完成量占比(%)": "rate" });
  });

  it("督办", () => {
    const found = table("工作事项·工作要求·责任单位·责任人·时限要求·交办单编号·立项交办时间·接受时间·完成时间·销号时间");
    expect(found?.kind).toBe("task");
    expect(fields(found)).toEqual({
      工作事项: "matter", 工作要求: "requirement", 责任单位: "unit", 责任人: "person", 时限要求: "due", 交办单编号: "orderNumber", 立项交办时间: "assignedOn", 接受时间: "acceptedOn", 完成时间: "doneOn", 销号时间: "closedOn",
    });
    expect(fields(table("督查内容·任务来源·承办单位·办复要求"))).toEqual({ 督查内容: "matter", 任务来源: "taskSource", 承办单位: "unit", 办复要求: "requirement" });
  });

  it("对上争取", () => {
    const found = table("单位·项目名称·争取部门·资金渠道·年度任务(万元)·已到位(万元)·完成率·上年同期·增幅·文号");
    expect(found?.kind).toBe("fund");
    expect(fields(found)).toMatchObject({ 单位: "unit", 项目名称: "project", 争取部门: "channel", "年度任务(万元)": "task", "已到位(万元)": "received", 完成率: "rate", 上年同期: "lastYear", 增幅: "growth", 文号: "document" });
  });

  it("任务清单 of the speech", () => {
    const found = table("序号·位置·面积(亩)·规划用途·存在问题·责任单位·责任人·完成时限·推进措施·进展·是否销号");
    expect(found?.kind).toBe("parcel");
    expect(fields(found)).toEqual({
      序号: "index", 位置: "location", "面积(亩)": "area", 规划用途: "use", 存在问题: "problem", 责任单位: "unit", 责任人: "person", 完成时限: "due", 推进措施: "measure", 进展: "status", 是否销号: "closed",
    });
  });
});

describe("words that say something else", () => {
  it.each([
    ["建筑面积(㎡)", "buildArea"], ["计容建筑面积", "buildArea"], ["成交单价(万元/亩)", "unitPrice"], ["配合单位", "coUnit"], ["受让单位", "buyer"], ["责任人电话", "phone"], ["计划出让时间", "due"],
  ])("%s is %s", (header, field) => expect(best(header)).toBe(field));

  it("reads 完成时间 as the deadline where there is no other, and says so", () => {
    const found = table("工作事项·责任单位·完成时间·进展");
    expect(found?.columns[2]).toMatchObject({ field: "due", confidence: 0.6 });
    expect(found?.columns[2]?.reason).toContain("按时限读");
  });

  it("does not take 一般公共预算收入 for 土地出让收入", () => {
    const words = metricWords(factorySettings.metrics);
    expect(words.of("一般公共预算收入（万元）")).toBeNull();
    expect(words.of("挂牌出让面积任务（亩）")?.metric.metric).toBe("挂牌出让面积");
    expect(words.of("累计完成土地出让收入")?.metric.metric).toBe("土地出让收入");
    expect(words.of("挂牌出让面积（万元）")).toBeNull();
    expect(words.of("下达任务面积（亩）")?.score).toBeLessThan(0.7);
  });
});

describe("the list of fields", () => {
  it("has each id once, with words and their sources", () => {
    expect(new Set(fieldDefinitions.map(({ id }) => id)).size).toBe(fieldDefinitions.length);
    for (const { id, words } of fieldDefinitions) {
      expect([id, words.length > 0]).toEqual([id, true]);
      for (const { word, weight, source } of words) expect([word, weight > 0 && weight <= 1, source !== "", word === plainHeader(word)]).toEqual([word, true, true, true]);
    }
  });
});
