/** What every workbook port must do, whatever stands behind it. Each port's own test file calls this. */
import { describe } from "@jest/globals";
import type { MakePort } from "./ledger";
import { readingContract } from "./reading";
import { refusingContract } from "./refusing";
import { removingContract } from "./removing";
import { rewritingContract } from "./rewriting";
import { writingContract, type Promises } from "./writing";

export function portContract(name: string, makePort: MakePort, promises: Promises = { formulaResults: true }): void {
  describe(`workbook port: ${name}`, () => {
    describe("reading", () => readingContract(makePort));
    describe("writing", () => writingContract(makePort, promises));
    describe("writing again", () => rewritingContract(makePort));
    describe("removing", () => removingContract(makePort));
    describe("refusing", () => refusingContract(makePort));
  });
}
