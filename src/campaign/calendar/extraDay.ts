/** Days that a district adds to the built-in tables: holidays and make-up days announced since. */

/** A calendar day that the built-in tables lack: 休 or 班. */
export interface ExtraDay {
  readonly day: number;
  readonly kind: "休" | "班";
  /** 依据: the notice that says so, as staff wrote it. */
  readonly source?: string;
}
