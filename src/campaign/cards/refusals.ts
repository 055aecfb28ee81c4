/** Why an event on a card is refused: a closed list, each with what to do. */
import { chineseDay } from "../calendar/day";
import { stateWords, transitionOf, type CardEventKind, type CardState, type Requirement } from "./states";

export type Refusal =
  | { readonly code: "unknown-card"; readonly card: string }
  | { readonly code: "card-exists"; readonly card: string }
  | { readonly code: "same-matter"; readonly card: string; readonly other: string }
  | { readonly code: "not-given"; readonly card: string; readonly other: string }
  | { readonly code: "wrong-state"; readonly card: string; readonly event: CardEventKind; readonly state: CardState }
  | { readonly code: "missing-part"; readonly card: string; readonly event: CardEventKind; readonly part: Requirement | "actor" | "subject" }
  | { readonly code: "bad-day"; readonly card: string }
  | { readonly code: "before-latest"; readonly card: string; readonly event: CardEventKind; readonly on: number; readonly latest: number }
  | { readonly code: "after-today"; readonly card: string; readonly event: CardEventKind; readonly on: number; readonly today: number }
  | { readonly code: "until-past"; readonly card: string }
  | { readonly code: "number-taken"; readonly card: string; readonly number: string; readonly other: string };

const partWords: { readonly [P in Requirement | "actor" | "subject"]: string } = {
  reason: "事由",
  approver: "批准人",
  number: "文号",
  until: "暂缓到哪天",
  tier: "档次",
  actor: "经办人",
  subject: "单位、事项和期次",
};

const wordOf = (event: CardEventKind): string => transitionOf(event)?.word ?? event;

/** @example refusalWords({ code: "unknown-card", card: "拟1" }) → "亮牌流水中没有“拟1”，请先拟发" */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.code) {
    case "unknown-card":
      return `亮牌流水中没有“${refusal.card}”，请先拟发`;
    case "card-exists":
      return `“${refusal.card}”已在亮牌流水中，不再重复拟发`;
    case "same-matter":
      return `同一单位、事项、期次已有“${refusal.other}”，一事一期一单；如需加重，请从该牌升级`;
    case "not-given":
      return `“${refusal.other}”尚未发出，不能升级；请在该牌上改档`;
    case "wrong-state":
      return `“${refusal.card}”现为“${stateWords[refusal.state]}”，不能${wordOf(refusal.event)}；请刷新亮牌台账后再办`;
    case "missing-part":
      return `“${refusal.card}”${wordOf(refusal.event)}缺${partWords[refusal.part]}，请填写后再办`;
    case "bad-day":
      return `“${refusal.card}”的日期不是有效日期，请改正后再办`;
    case "before-latest":
      return `“${refusal.card}”${wordOf(refusal.event)}的日期${chineseDay(refusal.on)}早于上一件办理的日期${chineseDay(refusal.latest)}，请改正后再办`;
    case "after-today":
      return `“${refusal.card}”${wordOf(refusal.event)}的日期${chineseDay(refusal.on)}晚于今天${chineseDay(refusal.today)}，请改正后再办`;
    case "until-past":
      return `“${refusal.card}”的暂缓期限早于办理当日，请改为以后的日期`;
    case "number-taken":
      return `文号“${refusal.number}”已由“${refusal.other}”使用，文号不重复使用，请换下一个号`;
  }
}
