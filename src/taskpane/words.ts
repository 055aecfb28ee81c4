/** How texts are kept in both languages: a table with one entry a text, read in one language at a time. */

export type Language = "zh" | "en";

/** A text with values in it: the type demands both languages, with the same values. */
export const say = <A extends readonly unknown[]>(zh: (...values: A) => string, en: (...values: NoInfer<A>) => string) => ({ zh, en });

/** `${count} card${plural(count)}` */
export const plural = (count: number): string => (count === 1 ? "" : "s");

export type WordTable = Readonly<Record<string, { readonly zh: unknown; readonly en: unknown }>>;
type Text<E> = E extends { readonly zh: infer Z } ? (Z extends string ? string : Z extends readonly string[] ? readonly string[] : Z) : never;
/** An entry that lacks a language, or whose languages differ in kind, makes this type `never` there and the pane does not compile. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends { readonly zh: unknown; readonly en: Text<T[K]> } ? Text<T[K]> : never };

/** @example wordsOf({ close: { zh: "关闭", en: "Close" } }, "en").close → "Close" */
export const wordsOf = <T extends WordTable>(table: T, language: Language): Words<T> =>
  Object.fromEntries(Object.entries(table).map(([key, entry]) => [key, entry[language]])) as unknown as Words<T>;
