import { describe, expect, it } from "@jest/globals";
import { codes, readGrid, readSheets } from "./support";

describe("对上争取 tables", () => {
  const head = ["单位", "项目名称", "争取部门", "资金渠道", "年度任务(万元)", "已到位(万元)", "完成率", "上年同期(万元)", "增幅", "文号", "到位时间"];
  it("reads items, without their totals", () => {
    const { records } = readGrid([["对上争取情况"], head, ["合计", null, null, null, 300, 150, "50%"], ["东关镇", "管网改造", "发改委", "中央预算内", 300, 150, "50%", 100, "50%", "发改投〔2025〕8号", "2025-08-05"]]);
    expect(records.funds).toMatchObject([{ unit: "东关镇", project: "管网改造", channel: "发改委", task: { value: 300 }, received: { value: 150 }, lastYear: { value: 100 }, document: "发改投〔2025〕8号", receivedOn: { day: 45874 } }]);
  });

  it("recomputes 完成率 and 增幅", () => {
    const { audit } = readGrid([["对上争取情况"], head, ["东关镇", "管网改造", "发改委", "中央", 300, 150, "60%", 100, "-50%", "1号"]]);
    expect(audit.map(({ code, cell, expected }) => [code, cell, expected])).toEqual([["rate-mismatch", "G3", "50%"], ["rate-mismatch", "I3", "50%"]]);
  });

  it("counts money once that is listed by item and again by unit", () => {
    const intake = readSheets([
      { name: "争取明细", cells: [head, ["东关镇", "甲", "发改委", "中央", null, 100], ["东关镇", "乙", "财政局", "省级", null, 50]] },
      { name: "争取汇总", cells: [["单位", "年度任务(万元)", "到位资金(万元)", "上年同期(万元)", "增幅"], ["东关镇", 300, 150, 100, "50%"]] },
    ]);
    expect(intake.records.funds.map(({ task, received, lastYear }) => [task?.value, received?.value, lastYear?.value])).toEqual([[undefined, 100, undefined], [undefined, 50, undefined], [300, undefined, 100]]);
    expect(codes(intake)).toContain("fund-summary");
  });

  it("makes no obtained money of payment plans", () => {
    const intake = readGrid([["项目资金支付计划"], ["序号", "项目", "本月收款（万元）", "计划支付（万元）", "备注"], [1, "甲", 10, 20], [2, "乙", 30, 40]]);
    expect(intake.tables[0]?.kind).toBe("unknown");
    expect(intake.records.funds).toEqual([]);
  });
});

describe("项目 tables", () => {
  it.each([["是", true], ["已保障", true], ["√", true], ["否", false], ["未保障", false], ["正在办理", false], ["部分保障", null], ["详见附件", null]])("是否保障 %s is %s", (text, secured) => {
    const { records } = readGrid([["项目名称", "级别", "阶段", "是否保障用地", "关联宗地编号"], ["芯片厂", "省级", "开工", text, "G-1"]]);
    expect(records.projects).toMatchObject([{ name: "芯片厂", level: "省级", phase: "开工", secured, parcelId: "G-1" }]);
  });
});

describe("任务 tables", () => {
  const head = ["序号", "工作事项", "责任单位", "责任人", "完成时限", "销号时间", "进展"];
  it.each([["已销号", null, true], ["已办结", null, true], ["正在办理", null, false], ["未完成", null, false], [null, "2025-08-01", true], ["进展滞后", null, false], [null, null, null]])("%j, %j → closed %j", (status, day, closed) => {
    const { records } = readGrid([head, [1, "组卷报批", "东关镇", "张三", "2025-08-10", day, status]]);
    expect(records.tasks).toMatchObject([{ matter: "组卷报批", unit: "东关镇", person: "张三", due: { day: 45879 }, closed }]);
  });
});

describe("宗地 tables", () => {
  it("reads the stage from 进展, and from 阶段 before it", () => {
    const { records } = readGrid([["宗地编号", "位置", "面积(亩)", "阶段", "进展"], ["1", "a", 1, "已挂牌", "公告中"], ["2", "b", 1, null, "已组卷，待报批"], ["3", "c", 1, null, "正在推进"]]);
    expect(records.parcels.map(({ stage, status }) => [stage, status])).toEqual([["已挂牌", "公告中"], ["已组卷", "已组卷，待报批"], [null, "正在推进"]]);
  });
});

describe("问题清单", () => {
  it("takes the problem for the matter where there is none", () => {
    const { tables, records } = readGrid([["历史遗留问题清单"], ["序号", "问题描述", "责任单位", "责任人", "化解措施", "完成时限", "是否销号"], [1, "未批先建", "东关镇", "张三", "拆除", "2025/9/1", "是"]]);
    expect(tables[0]).toMatchObject({ kind: "task" });
    expect(records.tasks).toMatchObject([{ matter: "未批先建", due: { day: 45901 }, closed: true }]);
  });
});
