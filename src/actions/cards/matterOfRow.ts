/** 发起亮牌 from a row of a ledger: whose matter the row is, so that unit and matter need not be typed. Nothing is written. */
import type { CampaignRecords } from "../../campaign/records";
import type { Intake } from "../../intake/types";
import type { WorkbookSnapshot } from "../../workbook/sheet";
import type { CardsState } from "./state";

export type RowMatter =
  /** `unit` null: the row names none. `titles`: the matters of the row, the likeliest first. */
  | { readonly kind: "matter"; readonly unit: string | null; readonly titles: readonly [string, ...(readonly string[])] }
  /** A row of 亮牌台账: the card itself. */
  | { readonly kind: "card"; readonly card: string }
  /** Chinese: which row, why not, what to do. */
  | { readonly kind: "none"; readonly message: string };

const howTo = "请选中宗地、任务或单位进度的一行再点“发起亮牌”，或在下面填写";

/**
 * @param state cards of the same snapshot
 * @param row zero-based
 * @example the row of parcel YX-031 → { kind: "matter", unit: "鹤洄镇", titles: ["宗地YX-031"] }
 */
export function matterOfRow(workbook: WorkbookSnapshot, { tables, records }: Pick<Intake, "tables" | "records">, state: CardsState, sheet: string, row: number): RowMatter {
  const here = `「${sheet}」第${row + 1}行`;
  const none = (why: string): RowMatter => ({ kind: "none", message: `${here}${why}；${howTo}。` });
  const own = workbook.sheets.find(({ name }) => name === sheet);
  if (own?.role !== null && own !== undefined) {
    const card = state.rows.find((one) => own.role === "cardLedger" && own.values[row]?.includes(one.card) === true);
    return card === undefined ? none("在工具生成的工作表中，不是台账记录") : { kind: "card", card: card.card };
  }
  const table = tables.find((one) => one.sheet === sheet && one.kind !== "unknown" && one.range.top <= row && row <= one.range.bottom);
  if (table === undefined) return none("不在认出的台账中");
  if (table.totalRows.includes(row)) return none("是合计行");
  // A record may be spread over several rows: the one that begins at or above.
  const first = table.dataRows.filter((one) => one <= row).at(-1);
  if (first === undefined || table.sectionRows.some((section) => section >= first && section <= row) || table.headerRows.includes(row)) return none("是标题行");
  return titlesOf(records, state, sheet, first) ?? none("没有认出宗地、任务或单位");
}

function titlesOf(records: CampaignRecords, { subjects, settings }: CardsState, sheet: string, row: number): RowMatter | null {
  const at = (one: { readonly sheet: string; readonly row: number }): boolean => one.sheet === sheet && one.row === row;
  const known = (kind: "parcel" | "task", unit: string | null): string | undefined =>
    subjects.find((one) => one.kind === kind && one.unit === unit && one.sources.some(at))?.title;
  const matter = (unit: string | null, [title, ...more]: readonly string[]): RowMatter | null => (title === undefined ? null : { kind: "matter", unit, titles: [title, ...more] });
  const parcel = records.parcels.find(at);
  if (parcel !== undefined) return matter(parcel.unit, [known("parcel", parcel.unit) ?? `宗地${parcel.id ?? parcel.location ?? parcel.key}`]);
  const task = records.tasks.find(at);
  if (task !== undefined) return matter(task.unit, [known("task", task.unit) ?? task.matter]);
  const progress = records.progress.filter(at);
  const [first] = progress;
  if (first !== undefined) return matter(first.unit, [...new Set(progress.map(({ metric }) => metric))]);
  const fund = records.funds.find(at);
  if (fund !== undefined) return matter(fund.unit, settings.metrics.flatMap(({ metric, measure }) => (measure === "fundReceived" ? [metric] : [])));
  const project = records.projects.find(at);
  return project === undefined ? null : matter(project.unit, [`项目${project.name}`]);
}
