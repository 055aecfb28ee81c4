import { describe, expect, it } from "@jest/globals";
import { createContext, runInContext } from "node:vm";
import { CLOCK_PATH, clockScript, withClock } from "../../../workbench/server/demoDay";

/** A window of its own after the script has run in it. */
const opened = (day: string) => {
  const window: Record<string, unknown> = {};
  Object.assign(window, { window, top: window });
  const context = createContext(window);
  runInContext(clockScript(day), context);
  return (code: string): unknown => runInContext(`(() => { const Date = window.Date; return ${code}; })()`, context);
};
const days = "((d) => [d.getFullYear(), d.getMonth() + 1, d.getDate()].join('-'))";

describe("the day of the sample", () => {
  it("is today, with and without new, and other days stay what they are", () => {
    const run = opened("2025-09-30");
    expect(run(`${days}(new Date())`)).toBe("2025-9-30");
    expect(run(`${days}(new Date(Date.now()))`)).toBe("2025-9-30");
    expect(run("Date()")).toContain("Sep 30 2025");
    expect(run(`${days}(new Date(2026, 0, 5))`)).toBe("2026-1-5");
    expect(run("new Date() instanceof Date")).toBe(true);
  });
  it("is over once another workbook is opened", () => {
    const run = opened("2025-09-30");
    run("window.demoDayOver = true");
    expect(Math.abs(Number(run("Date.now()")) - Date.now())).toBeLessThan(5000);
  });
  it("comes before every other script of a page", () => {
    expect(withClock('<html><head lang="zh"><script src="a.js">')).toBe(`<html><head lang="zh"><script src="${CLOCK_PATH}"></script><script src="a.js">`);
  });
});
