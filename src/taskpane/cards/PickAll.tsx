/** 全选 of a tier or a unit: always of what is shown. Pressed: all of them are ticked, and it unticks them. */
import type { ComponentChildren } from "preact";
import type { Proposal } from "../../campaign/cards";
import { isDraft, keyOf } from "./proposals";

export interface Picking {
  /** Keys. */
  readonly chosen: readonly string[];
  readonly pick: (some: readonly Proposal[], picked: boolean) => void;
}

export function PickAll({ some, chosen, pick, children }: Picking & { readonly some: readonly Proposal[]; readonly children: ComponentChildren }) {
  const isPicked = some.filter(isDraft).every((one) => chosen.includes(keyOf(one)));
  return <button type="button" class="pick-all" aria-pressed={isPicked} onClick={() => pick(some, !isPicked)}>{children}</button>;
}
