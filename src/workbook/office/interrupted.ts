/** A write that broke off half way: the staff's sheets are untouched, what stood on ours is kept, and ours must be made again. */
import type { Refusal } from "../port";

export class WriteInterrupted extends Error {
  constructor(readonly refusal: Refusal, options?: { readonly cause: unknown }) {
    super(`${refusal.message}写入没有完成，生成的工作表可能不完整；原有台账没有改动，各表写入前的内容已留底。请点“刷新看板”恢复，恢复前不要在这些表里填写。`, options);
    this.name = "WriteInterrupted";
  }
}
