/** The Excel port over the headless host, on literal grids. */
import { officePort } from "../../src/workbook/office";
import type { WorkbookPort } from "../../src/workbook/port";
import { loadModel, memoryModel } from "../../workbench/host";
import type { MemoryModel } from "../../workbench/host";
import { snapshotOf } from "./grid";
import type { GridFixture } from "./grid";
import { openOffice } from "./office";
import type { OfficePage } from "./office";

/** A workbook in memory, its formulas with the results that the grid gives them. */
export function modelOf(fixture: GridFixture): MemoryModel {
  const model = memoryModel({ dateSystem: fixture.dateSystem ?? 1900 });
  loadModel(model, snapshotOf(fixture), model.setResult.bind(model));
  return model;
}

let page: Promise<OfficePage> | null = null;

/** One page a test file; each call puts another workbook behind it. */
export async function openExcel(fixture: GridFixture): Promise<{ readonly port: WorkbookPort; readonly model: MemoryModel; readonly page: OfficePage }> {
  const model = modelOf(fixture);
  page ??= openOffice(model);
  const opened = await page;
  opened.use(model);
  opened.batches.length = 0;
  return { port: officePort(), model, page: opened };
}
