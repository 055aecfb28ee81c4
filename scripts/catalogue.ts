/** Writes src/taskpane/library/catalogue.json: run it after a function's words, parameters or examples have changed. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { makeCatalogue } from "./library/makeCatalogue";

const root = resolve(__dirname, "..");
writeFileSync(resolve(root, "src/taskpane/library/catalogue.json"), `${JSON.stringify(makeCatalogue(root), null, 1)}\n`);
