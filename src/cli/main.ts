/** Batch mode: one workbook in, the tracked workbook and facts.json out. Exit codes: 0 done, 2 unusable, 3 no table recognised. */
import { readFileSync, statSync } from "node:fs";
import { parseSettingsFile, SettingsFileRefused } from "../actions/settingsFile";
import { ActionRefused } from "../actions/refused";
import { removeTracker } from "../actions/removeTracker";
import { withFactoryRules } from "../actions/restoreSettings";
import { snapshotSummary } from "../actions/snapshot";
import { computeTracker } from "../actions/track";
import { FileRefused, openWorkbook } from "../workbook/file";
import { WriteRefused } from "../workbook/port";
import { parseTrackArguments, Unusable } from "./arguments";
import { outputPaths, removedPath, writeOutputs, writeRemoved } from "./output";
import { listed, summary } from "./summary";
import { today } from "./today";

async function run(argv: readonly string[]): Promise<number> {
  const options = parseTrackArguments(argv);
  if (options.remove) return removed(options.workbook, options.out);
  const settingsFile = options.settings === null ? null : parseSettingsFile(textOf(options.settings, "设置文件"));
  const port = await openWorkbook(bytesOf(options.workbook, "工作簿"));
  const tracked = computeTracker(await port.read(), {
    asOf: options.asOf, settingsFile, today: today(), keepSnapshot: options.snapshot, ...(options.restoreSettings && { replaceSettings: withFactoryRules }),
  });
  if (tracked.intake.tables.length === 0) {
    process.stderr.write(`没有在 ${options.workbook} 中识别出任何台账表格，未生成结果。\n${listed(tracked.findings).join("\n")}\n`);
    return 3;
  }
  await port.write(tracked.plan);
  const paths = outputPaths(options.workbook, options.out);
  const facts = `${JSON.stringify(tracked.json, null, 2)}\n`;
  writeOutputs(paths, port.bytes(), facts, options.out);
  process.stdout.write(options.json ? facts : `${summary(tracked)}${options.snapshot ? `\n${snapshotSummary(tracked)}` : ""}\n\n已写入：\n  ${paths.workbook}\n  ${paths.facts}\n`);
  return 0;
}

async function removed(workbook: string, out: string): Promise<number> {
  const port = await openWorkbook(bytesOf(workbook, "工作簿"));
  const { sheets } = await removeTracker(port);
  const path = removedPath(workbook, out);
  writeRemoved(path, port.bytes(), out);
  process.stdout.write(`已移除：${sheets.join("、")}\n\n已写入：\n  ${path}\n`);
  return 0;
}

function bytesOf(path: string, what: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new Unusable(`${path} 是目录，请给出${what}的文件名。`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`读不到${what} ${path}：请检查路径和权限（${error instanceof Error && "code" in error ? String(error.code) : "未知原因"}）。`);
  }
}

const textOf = (path: string, what: string): string => new TextDecoder().decode(bytesOf(path, what));

/** What a person can act on; anything else is a defect of ours and says so. */
function explained(error: unknown): string {
  if (error instanceof Unusable || error instanceof ActionRefused || error instanceof SettingsFileRefused || error instanceof FileRefused || error instanceof WriteRefused) return error.message;
  return `程序出错（未写入任何文件）：${error instanceof Error ? error.message : String(error)}。请保留工作簿并联系维护人员。`;
}

run(process.argv.slice(2)).then(
  (code) => { process.exitCode = code; },
  (error: unknown) => {
    process.stderr.write(`${explained(error)}\n`);
    process.exitCode = 2;
  },
);
