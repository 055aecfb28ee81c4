/** An action of the pane over a workbook: its phases, its refusals, its end. */
import { describe, expect, it } from "@jest/globals";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { ActionControl } from "../../src/taskpane/port";
import { runAction } from "../../src/taskpane/runAction";
import { empty } from "./scriptedPort";

describe("an action of the pane", () => {
  const control = (aborted: boolean, phases: string[] = []): ActionControl => ({ signal: aborted ? AbortSignal.abort() : new AbortController().signal, onPhase: (phase) => phases.push(phase) });

  it("reads and computes in that order, and writes nothing for a review", async () => {
    const phases: string[] = [];
    const memory = memoryWorkbook(empty);
    const outcome = await runAction("review", memory, control(false, phases), 45892);
    expect(outcome).toMatchObject({ kind: "done", summary: null, review: { asOf: { day: 45892 } } });
    expect(phases).toEqual(["reading", "computing"]);
    expect(memory.applied).toEqual([]);
  });

  it("passes refusals on word for word", async () => {
    expect(await runAction("refresh", memoryWorkbook(empty), control(false), 45892)).toMatchObject({ kind: "refused", messages: [expect.stringContaining("还没有接入")] });
  });

  it("ends without writing when it was given up", async () => {
    expect(await runAction("review", memoryWorkbook(empty), control(true), 45892)).toEqual({ kind: "cancelled" });
  });

  it("throws what no one foresaw", async () => {
    const broken = { ...memoryWorkbook(empty), read: () => Promise.reject(new TypeError("defect")) };
    await expect(runAction("review", broken, control(false), 45892)).rejects.toThrow("defect");
  });
});
