/** Tasks by their 完成时限 and 销号, parcels by their 完成时限, sale and listing: each is its own matter. */
import { dayParts, formatDay } from "../calendar/day";
import { monthOf } from "../calendar/periods";
import { cellName } from "../metrics/cellName";
import type { CellRef, Finding, MeasuredDay, Parcel, Task } from "../records";
import { stageOrder } from "../schedule/stages";
import type { Campaign } from "../settings";
import type { SubjectFacts } from "./subject";

interface Items {
  readonly subjects: readonly SubjectFacts[];
  readonly findings: readonly Finding[];
}

const dayOf = (measured: MeasuredDay | null): number | null => measured?.day ?? null;
const rowCell = ({ sheet, row }: { readonly sheet: string; readonly row: number }): CellRef => ({ sheet, row, column: 0 });

/** A late item without 责任单位 cannot be given a card: said where it stands. */
function nobody(item: Task | Parcel, name: string, due: MeasuredDay): Finding {
  return {
    severity: "warning", code: "card-without-unit", sheet: due.source.sheet, cell: cellName(due.source),
    message: `「${item.sheet}」第${item.row + 1}行“${name}”已过时限而没有责任单位，不能亮牌；请补填责任单位。`,
  };
}

/** Closed on `asOf`: by its day where it has one, else by what the row says of itself. Null: it does not say. */
const taskClosed = (task: Task, asOf: number): boolean | null => (task.closedOn === null ? task.closed : task.closedOn.day <= asOf);

/**
 * One subject a task. Rows of one unit with the same matter and 时限 are one task (a copy in another month's sheet), closed if
 * either is; with another 时限 they are tasks of their own, told apart by it, the first keeping the plain name.
 */
export function taskSubjects(tasks: readonly Task[], asOf: number): Items {
  const findings: Finding[] = [];
  const byMatter = new Map<string, SubjectFacts>();
  const firstDue = new Map<string, number | null>();
  for (const task of [...tasks].sort((a, b) => (dayOf(a.due) ?? Infinity) - (dayOf(b.due) ?? Infinity))) {
    const due = dayOf(task.due);
    const closed = taskClosed(task, asOf);
    if (task.unit === null) {
      if (task.due !== null && closed !== true && task.due.day < asOf) findings.push(nobody(task, task.matter, task.due));
      continue;
    }
    const plain = `任务|${task.matter}`;
    const key = `${task.unit}\u001f${plain}`;
    if (!firstDue.has(key)) firstDue.set(key, due);
    const matter = firstDue.get(key) === due ? plain : `${plain}|${due === null ? "无时限" : formatDay(due)}`;
    const known = byMatter.get(`${task.unit}\u001f${matter}`);
    const sources = [...(known?.sources ?? []), task.due?.source ?? rowCell(task), ...(task.closedOn === null ? [] : [task.closedOn.source])];
    byMatter.set(`${task.unit}\u001f${matter}`, {
      kind: "task", unit: task.unit, matter, title: task.matter, reported: true, due,
      closed: known?.closed === true || closed === true ? true : (known?.closed ?? closed), sources,
    });
  }
  return { subjects: [...byMatter.values()], findings };
}

const sold = stageOrder("已成交");
const listed = stageOrder("已挂牌");
const lastForward = stageOrder("已开工");

/**
 * One subject a parcel with a 完成时限; without one nothing is late, and 终止 is no matter any more. It is done when it is sold,
 * 流拍 is not. 应开未开 is read as: the 时限 has passed and it is not even listed.
 */
export function parcelSubjects(parcels: readonly Parcel[], campaign: Campaign | null, asOf: number): Items {
  const findings: Finding[] = [];
  // Where no parcel of a sheet has a day of sale or listing, a blank one says nothing.
  const dated = new Set(parcels.filter(({ soldOn, contractOn, listedOn }) => (soldOn ?? contractOn ?? listedOn) !== null).map(({ sheet }) => sheet));
  const subjects = parcels.flatMap((parcel): SubjectFacts[] => {
    const { due, stage } = parcel;
    if (due === null || stage === "终止") return [];
    const name = parcel.id ?? parcel.location ?? parcel.key;
    const done = parcel.soldOn ?? parcel.contractOn;
    const at = stage === null ? -1 : stageOrder(stage);
    const doneByWord = at >= sold && at <= lastForward;
    const silent = parcel.status === null && !dated.has(parcel.sheet);
    const closed = done !== null ? done.day <= asOf : doneByWord ? true : silent ? null : false;
    if (parcel.unit === null) {
      if (closed !== true && due.day < asOf) findings.push(nobody(parcel, name, due));
      return [];
    }
    const started = closed === true || (parcel.listedOn === null ? at >= listed : parcel.listedOn.day <= asOf);
    return [{
      kind: "parcel", unit: parcel.unit, matter: `宗地|${name}`, title: `宗地${name}`, reported: true, due: due.day, closed,
      notStarted: started ? 0 : closed === null ? null : periodsNotStarted(due.day, campaign, asOf),
      sources: [due.source, ...[parcel.soldOn, parcel.listedOn].flatMap((cell) => (cell === null ? [] : [cell.source]))],
    }];
  });
  return { subjects, findings };
}

/** Months from the one of the 时限 (not before the campaign) to this one; 0 while the day has not passed, or its month not ended. */
function periodsNotStarted(due: number, campaign: Campaign | null, asOf: number): number {
  if (asOf < due || (asOf === due && asOf !== monthOf(asOf).last)) return 0;
  const from = dayParts(campaign === null ? due : Math.max(due, campaign.start));
  const to = dayParts(asOf);
  return Math.max(0, (to.year - from.year) * 12 + to.month - from.month + 1);
}
