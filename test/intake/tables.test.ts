import { describe, expect, it } from "@jest/globals";
import { factorySettings } from "../../src/campaign/settings";
import { readWorkbook } from "../../src/intake";
import { snapshotOf } from "../support/grid";
import { codes, fields, readGrid, readSheets } from "./support";

const head = ["序号", "宗地编号", "位置", "面积(亩)", "规划用途", "责任单位"];
const row = (n: number, area: unknown = 15 * n) => [n, `G-${n}`, `东关村${n}组`, area as number, "工业用地", "东关镇"];

describe("a title, lines and notes around the table are no rows of it", () => {
  it("reads title, 单位 line and foot apart from the data", () => {
    const { tables, records } = readGrid([
      ["某区宗地任务清单"],
      ["编报日期：2025年9月30日", null, null, null, null, "单位：亩"],
      head, row(1), row(2), row(3),
      ["备注：面积以实测为准"],
      ["填表人：张三", null, "审核人：李四"],
    ], { merges: ["A1:F1"] });
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ kind: "parcel", title: "某区宗地任务清单", headerRows: [2], dataRows: [3, 4, 5], range: { top: 2, left: 0, bottom: 5, right: 5 } });
    expect(records.parcels.map(({ area }) => area?.value)).toEqual([1, 2, 3]);
  });

  it("does not take a title row of several cells for a level of the header", () => {
    const { tables } = readGrid([["附表3", "某区宗地任务清单表", null, null, null, "2025年9月"], head, row(1), row(2)], { merges: ["B1:E1"] });
    expect(tables[0]).toMatchObject({ title: "某区宗地任务清单表", headerRows: [1], dataRows: [2, 3] });
  });

  it("does not take a section under a merged heading for a level of the header", () => {
    const { tables, records } = readGrid([["宗地编号", null, "位置", "面积(亩)"], ["一、东关镇"], ["G-1", null, "a", 15], ["G-2", null, "b", 15]], { merges: ["A1:B1", "A2:D2"] });
    expect(tables[0]?.headerRows).toEqual([0]);
    expect(records.parcels.map(({ section }) => section)).toEqual(["东关镇", "东关镇"]);
  });

  it("goes over blank rows between data", () => {
    expect(readGrid([head, row(1), [], [], row(2), [], row(3)]).records.parcels).toHaveLength(3);
  });

  it("takes up the rows that follow a note in the middle", () => {
    expect(readGrid([head, row(1), ["备注：以下为新增"], row(2), row(3)]).records.parcels).toHaveLength(3);
  });

  it("finds a header that stands away from A1", () => {
    const shifted = [head, row(1), row(2)].map((cells) => [null, null, ...cells]);
    expect(readGrid([[], [], ...shifted]).tables[0]).toMatchObject({ kind: "parcel", range: { top: 2, left: 2, bottom: 4, right: 7 } });
  });

  it("does not take a note at the side for a column", () => {
    const { tables } = readGrid([[...head, null, null, "联系电话见通讯录"], row(1), row(2)]);
    expect(tables[0]?.range.right).toBe(5);
  });
});

describe("headers of one to four levels", () => {
  it("joins levels of merged headers", () => {
    const { tables } = readGrid([
      ["序号", "宗地编号", "位置", "规划指标", null, "挂牌", null, "面积\n（㎡）"],
      [null, null, null, "容积率", "绿地率", "起始价(万元)", "开始时间", null],
      [1, "G-1", "东关", "≤1.5", "≥25%", 100, "2025-08-01", 10000],
    ], { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:H2"] });
    expect(tables[0]?.columns.map(({ header }) => header)).toEqual(["序号", "宗地编号", "位置", "规划指标/容积率", "规划指标/绿地率", "挂牌/起始价(万元)", "挂牌/开始时间", "面积(m2)"]);
    expect(fields(tables[0])).toMatchObject({ "规划指标/容积率": "plotRatio", "挂牌/起始价(万元)": "startPrice", "挂牌/开始时间": "listedOn", "面积(m2)": "area" });
  });

  it("joins levels that are not merged, only left blank", () => {
    const { tables, records } = readGrid([
      ["序号", "单位", "挂牌出让面积（亩）", null, null, "土地出让收入（万元）", null, null],
      [null, null, "任务", "累计", "完成率", "任务", "累计", "完成率"],
      [1, "东关镇", 150, 75, "50%", 1000, 250, "25%"],
      [2, "西关镇", 300, 75, "25%", 2000, 500, "25%"],
    ], { name: "9月进度" });
    expect(tables[0]).toMatchObject({ kind: "progress", headerRows: [0, 1], dataRows: [2, 3] });
    expect(records.progress).toHaveLength(4);
  });

  it("skips a row of formula numbers", () => {
    const { tables, records } = readGrid([
      ["单位", "年度任务（万元）", "到位资金（万元）", "上年同期（万元）", "增幅"],
      ["甲", "1", "2", "3", "4=(2-3)/3"],
      ["东关镇", 100, 50, 40, "25%"],
      ["西关镇", 200, 80, 100, "-20%"],
    ], { name: "对上争取" });
    expect(tables[0]).toMatchObject({ kind: "fund", headerRows: [0, 1], dataRows: [2, 3] });
    expect(records.funds.map(({ received }) => received?.value)).toEqual([50, 80]);
  });

  it("skips a header repeated on the next printed page", () => {
    expect(readGrid([head, row(1), row(2), head, row(3)]).records.parcels.map(({ id }) => id)).toEqual(["G-1", "G-2", "G-3"]);
  });
});

describe("several tables on one sheet", () => {
  it("parts stacked tables at the next title", () => {
    const { tables, records } = readGrid([
      ["表1：宗地任务清单"], head, row(1), row(2),
      [],
      ["表2：重点项目清单"],
      ["序号", "项目名称", "级别", "是否保障用地", "责任单位"],
      [1, "芯片厂", "省级", "是", "东关镇"],
      [2, "物流园", "区级", "否", "西关镇"],
    ]);
    expect(tables.map(({ kind, title }) => [kind, title])).toEqual([["parcel", "表1：宗地任务清单"], ["project", "表2：重点项目清单"]]);
    expect(records.parcels).toHaveLength(2);
    expect(records.projects.map(({ secured }) => secured)).toEqual([true, false]);
  });

  it("parts stacked tables without a blank row between", () => {
    const { tables } = readGrid([head, row(1), ["序号", "工作事项", "责任单位", "完成时限"], [1, "组卷报批", "东关镇", "2025-09-01"]]);
    expect(tables.map(({ kind }) => kind)).toEqual(["parcel", "task"]);
  });

  it("parts tables that stand side by side with the same headers", () => {
    const { tables, records } = readGrid([
      ["序号", "责任单位", "面积(亩)", "宗地编号", null, "序号", "责任单位", "面积(亩)", "宗地编号"],
      [1, "东关镇", 15, "G-1", null, 3, "西关镇", 45, "G-3"],
      [2, "东关镇", 30, "G-2", null, 4, "西关镇", 60, "G-4"],
    ]);
    expect(tables).toHaveLength(2);
    expect(records.parcels.map(({ id, area }) => [id, area?.value])).toEqual([["G-1", 1], ["G-2", 2], ["G-3", 3], ["G-4", 4]]);
  });
});

describe("sheets that are no ledgers", () => {
  it("finds no table on a cover", () => {
    const { tables } = readGrid([["某区百日攻坚行动工作台账"], [], ["一、攻坚时间：2025年7月15日至10月22日"], ["填报说明："], ["1. 面积以亩为单位，收入以万元为单位。"], ["联系人：张三", "电话：123"]]);
    expect(tables).toEqual([]);
  });

  it("leaves hidden sheets out and says so", () => {
    const intake = readSheets([{ name: "旧账", visibility: "hidden", cells: [head, row(1)] }]);
    expect(intake.records.parcels).toEqual([]);
    expect(intake.findings).toMatchObject([{ severity: "info", code: "hidden-sheet", sheet: "旧账" }]);
  });

  it("leaves copies of our own sheets out and says so, unless staff have said what one is", () => {
    const name = "快照 (2)";
    const workbook = snapshotOf({ sheets: [{ name: "台账", cells: [head, row(1)] }, { name, cells: [head, row(2)] }], names: [{ name: "GJ_sheet_snapshots", refersTo: `'${name}'!$A$1`, sheet: name }] });
    const intake = readWorkbook(workbook, factorySettings);
    expect(intake.tables.map(({ sheet }) => sheet)).toEqual(["台账"]);
    expect(intake.findings).toMatchObject([{ severity: "info", code: "tracker-copy", sheet: name }]);
    const mapping = [{ sheet: name, header: null, nth: null, kind: "parcel" as const, field: null, unit: null, metric: null, note: null }];
    expect(readWorkbook(workbook, { ...factorySettings, mapping }).tables.map(({ sheet }) => sheet)).toEqual(["台账", name]);
  });

  it("reads hidden rows and columns and says so once", () => {
    const intake = readGrid([head, row(1), row(2)], { hiddenRows: [1], hiddenColumns: [4] });
    expect(intake.records.parcels).toHaveLength(2);
    expect(codes(intake)).toEqual(["hidden-columns", "hidden-rows"]);
  });

  it("does not count a copied sheet twice, wherever it stands", () => {
    const intake = readSheets([{ name: "台账 (2)", cells: [head, row(1), row(2)] }, { name: "台账", cells: [head, row(1), row(2)] }]);
    expect(intake.records.parcels.map(({ sheet }) => sheet)).toEqual(["台账", "台账"]);
    expect(intake.findings).toMatchObject([{ severity: "warning", code: "sheet-copy", sheet: "台账 (2)" }]);
  });

  it("counts sheets of the same form and other content", () => {
    expect(readSheets([{ name: "东关镇", cells: [head, row(1)] }, { name: "西关镇", cells: [head, row(2)] }]).records.parcels).toHaveLength(2);
  });

  it("names a table of unknown words unknown, with its totals apart", () => {
    const intake = readGrid([["科目", "期初", "期末", "备注"], ["劳务费", 1, 2], ["材料费", 3, 4], ["合计", 4, 6]]);
    expect(intake.tables[0]).toMatchObject({ kind: "unknown", dataRows: [1, 2], totalRows: [3] });
    expect(intake.findings).toMatchObject([{ code: "table-unknown", cell: "A1" }]);
  });
});

describe("rows", () => {
  it.each(["合计", "合 计", "总计", "小计", "汇总合计", "全区"])("does not count a %s row, first or last", (label) => {
    const total = [null, label, null, 45, null, null];
    for (const cells of [[head, total, row(1), row(2)], [head, row(1), row(2), total]]) {
      const { tables, records } = readGrid(cells);
      expect(records.parcels).toHaveLength(2);
      expect(tables[0]?.totalRows).toHaveLength(1);
      expect(tables[0]?.totals["area"]).toEqual({ unit: "公顷", sum: 3, count: 2 });
    }
  });

  it("keeps places whose names hold 合计 or 全", () => {
    const cells = [head, [1, "G-1", "合计村", 15, "工业用地", "全福镇"], [2, "G-2", "全区大道北", 15, "工业用地", "东关镇"]];
    expect(readGrid(cells).records.parcels).toHaveLength(2);
  });

  it("does not count 其中 rows and says so", () => {
    const intake = readGrid([head, row(1), [null, "其中：一期", "东关村", 7, null, null], row(2)]);
    expect(intake.records.parcels).toHaveLength(2);
    expect(codes(intake)).toContain("aside-rows");
  });

  it("puts rows under their section headings, nested ones too", () => {
    const { records, tables } = readGrid([head, ["一、镇街"], row(1), ["（一）重点镇"], row(2), ["二", "区直部门"], row(3)], { merges: ["A2:F2", "A4:F4"] });
    expect(records.parcels.map(({ section }) => section)).toEqual(["镇街", "镇街/重点镇", "区直部门"]);
    expect(tables[0]?.sectionRows).toEqual([1, 3, 5]);
  });

  it("takes 一、二、三 with figures for rows of their own, unless others follow beneath", () => {
    const plain = readGrid([["序号", "项目名称", "级别", "总投资（万元）"], ["一", "芯片厂", "省级", 10], ["二", "物流园", "区级", 20]]);
    expect(plain.records.projects).toHaveLength(2);
    const nested = readGrid([["序号", "项目名称", "级别", "总投资（万元）"], ["一", "工业", null, 30], [1, "芯片厂", "省级", 10], [2, "物流园", "区级", 20]]);
    expect(nested.records.projects.map(({ name, section }) => [name, section])).toEqual([["芯片厂", "工业"], ["物流园", "工业"]]);
  });

  it("skips rows that are only numbered", () => {
    expect(readGrid([head, row(1), [2], [3]]).records.parcels).toHaveLength(1);
  });

  it("reads a parcel spread over two rows as one, the second figure as a check", () => {
    const intake = readGrid([
      ["宗地编号", "宗地位置", "出让面积", "用途"],
      ["G-1", "东关", "3062.07\n平方米", "工业"], [null, null, "约合\n4.59\n亩", null],
      ["G-2", "西关", "720.14\n平方米", "工业"], [null, null, "约合\n1.08\n亩", null],
    ], { merges: ["A2:A3", "B2:B3", "D2:D3", "A4:A5", "B4:B5", "D4:D5"] });
    expect(intake.records.parcels.map(({ area }) => area?.value)).toEqual([0.306207, 0.072014]);
    expect(intake.tables[0]?.totals["area"]?.count).toBe(2);
    expect(intake.findings).toEqual([]);
  });

  it("shows a second figure that does not agree with the first", () => {
    const intake = readGrid([["宗地编号", "宗地位置", "出让面积", "用途"], ["G-1", "东关", "3062.07平方米", "工业"], [null, null, "约合45.9亩", null]], { merges: ["A2:A3", "B2:B3", "D2:D3"] });
    expect(intake.records.parcels.map(({ area }) => area?.value)).toEqual([0.306207]);
    expect(intake.findings).toMatchObject([{ code: "cross-check", cell: "C2" }]);
  });

  it("fills merged 责任单位 and 用途 down over many parcels", () => {
    const { records } = readGrid([head, row(1), [2, "G-2", "二组", 15, null, null], [3, "G-3", "三组", 15, null, null]], { merges: ["E2:E4", "F2:F4"] });
    expect(records.parcels.map(({ unit, use }) => [unit, use])).toEqual(Array.from({ length: 3 }, () => ["东关镇", "工业用地"]));
  });
});
