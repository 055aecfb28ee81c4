/** What the pane says of the last thing that was asked of it. */
import type { ActionName, Review } from "./port";

export type Notice =
  /** `undo`: the version up to which 撤销接入 is offered; null where the workbook was tracked before, and for other actions. */
  | { readonly kind: "done"; readonly action: ActionName; readonly review: Review | null; readonly summary: string | null; readonly undo: number | null }
  /** What a page says of its work, and the way back where there is one. */
  | { readonly kind: "said"; readonly message: string; readonly undo: (() => Promise<void>) | null }
  /** The work of a page was taken back. */
  | { readonly kind: "undone" }
  | { readonly kind: "cancelled" }
  /** 只读打开 or 领导视图: what was asked for writes, or leads to where one writes. */
  | { readonly kind: "locked" }
  | { readonly kind: "notLoaded" }
  | { readonly kind: "refused"; readonly messages: readonly string[] }
  /** The name of an error that no one foresaw. */
  | { readonly kind: "broken"; readonly name: string };
