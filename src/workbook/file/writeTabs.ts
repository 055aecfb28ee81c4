/** Which tab each sheet of the plan becomes: the one that bears its mark, or a new one; and what stands where afterwards. */
import type { SheetPlan, WritePlan } from "../plan";
import { freePart, relationshipsOf } from "./patchPackage";
import type { OpenTab, WritablePackage } from "./openWritable";

export interface PlannedTab {
  readonly sheet: SheetPlan;
  readonly part: string;
  /** The tab it replaces, or null for a new one. */
  readonly replaced: OpenTab | null;
  readonly sheetId: number;
}

export function plannedTabs(plan: WritePlan, { parts, tabs }: WritablePackage): PlannedTab[] {
  let sheetId = Math.max(0, ...tabs.map((tab) => tab.sheetId));
  const taken = new Map(parts);
  return plan.sheets.map((sheet) => {
    const replaced = tabs.find(({ role, part }) => role === sheet.role && part !== null) ?? null;
    if (replaced !== null && replaced.part !== null) {
      return { sheet, part: replaced.part, replaced, sheetId: replaced.sheetId };
    }
    sheetId += 1;
    const part = freePart(taken, "xl/worksheets/sheet", ".xml");
    taken.set(part, new Uint8Array());
    return { sheet, part, replaced: null, sheetId };
  });
}

/** Relationships of a sheet of ours that stay when it is written anew: what people have said on it. */
export const keptRelationships = ({ parts }: WritablePackage, { replaced }: PlannedTab): ReturnType<typeof relationshipsOf> =>
  replaced === null || replaced.part === null
    ? []
    : relationshipsOf(parts, replaced.part).filter(({ type }) => /\/(?:comments|threadedComment|vmlDrawing)$/.test(type));
