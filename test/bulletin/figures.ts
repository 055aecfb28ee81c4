/** The figures of a document, as tests look at them. */
import { runsOf, type Bulletin, type Figure } from "../../src/bulletin/document";

/** Every figure of a document, in reading order: body, signature, notes, attachments. */
export function figuresOf({ body, notes, attachments }: Bulletin): readonly Figure[] {
  return [...body.flatMap(runsOf), ...notes.flat(), ...attachments.flatMap(({ blocks }) => blocks.flatMap(runsOf))].filter((run) => run.kind === "figure");
}
