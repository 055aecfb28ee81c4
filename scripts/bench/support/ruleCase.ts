/** One case of the rules bench in a process of its own: `node rules.cjs <place>` prints its times as JSON. */
import { deepStrictEqual } from "node:assert";
import { compare } from "./measure";
import { cases } from "./ruleCases";

const found = cases[Number(process.argv[2])];
if (found === undefined) throw new Error(`no case ${process.argv[2] ?? ""}`);
const { name, ours, floor, part } = found;
Object.assign(globalThis, { CustomFunctions: { Error } });
// A floor that gives other answers is no floor.
deepStrictEqual(part === undefined ? ours() : part(ours()), floor(), name);
process.stdout.write(JSON.stringify(compare(ours, floor)));
