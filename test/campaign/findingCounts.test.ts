import { describe, expect, it } from "@jest/globals";
import { countWords } from "../../src/campaign/findingCounts";
import type { Finding } from "../../src/campaign/records";

const of = (errors: number, warnings: number, infos: number) => countWords([
  ...Array.from({ length: errors }, () => ({ severity: "error" as Finding["severity"] })),
  ...Array.from({ length: warnings }, () => ({ severity: "warning" as Finding["severity"] })),
  ...Array.from({ length: infos }, () => ({ severity: "info" as Finding["severity"] })),
]);

describe("how many findings there are", () => {
  it("tells what is to be checked from what is only to be known", () => {
    expect(of(2, 18, 18)).toBe("20条待核（另有18条说明）");
    expect(of(0, 3, 0)).toBe("3条待核");
    expect(of(0, 0, 4)).toBe("4条说明，没有待核");
    expect(of(0, 0, 0)).toBeNull();
  });
});
