/** 核对: checks of published figures, one rule a file; none knows a sheet. */
export * from "./checkDay";
export * from "./checkGap";
export * from "./checkPair";
export * from "./checkRanks";
export * from "./checkRate";
export * from "./checkSeries";
export * from "./checkTotal";
export * from "./explainRate";
export * from "./explainSum";
export * from "./printed";
export * from "./staleRate";
export * from "./swappedDigits";
export * from "./unitSlip";
export * from "./unitSlips";
export * from "./verdict";
