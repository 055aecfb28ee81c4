/** What stands in the way, as the ledgers say it: problems of parcels, overdue parcels and tasks, tasks that fall due next. */
import type { CampaignRecords, Parcel, Task } from "../campaign/records";

export interface ParcelProblem {
  readonly unit: string;
  readonly parcel: string;
  readonly problem: string | null;
  readonly person: string | null;
  readonly due: number | null;
  /** Days past its 完成时限; 0 when not. */
  readonly overdue: number;
}

export interface OpenTask {
  readonly unit: string;
  readonly matter: string;
  readonly person: string | null;
  readonly due: number;
  readonly overdue: number;
}

export interface UnitMatters {
  readonly unit: string;
  /** Parcels with a problem of their own, or past their day; the longest overdue first. */
  readonly parcels: readonly ParcelProblem[];
  readonly overdueTasks: readonly OpenTask[];
  readonly dueNext: readonly OpenTask[];
}

const NO_UNIT = "未填责任单位";
const sold: ReadonlySet<string> = new Set(["已成交", "已签合同", "已供地", "已交地", "已开工"]);

/** Still to be sold on `asOf`: what the ledger says of later days is not known yet. */
function open(parcel: Parcel, asOf: number): boolean {
  const day = parcel.soldOn?.day ?? parcel.contractOn?.day ?? null;
  if (day !== null) return day > asOf;
  return parcel.stage === null || (!sold.has(parcel.stage) && parcel.stage !== "终止");
}

const openTask = (task: Task, asOf: number): boolean => (task.closedOn === null ? task.closed !== true : task.closedOn.day > asOf);
const past = (due: number | null, asOf: number): number => (due === null ? 0 : Math.max(0, asOf - due));
const cleaned = (words: string): string => words.replace(/\s+/gu, " ").trim().replace(/[。；;，,]+$/u, "");

/**
 * By unit, in the order of `units`, then of the ledgers; units with nothing are left out.
 *
 * @param next the period whose tasks are the plan
 * @example unitMatters(records, ["东关镇"], 45884, { first: 45887, last: 45893 })
 *   // [{ unit: "东关镇", parcels: [{ parcel: "G-01", problem: "2户未签协议", overdue: 0, … }], overdueTasks: [], dueNext: [] }]
 */
export function unitMatters(
  { parcels, tasks }: Pick<CampaignRecords, "parcels" | "tasks">, units: readonly string[], asOf: number, next: { readonly first: number; readonly last: number },
): readonly UnitMatters[] {
  const lists = new Map<string, { parcels: ParcelProblem[]; overdueTasks: OpenTask[]; dueNext: OpenTask[] }>();
  const of = (unit: string | null) => {
    const key = unit ?? NO_UNIT;
    let list = lists.get(key);
    if (list === undefined) lists.set(key, (list = { parcels: [], overdueTasks: [], dueNext: [] }));
    return list;
  };
  for (const unit of units) of(unit);
  for (const parcel of parcels) {
    if (!open(parcel, asOf)) continue;
    const due = parcel.due?.day ?? null;
    const overdue = past(due, asOf);
    const problem = parcel.problem === null || cleaned(parcel.problem) === "" ? null : cleaned(parcel.problem);
    if (problem === null && overdue === 0) continue;
    of(parcel.unit).parcels.push({ unit: parcel.unit ?? NO_UNIT, parcel: parcel.id ?? parcel.location ?? parcel.key, problem, person: parcel.person, due, overdue });
  }
  for (const task of tasks) {
    if (task.due === null || !openTask(task, asOf)) continue;
    const due = task.due.day;
    const one: OpenTask = { unit: task.unit ?? NO_UNIT, matter: cleaned(task.matter), person: task.person, due, overdue: past(due, asOf) };
    if (one.overdue > 0) of(task.unit).overdueTasks.push(one);
    else if (due >= next.first && due <= next.last) of(task.unit).dueNext.push(one);
  }
  return [...lists].flatMap(([unit, list]) => {
    if (list.parcels.length + list.overdueTasks.length + list.dueNext.length === 0) return [];
    list.parcels.sort((a, b) => b.overdue - a.overdue);
    list.overdueTasks.sort((a, b) => b.overdue - a.overdue);
    list.dueNext.sort((a, b) => a.due - b.due);
    return [{ unit, ...list }];
  });
}

/** Persons of the matters, each once, in their order. */
export const personsOf = ({ parcels, overdueTasks, dueNext }: Omit<UnitMatters, "unit">): readonly string[] =>
  [...new Set([...parcels, ...overdueTasks, ...dueNext].flatMap(({ person }) => (person === null ? [] : [person])))];
