/** Taking sheets of ours away: never one that is written by the same plan, and never the last one that can be seen. */
import type { WritePlan } from "./plan";
import type { Refusal } from "./port";
import type { WorkbookOutline } from "./outline";

/** @example refuseRemoval({ …, remove: ["board"] }, { sheets: [{ name: "百日看板", role: "board" }] })[0].code // "unsupported" */
export function refuseRemoval({ remove = [], sheets }: WritePlan, workbook: WorkbookOutline): readonly Refusal[] {
  if (remove.length === 0) return [];
  const both = sheets.filter(({ role }) => remove.includes(role)).map(({ name }): Refusal =>
    ({ code: "unsupported", sheet: name, message: `工作表“${name}”既要写入又要移除，未写入。` }));
  const seen = workbook.sheets.filter(({ role, visibility }) => visibility !== "hidden" && visibility !== "veryHidden" && (role === null || !remove.includes(role)));
  if (seen.length > 0 || sheets.length > 0) return both;
  return [...both, { code: "unsupported", sheet: null, message: "移除后工作簿里没有可见的工作表，Excel 不允许。请先新建或取消隐藏一张工作表。" }];
}
