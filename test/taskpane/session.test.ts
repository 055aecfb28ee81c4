import { describe, expect, it, jest } from "@jest/globals";
import type { MappingChange } from "../../src/campaign/mapping/fieldMapping";
import { memoryWorkbook } from "../../src/workbook/memory";
import type { WorkbookSnapshot } from "../../src/workbook/sheet";
import type { ActionControl, ActionName, ActionOutcome, NamedReading, PanePort } from "../../src/taskpane/port";
import { runAction } from "../../src/taskpane/runAction";
import { createSession, undoesConnect, type PaneState } from "../../src/taskpane/session";
import { dated } from "../../src/taskpane/dated";
import { CORRECTIONS } from "../../src/taskpane/keptCorrections";

const empty: WorkbookSnapshot = { dateSystem: 1900, sheets: [], names: [] };
const headers = ["指标", "单位", "比较", "目标", "累计", "完成率", "序时", "偏差", "日均需完成", "预计完成"];
const tracked: NamedReading = { dateSystem: 1900, cells: new Map([["GJ_campaign", [["云泽区百日攻坚"]]], ["GJ_start", [[45853]]], ["GJ_days", [[100]]], ["GJ_asOf", [[45890]]], ["GJ_targets", [headers]]]) };
const done: ActionOutcome = { kind: "done", review: null, summary: null };

/** A port whose actions end when the test says so. */
function scripted(over: Partial<PanePort> = {}) {
  const running: { readonly action: ActionName; readonly control: ActionControl; readonly end: (outcome: ActionOutcome | Error) => void }[] = [];
  let change = (): void => undefined;
  const port: PanePort = {
    language: "zh", readOnly: false,
    work: async (job) => ({ kind: "done", value: await job(memoryWorkbook(empty), 45892) }),
    selectedCell: async () => null,
    insertSheets: async () => null,
    selectedRange: async () => null,
    insertFormula: async () => ({ kind: "inserted", before: "", standing: "" }),
    readNames: async () => tracked,
    hasContent: async () => true,
    watchSheets: async (onChange) => { change = onChange; return async () => undefined; },
    run: (action, control) => new Promise((resolve, reject) => { running.push({ action, control, end: (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)) }); }),
    selectCell: async (sheet) => (sheet === "7月" ? null : `找不到工作表“${sheet}”`),
    selectRow: async () => null,
    readFailure: () => "没能读取本工作簿",
    today: () => 45892,
    ...over,
  };
  return { port, running, change: () => change() };
}

const settled = () => new Promise<void>((resolve) => { setTimeout(resolve, 0); });

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
    expect(session.state()).toMatchObject({ notice: null, version: 2 });
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

  const untracked: NamedReading = { dateSystem: 1900, cells: new Map() };
  const correction: MappingChange = { sheet: "台账", header: "面积", nth: 1, row: null };

  it.each([["offers to take back what it has just connected", untracked, true], ["never offers to remove a tracker that was there before", tracked, false]] as const)("%s", async (_, before, offered) => {
    let end: (outcome: ActionOutcome) => void = () => undefined;
    let reads = 0;
    const asked: ActionName[] = [];
    const { port, change } = scripted({
      readNames: async () => (reads++ === 0 ? before : tracked),
      run: (action) => new Promise((resolve) => { asked.push(action); end = resolve; }),
    });
    const session = createSession(port);
    session.start();
    const pressed = session.command("connect");
    await settled();
    end(done);
    await pressed;
    expect(undoesConnect(session.state())).toBe(offered);
    change();
    expect(undoesConnect(session.state())).toBe(false);
    await session.run("undo");
    expect(asked).toEqual(["connect"]);
  });

  it("leads to the list of sheets where what was connected holds staff's work by now", async () => {
    const ends: ((outcome: ActionOutcome) => void)[] = [];
    let reads = 0;
    const { port } = scripted({ readNames: async () => (reads++ === 0 ? untracked : tracked), run: () => new Promise((resolve) => { ends.push(resolve); }) });
    const session = createSession(port);
    session.start();
    const pressed = session.command("connect");
    await settled();
    ends[0]!(done);
    await pressed;
    const undone = session.run("undo");
    await settled();
    ends[1]!({ kind: "refused", messages: ["已有人工内容"] });
    await undone;
    expect(session.state()).toMatchObject({ place: "settings", notice: { kind: "refused" } });
  });

  it.each([["carries corrections into the first 接入台账", untracked, [correction], false], ["leaves corrections of a tracked workbook to their own preview", tracked, undefined, true]] as const)("%s", async (_, before, carried, kept) => {
    let end: (outcome: ActionOutcome) => void = () => undefined;
    const given: (readonly MappingChange[] | undefined)[] = [];
    const { port } = scripted({ readNames: async () => before, run: (_action, { corrections }) => new Promise((resolve) => { given.push(corrections); end = resolve; }) });
    const session = createSession(port);
    session.start();
    session.kept.set(CORRECTIONS, [correction]);
    const pressed = session.command("connect");
    await settled();
    end(done);
    await pressed;
    expect(given).toEqual([carried]);
    expect(session.kept.has(CORRECTIONS)).toBe(kept);
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
