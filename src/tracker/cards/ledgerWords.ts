/** Columns of 亮牌台账: 生成 ones are written anew each time, 填写 ones are the staff's and stay with their card. */
export const ledgerHeader = {
  number: "文号", state: "状态", tier: "档次", unit: "责任单位", title: "事项", period: "期次", issuedOn: "发出日", answerBy: "答复期限", answer: "答复情况",
  explanation: "亮牌依据", release: "摘牌条件", reason: "最近说明", approver: "批准人", addressee: "主送",
  draftedOn: "拟发日", acknowledgedOn: "回执日", verifiedOn: "核实日", releasedOn: "摘牌日", until: "暂缓至", escalation: "升级", sources: "来源单元格", events: "办理次数", card: "牌号",
} as const;
export type LedgerColumn = keyof typeof ledgerHeader;
export const ledgerColumns = Object.keys(ledgerHeader) as readonly LedgerColumn[];

/** 填写: what a 回执 says, and what staff note. */
export const noteHeaders = ["未完成原因", "整改措施", "责任人", "承诺完成时限", "核实情况", "备注"] as const;

export const LEDGER_TITLE = "亮牌台账";
/** The line under the title begins so; a day follows. */
export const LEDGER_NOTE = "由亮牌流水生成，数据截至";
export const isOurLedgerText = (text: string): boolean => text === LEDGER_TITLE || text.startsWith(LEDGER_NOTE);
