/** Times of a call beside the plainest loop that gives the same answer, taken in turn, so that a busy machine slows both. */

export interface Comparison {
  readonly ours: number;
  readonly floor: number;
  readonly ratio: number;
}

/** Both run in turn at least so often, and as often as fit into so many milliseconds: a short call needs many tries to meet a quiet moment. */
const rounds = 25;
const budget = 1_500;

const timed = (call: () => unknown): number => {
  const begun = performance.now();
  call();
  return performance.now() - begun;
};

/** The shortest time in milliseconds, after both have run often enough to be compiled: whatever else the machine does only adds to it. */
export function compare(ours: () => unknown, floor: () => unknown): Comparison {
  for (let round = 0; round < 5; round += 1) {
    ours();
    floor();
  }
  const until = performance.now() + budget;
  let best = { ours: Infinity, floor: Infinity };
  for (let round = 0; round < rounds || performance.now() < until; round += 1) {
    best = { floor: Math.min(best.floor, timed(floor)), ours: Math.min(best.ours, timed(ours)) };
  }
  return { ...best, ratio: best.ours / best.floor };
}

export const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Rows of a Markdown table, first the header. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const [header = [], ...body] = rows;
  console.log([header, header.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n"));
}
