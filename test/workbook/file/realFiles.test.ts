/** Real workbooks, where they are at hand: they hold what nobody thinks of writing into a fixture. */
import { describe, expect, it } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../../src/workbook/file";
import type { WritePlan } from "../../../src/workbook/plan";
import { unzipped, written } from "./inspect";
import { samplePlan } from "./samplePlan";

const FOLDER = join(__dirname, "../../../../shared/data/workbooks");
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx")) : [];
if (files.length === 0) console.warn("No real workbooks beside the project: writing into them is not tested.");

/** The sample plan, its links and charts on another ledger. */
const planOn = (ledger: string): WritePlan => JSON.parse(JSON.stringify(samplePlan).replaceAll('"台账"', JSON.stringify(ledger))) as WritePlan;

describe("writing into real workbooks", () => {
  it("has files to try, or says that it has none", () => {
    expect(existsSync(FOLDER)).toBe(files.length > 0);
  });

  for (const file of files) {
    it(`changes four parts of ${file}, and is the same when repeated`, async () => {
      const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
      const plan = { ...planOn((await (await openWorkbook(bytes)).read()).sheets[0]!.name), active: null };
      const once = await written(bytes, plan);
      const [before, after] = [unzipped(bytes), unzipped(once)];
      const changed = Object.keys(before).filter((part) => Buffer.compare(Buffer.from(before[part]!), Buffer.from(after[part] ?? new Uint8Array())) !== 0);
      expect(changed.sort()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"]);
      expect(Buffer.compare(Buffer.from(once), Buffer.from(await written(once, plan)))).toBe(0);
    });
  }
});
