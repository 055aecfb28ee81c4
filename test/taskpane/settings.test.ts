import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "@jest/globals";
import { keepActor, readActor } from "../../src/taskpane/actor";
import { keepLeaderChoice, leaderChosen } from "../../src/taskpane/leaderChoice";
import { VERSION } from "../../src/taskpane/settings/about";
import { base64Of } from "../../src/taskpane/today/fetchBook";

/** A storage as a browser has one, or one that refuses. */
function storage(refuses = false): void {
  const kept = new Map<string, string>();
  const guard = <T>(give: () => T): T => { if (refuses) throw new Error("SecurityError"); return give(); };
  Object.defineProperty(globalThis, "localStorage", { configurable: true, value: { getItem: (key: string) => guard(() => kept.get(key) ?? null), setItem: (key: string, value: string) => guard(() => void kept.set(key, value)), removeItem: (key: string) => guard(() => void kept.delete(key)) } });
}
afterEach(() => { Reflect.deleteProperty(globalThis, "localStorage"); });

describe("what is kept for this person only", () => {
  it("is there again, one line without blanks, and can be forgotten", () => {
    storage();
    expect([keepActor("  张\n三 "), readActor()]).toEqual(["张 三", "张 三"]);
    expect([keepActor(" "), readActor()]).toEqual(["", ""]);
    keepLeaderChoice(true);
    expect(leaderChosen()).toBe(true);
    keepLeaderChoice(false);
    expect(leaderChosen()).toBe(false);
  });

  it("is asked for again where the browser keeps nothing", () => {
    storage(true);
    expect([keepActor("张三"), readActor()]).toEqual(["张三", ""]);
    keepLeaderChoice(true);
    expect(leaderChosen()).toBe(false);
  });
});

describe("设置", () => {
  it("names the version of the package", () => {
    expect(VERSION).toBe((JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version);
  });

  it("hands files on as base64, whatever their size", () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
    expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    expect(base64Of(new Uint8Array())).toBe("");
  });
});
