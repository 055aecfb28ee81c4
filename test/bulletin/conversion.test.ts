/** 落地转化率 of the sample's 评价通报 against the projects that the sample was drawn from; a stage nobody can read is a finding, not a 0. */
import { describe, expect, it } from "@jest/globals";
import { pool } from "../../scripts/samples/model/funds";
import { fundsInput } from "../../src/actions/bulletins/inputs";
import { gradeOf } from "../../src/campaign/grading";
import { day } from "../support/records";
import { readSample, trackedOn } from "./sample";

const landed: readonly string[] = ["已开工", "建设中", "已投产"];
const sheet = "对上争取项目";

describe("项目落地转化率", () => {
  it("of every unit is that of the projects the sample was drawn from, and the grades follow", async () => {
    const { rows, scale } = fundsInput(trackedOn(await readSample(), day("2025-09-30")), {});
    expect(rows.length).toBeGreaterThan(10);
    for (const { evaluation } of rows) {
      const own = pool.filter(({ unit }) => unit === evaluation.unit);
      const share = own.filter(({ phase }) => landed.includes(phase)).length / own.length;
      const line = evaluation.lines.find(({ name }) => name === "项目落地转化率");
      expect([evaluation.unit, line?.points]).toEqual([evaluation.unit, expect.closeTo(scale.marks.conversion * share, 9)]);
      expect(evaluation.grade).toEqual(gradeOf(evaluation.score, scale.cutoffs));
    }
    expect(rows.filter(({ evaluation }) => (evaluation.lines[3]?.points ?? 0) > 0).length).toBeGreaterThan(rows.length / 2);
  });

  it("leaves a stage that it cannot read out, and says so at its cell", async () => {
    const workbook = await readSample();
    const changed = { ...workbook, sheets: workbook.sheets.map((one) => (one.name === sheet ? { ...one, values: one.values.map((row, at) => (at === 3 ? row.map((cell, column) => (column === 7 ? "停滞" : cell)) : row)) } : one)) };
    const before = trackedOn(workbook, day("2025-09-30"));
    const tracked = trackedOn(changed, day("2025-09-30"));
    expect(before.findings.filter(({ code }) => code === "stage-unclear")).toEqual([]);
    expect(tracked.findings.filter(({ code }) => code === "stage-unclear")).toMatchObject([{ sheet, cell: "H4" }]);
    const { unit } = pool[0]!;
    const note = fundsInput(tracked, {}).rows.find(({ evaluation }) => evaluation.unit === unit)?.evaluation.lines[3]?.note;
    expect(note).toContain("另有1个阶段未填或无法识别，未计");
  });
});
