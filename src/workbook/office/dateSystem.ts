/** Whether a workbook counts its days from 1900 or from 1904: Office.js has no property for it, but a function's result shows it. */

/** What `DATE(2026,7,1)` gives in a workbook that counts from 1904. */
const JULY_2026_FROM_1904 = 44_742;
const JULY_2026 = [2026, 7, 1] as const;

/** @returns the answer, once the context has been synchronised */
export function askDateSystem(workbook: Excel.Workbook): () => 1900 | 1904 {
  const july = workbook.functions.date(...JULY_2026);
  july.load("value");
  return () => (july.value === JULY_2026_FROM_1904 ? 1904 : 1900);
}
