/** Findings of one kind under one heading, where there are many of them: 140 lines that say the same hide the one that does not. */
import type { Finding } from "../../campaign/records";

export interface FindingGroup {
  readonly code: string;
  readonly severity: Finding["severity"];
  readonly findings: readonly Finding[];
  /** What they all say, after the first of them, without its place. */
  readonly title: string;
}

/** From so many on they are a group. */
export const LEAST = 4;

const order = ["error", "warning", "info"] as const;

/** @example withoutPlace("「宗地台账」F12：没有写单位") → "没有写单位" */
export const withoutPlace = (message: string): string => message.replace(/^「[^」]*」[A-Z]{0,3}\d*：/, "");

/** Groups and single findings, errors first, each where the first of its kind stood. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups: FindingGroup[] = [];
  for (const severity of order) {
    const byCode = new Map<string, Finding[]>();
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      const list = byCode.get(finding.code);
      if (list === undefined) byCode.set(finding.code, [finding]);
      else list.push(finding);
    }
    for (const [code, list] of byCode) {
      const parts = list.length < LEAST ? list.map((one) => [one]) : [list];
      for (const part of parts) {
        // "同类问题共140处…" tells of more than are listed.
        const [first] = part.filter(({ message }) => !message.includes("同类问题共")).concat(part);
        if (first !== undefined) groups.push({ code, severity, findings: part, title: withoutPlace(first.message) });
      }
    }
  }
  return groups;
}
