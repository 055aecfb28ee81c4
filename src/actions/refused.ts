/** An action that is not carried out, in words that a person can act on; the workbook is as it was. */
export class ActionRefused extends Error {
  /** @param reasons Chinese: what stands in the way, where, and what to do */
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join("\n"));
    this.name = "ActionRefused";
  }
}
