/** Where the tabs of ours stand after a write: together, before those of the staff, and the board first for whoever opens the workbook. */
import type { WritePlan } from "./plan";

/**
 * Roles in tab order. A plan that leads puts its sheets before all others of ours. Of any other plan the sheets keep the places they
 * have, among themselves in the order of the plan, and new ones stand beside their neighbours in it, else after all of ours.
 *
 * @param standing roles of our sheets that stay, in tab order
 * @example tabOrder(["board", "settings"], { sheets: [cardLedger, cardEvents] }) // ["board", "settings", "cardLedger", "cardEvents"]
 */
export function tabOrder(standing: readonly string[], { sheets, leads = false }: Pick<WritePlan, "sheets" | "leads">): readonly string[] {
  const planned = sheets.map(({ role }) => role);
  if (leads) return [...planned, ...standing.filter((role) => !planned.includes(role))];
  const kept = planned.filter((role) => standing.includes(role));
  const order = standing.map((role) => (planned.includes(role) ? (kept.shift() ?? role) : role));
  planned.forEach((role, index) => {
    if (order.includes(role)) return;
    const before = planned.slice(0, index).reverse().find((one) => order.includes(one));
    const after = planned.slice(index + 1).find((one) => order.includes(one));
    order.splice(before !== undefined ? order.indexOf(before) + 1 : after !== undefined ? order.indexOf(after) : order.length, 0, role);
  });
  return order;
}
