/**
 * The Excel side of Office.js: answers the genuine library's messages over any `WorkbookModel`.
 * In the page: `frame.onmessage → handleMessage → postMessage`, and `onPush → postMessage`. In Node the same over a fake window.
 */
export type * from "./host";
export type * from "./model";
export { createHost } from "./createHost";
export { loadModel } from "./loadModel";
export { memoryModel } from "./memoryModel";
export type { Evaluator, MemoryModel } from "./memoryModel";
