/** Buttons of the ribbon, as src/commands hands them over by an event of the window; taken ones are told when they are done. */
import type { Session } from "./session";

interface Pressed {
  readonly name: string;
  done(): void;
}

const isPressed = (detail: unknown): detail is Pressed =>
  typeof detail === "object" && detail !== null && "name" in detail && typeof detail.name === "string" && "done" in detail && typeof detail.done === "function";

/** @returns what stops the listening */
export function takeCommands(session: Session): () => void {
  const take = (event: Event): void => {
    if (!(event instanceof CustomEvent) || !isPressed(event.detail)) return;
    const { name, done } = event.detail;
    event.preventDefault();
    void session.command(name).finally(() => done());
  };
  window.addEventListener("gj-command", take);
  return () => window.removeEventListener("gj-command", take);
}
