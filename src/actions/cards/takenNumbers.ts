/** Every 文号 that stands in the log, also on rows that cannot be read or that count for nothing: none is given again. */
import type { EventLog } from "../../tracker/cards/eventLog";
import { eventColumns } from "../../tracker/cards/eventWords";

const NUMBER = eventColumns.indexOf("number");

export const takenNumbers = ({ rows }: EventLog): readonly string[] =>
  rows.flatMap(({ event, raw }) => {
    const cell = event === null ? raw[NUMBER] : event.number;
    return typeof cell === "string" && cell.trim() !== "" ? [cell] : [];
  });
