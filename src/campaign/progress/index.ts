/** 进度: rates, pace and forecasts, one rule a file. */
export * from "./change";
export * from "./completionRate";
export * from "./elapsedDays";
export * from "./forecast";
export * from "./paceGap";
export * from "./requiredRate";
export * from "./sameFigure";
export * from "./series";
export * from "./spi";
export * from "./targetMet";
export * from "./timeProgress";
