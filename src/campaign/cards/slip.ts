/** 误操作: a draft that its maker takes back decided nothing of its matter. What was decided (本期不亮) is withdrawn for another reason. */

/** A reason that begins so is a slip's: what the log says tells the two apart, in logs of any age. */
const slipWord = "误操作";

/** What the pane fills in when drafts are taken back; a person may add to it. */
export const slipReason = `${slipWord}，经办人撤回`;

/** @example isSlip("误操作，经办人撤回") → true; isSlip("正在整改，区长同意本期不亮") → false */
export const isSlip = (reason: string | null): boolean => reason?.trim().startsWith(slipWord) === true;
