/** Stages of a project as ledgers write them, each with the one of 四个一批 (储备, 开工, 建设, 投产) that it belongs to; and how a cell is read by them. */

export type ProjectBatch = "储备" | "开工" | "建设" | "投产";

interface StageWords {
  readonly batch: ProjectBatch;
  readonly words: readonly string[];
  readonly source: string;
}

const speech = "任务清单（动员讲话）：储备一批、开工一批、建设一批、投产一批";
const office = "机关项目台账常见写法";

/** Whole words, never parts of one: 未开工 holds 开工. */
export const stageWords: readonly StageWords[] = [
  { batch: "储备", source: speech, words: ["储备", "谋划", "谋划储备", "储备库"] },
  {
    batch: "储备", source: office,
    words: [
      "前期", "前期工作", "开展前期", "前期手续", "前期准备", "在谈", "签约", "已签约", "筹备", "策划", "包装",
      "未开工", "尚未开工", "没有开工", "待开工", "拟开工", "待建", "拟建", "未建", "未开工建设", "尚未开工建设", "未动工", "计划开工", "即将开工", "准备开工",
      "申报", "已申报", "申报中", "待申报", "未申报", "拟申报", "评审", "待评审", "评审中", "入库", "已入库", "待批", "待批复", "报批", "报批中",
      "获批", "已获批", "批复", "已批复", "立项", "已立项", "可研", "可研批复", "初步设计", "招标", "招标中", "招投标", "已招标", "待招标", "已下达", "资金下达",
    ],
  },
  { batch: "开工", source: speech, words: ["开工"] },
  { batch: "开工", source: office, words: ["已开工", "新开工", "开工建设", "已开工建设", "动工", "已动工", "开建", "已开建"] },
  { batch: "建设", source: speech, words: ["建设"] },
  { batch: "建设", source: office, words: ["建设中", "在建", "正在建设", "续建", "施工", "施工中", "正在施工", "建设期", "主体施工", "收尾"] },
  { batch: "投产", source: speech, words: ["投产"] },
  {
    batch: "投产", source: office,
    words: ["已投产", "部分投产", "试生产", "试运行", "试运营", "投产达效", "达产", "已达产", "竣工", "已竣工", "竣工验收", "竣工投产", "已竣工投产", "完工", "已完工", "建成", "已建成", "建成投产", "已建成投产", "投用", "已投用", "投入使用", "已投入使用", "运营", "已运营", "投运", "已投运"],
  },
];

const batches: ReadonlyMap<string, ProjectBatch> = new Map(stageWords.flatMap(({ batch, words }) => words.map((word) => [word, batch])));

/** What stands beside the word and says nothing of the stage: 开工一批, 前期阶段, 在建项目, 建设中(主体); (拟) would say something. */
const beside = /\([^()未拟待计预尚停缓]*\)$|(?:一批|阶段|项目|状态)$|^(?:处于|现处|目前)/gu;

/**
 * The batch of a stage as written; null where it is empty or the table does not know it: nothing is guessed from parts of words.
 *
 * @example batchOf("已开工") → "开工"; batchOf("未开工") → "储备"; batchOf("建设一批") → "建设"; batchOf("停工") → null
 */
export function batchOf(stage: string | null): ProjectBatch | null {
  let word = (stage ?? "").normalize("NFKC").replace(/[\s。.、，,；;]+/gu, "");
  for (;;) {
    const known = batches.get(word);
    if (known !== undefined) return known;
    const shorter = word.replace(beside, "");
    if (shorter === word) return null;
    word = shorter;
  }
}
