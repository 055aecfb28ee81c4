/** Appends without spreading: a spread of 100,000 arguments overflows the stack. */
export function addAll<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}
