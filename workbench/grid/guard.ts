/** On a protected sheet a person may write into unlocked cells only, as in Excel. What the add-in writes is the host's to check. */
import type { GridWorkbook } from "./model";
import type { Grid } from "./univer";

export function guardLockedCells(univer: Grid, model: GridWorkbook, say: (words: string) => void): void {
  const guard = univer.addEvent(univer.Event.BeforeSheetEditStart, (event) => {
    const sheet = model.sheet(event.worksheet.getSheetId());
    if (sheet === null || !sheet.part("protected") || !sheet.look(event.row, event.column).locked) return;
    event.cancel = true;
    say(`“${sheet.name}”受保护，这个单元格是锁定的。`);
  });
  model.onDispose(() => { guard.dispose(); });
}
