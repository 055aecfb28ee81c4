/** One matter of 设置 as a card: title, what it is for, and its controls. */
import type { ComponentChildren } from "preact";

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly children?: ComponentChildren;
}

export const Section = ({ id, title, hint, children }: SectionProps) => (
  <section class="card" aria-labelledby={id}>
    <h3 id={id}>{title}</h3>
    <p class="settings-hint">{hint}</p>
    {children}
  </section>
);
