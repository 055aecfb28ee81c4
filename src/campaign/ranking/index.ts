/** 排名: who stands where, one rule a file. */
export * from "./bottomRuns";
export * from "./cut";
export * from "./isTotalLabel";
export * from "./monthRanking";
export * from "./monthSpans";
export * from "./rank";
export * from "./rankChange";
export * from "./rankGroups";
export * from "./weightedScore";
