/** A reading with the version of the workbook that it is of: what others change while it is made is newer than it. */
import type { Work } from "./port";
import type { Session } from "./session";

export interface Dated<T> {
  readonly value: T;
  readonly version: number;
}

/** The version of a reading after a write of ours that it knows of: the new one only where nothing came between. @example afterWrite(3, 4) → 4; afterWrite(2, 4) → 2 */
export const afterWrite = (read: number, written: number): number => (read === written - 1 ? written : read);

/** @param writes whether the work ends with a write of ours, which the value already shows: it counts up by one */
export const dated = <T>(session: Pick<Session, "state">, work: Work<T>, writes: boolean): Work<Dated<T>> => async (port, today) => {
  const version = session.state().version + (writes ? 1 : 0);
  return { value: await work(port, today), version };
};
