/** Whether a question is open, and the button that opened it: it gets the focus back. */
import { useRef, useState } from "preact/hooks";

export function useAsked() {
  const [isAsked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return {
    isAsked, button,
    ask: () => setAsked(true),
    close() {
      setAsked(false);
      // The button is drawn again first.
      setTimeout(() => button.current?.focus(), 0);
    },
  };
}
