/** The session that the pane shows, its state as it changes, and the words of its language. */
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { PaneState, Session } from "../session";
import { textsOf, type Texts } from "../texts";

export interface Pane {
  readonly session: Session;
  readonly texts: Texts;
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export const paneOf = (session: Session): Pane => ({ session, texts: textsOf(session.port.language) });

/** For everything below `PaneProvider`. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("no PaneProvider above");
  return pane;
}

export function usePaneState(session: Session): PaneState {
  const [state, setState] = useState(session.state());
  useEffect(() => {
    const update = (): void => setState(session.state());
    // What changed between drawing and listening.
    update();
    return session.subscribe(update);
  }, [session]);
  return state;
}
