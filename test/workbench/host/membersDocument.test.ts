import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "@jest/globals";
import { membersDocument } from "../../../workbench/host/membersDocument";

it("is what docs/host-members.md says (else: npx tsx scripts/hostMembers.ts)", () => {
  expect(readFileSync(resolve(__dirname, "../../../docs/host-members.md"), "utf8")).toBe(membersDocument());
});
