/** The library that the host was written for: its protocol is not documented, so another build must be met with open eyes. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";

const PACKAGE = resolve(__dirname, "../../../node_modules/@microsoft/office-js");
const FILES: readonly (readonly [string, string])[] = [
  ["office.js", "f259e3047218ef0b71f58e7d9485bad88906841827a121768340a29e422c0b62"],
  ["excel-web-16.00.js", "01117ef878d9dce538bd755fc5d295dfda042aa440905330628d2779579de72c"],
  ["zh-cn/office_strings.js", "e5501da61c6cd8f59bbc82b020f779095ec1c6f6160ef6db1a820a5f4d7970ac"],
  ["office.d.ts", "6ba191645243c1e26017e33b9047a608f783c9b90f5d42d0ae3bc7c95ead028c"],
];

describe("@microsoft/office-js", () => {
  it("is 1.1.110", () => {
    expect((JSON.parse(readFileSync(resolve(PACKAGE, "package.json"), "utf8")) as { version: string }).version).toBe("1.1.110");
  });

  it.each(FILES)("%s is the file that was tested", (file, sum) => {
    expect(createHash("sha256").update(readFileSync(resolve(PACKAGE, "dist", file))).digest("hex")).toBe(sum);
  });
});
