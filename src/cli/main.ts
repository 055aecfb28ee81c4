/** Batch mode: one workbook in, the tracked workbook and facts.json out. Exit codes: 0 done, 2 unusable, 3 no table recognised. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseSettingsFile, SettingsFileRefused } from "../actions/settingsFile";
import { documentsForBatch, type BulletinFile } from "../actions/bulletins";
import { cardsForBatch, mergePlans, readCards } from "../actions/cards";
import { ActionRefused } from "../actions/refused";
import { removeTracker } from "../actions/removeTracker";
import { withFactoryRules } from "../actions/restoreSettings";
import { snapshotSummary } from "../actions/snapshot";
import { computeTracker } from "../actions/track";
import { FileRefused, openWorkbook } from "../workbook/file";
import { WriteRefused } from "../workbook/port";
import { parseTrackArguments, Unusable } from "./arguments";
import { documentPath, outputPaths, removedPath, writeOutputs, writeRemoved } from "./output";
import { listed, summary } from "./summary";
import { today } from "./today";

async function run(argv: readonly string[]): Promise<number> {
  const options = parseTrackArguments(argv);
  if (options.remove) return removed(options.workbook, options.out);
  const settingsFile = options.settings === null ? null : parseSettingsFile(textOf(options.settings, "设置文件"));
  const port = await openWorkbook(bytesOf(options.workbook, "工作簿"));
  const workbook = await port.read();
  const tracked = computeTracker(workbook, {
    asOf: options.asOf, settingsFile, today: today(), keepSnapshot: options.snapshot, ...(options.restoreSettings && { replaceSettings: withFactoryRules }),
  });
  if (tracked.intake.tables.every(({ kind }) => kind === "unknown")) {
    process.stderr.write(`没有在 ${options.workbook} 中识别出任何台账表格，未生成结果。\n${listed(tracked.findings).join("\n")}\n`);
    return 3;
  }
  const cards = options.cards === null ? null : cardsForBatch(workbook, tracked, options.cards, today());
  const documents = await documentsForBatch(workbook, tracked, cards?.after ?? readCards(workbook, tracked), options);
  await port.write([cards?.plan ?? null, documents.plan].filter((plan) => plan !== null).reduce(mergePlans, tracked.plan));

  const findings = [...tracked.json.findings, ...(cards?.findings ?? []), ...documents.findings];
  const facts = `${JSON.stringify({ ...tracked.json, ...(cards !== null && { cards: cards.cards }), findings }, null, 2)}\n`;
  const paths = outputPaths(options.workbook, options.out);
  const at = (folder: string) => ({ name, bytes }: BulletinFile) => ({ path: documentPath(name, bytes, folder), content: bytes });
  const notices = documents.noticeFiles.map(at(join(options.out, NOTICES)));
  const files = documents.files.map(at(options.out));
  writeOutputs(paths, port.bytes(), facts, [...files, ...notices], options.out);
  const parts = [
    summary(tracked), ...(options.snapshot ? [snapshotSummary(tracked)] : []), ...(cards === null ? [] : [cards.lines.join("\n")]),
    ...(documents.lines.length === 0 ? [] : [documents.lines.join("\n")]),
    ["已写入：", paths.workbook, paths.facts, ...files.map(({ path }) => path), ...(notices.length === 0 ? [] : [`${join(options.out, NOTICES)}（通知书${notices.length}个文件）`])].join("\n  "),
  ];
  process.stdout.write(options.json ? facts : `${parts.join("\n\n")}\n`);
  return 0;
}

/** Folder of the notices in the output directory. */
const NOTICES = "通知书";

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
