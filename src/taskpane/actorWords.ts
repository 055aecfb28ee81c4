/** What is said of 经办人 wherever it is asked for: one text, so that no two places tell it differently. */
export const actorWords = {
  actor: { zh: "经办人", en: "Your name" },
  actorHint: {
    zh: "会写进亮牌流水，随工作簿走；本机只记住您的姓名，下次不用再填。",
    en: "It is written into the log of cards and goes with the workbook; this machine only remembers your name, so that you need not type it again.",
  },
} as const;
