/** Formats and looks of the sheets in memory, against the plainest way to keep them: every change in order, applied at each cell. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { MemoryPaint } from "../../../workbench/host/memoryPaint";
import type { CellRange } from "../../../workbench/host/model";

const LAST_ROW = 1_048_575;
const cell = fc.record({ top: fc.nat(5), left: fc.nat(5), down: fc.nat(3), across: fc.nat(3) }).map(({ top, left, down, across }): CellRange => ({ top, left, bottom: top + down, right: left + across }));
const columns = fc.record({ left: fc.nat(5), across: fc.nat(3) }).map(({ left, across }): CellRange => ({ top: 0, left, bottom: LAST_ROW, right: left + across }));
const range = fc.oneof(cell, columns);

type Step = { readonly kind: "put" | "change"; readonly range: CellRange; readonly letter: string };
const step = fc.record({ kind: fc.constantFrom("put" as const, "change" as const), range, letter: fc.constantFrom("a", "b", "c") });

const has = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean => row >= top && row <= bottom && column >= left && column <= right;
const naive = (steps: readonly Step[], row: number, column: number): string =>
  steps.reduce((value, { kind, range: over, letter }) => (has(over, row, column) ? (kind === "put" ? letter : value + letter) : value), "");

function painted(steps: readonly Step[]): MemoryPaint<string> {
  const paint = new MemoryPaint("");
  for (const { kind, range: over, letter } of steps) {
    if (kind === "put") paint.put(over, letter);
    else paint.change(over, (before) => before + letter);
  }
  return paint;
}

const places = [...Array.from({ length: 10 }, (_, row) => row), LAST_ROW].flatMap((row) => Array.from({ length: 10 }, (_, column) => [row, column] as const));

describe("paint of a sheet in memory", () => {
  it("has at each cell what all changes in order make of it", () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const paint = painted(steps);
      for (const [row, column] of places) expect(paint.at(row, column)).toBe(naive(steps, row, column));
    }), { numRuns: 200 });
  });

  it("takes over another sheet's with whatever lay under it hidden", () => {
    const whole = { top: 0, left: 0, bottom: LAST_ROW, right: 9 };
    fc.assert(fc.property(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 }), fc.oneof(cell, fc.constant(whole)), (from, onto, source) => {
      const target = painted(onto);
      target.paste(painted(from), source, source);
      for (const [row, column] of places) expect(target.at(row, column)).toBe(naive(has(source, row, column) ? from : onto, row, column));
    }), { numRuns: 200 });
  });

  it("stays as quick to read after a thousand changes as after one", () => {
    let asked = 0;
    const paint = new MemoryPaint(0);
    for (let index = 0; index < 1000; index++) paint.change({ top: 0, left: 0, bottom: 99, right: 9 }, (before) => { asked += 1; return before + 1; });
    expect(paint.at(50, 5)).toBe(1000);
    expect(asked).toBe(1000);
    paint.at(50, 5);
    expect(asked).toBe(1000);
  });
});
