/** What a person types: one line, without control characters; nothing typed is null. */

/** @example typed("  张三\n李四 ") → "张三 李四"; typed(" ") → null */
export function typed(text: string | null | undefined): string | null {
  const line = (text ?? "").replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, " ").trim();
  return line === "" ? null : line;
}
