/** What every workbook port must do, whatever stands behind it. Each port's own test file calls this. */
import { beforeEach, describe, expect, it } from "@jest/globals";
import type { PlanCell, WritePlan } from "../../src/workbook/plan";
import { WriteRefused, markName } from "../../src/workbook/port";
import type { WorkbookPort } from "../../src/workbook/port";
import { sheetOfReference } from "../../src/workbook/role";
import { numberFormatAt, valueAt } from "../../src/workbook/sheet";
import type { CellRange, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheet";
import { parseRange } from "../../src/workbook/address";
import { error, formula, range, shown } from "../support/grid";
import type { GridFixture } from "../support/grid";
import { blockOf, boardPlan, sheetPlan, writePlan } from "../support/plan";

export type MakePort = (sheets: GridFixture) => Promise<WorkbookPort>;

/** What a port gives for a formula it has just written: a result, or only the formula, where nothing behind it computes. */
export interface Promises {
  readonly formulaResults: boolean;
}

/** A ledger as staff keep it. */
const LEDGER: GridFixture = {
  sheets: [
    {
      name: "7月 进度",
      cells: [
        ["批而未供土地处置进度", null, null, null],
        ["单位", "面积(亩)", "签订日期", "完成率"],
        ["海州区", 1200.5, shown(46204, "yyyy-mm-dd"), shown(0.789, "0.0%")],
        ["连云区", "1,200亩", "2026年7月1日", error("#DIV/0!")],
        ["东海县", 0, shown(46205.5, "yyyy-mm-dd"), true],
        ["合计", formula("=SUM(B3:B5)", 1200.5), null, formula('=IF(B6>0,"有","无")', "有")],
      ],
      merges: ["A1:D1"],
      hiddenRows: [4],
      hiddenColumns: [2],
    },
    { name: "说明", cells: [["填表说明\n第二行", false]], visibility: "hidden" },
    { name: "空表", cells: [] },
  ],
  names: [
    { name: "进度表", refersTo: "'7月 进度'!$A$2:$D$6", sheet: null },
    { name: "本表合计", refersTo: "'7月 进度'!$B$6", sheet: "7月 进度" },
  ],
};

const named = (workbook: WorkbookSnapshot, name: string): SheetSnapshot => {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}: ${workbook.sheets.map((sheet) => sheet.name).join()}`);
  return found;
};

/** Sheet and range of a reference, however the host quotes it. */
function target(refersTo: string): { readonly sheet: string | null; readonly range: CellRange | null } {
  return { sheet: sheetOfReference(refersTo), range: parseRange(refersTo.slice(refersTo.lastIndexOf("!") + 1)) };
}

const nameTarget = (workbook: WorkbookSnapshot, name: string, sheet: string | null = null) => {
  const held = workbook.names.filter((candidate) => candidate.name === name && candidate.sheet === sheet);
  expect(held).toHaveLength(1);
  return target(held[0]!.refersTo);
};

const byPlace = (ranges: readonly CellRange[]): readonly CellRange[] =>
  [...ranges].sort((one, other) => one.top - other.top || one.left - other.left);

/** What must not change of a sheet that is not ours. */
const contents = ({ name, visibility, values, formulas, merges, hiddenRows, hiddenColumns, tables, numberFormats }: SheetSnapshot) =>
  ({ name, visibility, values, formulas, merges: byPlace(merges), hiddenRows, hiddenColumns, tables, numberFormats });

export function portContract(name: string, makePort: MakePort, promises: Promises = { formulaResults: true }): void {
  describe(`workbook port: ${name}`, () => {
    describe("reading", () => readingContract(makePort));
    describe("writing", () => writingContract(makePort, promises));
    describe("writing again", () => rewritingContract(makePort));
    describe("removing", () => removingContract(makePort));
    describe("refusing", () => refusingContract(makePort));
  });
}

function readingContract(makePort: MakePort): void {
  let workbook: WorkbookSnapshot;
  let ledger: SheetSnapshot;
  beforeEach(async () => {
    workbook = await (await makePort(LEDGER)).read();
    ledger = named(workbook, "7月 进度");
  });

  it("gives the sheets in tab order with their visibility, none of them ours", () => {
    expect(workbook.sheets.map(({ name, visibility, role }) => [name, visibility, role])).toEqual([
      ["7月 进度", "visible", null],
      ["说明", "hidden", null],
      ["空表", "visible", null],
    ]);
  });

  it("gives values of their own type, dates as serials, text as it is written", () => {
    expect(ledger.values).toEqual([
      ["批而未供土地处置进度"],
      ["单位", "面积(亩)", "签订日期", "完成率"],
      ["海州区", 1200.5, 46204, 0.789],
      ["连云区", "1,200亩", "2026年7月1日", { error: "#DIV/0!" }],
      ["东海县", 0, 46205.5, true],
      ["合计", 1200.5, null, "有"],
    ]);
    expect(named(workbook, "说明").values).toEqual([["填表说明\n第二行", false]]);
  });

  it("gives the extent of the values", () => {
    expect([ledger.rowCount, ledger.columnCount]).toEqual([6, 4]);
    expect([named(workbook, "空表").rowCount, named(workbook, "空表").columnCount]).toEqual([0, 0]);
  });

  it("gives formulas beside their results", () => {
    expect(ledger.formulas).toEqual([
      { row: 5, column: 1, formula: "=SUM(B3:B5)" },
      { row: 5, column: 3, formula: '=IF(B6>0,"有","无")' },
    ]);
  });

  it("gives number formats", () => {
    expect(numberFormatAt(ledger, 2, 2)).toBe("yyyy-mm-dd");
    expect(numberFormatAt(ledger, 2, 3)).toBe("0.0%");
    expect(numberFormatAt(ledger, 2, 1)).toBe("General");
    expect(numberFormatAt(ledger, 99, 99)).toBe("General");
  });

  it("gives merges, hidden rows and hidden columns", () => {
    expect(ledger.merges).toEqual([range("A1:D1")]);
    expect(ledger.hiddenRows).toEqual([4]);
    expect(ledger.hiddenColumns).toEqual([2]);
  });

  it("gives names of the workbook and of a sheet", () => {
    expect(nameTarget(workbook, "进度表")).toEqual({ sheet: "7月 进度", range: range("A2:D6") });
    expect(nameTarget(workbook, "本表合计", "7月 进度")).toEqual({ sheet: "7月 进度", range: range("B6") });
  });

  it("leaves serials of a 1904 workbook in its own date system", async () => {
    const read = await (await makePort({ dateSystem: 1904, sheets: [{ name: "台账", cells: [[shown(44742, "yyyy-mm-dd")]] }] })).read();
    expect(read.dateSystem).toBe(1904);
    expect(read.sheets[0]?.values).toEqual([[44742]]);
  });

  it("knows a sheet of ours by its mark, whatever its tab is called, but not a person's copy of it", async () => {
    const marked: GridFixture = {
      sheets: [{ name: "改过名的看板", cells: [["甲"]] }, { name: "百日看板 (2)", cells: [["甲"]] }],
      names: [
        { name: markName("board"), refersTo: "'改过名的看板'!$A$1", sheet: null },
        { name: markName("board"), refersTo: "'百日看板 (2)'!$A$1", sheet: "百日看板 (2)" },
      ],
    };
    const read = await (await makePort(marked)).read();
    expect(read.sheets.map(({ name, role }) => [name, role])).toEqual([["改过名的看板", "board"], ["百日看板 (2)", null]]);
  });
}

function writingContract(makePort: MakePort, { formulaResults }: Promises): void {
  /** Writes and reads back. */
  async function written(plan: WritePlan, fixture: GridFixture = LEDGER): Promise<WorkbookSnapshot> {
    const port = await makePort(fixture);
    expect(await port.refuse(plan)).toEqual([]);
    await port.write(plan);
    return port.read();
  }
  const board = async (plan: WritePlan, fixture?: GridFixture) => named(await written(plan, fixture), "百日看板");

  it("writes values of each type and leaves null cells empty", async () => {
    const sheet = await board(boardPlan(["海州区", 1200.5, true], [null, -0.25, false], ["第一行\n第二行", 0, "1e400"]));
    expect(sheet.values).toEqual([["海州区", 1200.5, true], [null, -0.25, false], ["第一行\n第二行", 0, "1e400"]]);
    expect(sheet.formulas).toEqual([]);
  });

  it("keeps text that looks like a formula, a number, a date, a boolean or an error as text", async () => {
    const texts = [
      "=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1", "001", "1.50", "2026-07-01", "7月1日", "1/2", "50%", "TRUE", "#REF!", "'甲", " 两边空格 ",
      "_x0041_", "<b>&amp;</b>", "1e5", "𠮷",
    ];
    const sheet = await board(boardPlan(...texts.map((text) => [text])));
    expect(sheet.values).toEqual(texts.map((text) => [text]));
    expect(sheet.formulas).toEqual([]);
  });

  it("writes formulas with results of their type", async () => {
    const sheet = await board(
      boardPlan(
        [{ formula: "=1+1", result: 2 }, { formula: '="完"&"成"', result: "完成" }],
        [{ formula: "=1=1", result: true }, { formula: "=DATE(2026,7,1)", result: { day: 46204 } }],
      ),
    );
    if (formulaResults) expect(sheet.values).toEqual([[2, "完成"], [true, 46204]]);
    expect(sheet.formulas.map((cell) => cell.formula)).toEqual(["=1+1", '="完"&"成"', "=1=1", "=DATE(2026,7,1)"]);
  });

  it("writes days in the workbook's own date system", async () => {
    const computed: PlanCell = { formula: "=DATE(2026,7,1)", result: { day: 46204 } };
    const plan = boardPlan([{ day: 46204 }, ...(formulaResults ? [computed] : [])]);
    const both = (day: number) => [formulaResults ? [day, day] : [day]];
    expect((await board(plan)).values).toEqual(both(46204));
    expect((await board(plan, { dateSystem: 1904, sheets: [{ name: "台账", cells: [["甲"]] }] })).values).toEqual(both(44742));
  });

  it("shows links as their text", async () => {
    const sheet = await board(boardPlan([{ text: "见台账", sheet: "7月 进度", range: range("A3") }]));
    if (formulaResults || sheet.formulas.length === 0) expect(sheet.values).toEqual([["见台账"]]);
  });

  it("gives cells the number format of the style laid on them last", async () => {
    const plan = writePlan({
      styles: { plain: { numberFormat: "0.00" }, rate: { numberFormat: "0.0%" }, bold: { font: { bold: true } } },
      sheets: [
        sheetPlan({
          role: "board",
          name: "百日看板",
          blocks: [blockOf([1, 2, 3])],
          styled: [
            { range: range("A1:C1"), style: "plain" },
            { range: range("B1"), style: "rate" },
            { range: range("C1"), style: "bold" },
          ],
        }),
      ],
    });
    const sheet = await board(plan);
    expect([0, 1, 2].map((column) => numberFormatAt(sheet, 0, column))).toEqual(["0.00", "0.0%", "General"]);
  });

  it("writes several blocks and merges", async () => {
    const plan = writePlan({
      sheets: [
        sheetPlan({
          role: "board",
          name: "百日看板",
          blocks: [blockOf(["标题"]), { row: 3, column: 1, cells: [["乙", 2]] }],
          merges: [range("A1:C2"), range("E1:E3")],
        }),
      ],
    });
    const sheet = await board(plan);
    expect(valueAt(sheet, 0, 0)).toBe("标题");
    expect([valueAt(sheet, 3, 1), valueAt(sheet, 3, 2)]).toEqual(["乙", 2]);
    expect(byPlace(sheet.merges)).toEqual([range("A1:C2"), range("E1:E3")]);
  });

  it("marks its sheets and puts them before the staff's, in the order of the plan", async () => {
    const plan = writePlan({ sheets: [sheetPlan({ role: "ranking", name: "月度排名" }), sheetPlan({ role: "board", name: "百日看板" })] });
    const workbook = await written(plan);
    expect(workbook.sheets.map(({ name, role }) => [name, role])).toEqual([
      ["月度排名", "ranking"],
      ["百日看板", "board"],
      ["7月 进度", null],
      ["说明", null],
      ["空表", null],
    ]);
    expect(nameTarget(workbook, markName("board"))).toEqual({ sheet: "百日看板", range: range("A1") });
  });

  it("adds names, to sheets whose names need quotes too", async () => {
    const plan = writePlan({
      sheets: [sheetPlan({ role: "board", name: "百日's 看板", blocks: [blockOf([1])] })],
      names: [{ name: "攻坚_截至日", target: { sheet: "百日's 看板", range: range("A1:B2") } }],
    });
    expect(nameTarget(await written(plan), "攻坚_截至日")).toEqual({ sheet: "百日's 看板", range: range("A1:B2") });
  });

  it("leaves the staff's sheets and names as they were", async () => {
    const port = await makePort(LEDGER);
    const before = await port.read();
    await port.write(boardPlan([{ formula: "='7月 进度'!B6", result: 1200.5 }]));
    const after = await port.read();
    for (const sheet of before.sheets) expect(contents(named(after, sheet.name))).toEqual(contents(sheet));
    expect(nameTarget(after, "进度表")).toEqual({ sheet: "7月 进度", range: range("A2:D6") });
    expect(nameTarget(after, "本表合计", "7月 进度")).toEqual({ sheet: "7月 进度", range: range("B6") });
  });
}

function rewritingContract(makePort: MakePort): void {
  const first = writePlan({
    styles: { rate: { numberFormat: "0.0%" } },
    sheets: [
      sheetPlan({
        role: "board",
        name: "百日看板",
        blocks: [blockOf(["单位", "完成率"], ["海州区", 0.5], ["连云区", { formula: "=0.25*2", result: 0.5 }])],
        styled: [{ range: range("B2:B3"), style: "rate" }],
        merges: [range("D1:E2")],
      }),
      sheetPlan({ role: "ranking", name: "月度排名", blocks: [blockOf(["第一", 1])] }),
    ],
    names: [{ name: "攻坚_完成率", target: { sheet: "百日看板", range: range("B2:B3") } }],
  });

  it("replaces a sheet of ours and leaves no cell, formula, merge or format of the old one", async () => {
    const port = await makePort(LEDGER);
    await port.write(first);
    await port.write(boardPlan(["新"]));
    const sheet = named(await port.read(), "百日看板");
    expect(sheet).toMatchObject({ role: "board", values: [["新"]], formulas: [], merges: [], rowCount: 1, columnCount: 1 });
    expect(numberFormatAt(sheet, 1, 1)).toBe("General");
  });

  it("keeps sheets of ours that the plan does not name", async () => {
    const port = await makePort(LEDGER);
    await port.write(first);
    await port.write(boardPlan(["新"]));
    expect(named(await port.read(), "月度排名")).toMatchObject({ role: "ranking", values: [["第一", 1]] });
  });

  it("gives the same workbook when the same plan is written twice", async () => {
    const port = await makePort(LEDGER);
    await port.write(first);
    const once = await port.read();
    await port.write(first);
    expect(await port.read()).toEqual(once);
  });

  it("finds its sheet by the mark after a person renamed it, and gives it the plan's name", async () => {
    const port = await makePort({
      sheets: [{ name: "改过名", cells: [["旧", "旧"]] }, { name: "台账", cells: [["甲"]] }],
      names: [{ name: markName("board"), refersTo: "'改过名'!$A$1", sheet: null }],
    });
    await port.write(boardPlan(["新"]));
    const workbook = await port.read();
    expect(workbook.sheets.map(({ name, role }) => [name, role])).toEqual([["百日看板", "board"], ["台账", null]]);
    expect(named(workbook, "百日看板").values).toEqual([["新"]]);
  });

  it("moves a name of ours to its new range", async () => {
    const port = await makePort(LEDGER);
    await port.write(first);
    await port.write({ ...first, names: [{ name: "攻坚_完成率", target: { sheet: "百日看板", range: range("B2:B9") } }] });
    expect(nameTarget(await port.read(), "攻坚_完成率")).toEqual({ sheet: "百日看板", range: range("B2:B9") });
  });
}

/**
 * `WritePlan.remove`: in Excel the sheet is deleted (not hidden), its mark and every workbook-wide name that refers to it are
 * deleted too (Excel leaves them behind as #REF!), and all of it happens before the plan's own sheets are written. What
 * the staff's formulas refer to is not the port's question: whoever makes the plan has looked.
 */
function removingContract(makePort: MakePort): void {
  const two = writePlan({
    sheets: [sheetPlan({ role: "board", name: "百日看板", blocks: [blockOf(["甲"])] }), sheetPlan({ role: "ranking", name: "月度排名", blocks: [blockOf(["乙"])] })],
    names: [{ name: "攻坚_甲", target: { sheet: "百日看板", range: range("A1") } }, { name: "攻坚_乙", target: { sheet: "月度排名", range: range("A1") } }],
    active: "board",
  });

  it("takes away the sheets of these roles with their marks and names, and nothing else", async () => {
    const port = await makePort(LEDGER);
    const before = await port.read();
    await port.write(two);
    await port.write(writePlan({ remove: ["board", "ranking", "nothere"] }));
    const after = await port.read();
    expect(after.sheets.map(contents)).toEqual(before.sheets.map(contents));
    const plain = ({ names }: WorkbookSnapshot) => names.map(({ name, sheet }) => [name, sheet]);
    expect(plain(after)).toEqual(plain(before));
    expect(nameTarget(after, "本表合计", "7月 进度")).toEqual({ sheet: "7月 进度", range: range("B6") });
  });

  it("leaves sheets of ours of other roles, and writes what the same plan writes", async () => {
    const port = await makePort(LEDGER);
    await port.write(two);
    await port.write({ ...boardPlan(["新"]), remove: ["ranking"] });
    const after = await port.read();
    expect(after.sheets.map(({ name, role }) => [name, role])).toEqual([["百日看板", "board"], ["7月 进度", null], ["说明", null], ["空表", null]]);
    expect(named(after, "百日看板").values).toEqual([["新"]]);
    expect(after.names.map(({ name }) => name)).not.toContain("攻坚_乙");
  });

  it("gives a removed sheet's tab name to a sheet of the plan", async () => {
    const port = await makePort(LEDGER);
    await port.write(two);
    await port.write(writePlan({ sheets: [sheetPlan({ role: "newRanking", name: "月度排名", blocks: [blockOf(["丙"])] })], remove: ["ranking"] }));
    expect(named(await port.read(), "月度排名")).toMatchObject({ role: "newRanking", values: [["丙"]] });
  });

  it("refuses to leave the workbook without a sheet that can be seen", async () => {
    const port = await makePort({ sheets: [{ name: "底表", cells: [["甲"]], visibility: "hidden" }, { name: "改过名", cells: [["乙"]] }], names: [{ name: markName("board"), refersTo: "'改过名'!$A$1", sheet: null }] });
    const before = await port.read();
    await expect(port.write(writePlan({ remove: ["board"] }))).rejects.toBeInstanceOf(WriteRefused);
    expect(await port.read()).toEqual(before);
  });
}

function refusingContract(makePort: MakePort): void {
  const sheet = (name: string, role = "board") => sheetPlan({ role, name, blocks: [blockOf(["甲"])] });
  const refused: readonly (readonly [string, string, WritePlan])[] = [
    ["a name that a sheet of the staff's has", "sheetNameTaken", writePlan({ sheets: [sheet("说明")] })],
    ["a name that Excel does not allow", "sheetNameInvalid", writePlan({ sheets: [sheet("7/8月")] })],
    ["two sheets of one name", "sheetNameInvalid", writePlan({ sheets: [sheet("看板"), sheet("看板", "ranking")] })],
    ["two sheets of one role", "sheetNameInvalid", writePlan({ sheets: [sheet("看板"), sheet("排名")] })],
    ["a name that the staff use", "nameTaken", writePlan({ sheets: [sheet("看板")], names: [{ name: "进度表", target: { sheet: "看板", range: range("A1") } }] })],
    ["a style that is not defined", "unsupported", writePlan({ sheets: [{ ...sheet("看板"), styled: [{ range: range("A1"), style: "没有" }] }] })],
    ["a link to a sheet that is not there", "unsupported", boardPlan([{ text: "去", sheet: "没有", range: range("A1") }])],
    ["cells beyond the grid", "tooLarge", writePlan({ sheets: [{ ...sheet("看板"), blocks: [{ row: 1_048_576, column: 0, cells: [["甲"]] }] }] })],
    ["merges that overlap", "unsupported", writePlan({ sheets: [{ ...sheet("看板"), merges: [range("A1:B2"), range("B2:C3")] }] })],
  ];

  it.each(refused)("refuses %s (%s) in Chinese and changes nothing", async (_, code, plan) => {
    const port = await makePort(LEDGER);
    const before = await port.read();
    const refusals = await port.refuse(plan);
    expect(refusals.map((refusal) => refusal.code)).toContain(code);
    for (const { message } of refusals) expect(message).toMatch(/[\u4e00-\u9fff].*。$/);
    await expect(port.write(plan)).rejects.toBeInstanceOf(WriteRefused);
    expect(await port.read()).toEqual(before);
  });
}
