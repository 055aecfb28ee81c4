/** 预演亮牌: what would be drafted, taken further, lowered or lifted, and who is close. Nothing is written. */
import {
  applies, cardPeriod, compareTables, inForce, matterKey, overdueAnswers, periodWord, propose, summaryWords, undecided, withAnswerDays,
  type CardRow, type OverdueAnswer, type Proposals, type SubjectFacts, type TableDifference, type TierTable,
} from "../../campaign/cards";
import { sameTable, type CardRules } from "../../tracker/cards/cardRules";
import type { CardsState } from "./state";

export interface ProposedCards extends Proposals {
  /** 「建议拟发黄牌3、提醒1，升级1，摘牌2，临界4」 */
  readonly summary: string;
  readonly overdue: readonly OverdueAnswer[];
  /** What taking up the changed table would do; null where it was not changed. */
  readonly change: { readonly table: string; readonly differences: readonly TableDifference[]; readonly text: string } | null;
}

/**
 * @param table the table in force unless another is asked about
 * @returns proposals harshest first, each with reason, figures, source cells, release condition and answer day
 */
export function proposeCards(state: CardsState, table: TierTable = state.rules.inForce.table): ProposedCards {
  const { asOf, period, events, settings, rules } = state;
  const { subjects, outside, withoutFacts } = judged(state, table);
  const found = propose({ subjects, table, events, asOf, period, extraDays: settings.extraDays });
  const proposals: Proposals = { ...found, undetermined: found.undetermined.filter(({ facts }) => !outside.has(matterKey(facts.unit, facts.matter))), withoutFacts };
  const requested = rules.requested;
  const differences = requested === null ? [] : compareTables(subjectsOf(state, rules.inForce.table, requested.table), events, rules.inForce.table, requested.table, { asOf, period, periodAfter: cardPeriod(asOf, requested.period) });
  return {
    ...proposals,
    summary: summaryWords(proposals),
    overdue: overdueAnswers(state.rows, asOf),
    change: requested === null ? null : {
      table: requested.table.name, differences,
      text: `${changeWords(requested, rules.inForce)}但未启用，${differences.length === 0
        ? "启用后本期各单位档次不变。"
        : `启用后有${differences.length}件变化：\n${differences.map(({ text }) => `  ${text}`).join("\n")}`}`,
    },
  };
}

/** A period other than 月 is part of the name. @example rulesName({ …默认, period: "week" }) → "默认（按周）" */
export const rulesName = ({ table, period = "month" }: CardRules): string => (period === "month" ? table.name : `${table.name}（按${periodWord(period)}）`);

/** @example "亮牌档次表已改为“银川2025”"; "亮牌周期已由“月”改为“周”" */
export function changeWords(requested: CardRules, inForce: CardRules): string {
  const [to, from] = [requested.period ?? "month", inForce.period ?? "month"];
  const parts = [
    ...(requested.table.name === inForce.table.name && to !== from && sameTable(requested.table, inForce.table) ? [] : [`亮牌档次表已改为“${requested.table.name}”`]),
    ...(to === from ? [] : [`亮牌周期已由“${periodWord(from)}”改为“${periodWord(to)}”`]),
  ];
  return parts.join("，");
}

const subjectsOf = (state: CardsState, ...tables: readonly TierTable[]): readonly SubjectFacts[] =>
  state.subjects.filter((facts) => tables.some((table) => applies(facts, table, state.asOf)));

interface Judged {
  readonly subjects: readonly SubjectFacts[];
  /** Keys of matters that the table says nothing of: only the history of their cards can speak. */
  readonly outside: ReadonlySet<string>;
  /** Cards that are not over, whose matter is no longer in the ledgers or was never in them (drafted by hand). */
  readonly withoutFacts: readonly CardRow[];
}

/** Matters that the table speaks of, and those that hold a card: silence on a card is judged whatever became of its figures. */
function judged(state: CardsState, table: TierTable): Judged {
  const open = state.rows.filter((row) => inForce.includes(row.state) || undecided.includes(row.state));
  const held = new Map(open.map((row) => [matterKey(row.subject.unit, row.subject.matter), row]));
  const keys = new Set(state.subjects.map(({ unit, matter }) => matterKey(unit, matter)));
  const outside = new Set([...held.keys()].filter((key) => !keys.has(key)));
  const known = state.subjects.filter((facts) => {
    if (applies(facts, table, state.asOf)) return true;
    const key = matterKey(facts.unit, facts.matter);
    if (held.has(key)) outside.add(key);
    return held.has(key);
  });
  const gone = [...held].filter(([key]) => !keys.has(key)).map(([, { subject: { kind, unit, matter, title } }]): SubjectFacts => ({ kind, unit, matter, title, reported: true, sources: [] }));
  return {
    subjects: [...withAnswerDays(known, table, state.settings, state.asOf), ...gone],
    outside,
    withoutFacts: open.filter(({ subject }) => !keys.has(matterKey(subject.unit, subject.matter))),
  };
}
