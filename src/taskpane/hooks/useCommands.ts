/** Buttons of the ribbon, as src/commands passes them on by an event of the window. */
import { useEffect } from "preact/hooks";

export function useCommands(onCommand: (name: string) => void): void {
  useEffect(() => {
    const listen = (event: Event): void => {
      if (event instanceof CustomEvent) onCommand(String(event.detail));
    };
    window.addEventListener("gj-command", listen);
    return () => window.removeEventListener("gj-command", listen);
  }, [onCommand]);
}
