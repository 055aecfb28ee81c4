/** Collects findings; of the same kind in one place only the first few are listed, the rest are counted. */
import type { Finding } from "../campaign/records";
import { cellAddress } from "../workbook/address";

export interface Place {
  readonly sheet: string | null;
  readonly row?: number;
  readonly column?: number;
}

export interface FindingSink {
  /** `message` without the place; it is put in front: 「宗地台账」F12：…. `group`: what is counted together (default: code + sheet). */
  readonly add: (severity: Finding["severity"], code: string, place: Place, message: string, group?: string) => void;
  readonly list: () => readonly Finding[];
}

/** So many of one group are listed one by one. */
const listed = 20;

export function findingSink(): FindingSink {
  const findings: Finding[] = [];
  const places = new Set<string>();
  const counts = new Map<string, { n: number; severity: Finding["severity"]; code: string; sheet: string | null; message: string }>();
  return {
    add: (severity, code, place, message, group = "") => {
      const key = `${code}|${place.sheet ?? ""}|${group}`;
      const cell = place.row === undefined || place.column === undefined ? null : cellAddress(place.row, place.column);
      // A cell that is looked at twice (as a row and for a total) is one finding.
      const spot = `${key}|${cell ?? message}`;
      if (places.has(spot)) return;
      if (places.size < 10_000) places.add(spot);
      const known = counts.get(key);
      const n = (known?.n ?? 0) + 1;
      if (known === undefined) counts.set(key, { n, severity, code, sheet: place.sheet, message });
      else known.n = n;
      if (n > listed) return;
      findings.push({ severity, code, sheet: place.sheet, cell, message: `${placeName(place, cell)}${message}` });
    },
    list: () => [
      ...findings,
      ...[...counts.values()].filter(({ n }) => n > listed).map(({ n, severity, code, sheet, message }): Finding => ({
        severity, code, sheet, cell: null, message: `${sheet === null ? "" : `「${sheet}」`}同类问题共${n}处，只列出前${listed}处。例：${message}`,
      })),
    ],
  };
}

function placeName({ sheet }: Place, cell: string | null): string {
  if (sheet === null) return "";
  return `「${sheet}」${cell ?? ""}：`;
}
