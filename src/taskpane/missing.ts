/** An interface of Excel that the add-in needs and this Excel lacks. */
export interface MissingInterface {
  readonly name: string;
  readonly version: string;
  /** Chinese: what does not work without it. */
  readonly gives: string;
}
