/** The add-in's entries in the menu of a cell: appended to the grid's own menu, which opens on right click and selects the cell first. */
import type { Grid } from "../grid/univer";
import type { CellMenu, RibbonButton } from "./manifest";

/** Where the grid puts what does not belong to it. */
const place = ["contextMenu.mainArea", "contextMenu.others"];

/** To be called once: the grid cannot take entries away again. */
export function addCellMenu(univer: Grid, menus: readonly CellMenu[], press: (button: RibbonButton) => Promise<void>): void {
  for (const { id, label, items } of menus) {
    const submenu = univer.createSubmenu({ id, title: label });
    items.forEach((item, order) => {
      submenu.addSubmenu(univer.createMenu({ id: item.id, title: item.label, tooltip: item.tip, order, action: () => { void press(item); } }));
    });
    submenu.appendTo(place);
  }
}
