/** Writes docs/host-members.md: run it after a member of Excel's API was added to workbench/host. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { membersDocument } from "../workbench/host/membersDocument";

writeFileSync(resolve(__dirname, "../docs/host-members.md"), membersDocument());
