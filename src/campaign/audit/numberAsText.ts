/** 文本型数字: text where a number belongs, which native sums leave out without a word. */
import { readNumber } from "../quantity/readNumber";
import type { AuditVerdict } from "./verdict";

/**
 * Null for numbers and for cells that say there is nothing (blank, /, 无). `expected` is the number to type in, empty where
 * the text is not one figure (the message then says why).
 *
 * @param value the cell, in a column of figures
 * @example numberAsText("2,389.61")?.message // "是文本，求和时会被漏掉：应填数字2389.61"
 * @example numberAsText(12.5) // null
 */
export function numberAsText(value: string | number | boolean | null): AuditVerdict | null {
  if (typeof value !== "string") return null;
  const reading = readNumber(value);
  if (reading.kind === "none") return null;
  const figure = { code: "number-as-text", outcome: "differs", published: value } as const;
  if (reading.kind === "unreadable") return { ...figure, expected: "", message: `不是数字，求和时会被漏掉：${reading.reason}` };
  const unit = reading.unit === null ? "" : `（单位${reading.unit}写入表头）`;
  return { ...figure, expected: String(reading.value), message: `是文本，求和时会被漏掉：应填数字${reading.value}${unit}` };
}
