/** An inline form that confirms a step: takes the focus when it opens, gives it back when it is left, and leads to the first fault. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { useWords } from "../hooks/useWords";
import { useCards } from "./context";
import { cardWords } from "./texts";

/** Where the keyboard goes on when what had the focus is gone. */
export const focusParts = (): void => document.querySelector<HTMLElement>(".parts [aria-current]")?.focus();

interface FormProps {
  readonly title: string;
  readonly submit: string;
  /** @returns whether nothing is wrong; else the focus goes to the first field that says what is */
  readonly onSubmit: () => boolean;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
  readonly disabled?: boolean;
}

export function Form({ title, submit, onSubmit, onLeave, children, disabled = false }: FormProps) {
  const words = useWords(cardWords);
  const { busy } = useCards();
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLParagraphElement>(null);
  const opener = useRef<Element | null>(null);
  const id = useId();
  useEffect(() => {
    opener.current = document.activeElement;
    heading.current?.focus();
    // Once it is gone, whoever is still without the focus goes on from the top of the page.
    return () => void setTimeout(() => { if (document.activeElement === document.body) focusParts(); });
  }, []);
  const leave = (): void => {
    onLeave();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <form
      class="step-form" ref={form} noValidate aria-labelledby={id}
      onKeyDown={(event) => { if (event.key === "Escape") leave(); }}
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        if (!onSubmit()) setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
      }}
    >
      <p class="form-title" id={id} ref={heading} tabIndex={-1}>{title}</p>
      {children}
      <div class="form-buttons">
        <button type="submit" class="primary" disabled={busy || disabled}>{submit}</button>
        <button type="button" onClick={leave}>{words.back}</button>
      </div>
    </form>
  );
}
