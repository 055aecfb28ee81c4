/** Where 落款单位 stands on 攻坚设置, for whoever is to fill it in. */
import { officeKeys } from "../tracker/settings/layout";
import { settingsSheet } from "../tracker/ownedSheets";
import { cellAddress } from "../workbook/address";
import type { WorkbookPort } from "../workbook/port";

/** The cell beside its name; null where there is no such sheet or entry. */
export async function issuerPlace(port: WorkbookPort): Promise<{ readonly sheet: string; readonly cell: string } | null> {
  const key = officeKeys.issuer;
  const sheet = (await port.read()).sheets.find(({ role }) => role === settingsSheet.role);
  const row = sheet?.values.findIndex((line) => line.includes(key)) ?? -1;
  const column = sheet?.values[row]?.indexOf(key) ?? -1;
  return sheet === undefined || column < 0 ? null : { sheet: sheet.name, cell: cellAddress(row, column + 1) };
}
