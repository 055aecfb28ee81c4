/** 接入台账 in the pane: what is taken along, and what may be taken back. */
import { describe, expect, it } from "@jest/globals";
import type { MappingChange } from "../../src/campaign/mapping/fieldMapping";
import type { ActionName, ActionOutcome, NamedReading } from "../../src/taskpane/port";
import { createSession, undoesConnect } from "../../src/taskpane/session";
import { CORRECTIONS } from "../../src/taskpane/keptCorrections";
import { done, scripted, settled, tracked } from "./scriptedPort";

describe("接入台账", () => {
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
});
