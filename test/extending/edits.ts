/** The edits that docs/extending.md tells of, read from its code blocks and made in a copy of the repository. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const root = join(__dirname, "../..");

export interface Edit {
  readonly file: string;
  /** A new file, an entry of an array, a line among the imports, text at the end, or lines exchanged. */
  readonly how: "new" | "import" | "end" | "diff" | { readonly array: string };
  readonly text: string;
}

/** Code blocks with a path behind their language. */
export function readEdits(page: string): readonly Edit[] {
  return [...page.matchAll(/^```(ts|diff|markdown) (\S+?)(?: → (\w+)| \((import|end)\))?\n(.*?)^```$/gms)].map(([, language, file = "", array, place, text = ""]) => {
    const how = array !== undefined ? { array } : place !== undefined ? (place as "import" | "end") : language === "diff" ? "diff" : "new";
    return { file, how, text };
  });
}

const once = (text: string, part: string, file: string): void => {
  if (text.split(part).length !== 2) throw new Error(`${file} holds this not once: ${part}`);
};

function edited(before: string, { file, how, text }: Edit): string {
  if (how === "new") return text;
  if (how === "end") return `${before}\n${text}`;
  if (how === "import") return before.replace(/^import /m, () => `${text}import `);
  if (how === "diff") {
    const lines = (sign: string): string => text.split("\n").filter((line) => line.startsWith(sign)).map((line) => line.slice(1)).join("\n");
    once(before, lines("-"), file);
    return before.replace(lines("-"), () => lines("+"));
  }
  const array = new RegExp(`(export const ${how.array}: [^=]*= \\[\\n.*?)(^\\];)`, "ms");
  if (!array.test(before)) throw new Error(`${file} has no array ${how.array}`);
  return before.replace(array, (_, entries: string, end: string) => `${entries}${text}${end}`);
}

/** A copy of what the edits touch and what runs it, in a folder of its own. */
export function copyOfRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), "extending-"));
  for (const part of ["src/campaign", "src/functions", "src/intake", "src/workbook", "test/functions", "scripts/build", "docs/functions", "tsconfig.json"]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  return copy;
}

export function make(copy: string, edit: Edit): void {
  const path = join(copy, edit.file);
  if (existsSync(path) === (edit.how === "new")) throw new Error(`${edit.file} ${edit.how === "new" ? "is there already" : "is not there"}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, edited(edit.how === "new" ? "" : readFileSync(path, "utf8"), edit));
}
