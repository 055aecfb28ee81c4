/** Writing as a list of small steps of known size, sent together as long as they stay under a budget of bytes. */
import { inTurn } from "./run";

export interface Step {
  /** At most this much of the request. */
  readonly bytes: number;
  queue(): void;
}

/** Excel on the web refuses requests over 5 MB; what a step adds around its data is only estimated, so 2 MB is the aim. */
export const BYTES_OF_REQUEST = 2_000_000;

/** One call with its object path, at most. */
export const BYTES_OF_CALL = 420;

const encoder = new TextEncoder();
export const bytesOf = (data: unknown): number => encoder.encode(JSON.stringify(data)).length;

/**
 * @example requestsOf([step(900), step(200), step(100)], 1000).map((steps) => steps.length) // [1, 2]
 */
export function requestsOf(steps: readonly Step[], budget: number = BYTES_OF_REQUEST): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let bytes = budget;
  for (const step of steps) {
    if (bytes + step.bytes > budget) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)?.push(step);
    bytes += step.bytes;
  }
  return requests;
}

/** Sends the steps in order and stops at the first request that fails. */
export const sendSteps = (context: Excel.RequestContext, steps: readonly Step[]): Promise<void> =>
  inTurn(requestsOf(steps), (request) => request.forEach((step) => step.queue()), () => context.sync());

/** A step of so many calls. */
export const calls = (count: number, queue: () => void, data: unknown = ""): Step => ({ bytes: count * BYTES_OF_CALL + bytesOf(data), queue });
