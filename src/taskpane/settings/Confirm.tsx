/** A step that is hard to take back, asked in place: the question takes the focus, Esc and 返回 lead back to the button. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../hooks/useWords";
import { settingsTable } from "./texts";

interface ConfirmProps {
  readonly id: string;
  readonly question: string;
  readonly yes: string;
  readonly isBusy: boolean;
  onYes(): void;
  onNo(): void;
  readonly children?: ComponentChildren;
}

export function Confirm({ id, question, yes, isBusy, onYes, onNo, children }: ConfirmProps) {
  const words = useWords(settingsTable);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="settings-confirm" role="group" aria-labelledby={id} onKeyDown={({ key }) => { if (key === "Escape") onNo(); }}>
      <h4 id={id} tabIndex={-1} ref={heading}>{question}</h4>
      {children}
      <div class="notice-buttons">
        <button type="button" class="settings-danger" disabled={isBusy} onClick={onYes}>{yes}</button>
        <button type="button" disabled={isBusy} onClick={onNo}>{words.no}</button>
      </div>
    </div>
  );
}
