/** 评价: the 对上争取 evaluation, from indicators to grades and lists. */
export * from "./evaluate";
export * from "./gradeOf";
export * from "./indicators";
export * from "./lists";
export * from "./scale";
export * from "./stageWords";
