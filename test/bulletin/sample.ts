/** The sample workbook read and computed for a day, without the sheets of the tracker: all that bulletins need. */
import { readFileSync } from "node:fs";
import type { TrackedFacts } from "../../src/actions/bulletins/inputs";
import { computeFacts } from "../../src/campaign/metrics/computeFacts";
import { factorySettings, type Settings } from "../../src/campaign/settings";
import { readWorkbook } from "../../src/intake";
import { openWorkbook } from "../../src/workbook/file";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";

const SAMPLE = "assets/samples/百日攻坚台账.xlsx";

export const readSample = async (): Promise<WorkbookSnapshot> => (await openWorkbook(readFileSync(SAMPLE))).read();

export function trackedOn(workbook: WorkbookSnapshot, day: number, changed: Partial<Settings> = {}): TrackedFacts {
  const intake = readWorkbook(workbook, factorySettings);
  const settings: Settings = { ...factorySettings, campaign: intake.campaign, targets: intake.targets, units: intake.units, ...changed };
  const computed = computeFacts(intake.records, settings, day);
  return { intake, settings, computed, findings: [...intake.findings, ...computed.findings], asOf: { day, from: "命令指定" } };
}
