/** How an action on cards ends: something to write, nothing to do, or a refusal with what to do about it. */
import type { CardEvent } from "../../campaign/cards";
import type { WritePlan } from "../../workbook/plan";

export type CardsOutcome =
  | { readonly kind: "planned"; readonly plan: WritePlan; readonly events: readonly CardEvent[]; readonly summary: string }
  | { readonly kind: "unchanged"; readonly summary: string }
  | { readonly kind: "refused"; readonly message: string };

export const refused = (message: string): CardsOutcome => ({ kind: "refused", message });
