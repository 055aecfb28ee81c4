/** 对上争取评价通报: scores, grades and lists of the evaluation (campaign/grading), with the figures that each score comes from. */
import { rewardList, summonsList, type Evaluation, type EvaluationScale } from "../../campaign/grading";
import { completionRate } from "../../campaign/progress/completionRate";
import { day, text, type Bulletin, type Cell, type Run, type Table } from "../document";
import { amount, amountDigits, bare, count, percent, score } from "../figures";
import { joined, say } from "../fill";
import type { BulletinInput } from "../input";
import { byGroup } from "../compare";
import { fundPhrases, noteWords } from "../phrases";
import { campaignName, finish, namePieces } from "./document";
import { originWords } from "./notes";
import { opening } from "./total";
import { sentences } from "./outline";

/** One unit's money, 万元, and what the evaluation makes of it. */
export interface FundRow {
  readonly task: number | null;
  readonly received: number | null;
  readonly lastYear: number | null;
  readonly evaluation: Evaluation;
}

export interface FundsInput extends BulletinInput {
  readonly rows: readonly FundRow[];
  /** Evaluations of earlier periods, from the earliest; this one not among them. */
  readonly earlier: readonly (readonly Evaluation[])[];
  readonly scale: EvaluationScale;
  /** Whether 政策含金量 was entered by hand or taken from the fund ledger. */
  readonly policies: "entered" | "fundRows";
}

const UNIT = "万元";

export function funds(input: FundsInput): Bulletin {
  const { rows, facts } = input;
  const digits = amountDigits(UNIT, rows.flatMap(({ task, received, lastYear }) => [task, received, lastYear]));
  const evaluations = rows.map(({ evaluation }) => evaluation);
  return finish(input, {
    role: "bulletinFunds", sheetName: "对上争取评价通报",
    subject: `对上争取评价通报（${input.period.label}）`,
    title: ["关于", ...namePieces(campaignName(input)), "对上争取工作", "评价情况", "的通报"],
    sections: [
      { title: "总体情况", blocks: [...sentences(opening(facts)), ...sentences(...totalsOf(rows, digits))] },
      { title: "评价结果", blocks: rows.length === 0 ? [] : [...sentences(...gradeSentences(evaluations)), scoreTable(rows, digits, input.scale)] },
      { title: "结果运用", blocks: rows.length === 0 ? [] : sentences(...listSentences(input, evaluations)) },
    ],
    attachments: rows.length === 0 ? [] : [{ title: "对上争取评价计分依据", landscape: false, role: "bulletinFundsLines", sheetName: "评价计分依据", blocks: [linesTable(rows)] }],
    notes: [
      say(noteWords.asOf, { asOf: day(facts.asOf), from: originWords(input.asOfFrom), first: day(input.period.first, "short"), last: day(input.period.last, "short"), before: day(input.period.before, "short") }),
      scaleNote(input.scale),
      say(fundPhrases.growth, { neutral: score(input.scale.growthNeutral, "分", "评价/中性分") }),
      say(input.policies === "entered" ? fundPhrases.policyEntered : fundPhrases.policyFunds, {}),
      say(fundPhrases.conversion, {}),
      say(noteWords.sources, { sources: input.sources.map((sheet) => `「${sheet}」`).join("") || "无" }),
    ],
  });
}

const sumOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

function totalsOf(rows: readonly FundRow[], digits: number): readonly (readonly Run[])[] {
  const received = sumOf(rows.map((row) => row.received));
  const task = sumOf(rows.map((row) => row.task));
  if (received === null) return [say(fundPhrases.noRecords, {})];
  const figure = amount(received, UNIT, digits, "对上争取/合计/到位");
  const rate = completionRate(received, task);
  if (task === null || rate === null) return [say(fundPhrases.totalNoTask, { received: figure })];
  return [say(fundPhrases.total, { received: figure, task: amount(task, UNIT, digits, "对上争取/合计/任务"), rate: percent(rate, "对上争取/合计/完成率") })];
}

function gradeSentences(evaluations: readonly Evaluation[]): readonly (readonly Run[])[] {
  const compared = evaluations.filter(({ exempt }) => !exempt);
  const groups = byGroup(compared);
  const parts = groups.flatMap(([group, members]): (readonly Run[])[] => {
    const scored = [...members].filter((one) => one.score !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    const labels = [...new Set(scored.map(({ grade }) => grade?.label ?? ""))];
    if (scored.length === 0) return [];
    const list = joined(labels.map((label) => {
      const own = scored.filter(({ grade }) => grade?.label === label);
      return say(fundPhrases.grade, { grade: label, count: count(own.length, "个", `评价/${group}/${label}`), units: own.map(({ unit }) => unit).join("、") });
    }), "，");
    const units = joined(scored.map((one) => say(fundPhrases.unitScore, { unit: one.unit, score: score(one.score ?? 0, "分", `评价/${one.unit}/得分`) })), "、");
    const counted = count(scored.length, "个单位", `评价/${group}/单位数`);
    return groups.length > 1
      ? [say(fundPhrases.grades, { group, count: counted, list }), say(fundPhrases.order, { group, units })]
      : [say(fundPhrases.gradesOne, { count: counted, list }), say(fundPhrases.orderOne, { units })];
  });
  const without = compared.filter((one) => one.score === null).map((one) => say(fundPhrases.notScored, {
    unit: one.unit, reason: one.lines.filter((line) => line.points === null).map(({ note }) => note).join("、"),
  }));
  return [...parts, ...without];
}

const head = (word: string): Cell => ({ runs: [text(word)], align: "center" });
const right = (runs: readonly Run[]): Cell => ({ runs: runs.length === 0 ? [text("—")] : runs, align: "right" });
const inOrder = (rows: readonly FundRow[]): readonly FundRow[] =>
  byGroup(rows.map((row) => ({ row, group: row.evaluation.group }))).flatMap(([, members]) =>
    members.map(({ row }) => row).sort((a, b) => place(a) - place(b)));
const place = ({ evaluation }: FundRow): number => (evaluation.exempt ? 2e9 : evaluation.rank ?? 1e9);

function scoreTable(rows: readonly FundRow[], digits: number, { marks }: EvaluationScale): Table {
  const shares = [marks.amount, marks.growth, marks.policy, marks.conversion];
  return {
    kind: "table", unitNote: `资金单位：${UNIT}`, size: "small",
    columns: [14, 26, 16, 17, 17, 17, 17, 17, 17, 11, 12].map((width) => ({ width, align: "left" })),
    header: [
      ["分组", "单位", "任务", "已到位"].map((word): Cell => ({ ...head(word), rows: 2 })).concat({ ...head("得分"), columns: 4 }, ...["总分", "等次", "名次"].map((word): Cell => ({ ...head(word), rows: 2 }))),
      ["资金\n规模", "增速", "政策\n含金量", "落地\n转化率"].map((word, index): Cell => ({ runs: [text(`${word}\n（`), score(shares[index] ?? 0, "分", `评价办法/${word.replace("\n", "")}`), text("）")], align: "center" })),
    ],
    rows: inOrder(rows).map(({ task, received, evaluation }) => {
      const { unit, group, exempt } = evaluation;
      const path = (what: string) => `评价/${unit}/${what}`;
      return [
        { runs: [text(group)], align: "center" }, { runs: [text(unit)], align: "center" },
        right(task === null ? [] : [bare(task, digits, path("任务"))]), right(received === null ? [] : [bare(received, digits, path("到位"))]),
        ...evaluation.lines.map((line) => right(line.points === null ? [] : [score(line.points, "", path(line.name))])),
        right(evaluation.score === null ? [] : [score(evaluation.score, "", path("得分"))]),
        head(exempt ? "—" : evaluation.grade?.label ?? "—"),
        { runs: exempt ? [text("不排名")] : evaluation.rank === null ? [text("—")] : [count(evaluation.rank, "", path("名次"))], align: "center" },
      ];
    }),
  };
}

/** What each score comes from, in the words of the evaluation. */
function linesTable(rows: readonly FundRow[]): Table {
  return {
    kind: "table", unitNote: "", size: "normal", columns: [26, 26, 104].map((width) => ({ width, align: "left" })),
    header: [["单位", "指标", "计分依据"].map(head)],
    rows: inOrder(rows).flatMap(({ evaluation: { unit, lines } }) => lines.map((line, index): readonly Cell[] => [
      ...(index === 0 ? [{ runs: [text(unit)], rows: lines.length, align: "center" as const }] : []),
      head(line.name), { runs: [text(line.note)] },
    ])),
  };
}

function listSentences({ earlier, scale }: FundsInput, evaluations: readonly Evaluation[]): readonly (readonly Run[])[] {
  const rewards = rewardList(evaluations, scale);
  const best = [...scale.cutoffs].sort((a, b) => b.from - a.from)[0];
  const times = count(scale.runs, "", "评价办法/次数");
  const last = count(scale.bottom, "", "评价办法/后几位");
  const late = summonsList([...earlier, evaluations], scale);
  return [
    rewards.length > 0 ? say(fundPhrases.rewards, { units: rewards.map(({ unit }) => unit).join("、") }) : say(fundPhrases.rewardsNone, { grade: best?.label ?? "" }),
    ...(late.length > 0 ? late.map(({ unit }) => say(fundPhrases.summons, { unit, times, last })) : [say(fundPhrases.summonsNone, { times, last })]),
  ];
}

function scaleNote(scale: EvaluationScale): readonly Run[] {
  const { marks } = scale;
  const mark = (value: number, what: string) => score(value, "分", `评价办法/${what}`);
  const [...ordered] = [...scale.cutoffs].sort((a, b) => b.from - a.from);
  const lowest = ordered.pop();
  const cutoffs = joined([
    ...ordered.map(({ label, from }) => say(fundPhrases.cutoff, { grade: label, from: mark(from, label) })),
    ...(lowest === undefined ? [] : [say(fundPhrases.lowest, { grade: lowest.label })]),
  ], "、");
  return say(fundPhrases.scale, {
    amount: mark(marks.amount, "资金规模"), growth: mark(marks.growth, "增速"), policy: mark(marks.policy, "政策含金量"), conversion: mark(marks.conversion, "转化率"),
    cutoffs, source: scale.source,
  });
}

