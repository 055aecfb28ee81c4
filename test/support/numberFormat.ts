/** Number formats of our sheets as Excel applies them: what a cell with a figure shows. */
import { roundHalfAway } from "../../src/campaign/quantity/round";
import type { CellStyle, PlanCell, SheetPlan } from "../../src/workbook/plan";

/**
 * The sections of a format are for positive, negative and zero figures; rounding is half away from zero on the decimal
 * figure, the percent sign moves the point by two. Formats of days are not for this.
 *
 * @example formatted(0.4305, "0.0%_)") // "43.1%"
 * @example formatted(-11.55, "+0.0_);-0.0_);0.0_)") // "-11.6"
 */
export function formatted(value: number, format: string): string {
  const sections = format.split(";");
  const section = (value < 0 && sections[1] !== undefined ? sections[1] : value === 0 && sections[2] !== undefined ? sections[2] : sections[0]!).replace(/_./g, "");
  const [, before, pattern, after] = /^([^#0]*)([#,0.]+)([^#0]*)$/.exec(section)!;
  const digits = (/\.(0+)$/.exec(pattern!)?.[1] ?? "").length;
  const places = digits + (after!.includes("%") ? 2 : 0);
  const rounded = Math.abs(roundHalfAway(value, places));
  const shown = Number(`${rounded}e${places - digits}`).toFixed(digits);
  const [whole, fraction] = shown.split(".");
  const grouped = pattern!.includes(",") ? whole!.replace(/\B(?=(\d{3})+$)/g, ",") : whole!;
  const sign = value < 0 && sections[1] === undefined && Number(shown) !== 0 ? "-" : "";
  return `${sign}${before!.replaceAll('"', "")}${grouped}${fraction === undefined ? "" : `.${fraction}`}${after!.replaceAll('"', "")}`;
}

const within = ({ range }: SheetPlan["styled"][number], row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** What a cell of a plan shows on its sheet: figures by the number format that was laid over them last. */
export function displayed(plan: SheetPlan, styles: Readonly<Record<string, CellStyle>>, row: number, column: number): string {
  const block = plan.blocks.find(({ row: top, column: left, cells }) => row >= top && row < top + cells.length && column >= left && column < left + (cells[0]?.length ?? 0));
  const cell: PlanCell = block?.cells[row - block.row]?.[column - block.column] ?? null;
  const result = typeof cell === "object" && cell !== null && "formula" in cell ? cell.result : cell;
  if (typeof result !== "number") return typeof result === "string" ? result : "";
  const style = plan.styled.filter((one) => within(one, row, column)).at(-1)?.style;
  return formatted(result, (style === undefined ? undefined : styles[style]?.numberFormat) ?? "0.###############");
}
