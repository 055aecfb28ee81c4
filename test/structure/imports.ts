/** Which of our files imports which, read from the sources. Types count as values do: a reader follows both. */
import { readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { preProcessFile } from "typescript";

export const root = join(__dirname, "../..");

/** By file, the files of ours that it imports or exports from; both as paths from the root. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** @example sourceFiles("src") → ["src/actions/bulletins/batch.ts", …] */
export const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .sort();

export function importsOf(files: readonly string[]): Imports {
  const known = new Set(files);
  const target = (from: string, named: string): string | undefined => {
    const path = posix.join(posix.dirname(from), named);
    return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((one) => known.has(one));
  };
  return new Map(files.map((file) => {
    const { importedFiles } = preProcessFile(readFileSync(join(root, file), "utf8"), true, true);
    const ours = importedFiles.flatMap(({ fileName }) => (fileName.startsWith(".") ? target(file, fileName) ?? [] : []));
    return [file, [...new Set(ours)]];
  }));
}

/**
 * One way round for every circle that is met, from a file back to itself; none where files can be put into an order.
 *
 * @example circlesIn(new Map([["a", ["b"]], ["b", ["c"]], ["c", ["b"]]])) → ["b → c → b"]
 */
export function circlesIn(imports: Imports): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}
