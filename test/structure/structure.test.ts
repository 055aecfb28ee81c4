/** The structure of the sources: no circle of imports, no file too long to read at a sitting. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { circlesIn, importsOf, root, sourceFiles } from "./imports";

const MOST_LINES = 300;
const files = ["src", "test", "workbench", "scripts"].flatMap(sourceFiles);

describe("imports", () => {
  it("of our files never lead back to where they began", () => {
    const imports = importsOf(files);
    expect(imports.get("src/campaign/schedule/span.ts")).toContain("src/campaign/calendar/day.ts");
    expect(circlesIn(imports)).toEqual([]);
  });

  it.each([
    ["a file that imports itself", { a: ["a"] }, ["a → a"]],
    ["two that need each other", { a: ["b"], b: ["a"] }, ["a → b → a"]],
    ["a circle that is reached from outside", { a: ["b"], b: ["c"], c: ["d"], d: ["b"] }, ["b → c → d → b"]],
    ["one file needed by two, which is no circle", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
  ])("are followed through %s", (_, imports: Readonly<Record<string, readonly string[]>>, circles) => {
    expect(circlesIn(new Map(Object.entries(imports)))).toEqual(circles);
  });
});

describe("a file", () => {
  it(`holds ${MOST_LINES} lines at most`, () => {
    const lines = (file: string): number => readFileSync(join(root, file), "utf8").split("\n").length - 1;
    expect(files.filter((file) => lines(file) > MOST_LINES)).toEqual([]);
  });
});
