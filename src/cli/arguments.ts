/** The command line of the batch mode, parsed: usable options, or the reason in Chinese. */
import { parseArgs } from "node:util";
import type { BulletinKind } from "../actions/bulletins";
import type { BatchMode } from "../actions/cards";
import { readDay } from "../campaign/calendar/readDay";

const USAGE = `用法：npm run track -- <工作簿.xlsx> [--as-of 2025-09-30] [--out 目录] [--settings 设置.json] [--snapshot] [--cards propose|draft] [--bulletin weekly|halfmonth|month|funds]… [--notices] [--changes] [--restore-settings] [--json]
      npm run track -- <工作簿.xlsx> --remove [--out 目录]
  --as-of     数据截至日；不写则取攻坚设置的数据截至日，再取台账里的“截至…”，再取今天
  --out       结果目录，默认 out/
  --settings  战役、目标、口径等设置（JSON，见 docs/batch.md）
  --snapshot  留存快照：把这次各单位各指标的数追加到“快照”
  --cards     亮牌：propose 列出拟发、升级、摘牌和临界；draft 另把草稿记入亮牌流水（只是拟发，不代表发出）
  --bulletin  写周调度、半月通报、月排名通报、对上争取评价通报：Word 和文本，并写入跟踪簿的工作表和“通报存档”；可写多次
  --notices   写亮牌流水中各牌应制发的通知书：每件一份 Word 和文本，另有合并本，并写入跟踪簿的“通知书”工作表
  --changes   与“通报存档”中最近的各种通报相比：当日的数是否改动，到现在有什么变化（写通报时自动列出同种的）
  --restore-settings  把已跟踪工作簿的口径、预警、排名、工期恢复为出厂值（战役、目标、单位、放假调休、单位和文书不变）
  --remove    移除本工具的工作表和名称，其余原样，写出 <名称>.已移除.xlsx
  --json      标准输出只写 facts.json 的内容`;

export interface TrackArguments {
  readonly workbook: string;
  readonly asOf: number | null;
  readonly out: string;
  readonly settings: string | null;
  readonly snapshot: boolean;
  readonly cards: BatchMode | null;
  readonly bulletins: readonly BulletinKind[];
  readonly notices: boolean;
  readonly changes: boolean;
  readonly restoreSettings: boolean;
  readonly remove: boolean;
  readonly json: boolean;
}

/** Unusable arguments or input: exit code 2, message on standard error. */
export class Unusable extends Error {}

/**
 * @example parseTrackArguments(["台账.xlsx", "--as-of", "2025-09-30"])
 *   // { workbook: "台账.xlsx", asOf: 45930, out: "out", settings: null, snapshot: false, cards: null, bulletins: [], notices: false, changes: false, restoreSettings: false, remove: false, json: false }
 */
export function parseTrackArguments(argv: readonly string[]): TrackArguments {
  const { values, positionals } = parse(argv);
  const [workbook, ...more] = positionals;
  if (workbook === undefined) throw new Unusable(`没有指定工作簿。\n${USAGE}`);
  if (more.length > 0) throw new Unusable(`一次只处理一个工作簿，多出：${more.join("、")}\n${USAGE}`);
  const { snapshot = false, notices = false, changes = false, remove = false, json = false } = values;
  const restoreSettings = values["restore-settings"] ?? false;
  const cards = values.cards === undefined ? null : oneOf("--cards", values.cards, ["propose", "draft"] as const);
  const bulletins = [...new Set((values.bulletin ?? []).map((kind) => oneOf("--bulletin", kind, ["weekly", "halfmonth", "month", "funds"] as const)))];
  if (remove && (snapshot || cards !== null || bulletins.length > 0 || notices || changes || restoreSettings || json || values["as-of"] !== undefined || values.settings !== undefined)) {
    throw new Unusable(`--remove 只能与 --out 同用。\n${USAGE}`);
  }
  return {
    workbook, asOf: values["as-of"] === undefined ? null : day(values["as-of"]), out: values.out ?? "out", settings: values.settings ?? null,
    snapshot, cards, bulletins, notices, changes, restoreSettings, remove, json,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv], allowPositionals: true,
      options: { "as-of": { type: "string" }, out: { type: "string" }, settings: { type: "string" }, json: { type: "boolean" }, snapshot: { type: "boolean" }, cards: { type: "string" }, bulletin: { type: "string", multiple: true }, notices: { type: "boolean" }, changes: { type: "boolean" }, "restore-settings": { type: "boolean" }, remove: { type: "boolean" } },
    });
  } catch (error) {
    throw new Unusable(`参数无法识别：${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function oneOf<T extends string>(option: string, text: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === text);
  if (chosen === undefined) throw new Unusable(`${option} 的“${text}”不在可选项内：${choices.join("、")}。`);
  return chosen;
}

function day(text: string): number {
  const read = readDay(text, { year: null });
  if (read.kind !== "day") throw new Unusable(`--as-of 的“${text}”不是有效日期，请写成 2025-09-30。`);
  return read.day;
}
