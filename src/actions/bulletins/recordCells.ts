/** Rows of the ledgers behind a count or a number of days of a bulletin: parcels, tasks and funds, by the path of the figure. */
import { cellName } from "../../campaign/metrics/cellName";
import type { CellRef, Fund, Measured, Parcel, Task } from "../../campaign/records";
import type { BulletinInput } from "../../bulletin/input";
import { unitMatters, type UnitMatters } from "../../bulletin/problems";
import type { TrackedFacts } from "./inputs";

export interface SourceCell {
  readonly sheet: string;
  /** A1; null: the sheet. */
  readonly cell: string | null;
  /** Whose row it is: 宗地编号, 单位, 事项. */
  readonly label: string;
  /** As it counts, in the metric's unit; null where it is no amount. */
  readonly value: number | null;
}

const nameOf = ({ id, location, key }: Parcel): string => id ?? location ?? key;
const plain = (words: string): string => words.replace(/\s+/gu, "");

const cell = (source: CellRef | null, { sheet, row }: { readonly sheet: string; readonly row: number }, label: string, value: number | null = null): SourceCell =>
  ({ sheet, cell: cellName(source ?? { sheet, row, column: 0 }), label, value });
const parcelCell = (parcel: Parcel): SourceCell => cell(parcel.due?.source ?? null, parcel, nameOf(parcel));
const taskCell = (task: Task): SourceCell => cell(task.due?.source ?? null, task, task.matter);
const fundCell = (fund: Fund, amount: Measured | null): readonly SourceCell[] => (amount === null ? [] : [cell(amount.source, fund, fund.project ?? fund.unit ?? fund.key, amount.value)]);

/** What a count of 问题清单 or of a unit counts. */
function counted(what: string, matters: readonly UnitMatters[], { parcels, tasks }: BulletinInput["records"]): readonly SourceCell[] | null {
  const ofParcels = (pick: (one: UnitMatters["parcels"][number]) => boolean): readonly SourceCell[] => {
    const wanted = new Set(matters.flatMap((one) => one.parcels.filter(pick).map(({ unit, parcel }) => `${unit}\u001f${parcel}`)));
    return parcels.filter((one) => wanted.has(`${one.unit ?? ""}\u001f${nameOf(one)}`)).map(parcelCell);
  };
  const ofTasks = (part: "overdueTasks" | "dueNext"): readonly SourceCell[] => {
    const wanted = new Set(matters.flatMap((one) => one[part].map(({ unit, matter, due }) => `${unit}\u001f${due}\u001f${plain(matter)}`)));
    return tasks.filter((one) => wanted.has(`${one.unit ?? ""}\u001f${one.due?.day ?? ""}\u001f${plain(one.matter).replace(/[。；;，,]+$/u, "")}`)).map(taskCell);
  };
  switch (what) {
    case "存在问题": return ofParcels(({ problem }) => problem !== null);
    case "超期": case "超期宗地": return ofParcels(({ overdue }) => overdue > 0);
    case "逾期任务": case "最长逾期": return ofTasks("overdueTasks");
    case "下期到期": return ofTasks("dueNext");
    default: return null;
  }
}

function fundCells(what: string, funds: readonly Fund[], asOf: number): readonly SourceCell[] | null {
  const received = funds.filter(({ receivedOn }) => receivedOn === null || receivedOn.day <= asOf);
  switch (what) {
    case "任务": return funds.flatMap((one) => fundCell(one, one.task));
    case "到位": return received.flatMap((one) => fundCell(one, one.received));
    case "完成率": case "资金规模": return [...received.flatMap((one) => fundCell(one, one.received)), ...funds.flatMap((one) => fundCell(one, one.task))];
    case "增速": return [...received.flatMap((one) => fundCell(one, one.received)), ...funds.flatMap((one) => fundCell(one, one.lastYear))];
    case "得分": case "名次": return funds.flatMap((one) => [...fundCell(one, one.received), ...fundCell(one, one.task), ...fundCell(one, one.lastYear)]);
    case "政策含金量": return received.filter(({ level, document }) => level !== null && document !== null).map((one) => cell(one.received?.source ?? null, one, one.document ?? one.key));
    default: return null;
  }
}

/**
 * @returns null where the figure is no count or span of records
 * @example recordCells("宗地/G-01/超期天数", tracked, input) → [{ sheet: "宗地台账", cell: "K5", label: "G-01", value: null }]
 */
export function recordCells(fact: string, { intake: { records }, computed: { facts } }: TrackedFacts, { period }: BulletinInput): readonly SourceCell[] | null {
  const [, subject = "", what = ""] = /^(.*)\/([^/]*)$/u.exec(fact) ?? [];
  const name = subject.replace(/^宗地\//u, "");
  if (what === "超期天数") {
    const parcels = records.parcels.filter((one) => nameOf(one) === name).map(parcelCell);
    if (parcels.length > 0) return parcels;
  }
  if (what === "超期天数" || what === "逾期天数") return records.tasks.filter(({ matter }) => plain(matter).startsWith(plain(name))).map(taskCell);
  const unit = facts.units.map((one) => one.unit).find((one) => subject === `单位/${one}` || subject === `评价/${one}`) ?? null;
  if (subject === "对上争取/合计") return fundCells(what, records.funds, facts.asOf);
  if (subject.startsWith("评价/")) return unit === null ? null : fundCells(what, records.funds.filter((one) => one.unit === unit), facts.asOf);
  if (subject !== "问题清单" && unit === null) return null;
  const matters = unitMatters(records, facts.units.map((one) => one.unit), facts.asOf, period.next);
  return counted(what, unit === null ? matters : matters.filter((one) => one.unit === unit), records);
}
