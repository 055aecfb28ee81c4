/** Proposals as lines that a person reads in a terminal: the summary first, then each matter with its reason and way out. */
import { chineseDay } from "../../campaign/calendar/day";
import { stateWords, type Proposal } from "../../campaign/cards";
import { unitsOf, unreportedWords } from "../../campaign/metrics/unreported";
import { sourceText } from "../../tracker/cards/sourceText";
import { rulesName, type ProposedCards } from "./proposeCards";
import type { CardsState } from "./state";

const SHOWN = 40;
const kindWords: Readonly<Record<Proposal["kind"], string>> = { new: "拟发", escalate: "升级", lower: "降档", release: "摘牌", withdraw: "撤稿", resume: "恢复" };

export function proposalLines(state: CardsState, proposed: ProposedCards): readonly string[] {
  const titles = new Map(state.subjects.map(({ unit, matter, title }) => [`${unit}\u001f${matter}`, title]));
  const silent = proposed.unreported.map(({ facts }) => facts);
  const { proposals, close, overdue, suppressed, withoutFacts, change } = proposed;
  return [
    `亮牌预演（${rulesName(state.rules.inForce)}，${proposed.period.id}）：${proposed.summary}`,
    ...(change === null ? [] : change.text.split("\n")),
    ...limited(proposals.map(proposalLine)),
    ...limited(overdue.map(({ row, days }) => `  [逾期未回执] ${row.number ?? row.card} ${row.subject.unit} ${row.subject.title}：答复期限已过${days}天`)),
    ...limited(close.map((call) => `  [临界] ${call.unit} ${titles.get(`${call.unit}\u001f${call.matter}`) ?? call.matter}：${call.text}`)),
    ...limited(suppressed.map(({ evaluation: { facts }, tier, reason }) => `  [不再亮] ${facts.unit} ${facts.title} ${tier.name}：${reason}`)),
    ...limited(withoutFacts.map((row) => `  [台账中已无此事项] ${row.number ?? row.card} ${row.subject.unit} ${row.subject.title}，现为“${stateWords[row.state]}”，请人工核实`)),
    ...(silent.length === 0 ? [] : [`  未报送（${unreportedWords(silent)}，不作快慢判断）：${unitsOf(silent).join("、")}`]),
  ];
}

function proposalLine({ kind, event, tier, evaluation: { facts, release, sources }, reason, answer, card }: Proposal): string {
  const parts = [
    `  [${kindWords[kind]}${tier === null ? "" : ` ${tier.name}`}] ${card === null || event === "drafted" ? "" : `${card.number ?? card.card} `}${facts.unit} ${facts.title}：${reason}`,
    ...(release.length === 0 || tier === null ? [] : [`摘牌条件：${release.map(({ text }) => text).join("；")}`]),
    ...(answer === null ? [] : [answer.day === null ? answer.text : `答复${answer.text}（${chineseDay(answer.day)}）`]),
    ...(sources.length === 0 ? [] : [`来源 ${sourceText(sources.slice(0, 6))}${sources.length > 6 ? "等" : ""}`]),
  ];
  return parts.join("；");
}

const limited = (lines: readonly string[]): readonly string[] => (lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), `  另有${lines.length - SHOWN}件见 facts.json 的 cards`]);
