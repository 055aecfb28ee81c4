/** The sample workbook as data: its sheets in tab order. */
import type { SampleSheet } from "./sheet";
import { cover } from "./sheets/cover";
import { fundSheet, poolSheet } from "./sheets/funds";
import { history } from "./sheets/history";
import { ledger, ledgerCopy } from "./sheets/ledger";
import { monthlySheets } from "./sheets/monthly";
import { projectSheet } from "./sheets/projects";
import { targets } from "./sheets/targets";
import { taskSheet } from "./sheets/tasks";

export const sampleFile = "assets/samples/百日攻坚台账.xlsx";
export const sampleTitle = "云岫区“百日攻坚”行动工作台账";

export function sampleSheets(): SampleSheet[] {
  const land = ledger();
  return [cover(), targets(), land, ...monthlySheets(), projectSheet(), taskSheet(), fundSheet(), poolSheet(), history(), ledgerCopy(land)];
}
