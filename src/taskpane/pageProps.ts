/** What every page of its own chunk is given. */
import type { PaneState } from "./session";

export interface PageProps {
  readonly state: PaneState;
}
