/**
 * The sample tracked over the genuine Office.js, where links are formulas that show their text: refreshing again and again moves no
 * cell of ours to 保留的填写内容, and says nothing new.
 * @jest-environment ./test/support/officeEnvironment.ts
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { connect } from "../../src/actions/connect";
import { refresh } from "../../src/actions/refresh";
import { snapshot } from "../../src/actions/snapshot";
import { openWorkbook } from "../../src/workbook/file";
import { officePort } from "../../src/workbook/office";
import type { CellValue, WorkbookSnapshot } from "../../src/workbook/sheet";
import { loadModel, memoryModel } from "../../workbench/host";
import { openExcel } from "../support/officePort";
import { day } from "../support/records";

const options = { asOf: null, settingsFile: null, today: day("2025-09-30") };

/** What a link shows: its second argument, where the program computes links. */
const linkText = (formula: string): CellValue | undefined => /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/.exec(formula)?.[1]?.replaceAll('""', '"');

let sample: WorkbookSnapshot;
let use: (evaluate: (formula: string) => CellValue | undefined) => void;

beforeAll(async () => {
  const { page } = await openExcel({ sheets: [{ name: "台账", cells: [["甲"]] }] });
  sample = await (await openWorkbook(readFileSync(join(__dirname, "../../assets/samples/百日攻坚台账.xlsx")))).read();
  use = (evaluate) => {
    const model = memoryModel({ evaluate: ({ formula }) => evaluate(formula) });
    loadModel(model, sample, model.setResult.bind(model));
    page.use(model);
  };
}, 120_000);

/** Texts of what is kept, and of what nobody claims. */
const keptOf = ({ sheets }: WorkbookSnapshot): unknown[] => sheets.filter(({ role }) => role !== null).flatMap(({ name, values }) => {
  const at = values.findIndex((row) => /^九、|^待认领/.test(String(row[0] ?? "")));
  return at < 0 ? [] : [[name, values.slice(at, at + 5)]];
});

describe.each<readonly [string, (formula: string) => CellValue | undefined]>([
  ["a link shows its text", linkText],
  ["a link shows nothing", (formula) => (formula.startsWith("=HYPERLINK") ? null : undefined)],
  ["a link shows 0", () => undefined],
])("in Excel, where %s", (_, evaluate) => {
  it("every refresh leaves what is ours as it was", async () => {
    use(evaluate);
    await connect(officePort(), options);
    const said: unknown[] = [];
    for (const action of [refresh, snapshot, refresh, refresh]) {
      const { findings } = await action(officePort(), options);
      said.push(findings.map(({ code, message }) => `${code} ${message}`));
      expect(keptOf(await officePort().read())).toEqual([]);
    }
    expect(said.slice(1)).toEqual(said.slice(1).map(() => said[0]));
  }, 120_000);
});
