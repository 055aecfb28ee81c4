/** One sheet or several as literal grids → what intake makes of them. */
import { factorySettings, type Settings } from "../../src/campaign/settings";
import { readWorkbook } from "../../src/intake";
import type { Intake, RecognisedTable } from "../../src/intake/types";
import { type GridSheet, snapshotOf } from "../support/grid";

export const readSheets = (sheets: readonly GridSheet[], settings: Partial<Settings> = {}, dateSystem: 1900 | 1904 = 1900): Intake =>
  readWorkbook(snapshotOf({ sheets, dateSystem }), { ...factorySettings, ...settings });

export const readGrid = (cells: GridSheet["cells"], rest: Partial<GridSheet> = {}, settings: Partial<Settings> = {}): Intake =>
  readSheets([{ name: "台账", cells, ...rest }], settings);

/** `fields(table)` → { B: "parcelId", … } by header, of columns that have a field. */
export const fields = (table: RecognisedTable | undefined): Record<string, string> =>
  Object.fromEntries((table?.columns ?? []).flatMap(({ header, field }) => (field === null ? [] : [[header, field]])));

export const codes = (intake: Intake): string[] => [...new Set(intake.findings.map(({ code }) => code))].sort();

/** 15 July 2025, 100 days. */
export const campaign = { name: "百日攻坚", start: 45853, days: 100, countFirstDay: true } as const;
