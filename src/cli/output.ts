/**
 * Where results go. A user's file is never replaced: an existing output is overwritten only if it bears our mark and nobody
 * has worked in it, else the new pair is numbered; both files are complete before either takes its name.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { bearsMark } from "../workbook/file/bearsMark";
import { Unusable } from "./arguments";

const SUFFIX = ".跟踪";
/** 快照, 亮牌流水, 亮牌台账, 通报存档: appended only, and nowhere else. */
const historyRoles = ["snapshots", "cardEvents", "cardLedger", "bulletinArchive"];

export interface OutputPaths {
  readonly workbook: string;
  readonly facts: string;
}

/** Of an already tracked input the suffix is left out. @example partsOf("in/台账.跟踪.xlsm") → { stem: "台账", extension: ".xlsm" } */
function partsOf(input: string): { readonly stem: string; readonly extension: ".xlsm" | ".xlsx" } {
  const name = basename(input, extname(input));
  return { stem: name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : name, extension: extname(input).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx" };
}

/** `台账.xlsx` → `out/台账.跟踪.xlsx` and `out/台账.facts.json`; of an already tracked input the suffix is not doubled. */
export function outputPaths(input: string, directory: string): OutputPaths {
  const { stem, extension } = partsOf(input);
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? "" : `(${number})`;
    const paths = { workbook: join(directory, `${stem}${SUFFIX}${numbered}${extension}`), facts: join(directory, `${stem}${numbered}.facts.json`) };
    if (replaceable(paths.workbook, input, isUntouched(paths)) && replaceable(paths.facts, input, isFacts)) return paths;
  }
}

/** `台账.跟踪.xlsx` → `out/台账.已移除.xlsx`, numbered around whatever has that name: without our sheets nothing tells it as ours. */
export function removedPath(input: string, directory: string): string {
  const { stem, extension } = partsOf(input);
  for (let number = 1; ; number += 1) {
    const path = join(directory, `${stem}.已移除${number === 1 ? "" : `(${number})`}${extension}`);
    if (!existsSync(path)) return path;
  }
}

function replaceable(path: string, input: string, ours: (bytes: Uint8Array) => boolean): boolean {
  if (!existsSync(path)) return true;
  if (realpathSync(path) === realpathSync(resolve(input))) return false;
  try {
    return ours(readFileSync(path));
  } catch {
    return false;
  }
}

/** Later than this after its facts.json, a workbook was saved by a person: both are written within the same moment. */
const SAVED_SINCE_MS = 5_000;

/**
 * Whether an output is ours and holds nothing but what this program can make again: staff work in the tracked workbook, and
 * a run over the original ledger must not throw away their snapshots, cards, settings and notes.
 */
const isUntouched = ({ workbook, facts }: OutputPaths) => (bytes: Uint8Array): boolean =>
  bearsMark(bytes) && historyRoles.every((role) => !bearsMark(bytes, role)) &&
  existsSync(facts) && statSync(workbook).mtimeMs - statSync(facts).mtimeMs < SAVED_SINCE_MS;

function isFacts(bytes: Uint8Array): boolean {
  const facts: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return typeof facts === "object" && facts !== null && "schemaVersion" in facts && "tables" in facts && "findings" in facts;
}

/** A document beside the workbook, numbered around a file of that name with another content: someone may have edited it. */
export function documentPath(name: string, content: Uint8Array, directory: string): string {
  const extension = extname(name);
  const stem = basename(name, extension);
  for (let number = 1; ; number += 1) {
    const path = join(directory, `${stem}${number === 1 ? "" : `(${number})`}${extension}`);
    if (!existsSync(path) || readFileSync(path).equals(content)) return path;
  }
}

export interface OutputDocument {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Writes all or none. */
export const writeOutputs = (paths: OutputPaths, workbook: Uint8Array, facts: string, documents: readonly OutputDocument[], directory: string): void =>
  writeAll([[paths.workbook, workbook], [paths.facts, facts], ...documents.map(({ path, content }) => [path, content] as const)], directory);

export const writeRemoved = (path: string, workbook: Uint8Array, directory: string): void => writeAll([[path, workbook]], directory);

function writeAll(files: readonly (readonly [path: string, content: Uint8Array | string])[], directory: string): void {
  const partial = (path: string): string => `${path}.partial`;
  try {
    for (const folder of new Set([directory, ...files.map(([path]) => dirname(path))])) mkdirSync(folder, { recursive: true });
    for (const [path, content] of files) writeFileSync(partial(path), content);
    for (const [path] of files) renameSync(partial(path), path);
  } catch (error) {
    for (const [path] of files) rmSync(partial(path), { force: true });
    throw new Unusable(`结果写不进目录 ${directory}：${error instanceof Error ? error.message : String(error)}；请检查目录权限、磁盘空间，或关闭正在打开的结果文件。`);
  }
}
