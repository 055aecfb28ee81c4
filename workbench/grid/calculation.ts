/**
 * Waits for the grid's calculation. It starts a tenth of a second after a change, is broken off and started again by the next
 * one, and its own waiting gives up after half a second in which nothing starts: too early on a busy machine.
 */
import type { Grid } from "./univer";

const START = "formula.mutation.set-formula-calculation-start";
/** After a change a calculation always starts; this only keeps a defect of the grid from stopping everything. */
const START_LIMIT = 15_000;
const END_LIMIT = 120_000;

export function watchCalculation(univer: Grid) {
  let changed = 0;
  let finished = 0;
  let running: Promise<void> = Promise.resolve();
  const onStart = new Set<() => void>();
  const watch = univer.onCommandExecuted(({ id }) => {
    if (id !== START) return;
    const until = changed;
    // Asked once the start is known to the grid too: then it waits for this very calculation.
    running = Promise.resolve().then(() => univer.getFormula().onCalculationResultApplied(END_LIMIT)).then(() => { finished = Math.max(finished, until); });
    for (const tell of [...onStart]) tell();
  });
  const nextStart = (): Promise<boolean> => new Promise((resolve) => {
    const told = (): void => {
      window.clearTimeout(limit);
      onStart.delete(told);
      resolve(true);
    };
    const limit = window.setTimeout(() => {
      onStart.delete(told);
      resolve(false);
    }, START_LIMIT);
    onStart.add(told);
  });
  return {
    changed: () => { changed += 1; },
    /** Done when everything that was changed before is calculated. */
    async settled(): Promise<void> {
      const wanted = changed;
      let last: Promise<void> | null = null;
      while (finished < wanted) {
        if (running === last || (await isDone(running))) {
          if (!(await nextStart())) return;
        }
        last = running;
        await running;
      }
    },
    stop: () => { watch.dispose(); },
  };
}

const PENDING = Symbol("pending");
const isDone = async (promise: Promise<void>): Promise<boolean> => (await Promise.race([promise, Promise.resolve(PENDING)])) !== PENDING;
