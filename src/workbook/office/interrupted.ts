/** A write that broke off half way: the staff's sheets are untouched, ours must be made again. */
import type { Refusal } from "../port";

export class WriteInterrupted extends Error {
  constructor(readonly refusal: Refusal, options?: { readonly cause: unknown }) {
    super(`${refusal.message}生成的工作表可能不完整，原有台账没有改动；请再生成一次。`, options);
    this.name = "WriteInterrupted";
  }
}
