/** What people want of the functions: the order in which the pane lists them. */

export const purposes = [
  { zh: "天数与序时", en: "Days and pace", names: ["COUNTDOWN", "DAYNUMBER", "TIMEPCT", "WORKDAYS", "ADDWORKDAYS"] },
  { zh: "完成与差距", en: "Done and gap", names: ["TARGETPCT", "PACEGAP", "REQUIREDRATE", "FORECAST"] },
  { zh: "排名与亮牌", en: "Ranks and cards", names: ["RANK", "MONTHRANK", "RANKCHANGE", "CARD", "GRADE"] },
  { zh: "倒排工期", en: "Backward plan", names: ["LATESTSTART", "BACKPLAN"] },
  { zh: "换算与核对", en: "Conversion and checks", names: ["AREA", "MONEY", "CNDATE", "CHECKPCT"] },
] as const;
