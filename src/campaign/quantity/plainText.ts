/** Cell text in one writing: half-width, one kind of minus, units of one character spelt out; words are left as they are. */

/** What staff write in a cell that has no figure or no day (workbooks.md, cells). Compared without spaces. */
const noneWords: ReadonlySet<string> = new Set([
  "", "/", "//", "\\", "-", "--", "---", "–", "—", "——", "———", "―", "_", "*", ".", "…", "……",
  "无", "暂无", "没有", "暂缺", "缺", "空", "待定", "未定", "不详", "未填", "未报", "未报送", "暂无数据", "无数据", "n/a", "na", "null", "nil",
]);

/** Figures that NFKC would glue to their neighbours (`10³` → 103, `①5` → 15): a text that has one is not read. */
const gluedDigits = /[\p{No}\p{Nl}]/u;

/**
 * Half-width text without outer spaces, every run of spaces and line breaks as one space; null where it
 * holds superscripts, circled numbers or fractions (m² and its like excepted), which have no plain writing.
 *
 * @example plainText("１，２００\n㎡") → "1,200 m2"; plainText("10³") → null
 */
export function plainText(text: string): string | null {
  const squared = text.replace(/m²/gi, "m2");
  if (gluedDigits.test(squared)) return null;
  return squared
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u2010-\u2012\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Whether a cell says that there is nothing: blank, a dash or stroke, 无, 暂无 …
 *
 * @example saysNone(" — ") → true; saysNone("0") → false
 */
export function saysNone(text: string): boolean {
  return noneWords.has(text.normalize("NFKC").replace(/[\s\u200b-\u200d\u2060\ufeff]/g, "").replace(/[。;]$/, "").toLowerCase());
}
