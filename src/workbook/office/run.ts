/** The one door to `Excel.run`, the one queue, and the one place where failures of Excel become refusals. */
import type { Refusal } from "../port";
import { officeRefusal } from "./officeErrors";

/** A failure that has a reason a person can act on. */
export class OfficeFailure extends Error {
  constructor(readonly refusal: Refusal, options: { readonly cause: unknown }) {
    super(refusal.message, options);
    this.name = "OfficeFailure";
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One after another, in the order of asking: no two actions write at once, and none reads what another is half way through. */
export function inQueue<T>(job: () => Promise<T>): Promise<T> {
  const next = last.then(job);
  last = next.catch(() => undefined);
  return next;
}

/** Waits while a person is typing into a cell; throws `OfficeFailure` for what Excel refuses. */
export async function runExcel<T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, job);
  } catch (error) {
    const refusal = officeRefusal(error);
    if (refusal === null) throw error;
    throw new OfficeFailure(refusal, { cause: error });
  }
}

/** Queues each piece of work and sends it, stopping at the first that fails. */
export async function inTurn<T>(pieces: Iterable<T>, queue: (piece: T) => void, send: () => Promise<void>): Promise<void> {
  for (const piece of pieces) {
    queue(piece);
    await send();
  }
}
