/** The stages of a parcel in order, and the status words that stand for them. A word that names no stage gives none. */
import type { Stage } from "../records";

export interface StageRow {
  readonly stage: Stage;
  /** Side states stop the way forward. */
  readonly side: boolean;
  /** What ledgers write for it, without spaces. */
  readonly words: readonly string[];
  readonly source: string;
}

const statusWords = "workbooks.md：状态用语";
const common = "台账常见写法，归并为本阶段";

/** Words that fit several stages (未挂牌, 未成交, 已公告) are left out on purpose: they give null, and a person decides. */
export const stages: readonly StageRow[] = [
  { stage: "未启动", side: false, words: ["未启动", "尚未启动", "未开展"], source: statusWords },
  { stage: "前期", side: false, words: ["前期", "前期工作", "征地中", "正在征收", "征收中", "现状调查", "稳评", "预公告", "安置公告", "征收公告中", "征地公告中", "征收土地公告中"], source: common },
  { stage: "待组卷", side: false, words: ["待组卷", "未组卷", "正在组卷", "组卷中"], source: statusWords },
  { stage: "已组卷", side: false, words: ["已组卷", "组卷完成", "完成组卷", "待报批"], source: statusWords },
  { stage: "已报批", side: false, words: ["已报批", "已上报", "报批中", "正在报批", "待批复"], source: statusWords },
  { stage: "已批复", side: false, words: ["已批复", "已获批", "批复下达", "已收储"], source: statusWords },
  { stage: "公告中", side: false, words: ["公告中", "挂牌公告", "出让公告"], source: statusWords },
  { stage: "已挂牌", side: false, words: ["已挂牌", "挂牌中", "正在挂牌", "待成交"], source: statusWords },
  { stage: "已成交", side: false, words: ["已成交", "成交", "已摘牌", "已出让", "待签合同"], source: statusWords },
  { stage: "已签合同", side: false, words: ["已签合同", "已签订合同", "合同已签", "已签出让合同", "已签订出让合同"], source: statusWords },
  { stage: "已供地", side: false, words: ["已供地", "供地完成", "完成供地"], source: statusWords },
  { stage: "已交地", side: false, words: ["已交地"], source: statusWords },
  { stage: "已开工", side: false, words: ["已开工", "开工建设", "建设中"], source: statusWords },
  { stage: "流拍", side: true, words: ["流拍", "流标", "无人竞买", "无人报名"], source: statusWords },
  { stage: "终止", side: true, words: ["终止", "撤回公告", "取消出让"], source: statusWords },
];

const longestFirst: readonly { readonly word: string; readonly row: StageRow }[] = stages
  .flatMap((row) => row.words.map((word) => ({ word, row })))
  .sort((a, b) => b.word.length - a.word.length);

/** In front of a word, in the same clause, these make it a plan and not a fact: 预计9月成交, 尚未挂牌公告. */
const notYet = /(拟|预计|计划|准备|争取|力争|确保)[^,;。、]*$|(未|待|不)[已能曾]?$/;

/** Place of a stage in the order of the table, 0 first. @example stageOrder("未启动") → 0; stageOrder("已成交") → 8 */
export function stageOrder(stage: Stage): number {
  return stages.findIndex((row) => row.stage === stage);
}

/**
 * The stage that a status cell names; null where it names none (正在推进, 滞后 say how fast, not where).
 * Of several facts the furthest one leads; after 流拍 or 终止 only what comes later in the text counts.
 *
 * @example stageOf("已挂牌，拟9月成交") → "已挂牌"; stageOf("8月流拍") → "流拍"; stageOf("流拍后重新公告，公告中") → "公告中"; stageOf("正在推进") → null
 */
export function stageOf(status: string): Stage | null {
  const text = status.normalize("NFKC").replace(/\s/g, "");
  const facts: { at: number; row: StageRow }[] = [];
  let rest = text;
  for (const { word, row } of longestFirst) {
    for (let at = rest.indexOf(word); at >= 0; at = rest.indexOf(word, at)) {
      if (!notYet.test(text.slice(0, at))) facts.push({ at, row });
      // A longer word is taken as a whole: 待成交 must not be read as 成交 again.
      rest = rest.slice(0, at) + "\0".repeat(word.length) + rest.slice(at + word.length);
    }
  }
  facts.sort((a, b) => stages.indexOf(b.row) - stages.indexOf(a.row));
  const stop = facts.filter(({ row }) => row.side).sort((a, b) => b.at - a.at)[0];
  const forward = facts.find(({ at, row }) => !row.side && at > (stop?.at ?? -1));
  return (forward ?? stop)?.row.stage ?? null;
}
