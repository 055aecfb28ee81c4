/** What the pane knows and does between its port and its pages. */
import { describe, expect, it, jest } from "@jest/globals";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { PanePort } from "../../src/taskpane/port";
import { createSession, type PaneState } from "../../src/taskpane/session";
import { dated } from "../../src/taskpane/dated";
import { done, empty, scripted, settled } from "./scriptedPort";

describe("a session of the pane", () => {
  it("reads the figures on opening, and tells an empty workbook from one that is not connected", async () => {
    const stateOf = async (over: Partial<PanePort>): Promise<PaneState["tracker"]> => {
      const session = createSession(scripted(over).port);
      session.start();
      await settled();
      return session.state().tracker;
    };
    expect(await stateOf({})).toMatchObject({ kind: "tracker", tracker: { campaign: "云泽区百日攻坚" } });
    expect(await stateOf({ readNames: async () => ({ dateSystem: 1900, cells: new Map() }) })).toEqual({ kind: "none", empty: false });
    expect(await stateOf({ readNames: async () => ({ dateSystem: 1900, cells: new Map() }), hasContent: async () => false })).toEqual({ kind: "none", empty: true });
    expect(await stateOf({ readNames: async () => { throw new Error("x"); } })).toEqual({ kind: "failed", reason: "没能读取本工作簿" });
  });

  it("reads again when asked, where the figures could not be read", async () => {
    let isEditing = true;
    const { port } = scripted({ readNames: async () => { if (isEditing) throw new Error("a cell is being edited"); return { dateSystem: 1900, cells: new Map() }; } });
    const session = createSession(port);
    session.start();
    await session.readAgain();
    expect(session.state().tracker).toMatchObject({ kind: "failed" });
    isEditing = false;
    await session.readAgain();
    expect(session.state()).toMatchObject({ tracker: { kind: "none", empty: false }, stale: false });
  });

  it("carries out one action at a time, in the order of asking", async () => {
    const { port, running } = scripted();
    const session = createSession(port);
    session.start();
    const both = Promise.all([session.run("refresh"), session.run("snapshot")]);
    await settled();
    expect(running.map(({ action }) => action)).toEqual(["refresh"]);
    running[0]!.end(done);
    await settled();
    expect(running.map(({ action }) => action)).toEqual(["refresh", "snapshot"]);
    running[1]!.end(done);
    await both;
    expect(session.state()).toMatchObject({ job: null, notice: { kind: "done", action: "snapshot" } });
  });

  it("lets a button of the ribbon wait for the opening, and until its action has ended", async () => {
    const { port, running } = scripted();
    const session = createSession(port);
    let ended = false;
    const pressed = session.command("connect").then(() => { ended = true; });
    await settled();
    expect(running).toHaveLength(0);
    session.start();
    await settled();
    expect(running.map(({ action }) => action)).toEqual(["connect"]);
    expect(ended).toBe(false);
    running[0]!.end({ kind: "refused", messages: ["工作表“百日看板”受保护"] });
    await pressed;
    expect(session.state().notice).toEqual({ kind: "refused", messages: ["工作表“百日看板”受保护"] });
  });

  it.each([["audit", "audit", ["review"]], ["help", "help", []], ["weekly", "bulletins", []], ["cardRow", "cards", []], ["somethingNew", "today", []]] as const)("goes where the button %s leads", async (name, place, actions) => {
    const { port, running } = scripted();
    const session = createSession(port);
    session.start();
    const pressed = session.command(name);
    await settled();
    expect(session.state().place).toBe(place);
    expect(running.map(({ action }) => action)).toEqual(actions);
    running[0]?.end(done);
    await pressed;
  });

  it("carries out the work of a page in its turn, says what came of it, and takes it back on request", async () => {
    const { port, running } = scripted();
    const session = createSession(port);
    session.start();
    const done1 = session.run("review");
    const steps: string[] = [];
    const work = session.work(async () => { steps.push("work"); return 3; }, { writes: true, said: (count) => `写了${count}行`, undo: () => async () => { steps.push("undo"); } });
    await settled();
    expect(steps).toEqual([]);
    running[0]!.end(done);
    await done1;
    expect(await work).toBe(3);
    const { notice, version } = session.state();
    expect(notice).toMatchObject({ kind: "said", message: "写了3行" });
    expect(version).toBe(1);
    if (notice?.kind === "said") await notice.undo!();
    expect(steps).toEqual(["work", "undo"]);
    expect(session.state()).toMatchObject({ notice: { kind: "undone" }, version: 2 });
  });

  it("says why the work of a page was refused, and gives nothing", async () => {
    const { port } = scripted({ work: async () => ({ kind: "refused", messages: ["文号已有"] }) });
    const session = createSession(port);
    session.start();
    expect(await session.work(async () => 1, { writes: true })).toBeNull();
    expect(session.state().notice).toEqual({ kind: "refused", messages: ["文号已有"] });
  });

  it("hands a wish of the ribbon to its page until that has taken it up", async () => {
    const { port } = scripted();
    const session = createSession(port);
    session.start();
    await session.command("month");
    expect(session.state()).toMatchObject({ place: "bulletins", wish: "month", leader: false });
    session.granted();
    expect(session.state().wish).toBeNull();
  });

  it.each([["opened read-only", true], ["in 领导视图", false]] as const)("writes nothing in a workbook %s, whatever the ribbon or a page asks", async (_, readOnly) => {
    const asked: string[] = [];
    const { port, running } = scripted({
      readOnly,
      work: async (job) => { asked.push("work"); return { kind: "done", value: await job(memoryWorkbook(empty), 45892) }; },
      insertSheets: async () => { asked.push("insertSheets"); return null; },
    });
    const session = createSession(port);
    session.start();
    session.setLeader(true);
    const locked = async (ask: () => Promise<unknown>): Promise<void> => {
      session.dismiss();
      await ask();
      expect(session.state()).toMatchObject({ notice: { kind: "locked" }, place: "today", leader: true, version: 0 });
    };
    for (const name of ["connect", "refresh", "snapshot", "settings", "month", "audit", "scheduleRow"]) await locked(() => session.command(name));
    for (const action of ["connect", "refresh", "snapshot", "undo"] as const) await locked(() => session.run(action));
    await locked(async () => expect(await session.work(async () => 1, { writes: true })).toBeNull());
    await locked(async () => expect(await session.insertSheets("")).toBe(false));
    expect([running, asked]).toEqual([[], []]);
    expect(await session.work(async () => 1, { writes: false })).toBe(1);
    await session.command("cards");
    expect(session.state().place).toBe("cards");
    session.setLeader(false);
    expect(session.state().leader).toBe(readOnly);
  });

  it("speaks of an action only after 300 ms", async () => {
    jest.useFakeTimers();
    try {
      const { port, running } = scripted();
      const session = createSession(port);
      session.start();
      void session.run("refresh");
      await jest.advanceTimersByTimeAsync(250);
      running[0]!.control.onPhase("computing");
      expect(session.state().job).toEqual({ action: "refresh", phase: "computing", seconds: null });
      await jest.advanceTimersByTimeAsync(100);
      expect(session.state().job).toMatchObject({ seconds: 0 });
      await jest.advanceTimersByTimeAsync(2000);
      expect(session.state().job).toMatchObject({ seconds: 2 });
      running[0]!.end(done);
      await jest.advanceTimersByTimeAsync(5000);
      expect(session.state().job).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  it("goes stale by a change of the workbook, and fresh by 刷新看板 unless it changed meanwhile", async () => {
    const { port, running, change } = scripted();
    const session = createSession(port);
    session.start();
    await settled();
    const refreshed = async (meanwhile: () => void): Promise<void> => {
      const ended = session.run("refresh");
      await settled();
      meanwhile();
      running.pop()!.end(done);
      await ended;
    };
    await refreshed(() => undefined);
    expect(session.state()).toMatchObject({ stale: false, version: 1, written: 1 });
    change();
    expect(session.state()).toMatchObject({ stale: true, version: 2, written: 1 });
    await refreshed(() => undefined);
    expect(session.state()).toMatchObject({ stale: false, version: 3, written: 3 });
    await refreshed(change);
    expect(session.state()).toMatchObject({ stale: true, version: 5, written: 4 });
  });

  it("tells a reading apart from what was changed while it was made, and from what it wrote itself", async () => {
    const { port, change } = scripted();
    const session = createSession(port);
    session.start();
    const read = await session.work(dated(session, async () => { change(); return 3; }, false), { writes: false });
    expect([read, session.state().version]).toEqual([{ value: 3, version: 0 }, 1]);
    const wrote = await session.work(dated(session, async () => 4, true), { writes: true });
    expect([wrote, session.state().version]).toEqual([{ value: 4, version: 2 }, 2]);
    const both = await session.work(dated(session, async () => { change(); return 5; }, true), { writes: true });
    expect([both, session.state().version]).toEqual([{ value: 5, version: 3 }, 4]);
  });

  it("does not take the board for fresh because the ledgers were read", async () => {
    const { port, running, change } = scripted();
    const session = createSession(port);
    session.start();
    await settled();
    change();
    const review = session.run("review");
    await settled();
    running[0]!.end(done);
    await review;
    expect(session.state().stale).toBe(true);
  });

  it("keeps what it knew when an error comes that no one foresaw", async () => {
    const { port, running } = scripted();
    const session = createSession(port);
    session.start();
    const run = session.run("refresh");
    await settled();
    running[0]!.end(new TypeError("x is undefined"));
    await run;
    expect(session.state()).toMatchObject({ notice: { kind: "broken", name: "TypeError" }, tracker: { kind: "tracker" }, job: null });
  });

  it("says why a cell cannot be shown", async () => {
    const session = createSession(scripted().port);
    await session.jump("没有的表", "A1");
    expect(session.state().notice).toEqual({ kind: "refused", messages: ["找不到工作表“没有的表”"] });
    await session.jump("7月", "B3");
    expect(session.state().notice).toBeNull();
    const broken = createSession(scripted({ selectRow: () => Promise.reject(new RangeError("defect")) }).port);
    await broken.jumpToRow("GJ_targets", 1);
    expect(broken.state().notice).toEqual({ kind: "broken", name: "RangeError" });
  });
});
