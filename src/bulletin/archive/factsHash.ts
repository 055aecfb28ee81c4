/** What a bulletin was made from, as one short hash: the same facts give the same hash, whatever order their parts came in. */
import type { Facts } from "../../campaign/metrics/facts";
import { sha256 } from "./sha256";

/**
 * JSON with the keys of every object in order, without `parts` (the cells behind a figure are no figures).
 *
 * @example canonicalJson({ b: 1, a: [2, null] }) → '{"a":[2,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([key, part]) => key !== "parts" && part !== undefined);
    return `{${entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** @returns 64 hex digits: SHA-256 of the canonical JSON */
export const factsHash = (facts: Facts): string => sha256(canonicalJson(facts));
