/** Times of a call beside the plainest loop that gives the same answer, taken in turn, so that a busy machine slows both. */

export interface Comparison {
  readonly ours: number;
  readonly floor: number;
  readonly ratio: number;
}

const rounds = 25;

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
  const times = Array.from({ length: rounds }, () => ({ floor: timed(floor), ours: timed(ours) }));
  const [a, b] = [Math.min(...times.map((one) => one.ours)), Math.min(...times.map((one) => one.floor))];
  return { ours: a, floor: b, ratio: a / b };
}

export const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Rows of a Markdown table, first the header. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const [header = [], ...body] = rows;
  console.log([header, header.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n"));
}
