/** A plain page: what is the matter, and what to do. */
import type { ComponentChildren } from "preact";

export function Notice({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="notice">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
