/** manifest.xml of the project and what it refers to. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../src/commands/commands";
import type { Surroundings } from "./checks";
import { decodePng, type PngFacts } from "./png";

const root = join(__dirname, "../..");
const decoded = new Map<string, PngFacts | null>();

function picture(path: string): PngFacts | null {
  const known = decoded.get(path);
  if (known !== undefined) return known;
  const facts = existsSync(join(root, path)) ? decodePng(readFileSync(join(root, path))) : null;
  decoded.set(path, facts);
  return facts;
}

export const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

export const surroundings: Surroundings = {
  commandNames: Object.keys(commands),
  picture,
};
