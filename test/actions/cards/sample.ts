/** The sample workbook as tracked at a day. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { computeTracker, type Tracked } from "../../../src/actions/track";
import { openWorkbook, type FilePort } from "../../../src/workbook/file";
import type { WorkbookSnapshot } from "../../../src/workbook/sheet";
import { day } from "../../support/records";

export const openSample = (): Promise<FilePort> => openWorkbook(readFileSync(join(__dirname, "../../../assets/samples/百日攻坚台账.xlsx")));
export const trackAt = (workbook: WorkbookSnapshot, on: string): Tracked => computeTracker(workbook, { asOf: day(on), settingsFile: null, today: day(on) });
