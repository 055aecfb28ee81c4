/** The words and columns of 亮牌流水: one table for writing and for reading back. Columns are found by header, not by place. */
import { transitions, type CardEventKind, type CardSubject } from "../../campaign/cards";
import type { Words } from "../settings/words";

export const eventHeader = {
  sequence: "序号", on: "办理日", card: "牌号", event: "办理", unit: "责任单位", title: "事项", tier: "档次", number: "文号",
  actor: "经办人", approver: "批准人", reason: "说明", answerBy: "答复期限", until: "暂缓至", addressee: "主送",
  period: "期次", start: "期始", end: "期止", kind: "类别", origin: "来由", asOf: "数据截至日", explanation: "亮牌依据", release: "摘牌条件",
  sources: "来源单元格", escalates: "升级自", matter: "事项键", id: "事件号",
} as const;
export type EventColumn = keyof typeof eventHeader;
export const eventColumns = Object.keys(eventHeader) as readonly EventColumn[];

/** Cells that hold a day. */
export const dayColumns: ReadonlySet<EventColumn> = new Set<EventColumn>(["on", "answerBy", "until", "start", "end", "asOf"]);

export const eventWords: readonly Words<CardEventKind>[] = transitions.map(({ event, word }) => ({ word, value: event }));
export const kindWords: readonly Words<CardSubject["kind"]>[] = [{ word: "单位指标", value: "unit" }, { word: "宗地", value: "parcel" }, { word: "任务", value: "task" }];
export const originWords: readonly Words<CardSubject["origin"]>[] = [{ word: "数据", value: "figures" }, { word: "历史", value: "history" }, { word: "人工", value: "hand" }];

export const EVENTS_TITLE = "亮牌流水";
export const EVENTS_NOTE = "每办一件记一行，只增不改；亮牌台账由本表重新生成。可以排序、筛选；请勿改动或删除已有的行，需更正的请在工具中撤回、退回或降档。";
export const isOurEventText = (text: string): boolean => text === EVENTS_TITLE || text === EVENTS_NOTE;
