/** One item of a score: the points, and in words how they came about. Nothing missing is scored 0 in silence. */

export interface ScoreLine {
  readonly name: string;
  /** Null: could not be scored; the note says why. */
  readonly points: number | null;
  /** Marks that the item carries; null for bonus points. */
  readonly marks: number | null;
  /** Chinese: the inputs and how they were scored. */
  readonly note: string;
}
