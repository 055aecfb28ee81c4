/** 亮牌流水 as read: every row that is there, understood or not, in the order of its sequence numbers. Nothing is dropped. */
import type { CardEvent } from "../../campaign/cards";
import type { Finding } from "../../campaign/records";
import type { PlanCell } from "../../workbook/plan";

export interface LogRow {
  /** Null where the sheet's own number cannot be read; such rows stand last. */
  readonly sequence: number | null;
  /** Null: not readable. The row is kept as it stands and a finding says what is wrong. */
  readonly event: CardEvent | null;
  /** By the columns of `eventColumns`, as the sheet holds them. */
  readonly raw: readonly PlanCell[];
  /** Cells of columns that staff have added. */
  readonly extra: readonly PlanCell[];
}

export interface EventLog {
  readonly rows: readonly LogRow[];
  /** Headers of the columns that staff have added. */
  readonly extraHeaders: readonly string[];
  /** What staff wrote above the header. */
  readonly above: readonly (readonly PlanCell[])[];
  readonly findings: readonly Finding[];
}

export const emptyLog: EventLog = { rows: [], extraHeaders: [], above: [], findings: [] };

/** Events in order, for `replay`. */
export const eventsOf = ({ rows }: EventLog): readonly CardEvent[] => rows.flatMap(({ event }) => (event === null ? [] : [event]));

/** The log with events appended under the next numbers; findings are of the rows that were read. */
export function appended(log: EventLog, events: readonly CardEvent[]): EventLog {
  const last = log.rows.reduce((most, { sequence }) => Math.max(most, sequence ?? 0), 0);
  return { ...log, rows: [...log.rows, ...events.map((event, at): LogRow => ({ sequence: last + at + 1, event, raw: [], extra: [] }))] };
}
